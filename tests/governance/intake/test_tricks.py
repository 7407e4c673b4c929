"""Workbooks that show one thing and hold another: reported or refused, never taken at their word."""

import io
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from directors.models import Receipt
from governance.enums import UploadState
from governance.problems import Refused
from tests.governance.intake.conftest import RECEIPT_HEADS, Desk, receipt, text, workbook

pytestmark = pytest.mark.django_db


def made(rows: list[list[Any]], then: Any = None) -> bytes:
    book = Workbook()
    for row in [RECEIPT_HEADS, *rows]:
        book.active.append(row)
    if then:
        then(book)
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def refusal(desk: Desk, content: bytes) -> str:
    with pytest.raises(Refused) as no:
        desk.upload(content)
    assert not Receipt.objects.exists()
    with override("en"):
        return no.value.problems[0].text


def test_a_hidden_row_is_refused(desk: Desk) -> None:
    def hide(book: Workbook) -> None:
        book.active.row_dimensions[3].hidden = True

    assert "Row 3 is hidden" in refusal(desk, made([receipt("R1"), receipt("R2")], hide))


def test_an_empty_hidden_row_does_no_harm(desk: Desk) -> None:
    def hide(book: Workbook) -> None:
        book.active.row_dimensions[9].hidden = True

    assert desk.upload(made([receipt("R1")], hide)).state == UploadState.REVIEW


def test_a_formula_is_refused_whatever_value_it_claims(desk: Desk) -> None:
    assert "Row 2 holds a formula" in refusal(desk, made([receipt("R1", amount="=1+1")]))


def test_twin_heads_are_refused(desk: Desk) -> None:
    upload = desk.upload(workbook([[*receipt("R1"), "1"]], [*RECEIPT_HEADS, "金額"]))
    assert upload.state == UploadState.UNREADABLE
    assert "金" in upload.problem["params"]["column"]


def test_dates_counted_from_1904_are_the_days_that_excel_shows(desk: Desk) -> None:
    def count_from_1904(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904

    row = receipt("R1")
    row[4] = date(2026, 5, 8)
    desk.write(desk.upload(made([row], count_from_1904)))
    assert Receipt.objects.get().paid_on == date(2026, 5, 8)


def test_full_width_digits_are_digits(desk: Desk) -> None:
    desk.write(desk.upload(text([receipt("Ｒ１", paid_on="２０２６－０５－０８", amount="１２，０００．００")])))
    fact = Receipt.objects.get()
    assert (fact.receipt_no, fact.paid_on, str(fact.amount)) == ("R1", date(2026, 5, 8), "12000.00")


def test_eighteen_digits_stored_as_a_number_are_reported_as_lost(desk: Desk) -> None:
    row = receipt("R1")
    row[0] = 202611000123456789
    assert desk.wrong(desk.upload(made([row]))) == [(2, "receipt_no", "number_shortened")]


def test_a_text_named_as_a_workbook_is_read_as_what_it_is(desk: Desk) -> None:
    assert desk.upload(text([receipt("R1")]), name="may.xlsx").counts["form"] == "csv"

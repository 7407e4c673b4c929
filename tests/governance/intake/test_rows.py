"""What is wrong with a row is found in SQL, told with the cell, and put into words with the fix."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.utils.translation import override

from directors.models import Due, Receipt
from governance.enums import UploadState
from governance.intake import findings, reviews
from governance.intake.kinds import INTAKE_KINDS
from governance.models import Upload
from tests.cast import person
from tests.governance.intake.conftest import DUE_HEADS, RECEIPT_HEADS, Desk, due, receipt, text, workbook

pytestmark = pytest.mark.django_db


def said(upload: Upload) -> list[str]:
    with override("en"):
        kind = INTAKE_KINDS[upload.kind]
        return [
            findings.words(kind, problem)
            for problem in upload.row_problems.filter(is_note=False).order_by("line", "pk")
        ]


def receipts(desk: Desk, *rows: list[Any]) -> Upload:
    return desk.upload(text(rows), name="may.csv")


def dues(desk: Desk, *rows: list[Any]) -> Upload:
    return desk.upload(text(rows, DUE_HEADS), "dues", "may.csv")


@pytest.mark.parametrize(
    ("other", "column", "code", "words"),
    [
        ({"paid_on": "2026-13-02"}, "paid_on", "date", "“2026-13-02” is not a valid date; write year-month-day,"),
        ({"paid_on": "2026-02-30"}, "paid_on", "date", "“2026-02-30” is not a valid date"),
        ({"paid_on": "08/05/2026"}, "paid_on", "date", "is not a valid date"),
        ({"paid_on": ""}, "paid_on", "required", "is missing."),
        ({"paid_on": "2026-06-01"}, "paid_on", "other_month", "lies outside the file's month, 2026-05."),
        ({"amount": "12,00"}, "amount", "money", "is not an amount; write it as in 12,000.00."),
        ({"amount": "1.2E+5"}, "amount", "number_shortened", "was shortened by Excel"),
        ({"amount": "12.345"}, "amount", "decimals", "has more than two decimals."),
        ({"amount": "99999999999999"}, "amount", "money", "is not an amount"),
        ({"amount": "-1"}, "amount", "must_be_positive", "must be more than zero"),
        ({"amount": "0"}, "amount", "must_be_positive", "must be more than zero"),
        ({"kind": "冲正"}, "amount", "must_be_negative", "write -12000.00, or choose another kind."),
        ({"kind": "犹豫期退保"}, "amount", "must_be_negative", "A reversal or refund is negative"),
        ({"kind": "红利"}, "kind", "choice", "“红利” is not one of: First premium · Renewal"),
        ({"instalment": "-2"}, "instalment", "negative", "cannot be negative."),
        ({"instalment": "两"}, "instalment", "integer", "is not a whole number"),
        ({"instalment": ""}, "instalment", "instalment_missing", "names its instalment"),
    ],
)
def test_a_wrong_cell_of_a_receipt_is_told(
    desk: Desk, other: dict[str, str], column: str, code: str, words: str
) -> None:
    upload = receipts(desk, receipt("R1", **other), receipt("R2"))
    assert desk.wrong(upload) == [(2, column, code)]
    assert words in said(upload)[0]
    assert (upload.counts["wrong"], upload.counts["new"]) == (1, 1)


@pytest.mark.parametrize(
    ("other", "column", "code", "words"),
    [
        ({"amount": "0.00"}, "amount", "not_positive", "more than zero"),
        ({"amount": "(500.00)"}, "amount", "not_positive", "more than zero"),
        ({"method": "支票"}, "method", "choice", "“支票” is not one of: Bank direct debit"),
        ({"grace": "2026-05-01"}, "grace_ends_on", "grace_early", "cannot end before the due date, 2026-05-08."),
        ({"due_on": "2026-04-30"}, "due_on", "other_month", "lies outside the file's month"),
        ({"failure": "长" * 81}, "failure_reason", "too_long", "longer than 80 characters"),
    ],
)
def test_a_wrong_cell_of_a_due_is_told(desk: Desk, other: dict[str, str], column: str, code: str, words: str) -> None:
    upload = dues(desk, due(owner=desk.cast.sun.staff_no, **other))
    assert desk.wrong(upload) == [(2, column, code)]
    assert words in said(upload)[0]


def test_an_instalment_of_a_due_list_starts_at_one(desk: Desk) -> None:
    assert desk.wrong(dues(desk, due(instalment="0", owner=desk.cast.sun.staff_no))) == [(2, "instalment", "integer")]


def test_a_policy_that_is_unknown_or_another_branch_s_is_told(desk: Desk) -> None:
    upload = receipts(desk, receipt("R1", "P9"), receipt("R2", "PJ"), receipt("R3"))
    assert desk.wrong(upload) == [(2, "policy_no", "policy_unknown"), (3, "policy_no", "policy_elsewhere")]
    assert "Policy PJ belongs to another branch" in said(upload)[1]


def test_a_staff_number_nobody_has_comes_with_the_nearest(desk: Desk) -> None:
    number = desk.cast.sun.staff_no
    head, tail = number[:-2], number[-2:]
    upload = dues(desk, due(owner=head + "X" + tail[1]), due("P2", owner="NOBODY"))
    codes = [code for _line, _column, code in desk.wrong(upload)]
    assert codes[1] == "staff_unknown"
    assert codes[0] in ("staff_near", "staff_unknown")  # near only where one number alone is near


def test_the_nearest_number_is_named_when_it_is_the_only_one(desk: Desk) -> None:
    number = desk.cast.sun.staff_no
    swapped = "ZS" + number[2:]
    upload = dues(desk, due(owner=swapped))
    assert [code for _line, _column, code in desk.wrong(upload)] == ["staff_near"]
    assert f"Did you mean {number} (孙立群)?" in said(upload)[0]


def test_an_owner_or_unit_of_another_branch_is_told(desk: Desk) -> None:
    other = person("钱江", "qian jiang", desk.cast.jiangsu)
    row = due(owner=other.staff_no)
    row[-1] = "JS"
    unknown = due("P2", owner=desk.cast.sun.staff_no)
    unknown[-1] = "XX"
    assert desk.wrong(dues(desk, row, unknown)) == [
        (2, "owner_no", "staff_elsewhere"),
        (2, "unit_code", "unit_elsewhere"),
        (3, "unit_code", "unit_unknown"),
    ]


def test_a_key_that_comes_twice_names_the_other_row(desk: Desk) -> None:
    upload = receipts(desk, receipt("R1"), receipt("R2"), receipt("R1"))
    assert desk.wrong(upload) == [(4, "receipt_no", "duplicate")]
    assert "Row 2 has the same" in said(upload)[0]


@pytest.mark.parametrize(
    "written", ["2026-05-08", "2026/5/8", "20260508", "2026年5月8日", "2026-5-8", "２０２６-05-08"]
)
def test_a_date_is_read_in_each_way_it_is_written(desk: Desk, written: str) -> None:
    desk.write(receipts(desk, receipt("R1", paid_on=written)))
    assert Receipt.objects.get().paid_on == date(2026, 5, 8)


@pytest.mark.parametrize("far", ["1990-01-01", "2025-04-29", "2027-06-02", "2199-12-31"])
def test_a_day_far_from_the_file_s_month_is_read_as_well(desk: Desk, far: str) -> None:
    desk.write(receipts(desk, receipt("R1", banked_on=far)))
    assert Receipt.objects.get().banked_on == date.fromisoformat(far)


@pytest.mark.parametrize("cell", [date(2026, 5, 8), datetime.fromisoformat("2026-05-08T10:30")])
def test_a_date_of_excel_is_a_date(desk: Desk, cell: Any) -> None:
    desk.write(desk.upload(workbook([receipt("R1", paid_on=cell)])))
    assert Receipt.objects.get().paid_on == date(2026, 5, 8)


def test_a_leap_day_exists_in_leap_years_only(desk: Desk) -> None:
    assert desk.wrong(receipts(desk, receipt("R1", banked_on="2023-02-29"), receipt("R2", banked_on="2028-02-29"))) == [
        (2, "banked_on", "date")
    ]


@pytest.mark.parametrize(
    ("written", "kind", "amount"),
    [
        ("12,000.50", "续期", "12000.50"),
        ("１２，０００．５", "续期", "12000.50"),
        ("￥12000", "续期", "12000.00"),
        ("(1,200.00)", "冲正", "-1200.00"),
        ("（1,200.00）", "冲正", "-1200.00"),
        ("-1200", "冲正", "-1200.00"),
        ("+88.8", "续期", "88.80"),
    ],
)
def test_an_amount_is_read_in_each_way_it_is_written(desk: Desk, written: str, kind: str, amount: str) -> None:
    upload = receipts(desk, receipt("R1", amount=written, kind=kind))
    assert desk.wrong(upload) == []
    desk.write(upload)
    assert Receipt.objects.get().amount == Decimal(amount)


def test_numbers_of_excel_are_read_as_excel_shows_them(desk: Desk) -> None:
    upload = desk.upload(workbook([receipt("R1", amount=0.1 + 0.2, instalment=2.0), receipt(20260001, amount=8)]))
    assert desk.wrong(upload) == []
    desk.write(upload)
    facts = Receipt.objects.order_by("amount").values_list("receipt_no", "amount", "instalment")
    assert list(facts) == [("R1", Decimal("0.30"), 2), ("20260001", Decimal(8), 2)]


def test_a_long_number_in_a_numeric_cell_has_lost_its_end(desk: Desk) -> None:
    upload = desk.upload(workbook([receipt(123456789012345678), receipt("1.23E+17")]))
    assert {(column, code) for _line, column, code in desk.wrong(upload)} == {("receipt_no", "number_shortened")}
    assert "Format the column as text" in said(upload)[0]


def test_leading_zeros_and_full_width_digits_of_numbers_are_kept(desk: Desk) -> None:
    desk.write(receipts(desk, receipt("００１２３")))
    fact = Receipt.objects.get()
    assert (fact.receipt_no, fact.account_tail) == ("00123", "0217")


def test_a_text_that_looks_like_a_formula_stays_text(desk: Desk) -> None:
    row = receipt("R1")
    row[7] = "=HYPERLINK(1)"
    desk.write(receipts(desk, row))
    assert Receipt.objects.get().payer == "=HYPERLINK(1)"


@pytest.mark.parametrize("nasty", ["' OR 1=1--", '[1,"2) UNION', "1e309", "%(upload)s", "\\", "{}", "NaN", "∞"])
def test_nothing_in_a_cell_is_taken_for_more_than_text(desk: Desk, nasty: str) -> None:
    row = [nasty] * len(RECEIPT_HEADS)
    upload = receipts(desk, row, receipt("R1"))
    assert upload.state == UploadState.REVIEW
    assert {line for line, _column, _code in desk.wrong(upload)} == {2}


def test_heads_in_three_languages_any_order_and_below_a_title_are_found(desk: Desk) -> None:
    heads = ["Amount", "*流水號", "保单号 ", "Paid on", "入賬類型", "交費次數", "kind", "备注"]
    row = ["12000", "R1", "P1", "2026-05-08", "x", "2", "Renewal", "anything"]
    upload = desk.upload(text([heads, row], ["五月实收", "", "", "", "", "", "", ""]), name="may.csv")
    assert upload.state == UploadState.REVIEW, upload.problem
    assert upload.counts["ignored"] == ["入賬類型", "交費次數", "备注"]
    assert desk.wrong(upload) == [(3, "instalment", "instalment_missing")]


def test_missing_columns_and_the_wrong_kind_of_file_are_told(desk: Desk) -> None:
    missing = desk.upload(text([["R1"]], ["流水号"]), name="may.csv")
    assert (missing.state, "amount" in missing.problem["params"]["columns"]) == (UploadState.UNREADABLE, True)
    other = desk.upload(text([due(owner="SZ-1")], DUE_HEADS), name="may.csv")
    assert other.problem["params"] == {"kind": "dues"}


def test_notes_leave_a_row_fit_to_be_written(desk: Desk) -> None:
    desk.write(dues(desk, due(owner=desk.cast.sun.staff_no, amount="9,000")))
    upload = receipts(
        desk, receipt("R1"), receipt("R2", instalment="3"), receipt("R3", banked_on="2026-05-01", amount="9000")
    )
    assert desk.wrong(upload) == []
    assert desk.notes(upload) == [
        (2, "amount", "due_differs"),
        (3, "instalment", "no_due"),
        (4, "banked_on", "banked_early"),
    ]
    assert (upload.counts["noted"], upload.counts["new"]) == (3, 3)


def test_an_owner_who_left_and_a_premium_that_differs_are_noted(desk: Desk) -> None:
    desk.cast.sun.left_on = date(2026, 4, 30)
    desk.cast.sun.save(update_fields=["left_on"])
    upload = dues(desk, due(owner=desk.cast.sun.staff_no, amount="9,000"))
    assert desk.notes(upload) == [(2, "owner_no", "owner_left"), (2, "amount", "premium_differs")]
    desk.write(upload)
    assert Due.objects.get().owner == desk.cast.sun


def test_what_a_file_alone_shows_has_codes_of_its_own() -> None:
    for kind in INTAKE_KINDS.values():  # they stay when the facts are asked again, so no chapter may use them
        assert not kind.messages.keys() & findings.MESSAGES.keys()


def test_a_due_list_needs_the_days_of_grace_in_force(desk: Desk) -> None:
    desk.cast.edition.values.filter(key="grace.days").delete()
    upload = dues(desk, due(owner=desk.cast.sun.staff_no))
    assert (upload.state, upload.problem["clause"]) == (UploadState.UNREADABLE, "R8.2")
    told = reviews.review(upload, INTAKE_KINDS["dues"], tab="", page="")["problem"].text
    assert ("宽限期" in told, "grace.days" in told) == (True, False)
    assert dues(desk, due(owner=desk.cast.sun.staff_no, grace="2026-07-07")).state == UploadState.REVIEW


def test_checking_costs_the_same_number_of_statements_for_ten_and_a_thousand_rows(
    desk: Desk, django_assert_max_num_queries: Any
) -> None:
    from governance.intake import merging

    def statements(rows: int) -> int:
        upload = receipts(desk, *(receipt(f"R{number}", paid_on="x") for number in range(rows)))
        with django_assert_max_num_queries(60) as seen:
            merging.check(upload, INTAKE_KINDS["receipts"])
        return len(seen)

    assert statements(10) == statements(1000)
    assert connection.in_atomic_block

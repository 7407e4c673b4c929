"""What the cover sheet says must be so; the list of batches says what was written, by whom, and what undid it."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from directors.models import Receipt
from governance import actions
from governance.enums import UploadState
from governance.models import Batch, Upload
from governance.problems import Problem
from tests.cast import batch
from tests.governance.intake.conftest import Desk, post, receipt, workbook

pytestmark = pytest.mark.django_db
ROWS = [receipt("R1"), receipt("R2", amount="8,000"), receipt("R3", "P404", amount="500.50")]


def covered(desk: Desk, rows: list[list[Any]] = ROWS, **cover: Any) -> Upload:
    upload = actions.upload_file(
        kind="receipts", unit=desk.cast.zhejiang, month=timezone.localdate().replace(2026, 5, 1),
        file=SimpleUploadedFile("may.xlsx", workbook(rows)), by=desk.cast.hr, now=timezone.now(), **cover,
    )  # fmt: skip
    return desk.run(upload)


def said(upload: Upload) -> str:
    assert upload.state == UploadState.UNREADABLE
    assert not Receipt.objects.exists()
    return Problem(None, upload.problem["message"], upload.problem["params"]).text


@pytest.mark.clause("R5.1.1")
def test_a_file_that_keeps_to_its_cover_sheet_goes_on_wrong_rows_counted_too(desk: Desk) -> None:
    upload = covered(desk, cover_rows=3, cover_total=Decimal("20500.50"))
    assert (upload.state, upload.counts["wrong"]) == (UploadState.REVIEW, 1)


def test_a_file_with_other_rows_or_another_sum_is_refused_whole(desk: Desk) -> None:
    with override("en"):
        assert "4 rows, the file has 3" in said(covered(desk, cover_rows=4))
        assert "20,500.51, the rows add up to 20,500.50" in said(covered(desk, cover_total=Decimal("20500.51")))
        bad = [*ROWS, receipt("R4", amount="一千")]
        assert "1 amounts are no numbers" in said(covered(desk, bad, cover_total=Decimal("20500.50")))


def test_a_refused_file_leaves_no_lines_behind(desk: Desk) -> None:
    covered(desk, cover_rows=9)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM directors_stagedreceipt")
        assert cursor.fetchone()[0] == 0


def test_the_form_takes_the_cover_sheet_and_refuses_a_sum_where_there_is_none(desk: Desk, client_of: Any) -> None:
    client = client_of(desk.cast.hr)
    body = {"kind": "receipts", "month": "2026-05", "unit": desk.cast.zhejiang.pk, "cover_rows": "3",
            "cover_total": "20,500.50"}  # fmt: skip
    answer = post(client, "intake_upload", **body, file=SimpleUploadedFile("may.xlsx", workbook(ROWS)))
    assert answer.status_code == 302
    upload = Upload.objects.get()
    assert (upload.cover_rows, upload.cover_total) == (3, Decimal("20500.50"))
    body |= {"kind": "callbacks"}
    answer = post(client, "intake_upload", **body, file=SimpleUploadedFile("may.xlsx", workbook(ROWS)))
    assert answer.status_code == 422


def test_the_list_of_batches_says_what_was_written_and_what_undid_it(desk: Desk, client_of: Any) -> None:
    desk.cast.hr.language = "en"
    desk.cast.hr.save()
    written = desk.write(desk.upload(workbook([receipt("R1")])))
    found = Batch.objects.get(upload=written)
    undoing = actions.undo_batch(batch=found, by=desk.cast.hr, now=timezone.now())
    client = client_of(desk.cast.hr)
    page = client.get(reverse("batch_list")).content.decode()
    assert f"Undone by {undoing}" in page
    assert f"Undoes {found}" in page
    assert "12,000.00" in page
    part = client.get(reverse("batch_list") + "?kind=policies", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert str(found) not in part


def test_batches_of_another_branch_do_not_exist(desk: Desk, client_of: Any) -> None:
    theirs = Batch.objects.get(unit=desk.cast.jiangsu)
    assert f"{theirs}<" not in client_of(desk.cast.hr).get(reverse("batch_list")).content.decode()


def test_the_list_costs_the_same_for_ten_batches_and_for_fifty(desk: Desk, client_of: Any) -> None:
    client = client_of(desk.cast.hr)
    spent = []
    for more in (8, 42):
        for _ in range(more):
            batch(desk.cast.zhejiang)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(reverse("batch_list"))
        spent.append(len(queries))
    assert spent[0] == spent[1] <= 12

"""The pages of intake: shown, refused, a fragment while the work runs, closed to strangers."""

import io
import re
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from directors.models import Receipt
from governance.enums import JobState, UploadState
from governance.models import Batch, Job, Upload
from tests.governance.intake.conftest import RECEIPT_HEADS, Desk, post, receipt, text, workbook

pytestmark = pytest.mark.django_db


def send(client: Any, content: bytes, name: str = "may.xlsx", **other: Any) -> Any:
    body = {"kind": "receipts", "month": "2026-05", "file": SimpleUploadedFile(name, content), **other}
    return post(client, "intake_upload", **body)


def english(cast: Any) -> None:
    cast.hr.language = "en"
    cast.hr.save(update_fields=["language"])


def test_from_upload_to_undoing_by_pages(desk: Desk, client_of: Any) -> None:
    english(desk.cast)
    client = client_of(desk.cast.hr)
    unit = desk.cast.zhejiang.pk
    answer = send(client, workbook([receipt("R1"), receipt("R2", paid_on="2026-13-02")]), unit=unit)
    assert answer.status_code == 302
    page = client.get(answer.url)
    assert 'hx-trigger="every 1s"' in page.content.decode()
    upload = desk.run(Upload.objects.get())
    page = client.get(answer.url, headers={"HX-Request": "true"}).content.decode()
    assert "hx-trigger" not in page
    assert "<html" not in page
    assert "Write 1 rows, skip 1" in page
    assert re.search(r'<td class="bad">2026-13-02</td>', page)
    assert "“2026-13-02” is not a valid date" in page
    assert post(client, "upload_write", upload.pk).url == answer.url
    desk.run(Upload.objects.get())
    assert "Written as batch" in client.get(answer.url).content.decode()
    batch = Batch.objects.get(upload=upload)
    assert post(client, "batch_undo", batch.pk).url == answer.url
    assert "was undone by" in client.get(answer.url).content.decode()
    assert not Receipt.objects.filter(superseded_by=None).exists()


def test_what_is_plainly_unfit_comes_back_at_once(desk: Desk, client_of: Any) -> None:
    english(desk.cast)
    client = client_of(desk.cast.hr)
    unit = desk.cast.zhejiang.pk
    for content, name, said in (
        (workbook([])[:900], "may.xlsx", "damaged or incomplete"),
        (b"", "may.xlsx", "empty"),
        (text([]), "may.doc", "Choose an .xlsx or .csv file."),
    ):
        answer = send(client, content, name, unit=unit)
        assert (answer.status_code, said in answer.content.decode()) == (422, True), name
    answer = send(client, workbook([receipt("R1")]), unit=unit, month="2031-01")
    assert (answer.status_code, "Enter a month" in answer.content.decode()) == (422, True)
    assert not Upload.objects.exists()


def test_a_file_for_a_branch_out_of_reach_is_refused(desk: Desk, client_of: Any) -> None:
    answer = send(client_of(desk.cast.hr), workbook([receipt("R1")]), unit=desk.cast.jiangsu.pk)
    assert (answer.status_code, Upload.objects.count()) == (422, 0)


def test_text_under_the_name_of_a_workbook_is_read_and_said(desk: Desk, client_of: Any) -> None:
    english(desk.cast)
    upload = desk.upload(text([receipt("R1")]), name="may.xlsx")
    assert upload.state == UploadState.REVIEW
    page = client_of(desk.cast.hr).get(reverse("upload_detail", args=[upload.pk])).content.decode()
    assert "The file holds CSV text" in page
    assert desk.upload(workbook([receipt("R1")]), name="may.csv").counts["form"] == "xlsx"


def test_another_branch_s_file_does_not_exist(desk: Desk, client_of: Any) -> None:
    upload = desk.write(desk.upload(workbook([receipt("R1"), receipt("R2", paid_on="x")])))
    stranger = client_of(desk.cast.foreign_hr)
    for name in ("upload_detail", "upload_wrong_rows"):
        assert stranger.get(reverse(name, args=[upload.pk])).status_code == 404
    for name in ("upload_write", "upload_refuse"):
        assert post(stranger, name, upload.pk).status_code == 404
    assert post(stranger, "batch_undo", upload.batches.get().pk).status_code == 404
    assert "may.xlsx" not in stranger.get(reverse("intake_list")).content.decode()


def test_who_may_only_look_sees_no_verbs(desk: Desk, client_of: Any) -> None:
    upload = desk.upload(workbook([receipt("R1"), receipt("R2", paid_on="x")]))
    client = client_of(desk.cast.compliance)
    page = client.get(reverse("upload_detail", args=[upload.pk])).content.decode()
    assert reverse("upload_write", args=[upload.pk]) not in page
    assert reverse("upload_wrong_rows", args=[upload.pk]) not in page
    assert client.get(reverse("upload_wrong_rows", args=[upload.pk])).status_code == 403
    assert post(client, "upload_write", upload.pk).status_code == 403
    assert "multipart/form-data" not in client.get(reverse("intake_list")).content.decode()


def test_a_refusal_of_state_is_told_with_its_clause(desk: Desk, client_of: Any) -> None:
    first = desk.write(desk.upload(workbook([receipt("R1")]))).batches.get()
    desk.write(desk.upload(workbook([receipt("R1", amount="1")])))
    answer = post(client_of(desk.cast.hr), "batch_undo", first.pk)
    assert (answer.status_code, reverse("clause", args=["R5.2.1"]) in answer.content.decode()) == (409, True)


def test_the_same_form_sent_twice_uploads_once(desk: Desk, client_of: Any) -> None:
    client = client_of(desk.cast.hr)
    body = {"kind": "receipts", "month": "2026-05", "unit": desk.cast.zhejiang.pk, "form_key": str(uuid.uuid4())}
    answers = [
        client.post(reverse("intake_upload"), {**body, "file": SimpleUploadedFile("may.csv", text([receipt("R1")]))})
        for _ in range(2)
    ]
    assert (answers[0].url, Upload.objects.count()) == (answers[1].url, 1)


def test_a_stopped_check_can_be_given_up_on_its_page(desk: Desk, client_of: Any) -> None:
    upload = desk.upload(workbook([receipt("R1")]))
    Upload.objects.update(state=UploadState.CHECKING, counts={})
    Job.objects.update(state=JobState.FAILED, error="worker lost")
    client = client_of(desk.cast.hr)
    page = client.get(reverse("upload_detail", args=[upload.pk])).content.decode()
    assert ("worker lost" in page, reverse("upload_write", args=[upload.pk]) in page) == (True, False)
    assert post(client, "upload_refuse", upload.pk).status_code == 302
    assert Upload.objects.get().state == UploadState.REFUSED


def test_pages_cost_the_same_for_few_and_many_rows(
    desk: Desk, client_of: Any, django_assert_max_num_queries: Any
) -> None:
    client = client_of(desk.cast.hr)

    def queries(url: str) -> int:
        with django_assert_max_num_queries(12) as seen:
            assert client.get(url).status_code == 200
        return len(seen)

    few = desk.upload(text([receipt(f"R{number}", paid_on="x") for number in range(10)]), name="may.csv")
    listed = queries(reverse("intake_list"))
    many = desk.upload(text([receipt(f"R{number}", paid_on="x") for number in range(1000)]), name="may.csv")
    for number in range(30):
        Upload.objects.filter(pk=many.pk).update(digest=str(number))
        Upload.objects.create(
            kind="receipts", unit=many.unit, month=many.month, file_name="x.csv", uploaded_by=many.uploaded_by,
            uploaded_at=many.uploaded_at, state=UploadState.REFUSED,
        )  # fmt: skip
    assert queries(reverse("upload_detail", args=[few.pk])) == queries(reverse("upload_detail", args=[many.pk]))
    assert queries(reverse("intake_list")) == listed


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
@pytest.mark.parametrize("kind", ["dues", "receipts"])
def test_a_template_opens_and_comes_back_in(desk: Desk, client_of: Any, kind: str, language: str) -> None:
    desk.cast.hr.language = language
    desk.cast.hr.save(update_fields=["language"])
    client = client_of(desk.cast.hr)
    answer = client.get(reverse("intake_template", args=[kind, "xlsx"]))
    book = load_workbook(io.BytesIO(answer.content))
    sheet, explained = book.worksheets
    heads = [cell.value for cell in sheet[1]]
    assert [row[0].value for row in explained.iter_rows(min_row=2)] == heads
    assert len(sheet.data_validations.dataValidation) == (2 if kind == "dues" else 1)
    assert desk.upload(answer.content, kind).problem["message"].startswith("The file has its column heads")
    csv = client.get(reverse("intake_template", args=[kind, "csv"])).content
    assert csv.startswith(b"\xef\xbb\xbf")
    assert desk.upload(csv, kind, "t.csv").problem["message"].startswith("The file has its column heads")


def test_wrong_rows_go_out_as_text_with_the_reason_and_come_back_corrected(desk: Desk, client_of: Any) -> None:
    nasty = receipt("R2", paid_on="2026-13-02")
    nasty[7] = "=HYPERLINK(1)"
    upload = desk.upload(text([receipt("R1"), nasty]), name="may.csv")
    answer = client_of(desk.cast.hr).get(reverse("upload_wrong_rows", args=[upload.pk]))
    sheet = load_workbook(io.BytesIO(answer.content)).active
    heads, row = [[cell.value for cell in line] for line in sheet.iter_rows()]
    assert heads[: len(RECEIPT_HEADS)] == RECEIPT_HEADS
    assert (row[0], row[4], row[7], row[10]) == ("R2", "2026-13-02", "=HYPERLINK(1)", "3")
    assert {cell.data_type for cell in sheet[2]} <= {"s", "inlineStr"}
    row[4] = "2026-05-12"
    again = desk.upload(text([row], heads), name="corrected.csv")
    assert (again.counts["new"], desk.wrong(again), len(again.counts["ignored"])) == (1, [], 2)


def test_an_unknown_template_does_not_exist(desk: Desk, client_of: Any) -> None:
    client = client_of(desk.cast.hr)
    assert client.get(reverse("intake_template", args=["nothing", "csv"])).status_code == 404
    assert client.get("/intake/templates/dues.pdf").status_code == 404

"""A file's way from upload to facts and back."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from psycopg.types.range import DateRange

from directors.models import Due, Receipt, StagedReceipt
from governance import actions, jobs
from governance.enums import JobState, PeriodKind, UploadState
from governance.models import Act, Batch, Job, PeriodLock, Upload
from governance.problems import Refused
from tests.cast import batch
from tests.governance.intake.conftest import DUE_HEADS, MAY, Desk, due, receipt, text, workbook

pytestmark = pytest.mark.django_db


@pytest.mark.clause("R5.1.1")
def test_good_rows_of_receipts_become_facts_of_one_batch(desk: Desk) -> None:
    upload = desk.upload(workbook([receipt("R1"), receipt("R2", "P2", amount="8,000")]))
    assert (upload.state, desk.wrong(upload)) == (UploadState.REVIEW, [])
    counts = {"read": 2, "new": 2, "changed": 0, "same": 0, "wrong": 0, "people": 1}
    assert {name: upload.counts[name] for name in counts} == counts
    assert upload.total_amount == Decimal(20000)
    assert desk.write(upload).state == UploadState.WRITTEN
    batch = Batch.objects.get(upload=upload)
    assert (batch.rows, batch.total_amount, batch.pk) == (2, Decimal(20000), 3)
    facts = Receipt.objects.filter(batch=batch).order_by("receipt_no").values_list("receipt_no", "amount", "kind")
    assert list(facts) == [("R1", Decimal(12000), "renewal"), ("R2", Decimal(8000), "renewal")]


@pytest.mark.clause("R2.2.2a")
def test_good_rows_of_dues_become_facts_with_owner_grace_and_policy_year(desk: Desk) -> None:
    upload = desk.upload(text([due(owner=desk.cast.sun.staff_no)], DUE_HEADS), "dues", "may.csv")
    assert desk.wrong(upload) == []
    desk.write(upload)
    fact = Due.objects.get()
    assert (fact.owner, fact.policy_year, fact.grace_ends_on.isoformat(), fact.listed_on.isoformat()) == (
        desk.cast.sun,
        2,
        "2026-07-07",
        "2026-05-01",
    )
    assert (fact.method, fact.debit_state, fact.amount) == ("debit", "none", Decimal(12000))


def rows(*numbers: str, **other: str) -> list[list[object]]:
    return [receipt(number, **other) for number in numbers]


def current() -> dict[str, Decimal]:
    return dict(Receipt.objects.filter(superseded_by=None).values_list("receipt_no", "amount"))


def test_the_same_file_again_would_change_nothing_and_says_so(desk: Desk) -> None:
    first = desk.write(desk.upload(workbook(rows("R1", "R2"))))
    again = desk.upload(first.file.read(), name="renamed.xlsx")
    assert {name: again.counts[name] for name in ("new", "changed", "same", "people")} == {
        "new": 0,
        "changed": 0,
        "same": 2,
        "people": 0,
    }
    assert again.counts["before"] == first.batches.get().pk
    with pytest.raises(Refused, match="nothing to write") as no:
        actions.ask_to_write(upload=again, by=desk.cast.hr, now=timezone.now())
    assert no.value.status == 409
    assert desk.upload(text(rows("R2", "R1")), name="saved-again.csv").counts["same"] == 2


def test_a_changed_row_supersedes_and_the_rest_stays(desk: Desk) -> None:
    first = desk.write(desk.upload(workbook(rows("R1", "R2")))).batches.get()
    upload = desk.upload(workbook([receipt("R1", amount="9,000"), receipt("R2")]))
    assert (upload.counts["changed"], upload.counts["same"], upload.counts["people"]) == (1, 1, 1)
    second = desk.write(upload).batches.get()
    old = Receipt.objects.get(receipt_no="R1", batch=first)
    assert (old.superseded_by, current()) == (second, {"R1": Decimal(9000), "R2": Decimal(12000)})
    assert (second.rows, second.total_amount) == (1, Decimal(9000))


def test_only_good_rows_are_written_and_the_wrong_ones_stay_to_look_at(desk: Desk) -> None:
    upload = desk.write(desk.upload(workbook([*rows("R1"), receipt("R2", "P9"), receipt("R3", paid_on="x")])))
    assert list(current()) == ["R1"]
    assert set(StagedReceipt.objects.filter(upload=upload).values_list("line", flat=True)) >= {3, 4}


def test_what_was_found_at_first_stands_once_after_the_writing(desk: Desk) -> None:
    upload = desk.upload(workbook([*rows("R1"), receipt("R2", "P9"), receipt("R3", paid_on="x"), receipt("R1")]))
    found = desk.wrong(upload), desk.notes(upload), upload.counts
    assert found[0] == [(3, "policy_no", "policy_unknown"), (4, "paid_on", "date"), (5, "receipt_no", "duplicate")]
    upload = desk.write(upload)
    assert (upload.state, desk.wrong(upload), desk.notes(upload), upload.counts) == (UploadState.WRITTEN, *found)


@pytest.mark.clause("R6.4.1")
def test_undoing_brings_back_what_the_batch_had_replaced(desk: Desk) -> None:
    desk.write(desk.upload(workbook(rows("R1"))))
    second = desk.write(desk.upload(workbook([receipt("R1", amount="9,000"), receipt("R2")]))).batches.get()
    undoing = actions.undo_batch(batch=second, by=desk.cast.hr, now=timezone.now())
    assert current() == {"R1": Decimal(12000)}
    assert (undoing.pk, undoing.undoes, undoing.total_amount) == (second.pk + 1, second, -second.total_amount)
    at_second = Receipt.objects.filter(batch__lte=second).exclude(superseded_by__lte=second)
    assert dict(at_second.values_list("receipt_no", "amount")) == {"R1": Decimal(9000), "R2": Decimal(12000)}
    assert second.upload.refresh_from_db() is None
    assert second.upload.state == UploadState.UNDONE
    with pytest.raises(Refused, match="undone before"):
        actions.undo_batch(batch=second, by=desk.cast.hr, now=timezone.now())
    with pytest.raises(Refused, match="undone before"):
        actions.undo_batch(batch=undoing, by=desk.cast.hr, now=timezone.now())
    assert desk.upload(workbook(rows("R2"))).counts["new"] == 1


def test_a_batch_that_a_later_file_replaced_is_not_undone(desk: Desk) -> None:
    first = desk.write(desk.upload(workbook(rows("R1")))).batches.get()
    desk.write(desk.upload(workbook(rows("R1", amount="9,000"))))
    with pytest.raises(Refused, match="later file") as no:
        actions.undo_batch(batch=first, by=desk.cast.hr, now=timezone.now())
    assert (no.value.status, no.value.problems[0].clause) == (409, "R5.2.1")


def lock(desk: Desk, watermark: int, month: date = MAY) -> None:
    PeriodLock.objects.create(
        unit=desk.cast.zhejiang,
        kind=PeriodKind.MONTH,
        period=DateRange(month, (month + timedelta(days=31)).replace(day=1)),
        watermark=watermark,
        at=timezone.now(),
    )


@pytest.mark.clause("R5.2.1")
def test_a_published_month_is_closed_to_undoing_and_to_new_files(desk: Desk) -> None:
    waiting = desk.upload(workbook(rows("R2")))
    batch = desk.write(desk.upload(workbook(rows("R1")))).batches.get()
    lock(desk, batch.pk)
    for verb in (
        lambda: actions.undo_batch(batch=batch, by=desk.cast.hr, now=timezone.now()),
        lambda: actions.ask_to_write(upload=waiting, by=desk.cast.hr, now=timezone.now()),
    ):
        with pytest.raises(Refused, match="is published") as no:
            verb()
        assert (no.value.status, no.value.problems[0].clause) == (409, "R5.2.1")
    late = desk.upload(workbook(rows("R3")))
    assert (late.state, late.problem["params"]) == (UploadState.UNREADABLE, {"month": "2026-05"})


def test_a_batch_written_after_the_results_were_locked_at_may_be_undone(desk: Desk) -> None:
    batch = desk.write(desk.upload(workbook(rows("R1")))).batches.get()
    lock(desk, batch.pk - 1)
    actions.undo_batch(batch=batch, by=desk.cast.hr, now=timezone.now())
    assert current() == {}


def test_a_row_that_would_change_a_fact_of_a_published_month_is_wrong(desk: Desk) -> None:
    batch = desk.write(desk.upload(workbook(rows("R1")))).batches.get()
    lock(desk, batch.pk)
    upload = desk.upload(workbook(rows("R1", "R2", paid_on="2026-06-02")), month=date(2026, 6, 1))
    assert desk.wrong(upload) == [(2, "receipt_no", "fact_locked")]
    assert (upload.counts["new"], upload.counts["changed"], upload.counts["wrong"]) == (1, 0, 1)


def test_a_row_that_would_change_another_branch_s_fact_is_wrong(desk: Desk) -> None:
    Receipt.objects.create(
        receipt_no="R1",
        policy_no="PJ",
        instalment=2,
        kind="renewal",
        paid_on=MAY,
        amount=5,
        batch=batch(desk.cast.jiangsu),
    )
    assert desk.wrong(desk.upload(workbook(rows("R1")))) == [(2, "receipt_no", "fact_elsewhere")]


def test_a_file_checked_before_another_was_written_is_laid_before_hr_again(desk: Desk) -> None:
    first, second = desk.upload(workbook(rows("R1"))), desk.upload(workbook(rows("R1", "R2")))
    desk.write(first)
    back = desk.write(second)
    assert (back.state, back.counts["moved"]) == (UploadState.REVIEW, True)
    assert (back.counts["new"], back.counts["same"]) == (1, 1)
    assert desk.write(back).state == UploadState.WRITTEN
    assert sorted(current()) == ["R1", "R2"]


def test_a_refused_file_leaves_no_lines_and_is_final(desk: Desk) -> None:
    upload = desk.upload(workbook(rows("R1")))
    actions.refuse_file(upload=upload, by=desk.cast.hr, now=timezone.now())
    assert not StagedReceipt.objects.exists()
    for verb in (actions.refuse_file, actions.ask_to_write):
        with pytest.raises(Refused, match="no longer waiting"):
            verb(upload=upload, by=desk.cast.hr, now=timezone.now())


def test_each_step_leaves_its_act(desk: Desk) -> None:
    upload = desk.write(desk.upload(workbook(rows("R1"))))
    actions.undo_batch(batch=upload.batches.get(), by=desk.cast.hr2, now=timezone.now())
    kinds = Act.objects.filter(kind__startswith="intake.").order_by("pk").values_list("kind", "by__username", "clause")
    assert list(kinds) == [
        ("intake.uploaded", "hr", "R5.1.1"),
        ("intake.checked", "hr", "R5.1.1"),
        ("intake.confirmed", "hr", "R5.1.1"),
        ("intake.written", "hr", "R5.1.1"),
        ("intake.undone", "hr2", "R5.2.1"),
    ]


def test_a_job_delivered_again_after_it_wrote_writes_nothing_more(desk: Desk) -> None:
    upload = desk.write(desk.upload(workbook(rows("R1"))))
    with jobs.Progress(upload.job) as progress:
        batch = actions.write_rows(upload=upload, by=desk.cast.hr, progress=progress, now=timezone.now())
        actions.check(upload=upload, progress=progress, now=timezone.now())
    assert (batch, Receipt.objects.count()) == (upload.batches.get(), 1)


def test_checking_again_from_the_start_is_harmless(desk: Desk) -> None:
    upload = desk.upload(workbook([*rows("R1"), receipt("R2", paid_on="x")]))
    Upload.objects.filter(pk=upload.pk).update(state=UploadState.CHECKING)
    Job.objects.filter(pk=upload.job_id).update(state=JobState.QUEUED, ended_at=None)
    again = desk.run(upload)
    assert (again.counts, desk.wrong(again), StagedReceipt.objects.count()) == (
        upload.counts,
        [(3, "paid_on", "date")],
        2,
    )

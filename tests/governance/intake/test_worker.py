"""Files under real commits: a real worker, two who ask at once, a lock that keeps numbers in order."""

import threading
import time
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from directors.models import Receipt
from governance import actions, jobs
from governance.enums import JobState, UploadState
from governance.intake import batches
from governance.models import Batch, Job, Upload
from governance.problems import Refused
from tests.governance.intake.conftest import Desk, receipt, workbook

pytestmark = pytest.mark.django_db(transaction=True)


def wait(upload: Upload, state: UploadState, seconds: float = 30) -> Upload:
    """Wait until the worker has brought the upload to a state."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = Upload.objects.get(pk=upload.pk)
        if found.state == state:
            return found
        time.sleep(0.05)
    job = Job.objects.get(pk=upload.job_id)
    pytest.fail(f"{found.state}, job {job.state} {job.error}")


def together(*verbs: Any) -> list[Any]:
    """Run verbs at once, each on its own connection, and return what each returned or raised."""
    answers: list[Any] = [None] * len(verbs)
    gate = threading.Barrier(len(verbs))

    def run(place: int, verb: Any) -> None:
        gate.wait()
        try:
            answers[place] = verb()
        except Refused as no:
            answers[place] = no
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place, verb)) for place, verb in enumerate(verbs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.clause("R5.1.1")
def test_a_real_worker_checks_and_writes_a_file(cast: Any, live_worker: Any, settings: Any) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.governance.intake.conftest import MAY, policy

    settings.CELERY_BROKER_URL = live_worker and settings.CELERY_BROKER_URL
    from tests.cast import batch

    policy("P1", cast.sun, batch(cast.zhejiang, "policies"))
    content = workbook([receipt(f"R{number}") for number in range(300)])
    upload = actions.upload_file(
        kind="receipts",
        unit=cast.zhejiang,
        month=MAY,
        file=SimpleUploadedFile("may.xlsx", content),
        by=cast.hr,
        now=timezone.now(),
    )
    checked = wait(upload, UploadState.REVIEW)
    assert (checked.counts["new"], checked.counts["wrong"]) == (300, 0)
    actions.ask_to_write(upload=checked, by=cast.hr, now=timezone.now())
    wait(Upload.objects.get(pk=upload.pk), UploadState.WRITTEN)
    assert Receipt.objects.count() == 300


def test_of_two_who_ask_to_write_one_wins(desk: Desk) -> None:
    upload = desk.upload(workbook([receipt("R1")]))
    answers = together(
        *(
            lambda by=by: actions.ask_to_write(upload=upload, by=by, now=timezone.now())
            for by in (desk.cast.hr, desk.cast.hr2)
        )
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["NoneType", "Refused"]
    assert Job.objects.filter(kind="intake.write").count() == 1


def test_of_two_files_with_the_same_rows_one_is_written_and_one_laid_back(desk: Desk) -> None:
    uploads = [desk.upload(workbook([receipt("R1")])), desk.upload(workbook([receipt("R1")]))]
    for upload in uploads:
        actions.ask_to_write(upload=upload, by=desk.cast.hr, now=timezone.now())
    waiting = [Upload.objects.get(pk=upload.pk) for upload in uploads]
    together(*(lambda upload=upload: jobs.run(upload.job_id) for upload in waiting))
    assert sorted(Upload.objects.values_list("state", flat=True)) == [UploadState.REVIEW, UploadState.WRITTEN]
    assert Receipt.objects.count() == 1


@pytest.mark.parametrize("is_locked", [True, False])
def test_numbers_are_given_out_one_after_the_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, is_locked: bool
) -> None:
    """With the lock a second writer waits for the first to commit; the control without it does not."""
    if not is_locked:
        monkeypatch.setattr(batches, "take_lock", lambda **_: None)
    held, order = threading.Event(), []

    def first() -> None:
        with transaction.atomic():
            batches.take_lock(wait=True)
            held.set()
            time.sleep(0.5)
            order.append("first")

    def second() -> None:
        held.wait()
        with transaction.atomic():
            batches.take_lock(wait=True)
            order.append("second")

    together(first, second)
    assert order == (["first", "second"] if is_locked else ["second", "first"])


def test_undoing_does_not_wait_for_a_file_that_is_being_written(desk: Desk) -> None:
    batch = desk.write(desk.upload(workbook([receipt("R1")]))).batches.get()
    held, done = threading.Event(), threading.Event()

    def writing() -> None:
        with transaction.atomic():
            batches.take_lock(wait=True)
            held.set()
            done.wait(10)

    def undoing() -> Batch:
        held.wait()
        try:
            return actions.undo_batch(batch=batch, by=desk.cast.hr, now=timezone.now())
        finally:
            done.set()

    answer = together(writing, undoing)[1]
    assert isinstance(answer, Refused)
    assert answer.status == 409
    assert Receipt.objects.filter(superseded_by=None).count() == 1


def test_a_worker_that_dies_while_writing_leaves_nothing_half_done(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from governance.intake import merging

    upload = desk.upload(workbook([receipt("R1"), receipt("R2")]))
    actions.ask_to_write(upload=upload, by=desk.cast.hr, now=timezone.now())
    upload = Upload.objects.get(pk=upload.pk)

    def die(*_: Any, **__: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as broken:
        broken.setattr(merging, "forget", die)
        with pytest.raises(SystemExit):
            jobs.run(upload.job_id)
    assert (Receipt.objects.count(), Batch.objects.filter(kind="receipts").count()) == (0, 0)
    Job.objects.filter(pk=upload.job_id).update(state=JobState.QUEUED, ended_at=None)
    assert desk.run(upload).state == UploadState.WRITTEN
    assert Receipt.objects.count() == 2


def test_a_cancelled_check_changes_nothing_and_the_file_can_be_given_up(desk: Desk) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from tests.governance.intake.conftest import MAY

    upload = actions.upload_file(
        kind="receipts",
        unit=desk.cast.zhejiang,
        month=MAY,
        file=SimpleUploadedFile("may.xlsx", workbook([receipt("R1")])),
        by=desk.cast.hr,
        now=timezone.now(),
    )
    Job.objects.filter(pk=upload.job_id).update(cancel_asked=True)
    upload = desk.run(upload)
    assert (upload.state, upload.job.state) == (UploadState.CHECKING, JobState.CANCELLED)
    with pytest.raises(Refused):
        actions.ask_to_write(upload=upload, by=desk.cast.hr, now=timezone.now())
    actions.refuse_file(upload=upload, by=desk.cast.hr, now=timezone.now())


def test_a_cancelled_write_leaves_the_file_to_review(desk: Desk) -> None:
    upload = desk.upload(workbook([receipt("R1")]))
    actions.ask_to_write(upload=upload, by=desk.cast.hr, now=timezone.now())
    upload = Upload.objects.get(pk=upload.pk)
    Job.objects.filter(pk=upload.job_id).update(cancel_asked=True)
    stopped = desk.run(upload)
    assert (stopped.job.state, Receipt.objects.count()) == (JobState.CANCELLED, 0)
    assert desk.write(stopped).state == UploadState.WRITTEN

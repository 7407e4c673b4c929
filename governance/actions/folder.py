"""The watched folder: files taken in by the clock, in order of name, each exactly once, without anybody at a page."""

from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from governance import jobs
from governance.actions.intake import check, keep_file, locked_upload, refuse_file, write_rows
from governance.acts import act
from governance.enums import JobState, UploadSource, UploadState
from governance.intake import batches, buckets, folders, reports
from governance.intake.archives import refuse
from governance.intake.kinds import INTAKE_KINDS, IntakeKind
from governance.intake.reading import quick_look
from governance.intake.staging import kind_of_file
from governance.models import Act, Job, OrgUnit, Upload
from governance.problems import Problem, Refused, mark

FOLDER = "intake.folder"
BUCKET = "intake.bucket"
LOOKS = "intake.folder.looks"
REFUSED_ACT = "intake.folder_refused"
FILES_A_RUN = 20
TRIES = 3
REST_AFTER_FAILURE = timedelta(minutes=5)
NO_KIND = mark("These are the columns of no kind of file. Use a template, or put the file in a folder named after it.")
TOO_LARGE = mark("The file is larger than %(megabytes)s MB. Split it by week.")
SHELVES = {
    UploadState.REVIEW: folders.REVIEW,
    UploadState.UNREADABLE: folders.REFUSED,
    UploadState.WRITTEN: folders.DONE,
    UploadState.REFUSED: folders.DONE,
    UploadState.UNDONE: folders.DONE,
}


def tick_folder(*, now: datetime) -> None:
    """Ask for the folder to be worked off when a file in it is whole, or one was left half-way (R6.4.1)."""
    folder = _folder()
    if folder is None:
        return
    whole, seen = folders.settled(folder, cache.get(LOOKS, {}), now)
    cache.set(LOOKS, seen, timeout=None)
    if not whole and not folders.taken(folder):
        return
    failed = Job.objects.filter(kind=FOLDER, state=JobState.FAILED, ended_at__gt=now - REST_AFTER_FAILURE)
    if not failed.exists():
        with transaction.atomic():
            jobs.ask(FOLDER, key=FOLDER, by=None, now=now)


def tick_bucket(*, now: datetime) -> None:
    """Ask for the bucket's objects to be fetched into the watched folder, when there are any (R6.4.1)."""
    if buckets.BUCKET in settings.STORAGES and _folder() and next(buckets.waiting(), None):
        with transaction.atomic():
            jobs.ask(BUCKET, key=BUCKET, by=None, now=now)


def empty_bucket(*, progress: jobs.Progress) -> int:
    """Fetch what lies in the bucket, one object after the other, and return how many there were."""
    folder = _folder()
    if folder is None:
        return 0
    names = list(islice(buckets.waiting(), FILES_A_RUN))
    progress.step("files", total=len(names))
    for number, name in enumerate(names, start=1):
        buckets.fetch(name, folder)
        progress.at(number)
    return len(names)


def _folder() -> Path | None:
    """Return the watched folder; None where none is set or it is not there, as a share that is not mounted."""
    folder = Path(settings.WATCHED_FOLDER) if settings.WATCHED_FOLDER else None
    return folder if folder and folder.is_dir() else None


def work_off_folder(*, job: Job, progress: jobs.Progress, now: datetime) -> int:
    """Carry the folder's files through check and writing, one after the other, and return how many were put away."""
    folder = _folder()
    if folder is None:
        return 0
    whole, _ = folders.settled(folder, cache.get(LOOKS, {}), now)
    for path in whole[:FILES_A_RUN]:
        folders.take(folder, path)
    return sum(_carry(folder, one, job, progress, now) for one in folders.taken(folder))


def _carry(folder: Path, one: folders.Taken, job: Job, progress: jobs.Progress, now: datetime) -> bool:
    """Bring one file from wherever an earlier run left it to its shelf; False while somebody else works on it."""
    progress.step(one.told.name[:120])
    upload = Upload.objects.filter(delivery=one.delivery).first()
    if upload is None:
        try:
            upload = _take_in(one, job, now)
        except Refused as unfit:
            _refuse(folder, one, unfit.problems[0], now)
            return True
    upload = _advance(upload, job, progress, now)
    if upload.state not in SHELVES:
        return False
    folders.put_away(folder, one, SHELVES[UploadState(upload.state)], reports.of_upload(upload))
    return True


def _take_in(one: folders.Taken, job: Job, now: datetime) -> Upload:
    """Make a file an upload under its mark; Refused when it does not tell what it is."""
    branch, month, kind = _told(one, now)
    with act("intake.taken", by=None, now=now, clause=kind.clause, subject=branch, details={"file": str(one.told)}):
        upload = Upload(
            kind=kind.name,
            unit=branch,
            month=month,
            uploaded_at=now,
            source=UploadSource.FOLDER,
            delivery=one.delivery,
            job=job,
        )
        with one.path.open("rb") as opened:
            file = File(opened, name=one.told.name)
            keep_file(upload, file, quick_look(opened, file.size))
    return upload


def _told(one: folders.Taken, now: datetime) -> tuple[OrgUnit, date, IntakeKind]:
    """Return branch, month and kind of a file, from its path and its head row; Refused where they are not told."""
    if one.told.suffix.lower() not in folders.SUFFIXES:
        raise refuse(folders.OTHER_SUFFIX)
    if one.path.stat().st_size > settings.INTAKE_MAX_BYTES:
        raise refuse(TOO_LARGE, megabytes=settings.INTAKE_MAX_BYTES // 1024 // 1024)
    branch = folders.branch_of(one.told, list(OrgUnit.objects.branches()))
    month = folders.month_of(one.told, timezone.localdate(now))
    kind = folders.kind_of_folder(one.told) or kind_of_file(one.path)
    if kind is None:
        raise refuse(NO_KIND)
    return branch, month, kind


def _advance(upload: Upload, job: Job, progress: jobs.Progress, now: datetime) -> Upload:
    """Check a file, and write it when no row is wrong; what needs a person's eye is left to one."""
    if upload.state in (UploadState.CHECKING, UploadState.WRITING) and not _is_anothers(upload, job):
        upload.job = job
        upload.save(update_fields=["job"])
        check(upload=upload, progress=progress, now=now)
    for _ in range(TRIES):
        upload = Upload.objects.select_related("unit", "job").get(pk=upload.pk)
        if upload.state == UploadState.REVIEW:
            _decide(upload, job, now)
            upload = Upload.objects.select_related("unit", "job").get(pk=upload.pk)
        if upload.state != UploadState.WRITING or upload.job_id != job.pk:
            break
        write_rows(upload=upload, by=None, progress=progress, now=now)
    return Upload.objects.select_related("unit").get(pk=upload.pk)


def _is_anothers(upload: Upload, job: Job) -> bool:
    """Say whether a job that somebody asked for at the page is at work on the file."""
    return upload.job_id != job.pk and upload.job is not None and upload.job.ended_at is None


def _decide(upload: Upload, job: Job, now: datetime) -> None:
    """Have a file without a wrong row written, give up one that would change nothing; a wrong row waits for HR."""
    if upload.counts["wrong"]:
        return
    kind = INTAKE_KINDS[upload.kind]
    if not upload.counts["new"] + upload.counts["changed"]:
        refuse_file(upload=upload, by=None, now=now)
        return
    with act("intake.confirmed", by=None, now=now, clause=kind.clause, subject=upload):
        found = locked_upload(upload)
        if found.state == UploadState.REVIEW and not batches.locked_problem(found.unit, found.month):
            found.state, found.job = UploadState.WRITING, job
            found.save(update_fields=["state", "job"])


def _refuse(folder: Path, one: folders.Taken, problem: Problem, now: datetime) -> None:
    """Put away a file that cannot become an upload, and leave word of it where HR looks."""
    named = [branch for branch in OrgUnit.objects.branches() if branch.code in str(one.told)]
    unit = named[0] if len(named) == 1 else OrgUnit.objects.get(parent=None)
    told = Act.objects.filter(subject_kind=unit._meta.label_lower, subject_id=unit.pk, kind=REFUSED_ACT)
    if not told.filter(details__delivery=str(one.delivery)).exists():
        details = {"file": str(one.told), "message": problem.message, "params": dict(problem.params)}
        details["delivery"] = str(one.delivery)
        with act(REFUSED_ACT, by=None, now=now, clause="R6.4.1", subject=unit, details=details):
            pass
    folders.put_away(folder, one, folders.REFUSED, reports.of_refused(one.told.name, problem, now))

"""Files of facts: uploaded, checked, written or refused, undone."""

import hashlib
import uuid
from datetime import date, datetime
from decimal import Decimal
from pathlib import PurePath
from typing import Any, BinaryIO, cast

from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from governance import jobs
from governance.access import holders
from governance.acts import act
from governance.enums import Role, UploadState
from governance.intake import batches, merging
from governance.intake.kinds import INTAKE_KINDS, IntakeKind
from governance.intake.reading import quick_look
from governance.intake.reviews import is_to_decide
from governance.intake.staging import stage
from governance.models import Batch, Job, OrgUnit, Upload, User
from governance.notices import tell
from governance.problems import Problem, Refused, mark

CHECKING = mark("Comparing the rows with the records")
WRITING = mark("Writing the rows")
NOT_TO_REVIEW = mark("This file is no longer waiting for a decision.")
NOTHING = mark("Nothing of this file is new or changed, so there is nothing to write.")
NOT_WRITTEN = mark("This batch was undone before, or is itself an undoing.")
ROWS_DIFFER = mark("The cover sheet says %(said)s rows, the file has %(found)s. Ask for the whole file again.")
SUM_DIFFERS = mark("The cover sheet says CNY %(said)s, the rows add up to %(found)s. Ask for the whole file again.")
SUM_UNREADABLE = mark("The sum cannot be compared: %(rows)s amounts are no numbers. Correct them and upload again.")
SUPERSEDED = mark("A later file replaced rows of this batch. Undo that one first.")


def upload_file(
    *,
    kind: str,
    unit: OrgUnit,
    month: date,
    file: "UploadedFile[Any]",
    by: User,
    now: datetime,
    cover_rows: int | None = None,
    cover_total: Decimal | None = None,
) -> Upload:
    """Take in a file for a branch's month and have it checked in the background; Refused at once if plainly unfit.

    Rows and sum of the cover sheet, where given, must be the file's, or nothing of it comes in.
    """
    form = quick_look(cast(BinaryIO, file), file.size or 0)
    with act("intake.uploaded", by=by, now=now, clause=INTAKE_KINDS[kind].clause, subject=unit):
        upload = Upload(
            kind=kind,
            unit=unit,
            month=month.replace(day=1),
            uploaded_by=by,
            uploaded_at=now,
            cover_rows=cover_rows,
            cover_total=cover_total,
        )
        keep_file(upload, file, form)
        upload.job = _ask("check", upload, by, now)
        upload.save(update_fields=["job"])
    return upload


def keep_file(upload: Upload, file: "File[Any]", form: str) -> None:
    """Store the file under a name of our own; what it was called and its digest are kept beside it."""
    upload.file_name = PurePath(file.name or "").name[-200:]
    upload.digest = _digest(file)
    upload.file.save(f"{uuid.uuid4()}.{form}", file, save=False)
    upload.save()


def _ask(verb: str, upload: Upload, by: User, now: datetime) -> Job:
    kind = f"intake.{verb}"
    return jobs.ask(kind, key=f"{kind}:{upload.pk}", by=by, now=now, arguments={"upload": upload.pk})


def _digest(file: "File[Any]") -> str:
    file.seek(0)
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def check(*, upload: Upload, progress: jobs.Progress, now: datetime) -> None:
    """Read a file into staging and check it against everything known; safe to run again from the start (R6.4.1)."""
    if upload.state != UploadState.CHECKING:
        return
    try:
        batches.refuse_locked(upload)
        _check(upload, INTAKE_KINDS[upload.kind], progress, now)
    except Refused as unfit:
        _keep_unreadable(upload, unfit.problems[0], now)


def _check(upload: Upload, kind: IntakeKind, progress: jobs.Progress, now: datetime) -> None:
    found, staged = stage(upload, kind, progress)
    if upload.cover_rows not in (None, staged.rows):
        raise Refused(Problem(None, ROWS_DIFFER, {"said": upload.cover_rows, "found": staged.rows}))
    progress.step(CHECKING)
    told = {"form": found.form, "ignored": staged.unknown, "before": _written_before(upload)}
    with act("intake.checked", by=upload.uploaded_by, now=now, clause=kind.clause, subject=upload):
        upload.counts = {**merging.check(upload, kind), **told}
        _refuse_other_sum(upload, kind)
        upload.total_amount = merging.total(kind)
        upload.state = UploadState.REVIEW
        upload.save(update_fields=["counts", "total_amount", "state"])
        _tell("checked", upload, now)


def _tell(what: str, upload: Upload, now: datetime) -> None:
    """Tell who uploaded a file what became of it; one from the watched folder concerns the branch's HR."""
    counts = {name: upload.counts.get(name, 0) for name in ("new", "changed", "wrong")}
    params = {"file": upload.file_name, **counts}
    uploader = upload.uploaded_by
    to = [uploader] if uploader else holders(Role.HR, upload.unit, timezone.localdate(now))
    tell(f"intake.{what}:{upload.pk}", to=to, subject=upload, params=params, now=now)


def _refuse_other_sum(upload: Upload, kind: IntakeKind) -> None:
    """Refuse a file whose rows, the wrong ones too, do not add up to the cover sheet's sum."""
    if upload.cover_total is None:
        return
    found, unread = merging.sum_of_all(kind)
    if unread:
        raise Refused(Problem(None, SUM_UNREADABLE, {"rows": unread}))
    if found != upload.cover_total:
        raise Refused(Problem(None, SUM_DIFFERS, {"said": f"{upload.cover_total:,.2f}", "found": f"{found:,.2f}"}))


def _keep_unreadable(upload: Upload, problem: Problem, now: datetime) -> None:
    """Note why a file cannot come in at all."""
    with act("intake.unreadable", by=upload.uploaded_by, now=now, clause="R6.4.1", subject=upload):
        upload.state = UploadState.UNREADABLE
        upload.problem = {"message": problem.message, "params": dict(problem.params), "clause": problem.clause}
        upload.counts = {}
        upload.save(update_fields=["state", "problem", "counts"])
        merging.forget(upload, INTAKE_KINDS[upload.kind], all_lines=True)
        _tell("unreadable", upload, now)


def _written_before(upload: Upload) -> int | None:
    """Return the batch that wrote the same bytes for the same branch, if it still stands."""
    twin = Batch.objects.filter(
        upload__digest=upload.digest, upload__state=UploadState.WRITTEN, kind=upload.kind, unit=upload.unit_id
    )
    return twin.order_by("-pk").values_list("pk", flat=True).first()


def locked_upload(upload: Upload) -> Upload:
    """Return the upload under its row lock; its job is read after it, or the join would show the row of before."""
    return Upload.objects.select_for_update(of=("self",)).select_related("unit").get(pk=upload.pk)


def ask_to_write(*, upload: Upload, by: User, now: datetime) -> None:
    """Have the good rows of a checked file written in the background; of two who ask, one wins."""
    with act("intake.confirmed", by=by, now=now, clause=INTAKE_KINDS[upload.kind].clause, subject=upload):
        found = locked_upload(upload)
        if not is_to_decide(found) or not found.counts:
            raise Refused(Problem(None, NOT_TO_REVIEW, {}, "state"))
        if not found.counts["new"] + found.counts["changed"]:
            raise Refused(Problem(None, NOTHING, {}, "state"))
        batches.refuse_locked(found)
        found.state = UploadState.WRITING
        found.job = _ask("write", found, by, now)
        found.save(update_fields=["state", "job"])


def write_rows(*, upload: Upload, by: User | None, progress: jobs.Progress, now: datetime) -> Batch | None:
    """Write the good rows as one batch, all or none; None when the counts that HR saw no longer hold.

    Everything is checked again under the intake lock, so that two files at once cannot both be new (R5.2.1).
    """
    kind = INTAKE_KINDS[upload.kind]
    with transaction.atomic():
        batches.take_lock(wait=True)
        upload = locked_upload(upload)
        if upload.state != UploadState.WRITING:
            return upload.batches.first()
        batches.refuse_locked(upload)
        progress.step(CHECKING)
        counts = merging.check_again(upload, kind)
        if any(counts[name] != upload.counts[name] for name in (*merging.COUNTED, "wrong")):
            _review_again(upload, kind, now)
            return None
        progress.step(WRITING)
        with act("intake.written", by=by, now=now, clause=kind.clause, subject=upload):
            return _write(upload, kind, by, now)


def _write(upload: Upload, kind: IntakeKind, by: User | None, now: datetime) -> Batch:
    """Write what `merging.check_again` left ready in this transaction."""
    batch = batches.open_batch(
        kind=kind.name,
        unit=upload.unit,
        month=upload.month,
        rows=upload.counts["new"] + upload.counts["changed"],
        total=merging.total(kind, written=True),
        by=by,
        now=now,
        upload=upload,
    )
    merging.write(kind, batch)
    merging.forget(upload, kind, all_lines=False)
    upload.state = UploadState.WRITTEN
    upload.save(update_fields=["state"])
    _tell("written", upload, now)
    return batch


def _review_again(upload: Upload, kind: IntakeKind, now: datetime) -> None:
    """Lay the file before HR again, with what the records say now."""
    with act("intake.checked", by=None, now=now, clause=kind.clause, subject=upload):
        upload.state = UploadState.REVIEW
        upload.counts = {**upload.counts, **merging.check(upload, kind), "moved": True}
        upload.total_amount = merging.total(kind)
        upload.save(update_fields=["state", "counts", "total_amount"])
        _tell("moved", upload, now)


def refuse_file(*, upload: Upload, by: User | None, now: datetime) -> None:
    """Give a file up: nothing of it is written, its lines are forgotten."""
    kind = INTAKE_KINDS[upload.kind]
    with act("intake.refused", by=by, now=now, clause=kind.clause, subject=upload):
        upload = locked_upload(upload)
        if not is_to_decide(upload):
            raise Refused(Problem(None, NOT_TO_REVIEW, {}, "state"))
        merging.forget(upload, kind, all_lines=True)
        upload.state = UploadState.REFUSED
        upload.save(update_fields=["state"])


def undo_batch(*, batch: Batch, by: User, now: datetime) -> Batch:
    """Undo a written batch by a superseding one; Refused when results or later files stand on it (R5.2.1)."""
    kind = INTAKE_KINDS[batch.kind]
    with act("intake.undone", by=by, now=now, clause="R5.2.1", subject=batch):
        batches.take_lock(wait=False)
        if problem := _undo_problem(batch):
            raise Refused(problem)
        undoing = batches.open_batch(
            kind=batch.kind,
            unit=batch.unit,
            month=batch.month,
            rows=batch.rows,
            total=-batch.total_amount,
            by=by,
            now=now,
            undoes=batch,
        )
        if kind.take_back:
            kind.take_back(batch)
        merging.undo(kind, batch, undoing)
        for upload in Upload.objects.filter(batches=batch):
            upload.state = UploadState.UNDONE
            upload.save(update_fields=["state"])
    return undoing


def _undo_problem(batch: Batch) -> Problem | None:
    if batch.undoes_id or Batch.objects.filter(undoes=batch).exists():
        return Problem(None, NOT_WRITTEN, {}, "state")
    if locked := batches.locked_problem(batch.unit, batch.month, since=batch.pk):
        return locked
    if merging.is_superseded(INTAKE_KINDS[batch.kind], batch):
        return Problem("R5.2.1", SUPERSEDED, {}, "state")
    return None

"""Lists leave the house as files: asked for, written in the background, fetched for a day, removed (R8.1)."""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import IO, Any, cast

from django.db import transaction
from django.http import QueryDict
from django.utils import timezone, translation

from governance import jobs
from governance.access import grants_of, reach, scope_of
from governance.actions.approvals import open_request
from governance.acts import act
from governance.enums import ApprovalState, ExportForm, Role
from governance.exports import opened
from governance.models import Approval, Export, Job, User
from governance.notices import tell
from governance.problems import Problem, Refused, mark
from governance.registry import EXPORTS, ExportKind
from governance.roles import Permission, scopes

WRITE = "export.write"
READY = "export.ready"
LIVES = timedelta(hours=24)
UNMASKED, UNMASKED_CLAUSE = "unmasked_export", "R7.2.2"
LEAST_WORDS = 4
NO_REASON = mark("Say why you need the full values, in at least %(least)s characters.")
TWO_PEOPLE = mark("This list shows values in full. Compliance must approve it first.")
MOST_OPEN = 5
A_CHUNK, A_LOOK = 2_000, 10_000
NO_SUCH_LIST = mark("This list cannot be exported.")
NO_RIGHT = mark("You may not export this list any more.")
TOO_MANY = mark("%(most)s of your files are being written. Wait until one is done.")


def ask_export(*, kind: str, form: str, asked: str, by: User, now: datetime) -> Job:
    """Ask for a list as a file by the filters of its address and return the job; refused without the right (403)."""
    found = _asked_for(kind, form, asked, by)
    if found.unmasks:
        raise Refused(Problem(UNMASKED_CLAUSE, TWO_PEOPLE, {}, "right"))
    with act("export.asked", by=by, now=now, clause=found.clause, details={"list": kind, "form": form, "asked": asked}):
        User.objects.select_for_update(no_key=True).get(pk=by.pk)
        if Job.objects.open().filter(kind=WRITE, asked_by=by).count() >= MOST_OPEN:
            raise Refused(Problem(None, TOO_MANY, {"most": MOST_OPEN}, "limit"))
        return _queue(_new(found, form, asked, by, now), now)


def ask_unmasked(*, kind: str, form: str, asked: str, reason: str, by: User, now: datetime) -> Approval:
    """Ask that a list with unmasked fields may be written; compliance decides, and only then it is (R7.2.2)."""
    found, reason = _asked_for(kind, form, asked, by), reason.strip()
    if len(reason) < LEAST_WORDS:
        raise Refused(Problem(UNMASKED_CLAUSE, NO_REASON, {"least": LEAST_WORDS}, field="reason"))
    details = {"list": kind, "form": form, "asked": asked}
    with act("export.asked", by=by, now=now, clause=UNMASKED_CLAUSE, reason=reason, details=details):
        export = _new(found, form, asked, by, now)
        grants = [grant for grant in grants_of(by) if scopes(Role(grant.role), found.permission)]
        unit = min(grants, key=lambda grant: len(grant.unit.path)).unit
        params = {"list": kind, "reason": reason, "unit": unit.name}
        return open_request(kind=UNMASKED, subject=export, unit=unit, by=by, now=now, params=params)


def _asked_for(kind: str, form: str, asked: str, by: User) -> ExportKind:
    """Return the list that somebody may export so; Refused where there is none, or no right to it."""
    if kind not in EXPORTS or form not in ExportForm.values:
        raise Refused(Problem(None, NO_SUCH_LIST, {}))
    found = EXPORTS[kind]
    _scope(found, by)
    found.rows(by, QueryDict(asked))
    return found


def _new(kind: ExportKind, form: str, asked: str, by: User, now: datetime) -> Export:
    rights = " ".join(kind.rights)
    told: dict[str, Any] = {"permission": rights, "expires_at": now + LIVES, "by": by, "asked_at": now}
    return Export.objects.create(kind=kind.name, form=form, asked=asked, **told)


def _queue(export: Export, now: datetime) -> Job:
    export.job = jobs.ask(WRITE, key=f"export:{export.pk}", by=export.by, now=now, arguments={"export": export.pk})
    export.expires_at = now + LIVES
    export.save(update_fields=["job", "expires_at"])
    return export.job


def release_export(*, subject: Export, by: User, now: datetime) -> None:
    """Have a list with unmasked fields written; called inside the act of approving it."""
    _queue(Export.objects.select_for_update(of=("self",)).select_related("by").get(pk=subject.pk), now)


def drop_export(*, subject: Export, by: User, now: datetime) -> None:
    """Give up a list with unmasked fields; called inside the act of rejecting or withdrawing its request."""
    Export.objects.filter(pk=subject.pk, job__isnull=True).update(removed_at=now)


def _scope(kind: ExportKind, by: User) -> str:
    """Return how far the person may export the list at this moment; Refused where not at all."""
    asker = User.objects.get(pk=by.pk)
    scope = scope_of(asker, kind.rights)
    if not (asker.is_active and reach(asker, Permission.EXPORT_CREATE) and scope):
        raise Refused(Problem(kind.clause, NO_RIGHT, {}, "right"))
    return scope


@dataclass(frozen=True, slots=True)
class _Order:
    """An export with its kind, its asker and how far that person reached when the writing began."""

    export: Export
    kind: ExportKind
    by: User
    scope: str

    def still_stands(self) -> None:
        """Refuse to go on where the asker's right changed since the beginning."""
        if _scope(self.kind, self.by) != self.scope:
            raise Refused(Problem(self.kind.clause, NO_RIGHT, {}, "right"))


def write_export(*, export: Export, progress: jobs.Progress, now: datetime) -> int:
    """Write a list into its file, row by row, as far as its asker may see it now; return the number of rows.

    Refused when the asker has lost the right, also while it is being written; nothing of the file is left then.
    """
    by, kind = User.objects.get(pk=export.by_id), EXPORTS[export.kind]
    if kind.unmasks and not Approval.objects.about(UNMASKED, export).filter(state=ApprovalState.GRANTED).exists():
        raise Refused(Problem(UNMASKED_CLAUSE, TWO_PEOPLE, {}, "right"))
    with translation.override(by.language):
        order = _Order(export, kind, by, _scope(kind, by))
        with _whole_or_nothing(export.path) as file:
            rows = _write(order, file, progress)
        _finish(order, rows, now)
    return rows


def _write(order: _Order, file: IO[bytes], progress: jobs.Progress) -> int:
    kind, asked, done = order.kind, QueryDict(order.export.asked), 0
    title, heads = str(kind.title), [str(head) for head in kind.heads]
    with transaction.atomic(), opened(ExportForm(order.export.form), file, title, heads) as write:
        found = kind.rows(order.by, asked)
        progress.step(title, total=found.count())
        rows = cast("Generator[Any]", found.iterator(chunk_size=A_CHUNK))
        with closing(rows):  # its cursor ends with the transaction at the latest
            while chunk := list(islice(rows, A_CHUNK)):
                write(kind.cells(order.by, asked, chunk))
                done += len(chunk)
                progress.at(done)
                if done % A_LOOK == 0:
                    order.still_stands()
    order.still_stands()
    return done


@contextmanager
def _whole_or_nothing(path: Path) -> Iterator[IO[bytes]]:
    """Open a file beside the path, for the app's own account alone, which takes its place when all went well."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _finish(order: _Order, rows: int, now: datetime) -> None:
    """Open the file to its asker and tell them."""
    export, kind, by = order.export, order.kind, order.by
    name = f"{kind.title} {timezone.localdate(now)}.{export.form}"
    details = {"list": kind.name, "form": export.form, "asked": export.asked, "rows": rows}
    with act("export.written", by=by, now=now, clause=kind.clause, subject=export, details=details):
        export.file_name, export.scope, export.rows = name, order.scope, rows
        export.size, export.ready_at, export.expires_at = export.path.stat().st_size, now, now + LIVES
        export.save(update_fields=["file_name", "scope", "rows", "size", "ready_at", "expires_at"])
        tell(f"{READY}:{export.pk}", to=[by], subject=export, params={"file": name, "rows": rows}, now=now)


def remove_exports(*, now: datetime) -> int:
    """Remove the files whose day is over and return how many; no act, for its asking and writing are in the log."""
    dead = Export.objects.filter(removed_at__isnull=True, expires_at__lte=now, job__isnull=False)
    removed = 0
    for export in dead.exclude(job__in=Job.objects.open()):
        export.path.unlink(missing_ok=True)
        export.path.with_suffix(".part").unlink(missing_ok=True)
        removed += Export.objects.filter(pk=export.pk).update(removed_at=now)
    return removed

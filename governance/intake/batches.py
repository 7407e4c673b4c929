"""Batch numbers, which are the commit sequence; and the periods whose results are locked."""

from datetime import date, datetime
from decimal import Decimal

from django.db import connection
from django.db.models import Max

from governance.models import Batch, OrgUnit, PeriodLock, Upload, User
from governance.problems import Problem, Refused, mark

LOCK_SPACE, LOCK_KEY = 5_022, 1
LOCKED = mark("%(month)s is published: its facts can no longer be written or undone, only restated.")
NOTHING = Decimal(0)
BUSY = mark("Another file is being written at this moment. Try again in a minute; nothing was changed.")


def take_lock(*, wait: bool) -> None:
    """Take the one lock under which batch numbers are given out, held until the transaction ends.

    Numbers are therefore committed in order: no fact appears later below a watermark already used. A page does not
    wait for another file (Refused); a job does.
    """
    with connection.cursor() as cursor:
        if wait:
            cursor.execute("SET LOCAL lock_timeout = 0")
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK_SPACE, LOCK_KEY])
            cursor.execute("SET LOCAL lock_timeout TO DEFAULT")
            return
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCK_SPACE, LOCK_KEY])
        if not cursor.fetchone()[0]:
            raise Refused(Problem(None, BUSY, {}, "state"))


def open_batch(
    *,
    kind: str,
    unit: OrgUnit,
    month: date,
    rows: int,
    total: Decimal,
    by: User | None,
    now: datetime,
    upload: Upload | None = None,
    undoes: Batch | None = None,
) -> Batch:
    """Make the next batch; the caller holds the lock."""
    last = Batch.objects.aggregate(last=Max("pk"))["last"] or 0
    return Batch.objects.create(
        pk=last + 1,
        kind=kind,
        unit=unit,
        month=month,
        upload=upload,
        undoes=undoes,
        rows=rows,
        total_amount=total,
        by=by,
        at=now,
    )


def locked_problem(unit: OrgUnit, month: date, *, since: int = 0) -> Problem | None:
    """Return why facts of a branch's month may not change: results at or after the batch number are locked (R5.2.1)."""
    locks = PeriodLock.objects.filter(unit=unit, period__contains=month, watermark__gte=since)
    if not locks.exists():
        return None
    return Problem("R5.2.1", LOCKED, {"month": f"{month:%Y-%m}"}, "state")


def refuse_locked(upload: Upload) -> None:
    """Refuse a file whose month is published (R5.2.1)."""
    if locked := locked_problem(upload.unit, upload.month):
        raise Refused(locked)

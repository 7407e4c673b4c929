"""Periods whose results are locked: a higher chapter files them, the intake heeds them."""

from datetime import date, datetime, timedelta

from psycopg.types.range import DateRange

from governance.acts import act
from governance.enums import PeriodKind
from governance.intake.batches import take_lock
from governance.models import OrgUnit, PeriodLock, User


def lock_period(
    *, unit: OrgUnit, kind: PeriodKind, start: date, end: date, watermark: int, by: User | None, now: datetime
) -> PeriodLock:
    """Lock a branch's period at the watermark of its results: its facts may only be restated from now on (R5.2.1).

    Takes the lock of the intake until the transaction ends: no batch is written or undone between check and lock.
    """
    with act("period.locked", by=by, now=now, clause="R5.2.1", subject=unit):
        take_lock(wait=True)
        return PeriodLock.objects.create(
            unit=unit, kind=kind, period=DateRange(start, end + timedelta(days=1)), watermark=watermark, at=now
        )

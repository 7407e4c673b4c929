"""Rules of the book of business: grace, lapse, reinstatement."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class GraceDates:
    """What follows an unpaid premium: the last day of cover, the day of lapse, the last day to reinstate."""

    grace_end: date
    lapse_date: date
    last_reinstatement_date: date


def grace_dates(due: date, *, grace_days: int, reinstatement_years: int) -> GraceDates:
    """Return the dates that follow a due date (R5.1.1; parameters grace.days and reinstatement.years).

    A lapse on 29 February may be reinstated through 28 February, also where that year has no 29th.
    """
    grace_end = due + timedelta(days=grace_days)
    lapse = grace_end + timedelta(days=1)
    leap_day = (lapse.month, lapse.day) == (2, 29)
    anniversary = date(lapse.year + reinstatement_years, *((3, 1) if leap_day else (lapse.month, lapse.day)))
    return GraceDates(grace_end, lapse, anniversary - timedelta(days=1))


def full_months(since: date, until: date) -> int:
    """Return the full months from one day to another: reaching the day of the month completes it.

    Where the last month has no such day, its last day completes it (31 August to 28 February is 6 months).
    """
    months = (until.year - since.year) * 12 + until.month - since.month
    is_last_day = (until + timedelta(days=1)).month != until.month
    reached = until.day >= since.day or is_last_day
    return months if reached else months - 1

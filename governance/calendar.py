"""The work calendar of a unit, and what chapters count by it (R6.1.2)."""

from datetime import date, datetime, timedelta

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Length
from django.utils import timezone

from governance.enums import DayKind
from governance.models import OrgUnit, SpecialDay, WorkYear
from governance.rules import workdays
from governance.rules.workdays import WorkCalendar


def special_days(unit: OrgUnit | None, first: date, last: date | None = None) -> dict[date, SpecialDay]:
    """Return by day what differs from its week in a unit, the nearest unit's row winning; one statement."""
    rows = _of_line(SpecialDay.objects.all(), unit).filter(day__gte=first).select_related("unit")
    if last is not None:
        rows = rows.filter(day__lte=last)
    return {row.day: row for row in rows.order_by(Length("unit__path").asc(nulls_first=True))}


def published_years(unit: OrgUnit | None) -> QuerySet[WorkYear]:
    """Return the years that are published for a unit, everywhere or in its line."""
    return _of_line(WorkYear.objects.all(), unit)


def _of_line(rows: QuerySet[SpecialDay] | QuerySet[WorkYear], unit: OrgUnit | None) -> QuerySet:  # type: ignore[type-arg]  # either
    everywhere = Q(unit__isnull=True)
    if unit is None:
        return rows.filter(everywhere)
    return rows.annotate(here=Value(unit.path)).filter(everywhere | Q(here__startswith=F("unit__path")))


def calendar_of(unit: OrgUnit | None, since: date, until: date | None = None) -> WorkCalendar:
    """Return a unit's calendar from a day on; None is the calendar that holds everywhere; two statements."""
    rows = special_days(unit, since, until)
    return WorkCalendar(
        frozenset(day for day, row in rows.items() if row.kind == DayKind.OFF),
        frozenset(day for day, row in rows.items() if row.kind == DayKind.WORK),
        frozenset(published_years(unit).values_list("year", flat=True)),
    )


def working_days_between(first: date, last: date, *, unit: OrgUnit) -> int:
    """Return how many working days of a unit lie from the first to the last day, both included (R6.1.2)."""
    return workdays.working_days_between(first, last, calendar_of(unit, first, last))


def add_working_days(day: date, number: int, *, unit: OrgUnit) -> date:
    """Return the working day of a unit that is so many working days after a day (R6.1.2)."""
    return workdays.add_working_days(day, number, calendar_of(unit, day))


def last_working_day(day: date, *, unit: OrgUnit) -> date:
    """Return a day itself if the unit works on it, else its working day before (R6.1.2)."""
    return workdays.last_working_day(day, calendar_of(unit, day - workdays.DAY * workdays.LONGEST_DAYS, day))


def due_after(moment: datetime, hours: int, *, unit: OrgUnit) -> datetime:
    """Return when so many hours of working days have passed; days off do not count (R6.1.2)."""
    local = timezone.localtime(moment)
    return workdays.after_working_time(local, timedelta(hours=hours), calendar_of(unit, local.date()))


def hours_passed(start: datetime, end: datetime, *, unit: OrgUnit) -> float:
    """Return how many hours of working days lie between two moments (R6.1.2)."""
    first, last = timezone.localtime(start), timezone.localtime(end)
    passed = workdays.working_time_between(first, last, calendar_of(unit, first.date(), last.date()))
    return passed.total_seconds() / 3600


def is_published(unit: OrgUnit, year: int) -> bool:
    """Say whether the days off of a year are known; else a date counted in it may still change."""
    return published_years(unit).filter(year=year).exists()

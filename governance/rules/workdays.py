"""Working days: Monday to Friday, without the published days off, with the make-up days for them (R6.1).

A year that is not published is counted by its weeks alone; whoever shows such a figure says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from types import MappingProxyType

from governance.enums import DayKind, Holiday
from governance.problems import Problem
from governance.problems import mark as _

CLAUSE = "R6.1.2"
DAY = timedelta(days=1)
LONGEST_DAYS = 31


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The days that differ from their week, and the years that are published."""

    days_off: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()
    published: frozenset[int] = frozenset()

    def is_working(self, day: date) -> bool:
        """Say whether a day is worked."""
        return day in self.workdays or (day.weekday() < 5 and day not in self.days_off)


@dataclass(frozen=True, slots=True)
class PublishedYear:
    """What the State Council published for a year: days off as (holiday, first, last), and make-up days."""

    days_off: tuple[tuple[Holiday, date, date], ...]
    workdays: tuple[tuple[Holiday, date], ...]

    def rows(self) -> Iterator[tuple[date, DayKind, Holiday]]:
        """Yield each day that differs from its week."""
        for holiday, first, last in self.days_off:
            yield from ((day, DayKind.OFF, holiday) for day in days_from(first, last))
        yield from ((day, DayKind.WORK, holiday) for holiday, day in self.workdays)


def days_from(first: date, last: date) -> Iterator[date]:
    """Yield each day from the first to the last."""
    return (first + DAY * number for number in range((last - first).days + 1))


def working_days_between(first: date, last: date, calendar: WorkCalendar) -> int:
    """Return how many working days lie from the first to the last day, both included."""
    return sum(calendar.is_working(day) for day in days_from(first, last))


def add_working_days(day: date, number: int, calendar: WorkCalendar) -> date:
    """Return the working day that is so many working days after a day; none after is the day itself."""
    for _each in range(number):
        day += DAY
        while not calendar.is_working(day):
            day += DAY
    return day


def last_working_day(day: date, calendar: WorkCalendar) -> date:
    """Return a day itself if it is worked, else the working day before it."""
    while not calendar.is_working(day):
        day -= DAY
    return day


def _worked_from(moment: datetime, calendar: WorkCalendar) -> Iterator[tuple[datetime, datetime]]:
    """Yield without end what is worked from a local moment on: each working day, or its rest, up to midnight."""
    while True:
        midnight = datetime.combine(moment.date() + DAY, time(), moment.tzinfo)
        if calendar.is_working(moment.date()):
            yield moment, midnight
        moment = midnight


def after_working_time(moment: datetime, span: timedelta, calendar: WorkCalendar) -> datetime:
    """Return when a span of time has passed that runs on working days only; the moment is local."""
    worked = _worked_from(moment, calendar)
    begin, end = next(worked)
    while span > end - begin:
        span -= end - begin
        begin, end = next(worked)
    return begin + span


def working_time_between(start: datetime, end: datetime, calendar: WorkCalendar) -> timedelta:
    """Return how much time of working days lies between two local moments."""
    worked = takewhile(lambda day: day[0] < end, _worked_from(start, calendar))
    return sum((min(until, end) - begin for begin, until in worked), timedelta())


def unpublished_years(first: date, last: date, calendar: WorkCalendar) -> list[int]:
    """Return the years from the first to the last day that are not published yet: what is counted there may change."""
    return [year for year in range(first.year, last.year + 1) if year not in calendar.published]


def entry_problems(first: date, last: date) -> list[Problem]:
    """Return what is wrong with a range of days to be entered."""
    if last < first:
        return [Problem(CLAUSE, _("The last day lies before the first."), field="last")]
    if (last - first).days >= LONGEST_DAYS:
        message = _("Enter at most %(most)s days at once.")
        return [Problem(CLAUSE, message, {"most": LONGEST_DAYS}, field="last")]
    return []


# General Office of the State Council, notices on the holidays of 2025 and 2026.
PUBLISHED: Mapping[int, PublishedYear] = MappingProxyType(
    {
        2025: PublishedYear(
            (
                (Holiday.NEW_YEAR, date(2025, 1, 1), date(2025, 1, 1)),
                (Holiday.SPRING_FESTIVAL, date(2025, 1, 28), date(2025, 2, 4)),
                (Holiday.QINGMING, date(2025, 4, 4), date(2025, 4, 6)),
                (Holiday.LABOUR_DAY, date(2025, 5, 1), date(2025, 5, 5)),
                (Holiday.DRAGON_BOAT, date(2025, 5, 31), date(2025, 6, 2)),
                (Holiday.NATIONAL_DAY, date(2025, 10, 1), date(2025, 10, 8)),
            ),
            (
                (Holiday.SPRING_FESTIVAL, date(2025, 1, 26)),
                (Holiday.SPRING_FESTIVAL, date(2025, 2, 8)),
                (Holiday.LABOUR_DAY, date(2025, 4, 27)),
                (Holiday.NATIONAL_DAY, date(2025, 9, 28)),
                (Holiday.NATIONAL_DAY, date(2025, 10, 11)),
            ),
        ),
        2026: PublishedYear(
            (
                (Holiday.NEW_YEAR, date(2026, 1, 1), date(2026, 1, 3)),
                (Holiday.SPRING_FESTIVAL, date(2026, 2, 15), date(2026, 2, 23)),
                (Holiday.QINGMING, date(2026, 4, 4), date(2026, 4, 6)),
                (Holiday.LABOUR_DAY, date(2026, 5, 1), date(2026, 5, 5)),
                (Holiday.DRAGON_BOAT, date(2026, 6, 19), date(2026, 6, 21)),
                (Holiday.MID_AUTUMN, date(2026, 9, 25), date(2026, 9, 27)),
                (Holiday.NATIONAL_DAY, date(2026, 10, 1), date(2026, 10, 7)),
            ),
            (
                (Holiday.NEW_YEAR, date(2026, 1, 4)),
                (Holiday.SPRING_FESTIVAL, date(2026, 2, 14)),
                (Holiday.SPRING_FESTIVAL, date(2026, 2, 28)),
                (Holiday.LABOUR_DAY, date(2026, 5, 9)),
                (Holiday.NATIONAL_DAY, date(2026, 9, 20)),
                (Holiday.NATIONAL_DAY, date(2026, 10, 10)),
            ),
        ),
    }
)

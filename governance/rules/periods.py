"""Months, quarters, years, and the full months between two days."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from governance.enums import PeriodKind

LENGTH = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}  # in months
CODE = re.compile(r"(?P<year>\d{4})(-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4]))?")


@dataclass(frozen=True, slots=True)
class Period:
    """An appraisal period (R5.2.1): a calendar month, quarter or year, both days included."""

    kind: PeriodKind
    start: date
    end: date

    @classmethod
    def containing(cls, kind: PeriodKind, day: date) -> "Period":
        """Return the month, quarter or year in which the day lies."""
        length = LENGTH[kind]
        start = date(day.year, (day.month - 1) // length * length + 1, 1)
        return cls(kind, start, month_start(start, length) - timedelta(days=1))

    @classmethod
    def parse(cls, code: str) -> "Period":
        """Return the period of a code: "2026-05", "2026-Q2" or "2026"; ValueError for anything else."""
        found = CODE.fullmatch(code)
        if found is None or found["year"] == "0000":
            raise ValueError(f"not a period: {code}")
        year = int(found["year"])
        if found["month"]:
            return cls.containing(PeriodKind.MONTH, date(year, int(found["month"]), 1))
        if found["quarter"]:
            return cls.containing(PeriodKind.QUARTER, date(year, int(found["quarter"]) * 3, 1))
        return cls.containing(PeriodKind.YEAR, date(year, 1, 1))

    @property
    def code(self) -> str:
        """Return the code that `parse` reads."""
        year = f"{self.start.year:04}"
        if self.kind == PeriodKind.MONTH:
            return f"{year}-{self.start.month:02}"
        return f"{year}-Q{(self.start.month + 2) // 3}" if self.kind == PeriodKind.QUARTER else year

    @property
    def days(self) -> int:
        """Return how many calendar days the period has."""
        return (self.end - self.start).days + 1

    def shifted(self, count: int) -> "Period":
        """Return the period of the same kind so many places later, earlier where negative."""
        return self.containing(self.kind, month_start(self.start, count * LENGTH[self.kind]))

    def previous(self) -> "Period":
        """Return the period before."""
        return self.shifted(-1)

    def next(self) -> "Period":
        """Return the period after."""
        return self.shifted(1)

    def __contains__(self, day: date) -> bool:
        """Return whether the day lies in the period."""
        return self.start <= day <= self.end


def month_start(day: date, months: int = 0) -> date:
    """Return the first day of the day's month, so many months later, earlier where negative."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def full_months(start: date, end: date) -> int:
    """Return the full months between two days; reaching the day of the month, or the month's end, completes one.

    ValueError where the end lies before the start.
    """
    if end < start:
        raise ValueError(f"{end} lies before {start}")
    months = (end.year - start.year) * 12 + end.month - start.month
    is_last_day = end.day == Period.containing(PeriodKind.MONTH, end).end.day
    return months if end.day >= start.day or is_last_day else months - 1

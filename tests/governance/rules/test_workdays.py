"""Working days: what runs on them, what does not; every golden case is in tests/golden."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.enums import DayKind
from governance.rules import workdays as rules

pytestmark = pytest.mark.clause("R6.1.2")
YEAR = rules.PUBLISHED[2026]
KNOWN = rules.WorkCalendar(
    frozenset(day for day, kind, _ in YEAR.rows() if kind is DayKind.OFF),
    frozenset(day for day, kind, _ in YEAR.rows() if kind is DayKind.WORK),
    frozenset({2026}),
)
DAYS = st.dates(date(2025, 12, 1), date(2027, 1, 31))


def at(words):
    return datetime.fromisoformat(words)


def test_the_published_year_has_the_days_of_its_notice() -> None:
    assert rules.working_days_between(date(2026, 1, 1), date(2026, 12, 31), KNOWN) == 248
    assert (len(KNOWN.days_off), len(KNOWN.workdays)) == (33, 6)


@pytest.mark.parametrize(
    ("moment", "hours", "due"),
    [
        ("2026-06-10T12:00", 24, "2026-06-11T12:00"),
        ("2026-06-18T12:00", 24, "2026-06-22T12:00"),
        ("2026-06-20T09:00", 24, "2026-06-23T00:00"),
        ("2026-09-30T18:00", 24, "2026-10-08T18:00"),
        ("2026-10-09T18:00", 24, "2026-10-10T18:00"),
        ("2026-06-10T12:00", 0, "2026-06-10T12:00"),
    ],
)
def test_time_runs_on_working_days_only(moment: str, hours: int, due: str) -> None:
    span = timedelta(hours=hours)
    found = rules.after_working_time(at(moment), span, KNOWN)
    assert found == at(due)
    assert rules.working_time_between(at(moment), found, KNOWN) == span


@given(DAYS, st.integers(1, 60))
def test_adding_days_and_counting_them_agree(day: date, number: int) -> None:
    reached = rules.add_working_days(day, number, KNOWN)
    assert KNOWN.is_working(reached)
    assert rules.working_days_between(day + rules.DAY, reached, KNOWN) == number


@given(DAYS, DAYS, DAYS)
def test_counting_adds_up_over_a_cut(one: date, two: date, three: date) -> None:
    first, cut, last = sorted((one, two, three))
    whole = rules.working_days_between(first, last, KNOWN)
    parts = rules.working_days_between(first, cut, KNOWN), rules.working_days_between(cut + rules.DAY, last, KNOWN)
    assert sum(parts) == whole


@pytest.mark.parametrize(
    ("day", "worked"), [("2026-06-20", "2026-06-18"), ("2026-10-07", "2026-09-30"), ("2026-10-10", "2026-10-10")]
)
def test_a_day_off_belongs_to_the_working_day_before(day: str, worked: str) -> None:
    assert rules.last_working_day(date.fromisoformat(day), KNOWN) == date.fromisoformat(worked)


def test_a_year_without_a_notice_is_named() -> None:
    assert rules.unpublished_years(date(2026, 12, 30), date(2027, 1, 5), KNOWN) == [2027]
    assert not KNOWN.is_working(date(2027, 1, 2))
    assert KNOWN.is_working(date(2027, 1, 1))


def test_a_range_runs_forward_and_is_no_longer_than_a_month() -> None:
    assert rules.entry_problems(date(2026, 1, 1), date(2026, 1, 3)) == []
    assert rules.entry_problems(date(2026, 1, 3), date(2026, 1, 1))[0].field == "last"
    assert rules.entry_problems(date(2026, 1, 1), date(2026, 3, 1))[0].params == {"most": 31}

"""Calendar periods and full months."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.enums import PeriodKind
from governance.rules.periods import Period, full_months, month_start

pytestmark = pytest.mark.clause("R5.2.1")

days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
kinds = st.sampled_from(list(PeriodKind))


@pytest.mark.parametrize(
    ("code", "kind", "start", "end"),
    [
        ("2026-05", "month", date(2026, 5, 1), date(2026, 5, 31)),
        ("2028-02", "month", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026-Q2", "quarter", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026", "year", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_code_names_a_period(code, kind, start, end):
    assert Period.parse(code) == Period(PeriodKind(kind), start, end)
    assert Period.parse(code).code == code


@pytest.mark.parametrize("code", ["2026-13", "2026-00", "2026-5", "2026-Q5", "26", "", "2026-05-01", "0000"])
def test_anything_else_is_no_period(code):
    with pytest.raises(ValueError, match="not a period"):
        Period.parse(code)


@given(kinds, days)
def test_a_day_lies_in_its_period_and_not_in_the_neighbours(kind, day):
    period = Period.containing(kind, day)
    assert day in period
    assert day not in period.previous()
    assert day not in period.next()


@given(kinds, days)
def test_periods_follow_each_other_without_a_gap(kind, day):
    period = Period.containing(kind, day)
    assert period.next().start == period.end + timedelta(days=1)
    assert period.next().previous() == period


@given(kinds, days, st.integers(-40, 40))
def test_shifting_forth_and_back_returns(kind, day, count):
    period = Period.containing(kind, day)
    assert period.shifted(count).shifted(-count) == period
    assert Period.parse(period.code) == period


def test_the_grace_rate_looks_two_months_back():
    assert Period.parse("2026-01").shifted(-2).code == "2025-11"


def test_a_period_counts_its_days():
    assert Period.parse("2026-Q2").days == 91
    assert Period.parse("2028").days == 366


def test_a_month_starts_on_its_first_day():
    assert month_start(date(2026, 1, 31), -14) == date(2024, 11, 1)


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2025, 8, 10), date(2026, 2, 9), 5),
        (date(2025, 8, 10), date(2026, 2, 10), 6),
        (date(2025, 8, 31), date(2026, 2, 28), 6),
        (date(2028, 2, 29), date(2029, 2, 28), 12),
        (date(2026, 1, 30), date(2026, 2, 27), 0),
        (date(2026, 5, 1), date(2026, 5, 1), 0),
    ],
)
def test_reaching_the_day_or_the_months_end_completes_a_month(start, end, months):
    assert full_months(start, end) == months


def test_an_end_before_the_start_has_no_months():
    with pytest.raises(ValueError, match="lies before"):
        full_months(date(2026, 5, 2), date(2026, 5, 1))


@given(days, st.integers(0, 2000))
def test_full_months_never_fall_as_time_goes_on(start, count):
    end = start + timedelta(days=count)
    assert full_months(start, end) <= full_months(start, end + timedelta(days=1))

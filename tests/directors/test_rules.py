"""Grace, lapse, reinstatement: what the golden cases leave open."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directors.rules import grace_dates

pytestmark = pytest.mark.clause("R5.1.1")


def test_a_lapse_on_a_leap_day_may_be_reinstated_through_the_end_of_february():
    dates = grace_dates(date(2027, 12, 30), grace_days=60, reinstatement_years=2)
    assert dates.lapse_date == date(2028, 2, 29)
    assert dates.last_reinstatement_date == date(2030, 2, 28)


def test_a_leap_day_that_comes_again_is_the_last_day_but_one():
    dates = grace_dates(date(2027, 12, 30), grace_days=60, reinstatement_years=4)
    assert dates.last_reinstatement_date == date(2032, 2, 29)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(30, 90), st.integers(1, 5))
def test_the_dates_follow_each_other(due, grace_days, years):
    dates = grace_dates(due, grace_days=grace_days, reinstatement_years=years)
    assert (dates.grace_end - due).days == grace_days
    assert (dates.lapse_date - dates.grace_end).days == 1
    assert years * 365 - 1 <= (dates.last_reinstatement_date - dates.lapse_date).days <= years * 366

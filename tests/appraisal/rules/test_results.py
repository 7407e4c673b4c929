"""A month's kept lines, their explanation, what is missing, and when the clock moves."""

from datetime import datetime
from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from appraisal.enums import Indicator
from appraisal.rules.calendar import CLOCK, opens_at, publishes_at
from appraisal.rules.explained import Unset
from appraisal.rules.gaps import step_gap, target_gap
from appraisal.rules.results import full_marks_from, month_explained, month_result, scheme_of
from governance.parameters import PARAMETERS
from governance.rules.periods import Period

pytestmark = pytest.mark.clause("R5.2.2")
VALUES = {key: parameter.suggested for key, parameter in PARAMETERS.items()}
SCHEME = scheme_of(VALUES)
MAY = Period.parse("2026-05")
INCOME, RENEWALS, GRACE = Indicator.PREMIUM_INCOME, Indicator.RENEWAL_PREMIUM, Indicator.GRACE_RATE
amounts = st.decimals(min_value=-1000, max_value=10**7, places=2)
goals = st.decimals(min_value=1, max_value=10**7, places=2)
rates = st.one_of(st.none(), st.decimals(min_value=0, max_value=1, places=4))


@given(amounts, st.one_of(st.none(), goals), rates, st.integers(min_value=0, max_value=31))
def test_the_explanation_of_a_kept_month_comes_to_the_same_total(income, goal, rate, active):
    figures = {INCOME: income, GRACE: rate}
    targets = {} if goal is None else {INCOME: goal, RENEWALS: goal}
    kept = month_result(SCHEME, figures, targets, active_days=active, period_days=31)
    cut = {name: line.target for name, line in kept.lines.items()}
    again = month_explained(SCHEME, figures, cut, active_days=active, period_days=31)
    assert (again.total.value, again.light) == (kept.card.total.value, kept.card.light)
    assert again.total.steps
    for name, part in ((INCOME, "income"), (GRACE, "renewal")):
        assert again.lines[part].score.value == kept.lines[name].points


@given(amounts, goals, rates)
def test_weights_are_handed_on_and_come_to_a_hundred(income, goal, rate):
    kept = month_result(SCHEME, {INCOME: income, GRACE: rate}, {INCOME: goal}, active_days=31, period_days=31)
    weights = [line.weight for line in kept.lines.values() if line.weight is not None]
    assert sum(weights) == 100
    assert len(weights) == (1 if rate is None else 2)


def test_a_tiny_target_does_not_break_the_card():
    kept = month_result(SCHEME, {INCOME: Decimal(10**9)}, {INCOME: Decimal("0.01")}, active_days=31, period_days=31)
    assert kept.lines[INCOME].attainment == Decimal("999999.9999")


def test_the_grace_rate_s_target_is_where_full_marks_begin():
    assert full_marks_from(SCHEME) == Decimal("0.90")
    assert full_marks_from(scheme_of({**VALUES, "curve.step": ((Decimal("0.5"), Decimal(60)),)})) is None
    assert full_marks_from(scheme_of({})) is None


def test_what_is_not_set_is_named_also_when_several_are():
    assert scheme_of({}).steps.keys == ("grace.days", "curve.step")
    without_days = {key: value for key, value in VALUES.items() if key != "grace.days"}
    kept = month_result(scheme_of(without_days), {INCOME: Decimal(1)}, {}, active_days=31, period_days=31)
    assert (kept.card.total.value, kept.card.total.unset) == (None, ("grace.days",))


@pytest.mark.clause("R1.3.2")
def test_what_is_missing_to_a_target_is_said_to_the_cent():
    gap = target_gap(RENEWALS, Decimal("900.10"), Decimal(1000))
    with override("en"):
        assert gap.text == "Renewal premium is CNY 99.90 short of its target of CNY 1,000.00."
    assert target_gap(INCOME, Decimal(1000), Decimal(1000)) is None
    assert target_gap(INCOME, Decimal(1000), None) is None


@pytest.mark.clause("R1.3.2")
def test_what_is_missing_to_the_next_step_is_enough_to_reach_it():
    gap = step_gap(SCHEME.steps, Decimal("0.8333"), collected=Decimal(25000), due=Decimal("30000.01"))
    assert gap.params == {"short": Decimal("500.01"), "bound": Decimal("85.00"), "score": Decimal(85)}
    assert step_gap(SCHEME.steps, Decimal("0.95"), collected=Decimal(95), due=Decimal(100)) is None
    assert step_gap(Unset(("curve.step",)), Decimal("0.5"), collected=Decimal(1), due=Decimal(2)) is None
    assert step_gap(SCHEME.steps, None, collected=Decimal(0), due=Decimal(0)) is None


@pytest.mark.clause("R5.2.1")
def test_a_month_opens_and_is_published_in_the_next_by_the_company_s_clock():
    assert opens_at(VALUES, MAY) == datetime(2026, 6, 6, 6, 0, tzinfo=CLOCK)
    assert publishes_at(VALUES, Period.parse("2026-12")) == datetime(2027, 1, 8, tzinfo=CLOCK)


@pytest.mark.clause("R8.2")
def test_hours_that_nobody_set_are_unset():
    assert opens_at({"calendar.month_open_day": 6}, MAY) == Unset(("calendar.month_open_time",))
    assert publishes_at({}, MAY) == Unset(("calendar.month_publish_day",))

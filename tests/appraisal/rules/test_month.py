"""The month's card: four indicators, a light, and silence where the edition is silent."""

from decimal import Decimal

import pytest
from django.utils.translation import override

from appraisal.enums import Light
from appraisal.rules.month import Measured, MonthScheme, month_card
from governance.parameters import PARAMETERS

pytestmark = pytest.mark.clause("R5.2.2")

VALUES = {key: parameter.suggested for key, parameter in PARAMETERS.items()}
FULL = {
    "income": Measured(Decimal("454000.50"), Decimal("500000.00")),
    "new": Measured(Decimal(52500), Decimal(50000)),
    "renewal": Measured(Decimal("0.8800")),
    "customers": Measured(Decimal(500), Decimal(500)),
}


def card(values=VALUES, measured=FULL, active_days=31):
    return month_card(MonthScheme.of(values), measured, active_days=active_days, period_days=31)


def test_a_full_month_scores_each_indicator_and_lights_up():
    month = card()
    assert {part: line.score.value for part, line in month.lines.items()} == {
        "income": Decimal("90.80"),
        "new": Decimal("105.00"),
        "renewal": Decimal("85.00"),
        "customers": Decimal("100.00"),
    }
    assert month.total.value == Decimal("95.19")  # (90.80 × 20 + 105 × 30 + 85 × 25 + 100 × 10) ÷ 85
    assert month.light is Light.YELLOW


def test_indicators_without_figures_hand_their_weight_to_the_others():
    month = card(measured={"income": FULL["income"], "renewal": FULL["renewal"]})
    assert month.total.value == Decimal("87.58")  # (90.80 × 20 + 85 × 25) ÷ 45; 40 of 85 do not apply
    assert month.light is Light.YELLOW


def test_a_month_with_too_little_measured_has_no_total_and_no_light():
    month = card(measured={"renewal": FULL["renewal"]})
    assert (month.total.value, month.total.is_unknown, month.light) == (None, False, Light.NONE)


def test_the_targets_of_sums_follow_the_days_in_post_and_those_of_levels_do_not():
    month = card(active_days=21)
    assert month.lines["income"].target == Decimal("338709.68")
    assert month.lines["customers"].target == 500
    with override("en"):
        assert month.lines["income"].score.steps[0].text == (
            "Target for the days in post: 500,000.00 × 21 ÷ 31 = 338,709.68."
        )


@pytest.mark.parametrize("active_days", [0, 15])
def test_less_than_half_a_month_in_post_is_not_appraised(active_days):
    month = card(active_days=active_days)
    assert (month.total.value, month.light) == (None, Light.NONE)
    with override("en"):
        assert month.total.steps[0].text == f"In post on {active_days} of 31 days: too few to be appraised."


@pytest.mark.parametrize(
    "key",
    [
        "weights.perf",
        "appraisal.na_weight_limit",
        "appraisal.min_active_share",
        "curve.attainment_floor",
        "curve.attainment_cap",
        "curve.step",
    ],
)
def test_a_parameter_that_is_not_set_makes_the_month_unknown(key):
    month = card(values={**VALUES, key: None})
    assert (month.total.value, month.total.unset, month.light) == (None, (key,), Light.NONE)


@pytest.mark.parametrize("key", ["light.green", "light.yellow"])
def test_without_bounds_for_the_light_there_is_a_total_and_no_light(key):
    month = card(values={name: value for name, value in VALUES.items() if name != key})
    assert month.total.value == Decimal("95.19")
    assert month.light is Light.NONE

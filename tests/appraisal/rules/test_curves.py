"""The curves: bounded, never falling where more is better, rounded half-up, explained."""

from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from appraisal.rules.curves import Attainment, Deduction, LowerBetter, Steps, ThreePoint
from governance.parameters import get

pytestmark = pytest.mark.clause("R5.2.1")

ATTAINMENT = Attainment(Decimal("0.60"), Decimal("1.20"))
STEPS = Steps(get("curve.step").suggested)
GROWTH = ThreePoint(get("curve.growth").suggested)
LOWER = LowerBetter(Decimal(110))
DEDUCTION = Deduction(Decimal(10))

amounts = st.decimals(min_value=-(10**8), max_value=10**9, places=2)
targets = st.decimals(min_value="0.01", max_value=10**9, places=2)
ratios = st.decimals(min_value=-1, max_value=3, places=4)
curves = pytest.mark.parametrize("curve", [STEPS, GROWTH], ids=["steps", "three-point"])


def words(explained):
    with override("en"):
        return [step.text for step in explained.steps]


def half_up(exact):
    """Return the fraction in hundredths, rounded half-up, by another way than the code under test."""
    return Decimal(int(exact * 100 + Fraction(1, 2))) / 100


@given(amounts, targets)
def test_attainment_lies_between_nothing_and_the_cap(actual, target):
    assert 0 <= ATTAINMENT.score(actual, target).value <= 120


@given(amounts, amounts, targets)
def test_attainment_never_falls_when_more_is_reached(one, other, target):
    less, more = sorted((one, other))
    assert ATTAINMENT.score(less, target).value <= ATTAINMENT.score(more, target).value


@given(
    st.integers(10, 10**9).flatmap(
        lambda target: st.tuples(st.integers(-(-target * 3 // 5), target * 6 // 5), st.just(target))
    )
)
def test_attainment_is_rounded_half_up_from_the_exact_share(pair):
    actual, target = pair
    assert ATTAINMENT.score(Decimal(actual), Decimal(target)).value == half_up(Fraction(100 * actual, target))


def test_attainment_does_not_apply_without_a_target_or_a_figure():
    assert ATTAINMENT.score(Decimal(5), None).value is None
    assert ATTAINMENT.score(Decimal(5), Decimal(0)).value is None
    assert ATTAINMENT.score(None, Decimal(5)).value is None
    assert not ATTAINMENT.score(None, Decimal(5)).is_unknown


@curves
@given(value=ratios)
def test_a_curve_stays_between_nothing_and_its_best_score(curve, value):
    assert 0 <= curve.score(value).value <= 120


@curves
@given(one=ratios, other=ratios)
def test_a_curve_never_falls_when_the_figure_rises(curve, one, other):
    less, more = sorted((one, other))
    assert curve.score(less).value <= curve.score(more).value


@curves
def test_a_curve_does_not_apply_without_a_figure(curve):
    assert curve.score(None).value is None


@pytest.mark.parametrize(("value", "score"), [("-0.2", 60), ("0.1", 100), ("0.3", 120), ("2", 120), ("-0.2001", 0)])
def test_the_three_points_are_met_exactly(value, score):
    assert GROWTH.score(Decimal(value)).value == score


@given(amounts, amounts, targets)
def test_the_lower_figure_never_scores_less(one, other, target):
    less, more = sorted((one, other))
    assert LOWER.score(less, target).value >= LOWER.score(more, target).value


@given(amounts, targets)
def test_lower_better_lies_between_nothing_and_the_cap(actual, target):
    assert 0 <= LOWER.score(actual, target).value <= 110


@pytest.mark.parametrize(
    ("actual", "target", "score"), [("0", "0", 110), ("1", "0", 0), (None, "3", None), ("1", None, None)]
)
def test_lower_better_knows_a_target_of_zero_and_what_is_missing(actual, target, score):
    given = [None if number is None else Decimal(number) for number in (actual, target)]
    assert LOWER.score(*given).value == score


@pytest.mark.clause("R5.1.4")
@given(st.decimals(min_value=0, max_value=100, places=1))
def test_points_are_deducted_down_to_zero(violation_points):
    assert DEDUCTION.score(violation_points).value == max(100 - 10 * violation_points, 0)


@pytest.mark.parametrize(
    ("explained", "sentences"),
    [
        (
            ATTAINMENT.score(Decimal("454000.50"), Decimal("500000.00")),
            ["Achievement: 454,000.50 ÷ 500,000.00 = 90.80%.", "A point for each percent: 90.80 points."],
        ),
        (
            ATTAINMENT.score(Decimal(290000), Decimal(500000)),
            ["Achievement: 290,000 ÷ 500,000 = 58.00%.", "Below 60.00% nothing scores: 0 points."],
        ),
        (
            ATTAINMENT.score(Decimal(650000), Decimal(500000)),
            ["Achievement: 650,000 ÷ 500,000 = 130.00%.", "Achievement counts up to 120.00%: 120.00 points."],
        ),
        (STEPS.score(Decimal("0.88")), ["88.00% reaches the step from 85.00%: 85.00 points."]),
        (STEPS.score(Decimal("0.7429")), ["74.29% stays below the lowest step of 75.00%: 0 points."]),
        (
            GROWTH.score(Decimal("-0.10")),
            ["-10.00% lies on the line from -20.00% (60 points) to 10.00% (100 points): 73.33 points."],
        ),
        (GROWTH.score(Decimal(1)), ["100.00% reaches the stretch of 30.00%: 120.00 points."]),
        (GROWTH.score(Decimal("-0.25")), ["-25.00% stays below the minimum of -20.00%: 0 points."]),
        (
            LOWER.score(Decimal("4.5"), Decimal("3.0")),
            [
                "The lower the better: 100 × (2 − 4.5 ÷ 3.0) = 50.00.",
                "No less than 0 and no more than 110: 50.00 points.",
            ],
        ),
        (DEDUCTION.score(Decimal("6.7")), ["100 − 10 × 6.7 violation points, at least 0: 33.00 points."]),
    ],
)
def test_a_score_says_how_it_came_about(explained, sentences):
    assert words(explained) == sentences

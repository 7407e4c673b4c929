"""Totals: weights find new owners when a part does not apply, unless too much is lost."""

from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from appraisal.rules.explained import Explained, Unset, not_applicable
from appraisal.rules.totals import Weighting, annual_total, is_appraised, pro_rata_target

pytestmark = pytest.mark.clause("R5.2.1")

PARTS = ("a", "b", "c", "d")
scores = st.decimals(min_value=0, max_value=120, places=2)
maybe = st.one_of(st.none(), scores)


def weighting(*weights, limit="0.5"):
    return Weighting(
        dict(zip(PARTS, map(Decimal, weights), strict=False)),
        names=dict(zip(PARTS, PARTS, strict=True)),
        not_applicable_limit=Decimal(limit),
    )


def scored(*values):
    return {
        part: Explained(None if value is None else Decimal(value), ())
        for part, value in zip(PARTS, values, strict=False)
    }


@given(st.lists(maybe, min_size=4, max_size=4))
def test_a_total_lies_between_its_lowest_and_its_highest_score(values):
    total = weighting(40, 30, 20, 10).total(scored(*values)).value
    known = [value for value in values if value is not None]
    assert total is None or min(known) <= total <= max(known)


@given(scores)
def test_equal_scores_give_that_score_whatever_applies(score):
    assert weighting(20, 30, 25, 25).total(scored(score, score, None, score)).value == score


@pytest.mark.parametrize(("values", "total"), [((80, None, None, None), None), ((None, None, 80, 80), 80)])
def test_more_than_half_the_weight_lost_leaves_no_total(values, total):
    assert weighting(40, 10, 30, 20).total(scored(*values)).value == total


def test_exactly_half_is_still_a_total_and_nothing_is_none():
    assert weighting(50, 50).total(scored(80, None)).value == 80
    assert weighting(50, 50, limit="1").total(scored(None, None)).value is None


def test_a_part_without_weight_alone_makes_no_total():
    assert weighting(100, 0, limit="1").total(scored(None, 80)).value is None


def test_what_is_not_configured_makes_the_total_unknown_not_inapplicable():
    unknown = Unset(("curve.step",)).score()
    total = weighting(50, 50).total({"a": unknown, "b": Explained(Decimal(80), ())})
    assert (total.value, total.unset, total.is_unknown) == (None, ("curve.step",), True)
    with override("en"):
        assert [step.text for step in total.steps] == [
            "The edition in force does not set “Steps for persistency and grace collection”."
        ]


def test_the_total_is_explained_with_every_part():
    total = weighting(60, 40).total({"a": Explained(Decimal("90.80"), ()), "b": not_applicable("No.")})
    with override("en"):
        assert [step.text for step in weighting(60, 40).total(scored("90.80", 85)).steps] == [
            "a: 90.80 × 60",
            "b: 85 × 40",
            "Total: 8,848.00 ÷ 100 = 88.48.",
        ]
        assert total.steps[1].text == "b does not apply; its weight of 40 goes to the others."


def test_a_whole_period_keeps_its_target_and_half_a_period_halves_it():
    assert pro_rata_target(Decimal("500000.005"), active_days=30, period_days=30).value == Decimal("500000.005")
    half = pro_rata_target(Decimal(500000), active_days=15, period_days=30)
    assert half.value == 250000
    with override("en"):
        assert half.steps[0].text == "Target for the days in post: 500,000 × 15 ÷ 30 = 250,000.00."


def test_exactly_the_least_share_is_appraised():
    assert is_appraised(active_days=15, period_days=30, least_share=Decimal("0.5"))
    assert not is_appraised(active_days=14, period_days=30, least_share=Decimal("0.5"))


@pytest.mark.clause("R5.2.4")
def test_a_year_without_quarters_stands_on_its_own_indicators():
    assert annual_total([None, None], Decimal("90.50"), quarter_share=Decimal("0.4")).value == Decimal("90.50")
    assert annual_total([Decimal(80)], None, quarter_share=Decimal("0.4")).value is None

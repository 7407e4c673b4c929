"""Rounding is half-up, away from zero, and never twice."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.rules.figures import half_up, money, percent, points, rate

amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=5)


@pytest.mark.parametrize(
    ("number", "rounded"),
    [("2.345", "2.35"), ("2.3449", "2.34"), ("-2.345", "-2.35"), ("0.005", "0.01"), ("1", "1.00"), ("89.995", "90.00")],
)
def test_half_a_cent_goes_away_from_zero(number, rounded):
    assert str(money(Decimal(number))) == str(points(Decimal(number))) == rounded


@given(amounts)
def test_rounding_moves_an_amount_by_half_a_cent_at_most(amount):
    assert abs(money(amount) - amount) <= Decimal("0.005")


@given(amounts)
def test_rounding_treats_both_signs_alike(amount):
    assert money(-amount) == -money(amount)


@given(amounts, amounts)
def test_rounding_keeps_the_order(one, other):
    assert (money(one) <= money(other)) or one > other


@given(amounts)
def test_what_is_rounded_stays(amount):
    assert money(money(amount)) == money(amount)


def test_a_rate_has_four_decimals_and_none_without_a_denominator():
    assert str(rate(Decimal(18000), Decimal(28000))) == "0.6429"
    assert str(rate(Decimal("0.19995"), Decimal(1))) == "0.2000"
    assert rate(Decimal(5), Decimal(0)) is None


def test_a_ratio_is_shown_as_percent_with_two_decimals():
    assert str(percent(Decimal("0.908001"))) == "90.80"
    assert half_up(Decimal("1.25"), 1) == Decimal("1.3")

"""Rounding: half-up, away from zero for negatives, and only where a figure is stored (R5.2.1)."""

from decimal import ROUND_HALF_UP, Decimal


def half_up(number: Decimal, places: int) -> Decimal:
    """Return the number rounded half-up to this many decimals."""
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def money(amount: Decimal) -> Decimal:
    """Return an amount of yuan, rounded to the cent."""
    return half_up(amount, 2)


def points(score: Decimal) -> Decimal:
    """Return a score, rounded to two decimals."""
    return half_up(score, 2)


def rate(numerator: Decimal, denominator: Decimal) -> Decimal | None:
    """Return the ratio with four decimals; None (not applicable) where the denominator is zero."""
    return half_up(numerator / denominator, 4) if denominator else None


def percent(ratio: Decimal) -> Decimal:
    """Return a ratio as a percentage with two decimals: 0.6429 is 64.29."""
    return half_up(ratio * 100, 2)

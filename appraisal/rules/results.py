"""A director's month from figures and targets: the lines of the card, total and light (R5.2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from appraisal.enums import Indicator
from appraisal.rules.curves import FULL, Steps
from appraisal.rules.explained import Unset
from appraisal.rules.month import Measured, MonthCard, MonthScheme, month_card
from appraisal.rules.totals import Weighting, pro_rata_target
from governance.rules.figures import half_up, points

SCORED: Mapping[Indicator, str] = {Indicator.PREMIUM_INCOME: "income", Indicator.GRACE_RATE: "renewal"}
MOST_SHOWN = Decimal("999999.9999")


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator of a card: target, share of it reached, points, and weight in percent after redistribution."""

    indicator: Indicator
    target: Decimal | None
    attainment: Decimal | None
    points: Decimal | None
    weight: Decimal | None


@dataclass(frozen=True, slots=True)
class MonthResult:
    """What is kept of a month, and the card with the steps that explain it."""

    card: MonthCard
    lines: Mapping[Indicator, Line]


def scheme_of(values: Mapping[str, Any]) -> MonthScheme:
    """Return the month's scheme of an edition; without the days of grace there is no grace rate to score."""
    scheme = MonthScheme.of(values)
    if values.get("grace.days") is not None:
        return scheme
    further = scheme.steps.keys if isinstance(scheme.steps, Unset) else ()
    return replace(scheme, steps=Unset(("grace.days", *further)))


def month_result(
    scheme: MonthScheme,
    figures: Mapping[str, Decimal | None],
    targets: Mapping[str, Decimal],
    *,
    active_days: int,
    period_days: int,
) -> MonthResult:
    """Return a director's month; sums are held against targets cut to the days in post."""
    measured = {part: Measured(figures.get(name), targets.get(name)) for name, part in SCORED.items()}
    card = month_card(scheme, measured, active_days=active_days, period_days=period_days)
    goals: dict[Indicator, Decimal | None] = {
        Indicator.PREMIUM_INCOME: card.lines["income"].target,
        Indicator.RENEWAL_PREMIUM: _cut(targets.get(Indicator.RENEWAL_PREMIUM), active_days, period_days),
        Indicator.GRACE_RATE: full_marks_from(scheme),
        Indicator.CURRENT_RATE: None,
    }
    weights = _weights(scheme, card)
    lines = {
        name: Line(
            name,
            goal,
            _attainment(figures.get(name), goal),
            card.lines[SCORED[name]].score.value if name in SCORED else None,
            weights.get(name),
        )
        for name, goal in goals.items()
    }
    return MonthResult(card, lines)


def full_marks_from(scheme: MonthScheme) -> Decimal | None:
    """Return the lowest rate that earns a hundred points; None where the curve is not set or never gets there."""
    if not isinstance(scheme.steps, Steps):
        return None
    return min((bound for bound, score in scheme.steps.steps if score >= FULL), default=None)


def _cut(target: Decimal | None, active_days: int, period_days: int) -> Decimal | None:
    if target is None or not active_days:
        return target
    return pro_rata_target(target, active_days=active_days, period_days=period_days).value


def _attainment(actual: Decimal | None, target: Decimal | None) -> Decimal | None:
    if actual is None or not target:
        return None
    return min(half_up(actual / target, 4), MOST_SHOWN)


def _weights(scheme: MonthScheme, card: MonthCard) -> dict[Indicator, Decimal]:
    """Return each scored indicator's weight in percent, that of parts that do not apply handed to the others."""
    if not isinstance(scheme.weighting, Weighting):
        return {}
    weights = scheme.weighting.weights
    known = {name: weights[part] for name, part in SCORED.items() if card.lines[part].score.value is not None}
    whole = sum(known.values(), Decimal(0))
    return {name: points(weight * 100 / whole) for name, weight in known.items()} if whole else {}

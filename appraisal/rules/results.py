"""A director's month from figures and targets: the lines of the card, total and light (R5.2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from appraisal.enums import LESS_IS_BETTER, MONEY_INDICATORS, TARGETED, Indicator
from appraisal.rules.curves import FULL, Steps
from appraisal.rules.explained import Step, Unset
from appraisal.rules.month import SUMS, Measured, MonthCard, MonthLine, MonthScheme, month_card
from appraisal.rules.quality import TARGETS
from appraisal.rules.totals import Weighting, is_appraised, pro_rata_target
from governance.problems import mark as _
from governance.rules.figures import half_up, money, points

SCORED: Mapping[Indicator, str] = {
    Indicator.PREMIUM_INCOME: "income",
    Indicator.NEW_STANDARD: "new",
    Indicator.GRACE_RATE: "renewal",
    Indicator.CUSTOMERS: "customers",
}
NEW_NEEDS = ("premium.exclude_self_mutual", "premium.standard_factors", "premium.standard_full_years")
GOALS: Mapping[Indicator, str] = {
    **TARGETS,
    Indicator.RETENTION: "curve.retention",
    Indicator.GROWTH: "curve.growth",
    Indicator.SATISFACTION: "curve.csat",
}
MOST_SHOWN = Decimal("999999.9999")
NOT_COMPARED = (*LESS_IS_BETTER, Indicator.GROWTH)  # a share of the target would say nothing of them


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
    """Return the month's scheme of an edition, with what it leaves open of the figures that are scored."""
    scheme = replace(MonthScheme.of(values), goals=_goals(values))
    if missing := tuple(key for key in NEW_NEEDS if values.get(key) is None):
        scheme = replace(scheme, silent={"new": Unset(missing)})
    if values.get("grace.days") is not None:
        return scheme
    further = scheme.steps.keys if isinstance(scheme.steps, Unset) else ()
    return replace(scheme, steps=Unset(("grace.days", *further)))


def _goals(values: Mapping[str, Any]) -> dict[Indicator, Decimal]:
    """Return the targets that the edition sets itself: a ratio, or the middle of a three-point curve."""
    given = {indicator: values.get(key) for indicator, key in GOALS.items()}
    goals = {name: goal if isinstance(goal, Decimal) else goal[1][0] for name, goal in given.items() if goal}
    if values.get("complaints.denominator") == "policies_10k" and values.get("target.complaints_per_10k"):
        goals[Indicator.COMPLAINT_RATE] = values["target.complaints_per_10k"]
    return goals


def month_result(
    scheme: MonthScheme,
    figures: Mapping[str, Decimal | None],
    targets: Mapping[str, Decimal],
    *,
    active_days: int,
    period_days: int,
) -> MonthResult:
    """Return a director's month; sums are held against targets cut to the days in post."""
    card = month_card(scheme, _measured(figures, targets), active_days=active_days, period_days=period_days)
    weights = _weights(scheme, card)
    lines = {
        name: Line(
            name,
            goal := _goal(name, scheme, card, targets.get(name), (active_days, period_days)),
            None if name in NOT_COMPARED else _attainment(figures.get(name), goal),
            card.lines[SCORED[name]].score.value if name in SCORED else None,
            weights.get(name),
        )
        for name in Indicator
    }
    return MonthResult(card, lines)


def _goal(
    name: Indicator, scheme: MonthScheme, card: MonthCard, target: Decimal | None, days: tuple[int, int]
) -> Decimal | None:
    """Return what an indicator is held against: its own target cut to the days in post, or that of the edition."""
    if name == Indicator.GRACE_RATE:
        return full_marks_from(scheme)
    if name in SCORED:
        return card.lines[SCORED[name]].target
    return _cut(target, *days) if name in TARGETED else scheme.goals.get(name)


def month_explained(
    scheme: MonthScheme,
    figures: Mapping[str, Decimal | None],
    targets: Mapping[str, Decimal | None],
    *,
    active_days: int,
    period_days: int,
) -> MonthCard:
    """Return the card of a kept month with its steps; the targets are those on the card, already cut."""
    card = month_card(scheme, _measured(figures, targets), active_days=period_days, period_days=period_days)
    if active_days == period_days:
        return card
    bare = month_card(scheme, {}, active_days=active_days, period_days=period_days)
    appraised = isinstance(scheme.least_share, Unset) or is_appraised(
        active_days=active_days, period_days=period_days, least_share=scheme.least_share
    )
    lines = {
        part: _cut_line(line, active_days, period_days) if part in SUMS else line for part, line in card.lines.items()
    }
    return MonthCard(lines, card.total if appraised else bare.total, card.light if appraised else bare.light)


def _measured(
    figures: Mapping[str, Decimal | None], targets: Mapping[str, Decimal] | Mapping[str, Decimal | None]
) -> dict[str, Measured]:
    """Return the scored figures by part of the scheme; amounts in cents, with their targets."""
    return {
        part: Measured(_in_cents(figures.get(name)), _in_cents(targets.get(name)))
        if name in MONEY_INDICATORS
        else Measured(figures.get(name), None if name == Indicator.GRACE_RATE else targets.get(name))
        for name, part in SCORED.items()
    }


def _in_cents(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else money(amount)


def _cut_line(line: MonthLine, active_days: int, period_days: int) -> MonthLine:
    if line.target is None:
        return line
    step = Step(
        _("The target is cut to %(active)s of %(period)s days in post: %(target)s."),
        {"active": active_days, "period": period_days, "target": line.target},
    )
    return replace(line, score=replace(line.score, steps=(step, *line.score.steps)))


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

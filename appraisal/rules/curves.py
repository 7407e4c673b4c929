"""The scoring curves (R5.2.1): a measured figure in, a score of two decimals out."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from appraisal.rules.explained import Explained, Step, not_applicable
from governance.parameters import Pairs
from governance.problems import mark as _
from governance.rules.figures import percent, points

FULL = Decimal(100)
ZERO = Decimal("0.00")
NOTHING_MEASURED = _("There is nothing to measure in this period.")
NO_TARGET = _("No target is set, so the indicator does not apply.")


@dataclass(frozen=True, slots=True)
class Attainment:
    """Achievement of a target: nothing below the floor, a point for each percent, no more than the cap."""

    floor: Decimal
    cap: Decimal

    def score(self, actual: Decimal | None, target: Decimal | None) -> Explained:
        """Return the score; not applicable without a figure or a target above zero."""
        if actual is None:
            return not_applicable(NOTHING_MEASURED)
        if target is None or target <= 0:
            return not_applicable(NO_TARGET)
        share = percent(actual / target)
        step = Step(
            _("Achievement: %(actual)s ÷ %(target)s = %(share)s%%."),
            {"actual": actual, "target": target, "share": share},
        )
        return self._scored(actual, target, step)

    def _scored(self, actual: Decimal, target: Decimal, step: Step) -> Explained:
        if actual < self.floor * target:
            rule = Step(_("Below %(floor)s%% nothing scores: 0 points."), {"floor": percent(self.floor)})
            return Explained(ZERO, (step, rule))
        if actual > self.cap * target:
            score = points(FULL * self.cap)
            rule = Step(
                _("Achievement counts up to %(cap)s%%: %(score)s points."), {"cap": percent(self.cap), "score": score}
            )
            return Explained(score, (step, rule))
        score = points(FULL * actual / target)
        return Explained(score, (step, Step(_("A point for each percent: %(score)s points."), {"score": score})))


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps with inclusive lower bounds, highest first; below the lowest nothing scores."""

    steps: Pairs

    def score(self, value: Decimal | None) -> Explained:
        """Return the score of the step that the ratio reaches; not applicable without a figure."""
        if value is None:
            return not_applicable(NOTHING_MEASURED)
        for bound, outcome in self.steps:
            if value >= bound:
                score = points(outcome)
                figures = {"value": percent(value), "bound": percent(bound), "score": score}
                return Explained(
                    score, (Step(_("%(value)s%% reaches the step from %(bound)s%%: %(score)s points."), figures),)
                )
        figures = {"value": percent(value), "bound": percent(self.steps[-1][0])}
        return Explained(ZERO, (Step(_("%(value)s%% stays below the lowest step of %(bound)s%%: 0 points."), figures),))


@dataclass(frozen=True, slots=True)
class ThreePoint:
    """A line through minimum, target and stretch: nothing below the minimum, flat above the stretch."""

    curve: Pairs

    def score(self, value: Decimal | None) -> Explained:
        """Return the score on the line; not applicable without a figure."""
        if value is None:
            return not_applicable(NOTHING_MEASURED)
        if value < self.curve[0][0]:
            figures = {"value": percent(value), "least": percent(self.curve[0][0])}
            return Explained(ZERO, (Step(_("%(value)s%% stays below the minimum of %(least)s%%: 0 points."), figures),))
        for start, end in pairwise(self.curve):
            if value < end[0]:
                return _between(value, start, end)
        score = points(self.curve[-1][1])
        figures = {"value": percent(value), "most": percent(self.curve[-1][0]), "score": score}
        return Explained(score, (Step(_("%(value)s%% reaches the stretch of %(most)s%%: %(score)s points."), figures),))


def _between(value: Decimal, start: tuple[Decimal, Decimal], end: tuple[Decimal, Decimal]) -> Explained:
    (low, low_score), (high, high_score) = start, end
    score = points(low_score + (value - low) * (high_score - low_score) / (high - low))
    figures = {
        "value": percent(value),
        "low": percent(low),
        "low_score": low_score,
        "high": percent(high),
        "high_score": high_score,
        "score": score,
    }
    message = _(
        "%(value)s%% lies on the line from %(low)s%% (%(low_score)s points) to %(high)s%% (%(high_score)s points): "
        "%(score)s points."
    )
    return Explained(score, (Step(message, figures),))


@dataclass(frozen=True, slots=True)
class LowerBetter:
    """The lower the better: 100 at the target, 0 at twice the target, no more than the cap."""

    cap: Decimal

    def score(self, actual: Decimal | None, target: Decimal | None) -> Explained:
        """Return the score; a target of zero gives the cap to zero and nothing to anything else."""
        if actual is None:
            return not_applicable(NOTHING_MEASURED)
        if target is None:
            return not_applicable(NO_TARGET)
        if target == 0:
            score = points(self.cap) if actual == 0 else ZERO
            step = Step(
                _("The target is zero and the figure %(actual)s: %(score)s points."), {"actual": actual, "score": score}
            )
            return Explained(score, (step,))
        raw = FULL * (2 * target - actual) / target
        score = points(min(max(raw, ZERO), self.cap))
        figures = {"actual": actual, "target": target, "raw": points(raw), "cap": self.cap, "score": score}
        line = Step(_("The lower the better: 100 × (2 − %(actual)s ÷ %(target)s) = %(raw)s."), figures)
        return Explained(score, (line, Step(_("No less than 0 and no more than %(cap)s: %(score)s points."), figures)))


@dataclass(frozen=True, slots=True)
class Deduction:
    """A hundred, less so much for each violation point, never below zero (R5.1.4)."""

    per_point: Decimal

    def score(self, violation_points: Decimal) -> Explained:
        """Return the score that the violation points leave."""
        score = points(max(FULL - self.per_point * violation_points, ZERO))
        figures = {"per_point": self.per_point, "points": violation_points, "score": score}
        return Explained(
            score,
            (Step(_("100 − %(per_point)s × %(points)s violation points, at least 0: %(score)s points."), figures),),
        )

"""From scores to a total: weights, what does not apply, time in post, quarters into a year (R5.2)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from appraisal.rules.explained import Explained, Step, Unset, not_applicable
from governance.clauses import Text
from governance.problems import mark as _
from governance.rules.figures import money, percent, points


@dataclass(frozen=True, slots=True)
class Weighting:
    """Weights by part; what does not apply hands its weight to the others, up to the limit (R5.2.1)."""

    weights: Mapping[str, Decimal]
    names: Mapping[str, Text]
    not_applicable_limit: Decimal = Decimal(1)

    def total(self, scores: Mapping[str, Explained]) -> Explained:
        """Return the weighted mean; unknown where a score is, not applicable where too much weight is."""
        if unset := tuple(dict.fromkeys(key for part in self.weights for key in scores[part].unset)):
            return Unset(unset).total()
        known = {
            part: score.value for part, score in scores.items() if part in self.weights and score.value is not None
        }
        idle = {part: weight for part, weight in self.weights.items() if part not in known}
        steps = tuple(self._idle(part) for part in idle)
        whole, lost = sum(self.weights.values(), Decimal(0)), sum(idle.values(), Decimal(0))
        if lost == whole or lost > self.not_applicable_limit * whole:
            limits = {"share": percent(lost / whole), "limit": percent(self.not_applicable_limit)}
            message = _("%(share)s%% of the weight does not apply; at most %(limit)s%% may: no total.")
            return Explained(None, (*steps, Step(message, limits)))
        return self._mean(known, steps)

    def _mean(self, known: Mapping[str, Decimal], idle: tuple[Step, ...]) -> Explained:
        lines = [
            Step(
                _("%(part)s: %(score)s × %(weight)s"),
                {"part": self.names[part], "score": score, "weight": self.weights[part]},
            )
            for part, score in known.items()
        ]
        products = sum((score * self.weights[part] for part, score in known.items()), Decimal(0))
        weight = sum((self.weights[part] for part in known), Decimal(0))
        total = points(products / weight)
        figures = {"products": products, "weight": weight, "total": total}
        return Explained(total, (*lines, *idle, Step(_("Total: %(products)s ÷ %(weight)s = %(total)s."), figures)))

    def _idle(self, part: str) -> Step:
        message = _("%(part)s does not apply; its weight of %(weight)s goes to the others.")
        return Step(message, {"part": self.names[part], "weight": self.weights[part]})


def pro_rata_target(target: Decimal, *, active_days: int, period_days: int) -> Explained:
    """Return a sum-type target cut to the calendar days in post, in yuan (R5.2.1)."""
    if active_days == period_days:
        return Explained(target, ())
    cut = money(target * active_days / period_days)
    figures = {"target": target, "active": active_days, "period": period_days, "cut": cut}
    return Explained(
        cut, (Step(_("Target for the days in post: %(target)s × %(active)s ÷ %(period)s = %(cut)s."), figures),)
    )


def is_appraised(*, active_days: int, period_days: int, least_share: Decimal) -> bool:
    """Return whether the days in post are share enough of the period to be judged (R5.2.1)."""
    return active_days >= least_share * period_days


def annual_total(
    quarters: Sequence[Decimal | None], whole_year: Decimal | None, *, quarter_share: Decimal
) -> Explained:
    """Return the year's total: the mean of the quarters there are, and the year's own indicators (R5.2.4)."""
    if whole_year is None:
        return not_applicable(_("The year's indicators do not apply: no total."))
    known = [total for total in quarters if total is not None]
    if not known:
        return Explained(whole_year, (Step(_("No quarter was appraised: the year's indicators alone count.")),))
    mean = sum(known, Decimal(0)) / len(known)
    total = points(quarter_share * mean + (1 - quarter_share) * whole_year)
    figures = {"mean": points(mean), "share": percent(quarter_share), "year": whole_year, "total": total}
    message = _("Quarters' mean %(mean)s at %(share)s%%, the year's indicators %(year)s for the rest: %(total)s.")
    return Explained(total, (Step(message, figures),))

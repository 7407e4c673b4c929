"""The month tracks: performance alone, a light instead of a grade (R5.2.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from appraisal.enums import Indicator, Light
from appraisal.rules.curves import Attainment, Steps
from appraisal.rules.explained import Explained, Step, Unset, built
from appraisal.rules.totals import Weighting, is_appraised, pro_rata_target
from governance import parameters
from governance.problems import mark as _

PARTS = ("income", "new", "renewal", "customers")  # business quality needs a quarter: it takes no part in a month
SUMS = ("income", "new")  # their targets follow the days in post


@dataclass(frozen=True, slots=True)
class Lights:
    """The scores from which the light is green or yellow; below, it is red."""

    green: Decimal
    yellow: Decimal

    def light(self, total: Decimal | None) -> Light:
        """Return the light of a total; none where there is no total."""
        if total is None:
            return Light.NONE
        if total >= self.green:
            return Light.GREEN
        return Light.YELLOW if total >= self.yellow else Light.RED


@dataclass(frozen=True, slots=True)
class MonthScheme:
    """What the edition in force says about judging a month; Unset where it is silent."""

    weighting: Weighting | Unset
    attainment: Attainment | Unset
    steps: Steps | Unset
    lights: Lights | Unset
    least_share: Decimal | Unset
    silent: Mapping[str, Unset] = field(default_factory=dict)  # parts whose figure nobody can compute
    goals: Mapping[Indicator, Decimal] = field(default_factory=dict)  # targets that the edition itself sets

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "MonthScheme":
        """Return the scheme that an edition's typed values make."""
        return cls(
            weighting=built(_weighting, values, "weights.perf", "appraisal.na_weight_limit"),
            attainment=built(Attainment, values, "curve.attainment_floor", "curve.attainment_cap"),
            steps=built(Steps, values, "curve.step"),
            lights=built(Lights, values, "light.green", "light.yellow"),
            least_share=built(Decimal, values, "appraisal.min_active_share"),
        )


def _weighting(weights: Mapping[str, Decimal], limit: Decimal) -> Weighting:
    names = parameters.get("weights.perf").parts
    return Weighting({part: weights[part] for part in PARTS}, names, limit)


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator's figure for the month and the target it is held against; None where there is none."""

    actual: Decimal | None = None
    target: Decimal | None = None


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One indicator of the card: its figure, the target as cut to the days in post, and the score."""

    actual: Decimal | None
    target: Decimal | None
    score: Explained


@dataclass(frozen=True, slots=True)
class MonthCard:
    """A director's month: a line for each indicator, the total, the light."""

    lines: Mapping[str, MonthLine]
    total: Explained
    light: Light


def month_card(
    scheme: MonthScheme, measured: Mapping[str, Measured], *, active_days: int, period_days: int
) -> MonthCard:
    """Return the month's card of one director; parts that were not measured do not apply (R5.2.2)."""
    lines = {
        part: _line(scheme, part, measured.get(part, Measured()), active_days=active_days, period_days=period_days)
        for part in PARTS
    }
    total = _total(scheme, lines, active_days=active_days, period_days=period_days)
    return MonthCard(lines, total, scheme.lights.light(total.value))


def _line(scheme: MonthScheme, part: str, measured: Measured, *, active_days: int, period_days: int) -> MonthLine:
    if part in scheme.silent:
        return MonthLine(measured.actual, measured.target, scheme.silent[part].score())
    if part == "renewal":
        return MonthLine(measured.actual, measured.target, scheme.steps.score(measured.actual))
    if part not in SUMS or measured.target is None or not active_days:
        return MonthLine(measured.actual, measured.target, scheme.attainment.score(measured.actual, measured.target))
    target = pro_rata_target(measured.target, active_days=active_days, period_days=period_days)
    score = scheme.attainment.score(measured.actual, target.value)
    return MonthLine(measured.actual, target.value, Explained(score.value, (*target.steps, *score.steps), score.unset))


def _total(scheme: MonthScheme, lines: Mapping[str, MonthLine], *, active_days: int, period_days: int) -> Explained:
    if isinstance(scheme.least_share, Unset):
        return scheme.least_share.total()
    if not is_appraised(active_days=active_days, period_days=period_days, least_share=scheme.least_share):
        days = {"active": active_days, "period": period_days}
        return Explained(None, (Step(_("In post on %(active)s of %(period)s days: too few to be appraised."), days),))
    return scheme.weighting.total({part: line.score for part, line in lines.items()})

"""What is missing, in words: how far from the target, how far from the next step (R1.3.2)."""

from collections.abc import Mapping
from decimal import ROUND_UP, Decimal

from appraisal.enums import Indicator
from appraisal.rules.curves import Steps
from appraisal.rules.explained import Step, Unset
from governance.problems import mark as _
from governance.rules.figures import percent

SHORT_OF_TARGET: Mapping[Indicator, str] = {
    Indicator.PREMIUM_INCOME: _("Premium income is CNY %(short)s short of its target of CNY %(target)s."),
    Indicator.NEW_STANDARD: _("Standardised new premium is CNY %(short)s short of its target of CNY %(target)s."),
    Indicator.CUSTOMERS: _("%(short)s customers are missing to the target of %(target)s."),
    Indicator.RENEWAL_PREMIUM: _("Renewal premium is CNY %(short)s short of its target of CNY %(target)s."),
}


def target_gap(indicator: Indicator, actual: Decimal | None, target: Decimal | None) -> Step | None:
    """Return what an amount lacks to its target; None where it lacks nothing."""
    if actual is None or target is None or actual >= target:
        return None
    written = _whole if indicator == Indicator.CUSTOMERS else _cents
    return Step(SHORT_OF_TARGET[indicator], {"short": written(target - actual), "target": written(target)})


def step_gap(
    curve: Steps | Unset, value: Decimal | None, *, collected: Decimal | None, due: Decimal | None
) -> Step | None:
    """Return what had to be collected more to reach the next step of the curve; None on the highest."""
    if isinstance(curve, Unset) or value is None or collected is None or not due:
        return None
    higher = [(bound, score) for bound, score in curve.steps if bound > value]
    if not higher:
        return None
    bound, score = min(higher)
    figures = {"short": _cents(bound * due - collected), "bound": percent(bound), "score": score}
    return Step(
        _("CNY %(short)s more collected in grace reaches the step from %(bound)s%% (%(score)s points)."), figures
    )


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), rounding=ROUND_UP)


def _whole(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1), rounding=ROUND_UP)

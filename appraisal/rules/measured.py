"""How a figure came about, in words: what is measured, by which parameters, and the sum with this person's numbers."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from appraisal.enums import SERVICE_INDICATORS, Indicator, Unit, unit_of
from appraisal.rules.explained import Step
from governance.problems import mark as _
from governance.rules.figures import half_up, money, percent, points

METHODS: Mapping[Indicator, str] = {
    Indicator.PREMIUM_INCOME: _(
        "Premium received in the period, less reversals and refunds; interest and loan repayments stay out."
    ),
    Indicator.NEW_STANDARD: _(
        "Premium of the policies issued in the period times its factor: single %(single)s, short-term %(short_term)s, "
        "regular the payment years ÷ %(full_years)s, at most 1. Cooling-off cancellations count below zero in their own"
        " month."
    ),
    Indicator.NEW_SCALE: _(
        "First premium of the policies issued in the period, less those cancelled in it in their cooling-off period."
    ),
    Indicator.NEW_REGULAR: _(
        "Yearly premium of long-term policies with regular payment issued in the period, less those cancelled in it."
    ),
    Indicator.FIRST_COMMISSION: _(
        "First-year commission of the policies issued in the period, less those cancelled in it; where the list of "
        "policies names none, what was paid in the period."
    ),
    Indicator.RENEWAL_PREMIUM: _("Premium of the second policy year and later, received in the period."),
    Indicator.CURRENT_RATE: _("Instalments due in the month, paid by its last day ÷ all; advance payments count."),
    Indicator.GRACE_RATE: _(
        "Instalments due two months before, paid within %(grace_days)s days ÷ all; later reinstatement does not count."
    ),
    Indicator.PERSISTENCY_13: _(
        "Policies in force since 14 months before: yearly premium of those whose second year was paid within "
        "%(grace_days)s days ÷ that of all."
    ),
    Indicator.PERSISTENCY_13_ALL: _("For information: as the 13-month persistency, with policies reinstated later."),
    Indicator.PERSISTENCY_25: _(
        "Policies in force since 26 months before: yearly premium of those whose third year was paid within "
        "%(grace_days)s days ÷ that of all."
    ),
    Indicator.CUSTOMERS: _("Policyholders with a policy in force or in grace on the last day, each counted once."),
    Indicator.NEW_CUSTOMERS: _("Policyholders whose first policy was issued in the period and not cancelled."),
    Indicator.COOLING_OFF_RATE: _("Premium of the policies issued in the period: cancelled in cooling-off ÷ all."),
    Indicator.EARLY_SURRENDER_RATE: _(
        "Regular premium issued in the last twelve months: surrendered within twelve months ÷ all."
    ),
    Indicator.CALLBACK_RATE: _(
        "Long-term policies issued in the period: called back with success within %(cooling_off_days)s days ÷ all but "
        "those cancelled before the call."
    ),
    Indicator.CALLBACK_RATE_ALL: _("For information: called back with success at any time."),
    Indicator.QUALITY: _("Weighted scores of persistency, cancellations, call-backs and early surrenders."),
    Indicator.RETENTION: _(
        "Members of the first day who are still in the team on the last ÷ those members; transfers stay out."
    ),
    Indicator.RECRUIT_RETENTION: _("Recruits of the month 13 months before who are still with the company ÷ all."),
    Indicator.GROWTH: _("Premium income ÷ what the present members brought in the same period of last year − 1."),
    Indicator.SATISFACTION: _("Answers with 4 or 5 ÷ valid answers; at least %(fewest_answers)s answers are needed."),
    Indicator.SATISFACTION_MEAN: _("For information: mean score of all answers times 20."),
    Indicator.PROMOTER_SCORE: _("For information: share of 9 and 10 less share of 0 to 6."),
    Indicator.COMPLAINT_RATE: _("Valid complaints received in the period, measured by what the edition names."),
}
KEYS: Mapping[str, str] = {
    "grace_days": "grace.days",
    "full_years": "premium.standard_full_years",
    "cooling_off_days": "cooling_off.days",
    "fewest_answers": "csat.min_sample",
}
SUMS: Mapping[Unit, str] = {
    Unit.MONEY: _("The records come to CNY %(above)s."),
    Unit.NUMBER: _("They are %(above)s persons."),
}
QUOTIENTS: Mapping[Indicator, str] = {
    Indicator.GROWTH: _("%(above)s ÷ %(below)s − 1 = %(value)s%%."),
    Indicator.SATISFACTION_MEAN: _("%(above)s ÷ %(below)s × 20 = %(value)s."),
    Indicator.PROMOTER_SCORE: _("%(above)s ÷ %(below)s × 100 = %(value)s."),
    Indicator.QUALITY: _("%(above)s ÷ %(below)s = %(value)s."),
    Indicator.COMPLAINT_RATE: _("%(above)s ÷ %(below)s = %(value)s."),
}
SHARE = _("%(above)s ÷ %(below)s = %(value)s%%.")
COUNTED = (  # their records are counted, not added up in yuan
    Indicator.CUSTOMERS,
    Indicator.NEW_CUSTOMERS,
    Indicator.CALLBACK_RATE,
    Indicator.CALLBACK_RATE_ALL,
    Indicator.RETENTION,
    Indicator.RECRUIT_RETENTION,
    *SERVICE_INDICATORS,
)
COMPLAINTS: Mapping[str, str] = {
    "policies_10k": _("%(above)s complaints per %(below)s policies in force: %(value)s per 10,000 policies."),
    "premium_100m": _("%(above)s complaints per CNY %(below)s premium: %(value)s per CNY 100m."),
    "persons_10k": _("%(above)s complaints per %(below)s person-times: %(value)s per 10,000 person-times."),
}
BASES: Mapping[str, str] = {
    "original": _("Base: the original cohort."),
    "surviving": _("Base: what was paid in the second year."),
}


def method(indicator: Indicator, values: Mapping[str, Any]) -> list[Step]:
    """Return what an indicator measures, with the edition's parameters; “not set” where it is silent (R5.1)."""
    unset = "…"
    factors = values.get("premium.standard_factors") or {}
    figures: dict[str, object] = {name: values.get(key, unset) for name, key in KEYS.items()}
    figures |= {name: factors.get(name, unset) for name in ("single", "short_term")}
    steps = [Step(METHODS[indicator], figures)]
    if indicator == Indicator.PERSISTENCY_25 and (base := values.get("persistency.base_25m")):
        steps.append(Step(BASES[base]))
    return steps


def arithmetic(
    indicator: Indicator, above: Decimal, below: Decimal | None, value: Decimal | None, values: Mapping[str, Any]
) -> Step:
    """Return the sum that leads to a figure, with this person's numbers."""
    unit, per = unit_of(indicator), values.get("complaints.denominator")
    sides = _whole if indicator in COUNTED else money
    figures: dict[str, object] = {"above": sides(above), "below": sides(below or Decimal(0)), "value": value}
    if below is None:
        return Step(SUMS[unit], figures)
    if value is None:
        return Step(_("%(above)s ÷ %(below)s: too little to measure, so the indicator does not apply."), figures)
    if unit == Unit.RATE:
        return Step(QUOTIENTS.get(indicator, SHARE), figures | {"value": percent(value)})
    if indicator == Indicator.COMPLAINT_RATE and per:
        return Step(COMPLAINTS[per], figures | ({"below": money(below)} if per == "premium_100m" else {}))
    return Step(QUOTIENTS[indicator], figures | {"value": points(value)})


def _whole(number: Decimal) -> Decimal:
    return half_up(number, 0)

"""Golden new business, persistency, customers and quality parts: inputs become facts, the production SQL computes."""

from datetime import date, timedelta
from decimal import Decimal

from appraisal.enums import Indicator
from appraisal.queries.records.listings import Listing
from directors.models import Callback, Policy, PolicyEvent
from governance.enums import PeriodKind
from governance.models import ParameterValue
from governance.parameters import PARAMETERS
from governance.rules.periods import Period
from tests import facts
from tests.golden.premium import Stage, by_count, day
from tests.golden.registry import golden

MAY = Period.parse("2026-05")
ENDS = {"cooling_off": "cooling_off_cancelled", "surrender": "surrendered", "terminated": "matured"}


def adopt(key, value):
    ParameterValue.objects.filter(key=key).update(value=value)


def new_policies(inputs, period=MAY):
    """Write the policies as issued in the month and return their stage."""
    stage = Stage(period)
    factors = inputs.get("factors", {})
    if factors:
        adopt("premium.standard_factors", {name: factors[name] for name in ("single", "short_term")})
    for row in inputs["policies"]:
        premium = Decimal(row["premium"])
        facts.policy(
            stage.batch, stage.leaders["T1"], issued_on=period.start, payment_years=row["payment_years"],
            payment_mode="single" if row["single"] else "yearly", is_short_term=row["short_term"],
            premium=premium, yearly_premium=premium, first_commission=premium * Decimal(row["fyc_rate"]),
        )  # fmt: skip
    return stage


@golden("new_premium_scale", database=True)
def scale(inputs):
    return new_policies(inputs).figure(Indicator.NEW_SCALE).value


@golden("new_premium_standard", database=True)
def standard(inputs):
    return new_policies(inputs).figure(Indicator.NEW_STANDARD).value


@golden("new_premium_regular", database=True)
def regular(inputs):
    return new_policies(inputs).figure(Indicator.NEW_REGULAR).value


@golden("fyc", database=True)
def first_commission(inputs):
    return new_policies(inputs).figure(Indicator.FIRST_COMMISSION).value


@golden("new_premium_net_of_cooling_off", "new_premium_for_appraisal", database=True)
def net_of_cancellations(inputs):
    period = Period.parse(inputs.get("period", MAY.code))
    stage = Stage(period)
    if "exclude_self_mutual" in inputs:
        adopt("premium.exclude_self_mutual", inputs["exclude_self_mutual"])
    for row in inputs["issued"]:
        premium = Decimal(row["standard_premium"])
        policy = facts.policy(
            stage.batch, stage.leaders["T1"], issued_on=day(row.get("issue_date")) or period.start, premium=premium,
            yearly_premium=premium, is_self=row.get("self_policy", False), is_mutual=row.get("mutual_policy", False),
        )  # fmt: skip
        if row.get("cooling_off_cancel_date"):
            event(stage, policy, "cooling_off", day(row["cooling_off_cancel_date"]))
    return stage.figure(Indicator.NEW_STANDARD).value


@golden("standard_factor", database=True)
def standard_factors(inputs):
    stage, numbers = Stage(MAY), {}
    for years in inputs["payment_years"]:
        policy = facts.policy(stage.batch, stage.leaders["T1"], issued_on=MAY.start, payment_years=years)
        numbers[policy.policy_no] = years
    found = stage.figure(Indicator.NEW_STANDARD)
    suggested = {key: parameter.suggested for key, parameter in PARAMETERS.items()}
    rows = Listing(found.cycle, found.director_id, Indicator.NEW_STANDARD, suggested).page(1, 100).rows
    factors = {numbers[row["policy_no"]]: row["factor"] for row in rows}
    return [factors[years] for years in inputs["payment_years"]]


def event(stage, policy, kind, on):
    PolicyEvent.objects.create(
        batch=stage.batch, event_no=f"E{policy.policy_no}", policy_no=policy.policy_no, kind=kind, applied_on=on,
        effective_on=on, amount=0,
    )  # fmt: skip


def cohort(inputs):
    """Write a cohort of policies with their second-year instalments and return the month that judges it."""
    stage = Stage(Period.parse(inputs["assess_month"]), inputs["grace_days"])
    agent = stage.leaders["T1"]
    for row in inputs["policies"]:
        since = day(row["effective_date"])
        policy = facts.policy(
            stage.batch, agent, issued_on=since, yearly_premium=Decimal(row["annualised_premium"]),
            payment_mode="single" if row["single"] else "yearly",
            state=ENDS.get(row["end"], row["end"]) or "in_force", state_on=since + timedelta(days=30),
        )  # fmt: skip
        if row["yr2_due"]:
            facts.due(stage.batch, policy, agent, day(row["yr2_due"]))
        if row["yr2_first_paid"]:
            facts.receipt(stage.batch, policy, day(row["yr2_first_paid"]))
    return stage


@golden("persistency_13m_premium", database=True)
def persistency(inputs):
    return cohort(inputs).figure(Indicator.PERSISTENCY_13).value


@golden("persistency_13m_count", database=True)
def persistency_by_count(inputs):
    return by_count(cohort(inputs).figure(Indicator.PERSISTENCY_13))


def renewed(stage, since, premium, *, years=(), late=()):
    """Write one policy of so much premium that fell due after one and two years, paid in grace in these years."""
    agent = stage.leaders["T1"]
    if Decimal(premium) <= 0:
        return
    policy = facts.policy(stage.batch, agent, issued_on=since, yearly_premium=Decimal(premium))
    for year in (2, 3):
        due_on = since.replace(year=since.year + year - 1)
        facts.due(stage.batch, policy, agent, due_on, instalment=year, policy_year=year)
        if year in years or year in late:
            paid_on = due_on + timedelta(days=5 if year in years else 61)
            facts.receipt(stage.batch, policy, paid_on, instalment=year)


@golden("persistency_13m_rolling12", database=True)
def persistency_of_twelve_cohorts(inputs):
    last = Period.parse(inputs["assess_month"])
    stage = Stage(Period.containing(PeriodKind.QUARTER, last.start))
    for row in inputs["cohorts"]:
        since = Period.parse(row["month"]).start
        renewed(stage, since, row["num"], years=(2,))
        renewed(stage, since, Decimal(row["den"]) - Decimal(row["num"]))
    return stage.figure(Indicator.PERSISTENCY_13).value


@golden("persistency_25m_premium_original_base", "persistency_25m_premium_surviving_base", database=True)
def persistency_of_two_years(inputs):
    stage, since = Stage(Period.parse(inputs["assess_month"])), Period.parse(inputs["cohort_month"]).start
    adopt("persistency.base_25m", inputs["base"])
    whole, second, third = (
        Decimal(inputs[name]) for name in ("cohort_premium", "yr2_paid_in_grace", "yr3_paid_in_grace")
    )
    renewed(stage, since, third, years=(2, 3))
    renewed(stage, since, second - third, years=(2,))
    renewed(stage, since, whole - second)
    return stage.figure(Indicator.PERSISTENCY_25).value


@golden("persistency_13m_reinstatement_views", database=True)
def persistency_with_reinstated(inputs):
    stage, since = Stage(Period.parse("2026-06")), date(2025, 4, 1)
    whole, paid, late = (
        Decimal(inputs[name]) for name in ("cohort_premium", "paid_in_grace", "reinstated_after_grace")
    )
    renewed(stage, since, paid, years=(2,))
    renewed(stage, since, late, late=(2,))
    renewed(stage, since, whole - paid - late)
    strict = stage.figure(Indicator.PERSISTENCY_13)
    views = {"strict": strict, "including_reinstated": stage.sibling(strict, Indicator.PERSISTENCY_13_ALL)}
    return {name: found.value for name, found in views.items()}


@golden("customers_in_force", database=True)
def customers(inputs):
    last = day(inputs["as_of"])
    stage = Stage(Period.containing(PeriodKind.MONTH, last))
    for row in inputs["policies"]:
        state = ENDS.get(row["status"], row["status"])
        facts.policy(stage.batch, stage.leaders["T1"], holder_no=row["policyholder"], state=state)
    return stage.figure(Indicator.CUSTOMERS).value


@golden("customers_new", database=True)
def new_customers(inputs):
    stage = Stage(Period.parse(inputs["period"]))
    for row in inputs["policies"]:
        state = "cooling_off_cancelled" if row["cooling_off_cancelled"] else "in_force"
        holder, agent = {"holder_no": row["policyholder"]}, stage.leaders["T1"]
        facts.policy(stage.batch, agent, issued_on=day(row["issue_date"]), state=state, **holder)
        if row["earlier_policy"]:
            facts.policy(stage.batch, agent, **holder)
    return stage.figure(Indicator.NEW_CUSTOMERS).value


def issued(premium, count, ended, ended_count, state):
    """Write policies of so much premium in all, of which so many with so much ended in the given state."""
    stage = Stage(MAY)
    for number, amount, now in ((ended_count, ended, state), (count - ended_count, premium - ended, "in_force")):
        for one in range(number):
            part = amount // number + (amount % number if one == 0 else 0)
            facts.policy(
                stage.batch, stage.leaders["T1"], issued_on=MAY.start, premium=part, yearly_premium=part, state=now,
                state_on=MAY.start + timedelta(days=9),
            )  # fmt: skip
    return stage


@golden("cooling_off_rate_premium", database=True)
def cooling_off(inputs):
    whole, gone = Decimal(inputs["issued_premium"]), Decimal(inputs["cancelled_premium"])
    return issued(whole, 4, gone, 2, "cooling_off_cancelled").figure(Indicator.COOLING_OFF_RATE).value


@golden("cooling_off_rate_count", database=True)
def cooling_off_by_count(inputs):
    count, gone = inputs["issued_count"], inputs["cancelled_count"]
    stage = issued(Decimal(count * 100), count, Decimal(gone * 100), gone, "cooling_off_cancelled")
    return by_count(stage.figure(Indicator.COOLING_OFF_RATE))


@golden("early_surrender_rate_premium", database=True)
def early_surrenders(inputs):
    whole, gone = Decimal(inputs["regular_new_premium"]), Decimal(inputs["surrendered_within_12m_premium"])
    stage = issued(whole, 4, gone, 2, "surrendered")
    facts.policy(stage.batch, stage.leaders["T1"], issued_on=MAY.start, state="cooling_off_cancelled")
    return stage.figure(Indicator.EARLY_SURRENDER_RATE).value


def called_back(inputs, indicator):
    """Write policies with call-backs inside and after the cooling-off period, cancelled ones and silent ones."""
    stage, signed = Stage(MAY), MAY.start
    inside, after = inputs["success_in_cooling_off"], inputs["success_after_cooling_off"]
    gone = inputs["cancelled_before_callback"]
    for number in range(inputs["callback_required"]):
        is_gone = inside + after <= number < inside + after + gone
        policy = facts.policy(
            stage.batch, stage.leaders["T1"], issued_on=signed, receipt_signed_on=signed,
            state="cooling_off_cancelled" if is_gone else "in_force", state_on=signed + timedelta(days=3),
        )  # fmt: skip
        if number < inside + after:
            Callback.objects.create(
                batch=stage.batch, callback_no=f"K{policy.policy_no}", policy_no=policy.policy_no, kind="new_policy",
                done_on=signed + timedelta(days=15 if number < inside else 16), result="success",
            )  # fmt: skip
    assert Policy.objects.filter(batch=stage.batch).count() == inputs["callback_required"]
    return stage.figure(indicator).value


@golden("callback_success_rate_in_cooling_off", database=True)
def callbacks_in_cooling_off(inputs):
    return called_back(inputs, Indicator.CALLBACK_RATE)


@golden("callback_success_rate_total", database=True)
def callbacks(inputs):
    return called_back(inputs, Indicator.CALLBACK_RATE_ALL)

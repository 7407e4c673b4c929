"""Golden premium income and collection rates: the inputs become facts, the production SQL computes a month of them."""

from datetime import date, datetime, time
from decimal import Decimal
from itertools import count

from django.utils.timezone import make_aware
from psycopg.types.range import DateRange

from appraisal.actions import compute_cycles, open_cycle
from appraisal.enums import Indicator
from appraisal.models import Figure
from directors.models import Team
from governance.enums import UnitKind
from governance.models import ParameterValue
from governance.rules.figures import rate
from governance.rules.periods import Period
from tests import facts
from tests.cast import adopt_suggestions, batch, join, person, unit
from tests.golden.registry import golden

BEGINNING = date(1990, 1, 1)
KINDS = {
    "new_long_term": "first",
    "first_year": "first",
    "short_term": "short_term",
    "renewal": "renewal",
    "reinstatement": "renewal",
    "renewal_reversal": "reversal",
    "reversal": "reversal",
    "cooling_off_refund": "refund",
    "reinstatement_interest": "interest",
    "interest": "interest",
    "policy_loan_repayment": "loan_repayment",
    "loan_repayment": "loan_repayment",
}


class Stage:
    """A branch with two teams, an edition in force since long ago, and one batch to write facts with."""

    def __init__(self, period: Period, grace_days: int = 60) -> None:
        serial = next(_stages)
        head_office = unit(f"G{serial}", "总公司", UnitKind.HEAD_OFFICE)
        self.branch = unit(f"G{serial}B", "分公司", UnitKind.BRANCH, head_office)
        department = unit(f"G{serial}D", "收展部", UnitKind.DEPARTMENT, self.branch)
        self.leaders = {}
        for name in ("T1", "T2"):
            leader = person("主任", "zhu ren", department)
            join(
                leader,
                Team.objects.create(code=f"G{serial}{name}", name=name, unit=department),
                since=BEGINNING,
                leads=True,
            )
            self.leaders[name] = leader
        edition = adopt_suggestions(head_office)
        edition.period = DateRange(BEGINNING, None)
        edition.save()
        ParameterValue.objects.filter(edition=edition, key="grace.days").update(value=grace_days)
        self.period = period
        self.batch = batch(self.branch, month=period.start)

    def figure(self, indicator: Indicator, team: str = "T1") -> Figure:
        """Compute the month and return a team's figure."""
        now = opening(self.period)
        cycle = open_cycle(unit=self.branch, period=self.period, by=None, now=now)
        compute_cycles(cycles=[cycle], by=None, now=now)
        return Figure.objects.get(cycle=cycle, director=self.leaders[team], indicator=indicator)

    @staticmethod
    def sibling(figure: Figure, indicator: Indicator) -> Figure:
        """Return another figure of the same director and month."""
        return Figure.objects.get(cycle=figure.cycle, director=figure.director_id, indicator=indicator)


_stages = count(1)


def opening(period: Period) -> datetime:
    """Return a moment after the period."""
    return make_aware(datetime.combine(period.next().start, time()))


def due_month(inputs) -> Period:
    return Period.parse(inputs["due_month"])


def assessed_month(inputs) -> Period:
    """Return the month in which the grace rate is assessed: two after the instalments fell due."""
    return Period.parse(inputs["assess_month"]) if "assess_month" in inputs else due_month(inputs).shifted(2)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def sign_checked(kind: str, amount: str) -> str:
    """Return the kind of a row; negative renewals are reversals."""
    return "reversal" if kind == "renewal" and Decimal(amount) < 0 else kind


@golden("premium_income", database=True)
def premium_income(inputs):
    period = Period.parse(inputs["period"])
    stage = Stage(period)
    writer = stage.leaders["T1"]
    for row in inputs["transactions"]:
        policy = facts.policy(stage.batch, writer, issued_on=period.start)
        kind = sign_checked(KINDS[row["type"]], row["amount"])
        facts.receipt(stage.batch, policy, day(row.get("paid_date")) or period.end, row["amount"], kind)
    return stage.figure(Indicator.PREMIUM_INCOME).value


@golden("renewal_premium", database=True)
def renewal_premium(inputs):
    stage = Stage(Period.parse(inputs["period"]))
    owner = stage.leaders["T1"]
    for row in inputs["receipts"]:
        due_on, year = day(row["due_date"]), row["policy_year"]
        policy = facts.policy(stage.batch, owner, issued_on=due_on)
        facts.due(stage.batch, policy, owner, due_on, policy_year=year, instalment=year)
        kind = ("first" if year == 1 else "renewal") if row["kind"] == "premium" else KINDS[row["kind"]]
        kind = sign_checked(kind, row["amount"])
        facts.receipt(stage.batch, policy, day(row["paid_date"]), row["amount"], kind, instalment=year)
    return stage.figure(Indicator.RENEWAL_PREMIUM).value


def collected(inputs, period: Period, indicator: Indicator, team: str = "T1") -> Figure:
    """Write the instalments with their money and return the figure of the team that owned them on the list."""
    stage = Stage(period, inputs.get("grace_days", 60))
    for row in inputs["instalments"]:
        due_on = day(row["due_date"])
        owner = stage.leaders[row.get("list_owner_team", "T1")]
        policy = facts.policy(
            stage.batch,
            owner,
            issued_on=due_on,
            state=row.get("excluded") or "in_force",
            state_on=due_on,
            servicing_agent=stage.leaders[row.get("current_team", "T1")],
        )
        facts.due(stage.batch, policy, owner, due_on, row["amount"])
        if row["paid_date"]:
            facts.receipt(stage.batch, policy, day(row["paid_date"]), row["amount"])
    return stage.figure(indicator, team)


def by_count(figure: Figure) -> Decimal | None:
    """Return the rate by number of instalments, four decimals."""
    return rate(Decimal(figure.count_numerator), Decimal(figure.count_denominator))


@golden("collection_rate_current_premium", database=True)
def current_by_premium(inputs):
    return collected(inputs, due_month(inputs), Indicator.CURRENT_RATE).value


@golden("collection_rate_current_count", database=True)
def current_by_count(inputs):
    return by_count(collected(inputs, due_month(inputs), Indicator.CURRENT_RATE))


@golden("collection_rate_grace_premium", database=True)
def grace_by_premium(inputs):
    return collected(inputs, assessed_month(inputs), Indicator.GRACE_RATE).value


@golden("collection_rate_grace_count", database=True)
def grace_by_count(inputs):
    return by_count(collected(inputs, assessed_month(inputs), Indicator.GRACE_RATE))


@golden("collection_rate_current_premium_by_team", database=True)
def current_by_team(inputs):
    return collected(inputs, due_month(inputs), Indicator.CURRENT_RATE, inputs["team"]).value

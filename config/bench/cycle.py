"""How long the computing of a month takes for all branches, beside the same aggregates alone as plain SQL."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

from django.core.management import CommandError
from django.db import connection, transaction
from django.utils import timezone

from appraisal.actions import compute_cycles
from appraisal.enums import CycleState, Indicator
from appraisal.models import Cycle, Figure
from appraisal.queries.records import MEASURES
from appraisal.queries.records.collected import values
from appraisal.queries.records.measure import given
from appraisal.queries.records.whose import visible
from appraisal.statements.figures import grouped
from config.bench.timing import milliseconds, tell
from governance.editions import RuleBook, rulebook
from governance.enums import PeriodKind
from governance.models import Batch, OrgUnit
from governance.rules.periods import Period

TRIES = 5
Sums = dict[tuple[str, int], tuple[Any, Any]]

# Who counted for whom, in all branches at once; the facts are read once and only then given to their directors.
ROSTER = """
roster AS MATERIALIZED (
    SELECT leadership.person_id AS director_id, membership.person_id, leadership.period * membership.period AS period
    FROM directors_leadership leadership
    JOIN directors_membership membership
        ON membership.team_id = leadership.team_id AND membership.period && leadership.period
    WHERE EXISTS (
        SELECT FROM directors_leadership now
        WHERE now.person_id = leadership.person_id AND now.period && daterange(%(first)s, %(last)s, '[]')
    )
)
"""
RECEIPTS = f"""
WITH receipt AS MATERIALIZED (
    SELECT receipt.amount, receipt.kind, due.policy_year,
        CASE WHEN due.policy_year >= 2 AND receipt.kind IN ('renewal', 'reversal')
            THEN due.owner_id ELSE policy.writing_agent_id END AS person_id,
        CASE WHEN due.policy_year >= 2 AND receipt.kind IN ('renewal', 'reversal')
            THEN due.listed_on ELSE policy.issued_on END AS day
    FROM directors_receipt receipt
    LEFT JOIN directors_due due
        ON due.policy_no = receipt.policy_no AND due.instalment = receipt.instalment AND {visible("due")}
    LEFT JOIN directors_policy policy ON policy.policy_no = receipt.policy_no AND {visible("policy")}
    WHERE receipt.paid_on BETWEEN %(first)s AND %(last)s AND receipt.kind NOT IN ('interest', 'loan_repayment')
        AND {visible("receipt")}
), {ROSTER}
SELECT roster.director_id, sum(receipt.amount), NULL
FROM receipt JOIN roster ON roster.person_id = receipt.person_id AND roster.period @> receipt.day
"""  # noqa: S608 - fixed texts
DUES = f"""
WITH added AS MATERIALIZED (
    SELECT due.id, due.owner_id, due.listed_on, due.amount, coalesce(sum(receipt.amount), 0) >= due.amount AS is_paid
    FROM directors_due due
    LEFT JOIN directors_policy policy ON policy.policy_no = due.policy_no AND {visible("policy")}
    LEFT JOIN directors_receipt receipt
        ON receipt.policy_no = due.policy_no AND receipt.instalment = due.instalment AND receipt.paid_on <= {{until}}
        AND (receipt.kind IN ('renewal', 'reversal') OR receipt.kind = 'first' AND due.policy_year = 1)
        AND {visible("receipt")}
    WHERE due.due_on BETWEEN {{since}} AND {{to}} AND {visible("due")}
        AND (policy.state = 'claim_terminated' AND policy.state_on <= {{until}}) IS NOT TRUE
    GROUP BY due.id
), {ROSTER}
SELECT director_id, coalesce(sum(amount) FILTER (WHERE is_paid), 0), sum(amount)
FROM added JOIN roster ON roster.person_id = added.owner_id AND roster.period @> added.listed_on
GROUP BY director_id
"""  # noqa: S608 - fixed texts
# Four sums read a second way, so that what is measured is known to be right.
CHECKED = {
    Indicator.PREMIUM_INCOME: f"{RECEIPTS} GROUP BY roster.director_id",
    Indicator.RENEWAL_PREMIUM: f"""{RECEIPTS} WHERE receipt.policy_year >= 2 AND receipt.kind IN ('renewal', 'reversal')
        GROUP BY roster.director_id""",
    Indicator.CURRENT_RATE: DUES.format(since="%(first)s", to="%(last)s", until="%(last)s::date"),
    Indicator.GRACE_RATE: DUES.format(
        since="%(grace_first)s", to="%(grace_last)s", until="due.due_on + %(grace_days)s::int"
    ),
}


def measure(say: Callable[[str], object]) -> None:
    """Measure by turns after one turn to warm up; everything is rolled back."""
    period = newest_month()
    expected, plain, ours = _checked(period), [], []
    for turn in range(TRIES + 1):
        with transaction.atomic():
            found, our_s, plain_s = _turn(period)
            transaction.set_rollback(True)
        if {key: found.get(key) for key in expected} != expected:
            raise CommandError("The cycle and plain SQL disagree.")
        if turn:
            plain.append(plain_s)
            ours.append(our_s)
    directors = len({director for _, director in found})
    branches = OrgUnit.objects.branches().count()
    rows = {"plain SQL": milliseconds(plain), "cycle": milliseconds(ours)}
    result = {
        "bench": "cycle",
        "month": period.code,
        "branches": branches,
        "directors": directors,
        "indicators": len(MEASURES),
        "plain_ms": rows["plain SQL"]["median"],
        "cycle_ms": rows["cycle"]["median"],
        "ratio": round(rows["cycle"]["median"] / rows["plain SQL"]["median"], 2),
    }
    title = f"{period.code}: {branches} branches, {directors} directors, {len(MEASURES)} aggregates; milliseconds"
    tell(say, title, rows, result)


def newest_month() -> Period:
    """Return the newest month of receipts; CommandError where there are none."""
    newest = Batch.objects.filter(kind="receipts").order_by("-month").values_list("month", flat=True).first()
    if newest is None:
        raise CommandError("There are no facts to measure with: load the demonstration first.")
    return Period.containing(PeriodKind.MONTH, newest)


def _rules(branch: OrgUnit, period: Period) -> RuleBook:
    """Return the edition of a branch's month; CommandError where none sets the days of grace."""
    rules = rulebook(branch, period.start)
    if rules is None or rules.get("grace.days") is None:
        raise CommandError(f"No edition that sets the days of grace is in force for {branch}.")
    return rules


def _stand_in(branch: OrgUnit, period: Period, now: Any) -> Cycle:
    """Return an unsaved cycle of the branch at the newest watermark; CommandError where no edition is fit."""
    rules = _rules(branch, period)
    newest = Batch.objects.order_by("-pk").values_list("pk", flat=True).first()
    dates = {"starts_on": period.start, "ends_on": period.end, "opened_at": now}
    return Cycle(unit=branch, kind=period.kind, edition=rules.edition, watermark=newest, **dates)


def _turn(period: Period) -> tuple[Sums, float, float]:
    """Compute the month of every branch, then run its aggregates alone; return the figures and both times."""
    cycles = _cycles(period)
    began = perf_counter()
    compute_cycles(cycles=cycles, by=None, now=timezone.now())
    computed = perf_counter()
    cycles = list(Cycle.objects.filter(pk__in=[cycle.pk for cycle in cycles]).select_related("unit"))
    shared = given(cycles, {cycle.pk: _rules(cycle.unit, period).values for cycle in cycles})
    plain = perf_counter()
    with connection.cursor() as cursor:
        for values in shared:
            for aggregate in MEASURES.values():
                if aggregate.is_set(values.rules):
                    cursor.execute(grouped(aggregate), values.bound)
                    cursor.fetchall()
    ended = perf_counter()
    found = Figure.objects.filter(cycle__in=cycles)
    sums = {(figure.indicator, figure.director_id): (figure.numerator, figure.denominator) for figure in found}
    return sums, computed - began, ended - plain


def _cycles(period: Period) -> list[Cycle]:
    """Return the month's cycle of every branch, a throw-away one where it is published or missing."""
    cycles, now = [], timezone.now()
    for branch in OrgUnit.objects.branches():
        cycle = Cycle.objects.filter(unit=branch, kind=period.kind, starts_on=period.start).first()
        if cycle is None or cycle.state == CycleState.PUBLISHED:
            stand_in = _stand_in(branch, period, now)
            # A published month is final: another kind of period takes its days for the time of the measurement.
            stand_in.kind = PeriodKind.QUARTER if cycle else period.kind
            stand_in.save()
            cycle = stand_in
        cycles.append(cycle)
    return cycles


def _checked(period: Period) -> Sums:
    """Read four sums of all branches at once by texts of their own."""
    sums: Sums = {}
    branch = OrgUnit.objects.branches()[0]
    cycle = _stand_in(branch, period, timezone.now())
    named = values([cycle], _rules(branch, period).get("grace.days"))
    with connection.cursor() as cursor:
        for indicator, sql in CHECKED.items():
            cursor.execute(sql, named)
            sums |= {(indicator.value, director): (above, below) for director, above, below in cursor.fetchall()}
    return sums

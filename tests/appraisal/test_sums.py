"""Over random books of business: the SQL agrees with a plain reading of the rules, and lists add up to figures."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from psycopg.types.range import DateRange

from appraisal.enums import Indicator
from appraisal.models import Figure
from appraisal.queries.records.listings import Listing
from directors.models import Due, Leadership, Membership, Policy, Receipt, Team
from tests import facts
from tests.appraisal.months import MAY, computed
from tests.cast import Cast, batch, person

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R5.1.1")]
START = date(2025, 1, 1)
MONEY = (Indicator.PREMIUM_INCOME, Indicator.RENEWAL_PREMIUM)
COLLECTED = (*MONEY, Indicator.CURRENT_RATE, Indicator.GRACE_RATE)


def some_day(chance: Random, since: date = START, until: date = date(2026, 6, 30)) -> date:
    return since + timedelta(days=chance.randrange((until - since).days))


def move_about(chance: Random, cast: Cast) -> list:
    """Give two teams changing leaders and people who change teams; return everybody."""
    Leadership.objects.all().delete()
    Membership.objects.all().delete()
    teams = [cast.one, cast.two, Team.objects.create(code="ZJ02-1", name="三组", unit=cast.second)]
    people = [cast.wang, cast.zhao, cast.sun, *(person(f"员{n}", f"yuan n{n}", cast.first) for n in range(6))]
    for team, before, after in zip(teams, people[:3], people[3:6], strict=True):
        change = some_day(chance, date(2025, 6, 1), date(2026, 5, 28))
        for leader, since, until in ((before, START, change), (after, change, None)):
            Leadership.objects.create(team=team, person=leader, period=DateRange(since, until))
    for one in people:
        change = some_day(chance, date(2025, 6, 1))
        for since, until in ((START, change), (change, None)):
            Membership.objects.create(team=chance.choice(teams), person=one, period=DateRange(since, until))
    return people


def trade(chance: Random, cast: Cast, people: list) -> None:
    """Write three batches of policies, dues and receipts; some rows are corrected by a later batch."""
    batches = [batch(cast.zhejiang) for _ in range(3)]
    for _ in range(60):
        written = chance.choice(batches)
        issued = some_day(chance)
        ended = chance.random() < 0.2
        policy = facts.policy(
            written,
            chance.choice(people),
            issued_on=issued,
            state="claim_terminated" if ended else "in_force",
            state_on=some_day(chance, date(2026, 3, 1)) if ended else issued,
        )
        for instalment in range(1, 4):
            listed = chance.random() < 0.8
            if listed:
                facts.due(
                    chance.choice(batches),
                    policy,
                    chance.choice(people),
                    some_day(chance, date(2026, 3, 1), date(2026, 6, 1)),
                    str(chance.randrange(100, 90000) / 100),
                    instalment=instalment,
                    policy_year=1 if instalment == 1 else 2,
                )
            for _ in range(chance.randrange(3)):
                kind = chance.choice(
                    ["first", "renewal", "renewal", "short_term", "reversal", "refund", "interest", "loan_repayment"]
                )
                amount = chance.randrange(100, 200000) / 100 * (-1 if kind in ("reversal", "refund") else 1)
                row = facts.receipt(
                    chance.choice(batches),
                    policy,
                    some_day(chance, date(2026, 3, 1)),
                    f"{amount:.2f}",
                    kind,
                    instalment=instalment,
                )
                if row.batch_id < batches[2].pk and chance.random() < 0.15:
                    Receipt.objects.filter(pk=row.pk).update(superseded_by=batches[2])


def on(rows, who, day: date):
    """Return the row of a person, or of a team, that covers a day."""
    for row in rows:
        if who(row) and row.period.lower <= day and (row.period.upper is None or day < row.period.upper):
            return row
    return None


class Reading:
    """The rules of whose money it is and what is paid, read row by row."""

    def __init__(self, watermark: int) -> None:
        def seen(table):
            rows = table.objects.filter(batch__lte=watermark)
            return [row for row in rows if row.superseded_by_id is None or row.superseded_by_id > watermark]

        self.policies = {row.policy_no: row for row in seen(Policy)}
        self.dues = {(row.policy_no, row.instalment): row for row in seen(Due)}
        self.receipts = seen(Receipt)
        self.members, self.leaders = list(Membership.objects.all()), list(Leadership.objects.all())
        self.in_post = {
            row.person_id
            for row in self.leaders
            if row.period.lower <= MAY.end and (not row.period.upper or row.period.upper > MAY.start)
        }

    def director(self, person_id: int, day: date) -> int | None:
        member = on(self.members, lambda row: row.person_id == person_id, day)
        leader = member and on(self.leaders, lambda row: row.team_id == member.team_id, day)
        return leader.person_id if leader and leader.person_id in self.in_post and day <= MAY.end else None

    def whose(self, receipt) -> int | None:
        due = self.dues.get((receipt.policy_no, receipt.instalment))
        policy = self.policies.get(receipt.policy_no)
        if due is None or due.policy_year == 1 or receipt.kind in ("first", "short_term", "refund"):
            return self.director(policy.writing_agent_id, policy.issued_on) if policy else None
        return self.director(due.owner_id, due.listed_on)

    def money(self, director: int, *, renewals: bool) -> tuple[Decimal, int]:
        kinds = ("renewal", "reversal") if renewals else ("first", "renewal", "short_term", "reversal", "refund")
        rows = [
            row.amount
            for row in self.receipts
            if row.paid_on in MAY and row.kind in kinds and self.whose(row) == director
            and not (renewals and self._year(row) < 2)
        ]  # fmt: skip
        return sum(rows, Decimal(0)), len(rows)

    def _year(self, receipt) -> int:
        due = self.dues.get((receipt.policy_no, receipt.instalment))
        return due.policy_year if due else 0

    def rate(self, director: int, month, until) -> tuple[Decimal, Decimal, int, int]:
        paid, due_rows = [], []
        for due in self.dues.values():
            if due.due_on not in month or self.director(due.owner_id, due.listed_on) != director:
                continue
            last, policy = until(due), self.policies.get(due.policy_no)
            if policy and policy.state == "claim_terminated" and policy.state_on <= last:
                continue
            kinds = ("renewal", "reversal", *(("first",) if due.policy_year == 1 else ()))
            came = sum(
                row.amount
                for row in self.receipts
                if (row.policy_no, row.instalment) == (due.policy_no, due.instalment)
                and row.kind in kinds and row.paid_on <= last
            )  # fmt: skip
            due_rows.append(due.amount)
            paid += [due.amount] if came >= due.amount else []
        return sum(paid, Decimal(0)), sum(due_rows, Decimal(0)), len(paid), len(due_rows)


def expected(reading: Reading, director: int, indicator: Indicator) -> tuple:
    if indicator in MONEY:
        amount, number = reading.money(director, renewals=indicator == Indicator.RENEWAL_PREMIUM)
        return amount, None, number, 0
    if indicator == Indicator.CURRENT_RATE:
        return reading.rate(director, MAY, lambda _due: MAY.end)
    return reading.rate(director, MAY.shifted(-2), lambda due: due.due_on + timedelta(days=60))


@pytest.mark.parametrize("seed", range(6))
def test_figures_agree_with_a_plain_reading_and_lists_add_up(cast: Cast, seed: int) -> None:
    chance = Random(seed)
    trade(chance, cast, move_about(chance, cast))
    cycle = computed(cast)
    reading = Reading(cycle.watermark)
    later = batch(cast.zhejiang)
    for row in Receipt.objects.filter(superseded_by=None)[:20]:  # what comes later must not be seen
        Receipt.objects.filter(pk=row.pk).update(superseded_by=later)
    counted = 0
    for found in Figure.objects.filter(cycle=cycle, indicator__in=COLLECTED):
        indicator = Indicator(found.indicator)
        plain = expected(reading, found.director_id, indicator)
        assert (found.numerator, found.denominator, found.count_numerator, found.count_denominator) == plain
        listing = Listing(cycle, found.director_id, indicator, {"grace.days": 60})
        sums = listing.page(1, 7).sums
        rows = [row for number in range(-(-sums.records // 7)) for row in listing.page(number + 1, 7).rows]
        assert len(rows) == sums.records
        amounts = sum((row["amount"] for row in rows), Decimal(0))
        if indicator in MONEY:
            assert (amounts, sums.above, sums.records) == (found.numerator, found.numerator, found.count_numerator)
        else:
            paid = [row["amount"] for row in rows if row["counts"]]
            assert (sum(paid, Decimal(0)), len(paid)) == (found.numerator, found.count_numerator)
            assert (amounts, sums.below, sums.records) == (
                found.denominator,
                found.denominator,
                found.count_denominator,
            )
        counted += sums.records
    assert counted > 50

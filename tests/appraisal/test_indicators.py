"""New business, persistency, customers, quality, team and service: whose they are, and that their lists add up."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest
from psycopg.types.range import DateRange

from appraisal.actions import compute_cycles, open_cycle
from appraisal.enums import Indicator
from appraisal.models import Figure, ScoreLine
from appraisal.queries.records import MEASURES
from appraisal.queries.records.listings import Listing
from directors.models import Answer, Callback, Commission, Complaint, Membership, Policy, PolicyEvent, Team
from governance.models import ParameterValue
from governance.parameters import PARAMETERS
from tests import facts
from tests.appraisal.months import JUNE_6, MAY, computed, figure, target
from tests.appraisal.test_sums import move_about, some_day
from tests.cast import Cast, batch, join, person

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R5.1.1")]
SUGGESTED = {key: parameter.suggested for key, parameter in PARAMETERS.items()}
I = Indicator  # noqa: E741 - one letter keeps the tables below readable
DAY = timedelta(days=1)


@pytest.fixture
def written(cast: Cast):
    return batch(cast.zhejiang)


def values(cycle, indicator: Indicator, *directors) -> tuple:
    return tuple(figure(cycle, one, indicator).value for one in directors)


def transfer(cast: Cast, day: date) -> None:
    """Let sun go from wang's team to zhao's on a day."""
    Membership.objects.filter(person=cast.sun).update(period=DateRange(date(2020, 1, 1), day))
    join(cast.sun, cast.two, since=day)


def event(written, policy, kind: str, on: date) -> None:
    number = f"E{policy.policy_no}{kind}"
    PolicyEvent.objects.create(
        batch=written, event_no=number, policy_no=policy.policy_no, kind=kind, applied_on=on, effective_on=on, amount=0
    )


def test_new_business_is_that_of_the_team_on_the_issue_date(cast, written):
    transfer(cast, date(2026, 5, 15))
    for day, amount in ((10, "100"), (15, "7")):
        facts.policy(written, cast.sun, issued_on=date(2026, 5, day), yearly_premium=Decimal(amount))
    assert values(computed(cast), I.NEW_REGULAR, cast.wang, cast.zhao) == (100, 7)


def test_a_cancellation_goes_where_its_policy_went_and_counts_once(cast, written):
    transfer(cast, date(2026, 5, 1))
    gone = facts.policy(written, cast.sun, issued_on=date(2026, 4, 28), state="cooling_off_cancelled",
                        state_on=date(2026, 5, 6))  # fmt: skip
    event(written, gone, "cooling_off", date(2026, 5, 6))
    cycle = computed(cast)
    assert values(cycle, I.NEW_SCALE, cast.wang, cast.zhao) == (-1000, 0)
    rows = Listing(cycle, cast.wang.pk, I.NEW_SCALE, SUGGESTED).page(1, 9).rows
    assert [(row["sign"], row["amount"]) for row in rows] == [(-1, -1000)]


def test_a_monthly_premium_is_measured_by_the_year_and_scale_as_paid(cast, written):
    paid = {"premium": Decimal(100), "yearly_premium": Decimal(1200), "payment_mode": "monthly", "payment_years": 5}
    facts.policy(written, cast.wang, issued_on=MAY.start, **paid)
    cycle = computed(cast)
    found = [figure(cycle, cast.wang, name).value for name in (I.NEW_STANDARD, I.NEW_SCALE, I.NEW_REGULAR)]
    assert found == [600, 100, 1200]


def test_commission_comes_from_the_policy_else_from_what_was_paid_for_it(cast, written):
    facts.policy(written, cast.wang, issued_on=MAY.start, first_commission=Decimal(300))
    bare = facts.policy(written, cast.wang, issued_on=MAY.start)
    for number, (amount, day) in enumerate((("50", MAY.end), ("-10", MAY.end), ("9", MAY.end + DAY))):
        Commission.objects.create(
            batch=written, commission_no=f"Y{number}", policy_no=bare.policy_no, paid_on=day, person=cast.wang,
            amount=Decimal(amount),
        )  # fmt: skip
    assert values(computed(cast), I.FIRST_COMMISSION, cast.wang) == (340,)


def test_persistency_belongs_to_the_owner_on_the_list_else_to_who_serves(cast, written):
    since = date(2025, 3, 10)
    listed = facts.policy(written, cast.zhao, issued_on=since)
    facts.due(written, listed, cast.wang, date(2026, 3, 10))
    facts.receipt(written, listed, date(2026, 5, 9))
    facts.policy(written, cast.zhao, issued_on=since, servicing_agent=cast.wang, state="surrendered")
    cycle = computed(cast)
    found = figure(cycle, cast.wang, I.PERSISTENCY_13)
    assert (found.numerator, found.denominator, found.value) == (1000, 2000, Decimal("0.5"))
    assert values(cycle, I.PERSISTENCY_13, cast.zhao) == (None,)


def test_a_claim_leaves_persistency_only_where_nothing_was_paid(cast, written):
    for is_paid in (True, False):
        ended = {"state": "claim_terminated", "state_on": date(2026, 4, 20)}
        policy = facts.policy(written, cast.wang, issued_on=date(2025, 3, 10), **ended)
        facts.due(written, policy, cast.wang, date(2026, 3, 10))
        if is_paid:
            facts.receipt(written, policy, date(2026, 3, 11))
    found = figure(computed(cast), cast.wang, I.PERSISTENCY_13)
    assert (found.count_numerator, found.count_denominator) == (1, 1)


def test_customers_are_those_served_on_the_last_day_told_apart_by_their_document(cast, written):
    same = {"holder_identity": "330102199001010011", "identity_kind": "resident"}
    for number in ("C1", "C2"):
        facts.policy(written, cast.zhao, holder_no=number, servicing_agent=cast.sun, **same)
    facts.policy(written, cast.zhao, servicing_agent=cast.sun, state="lapsed", state_on=MAY.end + DAY)
    facts.policy(written, cast.zhao, servicing_agent=cast.sun, issued_on=MAY.end + DAY)
    transfer(cast, date(2026, 5, 31))
    assert values(computed(cast), I.CUSTOMERS, cast.wang, cast.zhao) == (0, 2)


def test_a_customer_whose_first_policy_was_cancelled_is_new_with_the_second(cast, written):
    old = facts.policy(written, cast.wang, holder_no="C9", issued_on=date(2026, 3, 2))
    event(written, old, "cooling_off", date(2026, 3, 9))
    for own in (False, True):
        facts.policy(written, cast.wang, holder_no="C8" if own else "C9", issued_on=MAY.start, is_self=own)
    assert values(computed(cast), I.NEW_CUSTOMERS, cast.wang) == (1,)


def test_only_what_was_given_up_within_twelve_months_is_an_early_surrender(cast, written):
    for month, gone in ((date(2025, 6, 1), date(2026, 5, 31)), (date(2025, 6, 1), date(2026, 6, 1))):
        event(written, facts.policy(written, cast.wang, issued_on=month), "surrender", gone)
    facts.policy(written, cast.wang, issued_on=date(2025, 5, 31), state="surrendered")
    assert values(computed(cast), I.EARLY_SURRENDER_RATE, cast.wang) == (Decimal("0.5"),)


def test_without_any_call_back_the_rate_does_not_apply(cast, written):
    policy = facts.policy(written, cast.wang, issued_on=MAY.start)
    assert values(computed(cast), I.CALLBACK_RATE, cast.wang) == (None,)
    assert figure(computed(cast), cast.wang, I.QUALITY).value is not None
    call(written, policy, "problem")
    assert values(computed(cast), I.CALLBACK_RATE, cast.wang) == (0,)


def call(written, policy, result: str) -> None:
    Callback.objects.create(
        batch=written, callback_no=f"K{policy.policy_no}", policy_no=policy.policy_no, kind="new_policy", result=result,
        done_on=policy.issued_on + 3 * DAY,
    )  # fmt: skip


@pytest.mark.clause("R5.1.2")
def test_who_leaves_on_the_last_day_has_left_and_who_moves_away_does_not_count(cast, written):
    for left_on, until in ((MAY.end, MAY.end + DAY), (None, date(2026, 5, 20)), (None, None)):
        one = person("员", "yuan", cast.first)
        one.left_on = left_on
        one.save()
        join(one, cast.one, until=until)
    found = figure(computed(cast), cast.wang, I.RETENTION)
    assert (found.numerator, found.denominator) == (2, 3)  # sun and the third stay


@pytest.mark.clause("R5.1.2")
def test_growth_is_measured_against_what_the_present_members_brought(cast, written):
    last_year = MAY.shifted(-12)
    transfer(cast, date(2026, 2, 1))
    for who, amount, month in ((cast.sun, "400", last_year), (cast.zhao, "100", last_year), (cast.zhao, "750", MAY)):
        policy = facts.policy(written, who, issued_on=month.start)
        facts.receipt(written, policy, month.end, amount, "first")
    cycle = computed(cast)
    assert values(cycle, I.GROWTH, cast.zhao, cast.wang) == (Decimal("0.5"), None)


@pytest.mark.clause("R5.1.3")
def test_a_complaint_is_that_of_the_person_named_else_of_who_serves(cast, written):
    policy = facts.policy(written, cast.zhao)
    for number, (named, validity) in enumerate(((cast.sun, "valid"), (None, "valid"), (None, "malicious"))):
        Complaint.objects.create(
            batch=written, complaint_no=f"T{number}", source="own", received_on=MAY.end, policy_no=policy.policy_no,
            person=named, validity=validity, responsibility="open",
        )  # fmt: skip
    cycle = computed(cast)
    found = {one: figure(cycle, one, I.COMPLAINT_RATE) for one in (cast.wang, cast.zhao)}
    assert (found[cast.wang].numerator, found[cast.wang].value) == (1, None)  # nobody serves a policy there
    assert (found[cast.zhao].numerator, found[cast.zhao].value) == (1, 10000)
    rows = Listing(cycle, cast.zhao.pk, I.COMPLAINT_RATE, SUGGESTED).page(1, 9).rows
    assert [row["counts"] for row in rows] == [True, False]


@pytest.mark.clause("R5.2.2")
def test_new_premium_and_customers_are_scored_against_the_file_s_targets(cast, written):
    facts.policy(written, cast.wang, issued_on=MAY.start)
    facts.receipt(written, Policy.objects.get(), MAY.end, "500", "first")
    for name, amount in ((I.PREMIUM_INCOME, "1000"), (I.NEW_STANDARD, "800"), (I.CUSTOMERS, "2")):
        target(cast.wang, amount, name)
    lines = {line.indicator: line for line in ScoreLine.objects.filter(card__cycle=computed(cast))}
    found = {name: (lines[name].points, lines[name].weight) for name in (I.PREMIUM_INCOME, I.NEW_STANDARD, I.CUSTOMERS)}
    assert found == {
        I.PREMIUM_INCOME: (0, Decimal("33.33")), I.NEW_STANDARD: (120, 50), I.CUSTOMERS: (0, Decimal("16.67")),
    }  # fmt: skip


@pytest.mark.parametrize(("indicator", "key"), [
    (name, key) for name, measure in MEASURES.items() for key in measure.needs
])  # fmt: skip
def test_a_figure_whose_parameter_nobody_set_is_not_computed(cast, indicator, key):
    ParameterValue.objects.filter(key=key).delete()
    found = set(Figure.objects.filter(cycle=computed(cast)).values_list("indicator", flat=True))
    assert indicator not in found
    assert Indicator.PREMIUM_INCOME in found


def trade(chance: Random, cast: Cast, people: list) -> list:
    """Write two batches of everything that the measures read."""
    batches = [batch(cast.zhejiang), batch(cast.zhejiang)]
    for number in range(80):
        written, issued = chance.choice(batches), some_day(chance, date(2024, 3, 1))
        issued = chance.choice(
            [issued, date(2026, 5, 4), date(2025, 3, 9), date(2024, 3, 9)]
        )  # cohorts that are judged in May
        policy = facts.policy(
            written, chance.choice(people), issued_on=issued, servicing_agent=chance.choice(people),
            state=chance.choice(["in_force"] * 5 + ["surrendered", "cooling_off_cancelled", "claim_terminated"]),
            state_on=issued + 20 * DAY, yearly_premium=Decimal(chance.randrange(100, 90000)) / 100,
            payment_mode=chance.choice(["yearly", "monthly", "single"]), holder_no=f"C{number % 50}",
            first_commission=chance.choice([None, Decimal(number)]),
        )  # fmt: skip
        for year in (2, 3):
            due_on = issued + timedelta(days=365 * (year - 1))
            if due_on < MAY.end and chance.random() < 0.9:
                facts.due(written, policy, chance.choice(people), due_on, instalment=year, policy_year=year)
                facts.receipt(written, policy, due_on + chance.randrange(90) * DAY, instalment=year)
        facts.receipt(written, policy, issued + DAY, "1000", "first")
        if chance.random() < 0.3:
            event(written, policy, chance.choice(["cooling_off", "surrender"]), issued + chance.randrange(400) * DAY)
        if chance.random() < 0.6:
            call(written, policy, chance.choice(["success", "failure"]))
        asked = some_day(chance, date(2026, 4, 20), date(2026, 6, 10))
        Answer.objects.create(
            batch=written, survey_no=f"W{number}", policy_no=policy.policy_no, score=chance.randrange(1, 6),
            promoter_score=chance.choice([None, *range(11)]), answered_on=asked,
        )  # fmt: skip
        Complaint.objects.create(
            batch=written, complaint_no=f"T{number}", source="own", received_on=asked, policy_no=policy.policy_no,
            validity=chance.choice(["valid", "withdrawn"]), responsibility="open",
        )  # fmt: skip
    return batches


@pytest.mark.parametrize("seed", range(2))
def test_every_list_adds_up_to_its_figure_also_after_later_facts(cast: Cast, seed: int) -> None:
    chance = Random(seed)
    people = move_about(chance, cast)
    trade(chance, cast, people)
    cycle = computed(cast)
    later = batch(cast.zhejiang)
    for table in (Policy, PolicyEvent, Callback, Answer, Complaint):
        for row in table.objects.all()[:20]:
            table.objects.filter(pk=row.pk).update(superseded_by=later)
    seen = set()
    for found in Figure.objects.filter(cycle=cycle).exclude(indicator=I.QUALITY):
        listing = Listing(cycle, found.director_id, Indicator(found.indicator), SUGGESTED)
        sums, rows = listing.page(1, 400)
        assert (sums.above, sums.below) == (found.numerator, found.denominator or 0), found.indicator
        assert (sums.above_records, sums.below_records) == (found.count_numerator, found.count_denominator)
        assert len(rows) == sums.records
        seen |= {found.indicator} if rows else set()
    assert seen >= set(MEASURES) - {I.RECRUIT_RETENTION}


def test_branches_computed_together_come_to_the_same_as_one_by_one(cast: Cast) -> None:
    chance = Random(7)
    people = move_about(chance, cast)
    lu = person("陆远", "lu yuan", cast.jiangsu)
    join(lu, Team.objects.create(code="JS-1", name="苏州", unit=cast.jiangsu), leads=True)
    trade(chance, cast, [*people, lu])
    cycles = [open_cycle(unit=unit, period=MAY, by=None, now=JUNE_6) for unit in (cast.zhejiang, cast.jiangsu)]

    def figures() -> list:
        return list(Figure.objects.order_by("director", "indicator").values_list("director", "indicator", "value"))

    compute_cycles(cycles=cycles, by=None, now=JUNE_6)
    together = figures()
    for cycle in cycles:
        compute_cycles(cycles=[cycle], by=None, now=JUNE_6)
    assert figures() == together
    assert any(director == lu.pk and value for director, _, value in together)

"""What counts for whom: the SQL of each indicator, and that the list behind a figure adds up to it."""

from datetime import date
from decimal import Decimal

import pytest
from psycopg.types.range import DateRange

from appraisal.enums import Indicator
from appraisal.models import Figure, RosterLine, Scorecard
from appraisal.queries.records.listings import Listing, Page
from directors.models import Leadership, Membership
from governance.models import ParameterValue
from tests import facts
from tests.appraisal.months import MAY, computed, figure
from tests.cast import Cast, batch, join, person

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R5.1.1")]
INCOME, RENEWALS = Indicator.PREMIUM_INCOME, Indicator.RENEWAL_PREMIUM
CURRENT, GRACE = Indicator.CURRENT_RATE, Indicator.GRACE_RATE


@pytest.fixture
def written(cast: Cast):
    return batch(cast.zhejiang)


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def listing(cycle, director, indicator: Indicator) -> Page:
    return Listing(cycle, director.pk, indicator, {"grace.days": 60}).page(1, 50)


def test_every_director_has_every_figure_also_without_a_record(cast, written):
    cycle = computed(cast)
    found = {(row.director, row.indicator): row.value for row in Figure.objects.filter(cycle=cycle)}
    assert found[cast.wang, Indicator.RETENTION] == 1  # sun is there from the first day to the last
    del found[cast.wang, Indicator.RETENTION]
    assert set(found.values()) == {Decimal(0), None}
    assert len(found) == 2 * len(Indicator) - 1
    assert (found[cast.wang, INCOME], found[cast.wang, CURRENT]) == (Decimal("0.00"), None)


def test_a_member_s_business_is_the_director_s(cast, written):
    facts.receipt(written, facts.policy(written, cast.sun, issued_on=day("05-02")), day("05-03"), "800", "first")
    cycle = computed(cast)
    assert figure(cycle, cast.wang, INCOME).value == 800
    assert figure(cycle, cast.zhao, INCOME).value == 0


def test_first_year_money_stays_with_the_team_of_the_issue_date(cast, written):
    policy = facts.policy(written, cast.sun, issued_on=day("05-10"))
    facts.receipt(written, policy, day("05-20"), "800", "first")
    facts.receipt(written, policy, day("05-25"), "-300", "refund")
    Membership.objects.filter(person=cast.sun).update(period=DateRange(date(2020, 1, 1), day("05-15")))
    join(cast.sun, cast.two, since=day("05-15"))
    cycle = computed(cast)
    assert (figure(cycle, cast.wang, INCOME).value, figure(cycle, cast.zhao, INCOME).value) == (500, 0)
    later = facts.policy(written, cast.sun, issued_on=day("05-15"))
    facts.receipt(written, later, day("05-16"), "100", "first")
    assert figure(computed(cast), cast.zhao, INCOME).value == 100


def test_the_first_year_s_instalments_follow_the_writing_agent_too(cast, written):
    policy = facts.policy(written, cast.sun, issued_on=day("03-10"))
    facts.due(written, policy, cast.zhao, day("05-10"), "500", policy_year=1)
    facts.receipt(written, policy, day("05-11"), "500")
    cycle = computed(cast)
    assert (figure(cycle, cast.wang, INCOME).value, figure(cycle, cast.zhao, INCOME).value) == (500, 0)
    assert figure(cycle, cast.zhao, CURRENT).value == 1  # the rate belongs to the owner on the list
    assert figure(cycle, cast.wang, RENEWALS).value == 0


def test_a_renewal_follows_the_frozen_owner_not_the_later_one(cast, written):
    policy = facts.policy(written, cast.sun, servicing_agent=cast.zhao)
    facts.due(written, policy, cast.sun, day("05-20"), "900")
    facts.receipt(written, policy, day("05-21"), "900")
    Membership.objects.filter(person=cast.sun).update(period=DateRange(date(2020, 1, 1), day("05-02")))
    join(cast.sun, cast.two, since=day("05-02"))
    cycle = computed(cast)
    assert figure(cycle, cast.wang, RENEWALS).value == 900  # listed on the first, before the transfer
    assert figure(cycle, cast.zhao, RENEWALS).value == 0


def test_a_new_leader_takes_what_is_listed_from_the_first_day_on(cast, written):
    lin = person("林秀珍", "lin xiu zhen", cast.first)
    Leadership.objects.filter(team=cast.one).update(period=DateRange(date(2020, 1, 1), day("05-10")))
    Membership.objects.filter(person=cast.wang).update(period=DateRange(date(2020, 1, 1), day("05-10")))
    join(lin, cast.one, since=day("05-10"), leads=True)
    for issued in ("05-09", "05-10"):
        policy = facts.policy(written, cast.sun, issued_on=day(issued))
        facts.receipt(written, policy, day("05-20"), "10", "first")
    cycle = computed(cast)
    assert (figure(cycle, cast.wang, INCOME).value, figure(cycle, lin, INCOME).value) == (10, 10)
    days = dict(Scorecard.objects.filter(cycle=cycle).values_list("director", "active_days"))
    assert (days[cast.wang.pk], days[lin.pk], days[cast.zhao.pk]) == (9, 22, 31)


def test_a_reversal_goes_where_its_instalment_went(cast, written):
    renewed = facts.policy(written, cast.zhao)
    facts.due(written, renewed, cast.sun, day("05-05"), "700")
    facts.receipt(written, renewed, day("05-06"), "700")
    facts.receipt(written, renewed, day("05-09"), "-700", "reversal")
    unlisted = facts.policy(written, cast.zhao, issued_on=day("04-01"))
    facts.receipt(written, unlisted, day("05-09"), "-40", "reversal", instalment=1)
    cycle = computed(cast)
    assert (figure(cycle, cast.wang, INCOME).value, figure(cycle, cast.wang, RENEWALS).value) == (0, 0)
    assert figure(cycle, cast.zhao, INCOME).value == -40
    assert figure(cycle, cast.wang, CURRENT).value == 0  # reversed is not collected


def test_a_partial_payment_is_not_collected_until_it_is_whole(cast, written):
    policy = facts.policy(written, cast.wang)
    facts.due(written, policy, cast.wang, day("05-05"), "1000")
    facts.receipt(written, policy, day("05-06"), "999.99")
    assert figure(computed(cast), cast.wang, CURRENT).value == 0
    facts.receipt(written, policy, day("05-31"), "0.01")
    assert figure(computed(cast), cast.wang, CURRENT).value == 1


def test_an_instalment_ended_by_a_claim_leaves_both_sides(cast, written):
    for ended, number in (("05-20", 1), ("06-01", 2)):
        policy = facts.policy(written, cast.wang, state="claim_terminated", state_on=day(ended))
        facts.due(written, policy, cast.wang, day("05-05"), f"{number}00")
    found = figure(computed(cast), cast.wang, CURRENT)
    assert (found.denominator, found.count_denominator) == (200, 1)


def test_the_days_of_grace_come_from_the_edition(cast, written):
    policy = facts.policy(written, cast.wang)
    facts.due(written, policy, cast.wang, day("03-10"))
    facts.receipt(written, policy, day("05-10"))  # day 61
    assert figure(computed(cast), cast.wang, GRACE).value == 0
    ParameterValue.objects.filter(key="grace.days").update(value=61)
    assert figure(computed(cast), cast.wang, GRACE).value == 1


def test_a_later_batch_does_not_change_what_was_computed(cast, written):
    policy = facts.policy(written, cast.wang)
    facts.due(written, policy, cast.wang, day("05-05"))
    first = facts.receipt(written, policy, day("05-06"))
    cycle = computed(cast)
    later = batch(cast.zhejiang)
    type(first).objects.filter(pk=first.pk).update(superseded_by=later)
    facts.receipt(later, policy, day("05-06"), "600", receipt_no=first.receipt_no)
    then = listing(cycle, cast.wang, INCOME)
    assert (then.sums.above, [row["amount"] for row in then.rows]) == (1000, [Decimal("1000.00")])
    assert listing(cycle, cast.wang, CURRENT).sums.above_records == 1
    now = computed(cast)
    assert listing(now, cast.wang, INCOME).sums.above == figure(now, cast.wang, INCOME).value == 600


def test_a_later_move_does_not_change_what_was_computed(cast, written):
    facts.receipt(written, facts.policy(written, cast.sun, issued_on=day("05-02")), day("05-03"), "800", "first")
    cycle = computed(cast)
    Membership.objects.filter(person=cast.sun).update(team=cast.two)
    assert listing(cycle, cast.wang, INCOME).sums.above == 800


def test_another_branch_has_no_part_in_it(cast, written):
    from directors.models import Team

    far = Team.objects.create(code="JS-1", name="苏州", unit=cast.jiangsu)
    lu = person("陆远", "lu yuan", cast.jiangsu)
    join(lu, far, leads=True)
    facts.receipt(written, facts.policy(written, lu, issued_on=day("05-02")), day("05-03"), "800", "first")
    cycle = computed(cast)
    assert not RosterLine.objects.filter(cycle=cycle, director=lu).exists()
    assert sum(row.value for row in Figure.objects.filter(cycle=cycle, indicator=INCOME)) == 0


def test_who_led_only_before_the_month_has_no_card(cast, written):
    old = person("钱进", "qian jin", cast.first)
    from directors.models import Team

    gone = Team.objects.create(code="ZJ01-9", name="旧组", unit=cast.first)
    join(old, gone, leads=True, until=MAY.start)
    assert not Scorecard.objects.filter(cycle=computed(cast), director=old).exists()

"""A month's cycle: opened once, computed again, judged by its edition, final when published."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, InternalError, transaction
from psycopg.types.range import DateRange

from appraisal.actions import compute_cycles, open_cycle, publish_cycle
from appraisal.enums import CycleState, Indicator, Light
from appraisal.models import Cycle, Figure, RosterLine, Scorecard, ScoreLine
from appraisal.queries.sheets import sheet, unset_keys
from appraisal.rules.results import scheme_of
from directors.models import Leadership
from governance.editions import rulebook
from governance.models import Act, Edition, ParameterValue, PeriodLock
from governance.problems import Refused
from tests.appraisal.months import JUNE_6, MAY, business, card, computed, figure, target
from tests.cast import Cast, batch

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R5.2.1")]


def score_line(cycle, director, indicator: Indicator) -> ScoreLine:
    return ScoreLine.objects.get(card__cycle=cycle, card__director=director, indicator=indicator)


def test_a_month_is_opened_once_and_the_act_recorded(cast: Cast) -> None:
    first = open_cycle(unit=cast.zhejiang, period=MAY, by=None, now=JUNE_6)
    assert open_cycle(unit=cast.zhejiang, period=MAY, by=None, now=JUNE_6) == first
    assert (first.state, first.edition, first.starts_on, first.ends_on) == (
        CycleState.DRAFT, cast.edition, date(2026, 5, 1), date(2026, 5, 31),
    )  # fmt: skip
    assert Act.objects.filter(kind="cycle.opened").count() == 1


def test_without_an_edition_in_force_no_month_is_opened(cast: Cast) -> None:
    Edition.objects.update(period=DateRange(date(2026, 7, 1), None))
    with pytest.raises(Refused) as no:
        open_cycle(unit=cast.zhejiang, period=MAY, by=None, now=JUNE_6)
    assert no.value.problems[0].clause == "R8.2"
    assert not Act.objects.filter(kind="cycle.opened").exists()


@pytest.mark.clause("R5.2.2")
def test_the_card_scores_income_and_grace_rate_and_shows_the_rest(cast: Cast) -> None:
    business(cast, rows=10)
    target(cast.wang, "10000")
    target(cast.wang, "12500", Indicator.RENEWAL_PREMIUM)
    cycle = computed(cast)
    income, grace = (score_line(cycle, cast.wang, name) for name in (Indicator.PREMIUM_INCOME, Indicator.GRACE_RATE))
    assert (income.attainment, income.points, income.weight) == (Decimal(1), Decimal(100), Decimal("44.44"))
    assert (grace.target, grace.points, grace.weight) == (Decimal("0.9"), Decimal(100), Decimal("55.56"))
    renewal = score_line(cycle, cast.wang, Indicator.RENEWAL_PREMIUM)
    assert (renewal.attainment, renewal.points, renewal.weight) == (Decimal("0.8"), None, None)
    made = card(cycle, cast.wang)
    assert (made.total, made.light) == (Decimal("100.00"), Light.GREEN)


@pytest.mark.clause("R5.2.2")
def test_without_target_and_dues_there_is_no_total_and_no_light(cast: Cast) -> None:
    made = card(computed(cast), cast.zhao)
    assert (made.total, made.light) == (None, Light.NONE)


@pytest.mark.clause("R8.2")
@pytest.mark.parametrize("key", ["grace.days", "light.green", "curve.step", "weights.perf", "curve.attainment_cap"])
def test_what_the_edition_leaves_open_makes_the_verdict_unknown_and_is_named(cast: Cast, key: str) -> None:
    business(cast, rows=10)
    target(cast.wang, "10000")
    ParameterValue.objects.filter(key=key).delete()
    cycle = computed(cast)
    made = card(cycle, cast.wang)
    assert made.light == Light.NONE
    assert key in unset_keys(sheet(made).scheme)
    if key == "grace.days":
        assert made.total is None
        assert not Figure.objects.filter(cycle=cycle, indicator=Indicator.GRACE_RATE).exists()


def test_computing_again_replaces_and_the_card_keeps_its_address(cast: Cast) -> None:
    business(cast)
    before = computed(cast)
    address = card(before, cast.wang).pk
    business(cast)
    again = computed(cast)
    assert (again.pk, again.run, again.watermark) == (before.pk, 2, before.watermark + 1)
    assert card(again, cast.wang).pk == address
    assert figure(again, cast.wang, Indicator.PREMIUM_INCOME).value == 6000
    assert Figure.objects.count() == 2 * len(Indicator)
    assert ScoreLine.objects.values("card", "indicator").distinct().count() == ScoreLine.objects.count() > 0


def test_who_no_longer_leads_loses_the_card_at_the_next_computing(cast: Cast) -> None:
    cycle = computed(cast)
    Leadership.objects.filter(person=cast.zhao).delete()
    computed(cast)
    assert not Scorecard.objects.filter(cycle=cycle, director=cast.zhao).exists()


@pytest.mark.clause("R5.2.2")
def test_the_explanation_on_the_page_is_what_was_kept(cast: Cast) -> None:
    business(cast, rows=10)
    target(cast.wang, "20000")
    Leadership.objects.filter(person=cast.wang).update(period=DateRange(date(2020, 1, 1), date(2026, 5, 21)))
    shown = sheet(card(computed(cast), cast.wang))
    assert shown.explained.total.value == shown.card.total
    assert shown.card.active_days == 20
    assert shown.explained.lines["income"].target == Decimal("12903.23")
    income = next(line for line in shown.lines if line.indicator == Indicator.PREMIUM_INCOME)
    first = shown.steps_of(income)[2].params
    assert (first["active"], first["period"]) == (20, 31)


def test_fewer_days_in_post_than_half_the_month_are_not_appraised_and_the_page_says_so(cast: Cast) -> None:
    business(cast, rows=10)
    target(cast.wang, "20000")
    Leadership.objects.filter(person=cast.wang).update(period=DateRange(date(2020, 1, 1), date(2026, 5, 11)))
    shown = sheet(card(computed(cast), cast.wang))
    assert (shown.card.total, shown.card.light, shown.explained.total.value) == (None, Light.NONE, None)
    assert shown.explained.total.steps[0].params == {"active": 10, "period": 31}


def test_publishing_locks_the_period_for_the_intake(cast: Cast) -> None:
    cycle = publish_cycle(cycle=computed(cast), by=None, now=JUNE_6)
    lock = PeriodLock.objects.get()
    assert (lock.unit, lock.watermark, lock.period) == (
        cast.zhejiang, cycle.watermark, DateRange(date(2026, 5, 1), date(2026, 6, 1)),
    )  # fmt: skip
    assert (cycle.state, cycle.published_at) == (CycleState.PUBLISHED, JUNE_6)


def test_a_draft_and_a_published_month_are_not_published(cast: Cast) -> None:
    cycle = open_cycle(unit=cast.zhejiang, period=MAY, by=None, now=JUNE_6)
    with pytest.raises(Refused):
        publish_cycle(cycle=cycle, by=None, now=JUNE_6)
    publish_cycle(cycle=computed(cast), by=None, now=JUNE_6)
    again = {"by": None, "now": JUNE_6}
    for act_again in (lambda: publish_cycle(cycle=cycle, **again), lambda: compute_cycles(cycles=[cycle], **again)):
        with pytest.raises(Refused) as no:
            act_again()
        assert no.value.status == 409


def test_a_month_with_newer_facts_is_not_published_before_they_are_computed(cast: Cast) -> None:
    cycle = computed(cast)
    batch(cast.zhejiang)
    with pytest.raises(Refused):
        publish_cycle(cycle=cycle, by=None, now=JUNE_6)
    cycle.refresh_from_db()
    assert (cycle.state, PeriodLock.objects.count()) == (CycleState.COMPUTED, 0)


def test_a_published_month_is_final_in_every_table(cast: Cast) -> None:
    business(cast)
    cycle = publish_cycle(cycle=computed(cast), by=None, now=JUNE_6)
    made = card(cycle, cast.wang)
    breaches = [
        lambda: Figure.objects.update(numerator=1),
        lambda: Scorecard.objects.update(total=1),
        lambda: ScoreLine.objects.update(points=1),
        lambda: RosterLine.objects.all().delete(),
        lambda: Scorecard.objects.all()._raw_delete("default"),
        lambda: RosterLine.objects.create(
            cycle=cycle, director=cast.wang, person=cast.sun, period=DateRange(date(2020, 1, 1), None)
        ),
        lambda: ScoreLine.objects.bulk_create([ScoreLine(cycle=cycle, card=made, indicator="other")]),
        lambda: Cycle.objects.update(state=CycleState.COMPUTED, published_at=None),
        lambda: Cycle.objects.filter(pk=cycle.pk)._raw_delete("default"),
    ]
    for breach in breaches:
        with pytest.raises((InternalError, DatabaseError)), transaction.atomic():
            breach()


def test_the_edition_of_the_first_day_judges(cast: Cast) -> None:
    cast.edition.period = DateRange(date(2020, 1, 1), date(2026, 4, 1))
    cast.edition.save()
    spring = Edition.objects.create(
        unit=cast.head_office, name="2026", state="in_force", period=DateRange(date(2026, 4, 1), None)
    )
    cycle = computed(cast)
    assert cycle.edition == spring
    assert scheme_of(rulebook(cast.zhejiang, MAY.start).values).lights.keys == ("light.green", "light.yellow")
    assert computed(cast, MAY.shifted(-2), JUNE_6 - timedelta(days=60)).edition == cast.edition

"""The ranking: places among branch and rank and in the department, by total or by any indicator."""

from decimal import Decimal

import pytest
from django.urls import reverse

from appraisal.enums import Indicator
from appraisal.queries.standings import standings
from directors.enums import Rank
from directors.models import RankSpan, Team
from tests import facts
from tests.appraisal.months import MAY, business, card, computed, signed_in, target
from tests.appraisal.test_pages import price
from tests.cast import Cast, batch, join, person

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R5.2.2")]


def hire(cast: Cast, number: int, over=None) -> list:
    """Put directors with a team of their own into a department, the first by default."""
    made = []
    for one in range(number):
        unit = over or cast.first
        made.append(person(f"主任{one}", f"zhu ren{one}", unit, Rank.DIRECTOR))
        join(made[-1], Team.objects.create(code=f"{unit.code}-R{one}", name=f"{one}组", unit=unit), leads=True)
    return made


def sell(cast: Cast, director, amount: str) -> None:
    facts.policy(batch(cast.zhejiang), director, issued_on=MAY.start, yearly_premium=Decimal(amount))


def page(cast: Cast, name: str, cycle, **query) -> str:
    return signed_in(cast, name).get(reverse("ranking", args=[cycle.pk]), query).content.decode()


def test_places_are_counted_in_branch_and_rank_and_in_the_department(cast: Cast) -> None:
    first, second = hire(cast, 2), hire(cast, 2, cast.second)
    RankSpan.objects.filter(person=second[1]).update(rank=Rank.SENIOR_DIRECTOR)
    for amount, one in zip(("400", "300", "200", "100"), (second[0], first[0], second[1], first[1]), strict=True):
        sell(cast, one, amount)
    cycle = computed(cast)
    cards = {one: card(cycle, one).pk for one in (*first, *second)}
    found = standings(cycle, cards.values(), Indicator.NEW_STANDARD)
    places = {one: (found[key].place, found[key].people, found[key].unit_place) for one, key in cards.items()}
    assert places == {second[0]: (1, 5, 1), first[0]: (2, 5, 1), first[1]: (3, 5, 2), second[1]: (1, 1, 2)}


def test_ties_share_a_place_and_less_is_better_turns_the_order(cast: Cast) -> None:
    one, two, three = hire(cast, 3)
    for director in (one, two):
        sell(cast, director, "100")
    facts.policy(batch(cast.zhejiang), three, issued_on=MAY.start, state="surrendered", state_on=MAY.end)
    cycle = computed(cast)
    cards = {director: card(cycle, director).pk for director in (one, two, three)}
    sales = standings(cycle, cards.values(), Indicator.NEW_REGULAR)
    assert [sales[cards[director]].place for director in (three, one, two)] == [1, 2, 2]
    given_up = standings(cycle, cards.values(), Indicator.EARLY_SURRENDER_RATE)
    assert [given_up[cards[director]].place for director in (one, two, three)] == [1, 1, 3]


def test_the_change_of_place_is_that_since_the_month_before(cast: Cast) -> None:
    (rival,) = hire(cast, 1)
    for month, winner in ((MAY.previous(), cast.wang), (MAY, rival)):
        facts.policy(batch(cast.zhejiang), winner, issued_on=month.start)
        cycle = computed(cast, month)
    both = [card(cycle, rival).pk, card(cycle, cast.wang).pk]
    found = standings(cycle, both, Indicator.NEW_STANDARD, with_before=True)
    assert [standing.climbed for standing in found.values()] in ([1, -1], [-1, 1])
    assert "up 1 place" in page(cast, "hr", cycle, by="new_standard")


def test_hr_sees_everybody_and_a_head_the_own_department(cast: Cast) -> None:
    (far,) = hire(cast, 1, cast.second)
    business(cast)
    cycle = computed(cast)
    address = reverse("scorecard", args=[card(cycle, far).pk])
    assert address in page(cast, "hr", cycle)
    assert address not in page(cast, "head", cycle)
    assert reverse("scorecard", args=[card(cycle, cast.zhao).pk]) in page(cast, "head", cycle)


def test_a_director_sees_the_own_place_and_no_other_name(cast: Cast) -> None:
    target(cast.wang, "1000")
    business(cast)
    small = page(cast, "director", computed(cast))
    assert "赵磊" not in small
    assert "of 2 (" not in small  # too few of the same rank for a place
    hire(cast, 4)
    large = page(cast, "director", computed(cast), by="premium_income")
    assert "of 6 (" in large
    assert "主任0" not in large


@pytest.mark.parametrize(("query", "kept"), [({"words": "zhao"}, "赵磊"), ({"rank": "senior_director"}, "赵磊")])
def test_the_list_is_narrowed_by_director_and_rank(cast: Cast, query, kept) -> None:
    RankSpan.objects.filter(person=cast.zhao).update(rank=Rank.SENIOR_DIRECTOR)
    text = page(cast, "hr", computed(cast), **query)
    assert kept in text
    assert "王芳" not in text


def test_the_list_is_narrowed_by_department_and_another_branch_finds_nothing(cast: Cast) -> None:
    hire(cast, 1, cast.second)
    cycle = computed(cast)
    text = page(cast, "hr", cycle, unit=cast.second.pk)
    assert "主任0" in text
    assert "王芳" not in text
    assert signed_in(cast, "foreign_hr").get(reverse("ranking", args=[cycle.pk])).status_code == 404


@pytest.mark.parametrize("by", ["total", *Indicator.values])
def test_every_measure_ranks(cast: Cast, by: str) -> None:
    cycle = computed(cast)
    assert signed_in(cast, "hr", "zh-hans").get(reverse("ranking", args=[cycle.pk]), {"by": by}).status_code == 200


def test_the_ranking_costs_the_same_for_any_number_of_directors(cast: Cast) -> None:
    prices = []
    for number in (3, 60):
        hire(cast, number, cast.first if number == 3 else cast.second)
        cycle = computed(cast)
        prices.append(price(signed_in(cast, "hr"), reverse("ranking", args=[cycle.pk])))
    assert prices[0] == prices[1] <= 12

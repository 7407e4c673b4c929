"""Who sees whom; the list and a director's page; posts of a day in one statement."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from psycopg.types.range import DateRange

from directors import queries
from directors.access import persons_visible_to
from directors.enums import Rank
from directors.models import Leadership, Membership, Person, RankSpan
from directors.rules import full_months
from governance.models import User
from tests.cast import LONG_AGO, Cast, join, person

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def names(user: User) -> set[str]:
    return set(persons_visible_to(User.objects.get(pk=user.pk)).values_list("name", flat=True))


def client_of(user: User) -> Client:
    user.language = "en"
    user.save(update_fields=["language"])
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.clause("R1.2")
def test_each_role_sees_the_people_of_its_reach(cast: Cast) -> None:
    person("李江", "li jiang", cast.jiangsu)
    person("钱宁", "qian ning", cast.second)
    seen = {name: names(getattr(cast, name)) for name in ("member", "director", "director2", "head", "hr", "admin")}
    assert seen["member"] == {"孙立群"}
    assert seen["director"] == {"王芳", "孙立群"}
    assert seen["director2"] == {"赵磊"}
    assert seen["head"] == {"王芳", "赵磊", "孙立群"}
    assert seen["hr"] == {"王芳", "赵磊", "孙立群", "钱宁"}
    assert seen["admin"] == seen["hr"] | {"李江"}
    assert names(cast.nobody) == set()


@pytest.mark.clause("R2.2.1a")
def test_a_member_who_moved_is_seen_by_the_new_director_only(cast: Cast) -> None:
    today = timezone.localdate()
    Membership.objects.filter(person=cast.sun).update(period=DateRange(LONG_AGO, today))
    join(cast.sun, cast.two, since=today)
    assert names(cast.director) == {"王芳"}
    assert names(cast.director2) == {"赵磊", "孙立群"}


def test_a_director_who_handed_over_no_longer_sees_the_team(cast: Cast) -> None:
    today = timezone.localdate()
    Leadership.objects.filter(person=cast.wang).update(period=DateRange(LONG_AGO, today))
    assert names(cast.director) == {"王芳"}


@pytest.mark.clause("R4.2.1")
def test_the_post_of_a_day_is_that_day_s(cast: Cast) -> None:
    turn = date(2026, 1, 1)
    RankSpan.objects.filter(person=cast.wang).update(period=DateRange(LONG_AGO, turn))
    RankSpan.objects.create(person=cast.wang, rank=Rank.SENIOR_DIRECTOR, period=DateRange(turn, None))
    Membership.objects.filter(person=cast.sun).update(period=DateRange(LONG_AGO, turn))
    join(cast.sun, cast.two, since=turn)

    def post(who: Person, day: date) -> tuple[Any, ...]:
        found: Any = queries.with_leader(queries.with_post(Person.objects.filter(pk=who.pk), day), day).get()
        return found.rank, found.team_name, found.leader_name, found.members

    assert post(cast.wang, turn - timedelta(days=1)) == ("director", "一组", "王芳", 1)
    assert post(cast.wang, turn) == ("senior_director", "一组", "王芳", 0)
    assert post(cast.sun, turn - timedelta(days=1))[1:] == ("一组", "王芳", 0)
    assert post(cast.sun, turn)[1:] == ("二组", "赵磊", 0)
    assert post(cast.sun, date(2019, 1, 1)) == (None, None, None, 0)


@pytest.mark.parametrize(
    ("words", "found"),
    [("王", "王芳"), ("wangf", "王芳"), ("wang fang", "王芳"), ("WF", "王芳"), ("孙立", ""), ("zl", "赵磊")],
)
def test_directors_are_found_by_name_pinyin_and_initials(cast: Cast, words: str, found: str) -> None:
    page = client_of(cast.hr).get(
        reverse("directors"), {"q": words, "who": "directors"}, headers={"HX-Request": "true"}
    )
    shown = {name for name in ("王芳", "赵磊", "孙立群") if name in page.content.decode()}
    assert shown == ({found} if found else set())


def test_a_staff_number_finds_its_person(cast: Cast) -> None:
    page = client_of(cast.hr).get(reverse("directors"), {"q": cast.sun.staff_no, "who": "everyone"}).content.decode()
    assert ("孙立群" in page, "赵磊" in page) == (True, False)


def test_an_empty_filter_widens_the_list_and_its_count(cast: Cast) -> None:
    client = client_of(cast.hr)
    gone = person("赵走", "zhao zou", cast.second)
    gone.left_on = date(2025, 1, 1)
    gone.save(update_fields=["left_on"])

    def counted(**query: Any) -> int:
        number: int = client.get(reverse("directors"), {"who": "everyone", **query}).context["table"].paginator.count
        return number

    everybody = persons_visible_to(cast.hr).count()
    assert (counted(), counted(office=""), counted(office="left")) == (everybody - 1, everybody, 1)


def test_filters_by_unit_rank_and_office_narrow_the_list(cast: Cast) -> None:
    client = client_of(cast.hr)
    gone = person("周去", "zhou qu", cast.second)
    gone.left_on = date(2025, 1, 1)
    gone.save(update_fields=["left_on"])

    def shown(**query: Any) -> set[str]:
        page = client.get(reverse("directors"), {"who": "everyone", **query}).content.decode()
        return {name for name in ("王芳", "赵磊", "孙立群", "周去") if name in page}

    assert shown() == {"王芳", "赵磊", "孙立群"}
    assert shown(office="left") == {"周去"}
    assert shown(rank="agent") == {"孙立群"}
    assert shown(unit=cast.second.pk, office="left") == {"周去"}
    assert shown(unit=cast.second.pk) == set()


@pytest.mark.parametrize(
    "query",
    [{"q": "' OR 1=1--"}, {"unit": '[1,"2) UNION"]'}, {"rank": "1e309"}, {"page": "99999999999"}, {"sort": "password"},
     {"page": "-1"}, {"office": "x"}, {"who": "x"}, {"unit": "999999"}, {"q": "%"}],
    ids=str,
)  # fmt: skip
def test_nonsense_in_the_address_answers_with_a_page(cast: Cast, query: dict[str, str]) -> None:
    assert client_of(cast.hr).get(reverse("directors"), query).status_code == 200


def test_a_director_s_page_shows_team_and_career_with_a_masked_phone(cast: Cast) -> None:
    page = client_of(cast.head).get(cast.wang.get_absolute_url()).content.decode()
    for words in ("王芳", "138****0000", "孙立群", "C&amp;D director", "since 2020-01-01", "1 member"):
        assert words in page, words
    assert "13800000000" not in page
    member = client_of(cast.head).get(cast.sun.get_absolute_url()).content.decode()
    assert "led by 王芳" in member


def test_whom_one_may_not_see_does_not_exist(cast: Cast) -> None:
    assert client_of(cast.director2).get(cast.sun.get_absolute_url()).status_code == 404
    assert client_of(cast.foreign_hr).get(cast.sun.get_absolute_url()).status_code == 404
    assert client_of(cast.nobody).get(reverse("directors")).status_code == 404


def crowd(cast: Cast, number: int, start: int) -> None:
    """Add so many agents to Wang's team, without a statement each."""
    made = Person.objects.bulk_create(
        Person(
            staff_no=f"X{start + each:05}", name=f"员{each}", pinyin=f"yuan{each:05}", initials="y", unit=cast.first,
            engagement="agent", joined_on=LONG_AGO, phone="13800000000",
        )
        for each in range(number)
    )  # fmt: skip
    RankSpan.objects.bulk_create(
        RankSpan(person=who, rank=Rank.AGENT, period=DateRange(LONG_AGO, None)) for who in made
    )
    Membership.objects.bulk_create(
        Membership(person=who, team=cast.one, period=DateRange(LONG_AGO, None)) for who in made
    )


def test_pages_cost_the_same_for_ten_and_a_thousand_people(cast: Cast, django_assert_max_num_queries: Any) -> None:
    client = client_of(cast.hr)
    urls = [reverse("directors") + "?who=everyone", reverse("directors"), cast.wang.get_absolute_url()]

    def cost() -> Iterator[int]:
        for url in urls:
            with django_assert_max_num_queries(12) as seen:
                assert client.get(url).status_code == 200
            yield len(seen)

    crowd(cast, 10, 0)
    few = list(cost())
    crowd(cast, 1000, 10)
    assert list(cost()) == few


@pytest.mark.parametrize(
    ("since", "until", "months"),
    [
        ("2026-05-08", "2026-06-08", 1),
        ("2026-05-08", "2026-06-07", 0),
        ("2025-08-31", "2026-02-28", 6),
        ("2024-02-29", "2025-02-28", 12),
        ("2026-01-31", "2026-02-27", 0),
    ],
)
def test_a_full_month_ends_on_its_day_or_on_the_month_s_last(since: str, until: str, months: int) -> None:
    assert full_months(date.fromisoformat(since), date.fromisoformat(until)) == months

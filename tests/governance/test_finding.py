"""The search finds people, teams, policies, pages and clauses, in either script, and only what one may open."""

import re
from typing import Any

import pytest
from django.urls import reverse

from governance.search import Asked, fold
from tests import facts
from tests.appraisal.months import signed_in
from tests.cast import Cast, batch, person

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R1.2")]


def page(cast: Cast, name: str, words: str, language: str = "en", **more: Any) -> str:
    client = signed_in(cast, name, language)
    found = client.get(reverse("search"), {"q": words}, **more).content.decode()
    return re.sub(r'class="hit [^"]*"', "HIT", re.sub("</?mark>", "", found))


@pytest.mark.parametrize("words", ["王芳", "王", "芳", "wangfang", "Wang Fang", "wang", "wf", "ＷＦ", " 王芳 ", "fang"])
def test_a_person_is_found_by_name_pinyin_and_initials(cast: Cast, words: str) -> None:
    assert cast.wang.get_absolute_url() in page(cast, "hr", words)


def test_a_person_is_found_by_staff_number(cast: Cast) -> None:
    found = page(cast, "hr", cast.wang.staff_no.lower())
    assert cast.wang.get_absolute_url() in found
    assert cast.zhao.get_absolute_url() not in found


@pytest.mark.parametrize(("stored", "asked"), [("张伟", "張偉"), ("張偉", "张伟"), ("张伟", "張"), ("陳靜", "静")])
def test_both_scripts_are_one(cast: Cast, stored: str, asked: str) -> None:
    from governance.search import pinyin_key

    made = person(stored, "x", cast.first)
    made.pinyin, made.initials = pinyin_key(stored)
    made.save()
    assert made.get_absolute_url() in page(cast, "hr", asked)


def test_a_name_that_only_sounds_alike_is_not_meant(cast: Cast) -> None:
    made = person("章威", "zhang wei", cast.first)
    assert made.get_absolute_url() not in page(cast, "hr", "张伟")


def test_folding_keeps_the_length_and_leaves_our_script_alone() -> None:
    assert (fold("續期"), fold("续期"), fold("ABC 龔")) == ("续期", "续期", "abc 龚")
    assert all(len(fold(sign)) == len(sign) for sign in "續期龔ＡB")
    assert not Asked.of("  \x00 ")


@pytest.mark.parametrize(
    ("name", "seen"),
    [("hr", True), ("head", True), ("director", True), ("director2", False), ("foreign_hr", False), ("nobody", False)],
)
def test_one_finds_only_people_whom_one_may_open(cast: Cast, name: str, seen: bool) -> None:
    address = cast.sun.get_absolute_url()
    assert (address in page(cast, name, "孙立群")) is seen
    assert (signed_in(cast, name).get(address).status_code == 200) is seen


@pytest.mark.parametrize("words", ["一组", "一組", "yizu", "yz", "ZJ01-1"])
def test_a_team_is_found_and_opens_at_its_leader(cast: Cast, words: str) -> None:
    assert "一组" in page(cast, "hr", words)
    assert cast.wang.get_absolute_url() in page(cast, "hr", words)
    assert f'href="{cast.wang.get_absolute_url()}"' not in page(cast, "foreign_hr", words)


def test_a_policy_is_found_by_the_beginning_of_its_number(cast: Cast) -> None:
    facts.policy(batch(cast.zhejiang), cast.wang, policy_no="880012345678")
    facts.policy(batch(cast.zhejiang), cast.zhao, policy_no="880099999999")
    for words in ("880012345678", "8800"):
        assert "880012345678" in page(cast, "hr", words)
    assert "880012345678" not in page(cast, "hr", "880").replace('value="880"', "")
    found = page(cast, "director", "8800")
    assert ("880012345678" in found, "880099999999" in found) == (True, False)
    assert "880012345678" not in page(cast, "foreign_hr", "8800")
    assert "880012345678" not in page(cast, "member", "8800")


@pytest.mark.parametrize(
    ("words", "number"), [("R5.2", "R5.2.1"), ("5.2.1", "R5.2.1"), ("scope", "R1.2"), ("續期", "R5.1.1")]
)
def test_a_clause_is_found_by_number_and_by_words_of_any_language(cast: Cast, words: str, number: str) -> None:
    found = page(cast, "director", words)
    assert reverse("clause", args=[number]) in found
    assert reverse("clause", args=[number]) not in page(cast, "admin", words)


def test_pages_are_those_of_the_menu(cast: Cast) -> None:
    assert f'HIT href="{reverse("audit")}"' in page(cast, "compliance", "log")
    assert f'HIT href="{reverse("audit")}"' not in page(cast, "hr", "log")
    assert f'HIT href="{reverse("directors")}"' in page(cast, "hr", "收展主任", "zh-hant")


def test_the_palette_gets_options_and_the_page_links(cast: Cast) -> None:
    palette = page(cast, "hr", "wang", headers={"HX-Request": "true"})
    assert ('role="option"' in palette, "<html" in palette) == (True, False)
    whole = page(cast, "hr", "wang")
    assert ("HIT href=" in whole, 'role="option" ' in whole, 'id="palette"' in whole) == (True, False, True)


@pytest.mark.parametrize("words", ["", "%", "_", "' OR 1=1--", "\x00", "x" * 500, "𠮷", "\\", "[a"])
def test_odd_words_find_nothing_odd(cast: Cast, words: str) -> None:
    assert signed_in(cast, "hr").get(reverse("search"), {"q": words}).status_code == 200
    if words in ("%", "_"):
        assert cast.wang.get_absolute_url() not in page(cast, "hr", words)


def test_a_search_costs_the_same_for_ten_and_a_thousand_people(cast: Cast, django_assert_max_num_queries: Any) -> None:
    from directors.models import Person

    client, costs = signed_in(cast, "hr"), []
    for number in (10, 1000):
        Person.objects.bulk_create(
            Person(staff_no=f"Q{number}-{each}", name="王小", pinyin="wangxiao", initials="wx", unit=cast.first,
                   engagement="agent", joined_on="2020-01-01", phone="13800000000")
            for each in range(number)
        )  # fmt: skip
        with django_assert_max_num_queries(12) as seen:
            client.get(reverse("search"), {"q": "wang"})
        costs.append(len(seen))
    assert costs[0] == costs[1]

"""The pages of months, cards and records: shown to whom they concern, to nobody else, at a fixed price."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from appraisal.enums import Indicator
from appraisal.queries.records import MEASURES
from directors.enums import Rank
from directors.models import Team
from governance.enums import JobState
from governance.models import Job
from tests.appraisal.months import business, card, computed, figure, form, signed_in, target
from tests.cast import Cast, join, person

pytestmark = pytest.mark.clause("R5.2.2")
LANGUAGES = ("zh-hans", "zh-hant", "en")


@pytest.fixture
def cycle(cast: Cast):
    business(cast)
    target(cast.wang, "10000")
    return computed(cast)


SOME = {measure.kind: indicator for indicator, measure in MEASURES.items()}.values()  # one of each list of records


def pages(cycle, one, indicators=Indicator) -> list[str]:
    found = [reverse("home"), reverse("cycles"), reverse("cycle", args=[cycle.pk]), reverse("scorecard", args=[one.pk])]
    return found + [reverse("scorecard_records", args=[one.pk, indicator]) for indicator in indicators]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["hr", "head", "leader", "compliance"])
def test_everybody_concerned_sees_every_page_in_every_language(cast, cycle, name, language):
    client = signed_in(cast, name, language)
    indicators = Indicator if name == "hr" else [Indicator.PREMIUM_INCOME]
    for page in pages(cycle, card(cycle, cast.wang), indicators):
        assert client.get(page).status_code == 200, page


def test_a_director_is_led_to_the_own_card_and_sees_its_records(cast, cycle):
    one = card(cycle, cast.wang)
    client = signed_in(cast, "director")
    assert client.get(reverse("cycles")).headers["Location"] == reverse("scorecard", args=[one.pk])
    for page in pages(cycle, one)[3:]:
        assert client.get(page).status_code == 200, page


@pytest.mark.parametrize("name", ["director2", "member", "foreign_hr", "nobody", "admin"])
def test_another_s_card_does_not_exist(cast, cycle, name):
    client = signed_in(cast, name)
    for page in pages(cycle, card(cycle, cast.wang))[3:]:
        assert client.get(page).status_code == 404, page


def test_a_director_finds_only_the_own_row_among_the_month_s_results(cast, cycle):
    page = signed_in(cast, "director").get(reverse("cycle", args=[cycle.pk])).content.decode()
    assert reverse("scorecard", args=[card(cycle, cast.wang).pk]) in page
    assert reverse("scorecard", args=[card(cycle, cast.zhao).pk]) not in page


def test_a_head_of_another_department_does_not_see_the_card(cast, cycle):
    cast.head.grants.update(unit=cast.second)
    assert signed_in(cast, "head").get(reverse("scorecard", args=[card(cycle, cast.wang).pk])).status_code == 404


def test_below_five_people_a_peer_sees_no_place_but_hr_does(cast, cycle):
    page = reverse("scorecard", args=[card(cycle, cast.wang).pk])
    assert "fewer than five" in signed_in(cast, "director").get(page).content.decode()
    assert "<b>1</b> of" in signed_in(cast, "hr").get(page).content.decode()


def test_the_card_says_what_is_missing_and_how_it_was_computed(cast, cycle):
    page = signed_in(cast, "director").get(reverse("scorecard", args=[card(cycle, cast.wang).pk])).content.decode()
    assert "Premium income is CNY 7,000.00 short of its target of CNY 10,000.00." in page
    assert "Achievement: 3,000.00 ÷ 10,000.00 = 30.00%." in page
    assert 'href="/clauses/R5.2.2/"' in page


def test_the_list_of_records_masks_customers_and_adds_up(cast, cycle):
    one = card(cycle, cast.wang)
    page = signed_in(cast, "director").get(reverse("scorecard_records", args=[one.pk, "premium_income"]))
    text = page.content.decode()
    assert "李*" in text
    assert "李小明" not in text
    shown = sum(Decimal(amount.replace(",", "")) for amount in re.findall(r'class="num key">([\d,.]+)<', text))
    assert shown == figure(cycle, cast.wang, Indicator.PREMIUM_INCOME).value == Decimal("3000.00")
    assert "The sum is the figure." in text


def test_the_sum_is_that_of_all_pages(cast):
    business(cast, rows=120)
    cycle = computed(cast)
    page = reverse("scorecard_records", args=[card(cycle, cast.wang).pk, "premium_income"])
    client = signed_in(cast, "director")
    texts = [client.get(page, {"page": number}).content.decode() for number in (1, 2, 3)]
    shown = [re.findall(r'class="num key">([\d,.]+)<', text) for text in texts]
    assert [len(amounts) for amounts in shown] == [50, 50, 20]
    assert all('id="sum">120,000.00<' in text for text in texts)


def test_an_indicator_that_is_none_does_not_exist(cast, cycle):
    page = reverse("scorecard_records", args=[card(cycle, cast.wang).pk, "happiness"])
    assert signed_in(cast, "hr").get(page).status_code == 404


def test_hr_asks_for_computing_and_follows_the_job(cast, cycle):
    answer = signed_in(cast, "hr").post(reverse("cycle_compute", args=[cycle.pk]), form())
    job = Job.objects.get(kind="appraisal.compute")
    assert answer.headers["Location"].startswith(reverse("job", args=[job.pk]))
    assert (job.state, job.arguments) == (JobState.QUEUED, {"cycles": [cycle.pk]})


def test_what_the_clock_asked_for_is_joined(cast, cycle):
    from appraisal.actions import ask_to_compute
    from tests.appraisal.months import JUNE_6

    ask_to_compute(cycles=[cycle], by=None, now=JUNE_6)
    answer = signed_in(cast, "hr").post(reverse("cycle_compute", args=[cycle.pk]), form())
    assert answer.headers["Location"] == reverse("cycle", args=[cycle.pk])
    assert Job.objects.count() == 1


@pytest.mark.parametrize(("name", "status"), [("head", 403), ("director", 403), ("foreign_hr", 404)])
def test_others_do_not_have_it_computed(cast, cycle, name, status):
    answer = signed_in(cast, name).post(reverse("cycle_compute", args=[cycle.pk]), form())
    assert answer.status_code == status


def price(client, page) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(page).status_code == 200
    return len(seen)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["hr", "head", "director"])
def test_homes_render_before_and_after_the_first_month(cast, name, language):
    assert signed_in(cast, name, language).get("/").status_code == 200
    business(cast)
    one = card(computed(cast), cast.wang)
    page = signed_in(cast, name, language).get("/").content.decode()
    assert ("appraisal/" if name == "hr" else reverse("scorecard", args=[one.pk])) in page


def hire_directors(cast: Cast, number: int) -> None:
    for one in range(number):
        team = Team.objects.create(code=f"ZJ02-{number}-{one}", name=f"{one}组", unit=cast.second)
        join(person(f"主任{one}", f"zhu ren{one}", cast.second, Rank.DIRECTOR), team, leads=True)


def test_pages_cost_twelve_queries_at_most_and_no_more_for_more_rows(cast):
    prices = []
    for rows, directors in ((10, 3), (1000, 60)):
        business(cast, rows=rows)
        hire_directors(cast, directors)
        cycle = computed(cast)
        addresses = pages(cycle, card(cycle, cast.wang), SOME)
        clients = {name: signed_in(cast, name) for name in ("hr", "head", "director")}
        for page in addresses:
            clients["hr"].get(page)
        prices.append({
            (name, page): price(client, page)
            for name, client in clients.items()
            for page in addresses
            if (name, page) != ("director", reverse("cycles"))
        })  # fmt: skip
    assert prices[0] == prices[1]
    assert {page: cost for page, cost in prices[0].items() if cost > 12} == {}


def test_a_director_s_page_has_a_tab_of_cards(cast, cycle):
    page = reverse("director", args=[cast.wang.pk]) + "?tab=cards"
    one = reverse("scorecard", args=[card(cycle, cast.wang).pk])
    assert one in signed_in(cast, "hr").get(page).content.decode()
    assert one in signed_in(cast, "director").get(page).content.decode()

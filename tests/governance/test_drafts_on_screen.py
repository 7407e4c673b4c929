"""Editions on screen: what is typed is checked, what differs is shown, the regulation is read and acknowledged."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from psycopg.types.range import DateRange

from governance.enums import EditionState, PeriodKind, Role
from governance.models import Acknowledgement, Approval, Edition, Notice, ParameterValue
from governance.parameters import PARAMETERS, get
from governance.parameters.boxes import boxes, sent_boxes, typed
from governance.queries import editions as queries
from governance.rules.periods import Period
from tests.appraisal.months import form, signed_in
from tests.cast import Cast, user

pytestmark = pytest.mark.django_db
MOST_STATEMENTS = 12


def sent(key: str, text: dict[str, str]) -> Any:
    return typed(get(key), {f"{key}{part}": words for part, words in text.items()})


def begun(client: Client, cast: Cast, origin: str = "suggestions", unit: Any = None) -> Edition:
    start = Period.containing(PeriodKind.QUARTER, timezone.localdate()).next().start
    asked = {"unit": str((unit or cast.zhejiang).pk), "name": "new", "starts_on": start.isoformat(), "origin": origin}
    answer = client.post(reverse("edition_draft"), form(**asked))
    assert answer.status_code == 302, answer.context["form"].errors
    return Edition.objects.get(name="new")


def values_form(edition: Edition, chapter: int, **changed: str) -> dict[str, str]:
    """Return what the page of a chapter sends, with some boxes changed (a dot is written as __)."""
    own = queries.own_values(edition)
    group = next(group for group in queries.groups(own, {}) if group.number == chapter)
    filled = {box.name: box.text for line in group.lines for box in boxes(line.parameter, line.own)}
    more = {name.replace("__", "."): words for name, words in changed.items()}
    return form(**(filled | more), seen=str(queries.last_act(edition)))


@pytest.mark.parametrize("key", PARAMETERS)
def test_what_the_boxes_show_is_read_back_as_the_same_value(key: str) -> None:
    parameter = get(key)
    shown = boxes(parameter, parameter.suggested)
    value, wrong = typed(parameter, {box.name: box.text for box in shown})
    assert (value, wrong) == (parameter.suggested, [])
    assert typed(parameter, {box.name: "" for box in shown}) == (None, [])


def test_numbers_are_read_as_people_write_them() -> None:
    assert sent("aml.transfer", {"": " 200，000 "})[0] == Decimal(200000)
    assert sent("annual.quarter_share", {"": "４０%"})[0] == Decimal("0.4")
    assert sent("reminder.before", {"": "30、15, 7 0"})[0] == (30, 15, 7, 0)
    rows = {".0.0": "0.75", ".0.1": "60", ".1.0": "0.95", ".1.1": "110", ".2.0": "", ".2.1": ""}
    assert sent("curve.step", rows)[0] == ((Decimal("0.95"), Decimal(110)), (Decimal("0.75"), Decimal(60)))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("calendar.month_open_day", {"": "31"}),
        ("calendar.month_open_day", {"": "1.5"}),
        ("calendar.month_open_time", {"": "25:00"}),
        ("annual.quarter_share", {"": "140%"}),
        ("annual.quarter_share", {"": "<b>"}),
        ("aml.cash", {"": "1e5"}),
        ("distribution.mode_year", {"": "never"}),
        ("premium.exclude_self_mutual", {"": "maybe"}),
        ("reminder.before", {"": "30, 30"}),
        ("weights.month", {".performance": "90"}),
        ("curve.step", {".0.0": "0.9", ".0.1": ""}),
    ],
)
def test_what_makes_no_sense_is_a_problem_and_never_an_error(key: str, text: dict[str, str]) -> None:
    assert sent(key, text)[1]


@pytest.mark.clause("R8.3")
def test_weights_that_do_not_total_100_save_nothing_and_lose_nothing(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    made = begun(client, cast)
    body = values_form(made, 5, weights__quarter__performance="55", light__green="97")
    answer = client.post(reverse("edition_values_keep", args=[made.pk, 5]), body)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "total 105; they must total 100" in page
    assert 'name="light.green" value="97"' in page
    assert queries.own_values(made)["light.green"] == 100
    body = values_form(made, 5, weights__quarter__performance="55", weights__quarter__team="15", light__green="97")
    assert client.post(reverse("edition_values_keep", args=[made.pk, 5]), body).status_code == 302
    assert queries.own_values(made)["light.green"] == 97
    assert ParameterValue.objects.filter(edition=made).count() == len(PARAMETERS)


@pytest.mark.clause("R8.3")
def test_what_is_not_configured_is_listed_with_what_waits_and_can_be_adopted(cast: Cast) -> None:
    chief = user("ho_hr", "总部人力", (Role.HR, cast.head_office))
    chief.language = "en"
    chief.save()
    client = Client()
    client.force_login(chief, backend="allauth.account.auth_backends.AuthenticationBackend")
    made = begun(client, cast, "none", cast.head_office)
    page = client.get(reverse("edition_unset", args=[made.pk])).content.decode()
    assert page.count('name="key"') == len(PARAMETERS)
    assert "Points of the indicators" in page
    address = reverse("edition_adopt", args=[made.pk])
    client.post(address, {**form(seen="0"), "key": ["light.green", "weights.month", "none.such"]})
    assert set(queries.own_values(made)) == {"light.green", "weights.month"}


@pytest.mark.clause("R8.4")
def test_a_branch_s_page_shows_head_office_s_value_beside_its_own_and_the_difference(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    made = begun(client, cast, "none")
    body = values_form(made, 5, light__green="95")
    client.post(reverse("edition_values_keep", args=[made.pk, 5]), body)
    page = client.get(reverse("edition", args=[made.pk])).content.decode()
    assert "as head office" in page
    assert "95 points of score" in page
    address = f"{reverse('edition_difference')}?left={cast.edition.pk}&right={made.pk}"
    groups = client.get(address).context["groups"]
    assert [(row[0].key, row[1], row[2]) for _, rows in groups for row in rows] == [
        ("light.green", Decimal(100), Decimal(95))
    ]


def test_a_whole_way_on_screen(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    made = begun(client, cast, str(cast.edition.pk))
    assert ParameterValue.objects.filter(edition=made).count() == len(PARAMETERS)
    assert client.post(reverse("edition_submit", args=[made.pk]), form()).status_code == 302
    asked = Approval.objects.get(kind="edition", subject_id=made.pk)
    boss = signed_in(cast, "leader")
    assert Notice.objects.filter(to=cast.leader, kind="approval.waiting").exists()
    assert asked.get_absolute_url() in boss.get(reverse("edition", args=[made.pk])).content.decode()
    decide = reverse("approval_decide", args=[asked.pk])
    assert client.post(decide, form(verb="approve")).status_code == 403
    assert boss.post(decide, form(verb="return", comment="")).status_code == 422
    assert boss.post(decide, form(verb="return", comment="Say why")).status_code == 302
    assert "Say why" in client.get(reverse("edition", args=[made.pk])).content.decode()
    assert client.post(reverse("edition_submit", args=[made.pk]), form()).status_code == 302
    assert boss.post(decide, form(verb="approve")).status_code == 302
    assert b"Approved" in boss.get(reverse("editions")).content
    today = timezone.localdate().isoformat()
    assert client.post(reverse("edition_file", args=[made.pk]), form(number="", filed_on=today)).status_code == 422
    client.post(reverse("edition_file", args=[made.pk]), form(number="ZJ-7", filed_on=today))
    assert b"ZJ-7" in client.get(reverse("edition_copy", args=[made.pk])).content


def test_a_draft_is_seen_by_those_who_draft_or_approve_only(cast: Cast) -> None:
    made = begun(signed_in(cast, "hr"), cast)
    seen = {
        name: signed_in(cast, name).get(reverse("edition", args=[made.pk])).status_code
        for name in ("hr2", "leader", "compliance", "director", "member", "foreign_hr")
    }
    assert seen == {"hr2": 200, "leader": 200, "compliance": 200, "director": 404, "member": 404, "foreign_hr": 404}


def test_a_later_quarter_is_asked_for_where_one_is_taken(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    made = begun(client, cast)
    Edition.objects.filter(pk=made.pk).update(state=EditionState.IN_FORCE)
    asked = {"unit": str(cast.zhejiang.pk), "name": "again", "starts_on": made.period.lower.isoformat()}
    answer = client.post(reverse("edition_draft"), form(**asked, origin="none"))
    assert answer.status_code == 409
    assert "Choose a later quarter" in answer.content.decode()


@pytest.mark.clause("R8.1")
@pytest.mark.parametrize("words", ["请假", "請假", "R6.1.2", "ｒ6.1.2", "LEAVE beforehand"])
def test_a_clause_is_found_by_number_or_word_in_either_script(cast: Cast, words: str) -> None:
    answer = signed_in(cast, "member").get(reverse("clauses"), {"q": words})
    found = [entry["clause"].number for _, _, entries in answer.context["chapters"] for entry in entries]
    assert "R6.1.2" in found
    assert len(found) < 8


@pytest.mark.clause("R8.2")
def test_the_reader_shows_the_values_that_hold_and_asks_for_the_word(cast: Cast) -> None:
    client = signed_in(cast, "director")
    page = client.get(reverse("clauses")).content.decode()
    assert "You have not acknowledged 2020" in page
    sheet = client.get(reverse("clause", args=["R5.2.3"]), headers={"HX-Request": "true"}).content.decode()
    assert "Performance 50%" in sheet
    assert "<html" not in sheet
    answer = client.post(reverse("edition_acknowledge", args=[cast.edition.pk]), form())
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    assert Acknowledgement.objects.filter(user=cast.director, edition=cast.edition).exists()
    assert "You have not acknowledged" not in client.get(reverse("clauses")).content.decode()


def test_human_resources_of_a_branch_see_and_remind_their_own_people(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    page = client.get(reverse("edition_readers", args=[cast.edition.pk]))
    assert (page.context["people"], page.context["read"]) == (10, 0)
    client.post(reverse("edition_remind", args=[cast.edition.pk]), form())
    assert Notice.objects.filter(kind="edition.unread").count() == 10
    assert not Notice.objects.filter(kind="edition.unread", to=cast.foreign_hr).exists()


@pytest.mark.parametrize("route", ["edition", "edition_unset", "edition_copy", "edition_readers"])
def test_a_page_of_an_edition_stays_within_its_statements(cast: Cast, route: str) -> None:
    client = signed_in(cast, "hr")
    today = timezone.localdate()
    for years in range(30):
        period = DateRange(Period.parse(f"{1980 + years}-Q1").start, Period.parse(f"{1981 + years}-Q1").start)
        Edition.objects.create(unit=cast.zhejiang, name=str(years), state=EditionState.IN_FORCE, period=period)
    own = Edition.objects.create(
        unit=cast.zhejiang,
        name="own",
        state=EditionState.IN_FORCE,
        period=DateRange(today.replace(month=1, day=1), None),
    )
    assert _statements(client, reverse(route, args=[own.pk])) <= MOST_STATEMENTS


@pytest.mark.parametrize("route", ["editions", "clauses", "edition_new", "edition_difference"])
def test_a_shared_page_stays_within_its_statements(cast: Cast, route: str) -> None:
    client = signed_in(cast, "hr")
    period = DateRange(timezone.localdate().replace(month=1, day=1) - timedelta(days=0), None)
    Edition.objects.create(unit=cast.zhejiang, name="own", state=EditionState.IN_FORCE, period=period)
    assert _statements(client, reverse(route)) <= MOST_STATEMENTS


@pytest.mark.clause("R8.3")
def test_the_request_shows_what_changes_beside_the_decision(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    made = begun(client, cast, str(cast.edition.pk))
    client.post(reverse("edition_values_keep", args=[made.pk, 5]), values_form(made, 5, light__green="97"))
    client.post(reverse("edition_submit", args=[made.pk]), form())
    asked = Approval.objects.get(kind="edition", subject_id=made.pk)
    boss = signed_in(cast, "leader")
    answer = boss.get(asked.get_absolute_url())
    rows = [row for _title, found in answer.context["groups"] for row in found]
    assert [(row.parameter.key, row.before, row.after) for row in rows] == [("light.green", 100, 97)]
    assert answer.context["before"] == cast.edition
    assert signed_in(cast, "compliance").get(asked.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("who", ["hr", "leader"])
def test_the_page_of_a_submitted_edition_stays_within_its_statements(cast: Cast, who: str) -> None:
    client = signed_in(cast, "hr")
    made = begun(client, cast, str(cast.edition.pk))
    client.post(reverse("edition_submit", args=[made.pk]), form())
    assert _statements(signed_in(cast, who), reverse("edition", args=[made.pk])) <= MOST_STATEMENTS


def _statements(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_typed_rows_of_a_table_come_back_as_they_were_typed() -> None:
    boxes_back = sent_boxes(get("curve.step"), {"curve.step.0.0": "x", "curve.step.0.1": "110"})
    assert [box.text for box in boxes_back] == ["x", "110"]

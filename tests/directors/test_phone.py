"""A number is masked, shown in full by click to those who may, with a reason, thirty an hour, each logged."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from governance.models import Notice, SensitiveRead
from tests.appraisal.months import form, signed_in
from tests.cast import Cast
from tests.governance.accounts.conftest import PASSWORD, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R7.2.2")]
NUMBER, MASKED = "13800000000", "138****0000"


def confirmed(client: Client, seconds: int = 0) -> Client:
    """Have given the password so many seconds ago."""
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": timezone.now().timestamp() - seconds}]
    session.save()
    return client


def ask(client: Client, cast: Cast, reason: str = "call back", **headers: str) -> Any:
    return confirmed(client).post(reverse("person_phone", args=[cast.sun.pk]), form(reason=reason), **headers)


@pytest.mark.parametrize(
    ("name", "masked", "full"),
    [
        ("member", True, True), ("director", True, True), ("head", True, True), ("hr", True, True),
        ("leader", True, False), ("compliance", False, False), ("admin", False, False),
    ],
)  # fmt: skip
def test_each_role_sees_as_much_of_a_number_as_the_matrix_says(cast: Cast, name: str, masked: bool, full: bool) -> None:
    client = signed_in(cast, name)
    page = client.get(reverse("director", args=[cast.sun.pk])).content.decode()
    assert (MASKED in page, NUMBER in page, "Show and log" in page) == (masked, False, full)
    answer = ask(client, cast)
    assert (answer.status_code == 200, NUMBER in answer.content.decode()) == (full, full)
    assert SensitiveRead.objects.count() == full


def test_a_read_is_logged_with_who_whose_why_and_whence(cast: Cast) -> None:
    answer = ask(signed_in(cast, "hr"), cast, "  ask for documents ", REMOTE_ADDR="10.1.2.3")
    row = SensitiveRead.objects.get()
    assert (row.by, row.role, row.field, row.subject_id) == (cast.hr, "hr", "personal_phone", cast.sun.pk)
    assert (row.subject_name, row.subject_user, row.unit) == ("孙立群", cast.member, cast.first)
    assert (row.reason, row.address) == ("ask for documents", "10.1.2.3")
    assert row.reference == answer.headers["X-Reference"]


@pytest.mark.parametrize("reason", ["", "   ", "abc"])
def test_without_a_reason_nothing_is_shown_and_nothing_logged(cast: Cast, reason: str) -> None:
    answer = ask(signed_in(cast, "hr"), cast, reason)
    assert (answer.status_code, NUMBER in answer.content.decode(), SensitiveRead.objects.count()) == (422, False, 0)


def test_one_s_own_number_needs_no_reason_but_is_logged(cast: Cast) -> None:
    assert NUMBER in ask(signed_in(cast, "member"), cast, "").content.decode()
    assert SensitiveRead.objects.count() == 1


def test_another_s_number_answers_as_one_that_never_was(cast: Cast) -> None:
    assert ask(signed_in(cast, "foreign_hr"), cast).status_code == 404
    assert confirmed(signed_in(cast, "director2")).post(
        reverse("person_phone", args=[cast.sun.pk]), form(reason="call back")
    ).status_code == 404  # fmt: skip


def test_the_thirty_first_in_an_hour_is_refused_and_head_and_compliance_know(cast: Cast) -> None:
    client = signed_in(cast, "hr")
    with time_machine.travel("2026-06-10 10:00 +0800", tick=False) as clock:
        answers = [ask(client, cast).status_code for _ in range(31)]
        assert (answers, SensitiveRead.objects.count()) == ([200] * 30 + [429], 30)
        told = set(Notice.objects.filter(kind="reveal.limit").values_list("to__username", flat=True))
        assert told == {"head", "compliance", "compliance2"}
        clock.shift(timedelta(minutes=61))
        assert ask(client, cast).status_code == 200


def test_compliance_sees_who_looked_and_the_person_only_which_role_a_day_later(cast: Cast) -> None:
    ask(signed_in(cast, "hr"), cast, "documents are missing")
    page = signed_in(cast, "compliance").get(reverse("reads")).content.decode()
    assert ("周敏" in page, "documents are missing" in page) == (True, True)
    client = signed_in(cast, "member")
    assert "Nobody looked" in client.get(reverse("reads")).content.decode()
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        page = signed_in(cast, "member").get(reverse("reads")).content.decode()
        assert ("Human resources" in page, "周敏" in page, "documents" in page) == (True, False, False)
    assert "Nobody looked" in signed_in(cast, "hr2").get(reverse("reads")).content.decode()


@pytest.mark.parametrize("name", ["hr", "head", "director", "member"])
def test_who_gave_the_password_long_ago_gives_it_again_and_comes_back_to_the_number(cast: Cast, name: str) -> None:
    client = confirmed(sign_in(cast, name), 3600)
    answer = client.post(reverse("person_phone", args=[cast.sun.pk]), form(reason="call back"))
    again = answer.headers["Location"]
    assert (answer.status_code, again.split("?")[0]) == (302, reverse("account_reauthenticate"))
    assert SensitiveRead.objects.count() == 0
    assert NUMBER not in client.post(again, {"password": "wrong"}).content.decode()
    answer = client.post(again, {"password": PASSWORD})
    assert NUMBER in answer.content.decode()
    assert SensitiveRead.objects.get().reason == "call back"
    answer = client.post(reverse("person_phone", args=[cast.sun.pk]), form(reason="once more"))
    assert NUMBER in answer.content.decode()


def test_a_fragment_leads_its_page_to_the_password(cast: Cast) -> None:
    client = confirmed(sign_in(cast, "hr"), 3600)
    body = form(reason="call back")
    answer = client.post(reverse("person_phone", args=[cast.sun.pk]), body, headers={"HX-Request": "true"})
    again = answer.headers["HX-Redirect"]
    assert (answer.status_code, NUMBER in answer.content.decode()) == (200, False)
    page = client.post(again, {"password": PASSWORD}).content.decode()
    assert (NUMBER in page, "<html" in page) == (True, True)


def test_who_may_not_see_the_number_is_not_asked_for_a_password(cast: Cast) -> None:
    client = confirmed(signed_in(cast, "leader"), 3600)
    assert client.post(reverse("person_phone", args=[cast.sun.pk]), form(reason="call back")).status_code == 403
    client = confirmed(signed_in(cast, "foreign_hr"), 3600)
    assert client.post(reverse("person_phone", args=[cast.sun.pk]), form(reason="call back")).status_code == 404


@pytest.mark.parametrize(
    ("name", "seen"),
    [("hr", True), ("head", True), ("member", True), ("compliance", True), ("director", False), ("admin", False)],
)
def test_the_history_of_a_person_is_shown_to_those_who_may_see_it(cast: Cast, name: str, seen: bool) -> None:
    address = f"{reverse('director', args=[cast.sun.pk])}?tab=history"
    page = signed_in(cast, name).get(address).content.decode()
    assert ('id="history"' in page) is seen


def test_a_person_s_page_stays_cheap(cast: Cast, django_assert_max_num_queries: Any) -> None:
    client = signed_in(cast, "hr")
    for tab in ("overview", "history"):
        with django_assert_max_num_queries(12):
            client.get(f"{reverse('director', args=[cast.sun.pk])}?tab={tab}")

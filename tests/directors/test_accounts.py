"""Persons get their accounts by invitation and lose them after their last day."""

from datetime import date, datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.timezone import make_aware

from directors import actions
from directors.enums import Rank
from governance.enums import Role
from governance.models import Act, RoleGrant
from governance.problems import Refused
from tests.appraisal.months import form, signed_in
from tests.cast import Cast, person
from tests.governance.approvals.plans import HEAD, NOON, ask, lay, registered

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]


def test_hr_invites_a_person_of_its_branch_under_the_staff_number(cast: Cast) -> None:
    new = person("钱进", "qian jin", cast.first, Rank.AGENT)
    client = signed_in(cast, "hr")
    assert "钱进" in client.get(reverse("invitations")).content.decode()
    assert client.post(reverse("person_invite", args=[new.pk]), form(email="no address")).status_code == 422
    assert client.post(reverse("person_invite", args=[new.pk]), form(email="qian@example.com")).status_code == 302
    new.refresh_from_db()
    assert (new.user.username, new.user.email) == (new.staff_no.lower(), "qian@example.com")
    assert [(grant.role, grant.unit) for grant in new.user.grants.all()] == [(Role.MEMBER, cast.first)]
    assert "钱进" not in client.get(reverse("invitations")).content.decode()
    assert client.post(reverse("person_invite", args=[new.pk]), form(email="q@example.com")).status_code == 409


def test_another_branch_s_people_are_not_hr_s_to_invite(cast: Cast) -> None:
    new = person("钱进", "qian jin", cast.first, Rank.AGENT)
    client = signed_in(cast, "foreign_hr")
    assert "钱进" not in client.get(reverse("invitations")).content.decode()
    assert client.post(reverse("person_invite", args=[new.pk]), form(email="q@example.com")).status_code == 404


def test_who_has_left_gets_no_account(cast: Cast) -> None:
    new = person("钱进", "qian jin", cast.first, Rank.AGENT)
    new.left_on = date(2026, 1, 31)
    new.save()
    with pytest.raises(Refused):
        actions.invite_person(person=new, email="q@example.com", by=cast.hr, now=timezone.now())


def test_a_leaver_works_on_the_last_day_and_is_out_the_day_after(cast: Cast) -> None:
    cast.sun.left_on = date(2026, 5, 29)
    cast.sun.save()
    client = signed_in(cast, "member")
    assert actions.close_leavers(now=make_aware(datetime.fromisoformat("2026-05-29T23:50"))) == 0
    assert client.get("/").status_code == 200
    midnight = make_aware(datetime.fromisoformat("2026-05-30T00:05"))
    assert [actions.close_leavers(now=midnight) for _ in range(2)] == [1, 0]
    assert client.get("/").status_code == 302
    assert not RoleGrant.objects.in_force(date(2026, 5, 30)).filter(user=cast.member).exists()
    assert Act.objects.get(kind="account.closed").by is None


def test_what_a_leaver_leaves_open_is_listed_for_others(cast: Cast) -> None:
    address = f"{reverse('director', args=[cast.wang.pk])}?tab=handover"
    assert 'id="handover"' not in signed_in(cast, "hr").get(address).content.decode()
    cast.wang.left_on = date(2099, 1, 31)
    cast.wang.save()
    assert "Teams led" in signed_in(cast, "hr").get(address).content.decode()
    assert 'id="handover"' not in signed_in(cast, "director").get(address).content.decode()


def test_requests_that_a_leaver_leaves_are_counted_with_where_they_go(
    cast: Cast, django_assert_max_num_queries
) -> None:
    with time_machine.travel(NOON, tick=False), registered():
        _leave_requests(cast, django_assert_max_num_queries)


def _leave_requests(cast: Cast, django_assert_max_num_queries) -> None:
    lay(cast, HEAD)
    boss = person("陈国栋", "chen guo dong", cast.first, Rank.AGENT, cast.head)
    boss.left_on = cast.wang.left_on = date(2099, 1, 31)
    boss.save()
    cast.wang.save()
    ask(cast, by=cast.director)
    client = signed_in(cast, "hr")
    address = f"{reverse('director', args=[boss.pk])}?tab=handover"
    with django_assert_max_num_queries(12):
        page = client.get(address)
    with translation.override("en"):
        assert [(str(title), number, url) for title, number, url in page.context["open"]] == [
            ("Requests to decide", 1, reverse("rights"))
        ]
    asked = client.get(f"{reverse('director', args=[cast.wang.pk])}?tab=handover").context["open"]
    with translation.override("en"):
        said = [(str(title), number, url) for title, number, url in asked]
    assert ("Requests asked for", 1, reverse("inbox")) in said
    seen = signed_in(cast, "head").get(f"{reverse('director', args=[cast.wang.pk])}?tab=handover")
    assert "Requests asked for" in seen.content.decode()


def test_the_list_of_invitations_stays_cheap(cast: Cast, django_assert_max_num_queries) -> None:
    for number in range(60):
        person(f"钱{number}", "qian jin", cast.first, Rank.AGENT)
    client = signed_in(cast, "hr")
    with django_assert_max_num_queries(12):
        assert client.get(reverse("invitations")).status_code == 200

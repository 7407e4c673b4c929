"""Sessions are listed and ended: one's own by everyone, anyone's by the help desk after confirming."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from governance.models import Act
from tests.appraisal.months import form
from tests.cast import Cast
from tests.governance.accounts.conftest import PASSWORD, sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]


def test_one_s_own_sessions_are_listed_and_one_can_be_ended(cast: Cast) -> None:
    here = sign_in(cast, "member", HTTP_USER_AGENT="Phone")
    there = sign_in(cast, "member", HTTP_USER_AGENT="Kiosk", REMOTE_ADDR="10.2.3.4")
    page = here.get(reverse("account", args=[cast.member.pk])).content.decode()
    assert ("Kiosk" in page, "10.2.3.4" in page) == (True, True)
    row = UserSession.objects.get(user_agent="Kiosk")
    assert here.post(reverse("session_end", args=[row.pk]), form()).status_code == 302
    assert (here.get("/").status_code, there.get("/").status_code) == (200, 302)
    assert Act.objects.filter(kind="account.session_ended", by=cast.member).exists()


def test_all_others_end_at_once_listed_or_not_and_this_one_stays(cast: Cast) -> None:
    here, there, unlisted = sign_in(cast, "member"), sign_in(cast, "member"), Client()
    unlisted.force_login(cast.member, backend="allauth.account.auth_backends.AuthenticationBackend")
    here.post(reverse("sessions_end", args=[cast.member.pk]), form())
    assert [client.get("/").status_code for client in (here, there, unlisted)] == [200, 302, 302]


def test_another_s_session_does_not_exist_for_one(cast: Cast) -> None:
    sign_in(cast, "hr")
    row = UserSession.objects.get(user=cast.hr)
    client = sign_in(cast, "member")
    assert client.post(reverse("session_end", args=[row.pk]), form()).status_code == 404
    assert client.post(reverse("sessions_end", args=[cast.hr.pk]), form()).status_code == 404
    assert client.get(reverse("account", args=[cast.hr.pk])).status_code == 404


def test_the_help_desk_ends_another_s_sessions_after_confirming_and_the_act_goes_on_by_itself(cast: Cast) -> None:
    there, desk = sign_in(cast, "member"), sign_in(cast, "admin")
    session = desk.session
    session["account_authentication_methods"] = [{"method": "password", "at": timezone.now().timestamp() - 3600}]
    session.save()
    answer = desk.post(reverse("sessions_end", args=[cast.member.pk]), form())
    assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))
    assert there.get("/").status_code == 200
    answer = desk.post(answer.headers["Location"], {"password": PASSWORD})
    assert answer.headers["Location"] == reverse("account", args=[cast.member.pk])
    assert there.get("/").status_code == 302


def test_lists_of_accounts_stay_cheap(cast: Cast, django_assert_max_num_queries) -> None:
    client = sign_in(cast, "admin")
    for address in (reverse("accounts"), reverse("account", args=[cast.hr.pk])):
        client.get(address)
        with django_assert_max_num_queries(12):
            assert client.get(address).status_code == 200


def test_the_help_desk_finds_an_account_and_others_their_own(cast: Cast) -> None:
    found = sign_in(cast, "admin").get(reverse("accounts"), {"words": "周敏"}).content.decode()
    assert ("周敏" in found, "吴倩" in found) == (True, False)
    page = sign_in(cast, "member").get(reverse("accounts")).content.decode()
    assert ("孙立群" in page, "周敏" in page) == (True, False)

"""Guessing does not pay and locks out nobody else: by name, not by the office's address."""

import pytest
from django.test import Client
from django.urls import reverse

from governance.models import Act, Notice
from tests.cast import Cast
from tests.governance.accounts.conftest import PASSWORD, sign_in, with_password

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]


def guess(name: str, address: str) -> int:
    answer = Client().post("/accounts/login/", {"login": name, "password": "wrong"}, REMOTE_ADDR=address)
    return answer.status_code


def test_one_name_guessed_from_many_addresses_is_slowed_from_the_sixth_and_its_owner_told(cast: Cast) -> None:
    known = sign_in(cast, "hr")
    known.post(reverse("account_logout"), {})
    answers = [guess("hr", f"10.0.{number}.1") for number in range(20)]
    assert answers == [200] * 5 + [429] * 15
    assert Notice.objects.filter(kind="account.guessed", to=cast.hr).count() == 1
    assert Act.objects.filter(kind="account.guessed").count() == 1
    stranger = sign_in(cast, "hr", REMOTE_ADDR="10.9.9.9")
    assert (stranger.answer.status_code, stranger.answer.headers["Retry-After"]) == (429, "300")
    assert sign_in(cast, "hr", known).answer.status_code == 302


def test_thirty_names_guessed_from_one_office_lock_nobody_else_out(cast: Cast) -> None:
    with_password(cast.head)
    assert {guess(f"somebody{number}", "10.1.1.1") for number in range(30)} == {200}
    assert sign_in(cast, "head", REMOTE_ADDR="10.1.1.1").answer.status_code == 302


def test_one_machine_cannot_try_every_name(cast: Cast, settings) -> None:
    settings.STRANGERS_RATE_LIMIT = {"strangers_failed": "8/m/ip"}
    assert [guess(f"somebody{number}", "10.1.1.1") for number in range(10)] == [200] * 8 + [429] * 2


def test_a_name_that_is_none_answers_as_one_that_is(cast: Cast) -> None:
    with_password(cast.hr)
    bodies = []
    for name in ("hr", "nobody-of-that-name"):
        page = Client().post("/accounts/login/", {"login": name, "password": "wrong"})
        error = page.context["form"].non_field_errors()
        bodies.append((page.status_code, list(error)))
    assert bodies[0] == bodies[1]


@pytest.mark.parametrize("password", ["short-1", "password12", "1234567890", "hrhrhrhr-hr"[:8]])
def test_a_weak_password_is_not_taken(cast: Cast, password: str) -> None:
    client = sign_in(cast, "hr")
    body = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    assert client.post(reverse("account_change_password"), body).status_code == 200
    assert sign_in(cast, "hr").answer.status_code == 302


def test_a_new_password_signs_other_devices_out_and_is_told(cast: Cast) -> None:
    first, second = sign_in(cast, "hr"), sign_in(cast, "hr")
    new = "another-long-one-7"
    body = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert first.post(reverse("account_change_password"), body).status_code == 302
    assert (first.get("/").status_code, second.get("/").status_code) == (200, 302)
    assert Act.objects.filter(kind="account.password_changed", by=cast.hr).exists()


def test_the_provider_of_the_company_is_off_by_default(cast: Cast) -> None:
    assert Client().get(reverse("openid_connect_login", args=["company"])).status_code == 404

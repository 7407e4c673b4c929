"""Second factors: required of who may do much, set up before anything else, sealed, told of, and kept."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from governance.models import Act, Notice
from tests.cast import Cast
from tests.governance.accounts.conftest import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def set_up_app(client: Client, django_capture_on_commit_callbacks) -> str:
    """Set up an authenticator app and return its secret."""
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200, page.headers
    secret = page.context["form"].secret
    assert secret in page.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    assert answer.headers["Location"] == reverse("mfa_view_recovery_codes")
    return secret


@pytest.mark.parametrize("name", ["hr", "compliance", "leader", "admin"])
def test_who_may_do_much_sets_up_a_second_factor_before_anything_else(cast: Cast, strict: None, name: str) -> None:
    client = sign_in(cast, name)
    for page in ("home", "notices", "accounts"):
        assert client.get(reverse(page)).headers["Location"] == reverse("mfa_index")
    assert client.get("/admin/").headers["Location"] == reverse("mfa_index")
    assert client.get(reverse("mfa_index")).status_code == 200


@pytest.mark.parametrize("name", ["member", "director", "head"])
def test_others_go_on_with_a_password(cast: Cast, strict: None, name: str) -> None:
    assert sign_in(cast, name).get("/").status_code == 200


def test_the_demonstration_only_offers_it(cast: Cast) -> None:
    client = sign_in(cast, "hr")
    assert client.get("/").status_code == 200
    assert client.get(reverse("mfa_index")).status_code == 200


def test_an_app_opens_the_house_is_asked_for_at_the_next_sign_in_and_is_sealed(
    cast: Cast, strict: None, django_capture_on_commit_callbacks
) -> None:
    client = sign_in(cast, "hr")
    secret = set_up_app(client, django_capture_on_commit_callbacks)
    assert client.get("/").status_code == 200
    assert secret not in str(Authenticator.objects.get(type="totp").data)
    assert Act.objects.filter(kind="account.app_added", by=cast.hr).exists()
    assert Notice.objects.filter(kind="account.changed", to=cast.hr).exists()
    other = sign_in(cast, "hr")
    assert other.answer.headers["Location"] == reverse("mfa_authenticate")
    assert other.get("/").status_code == 302
    assert other.get(reverse("mfa_authenticate")).status_code == 200
    codes = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"]
    assert other.post(reverse("mfa_authenticate"), {"code": codes[0]}).headers["Location"] == "/"
    assert other.get("/").status_code == 200


def test_a_recovery_code_works_once(cast: Cast, django_capture_on_commit_callbacks) -> None:
    client = sign_in(cast, "hr")
    set_up_app(client, django_capture_on_commit_callbacks)
    code = client.get(reverse("mfa_view_recovery_codes")).context["unused_codes"][0]
    answers = [sign_in(cast, "hr").post(reverse("mfa_authenticate"), {"code": code}).status_code for _ in range(2)]
    assert answers == [302, 200]


def test_a_change_of_factors_signs_other_devices_out(cast: Cast, django_capture_on_commit_callbacks) -> None:
    first, second = sign_in(cast, "hr"), sign_in(cast, "hr")
    set_up_app(first, django_capture_on_commit_callbacks)
    assert (first.get("/").status_code, second.get("/").status_code) == (200, 302)


def test_the_last_factor_of_a_role_that_needs_one_stays(
    cast: Cast, strict: None, django_capture_on_commit_callbacks
) -> None:
    client = sign_in(cast, "hr")
    set_up_app(client, django_capture_on_commit_callbacks)
    client.post(reverse("mfa_deactivate_totp"))
    assert Authenticator.objects.filter(user=cast.hr, type="totp").exists()
    passkey = Authenticator.objects.create(user=cast.hr, type="webauthn", data={"name": "key"})
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=cast.hr, type="totp").exists()
    assert client.post(reverse("mfa_remove_webauthn", args=[passkey.pk])).status_code == 409


def test_a_password_given_long_ago_is_asked_for_again(cast: Cast) -> None:
    client = sign_in(cast, "hr")
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": timezone.now().timestamp() - 3600}]
    session.save()
    answer = client.get(reverse("mfa_activate_totp"))
    assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))
    answer = client.post(answer.headers["Location"], {"password": "a-long-password-1"})
    assert answer.headers["Location"] == reverse("mfa_activate_totp")
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_pages_of_passkeys_run_under_the_policy(cast: Cast) -> None:
    client = sign_in(cast, "hr")
    page = client.get(reverse("mfa_add_webauthn")).content.decode()
    assert 'data-passkey="add"' in page
    assert 'id="js_data" type="application/json"' in page
    assert "unsafe" not in client.get("/").headers["Content-Security-Policy"]
    assert 'data-passkey="login"' in Client().get("/accounts/login/").content.decode()
    assert "challenge" in Client().get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"}).text

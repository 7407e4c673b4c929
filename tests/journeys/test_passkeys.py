"""A passkey in a real browser: an authenticator that Chromium plays is added to an account and opens the house."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from governance.models import Act
from tests.cast import Cast, assemble
from tests.journeys.desk import Desk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.clause("R8.1")]

PASSWORD = "a-long-password-1"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def people(transactional_db: None) -> Cast:
    cast = assemble()
    cast.hr.set_password(PASSWORD)
    cast.hr.save()
    return cast


@pytest.fixture
def desk(chromium: Any, live_server: Any, people: Cast) -> Iterator[Desk]:
    desk = Desk(chromium, live_server.url, 390)
    devices = desk.context.new_cdp_session(desk.page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    yield desk
    desk.close()


def test_a_passkey_is_added_and_then_signs_in_without_a_password(desk: Desk, people: Cast) -> None:
    page = desk.page
    page.set_default_timeout(10_000)
    desk.sign_in("hr", PASSWORD)
    desk.open(reverse("mfa_add_webauthn"))
    page.fill("input[name=name]", "phone")
    page.check("input[name=passwordless]")
    page.click("#passkey_add")
    page.wait_for_url(lambda url: reverse("mfa_add_webauthn") not in url)
    kept = Authenticator.objects.get(type=Authenticator.Type.WEBAUTHN)
    assert (kept.user, kept.wrap().name, kept.wrap().is_passwordless) == (people.hr, "phone", True)
    assert Act.objects.filter(kind="account.passkey_added", by=people.hr).exists()

    desk.context.clear_cookies()
    page.goto(desk.address + "/")
    page.click("#passkey_login")
    page.wait_for_url(desk.address + "/")
    assert people.hr.name in (page.get_attribute("summary.who", "aria-label") or "")
    assert desk.breaches == []

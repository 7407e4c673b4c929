"""How accounts are signed in to: what allauth asks our house, and what we ask of who wants to come in."""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from http import HTTPStatus
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal.ratelimit import consume
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from governance import actions
from governance.access import needs_second_factor
from governance.crypto import Sealed, seal
from governance.models import User
from governance.origin import origin
from governance.pages import stay

PROVEN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
SEED = "mfa.authenticator"
DEVICE = "device"
APP = "allauth.account"
DEVICE_AGE = 180 * 24 * 3600
NAMES_A_DEVICE = 12
RECENTLY = 300  # seconds since the sign-in in which the password is not asked for again
# What allauth says happened to an account: the act that is left of it.
CHANGES = {
    "mfa/email/totp_activated": "account.app_added",
    "mfa/email/totp_deactivated": "account.app_removed",
    "mfa/email/webauthn_added": "account.passkey_added",
    "mfa/email/webauthn_removed": "account.passkey_removed",
    "mfa/email/recovery_codes_generated": "account.codes_made",
    "account/email/password_changed": "account.password_changed",
}


def has_second_factor(user: User) -> bool:
    """Say whether the user has an authenticator app or a passkey; recovery codes alone are none."""
    return bool(Authenticator.objects.filter(user=user, type__in=PROVEN).exists())


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the organisation; guesses are slowed by name, never by the office they come from."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(self, *args: object, **kwargs: object) -> None:
        """Say nothing of signing in or out: the page that follows shows it."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the address as our own proxies saw it; one for all who come through a socket."""
        return origin().address or "127.0.0.1"

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for the password again, unless it was given a few minutes ago."""
        records = self.request.session.get("account_authentication_methods") or [{"at": 0}]
        return bool(timezone.now().timestamp() - records[-1]["at"] > RECENTLY)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count an attempt on a name; beyond the limit answer 429 and tell the owner. A known device counts alone."""
        name = credentials.get("username", "").strip().lower()
        limits = {"key": f"{name}@{known_device(request, name)}", "app": APP}
        self._login_failed_rl_usage = consume(request, action="login_failed", **limits)
        if not self._login_failed_rl_usage:
            actions.warn_of_guessing(username=name, now=timezone.now())
        elif known_device(request, name) or consume(
            request, action="strangers_failed", config=settings.STRANGERS_RATE_LIMIT, app=APP, dry_run=True
        ):
            return
        answer = render(request, "429.html", status=HTTPStatus.TOO_MANY_REQUESTS)
        answer.headers["Retry-After"] = "300"
        raise ImmediateHttpResponse(answer)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Count a failure of an address, so that one machine cannot try all names."""
        consume(request, action="strangers_failed", config=settings.STRANGERS_RATE_LIMIT, app=APP)

    def post_login(self, request: HttpRequest, user: User, **told: Any) -> HttpResponse:
        """Remember the device, so that its owner gets in while others guess at the name."""
        response: HttpResponse = super().post_login(request, user, **told)
        device, names = _device(request)
        names = [_mark(device, user.username), *(name for name in names if name != _mark(device, user.username))]
        value = signing.dumps([device, names[:NAMES_A_DEVICE]], salt=DEVICE)
        response.set_cookie(DEVICE, value, max_age=DEVICE_AGE, httponly=True, secure=settings.HTTPS, samesite="Lax")
        return response

    def send_notification_mail(self, template_prefix: str, user: User, *args: Any, **kwargs: Any) -> None:
        """Leave an act of a change to the sign-in, tell the owner, and end the account's other sessions."""
        self.request.session.pop("second_factor", None)
        kept = self.request.session.session_key
        actions.note_change(kind=CHANGES[template_prefix], user=user, kept=kept, now=timezone.now())
        stay(self.request, user)
        self.request.session.save()


def _device(request: HttpRequest) -> tuple[str, list[str]]:
    """Return the device's number and the marks of the names that signed in on it; a new number without a cookie."""
    try:
        device, names = signing.loads(request.COOKIES.get(DEVICE, ""), salt=DEVICE, max_age=DEVICE_AGE)
    except signing.BadSignature:
        return secrets.token_hex(8), []
    return device, names


def _mark(device: str, name: str) -> str:
    return salted_hmac(DEVICE, f"{device}:{name.lower()}").hexdigest()[:20]


def known_device(request: HttpRequest, name: str) -> str:
    """Return the number of the device when the name signed in on it before, else nothing."""
    device, names = _device(request)
    return device if _mark(device, name) in names else ""


class MfaAdapter(DefaultMFAAdapter):
    """Second factors: their secrets are sealed like other sensitive fields."""

    def encrypt(self, text: str) -> str:
        return urlsafe_b64encode(seal(text, SEED)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return Sealed(urlsafe_b64decode(encrypted_text), SEED).open()

    def get_totp_label(self, user: User) -> str:
        return user.username

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Keep the last second factor of whoever needs one."""
        others = Authenticator.objects.filter(user=authenticator.user, type__in=PROVEN).exclude(pk=authenticator.pk)
        return not needs_second_factor(authenticator.user) or others.exists()

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002  # allauth's name
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Passkey %(number)s") % {"number": number}


class ProviderAdapter(DefaultSocialAccountAdapter):
    """The company's own provider signs in accounts that exist here under the same name; it makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Tie the provider's person to the account of the same name, once."""
        if sociallogin.is_existing:
            return
        told = sociallogin.account.extra_data
        claims = {**told.get("id_token", {}), **told.get("userinfo", {}), **told}
        name = str(claims.get(settings.OIDC_NAME_CLAIM) or "")
        if user := User.objects.filter(username=name, is_active=True).first():
            sociallogin.connect(request, user)

"""Around every request: its reference, the language of the person, and plain answers to refusals."""

import secrets
from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import translation

from governance.access import needs_second_factor
from governance.enums import Language
from governance.models import User
from governance.origin import Origin, coming_from
from governance.problems import Refused
from governance.signin import has_second_factor

GetResponse = Callable[[HttpRequest], HttpResponse]


FORM_AROUND = 256 * 1024
PATIENCE = 4
# What somebody who still has to set up a second factor may open.
OPEN_WITHOUT_FACTOR = {
    *("mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
    *("account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "account_logout", "preferences"),
    *("healthz", "readyz"),
}


def _length(request: HttpRequest) -> int:
    told = request.META.get("CONTENT_LENGTH") or "0"
    return int(told) if told.isdecimal() else 0


def _let_run_out(request: HttpRequest) -> None:
    """Read a refused body and drop it, up to a few times the limit: a browser still sending shows no answer."""
    left = PATIENCE * settings.INTAKE_MAX_BYTES
    while left > 0 and (block := request.read(min(left, FORM_AROUND))):
        left -= len(block)


class OriginMiddleware:
    """Gives each request a reference that people can tell us, and lets acts know where they come from."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        origin = Origin(reference=secrets.token_hex(5).upper(), address=_address(request))
        request.reference = origin.reference  # type: ignore[attr-defined]  # shown on the pages of errors
        with coming_from(origin):
            response = self.get_response(request)
        response.headers["X-Reference"] = origin.reference
        return response


def _address(request: HttpRequest) -> str | None:
    """Return the sender's address as our own TRUSTED_PROXIES proxies saw it, never as the sender wrote it."""
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    told = hops[-settings.TRUSTED_PROXIES] if 0 < settings.TRUSTED_PROXIES <= len(hops) else None
    try:
        return str(ip_address(told or request.META.get("REMOTE_ADDR", "")))
    except ValueError:
        return None


class PreferenceMiddleware:
    """Speaks the user's language; before sign-in the cookie's, else the default."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        chosen = user.language if isinstance(user, User) else request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in Language.values else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        if "text/html" in response.headers.get("Content-Type", ""):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class PlainAnswerMiddleware:
    """Answers with a page what no view sees: a body beyond all measure, and a refusal that no view caught."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Refuse a body larger than any file of ours before anything of it is read into memory or kept on disk."""
        if _length(request) <= settings.INTAKE_MAX_BYTES + FORM_AROUND:
            return self.get_response(request)
        _let_run_out(request)
        return render(request, "413.html", {}, status=413)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        if not isinstance(fault, Refused):
            return None
        return render(request, "refused.html", {"problems": fault.problems}, status=fault.status)


class SecondFactorMiddleware:
    """Leads whoever needs a second factor and has none to setting one up, before anything else."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, arguments: object, named: object
    ) -> HttpResponseRedirect | None:
        """Look once a session; the answer is forgotten when the factors change."""
        user, match = request.user, request.resolver_match
        if not isinstance(user, User) or (match and match.url_name in OPEN_WITHOUT_FACTOR):
            return None
        if request.session.get("second_factor") or not needs_second_factor(user):
            return None
        if not has_second_factor(user):
            return redirect("mfa_index")
        request.session["second_factor"] = True
        return None

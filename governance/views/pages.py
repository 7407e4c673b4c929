"""Home, preferences, health and the answer to a stale form."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import OperationalError, connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import roles_of
from governance.enums import Language, Theme
from governance.forms import PreferenceForm
from governance.models import User
from governance.pages import UserRequest, render_part, shell
from governance.registry import HELP, HOMES

HOME_ORDER = ("hr", "compliance", "leader", "head", "director", "member", "admin")


@require_safe
def home(request: UserRequest) -> HttpResponse:
    """Show the home page of the user's first role that has one; whoever has none is told what to do."""
    roles = sorted(roles_of(request.user), key=HOME_ORDER.index)
    for role in roles:
        if role in HOMES:
            return render(request, HOMES[role].template, {**HOMES[role].context(request), **_news(request)})
    return render(request, "governance/home.html", {"roles": roles, **_news(request)})


def _news(request: UserRequest) -> dict[str, Any]:
    """Return what is announced to the user today."""
    return {"news": shell(request)["shell_counts"]["news"]}


@require_safe
def help_for(request: UserRequest, name: str) -> HttpResponse:
    """Show the short help of a screen; a side sheet when htmx asks."""
    if name not in HELP:
        raise Http404
    return render_part(request, "governance/help.html", "sheet", {"help": HELP[name]})


@require_POST
@login_not_required
def preferences(request: HttpRequest) -> HttpResponse:
    """Keep a choice of language, theme or density: with the account, or in a cookie before sign-in."""
    form = PreferenceForm(request.POST)
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    response = redirect(target if safe else "home")
    if not form.is_valid():
        return response
    if isinstance(request.user, User):
        actions.keep_preferences(user=request.user, **form.chosen())
    else:
        _remember(response, form.chosen())
    return response


def _remember(response: HttpResponse, chosen: dict[str, str]) -> None:
    """Keep language and theme in cookies of a year."""
    for name, known in (("language", Language), ("theme", Theme)):
        if chosen.get(name) in known.values:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME if name == "language" else name,
                chosen[name],
                max_age=365 * 24 * 3600,
                samesite="Lax",
                secure=settings.HTTPS,
                httponly=True,
            )


@require_safe
@login_not_required
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that this process answers."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@login_not_required
def readyz(request: HttpRequest) -> HttpResponse:
    """Say that this process reaches its database; 503 when it does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except OperationalError:
        return HttpResponse("database", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours: nothing was saved, and the reference to ask with; reads nothing from the database."""
    return HttpResponseServerError(render_to_string("500.html", {"request": request}))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose token is stale: nothing happened, how to go on."""
    return render(request, "403_csrf.html", {}, status=403)

"""Accounts: one's own and, for the help desk, everyone's: sessions, second factors, resets, closing."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.views import remove_webauthn
from allauth.usersessions.models import UserSession
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.tokens import default_token_generator
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import urlsafe_base64_decode
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from governance import actions
from governance.access import accounts_visible_to, get_account_for, get_reset_for, reach, resets_visible_to
from governance.enums import ResetState
from governance.forms import AccountFilter, ResetForm
from governance.models import User
from governance.pages import UserRequest, confirm, render_part, requires, stay
from governance.problems import Problem, Refused, mark
from governance.roles import Permission
from governance.signin import MfaAdapter

A_PAGE = 50
LAST_FACTOR = mark("Your role asks for a second factor. Add another before you remove this one.")


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def account_list(request: UserRequest) -> HttpResponse:
    """Show the help desk every account and what waits for a second person; others find their own."""
    form = AccountFilter(request.GET)
    page = Paginator(form.found(accounts_visible_to(request.user)), A_PAGE).get_page(request.GET.get("page"))
    waiting = resets_visible_to(request.user).filter(state=ResetState.ASKED).select_related("user", "asked_by")
    return render_part(request, "governance/accounts.html", "list", {"form": form, "page": page, "waiting": waiting})


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def account(request: UserRequest, pk: int) -> HttpResponse:
    """Show an account: where it is signed in, its second factors, its roles, what the help desk did."""
    return render(request, "governance/account.html", _account(request, pk, ResetForm()))


def _account(request: UserRequest, pk: int, form: ResetForm) -> dict[str, Any]:
    whose = get_account_for(request.user, pk)
    is_own, desk = whose == request.user, reach(request.user, Permission.ACCOUNT_EDIT).everything
    factors = list(Authenticator.objects.filter(user=whose))
    return {
        "whose": whose,
        "is_own": is_own,
        "desk": desk and not is_own,
        "may_close": reach(request.user, Permission.ACCOUNT_DELETE).everything and not is_own,
        "sessions": UserSession.objects.filter(user=whose).order_by("-created_at"),
        "current": request.session.session_key,
        "factors": [factor for factor in factors if factor.type != Authenticator.Type.RECOVERY_CODES],
        "grants": whose.grants.select_related("unit").order_by("-period"),
        "resets": whose.resets.select_related("asked_by", "decided_by")[:5],
        "form": form,
    }


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def session_end(request: UserRequest, pk: int) -> HttpResponse:
    """End one session on one device."""
    session = UserSession.objects.select_related("user").filter(pk=pk).first()
    if session is None:
        raise Http404
    whose = get_account_for(request.user, session.user_id, Permission.ACCOUNT_EDIT)
    if whose != request.user:
        confirm(request)
    actions.end_session(session=session, by=request.user, now=timezone.now())
    return redirect("account", whose.pk)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def sessions_end(request: UserRequest, pk: int) -> HttpResponse:
    """End every session of an account; of one's own, all but this one."""
    whose = get_account_for(request.user, pk, Permission.ACCOUNT_EDIT)
    if whose != request.user:
        confirm(request)
    kept = request.session.session_key if whose == request.user else None
    actions.end_sessions(user=whose, by=request.user, now=timezone.now(), kept=kept)
    if kept:
        stay(request, whose)
    return redirect("account", whose.pk)


@require_POST
@requires(Permission.ACCOUNT_DELETE)
def account_close(request: UserRequest, pk: int) -> HttpResponse:
    """Close somebody's account: no sign-in, no session, no right."""
    whose = get_account_for(request.user, pk, Permission.ACCOUNT_DELETE)
    confirm(request)
    actions.close_account(user=whose, by=request.user, now=timezone.now(), reason=request.POST.get("reason", "")[:200])
    return redirect("account", whose.pk)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def invite_again(request: UserRequest, pk: int) -> HttpResponse:
    """Mail a new link to somebody who has not chosen a password."""
    whose = get_account_for(request.user, pk, Permission.ACCOUNT_EDIT)
    actions.invite_again(user=whose, by=request.user, now=timezone.now())
    return redirect("account", whose.pk)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def reset_ask(request: UserRequest, pk: int) -> HttpResponse:
    """Ask for somebody's new password or second factor; a second person confirms."""
    whose = get_account_for(request.user, pk, Permission.ACCOUNT_EDIT)
    confirm(request)
    form = ResetForm(request.POST)
    if not form.is_valid():
        return render(request, "governance/account.html", _account(request, pk, form), status=422)
    actions.ask_reset(user=whose, **form.cleaned_data, by=request.user, now=timezone.now())
    return redirect("account", whose.pk)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def reset_confirm(request: UserRequest, pk: int) -> HttpResponse:
    """Carry out what a colleague of the help desk asked for."""
    reset = get_reset_for(request.user, pk)
    confirm(request)
    actions.confirm_reset(reset=reset, by=request.user, now=timezone.now())
    return redirect("account", reset.user_id)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def reset_refuse(request: UserRequest, pk: int) -> HttpResponse:
    """Refuse what a colleague of the help desk asked for."""
    reset = get_reset_for(request.user, pk)
    actions.refuse_reset(reset=reset, by=request.user, now=timezone.now())
    return redirect("account", reset.user_id)


@require_http_methods(["GET", "HEAD", "POST"])
def passkey_remove(request: UserRequest, pk: int) -> HttpResponseBase:
    """Remove a passkey of one's own, unless it is the last factor of a role that needs one."""
    passkey = get_object_or_404(Authenticator, pk=pk, user=request.user, type=Authenticator.Type.WEBAUTHN)
    if request.method == "POST" and not MfaAdapter().can_delete_authenticator(passkey):
        raise Refused(Problem("R8.1", LAST_FACTOR, {}, "state"))
    answer: HttpResponseBase = remove_webauthn(request, pk=pk)
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
@sensitive_post_parameters()
def account_link(request: HttpRequest, named: str, token: str) -> HttpResponse:
    """Let somebody choose a password by the link that was mailed to them."""
    user = _named(named)
    if user is None or not default_token_generator.check_token(user, token):
        return render(request, "governance/link_used.html", status=410)
    form = SetPasswordForm(user, request.POST or None)
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "whose": user}
        return render(request, "governance/link.html", context, status=422 if request.method == "POST" else 200)
    password = form.cleaned_data["new_password1"]
    actions.choose_password(user=user, token=token, password=password, now=timezone.now())
    return redirect("account_login")


def _named(named: str) -> User | None:
    """Return the active user of a link."""
    try:
        key = int(urlsafe_base64_decode(named).decode())
    except (ValueError, OverflowError):
        return None
    return User.objects.filter(pk=key, is_active=True).first()

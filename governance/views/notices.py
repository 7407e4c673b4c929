"""What one was told: the bell, the list, and by which ways one wants to be told."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import notices_of
from governance.enums import Gravity
from governance.forms import NoticeChoiceForm
from governance.models import Notice, NoticeChoice
from governance.notices.words import address, sentence
from governance.pages import UserRequest, requires
from governance.registry import NOTICE_KINDS
from governance.roles import Permission

A_PAGE = 50
ICONS = {Gravity.INFO: "info", Gravity.WARN: "triangle-alert", Gravity.BAD: "circle-alert"}


def _shown(notice: Notice) -> dict[str, Any]:
    kind = NOTICE_KINDS.get(notice.kind)
    gravity = kind.gravity if kind else Gravity.INFO
    return {
        "pk": notice.pk,
        "words": sentence(notice.kind, notice.params),
        "title": kind.title if kind else notice.kind,
        "tone": gravity.value,
        "icon": ICONS[gravity],
        "at": notice.at,
        "day": timezone.localdate(notice.at),
        "is_read": notice.read_at is not None,
    }


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def notice_list(request: UserRequest) -> HttpResponse:
    """Show what one was told, day by day; unread alone when asked."""
    told = notices_of(request.user)
    unread = request.GET.get("show") == "unread"
    page = Paginator(told.filter(read_at__isnull=True) if unread else told, A_PAGE).get_page(request.GET.get("page"))
    newest = told.values_list("pk", flat=True).order_by("-pk").first()
    context = {"page": page, "shown": [_shown(notice) for notice in page], "unread": unread, "newest": newest or 0}
    return render(request, "governance/notices.html", context)


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def bell(request: UserRequest) -> HttpResponse:
    """Show the bell with the number of unread notices; asked for each minute."""
    return render(request, "components/bell.html")


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def notice_open(request: UserRequest, pk: int) -> HttpResponse:
    """Mark one notice as read and lead to what it is about."""
    notice = notices_of(request.user).filter(pk=pk).first()
    if notice is None:
        raise Http404
    actions.read_notice(notice=notice, now=timezone.now())
    return redirect(address(notice.kind, notice.subject_id) or "notices")


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def notices_read(request: UserRequest) -> HttpResponse:
    """Mark as read all that the page showed; what came since stays unread."""
    newest = request.POST.get("up_to", "")
    if newest.isdecimal():
        actions.read_notices(by=request.user, up_to=min(int(newest), 2**62), now=timezone.now())
    return redirect("notices")


def _form(request: UserRequest, data: Any = None) -> NoticeChoiceForm:
    chosen = dict(NoticeChoice.objects.filter(user=request.user).values_list("kind", "mail"))
    return NoticeChoiceForm(data, chosen=chosen)


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def notice_settings(request: UserRequest) -> HttpResponse:
    """Show by which way each kind of notice reaches one."""
    return render(request, "governance/notice_settings.html", {"form": _form(request)})


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def notice_choices(request: UserRequest) -> HttpResponse:
    """Keep the ways one chose."""
    form = _form(request, request.POST)
    if not form.is_valid():
        return render(request, "governance/notice_settings.html", {"form": form}, status=422)
    actions.keep_choices(by=request.user, chosen=form.cleaned_data)
    messages.success(request, _("Saved"))
    return redirect("notice_settings")

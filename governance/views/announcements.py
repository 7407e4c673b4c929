"""Announcements: what is said to me, what I say to others, who has read it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import (
    announcement_rights_on,
    announcements_visible_to,
    get_announcement_for,
    grants_of,
    reach,
    unit_of_team,
)
from governance.forms.announcements import AnnouncementForm, RevisionForm
from governance.models import Announcement, OrgUnit
from governance.pages import UserRequest, requires, show_refusal
from governance.problems import Refused
from governance.queries import announcements as queries
from governance.roles import Permission
from governance.teams import leaders_of

A_PAGE = 30


@require_safe
@requires(Permission.ANNOUNCEMENT_VIEW)
def announcement_list(request: UserRequest) -> HttpResponse:
    """Show what is or was announced to me, and what I may change."""
    rows = queries.with_reading(announcements_visible_to(request.user), request.user)
    context = {
        "page": Paginator(rows, A_PAGE).get_page(request.GET.get("page")),
        "today": timezone.localdate(),
        "may_write": bool(reach(request.user, Permission.ANNOUNCEMENT_CREATE)),
    }
    return render(request, "governance/announcements.html", context)


@require_safe
@requires(Permission.ANNOUNCEMENT_VIEW)
def announcement(request: UserRequest, pk: int) -> HttpResponse:
    """Show what an announcement says, in its versions."""
    return _detail(request, get_announcement_for(request.user, pk))


def _detail(
    request: UserRequest, row: Announcement, form: RevisionForm | None = None, status: int = 200
) -> HttpResponse:
    today = timezone.localdate()
    versions = list(row.versions.select_related("by"))
    rights = announcement_rights_on(request.user, row)
    edits = Permission.ANNOUNCEMENT_EDIT in rights
    is_open = not row.withdrawn_at and (row.shown_until is None or row.shown_until >= today)
    addressed = Announcement.objects.on(today).addressed_to(grants_of(request.user), leaders_of(request.user, today))
    newest = {"title": versions[0].title, "text": versions[0].text}
    context = {
        "announcement": row,
        "versions": versions,
        "follows": Permission.ANNOUNCEMENT_CREATE in rights,
        "ends": is_open and Permission.ANNOUNCEMENT_DELETE in rights,
        "is_read": row.versions.filter(number=row.version, readings__user=request.user).exists(),
        "is_mine": addressed.filter(pk=row.pk).exists(),
        "today": today,
        "form": (form or RevisionForm(initial=newest)) if edits and is_open else None,
    }
    return render(request, "governance/announcement.html", context, status=status)


def _units(request: UserRequest) -> QuerySet[OrgUnit]:
    return OrgUnit.objects.filter(reach(request.user, Permission.ANNOUNCEMENT_CREATE).units("path")).order_by("path")


def _form(request: UserRequest, *data: Any) -> AnnouncementForm:
    """Return the form of an announcement to the units, or the team, that the user may address."""
    reached = reach(request.user, Permission.ANNOUNCEMENT_CREATE)
    return AnnouncementForm(
        *data,
        units=_units(request),
        has_units=bool(reached.unit_paths),
        has_team=reached.team,
        initial={"shown_from": timezone.localdate()},
    )


@require_safe
@requires(Permission.ANNOUNCEMENT_CREATE)
def announcement_new(request: UserRequest) -> HttpResponse:
    """Show the form of a new announcement."""
    return render(request, "governance/announcement_new.html", {"form": _form(request)})


@require_POST
@requires(Permission.ANNOUNCEMENT_CREATE)
def announcement_publish(request: UserRequest) -> HttpResponse:
    """Announce something; who writes for no unit names none."""
    if request.POST.get("unit") and not reach(request.user, Permission.ANNOUNCEMENT_CREATE).unit_paths:
        raise PermissionDenied
    form = _form(request, request.POST)
    if form.is_valid():
        said = {"unit": None, "roles": [], **form.cleaned_data}
        if said["unit"] is None:
            said |= {"to_team": True, "unit": unit_of_team(request.user, Permission.ANNOUNCEMENT_CREATE)}
        try:
            row = actions.publish_announcement(**said, by=request.user, now=timezone.now())
        except Refused as no:
            show_refusal(form, no)
        else:
            return redirect(row)
    return render(request, "governance/announcement_new.html", {"form": form}, status=422)


@require_POST
@requires(Permission.ANNOUNCEMENT_EDIT)
def announcement_revise(request: UserRequest, pk: int) -> HttpResponse:
    """Say it anew, as a version of its own."""
    row = get_announcement_for(request.user, pk, Permission.ANNOUNCEMENT_EDIT)
    form = RevisionForm(request.POST)
    if form.is_valid():
        try:
            actions.revise_announcement(announcement=row, **form.cleaned_data, by=request.user, now=timezone.now())
        except Refused as no:
            if no.status != 422:
                raise
            show_refusal(form, no)
        else:
            return redirect(row)
    return _detail(request, row, form, status=422)


@require_POST
@requires(Permission.ANNOUNCEMENT_CREATE)
def announcement_withdraw(request: UserRequest, pk: int) -> HttpResponse:
    """Show it no more: whoever wrote it may, and human resources of the unit."""
    row = get_announcement_for(request.user, pk, Permission.ANNOUNCEMENT_DELETE)
    reason = request.POST.get("reason", "")[:200]
    actions.withdraw_announcement(announcement=row, reason=reason, by=request.user, now=timezone.now())
    return redirect(row)


@require_POST
@requires(Permission.ANNOUNCEMENT_VIEW)
def announcement_acknowledge(request: UserRequest, pk: int) -> HttpResponse:
    """Keep the user's word that they have read it."""
    row = get_announcement_for(request.user, pk)
    actions.acknowledge_announcement(announcement=row, by=request.user, now=timezone.now())
    messages.success(request, _("Noted: you have read “%(title)s”.") % {"title": row.title})
    return redirect(row)


@require_safe
@requires(Permission.ANNOUNCEMENT_CREATE)
def announcement_readers(request: UserRequest, pk: int) -> HttpResponse:
    """Show by unit who has acknowledged it, and name those who have not."""
    row = get_announcement_for(request.user, pk, Permission.ANNOUNCEMENT_CREATE)
    today = timezone.localdate()
    units = queries.read_by_unit(row, today)
    context = {
        "announcement": row,
        "units": units,
        "page": Paginator(queries.unread_by(row, today), A_PAGE).get_page(request.GET.get("page")),
        "people": queries.audience(row, today).count(),
    }
    return render(request, "governance/announcement_readers.html", context)


@require_POST
@requires(Permission.ANNOUNCEMENT_CREATE)
def announcement_remind(request: UserRequest, pk: int) -> HttpResponse:
    """Remind those who have not acknowledged it."""
    row = get_announcement_for(request.user, pk, Permission.ANNOUNCEMENT_CREATE)
    number = actions.remind_of_announcement(announcement=row, by=request.user, now=timezone.now())
    said = ngettext("%(n)s person reminded.", "%(n)s people reminded.", number) % {"n": number}
    messages.success(request, said if number else _("Everybody was reminded already. Once a working day is enough."))
    return redirect("announcement_readers", pk)

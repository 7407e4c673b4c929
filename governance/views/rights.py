"""Rights: who holds what, changes asked for and carried out, the quarterly review, emergency access."""

from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from governance.access import reach
from governance.actions import rights as actions
from governance.approvals.rights import (
    changes_visible_to,
    emergencies_visible_to,
    rights_visible_to,
    without_review,
)
from governance.enums import ChangeKind, ReviewVerdict, Role
from governance.forms import ChangeForm, EmergencyForm
from governance.models import Act, Approval, OrgUnit, RoleGrant
from governance.pages import UserRequest, requires, show_refusal
from governance.problems import Refused
from governance.roles import Permission

A_PAGE = 50


def first_of_quarter(day: date) -> date:
    """Return the first day of the quarter that holds the day."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)


@require_safe
@requires(Permission.RIGHTS_VIEW)
def rights(request: UserRequest) -> HttpResponse:
    """Show who holds which role over what, since when and by whom; and what the quarter's review said."""
    day = timezone.localdate()
    quarter = first_of_quarter(day)
    found = rights_visible_to(request.user, day, quarter)
    left = without_review(found, quarter).count()
    if request.GET.get("left"):
        found = without_review(found, quarter)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "left": left,
        "quarter": quarter,
        "only_left": bool(request.GET.get("left")),
        "may_review": bool(reach(request.user, Permission.RIGHTS_APPROVE)),
        "may_ask": bool(reach(request.user, Permission.RIGHTS_CREATE)),
        "verdicts": ReviewVerdict.choices,
    }
    return render(request, "governance/rights.html", context)


@require_POST
@requires(Permission.RIGHTS_APPROVE)
def rights_review(request: UserRequest) -> HttpResponse:
    """Say of the chosen rights that they are still needed, or to be ended."""
    day, now = timezone.localdate(), timezone.now()
    quarter = first_of_quarter(day)
    reached = reach(request.user, Permission.RIGHTS_APPROVE).units("unit__path")
    grants = without_review(RoleGrant.objects.in_force(day).filter(reached), quarter).exclude(user=request.user)
    picked = [int(pk) for pk in request.POST.getlist("pick") if pk.isdecimal() and len(pk) < 19]
    verdict = request.POST.get("verdict", "")
    chosen = list(grants.filter(pk__in=picked)) if verdict in ReviewVerdict.values else []
    for grant in chosen:
        actions.review_grant(grant=grant, quarter=quarter, verdict=ReviewVerdict(verdict), by=request.user, now=now)
    if chosen:
        messages.success(request, _("%(number)s rights reviewed.") % {"number": len(chosen)})
    else:
        messages.error(request, _("Choose at least one right that is not your own."))
    return redirect("rights")


@require_http_methods(["GET", "HEAD", "POST"])
@requires(Permission.RIGHTS_CREATE)
def right_change_new(request: UserRequest) -> HttpResponse:
    """Ask for a role for somebody, or, from the list, for another unit or the end of one they hold."""
    reached = reach(request.user, Permission.RIGHTS_CREATE)
    held = (
        RoleGrant.objects.in_force(timezone.localdate())
        .filter(reached.units("unit__path"))
        .select_related("user", "unit")
    )
    grant = _grant_of(request, held)
    units = OrgUnit.objects.filter(reached.units("path"))
    form = ChangeForm(request.POST or None, units=units, grant=grant, initial={"since": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            change = actions.ask_for_change(_asked(form, grant), by=request.user, now=timezone.now())
        except Refused as no:
            show_refusal(form, no)
        else:
            return redirect(change)
    status = 422 if form.is_bound else 200
    return render(request, "governance/right_change_new.html", {"form": form, "grant": grant}, status=status)


def _grant_of(request: UserRequest, held: QuerySet[RoleGrant]) -> RoleGrant | None:
    """Return the grant that the address names, or none."""
    named = request.GET.get("grant", "")
    if not named:
        return None
    return get_object_or_404(held.select_related("user", "unit"), pk=int(named) if named.isdecimal() else 0)


def _asked(form: ChangeForm, grant: RoleGrant | None) -> actions.Asked:
    """Return what the form asks for: a new role, or another unit for, or the end of, one that is held."""
    sent = dict(form.cleaned_data)
    if grant is None:
        return actions.Asked(kind=ChangeKind.GRANT, **{**sent, "role": Role(sent["role"])})
    kind = ChangeKind.MOVE if sent["unit"] else ChangeKind.END
    held = {"user": grant.user, "role": Role(grant.role), "unit": sent["unit"] or grant.unit, "grant": grant}
    return actions.Asked(kind=kind, **{**sent, **held})


@require_safe
@requires(Permission.RIGHTS_VIEW)
def right_changes(request: UserRequest) -> HttpResponse:
    """List the changes of rights, those under way first."""
    page = Paginator(changes_visible_to(request.user), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "governance/right_changes.html", {"page": page})


@require_safe
@requires(Permission.RIGHTS_VIEW)
def right_change(request: UserRequest, pk: int) -> HttpResponse:
    """Show a change of rights: its people, its state, and for administrators the button that carries it out."""
    change = get_object_or_404(changes_visible_to(request.user), pk=pk)
    running = Approval.objects.about(actions.KIND, change).first()
    may = change.state == "approved" and bool(reach(request.user, Permission.RIGHTS_EDIT))
    context = {"change": change, "approval": running, "may_carry_out": may and change.user_id != request.user.pk}
    return render(request, "governance/right_change.html", context)


@require_POST
@requires(Permission.RIGHTS_EDIT)
def right_change_carry_out(request: UserRequest, pk: int) -> HttpResponse:
    """Carry out an approved change; it bites at once."""
    change = get_object_or_404(changes_visible_to(request.user), pk=pk)
    actions.carry_out(change=change, by=request.user, now=timezone.now())
    messages.success(request, _("Carried out. It holds from now on."))
    return redirect(change)


@require_safe
@requires(Permission.EMERGENCY_VIEW)
def emergencies(request: UserRequest) -> HttpResponse:
    """Show emergency accesses: who read what, why, until when, and what the review found."""
    return _emergencies(request, EmergencyForm(initial={"minutes": 30}))


def _emergencies(request: UserRequest, form: EmergencyForm, status: int = 200) -> HttpResponse:
    now = timezone.now()
    page = Paginator(emergencies_visible_to(request.user, now), A_PAGE).get_page(request.GET.get("page"))
    reads = Act.objects.filter(kind="rights.emergency_read", details__access__in=[row.pk for row in page])
    read: dict[int, list[str]] = {}
    for access, path in reads.order_by("pk").values_list("details__access", "details__path"):
        read.setdefault(access, []).append(path)
    context = {
        "page": page,
        "rows": [(row, read.get(row.pk, [])) for row in page],
        "form": form if reach(request.user, Permission.EMERGENCY_CREATE) else None,
        "may_review": bool(reach(request.user, Permission.EMERGENCY_APPROVE)),
    }
    return render(request, "governance/emergencies.html", context, status=status)


@require_POST
@requires(Permission.EMERGENCY_CREATE)
def emergency_open(request: UserRequest) -> HttpResponse:
    """Open emergency access for oneself; compliance is told at once."""
    form = EmergencyForm(request.POST)
    if form.is_valid():
        asked = {**form.cleaned_data, "role": Role(form.cleaned_data["role"])}
        try:
            actions.open_emergency(**asked, by=request.user, now=timezone.now())
        except Refused as no:
            show_refusal(form, no)
        else:
            return redirect("emergencies")
    return _emergencies(request, form, status=422)


@require_POST
@requires(Permission.EMERGENCY_CREATE)
def emergency_close(request: UserRequest, pk: int) -> HttpResponse:
    """End one's own emergency access before its time."""
    rows = emergencies_visible_to(request.user, timezone.now()).filter(grant__user=request.user)
    actions.close_emergency(access=get_object_or_404(rows, pk=pk), by=request.user, now=timezone.now())
    return redirect("emergencies")


@require_POST
@requires(Permission.EMERGENCY_APPROVE)
def emergency_review(request: UserRequest, pk: int) -> HttpResponse:
    """Note what one found when reading up on an emergency access."""
    access = get_object_or_404(emergencies_visible_to(request.user, timezone.now()), pk=pk)
    finding = request.POST.get("finding", "")[:1000]
    actions.review_emergency(access=access, finding=finding, by=request.user, now=timezone.now())
    return redirect("emergencies")

"""Stand-ins and declared relationships."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from governance.access import reach
from governance.actions import delegation as actions
from governance.enums import Kinship
from governance.forms import RelationshipForm, StandInForm
from governance.models import Relationship, RoleGrant, StandIn
from governance.pages import UserRequest, requires, show_refusal
from governance.problems import Refused
from governance.roles import Permission

A_PAGE = 50


@require_safe
@requires(Permission.STAND_IN_VIEW)
def stand_ins(request: UserRequest) -> HttpResponse:
    """Show who stands in for me and for whom I do; human resources and compliance see their branch's."""
    today = timezone.localdate()
    return _stand_ins(request, StandInForm(initial={"first": today, "last": today}))


def _stand_ins(request: UserRequest, form: StandInForm, status: int = 200) -> HttpResponse:
    today = timezone.localdate()
    grants = RoleGrant.objects.in_force(today).filter(user=OuterRef("principal"))
    reached = reach(request.user, Permission.STAND_IN_VIEW)
    seen = Q(principal=request.user) | Q(deputy=request.user)
    if reached.everything or reached.unit_paths:
        seen |= Q(Exists(grants.filter(reached.units("unit__path"))))
    page = Paginator(StandIn.objects.filter(seen).select_related("principal", "deputy"), A_PAGE)
    context: dict[str, Any] = {
        "page": page.get_page(request.GET.get("page")),
        "form": form if reach(request.user, Permission.STAND_IN_CREATE) else None,
        "today": today,
    }
    return render(request, "governance/stand_ins.html", context, status=status)


@require_POST
@requires(Permission.STAND_IN_CREATE)
def stand_in_name(request: UserRequest) -> HttpResponse:
    """Name a stand-in for oneself."""
    form = StandInForm(request.POST)
    if form.is_valid():
        try:
            actions.name_stand_in(**form.cleaned_data, by=request.user, now=timezone.now())
        except Refused as no:
            show_refusal(form, no)
        else:
            return redirect("stand_ins")
    return _stand_ins(request, form, status=422)


@require_POST
@requires(Permission.STAND_IN_DELETE)
def stand_in_end(request: UserRequest, pk: int) -> HttpResponse:
    """End a stand-in of one's own."""
    row = get_object_or_404(StandIn.objects.filter(principal=request.user), pk=pk)
    actions.end_stand_in(stand_in=row, by=request.user, now=timezone.now())
    return redirect("stand_ins")


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def relationships(request: UserRequest) -> HttpResponse:
    """Show the relationships one declared or was named in; human resources sees those of its branch."""
    return _relationships(request, RelationshipForm())


def _seen(request: UserRequest) -> Q:
    seen = Q(declared_by=request.user) | Q(other=request.user)
    reached = reach(request.user, Permission.RIGHTS_CREATE)
    if reached:
        grants = RoleGrant.objects.in_force(timezone.localdate()).filter(reached.units("unit__path"))
        seen |= Q(Exists(grants.filter(user=OuterRef("declared_by"))))
    return seen


def _relationships(request: UserRequest, form: RelationshipForm, status: int = 200) -> HttpResponse:
    rows = Relationship.objects.filter(_seen(request)).select_related("declared_by", "other")
    context = {
        "page": Paginator(rows, A_PAGE).get_page(request.GET.get("page")),
        "form": form,
        "today": timezone.localdate(),
        "may_end": bool(reach(request.user, Permission.RIGHTS_CREATE)),
    }
    return render(request, "governance/relationships.html", context, status=status)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def relationship_declare(request: UserRequest) -> HttpResponse:
    """Declare a relationship of one's own."""
    form = RelationshipForm(request.POST)
    if form.is_valid():
        asked = {**form.cleaned_data, "kinship": Kinship(form.cleaned_data["kinship"])}
        try:
            actions.declare_relationship(**asked, by=request.user, now=timezone.now())
        except Refused as no:
            show_refusal(form, no)
        else:
            return redirect("relationships")
    return _relationships(request, form, status=422)


@require_POST
@requires(Permission.RIGHTS_CREATE)
def relationship_end(request: UserRequest, pk: int) -> HttpResponse:
    """End a relationship of two others, with the reason."""
    row = get_object_or_404(Relationship.objects.filter(_seen(request)), pk=pk)
    reason = request.POST.get("reason", "")[:200]
    actions.end_relationship(relationship=row, reason=reason, by=request.user, now=timezone.now())
    return redirect("relationships")

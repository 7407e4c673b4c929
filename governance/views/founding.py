"""A real company's first days: what is still missing, the tree of units, the first holder of each role."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import reach
from governance.forms import RoleFoundForm, UnitForm
from governance.models import OrgUnit, User
from governance.pages import UserRequest, confirms, count_rows, requires
from governance.problems import Refused
from governance.registry import FIRST_STEPS, FirstStep
from governance.roles import Permission


@require_safe
@requires(Permission.ACCOUNT_DELETE)
def first_days(request: UserRequest) -> HttpResponse:
    """Show the administrator what is still missing, step by step, from the rows that are there."""
    return render(request, "governance/first_days.html", _context(request.user, UnitForm(), RoleFoundForm()))


def _context(user: User, unit: UnitForm, role: RoleFoundForm, problems: Any = ()) -> dict[str, Any]:
    ordered = sorted(FIRST_STEPS, key=lambda step: step.place)
    counted = zip(ordered, count_rows(user, [step.rows() for step in ordered]), strict=True)
    steps = [(step, number, number >= step.least, _opens(step, user)) for step, number in counted]
    return {
        "steps": steps,
        "missing": sum(not done for _step, _number, done, _opens in steps),
        "units": OrgUnit.objects.order_by("path"),
        "unit_form": unit,
        "role_form": role,
        "problems": problems,
    }


def _opens(step: FirstStep, user: User) -> bool:
    return bool(step.url_name) and (step.permission is None or bool(reach(user, step.permission)))


@require_POST
@requires(Permission.ACCOUNT_DELETE)
def unit_add(request: UserRequest) -> HttpResponse:
    """Add a unit to the tree."""
    form = UnitForm(request.POST)
    if not form.is_valid():
        return render(request, "governance/first_days.html", _context(request.user, form, RoleFoundForm()), status=422)
    try:
        actions.add_unit(**form.cleaned_data, by=request.user, now=timezone.now())
    except Refused as no:
        context = _context(request.user, form, RoleFoundForm(), no.problems)
        return render(request, "governance/first_days.html", context, status=no.status)
    return redirect("first_days")


@require_POST
@requires(Permission.ACCOUNT_DELETE)
@confirms
def role_found(request: UserRequest) -> HttpResponse:
    """Invite the first holder of a role over a unit."""
    form = RoleFoundForm(request.POST)
    if not form.is_valid():
        return render(request, "governance/first_days.html", _context(request.user, UnitForm(), form), status=422)
    try:
        actions.found_role(**form.cleaned_data, by=request.user, now=timezone.now())
    except Refused as no:
        context = _context(request.user, UnitForm(), form, no.problems)
        return render(request, "governance/first_days.html", context, status=no.status)
    return redirect("first_days")

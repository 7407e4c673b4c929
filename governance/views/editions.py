"""Editions on screen: the list, one of them, two beside each other, the copy on paper, and the steps it takes."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import editions_visible_to, get_edition_for, reach
from governance.approvals.inbox import latest_about
from governance.clauses import CHAPTERS, CLAUSES
from governance.enums import EditionState, Standing, UnitKind
from governance.forms import FilingForm
from governance.models import Edition, User
from governance.pages import UserRequest, requires
from governance.parameters import PARAMETERS
from governance.queries import editions as queries
from governance.roles import Permission
from governance.rules.editions import standing


def standing_of(edition: Edition) -> Standing:
    """Return what an edition is today."""
    return standing(edition.state, edition.period.lower, edition.period.upper, timezone.localdate())


@require_safe
@requires(Permission.EDITION_VIEW)
def edition_list(request: UserRequest) -> HttpResponse:
    """Show the editions that the user may see, by unit, the newest first."""
    found = editions_visible_to(request.user).select_related("unit", "drafted_by").order_by("unit__path", "-period")
    counts = queries.counts_of(found)
    rows = [(edition, standing_of(edition), counts.get(edition.pk, 0)) for edition in found]
    context = {
        "units": [(unit, list(lines)) for unit, lines in groupby(rows, key=lambda row: row[0].unit)],
        "declared": len(PARAMETERS),
        "may_draft": bool(reach(request.user, Permission.EDITION_CREATE)),
    }
    return render(request, "governance/editions.html", context)


@require_safe
@requires(Permission.EDITION_VIEW)
def edition(request: UserRequest, pk: int) -> HttpResponse:
    """Show one edition: its values by chapter, its way, and what the user may do to it."""
    return _page(request, get_edition_for(request.user, pk))


def _page(request: UserRequest, shown: Edition, *, status: int = 200, **forms: Any) -> HttpResponse:
    own, above_values, above = queries.effective(shown)
    groups = queries.groups(own, above_values)
    user, now = request.user, standing_of(shown)
    context = {
        "edition": shown,
        "standing": now,
        "step": {"draft": 1, "submitted": 2, "approved": 4}.get(now, 5),
        "above": above,
        "groups": groups,
        "unset": sum(line.value is None for group in groups for line in group.lines),
        "is_branch": shown.unit.kind != UnitKind.HEAD_OFFICE,
        "may": _may(user, shown),
        "asked": latest_about(actions.editions.KIND, shown, user, timezone.localdate()),
        "to_read": _to_read(user, shown),
        "filing": FilingForm(),
        **forms,
    }
    return render(request, "governance/edition.html", context, status=status)


def _may(user: User, shown: Edition) -> dict[str, bool]:
    """Return what the user may do to an edition; it is approved or sent back in the inbox."""
    edits, state = reach(user, Permission.EDITION_EDIT), shown.state
    mine = edits.holds(shown.unit.path)
    return {
        "edit": mine and state == EditionState.DRAFT,
        "take_back": mine and state == EditionState.SUBMITTED,
        "file": mine and state == EditionState.IN_FORCE and not shown.filed_on,
        "readers": bool(edits) and state == EditionState.IN_FORCE,
        "copy": bool(reach(user, Permission.EDITION_EXPORT)),
    }


def _to_read(user: User, shown: Edition) -> bool:
    """Say whether the user has still to acknowledge an edition."""
    if standing_of(shown) not in (Standing.APPROVED, Standing.IN_FORCE):
        return False
    return queries.is_unread(user, shown, timezone.localdate())


@require_safe
@requires(Permission.EDITION_VIEW)
def edition_difference(request: UserRequest) -> HttpResponse:
    """Show two editions side by side where they differ; a branch's with head office's values under its own."""
    choices = list(editions_visible_to(request.user).select_related("unit").order_by("unit__path", "-period"))
    by_key = {str(choice.pk): choice for choice in choices}
    left, right = (by_key.get(request.GET.get(side, "")) for side in ("left", "right"))
    context: dict[str, Any] = {"choices": choices, "left": left, "right": right}
    if left and right:
        context["groups"] = queries.differences(left, right)
    return render(request, "governance/edition_difference.html", context)


@require_safe
@requires(Permission.EDITION_EXPORT)
def edition_copy(request: UserRequest, pk: int) -> HttpResponse:
    """Show a whole edition for paper: every clause, with the values that hold under it (R8.2)."""
    shown = get_edition_for(request.user, pk, Permission.EDITION_EXPORT)
    own, above_values, above = queries.effective(shown)
    lines = [line for group in queries.groups(own, above_values) for line in group.lines]
    chapters = [
        (
            title,
            [
                (clause, [line for line in lines if line.parameter.clause == clause.number])
                for clause in CLAUSES.values()
                if clause.chapter == number
            ],
        )
        for number, title in CHAPTERS.items()
    ]
    context = {"edition": shown, "standing": standing_of(shown), "above": above, "chapters": chapters}
    return render(request, "governance/edition_copy.html", {**context, "printed_at": timezone.now()})


def _step(request: UserRequest, pk: int, permission: Permission, verb: Callable[..., None], said: str) -> HttpResponse:
    """Take one step of an edition's way and say so."""
    shown = get_edition_for(request.user, pk, permission)
    verb(edition=shown, by=request.user, now=timezone.now())
    messages.success(request, said)
    return redirect("edition", pk)


@require_POST
@requires(Permission.EDITION_EDIT)
def edition_submit(request: UserRequest, pk: int) -> HttpResponse:
    """Hand a draft to those who approve."""
    return _step(request, pk, Permission.EDITION_EDIT, actions.submit_edition, _("Submitted for approval."))


@require_POST
@requires(Permission.EDITION_EDIT)
def edition_take_back(request: UserRequest, pk: int) -> HttpResponse:
    """Make a submitted edition a draft again."""
    return _step(request, pk, Permission.EDITION_EDIT, actions.take_back_edition, _("It is a draft again."))


@require_POST
@requires(Permission.EDITION_EDIT)
def edition_give_up(request: UserRequest, pk: int) -> HttpResponse:
    """Put a draft aside for good."""
    return _step(request, pk, Permission.EDITION_EDIT, actions.give_up_edition, _("The draft was given up."))


@require_POST
@requires(Permission.EDITION_EDIT)
def edition_file(request: UserRequest, pk: int) -> HttpResponse:
    """Note the number and day under which a branch's rules were filed with head office."""
    shown = get_edition_for(request.user, pk, Permission.EDITION_EDIT)
    form = FilingForm(request.POST)
    if not form.is_valid():
        return _page(request, shown, status=422, filing=form)
    number, filed_on = form.cleaned_data["number"], form.cleaned_data["filed_on"]
    actions.file_edition(edition=shown, number=number, filed_on=filed_on, by=request.user, now=timezone.now())
    return redirect("edition", pk)

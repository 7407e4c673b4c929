"""Drafts of editions: begun, named, filled chapter by chapter, and what they leave open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import editions_visible_to, get_edition_for, reach
from governance.clauses import CHAPTERS, CLAUSES
from governance.enums import EditionState, UnitKind
from governance.forms import EditionForm, NewEditionForm
from governance.models import Edition, OrgUnit
from governance.pages import UserRequest, requires, show_refusal
from governance.parameters import PARAMETERS, Value, suggested
from governance.parameters.boxes import STOP_CELLS, Box, boxes, sent_boxes, typed
from governance.problems import Problem, Refused
from governance.queries import editions as queries
from governance.registry import needs_of
from governance.roles import Permission
from governance.rules.editions import starts, state_problems

WITH_VALUES = sorted({CLAUSES[parameter.clause].chapter for parameter in PARAMETERS.values()})


@dataclass(frozen=True, slots=True)
class Row:
    """One parameter on the form: its boxes, what holds above, and what is wrong with what was typed."""

    line: queries.Line
    boxes: Sequence[Box]
    problems: Sequence[Problem] = ()

    @property
    def pairs(self) -> list[tuple[Box, Box]]:
        """Return the boxes of a table row by row."""
        return list(zip(self.boxes[::2], self.boxes[1::2], strict=True))

    @property
    def stops(self) -> list[Sequence[Box]]:
        """Return the boxes of a route step by step."""
        return [self.boxes[start : start + STOP_CELLS] for start in range(0, len(self.boxes), STOP_CELLS)]


@require_safe
@requires(Permission.EDITION_CREATE)
def edition_new(request: UserRequest) -> HttpResponse:
    """Show the form for a new draft."""
    form = _new_form(request)
    return render(request, "governance/edition_new.html", {"form": form})


def _new_form(request: UserRequest) -> NewEditionForm:
    reached = reach(request.user, Permission.EDITION_CREATE).units("path")
    units = OrgUnit.objects.filter(reached, kind__in=(UnitKind.HEAD_OFFICE, UnitKind.BRANCH))
    approved = editions_visible_to(request.user).filter(state=EditionState.IN_FORCE).select_related("unit")
    sources = list(approved.order_by("unit__path", "-period"))
    first = not any(source.unit.kind == UnitKind.HEAD_OFFICE for source in sources)
    days = starts(timezone.localdate(), first=first)
    start = next(day for day in days if day > timezone.localdate())
    initial = {"starts_on": start.isoformat(), "name": f"{start.year}-Q{(start.month + 2) // 3}"}
    initial["origin"] = str(sources[0].pk) if sources else "suggestions"
    return NewEditionForm(request.POST or None, units=units, sources=sources, starts=days, initial=initial)


@require_POST
@requires(Permission.EDITION_CREATE)
def edition_draft(request: UserRequest) -> HttpResponse:
    """Begin a draft with suggestions, with a copy of an approved edition, or empty."""
    form = _new_form(request)
    if not form.is_valid():
        return render(request, "governance/edition_new.html", {"form": form}, status=422)
    asked = dict(form.cleaned_data)
    origin = asked.pop("origin")
    source = get_edition_for(request.user, int(origin)) if origin.isdecimal() else None
    values: dict[str, Value] = queries.own_values(source) if source else {}
    if origin == "suggestions":
        values = suggested()
    try:
        made = actions.draft_edition(**asked, values=values, source=source, by=request.user, now=timezone.now())
    except Refused as no:
        show_refusal(form, no)
        return render(request, "governance/edition_new.html", {"form": form}, status=no.status)
    return redirect("edition", made.pk)


def _draft_for(request: UserRequest, pk: int) -> Edition:
    """Return a draft that the user may change; Refused where it is one no more."""
    draft = get_edition_for(request.user, pk, Permission.EDITION_EDIT)
    if wrong := state_problems("change", draft.state):
        raise Refused(*wrong)
    return draft


@require_safe
@requires(Permission.EDITION_EDIT)
def edition_about(request: UserRequest, pk: int) -> HttpResponse:
    """Show the form for a draft's name, first day and purpose."""
    draft = _draft_for(request, pk)
    return render(request, "governance/edition_about.html", {"edition": draft, "form": _about_form(request, draft)})


def _about_form(request: UserRequest, draft: Edition) -> EditionForm:
    first = draft.unit.kind == UnitKind.HEAD_OFFICE
    approved = Edition.objects.filter(unit=draft.unit, state=EditionState.IN_FORCE)
    days = starts(timezone.localdate(), first=first and not approved.exists())
    initial = {"name": draft.name, "starts_on": draft.period.lower.isoformat(), "note": draft.note}
    return EditionForm(request.POST or None, starts=days, initial=initial)


@require_POST
@requires(Permission.EDITION_EDIT)
def edition_about_keep(request: UserRequest, pk: int) -> HttpResponse:
    """Keep a draft's name, first day and purpose."""
    draft = _draft_for(request, pk)
    form = _about_form(request, draft)
    if form.is_valid():
        try:
            actions.change_edition(edition=draft, **form.cleaned_data, by=request.user, now=timezone.now())
        except Refused as no:
            show_refusal(form, no)
        else:
            return redirect("edition", pk)
    return render(request, "governance/edition_about.html", {"edition": draft, "form": form}, status=422)


def _group(draft: Edition, chapter: int) -> queries.Group:
    """Return a chapter's lines of a draft."""
    own, above, _edition = queries.effective(draft)
    groups = {group.number: group for group in queries.groups(own, above)}
    if chapter not in groups:
        raise Http404
    return groups[chapter]


@require_safe
@requires(Permission.EDITION_EDIT)
def edition_values(request: UserRequest, pk: int, chapter: int) -> HttpResponse:
    """Show the form for a draft's values in a chapter."""
    draft = _draft_for(request, pk)
    group = _group(draft, chapter)
    rows = [Row(line, boxes(line.parameter, line.own)) for line in group.lines]
    return _values_page(request, draft, group, rows, queries.last_act(draft))


def _values_page(
    request: UserRequest, draft: Edition, group: queries.Group, rows: list[Row], seen: int | str
) -> HttpResponse:
    context: dict[str, Any] = {
        "edition": draft,
        "group": group,
        "chapters": [(number, CHAPTERS[number]) for number in WITH_VALUES],
        "rows": rows,
        "wrong": [row for row in rows if row.problems],
        "is_branch": draft.unit.kind != UnitKind.HEAD_OFFICE,
        "seen": seen,
    }
    return render(request, "governance/edition_values.html", context, status=422 if context["wrong"] else 200)


@require_POST
@requires(Permission.EDITION_EDIT)
def edition_values_keep(request: UserRequest, pk: int, chapter: int) -> HttpResponse:
    """Keep a draft's values in a chapter, all of them or none; what is wrong is shown beside it."""
    draft = _draft_for(request, pk)
    group = _group(draft, chapter)
    sent = {name: request.POST[name] for name in request.POST}
    read = {line.parameter.key: typed(line.parameter, sent) for line in group.lines}
    seen = request.POST.get("seen", "")
    if any(wrong for _value, wrong in read.values()):
        rows = [Row(line, sent_boxes(line.parameter, sent), read[line.parameter.key][1]) for line in group.lines]
        return _values_page(request, draft, group, rows, seen)
    values = {key: value for key, (value, _wrong) in read.items()}
    _set(request, draft, values, seen)
    return redirect("edition_values", pk, chapter)


def _set(request: UserRequest, draft: Edition, values: dict[str, Value | None], seen: str) -> None:
    known = int(seen) if seen.isdecimal() and len(seen) < 19 else 0
    changed = actions.set_values(edition=draft, values=values, seen=known, by=request.user, now=timezone.now())
    number = len(changed)
    messages.success(request, ngettext("%(n)s value changed.", "%(n)s values changed.", number) % {"n": number})


@require_safe
@requires(Permission.EDITION_VIEW)
def edition_unset(request: UserRequest, pk: int) -> HttpResponse:
    """Show the parameters without a value and what waits for each."""
    shown = get_edition_for(request.user, pk)
    own, above, _edition = queries.effective(shown)
    lines = [line for group in queries.groups(own, above) for line in group.lines if line.value is None]
    edits = reach(request.user, Permission.EDITION_EDIT).holds(shown.unit.path)
    context = {
        "edition": shown,
        "rows": [(line.parameter, needs_of(line.parameter.key)) for line in lines],
        "may_adopt": edits and shown.state == EditionState.DRAFT,
        "seen": queries.last_act(shown),
    }
    return render(request, "governance/edition_unset.html", context)


@require_POST
@requires(Permission.EDITION_EDIT)
def edition_adopt(request: UserRequest, pk: int) -> HttpResponse:
    """Adopt the suggestions for the parameters chosen."""
    draft = _draft_for(request, pk)
    chosen = [key for key in request.POST.getlist("key") if key in PARAMETERS]
    if not chosen:
        messages.error(request, _("Choose at least one parameter."))
        return redirect("edition_unset", pk)
    _set(request, draft, {key: PARAMETERS[key].suggested for key in chosen}, request.POST.get("seen", ""))
    return redirect("edition_unset", pk)

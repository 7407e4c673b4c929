"""The work calendar of a year: days off, make-up days, and who may correct them."""

import calendar as weeks
from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import branches_open_to, grants_of, reach
from governance.calendar import calendar_of, published_years, special_days
from governance.enums import DayKind, UnitKind
from governance.forms.calendar import DaysForm, YearForm
from governance.models import Act, OrgUnit, SpecialDay
from governance.pages import UserRequest, requires, show_refusal
from governance.problems import Refused
from governance.roles import Permission
from governance.rules.workdays import WorkCalendar, working_days_between

FIRST_YEAR, YEARS_AHEAD = 2020, 2
CHANGES_SHOWN = 8


def narrow_weekdays() -> list[str]:
    """Return the days of the week, Monday first, as narrow as the language writes them."""
    days = [pgettext("narrow", "Mo"), pgettext("narrow", "Tu"), pgettext("narrow", "We"), pgettext("narrow", "Th")]
    return [*days, pgettext("narrow", "Fr"), pgettext("narrow", "Sa"), pgettext("narrow", "Su")]


@require_safe
@requires(Permission.CALENDAR_VIEW)
def work_calendar(request: UserRequest) -> HttpResponse:
    """Show a year at a glance, month by month, as it holds in a branch."""
    return _page(request)


def _page(request: UserRequest, status: int = 200, **forms: Any) -> HttpResponse:
    today = timezone.localdate()
    year = _year(request, today)
    branches = branches_open_to(request.user, Permission.CALENDAR_VIEW)
    unit = _unit(request, branches)
    days = special_days(unit, date(year, 1, 1), date(year, 12, 31))
    known = calendar_of(unit, date(year, 1, 1), date(year, 12, 31))
    notices = {row.year: row for row in published_years(unit)}
    context = {
        "year": year,
        "years": range(max(FIRST_YEAR, year - 1), min(today.year + YEARS_AHEAD, year + 1) + 1),
        "branches": branches,
        "unit": unit,
        "notice": notices.get(year),
        "months": [_month(year, month, days, known, today) for month in range(1, 13)],
        "weekdays": narrow_weekdays(),
        "total": working_days_between(date(year, 1, 1), date(year, 12, 31), known),
        **_editing(request, year, branches, unit, forms),
    }
    return render(request, "governance/calendar.html", context, status=status)


def _year(request: UserRequest, today: date) -> int:
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else today.year
    return year if FIRST_YEAR <= year <= today.year + YEARS_AHEAD else today.year


def _unit(request: UserRequest, branches: list[OrgUnit]) -> OrgUnit | None:
    """Return the branch that was asked for, else the user's own, else none: the calendar that holds everywhere."""
    asked = request.GET.get("unit")
    if asked is not None:
        return next((unit for unit in branches if unit.code == asked), None)
    paths = [grant.unit.path for grant in grants_of(request.user)]
    return next((unit for unit in branches if any(path.startswith(unit.path) for path in paths)), None)


def _month(year: int, month: int, days: dict[date, SpecialDay], known: WorkCalendar, today: date) -> dict[str, Any]:
    """Return a month for the page: its weeks of cells, empty before the first and after the last day."""
    first = date(year, month, 1)
    last = date(year, month, weeks.monthrange(year, month)[1])
    cells = [_cell(day, days.get(day), known, today) for day in weeks.Calendar().itermonthdates(year, month)]
    shown = [cell if cell["day"].month == month else None for cell in cells]
    return {
        "first": first,
        "working": working_days_between(first, last, known),
        "weeks": [shown[start : start + 7] for start in range(0, len(shown), 7)],
    }


def _cell(day: date, row: SpecialDay | None, known: WorkCalendar, today: date) -> dict[str, Any]:
    special = row if row and row.kind != DayKind.ORDINARY else None
    free = "" if known.is_working(day) else "free"
    return {"day": day, "row": special, "kind": special.kind if special else free, "is_today": day == today}


def _editing(
    request: UserRequest, year: int, branches: list[OrgUnit], unit: OrgUnit | None, forms: dict[str, Any]
) -> dict[str, Any]:
    """Return the forms and the last changes for who may correct the calendar."""
    if not reach(request.user, Permission.CALENDAR_EDIT):
        return {}
    acts = Act.objects.filter(kind__startswith="calendar.", by__isnull=False).select_related("by")
    offer = _offer(request)
    initial = {"unit": unit.pk if unit else "", "year": year}
    return {
        "days_form": DaysForm(initial=initial, **offer),
        "year_form": YearForm(initial=initial, **offer),
        "changes": acts.filter(reach(request.user, Permission.CALENDAR_EDIT).units("unit__path")).order_by("-pk")[
            :CHANGES_SHOWN
        ],
        **forms,
    }


def _offer(request: UserRequest) -> dict[str, Any]:
    """Return where the user may enter days: their branches; everywhere for head office's own."""
    reached = reach(request.user, Permission.CALENDAR_EDIT)
    root = OrgUnit.objects.filter(kind=UnitKind.HEAD_OFFICE).filter(reached.units("path")).exists()
    return {"units": branches_open_to(request.user, Permission.CALENDAR_EDIT), "everywhere": root}


@require_POST
@requires(Permission.CALENDAR_EDIT)
def days_set(request: UserRequest) -> HttpResponse:
    """Say what some days are."""
    form = DaysForm(request.POST, **_offer(request))
    return _done(request, form, "days_form", actions.set_days)


@require_POST
@requires(Permission.CALENDAR_CREATE)
def year_publish(request: UserRequest) -> HttpResponse:
    """Say that a year is entered whole."""
    form = YearForm(request.POST, **_offer(request))
    return _done(request, form, "year_form", actions.publish_year)


def _done(request: UserRequest, form: Any, name: str, action: Callable[..., None]) -> HttpResponse:
    if form.is_valid():
        try:
            action(**form.cleaned_data, by=request.user, now=timezone.now())
        except Refused as no:
            show_refusal(form, no)
        else:
            messages.success(request, _("The calendar is kept."))
            year = form.cleaned_data.get("year") or form.cleaned_data["first"].year
            return redirect(f"{reverse('calendar')}?year={year}")
    return _page(request, 422, **{name: form})

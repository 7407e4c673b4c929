"""Months of a branch: the list, one month's results, and computing on demand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from appraisal import actions
from appraisal.access import cards_visible_to, cycles_visible_to, get_cycle_for
from appraisal.enums import CycleState
from appraisal.forms import CardFilter, asked_of
from appraisal.queries.cards import latest_cards, with_figures, with_team
from appraisal.queries.cycles import computing, outcomes, silent_branches
from appraisal.queries.standings import standings
from appraisal.queries.waiting import CHECK, reasons_to_wait
from appraisal.tables import CardTable, CycleTable
from governance.access import reach
from governance.pages import UserRequest, render_part, requires
from governance.registry import QUALITY_CHECKS
from governance.roles import Permission
from governance.tables import is_narrowed, paged


@require_safe
@requires(Permission.CYCLE_VIEW)
def cycle_list(request: UserRequest) -> HttpResponse:
    """List the months of the branches one may see; a director goes to their newest card."""
    reached = reach(request.user, Permission.CYCLE_VIEW)
    if not reached.everything and not reached.unit_paths:
        newest = latest_cards(cards_visible_to(request.user)).first()
        return redirect("scorecard", newest.pk) if newest else render(request, "appraisal/no_card.html")
    table = CycleTable(cycles_visible_to(request.user))
    shown = paged(request, table)
    came_to, running = outcomes(cards_visible_to(request.user), shown), computing(shown)
    reasons = reasons_to_wait(shown)
    may_compute = reach(request.user, Permission.CYCLE_EDIT)
    for found in shown:
        found.counts, found.is_computing = came_to[found.pk].counts, found.pk in running
        found.reasons = [QUALITY_CHECKS[CHECK].words(reason) for reason in reasons[found.pk]]
        found.may_compute = may_compute.holds(found.unit.path) and found.state != CycleState.PUBLISHED
    context = {"table": table, "silent": silent_branches(reached, timezone.localdate())}
    return render_part(request, "appraisal/cycles.html", "list", context)


@require_safe
@requires(Permission.CYCLE_VIEW)
def cycle(request: UserRequest, pk: int) -> HttpResponse:
    """Show a month's results, director by director, as far as one may see them."""
    found = get_cycle_for(request.user, pk)
    visible = cards_visible_to(request.user).filter(cycle=found)
    cards = with_figures(with_team(visible.select_related("director")))
    filterset = CardFilter(request.GET, queryset=cards)
    table = CardTable(filterset.qs)
    came_to = outcomes(visible, [found])[found.pk]
    shown = paged(request, table, known=None if is_narrowed(request.GET) else sum(came_to.counts.values()))
    places = standings(found, [card.pk for card in shown])
    for card in shown:
        place = places.get(card.pk)
        is_peer = card.director.user_id == request.user.pk
        card.standing = place if place and (place.is_shown_to_peers or not is_peer) else None
    context = {
        "cycle": found,
        "table": table,
        "filterset": filterset,
        "asked": asked_of(request.GET, found),
        "facts_asked": urlencode({"unit": str(found.unit_id), "month": f"{found.starts_on:%Y-%m}"}),
        "came_to": came_to,
        "is_computing": bool(computing([found])),
        "reasons": [QUALITY_CHECKS[CHECK].words(reason) for reason in reasons_to_wait([found])[found.pk]],
        "may_compute": reach(request.user, Permission.CYCLE_EDIT).holds(found.unit.path)
        and found.state != CycleState.PUBLISHED,
    }
    return render_part(request, "appraisal/cycle.html", "list", context)


@require_POST
@requires(Permission.CYCLE_EDIT)
def cycle_compute(request: UserRequest, pk: int) -> HttpResponse:
    """Ask for a month's computing now; what the clock asked for already is joined."""
    found = get_cycle_for(request.user, pk, Permission.CYCLE_EDIT)
    job = actions.ask_to_compute(cycles=[found], by=request.user, now=timezone.now())
    if job.asked_by_id == request.user.pk:
        return redirect(f"{reverse('job', args=[job.pk])}?back={reverse('cycle', args=[pk])}")
    messages.info(request, _("This month is being computed already."))
    return redirect("cycle", pk)

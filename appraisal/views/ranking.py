"""The ranking of a month: places among branch and rank, and in the department, by total or by any indicator."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from appraisal.access import cards_visible_to, get_cycle_for
from appraisal.forms import asked_of, ranked_by, ranking_asked
from appraisal.models import Cycle
from appraisal.queries.standings import Standing, standings
from appraisal.tables import RankingTable
from governance.pages import UserRequest, render_part, requires
from governance.roles import Permission
from governance.tables import paged


@require_safe
@requires(Permission.CYCLE_VIEW)
def ranking(request: UserRequest, pk: int) -> HttpResponse:
    """Rank the directors one may see; their places are those among everybody of their branch and rank."""
    found = get_cycle_for(request.user, pk)
    by = ranked_by(request.GET)
    filterset = ranking_asked(request.user, found, cards_visible_to(request.user), request.GET, Permission.CYCLE_VIEW)
    table = RankingTable(filterset.qs, by=by)
    _place(found, paged(request, table), by, request.user.pk)
    context = {
        "cycle": found,
        "table": table,
        "filterset": filterset,
        "measured_by": table.measured_by,
        "asked": asked_of(request.GET, found),
    }
    return render_part(request, "appraisal/ranking.html", "list", context)


def _place(cycle: Cycle, cards: list[Any], by: str, viewer: int) -> None:
    """Give each card its standing; in a small group a director does not see the own place."""
    places = standings(cycle, [card.pk for card in cards], by, with_before=True)
    for card in cards:
        place: Standing | None = places.get(card.pk)
        is_peer = card.director.user_id == viewer
        card.standing = place if place and (place.is_shown_to_peers or not is_peer) else None
        card.unit_standing = place if place and (place.is_shown_in_unit or not is_peer) else None

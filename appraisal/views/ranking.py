"""The ranking of a month: places among branch and rank, and in the department, by total or by any indicator."""

from typing import Any

from django.db.models import F, QuerySet, Subquery
from django.db.models.expressions import OuterRef
from django.http import HttpResponse
from django.views.decorators.http import require_safe
from django_tables2 import RequestConfig

from appraisal.access import cards_visible_to, get_cycle_for
from appraisal.enums import Indicator
from appraisal.forms import RankingFilter
from appraisal.models import Cycle, Figure, Scorecard
from appraisal.queries.cards import with_team
from appraisal.queries.standings import TOTAL, Standing, standings
from appraisal.tables import RankingTable
from governance.access import reach
from governance.enums import UnitKind
from governance.models import OrgUnit
from governance.pages import UserRequest, render_part, requires
from governance.roles import Permission

A_PAGE = {"per_page": 50}


@require_safe
@requires(Permission.CYCLE_VIEW)
def ranking(request: UserRequest, pk: int) -> HttpResponse:
    """Rank the directors one may see; their places are those among everybody of their branch and rank."""
    found = get_cycle_for(request.user, pk)
    by = request.GET.get("by", "")
    by = by if by in Indicator.values else TOTAL
    cards = _valued(with_team(cards_visible_to(request.user).filter(cycle=found)), by)
    reached = reach(request.user, Permission.CYCLE_VIEW)
    units = OrgUnit.objects.filter(reached.units("path"), kind=UnitKind.DEPARTMENT, path__startswith=found.unit.path)
    filterset = RankingFilter(request.GET, queryset=cards.select_related("director"), units=units, cycle=found)
    table = RankingTable(filterset.qs, by=by)
    RequestConfig(request, paginate=A_PAGE).configure(table)
    _place(found, [row.record for row in table.page.object_list], by, request.user.pk)
    context = {"cycle": found, "table": table, "filterset": filterset, "measured_by": table.measured_by}
    return render_part(request, "appraisal/ranking.html", "list", context)


def _valued(cards: QuerySet[Scorecard], by: str) -> QuerySet[Any]:
    """Annotate cards with what they are ranked by."""
    if by == TOTAL:
        return cards.annotate(value=F("total"))
    figures = Figure.objects.filter(cycle=OuterRef("cycle"), director=OuterRef("director"), indicator=by)
    return cards.annotate(value=Subquery(figures.values("value")[:1]))


def _place(cycle: Cycle, cards: list[Any], by: str, viewer: int) -> None:
    """Give each card its standing; in a small group a director does not see the own place."""
    places = standings(cycle, [card.pk for card in cards], by)
    for card in cards:
        place: Standing | None = places.get(card.pk)
        is_peer = card.director.user_id == viewer
        card.standing = place if place and (place.is_shown_to_peers or not is_peer) else None
        card.unit_standing = place if place and (place.is_shown_in_unit or not is_peer) else None

"""A director's card."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from appraisal.access import get_card_for
from appraisal.queries.sheets import sheet, unset_keys
from governance import parameters
from governance.pages import UserRequest, requires
from governance.roles import Permission


@require_safe
@requires(Permission.SCORECARD_VIEW)
def scorecard(request: UserRequest, pk: int) -> HttpResponse:
    """Show a month's card: light, place, trend, indicators and how they were computed."""
    card = get_card_for(request.user, pk)
    shown = sheet(card)
    is_own = card.director.user_id == request.user.pk
    context = {
        "card": card,
        "sheet": shown,
        "is_own": is_own,
        "shows_place": shown.standing is not None and (shown.standing.is_shown_to_peers or not is_own),
        "unset": [parameters.get(key) for key in unset_keys(shown.scheme)],
        "now": timezone.now(),
    }
    return render(request, "appraisal/scorecard.html", context)

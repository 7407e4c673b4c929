"""A director's card, and the records behind each of its figures."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from appraisal.access import get_card_for
from appraisal.enums import MONEY_INDICATORS, Indicator
from appraisal.models import Figure
from appraisal.queries.records.listings import Listing
from appraisal.queries.sheets import sheet, unset_keys
from directors.enums import ReceiptKind
from governance import parameters
from governance.crypto import masked_name
from governance.editions import rulebook
from governance.pages import UserRequest, requires
from governance.roles import Permission

RECORDS_ON_A_PAGE = 50


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


@require_safe
@requires(Permission.PERFORMANCE_FACT_VIEW)
def records(request: UserRequest, pk: int, indicator: str) -> HttpResponse:
    """List the receipts or instalments behind a figure; their sum, over all pages, is the figure."""
    card = get_card_for(request.user, pk, Permission.PERFORMANCE_FACT_VIEW)
    if indicator not in Indicator.values:
        raise Http404
    rules = rulebook(card.cycle.unit, card.cycle.starts_on)
    listing = Listing(card.cycle, card.director_id, Indicator(indicator), rules.get("grace.days") if rules else None)
    sums = listing.sums()
    page = Paginator(range(sums.records), RECORDS_ON_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "card": card,
        "indicator": Indicator(indicator),
        "is_money": indicator in MONEY_INDICATORS,
        "figure": Figure.objects.filter(cycle=card.cycle_id, director=card.director_id, indicator=indicator).first(),
        "sums": sums,
        "page": page,
        "rows": [_shown(row) for row in listing.page((page.number - 1) * RECORDS_ON_A_PAGE, RECORDS_ON_A_PAGE)],
    }
    return render(request, "appraisal/records.html", context)


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    """Return a record as the screen shows it: customers' names masked, the kind in words."""
    shown = row | {"holder": masked_name(row.pop("holder_name") or "")}
    if "payer" in row:
        shown |= {"payer": masked_name(row["payer"]), "kind": ReceiptKind(row["kind"]).label}
    return shown

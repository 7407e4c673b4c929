"""The search: a page of its own, and the palette that Ctrl K opens over any page."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from governance.access import reach
from governance.pages import UserRequest, render_part
from governance.registry import SEARCHES
from governance.search import Asked

IN_PALETTE, ON_PAGE = 5, 20


@require_safe
def search(request: UserRequest) -> HttpResponse:
    """Show what the words of the address find, group by group, of what one may open."""
    asked = Asked.of(request.GET.get("q", ""))
    most = IN_PALETTE if request.htmx else ON_PAGE
    sources = [source for source in SEARCHES if source.permission is None or reach(request.user, source.permission)]
    found = [(source.title, source.find(request.user, asked, most)) for source in sources]
    context = {"asked": asked, "groups": [(title, hits) for title, hits in found if hits]}
    return render_part(request, "governance/search.html", "found", context)

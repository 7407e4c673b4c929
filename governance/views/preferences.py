"""Saved views: the filters of any list, kept under a name."""

from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import grants_of, reach
from governance.models import SavedView
from governance.pages import UserRequest, bare_query, page_name, requires, saved_views
from governance.registry import ROWS
from governance.roles import Permission

LONGEST_NAME, LONGEST_QUERY = 30, 500


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def view_keep(request: UserRequest) -> HttpResponse:
    """Keep the filters that the list shows now, under a name."""
    path, query = request.POST.get("path", ""), _query_now(request)
    page, name = page_name(path), " ".join(request.POST.get("name", "").split())
    if page is None or not name or len(name) > LONGEST_NAME or len(query) > LONGEST_QUERY:
        raise Http404
    actions.keep_view(user=request.user, page=page, name=name, query=query)
    return _answer(request, path, query)


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def view_counts(request: UserRequest, page: str) -> HttpResponse:
    """Show the row of saved views of a list with how many rows each holds for this reader; fetched after the page."""
    if page not in ROWS:
        raise Http404
    return render(
        request, "components/views.html", saved_views(request, reverse(page), _query_now(request), counted=True)
    )


@require_POST
@requires(Permission.ANNOUNCEMENT_CREATE)
def view_share(request: UserRequest, pk: int) -> HttpResponse:
    """Offer a view of one's own to the own unit, or no longer: who may speak to a unit may offer it a view."""
    view = get_object_or_404(SavedView.objects.select_related("unit"), pk=pk, user=request.user)
    spoken_to = reach(request.user, Permission.ANNOUNCEMENT_CREATE).unit_paths
    unit = next((grant.unit for grant in grants_of(request.user) if grant.unit.path in spoken_to), None)
    if unit is None:
        raise PermissionDenied
    actions.share_view(view=view, unit=None if view.unit else unit, by=request.user, now=timezone.now())
    return _answer(request, reverse(view.page), _query_now(request))


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def view_drop(request: UserRequest, pk: int) -> HttpResponse:
    """Remove a view of one's own."""
    actions.drop_view(view=get_object_or_404(SavedView, pk=pk, user=request.user))
    path = request.POST.get("path", "")
    return _answer(request, path, _query_now(request)) if page_name(path) else redirect("home")


def _query_now(request: UserRequest) -> str:
    """Return the list's filters: with script they stand in the window's address, without in the form."""
    window = request.htmx.current_url if request.htmx else None
    return bare_query(urlsplit(window).query if window else request.POST.get("query", ""))


def _answer(request: UserRequest, path: str, query: str) -> HttpResponse:
    """Answer htmx with the row of views, anyone else with the list again."""
    if request.htmx:
        return render(request, "components/views.html", saved_views(request, path, query))
    return redirect(f"{path}?{query}")

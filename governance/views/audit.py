"""The log: searched, opened; and who looked at whose masked fields."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from governance.access import acts_visible_to, reach, reads_visible_to, sees_inside
from governance.forms import ActFilter, log_asked
from governance.models import Act, User
from governance.pages import UserRequest, render_part, requires
from governance.queries.history import record_words, rows_of_act
from governance.registry import ACTS
from governance.roles import Permission

A_PAGE = 50
FIELDS = {
    "personal_phone": gettext_lazy("Mobile number"),
    "customer_phone": gettext_lazy("Customer's mobile number"),
    "customer_identity": gettext_lazy("Customer's identity number"),
}


@require_safe
@requires(Permission.AUDIT_VIEW)
def audit_list(request: UserRequest) -> HttpResponse:
    """Show what was done in the units one may see, the latest first, by the filters of the address."""
    form = ActFilter(request.GET)
    page = Paginator(log_asked(acts_visible_to(request.user), form), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": [_shown(act, request.user) for act in page],
        "asked": request.GET.urlencode(),
    }
    return render_part(request, "governance/audit.html", "list", context)


def _shown(act: Act, reader: User) -> dict[str, Any]:
    return {
        "act": act,
        "title": ACTS.get(act.kind, act.kind),
        "record": record_words(act.subject_kind, act.subject_id),
        "inside": sees_inside(reader, act),
    }


@require_safe
@requires(Permission.AUDIT_VIEW)
def audit_detail(request: UserRequest, pk: int) -> HttpResponse:
    """Show one act with every row it changed, before and after, as far as one may see inside."""
    act = acts_visible_to(request.user).select_related("by", "on_behalf_of", "unit").filter(pk=pk).first()
    if act is None:
        raise Http404
    context = _shown(act, request.user)
    context["changes"] = rows_of_act(act.pk) if context["inside"] else []
    return render(request, "governance/act.html", context)


@require_safe
@requires(Permission.READS_VIEW)
def reads(request: UserRequest) -> HttpResponse:
    """Show compliance who looked at whose masked fields; everybody else, which role looked at their own."""
    reached = reach(request.user, Permission.READS_VIEW)
    found = reads_visible_to(request.user, timezone.now()).select_related("by", "unit").order_by("-at", "-pk")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {"page": page, "with_names": bool(reached.unit_paths), "fields": FIELDS}
    context["rows"] = [(row, FIELDS.get(row.field, row.field)) for row in page]
    return render(request, "governance/reads.html", context)

"""The log: searched, opened, exported; and who looked at whose masked fields."""

from typing import Any
from urllib.parse import quote

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import acts_visible_to, reach, reads_visible_to, sees_inside
from governance.exports import WORKBOOK, text_workbook
from governance.forms import ActFilter
from governance.models import Act, User
from governance.pages import UserRequest, render_part, requires
from governance.queries.history import record_words, rows_of_act
from governance.registry import ACTS
from governance.roles import Permission

A_PAGE = 50
MOST_EXPORTED = 20_000
FIELDS = {"personal_phone": gettext_lazy("Mobile number")}


def _found(acts: "QuerySet[Act]", form: ActFilter) -> "QuerySet[Act]":
    return form.found(acts).select_related("by", "on_behalf_of", "unit").order_by("-at", "-pk")


@require_safe
@requires(Permission.AUDIT_VIEW)
def audit_list(request: UserRequest) -> HttpResponse:
    """Show what was done in the units one may see, the latest first, by the filters of the address."""
    form = ActFilter(request.GET)
    page = Paginator(_found(acts_visible_to(request.user), form), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": [_shown(act, request.user) for act in page],
        "may_export": reach(request.user, Permission.AUDIT_EXPORT),
        "most": MOST_EXPORTED,
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


@require_POST
@requires(Permission.AUDIT_EXPORT)
def audit_export(request: UserRequest) -> HttpResponse:
    """Give out the acts found, as text cells, within the reach of the export; the export is an act itself."""
    form = ActFilter(request.POST)
    acts = list(_found(acts_visible_to(request.user, Permission.AUDIT_EXPORT), form)[:MOST_EXPORTED])
    heads = [_("Time"), _("Act"), _("By"), _("On behalf of"), _("Clause"), _("Unit"), _("Record"), _("Reason")]
    heads += [_("Address"), _("Reference")]
    whole = text_workbook(_("Log"), heads, [_cells(act, request.user) for act in acts])
    filters = {name: str(value) for name, value in form.cleaned_data.items() if value} if form.is_valid() else {}
    actions.note_export(by=request.user, rows=len(acts), filters=filters, now=timezone.now())
    answer = HttpResponse(whole, content_type=WORKBOOK)
    name = quote(f"{_('Log')} {timezone.localdate()}.xlsx")
    answer.headers["Content-Disposition"] = f"attachment; filename=\"log.xlsx\"; filename*=UTF-8''{name}"
    return answer


def _cells(act: Act, reader: User) -> list[str]:
    return [
        f"{timezone.localtime(act.at):%Y-%m-%d %H:%M:%S}",
        str(ACTS.get(act.kind, act.kind)),
        act.by.name if act.by else _("the clock"),
        act.on_behalf_of.name if act.on_behalf_of else "",
        act.clause,
        act.unit.name if act.unit else "",
        record_words(act.subject_kind, act.subject_id),
        act.reason if sees_inside(reader, act) else "",
        act.address or "",
        act.reference,
    ]


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

"""Lists as files: asked for, waited for, fetched by who asked for them."""

from typing import Any

from django.core.paginator import Paginator
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import exports_of, get_export_for
from governance.enums import ExportForm
from governance.exports import MEDIA_TYPES
from governance.models import Approval, Export
from governance.pages import UserRequest, confirm, requires
from governance.registry import EXPORTS
from governance.roles import Permission

A_PAGE = 50


@require_safe
@requires(Permission.EXPORT_VIEW)
def export_list(request: UserRequest) -> HttpResponse:
    """Show the files one asked for, the latest first, each with what became of it."""
    now = timezone.now()
    page = Paginator(exports_of(request.user).select_related("job"), A_PAGE).get_page(request.GET.get("page"))
    requests = dict(_requests(list(page)))
    rows = [(export, EXPORTS.get(export.kind), _is_open(export), requests.get(export.pk)) for export in page]
    return render(request, "governance/exports.html", {"page": page, "rows": rows, "now": now})


def _requests(exports: list[Export]) -> list[tuple[int, Approval]]:
    """Return the requests of those lists that are not written yet, the latest last."""
    waiting = [export.pk for export in exports if export.job_id is None]
    found = Approval.objects.filter(kind=actions.exports.UNMASKED, subject_id__in=waiting).order_by("pk")
    return [(approval.subject_id, approval) for approval in found] if waiting else []


def _is_open(export: Export) -> bool:
    return export.ready_at is not None and export.removed_at is None and export.expires_at > timezone.now()


@require_POST
@requires(Permission.EXPORT_CREATE)
def export_ask(request: UserRequest) -> HttpResponse:
    """Ask for a list as a file, as the filters of its address have it; one in full by way of compliance."""
    name = request.POST.get("list", "")
    told: dict[str, Any] = {"form": request.POST.get("form", ""), "asked": request.POST.get("asked", "")}
    told |= {"kind": name, "by": request.user, "now": timezone.now()}
    if name in EXPORTS and EXPORTS[name].unmasks:
        confirm(request)
        return redirect(actions.exports.ask_unmasked(**told, reason=request.POST.get("reason", "")[:200]))
    job = actions.ask_export(**told)
    return redirect(f"{reverse('job', args=[job.pk])}?back={reverse('exports')}")


@require_safe
@requires(Permission.EXPORT_VIEW)
def export_file(request: UserRequest, pk: int) -> FileResponse:
    """Hand out a file to who asked for it, for a day and while the right reaches as far."""
    export = get_export_for(request.user, pk, timezone.now())
    answer = FileResponse(
        export.path.open("rb"),
        as_attachment=True,
        filename=export.file_name,
        content_type=MEDIA_TYPES[ExportForm(export.form)],
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer

"""Files of facts: the list, a file's review from upload to undoing, templates and the workbook of wrong rows."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import (
    batches_visible_to,
    branches_open_to,
    folder_refusals_visible_to,
    get_batch_for,
    get_upload_for,
    reach,
    uploads_visible_to,
)
from governance.forms import UploadForm
from governance.intake import reviews, workbooks
from governance.intake.kinds import INTAKE_KINDS, IntakeKind
from governance.models import Batch, Upload
from governance.pages import UserRequest, render_part, requires, show_refusal
from governance.problems import Problem, Refused
from governance.roles import Permission

UPLOADS_A_PAGE = 20
BATCHES_A_PAGE = 50
FEW = 5
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STEPS = (_("Download the template"), _("Upload the file"), _("Check and correct"), _("Write"))


@require_safe
@requires(Permission.IMPORT_BATCH_VIEW)
def intake_list(request: UserRequest) -> HttpResponse:
    """Show what can be imported, the form for it and the latest files."""
    asked = {name: request.GET[name] for name in ("kind", "month", "unit") if name in request.GET}
    return render(request, "governance/intake.html", _list_context(request, _form(request, initial=asked)))


def _form(request: UserRequest, **sent: Any) -> UploadForm | None:
    """Return the upload form, or None for those who may only look."""
    if not reach(request.user, Permission.IMPORT_BATCH_CREATE):
        return None
    branches = branches_open_to(request.user, Permission.IMPORT_BATCH_CREATE)
    return UploadForm(branches=branches, today=timezone.localdate(), **sent)


def _list_context(request: UserRequest, form: UploadForm | None) -> dict[str, Any]:
    uploads = uploads_visible_to(request.user).select_related("unit", "uploaded_by")
    page = Paginator(uploads, UPLOADS_A_PAGE).get_page(request.GET.get("page"))
    rows = [(upload, INTAKE_KINDS[upload.kind]) for upload in page]
    return {"form": form, "kinds": INTAKE_KINDS.values(), "page": page, "rows": rows, "steps": STEPS}


@require_POST
@requires(Permission.IMPORT_BATCH_CREATE)
def intake_upload(request: UserRequest) -> HttpResponse:
    """Take in a file and lead to its page; what is plainly unfit comes back at once with the reason."""
    form = _form(request, data=request.POST, files=request.FILES)
    assert form is not None
    if form.is_valid():
        try:
            upload = actions.upload_file(**form.cleaned_data, by=request.user, now=timezone.now())
        except Refused as no:
            show_refusal(form, no, at="file")
        else:
            return redirect("upload_detail", pk=upload.pk)
    return render(request, "governance/intake.html", _list_context(request, form), status=422)


@require_safe
@requires(Permission.IMPORT_BATCH_VIEW)
def intake_template(request: UserRequest, kind: str, form: str) -> HttpResponse:
    """Give the empty template of a kind of file, in the reader's language."""
    if kind not in INTAKE_KINDS:
        raise Http404
    declared = INTAKE_KINDS[kind]
    made = workbooks.template_xlsx(declared) if form == "xlsx" else workbooks.template_csv(declared)
    return _file(made, f"{declared.title}.{form}", WORKBOOK if form == "xlsx" else "text/csv; charset=utf-8")


def _file(content: bytes, name: str, kind: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["Cache-Control"] = "no-store"
    return answer


@require_safe
@requires(Permission.IMPORT_BATCH_VIEW)
def upload_detail(request: UserRequest, pk: int) -> HttpResponse:
    """Show a file wherever it is: being checked, to review, being written, written, refused or undone."""
    upload = get_upload_for(request.user, pk)
    return render_part(request, "governance/intake_upload.html", "state", _context(request, upload))


def _context(request: UserRequest, upload: Upload) -> Mapping[str, Any]:
    kind = INTAKE_KINDS[upload.kind]
    may = {
        "write": reach(request.user, Permission.IMPORT_BATCH_CREATE).holds(upload.unit.path),
        "export": reach(request.user, Permission.IMPORT_BATCH_EXPORT).holds(upload.unit.path),
        "undo": reach(request.user, Permission.IMPORT_BATCH_DELETE).holds(upload.unit.path),
    }
    review = reviews.review(upload, kind, tab=request.GET.get("tab", ""), page=request.GET.get("page", ""))
    return {"upload": upload, "kind": kind, "may": may, "steps": STEPS, **review}


@require_POST
@requires(Permission.IMPORT_BATCH_CREATE)
def upload_write(request: UserRequest, pk: int) -> HttpResponse:
    """Have the good rows written."""
    upload = get_upload_for(request.user, pk, Permission.IMPORT_BATCH_CREATE)
    actions.ask_to_write(upload=upload, by=request.user, now=timezone.now())
    return redirect("upload_detail", pk=upload.pk)


@require_POST
@requires(Permission.IMPORT_BATCH_CREATE)
def upload_refuse(request: UserRequest, pk: int) -> HttpResponse:
    """Give a file up."""
    upload = get_upload_for(request.user, pk, Permission.IMPORT_BATCH_CREATE)
    actions.refuse_file(upload=upload, by=request.user, now=timezone.now())
    return redirect("upload_detail", pk=upload.pk)


@require_safe
@requires(Permission.IMPORT_BATCH_EXPORT)
def upload_wrong_rows(request: UserRequest, pk: int) -> HttpResponse:
    """Give the wrong rows of a file as a workbook, each with its reason."""
    upload = get_upload_for(request.user, pk, Permission.IMPORT_BATCH_EXPORT)
    kind: IntakeKind = INTAKE_KINDS[upload.kind]
    return _file(workbooks.wrong_rows(upload, kind), f"{kind.title}-{upload.pk}.xlsx", WORKBOOK)


@require_safe
@requires(Permission.IMPORT_BATCH_VIEW)
def batch_list(request: UserRequest) -> HttpResponse:
    """Show every batch of facts in the order they were written, and what undid it."""
    found = batches_visible_to(request.user).select_related("unit", "by", "upload", "undoes", "undone_by__by")
    if kind := INTAKE_KINDS.get(request.GET.get("kind", "")):
        found = found.filter(kind=kind.name)
    page = Paginator(found, BATCHES_A_PAGE).get_page(request.GET.get("page"))
    rows = [(batch, INTAKE_KINDS[batch.kind]) for batch in page]
    refused = [
        (row.at, row.details["file"], Problem(None, row.details["message"], row.details["params"]))
        for row in folder_refusals_visible_to(request.user)[:FEW]
    ]
    context = {"page": page, "rows": rows, "kinds": INTAKE_KINDS.values(), "kind": kind, "refused": refused}
    return render_part(request, "governance/intake_batches.html", "batches", context)


@require_POST
@requires(Permission.IMPORT_BATCH_DELETE)
def batch_undo(request: UserRequest, pk: int) -> HttpResponse:
    """Undo a written batch."""
    batch: Batch = get_batch_for(request.user, pk, Permission.IMPORT_BATCH_DELETE)
    actions.undo_batch(batch=batch, by=request.user, now=timezone.now())
    return redirect("upload_detail", pk=batch.upload_id) if batch.upload_id else redirect("intake_list")

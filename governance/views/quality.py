"""The desk of data quality: what is missing, late or odd, whose it is to mend, how long it has been so, and where."""

from operator import attrgetter
from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from governance import actions
from governance.access import findings_visible_to, reach
from governance.actions.quality import LOOK
from governance.enums import JobState
from governance.models import Finding, Job
from governance.pages import UserRequest, requires
from governance.registry import QUALITY_CHECKS, QualityCheck
from governance.roles import Permission
from governance.tables import Counted

FINDINGS_A_PAGE = 50


@require_safe
@requires(Permission.IMPORT_BATCH_VIEW)
def quality(request: UserRequest) -> HttpResponse:
    """Show what one check found, oldest first, and how much each found."""
    visible = findings_visible_to(request.user)
    counts = dict(visible.order_by().values_list("check_name").annotate(number=Count("pk")))
    checks = [(check, counts.get(check.name, 0)) for check in sorted(QUALITY_CHECKS.values(), key=attrgetter("place"))]
    check = QUALITY_CHECKS.get(request.GET.get("check", "")) or next((one for one, number in checks if number), None)
    check = check or checks[0][0]
    found = visible.filter(check_name=check.name).select_related("unit").order_by("since", "unit__path", "subject")
    page = Counted(found, FINDINGS_A_PAGE, known=counts.get(check.name, 0)).get_page(request.GET.get("page"))
    context = {
        "checks": checks,
        "check": check,
        "page": page,
        "rows": [_row(request, check, finding) for finding in page],
        "looked": Job.objects.filter(kind=LOOK, state=JobState.DONE).order_by("-pk").first(),
        "may_act": bool(reach(request.user, Permission.IMPORT_BATCH_CREATE)),
    }
    return render(request, "governance/quality.html", context)


def _row(request: UserRequest, check: QualityCheck, finding: Finding) -> dict[str, Any]:
    acts = reach(request.user, Permission.IMPORT_BATCH_CREATE).holds(finding.unit.path)
    return {
        "finding": finding,
        "words": check.words(finding),
        "days": (timezone.localdate() - finding.since).days,
        "url": check.url(finding),
        "may_be_empty": acts and check.name == "late_files" and finding.code == "late",
    }


@require_POST
@requires(Permission.IMPORT_BATCH_CREATE)
def quality_look(request: UserRequest) -> HttpResponse:
    """Have the facts looked over now; what the clock asked for already is joined."""
    job = actions.ask_to_look(by=request.user, now=timezone.now())
    if job.asked_by_id == request.user.pk:
        return redirect(f"{reverse('job', args=[job.pk])}?back={reverse('quality')}")
    messages.info(request, _("The facts are being looked over already."))
    return redirect("quality")


@require_POST
@requires(Permission.IMPORT_BATCH_CREATE)
def quality_nothing(request: UserRequest, pk: int) -> HttpResponse:
    """Note that the missing file does not come because there is nothing in it."""
    visible = findings_visible_to(request.user, Permission.IMPORT_BATCH_CREATE)
    finding = get_object_or_404(visible.select_related("unit"), pk=pk, check_name="late_files")
    actions.declare_nothing(finding=finding, by=request.user, now=timezone.now())
    return redirect("quality")

"""A job's progress, and its cancellation."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from governance import jobs
from governance.models import Job
from governance.pages import UserRequest, render_part, requires
from governance.registry import JOB_KINDS
from governance.roles import Permission


def _job_of(request: UserRequest, pk: int) -> Job:
    """Return a job the user asked for; any other does not exist for them."""
    job = Job.objects.filter(pk=pk, asked_by=request.user).first()
    if job is None:
        raise Http404
    return job


@require_safe
@requires(Permission.ACCOUNT_VIEW)
def job(request: UserRequest, pk: int) -> HttpResponse:
    """Show how far a job is; polled each second until it ends."""
    found = _job_of(request, pk)
    back = request.GET.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    context = {"job": found, "kind": JOB_KINDS[found.kind], "back": back if safe else ""}
    return render_part(request, "governance/job.html", "progress", context)


@require_POST
@requires(Permission.ACCOUNT_EDIT)
def job_cancel(request: UserRequest, pk: int) -> HttpResponse:
    """Ask a job to stop."""
    found = _job_of(request, pk)
    jobs.cancel(job=found, by=request.user)
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return redirect(target) if safe else redirect("job", pk=found.pk)

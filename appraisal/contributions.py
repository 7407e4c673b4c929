"""What this chapter adds to the shared pages."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from appraisal import actions
from appraisal.actions.cycles import COMPUTE
from appraisal.models import Cycle
from governance.jobs import Progress
from governance.models import Job
from governance.registry import JobKind, add_job


def compute(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Compute one cycle, in the name of who asked for it."""
    cycle = Cycle.objects.get(pk=job.arguments["cycle"])
    cycle = actions.compute_cycle(cycle=cycle, by=job.asked_by, now=timezone.now(), progress=progress)
    return {"cycle": cycle.pk, "run": cycle.run}


add_job(JobKind(COMPUTE, _("Computing a month"), compute))

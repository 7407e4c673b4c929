"""What this chapter adds to the shared pages."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from governance import actions
from governance.jobs import Progress
from governance.models import Job, Upload
from governance.registry import Evidence, JobKind, MenuItem, add_evidence, add_job, add_menu
from governance.roles import Permission


def check_upload(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Check one uploaded file."""
    upload = Upload.objects.select_related("unit", "uploaded_by").get(pk=job.arguments["upload"])
    actions.check(upload=upload, progress=progress, now=timezone.now())
    return {"upload": upload.pk}


def write_upload(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Write the good rows of one uploaded file, in the name of who asked for it."""
    upload = Upload.objects.select_related("unit").get(pk=job.arguments["upload"])
    batch = actions.write_rows(upload=upload, by=job.asked_by, progress=progress, now=timezone.now())
    return {"upload": upload.pk, "batch": batch.pk if batch else None}


add_menu(
    MenuItem(1, _("The regulation"), "clauses", "book-open", Permission.EDITION_VIEW),
    MenuItem(5, _("Data intake"), "intake_list", "upload", Permission.IMPORT_BATCH_VIEW),
)

add_job(JobKind("intake.check", _("Checking a file"), check_upload))
add_job(JobKind("intake.write", _("Writing a file"), write_upload))

add_evidence(
    Evidence("R5.1.1", _("Files of facts are checked cell by cell before anything of them counts."), "intake_list"),
    Evidence("R5.2.1", _("Facts of a published month are closed: nothing is written over or undone."), "intake_list"),
    Evidence("R6.4.1", _("Imported facts are append-only: each names its file, and undoing adds rows."), "intake_list"),
    Evidence("R8.1", _("Every act is recorded with its person, time and clause; row histories are kept by triggers.")),
    Evidence("R8.2", _("Each period is judged by the edition in force on its first day."), "clauses"),
    Evidence("R8.4", _("A branch's edition overrides head office's value by value.")),
)

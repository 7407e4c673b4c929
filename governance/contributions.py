"""What this chapter adds to the shared pages."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from governance import actions
from governance.access import uploads_visible_to
from governance.enums import Gravity, MailWay
from governance.jobs import Progress
from governance.models import Job, Notice, Upload, User
from governance.problems import mark
from governance.registry import (
    Evidence,
    JobKind,
    MenuItem,
    NoticeKind,
    add_acts,
    add_count,
    add_evidence,
    add_job,
    add_menu,
    add_notice,
)
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


def upload_page(upload: int | None) -> str:
    """Return the address of a file's page."""
    return reverse("upload_detail", args=[upload])


def sees_upload(user: User, upload: int | None) -> bool:
    """Say whether the user may see the file today."""
    return uploads_visible_to(user).filter(pk=upload or 0).exists()


add_menu(
    MenuItem(1, _("The regulation"), "clauses", "book-open", Permission.EDITION_VIEW),
    MenuItem(1, _("Log"), "audit", "scroll-text", Permission.AUDIT_VIEW),
    MenuItem(1, _("Sensitive reads"), "reads", "eye", Permission.READS_VIEW),
    MenuItem(1, _("Messages"), "deliveries", "send", Permission.WEBHOOK_VIEW),
    MenuItem(5, _("Data intake"), "intake_list", "upload", Permission.IMPORT_BATCH_VIEW),
)

add_count("notices", lambda user: Notice.objects.filter(to=user, read_at__isnull=True))

add_notice(
    NoticeKind(
        "intake.checked",
        _("A file of mine is checked"),
        mark("%(file)s is checked: %(new)s new rows, %(changed)s changed, %(wrong)s wrong."),
        upload_page,
        is_open=sees_upload,
    ),
    NoticeKind(
        "intake.moved",
        _("A file of mine must be looked at again"),
        mark("The records changed while %(file)s was being written. Look at the new figures and confirm again."),
        upload_page,
        gravity=Gravity.WARN,
        is_open=sees_upload,
    ),
    NoticeKind(
        "intake.unreadable",
        _("A file of mine cannot be read"),
        mark("%(file)s cannot come in. Its page says why."),
        upload_page,
        gravity=Gravity.BAD,
        mail=MailWay.AT_ONCE,
        is_open=sees_upload,
    ),
    NoticeKind(
        "intake.written",
        _("A file of mine is written"),
        mark("%(file)s is written: %(new)s new rows, %(changed)s changed."),
        upload_page,
        is_open=sees_upload,
    ),
    NoticeKind(
        "reveal.limit",
        _("Somebody looked at many full values"),
        mark("%(name)s looked at %(number)s full values within an hour. No more are shown for now."),
        lambda _user: reverse("reads"),
        gravity=Gravity.WARN,
        mail=MailWay.AT_ONCE,
    ),
    NoticeKind(
        "job.failed",
        _("Work I asked for failed"),
        mark("%(kind)s: the work failed. Its page says why."),
        lambda job: reverse("job", args=[job]),
        gravity=Gravity.BAD,
        mail=MailWay.AT_ONCE,
    ),
)

add_acts(
    {
        "intake.uploaded": _("File uploaded"),
        "intake.checked": _("File checked"),
        "intake.unreadable": _("File could not be read"),
        "intake.confirmed": _("Writing asked for"),
        "intake.written": _("Rows written"),
        "intake.refused": _("File given up"),
        "intake.undone": _("Batch undone"),
        "period.locked": _("Period locked"),
        "webhook.added": _("Webhook added"),
        "webhook.removed": _("Webhook removed"),
        "audit.exported": _("Log exported"),
    }
)

add_job(JobKind("intake.check", _("Checking a file"), check_upload))
add_job(JobKind("intake.write", _("Writing a file"), write_upload))

add_evidence(
    Evidence("R5.1.1", _("Files of facts are checked cell by cell before anything of them counts."), "intake_list"),
    Evidence("R5.2.1", _("Facts of a published month are closed: nothing is written over or undone."), "intake_list"),
    Evidence("R6.4.1", _("Imported facts are append-only: each names its file, and undoing adds rows."), "intake_list"),
    Evidence("R8.1", _("Every act is recorded with its person, time and clause; row histories are kept by triggers.")),
    Evidence("R8.1", _("Each event is told once to each person concerned, by the act that made it."), "notices"),
    Evidence("R8.1", _("The log is sealed into a keyed chain; what is changed in it is found and named."), "audit"),
    Evidence("R7.2.2", _("Masked values are shown by click only, with a reason, limited and logged."), "reads"),
    Evidence("R8.2", _("Each period is judged by the edition in force on its first day."), "clauses"),
    Evidence("R8.4", _("A branch's edition overrides head office's value by value.")),
)

"""What this chapter adds to the shared pages."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from governance import actions
from governance.access import uploads_visible_to
from governance.actions.folder import FOLDER
from governance.actions.invitations import LINK
from governance.actions.quality import LOOK
from governance.enums import EditionState, Gravity, MailWay, Role, UploadState
from governance.intake import arrivals
from governance.jobs import Progress
from governance.models import Batch, Edition, Finding, Job, Notice, OrgUnit, RoleGrant, Upload, User
from governance.problems import mark
from governance.queries import covers
from governance.registry import (
    Evidence,
    FirstStep,
    JobKind,
    MenuItem,
    NoticeKind,
    OpenWork,
    QualityCheck,
    add_acts,
    add_count,
    add_evidence,
    add_first_steps,
    add_job,
    add_menu,
    add_notice,
    add_open_work,
    add_quality,
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


def work_off_folder(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Take in what lies in the watched folder."""
    return {"files": actions.work_off_folder(job=job, progress=progress, now=timezone.now())}


def look_over(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Look the facts of every branch over."""
    return actions.look_over(progress=progress, now=timezone.now())


def place_of_file(finding: Finding) -> str:
    """Return where a file is mended: its own page, else the form for it, filled in."""
    if finding.about:
        return reverse("upload_detail", args=[finding.about])
    asked = {"kind": finding.params["kind"], "month": finding.params["month"], "unit": finding.unit_id}
    return f"{reverse('intake_list')}?{urlencode(asked)}"


def upload_page(upload: int | None) -> str:
    """Return the address of a file's page."""
    return reverse("upload_detail", args=[upload])


def sees_upload(user: User, upload: int | None) -> bool:
    """Say whether the user may see the file today."""
    return uploads_visible_to(user).filter(pk=upload or 0).exists()


def send_link(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Mail somebody the link by which they choose a password."""
    user = User.objects.get(pk=job.arguments["user"], is_active=True)
    actions.send_link(user=user)
    return {"user": user.pk}


def account_page(user: int | None) -> str:
    """Return the address of an account's page."""
    return reverse("account", args=[user])


add_menu(
    MenuItem(1, _("The regulation"), "clauses", "book-open", Permission.EDITION_VIEW),
    MenuItem(1, _("Log"), "audit", "scroll-text", Permission.AUDIT_VIEW),
    MenuItem(1, _("Sensitive reads"), "reads", "eye", Permission.READS_VIEW),
    MenuItem(1, _("First days"), "first_days", "list-todo", Permission.ACCOUNT_DELETE),
    MenuItem(1, _("Accounts"), "accounts", "users", Permission.ACCOUNT_DELETE),
    MenuItem(1, _("Messages"), "deliveries", "send", Permission.WEBHOOK_VIEW),
    MenuItem(5, _("Data intake"), "intake_list", "upload", Permission.IMPORT_BATCH_VIEW),
    MenuItem(5, _("Data quality"), "quality", "list-checks", Permission.IMPORT_BATCH_VIEW),
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
        "account.changed",
        _("My sign-in was changed"),
        mark("How you sign in was changed. If it was not you, tell your administrator at once."),
        account_page,
        gravity=Gravity.WARN,
        mail=MailWay.AT_ONCE,
    ),
    NoticeKind(
        "account.guessed",
        _("Somebody tries my password"),
        mark("Somebody tried several passwords on your name. Your known devices still sign in."),
        account_page,
        gravity=Gravity.WARN,
        mail=MailWay.AT_ONCE,
    ),
    NoticeKind(
        "account.reset",
        _("The help desk reset my sign-in"),
        mark("The help desk gave you a new way to sign in. If you did not ask for it, tell your administrator."),
        lambda _reset: reverse("home"),
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
        "intake.taken": _("File taken from the folder"),
        "intake.nothing": _("Noted that no file comes"),
        "period.locked": _("Period locked"),
        "webhook.added": _("Webhook added"),
        "webhook.removed": _("Webhook removed"),
        "audit.exported": _("Log exported"),
        "unit.added": _("Unit added"),
        "account.session_ended": _("Session ended"),
        "account.sessions_ended": _("All sessions ended"),
        "account.app_added": _("Authenticator app added"),
        "account.app_removed": _("Authenticator app removed"),
        "account.passkey_added": _("Passkey added"),
        "account.passkey_removed": _("Passkey removed"),
        "account.codes_made": _("Recovery codes made"),
        "account.password_changed": _("Password changed"),
        "account.password_chosen": _("Password chosen by link"),
        "account.guessed": _("Passwords guessed on a name"),
        "account.invited": _("Person invited"),
        "account.invited_again": _("Invitation sent again"),
        "account.closed": _("Account closed"),
        "account.reset_asked": _("Reset of an account asked for"),
        "account.reset_done": _("Account reset"),
        "account.reset_refused": _("Reset of an account refused"),
    }
)

add_job(JobKind("intake.check", _("Checking a file"), check_upload))
add_job(JobKind("intake.write", _("Writing a file"), write_upload))
add_job(JobKind(FOLDER, _("Taking in the watched folder"), work_off_folder))
add_job(JobKind(LINK, _("Mailing a link"), send_link))
add_job(JobKind(LOOK, _("Looking the facts over"), look_over))

add_quality(
    QualityCheck(
        2,
        "late_files",
        _("Files not here"),
        _("Every kind of file has its day in the edition in force; what has not come by then is listed."),
        "R5.1.1",
        Role.HR,
        arrivals.late_files,
        arrivals.MESSAGES,
        _("Upload"),
        place_of_file,
    ),
    QualityCheck(
        3,
        "cover_sheets",
        _("Cover sheets"),
        _("Rows and sum of a file are those of its cover sheet."),
        "R6.4.1",
        Role.HR,
        covers.DIFFERENCES,
        covers.MESSAGES,
        _("Open the file"),
        lambda finding: reverse("upload_detail", args=[finding.about]),
    ),
)


def holders_of(role: Role) -> Callable[[], QuerySet[User]]:
    """Return the accounts that hold a role today."""
    return lambda: User.objects.filter(
        is_active=True,
        pk__in=RoleGrant.objects.in_force(timezone.localdate()).filter(role=role).values("user"),
    )


def editions_in_force() -> QuerySet[Edition]:
    """Return the editions in force today."""
    return Edition.objects.filter(state=EditionState.IN_FORCE, period__contains=timezone.localdate())


add_first_steps(
    FirstStep(1, _("Units"), _("Branches, departments and districts."), OrgUnit.objects.branches),
    FirstStep(2, _("Human resources"), _("They ask for roles and take in files."), holders_of(Role.HR)),
    FirstStep(3, _("Executive in charge"), _("They approve."), holders_of(Role.LEADER)),
    FirstStep(4, _("Compliance"), _("They read the log."), holders_of(Role.COMPLIANCE)),
    FirstStep(
        5, _("Second administrator"), _("A reset of an account takes two."), holders_of(Role.ADMIN), "accounts", 2
    ),
    FirstStep(6, _("Edition in force"), _("Without it every verdict is unknown."), editions_in_force),
    FirstStep(9, _("First files"), _("Policies, dues and receipts of a month."), Batch.objects.all),
)

add_open_work(
    OpenWork(
        _("Files to review"),
        lambda person: Upload.objects.filter(uploaded_by=person.user_id, state=UploadState.REVIEW).count(),
        lambda _person: reverse("intake_list"),
    )
)

add_evidence(
    Evidence("R5.1.1", _("Files of facts are checked cell by cell before anything of them counts."), "intake_list"),
    Evidence("R5.2.1", _("Facts of a published month are closed: nothing is written over or undone."), "intake_list"),
    Evidence("R6.4.1", _("Imported facts are append-only: each names its file, and undoing adds rows."), "intake_list"),
    Evidence("R6.4.1", _("What is missing, late or odd in the facts has an owner, an age and a link."), "quality"),
    Evidence("R8.1", _("Every act is recorded with its person, time and clause; row histories are kept by triggers.")),
    Evidence("R8.1", _("Each event is told once to each person concerned, by the act that made it."), "notices"),
    Evidence("R8.1", _("The log is sealed into a keyed chain; what is changed in it is found and named."), "audit"),
    Evidence("R7.2.2", _("Masked values are shown by click only, with a reason, limited and logged."), "reads"),
    Evidence("R8.1", _("Who may do much signs in with a second factor; leavers are cut off after their last day.")),
    Evidence("R8.2", _("Each period is judged by the edition in force on its first day."), "clauses"),
    Evidence("R8.4", _("A branch's edition overrides head office's value by value.")),
)

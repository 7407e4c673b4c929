"""What this chapter adds to the shared pages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from governance import actions, clauses
from governance.access import acts_visible_to, exports_of, reach, sees_inside, uploads_visible_to
from governance.actions.exports import READY, WRITE
from governance.actions.folder import BUCKET, FOLDER
from governance.actions.invitations import LINK
from governance.actions.quality import LOOK
from governance.enums import Gravity, MailWay, Role
from governance.forms import ActFilter, log_asked
from governance.intake import arrivals
from governance.jobs import Progress
from governance.models import Act, Export, Finding, Job, Notice, Upload, User
from governance.problems import mark
from governance.queries import covers
from governance.queries.history import record_words
from governance.registry import (
    ACTS,
    MENU,
    Evidence,
    ExportKind,
    Hit,
    JobKind,
    MenuItem,
    NoticeKind,
    QualityCheck,
    SearchSource,
    add_acts,
    add_count,
    add_evidence,
    add_export,
    add_job,
    add_menu,
    add_notice,
    add_quality,
    add_search,
)
from governance.roles import Permission
from governance.search import Asked, fold


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


def empty_bucket(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Fetch what lies in the watched bucket."""
    return {"files": actions.empty_bucket(progress=progress)}


def work_off_folder(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Take in what lies in the watched folder."""
    return {"files": actions.work_off_folder(job=job, progress=progress, now=timezone.now())}


def write_export(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Write one list into a file, in the name of who asked for it."""
    export = Export.objects.get(pk=job.arguments["export"])
    return {"rows": actions.write_export(export=export, progress=progress, now=timezone.now())}


def sees_export(user: User, export: int | None) -> bool:
    """Say whether the file is the user's own."""
    return exports_of(user).filter(pk=export or 0).exists()


def log_rows(user: User, asked: QueryDict) -> "QuerySet[Any, Any]":
    """Return the acts of the log, as its filters have it, that the user may export."""
    return log_asked(acts_visible_to(user, Permission.AUDIT_EXPORT), ActFilter(asked))


def log_cells(user: User, asked: QueryDict, acts: list[Act]) -> Iterator[Sequence[str]]:
    """Yield the lines of the log; reasons only of acts inside which the user may see."""
    for act in acts:
        yield [
            f"{timezone.localtime(act.at):%Y-%m-%d %H:%M:%S}",
            str(ACTS.get(act.kind, act.kind)),
            act.by.name if act.by else gettext("the clock"),
            act.on_behalf_of.name if act.on_behalf_of else "",
            act.clause,
            act.unit.name if act.unit else "",
            record_words(act.subject_kind, act.subject_id),
            act.reason if sees_inside(user, act) else "",
            act.address or "",
            act.reference,
        ]


def pages_found(user: User, asked: Asked, most: int) -> Sequence[Hit]:
    """Return the lines of the menu by title, pinyin or initials; the first of them where nothing was typed."""
    lines = [item for item in MENU if reach(user, item.permission) and asked.is_in(str(item.title))]
    return [
        Hit(str(item.title), str(clauses.CHAPTERS[item.chapter]), reverse(item.url_name), item.icon)
        for item in lines[:most]
    ]


def clauses_found(user: User, asked: Asked, most: int) -> Sequence[Hit]:
    """Return clauses by number, then by words of their title, then of their text, in any of the three languages."""
    if not asked:
        return []
    number = asked.folded if asked.folded.startswith("r") else f"r{asked.folded}"
    ranked = []
    for clause in clauses.CLAUSES.values():
        texts = (clause.title, clause.section, clause.restatement)
        places = [
            place
            for place, text in enumerate(texts, start=1)
            if asked.folded in fold(f"{text.en} {text.zh_hans} {text.zh_hant}")
        ]
        if clause.number.lower().startswith(number):
            places = [0]
        if places:
            ranked.append((places[0], clause))
    ranked.sort(key=lambda pair: pair[0])
    return [
        Hit(str(clause.title), f"{clause.label} · {clause.number}", clause.url, "book-open")
        for _, clause in ranked[:most]
    ]


def look_over(job: Job, progress: Progress) -> Mapping[str, Any]:
    """Look the facts of every branch over."""
    return actions.look_over(progress=progress, now=timezone.now())


def place_of_file(finding: Finding) -> str:
    """Return where a file is mended: its own page, else the form for it, filled in."""
    if finding.about:
        return reverse("upload_detail", args=[finding.about])
    asked = {"kind": finding.params["kind"], "month": finding.params["month"], "unit": finding.unit_id}
    return f"{reverse('intake_list')}?{urlencode(asked)}"


def may_write(job: Job) -> bool:
    """Say whether who asked for the work may still bring in files of that unit."""
    upload = Upload.objects.select_related("unit").get(pk=job.arguments["upload"])
    return job.asked_by is None or reach(job.asked_by, Permission.IMPORT_BATCH_CREATE).holds(upload.unit.path)


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
        READY,
        _("A file I exported is ready"),
        mark("%(file)s is ready: %(rows)s rows. You can fetch it for 24 hours."),
        lambda _export: reverse("exports"),
        mail=MailWay.NONE,
        is_open=sees_export,
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
        "export.asked": _("Export asked for"),
        "export.written": _("List exported"),
    }
)

add_job(JobKind("intake.check", _("Checking a file"), check_upload, is_open=may_write))
add_job(JobKind("intake.write", _("Writing a file"), write_upload, is_open=may_write))
add_job(JobKind(BUCKET, _("Fetching from the watched bucket"), empty_bucket))
add_job(JobKind(FOLDER, _("Taking in the watched folder"), work_off_folder))
add_job(JobKind(LINK, _("Mailing a link"), send_link))
add_search(
    SearchSource(7, _("Pages"), None, pages_found),
    SearchSource(9, _("Clauses"), Permission.EDITION_VIEW, clauses_found),
)
add_job(JobKind(WRITE, _("Exporting a list"), write_export))
add_export(
    ExportKind(
        "audit", _("Log"), "R8.1", Permission.AUDIT_EXPORT,
        (_("Time"), _("Act"), _("By"), _("On behalf of"), _("Clause"), _("Unit"), _("Record"), _("Reason"),
         _("Address"), _("Reference")),
        log_rows, log_cells,
    )
)  # fmt: skip
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


add_evidence(
    Evidence("R5.1.1", _("Files of facts are checked cell by cell before anything of them counts."), "intake_list"),
    Evidence("R5.2.1", _("Facts of a published month are closed: nothing is written over or undone."), "intake_list"),
    Evidence("R6.4.1", _("Imported facts are append-only: each names its file, and undoing adds rows."), "intake_list"),
    Evidence("R6.4.1", _("What is missing, late or odd in the facts has an owner, an age and a link."), "quality"),
    Evidence("R8.1", _("Every act is recorded with its person, time and clause; row histories are kept by triggers.")),
    Evidence("R8.1", _("Each event is told once to each person concerned, by the act that made it."), "notices"),
    Evidence("R8.1", _("Lists leave as text, within the asker's rights of that moment, for a day."), "exports"),
    Evidence("R8.1", _("The log is sealed into a keyed chain; what is changed in it is found and named."), "audit"),
    Evidence("R7.2.2", _("Masked values are shown by click only, with a reason, limited and logged."), "reads"),
    Evidence("R8.1", _("Who may do much signs in with a second factor; leavers are cut off after their last day.")),
    Evidence("R8.2", _("Each period is judged by the edition in force on its first day."), "clauses"),
    Evidence("R8.4", _("A branch's edition overrides head office's value by value.")),
)

"""One row of each kind for the access matrix: whose it is, where it lies, how its address is built."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils import timezone
from psycopg.types.range import DateRange

from appraisal.models import Cycle
from directors.models import Person, Policy
from governance import actions
from governance.access import reach
from governance.acts import act
from governance.enums import EditionState, PeriodKind, UploadState
from governance.models import (
    AccountReset,
    Announcement,
    Edition,
    Export,
    Finding,
    Job,
    Notice,
    SavedView,
    Upload,
    User,
    Webhook,
)
from governance.roles import Permission
from governance.rules.periods import Period
from tests import facts
from tests.appraisal import months
from tests.architecture.requests import (
    approved_change,
    bulk,
    emergency,
    own_request,
    relationship,
    request,
    request_to_decide,
    request_to_pass,
    right_change,
    stand_in,
)
from tests.architecture.subject import Subject
from tests.cast import Cast, batch
from tests.cast import person as cast_person


def clause(cast: Cast) -> Subject:
    return Subject({"number": "R5.1.1"}, shared=True)


def job(cast: Cast) -> Subject:
    made, _ = Job.objects.get_or_create(
        key="matrix", defaults={"kind": "intake.check", "asked_by": cast.hr, "asked_at": timezone.now()}
    )
    return Subject({"pk": made.pk}, only="hr")


def export(cast: Cast) -> Subject:
    """A file of hr's that can be fetched."""
    now = timezone.now()
    made, _ = Export.objects.get_or_create(
        kind="directors", form="csv", by=cast.hr,
        defaults={
            "asked_at": now, "permission": Permission.PERSON_EXPORT, "file_name": "x.csv", "ready_at": now,
            "expires_at": now + timedelta(hours=1), "scope": str(reach(cast.hr, Permission.PERSON_EXPORT)),
        },
    )  # fmt: skip
    made.path.parent.mkdir(parents=True, exist_ok=True)
    made.path.write_text("x", encoding="utf-8")
    return Subject({"pk": made.pk}, only="hr")


def notice(cast: Cast) -> Subject:
    made, _ = Notice.objects.get_or_create(
        event="job.failed:1",
        to=cast.hr,
        defaults={"kind": "job.failed", "params": {"kind": "intake.check"}, "subject_id": 1, "at": timezone.now()},
    )
    return Subject({"pk": made.pk}, only="hr")


def done(cast: Cast) -> Subject:
    """An act upon the branch."""
    with act("unit.renamed", by=cast.hr, now=timezone.now(), clause="R8.1", subject=cast.zhejiang) as row:
        return Subject({"pk": row.pk}, path=cast.zhejiang.path)


def edition(cast: Cast) -> Subject:
    """Zhejiang's own rules, approved."""
    made, _ = Edition.objects.get_or_create(
        unit=cast.zhejiang,
        name="own",
        defaults={"state": EditionState.IN_FORCE, "period": DateRange(date(2020, 1, 1), None)},
    )
    return Subject({"pk": made.pk}, path=cast.zhejiang.path)


def draft(cast: Cast) -> Subject:
    """A new draft of Zhejiang's."""
    made = _draft(cast)
    return Subject({"pk": made.pk}, path=cast.zhejiang.path)


def _draft(cast: Cast) -> Edition:
    taken = Edition.objects.filter(unit=cast.zhejiang, approved_by__isnull=False).count()
    start = Period.containing(PeriodKind.QUARTER, timezone.localdate()).shifted(1 + taken).start
    made = Edition.objects.create(
        unit=cast.zhejiang, name="draft", period=DateRange(start, None), drafted_by=cast.foreign_hr
    )
    made.values.create(key="light.green", value="90")
    return made


def draft_chapter(cast: Cast) -> Subject:
    return Subject({"pk": _draft(cast).pk, "chapter": 5}, path=cast.zhejiang.path)


def submitted_edition(cast: Cast) -> Subject:
    made = _draft(cast)
    actions.submit_edition(edition=made, by=cast.foreign_hr, now=timezone.now())
    return Subject({"pk": made.pk}, path=cast.zhejiang.path, body={"reason": "weights"})


def phone(cast: Cast) -> Subject:
    """Sun's number; only Sun needs no reason."""
    on = person(cast)
    on.body = {"reason": "call back"}
    return on


def announcement(cast: Cast) -> Subject:
    """Something announced to everybody of the first department."""
    made = Announcement.objects.create(
        unit=cast.first, shown_from=date(2020, 1, 1), title="t", written_by=cast.hr, written_at=timezone.now()
    )
    made.versions.create(number=1, title="t", text="x", by=cast.hr, at=timezone.now())
    body = {"title": "t", "text": "y", "reason": "r"}
    return Subject({"pk": made.pk}, path=cast.first.path, team=("director", "director2"), body=body)


def announcement_to_withdraw(cast: Cast) -> Subject:
    """What human resources announced is theirs to withdraw."""
    return replace(announcement(cast), among=("hr", "hr2"))


def word_to_a_team(cast: Cast) -> Subject:
    """What Wang announced to the own team."""
    made = Announcement.objects.create(
        unit=cast.first, team_of=cast.director, shown_from=date(2020, 1, 1), title="t",
        written_by=cast.director, written_at=timezone.now(),
    )  # fmt: skip
    made.versions.create(number=1, title="t", text="x", by=cast.director, at=timezone.now())
    return Subject({"pk": made.pk}, path=cast.first.path, team=("director",), body={"reason": "r"})


def word_to_withdraw(cast: Cast) -> Subject:
    return replace(word_to_a_team(cast), among=("director", "hr", "hr2"))


def view(cast: Cast) -> Subject:
    """Filters of a list that hr keeps."""
    made, _ = SavedView.objects.get_or_create(user=cast.hr, page="directors", name="mine", query="q=1")
    return Subject({"pk": made.pk}, only="hr")


def view_to_keep(cast: Cast) -> Subject:
    """A view that everybody with a role may keep for themselves."""
    among = tuple(name for name in vars(cast) if isinstance(getattr(cast, name), User) and name != "nobody")
    return Subject({}, among=among, body={"path": "/log/", "name": "mine"})


def views_counted(cast: Cast) -> Subject:
    """The views of a list that everybody with a role may have counted."""
    return replace(view_to_keep(cast), arguments={"page": "directors"})


def webhook(cast: Cast) -> Subject:
    made = Webhook.objects.create(
        name="r", unit=cast.zhejiang, form="wecom", host="h", kinds=[], added_by=cast.admin, added_at=timezone.now()
    )
    return Subject({"pk": made.pk}, path=cast.zhejiang.path)


def help_text(cast: Cast) -> Subject:
    return Subject({"name": "home"}, shared=True)


def intake_template(cast: Cast) -> Subject:
    return Subject({"kind": "receipts", "form": "csv"}, shared=True)


def upload(cast: Cast) -> Subject:
    made, _ = Upload.objects.get_or_create(
        digest="matrix",
        defaults={
            "kind": "receipts", "unit": cast.zhejiang, "month": date(2026, 5, 1), "file_name": "may.csv",
            "state": UploadState.REVIEW, "uploaded_by": cast.hr, "uploaded_at": timezone.now(),
        },
    )  # fmt: skip
    return Subject({"pk": made.pk}, path=cast.zhejiang.path)


def written_batch(cast: Cast) -> Subject:
    return Subject({"pk": batch(cast.zhejiang).pk}, path=cast.zhejiang.path)


def finding(cast: Cast) -> Subject:
    """A file of Zhejiang that has not come; nobody's matrix row is spent by saying that it does not."""
    made, _ = Finding.objects.get_or_create(
        check_name="late_files", unit=cast.zhejiang, subject="dues 2026-05", code="late",
        defaults={"params": {"kind": "dues", "month": "2026-05", "due": "2026-05-01"}, "since": date(2026, 5, 1)},
    )  # fmt: skip
    return Subject({"pk": made.pk}, path=cast.zhejiang.path)


def account(cast: Cast) -> Subject:
    """The account of somebody without any role: the help desk's alone."""
    return Subject({"pk": cast.nobody.pk})


def session(cast: Cast) -> Subject:
    made, _ = UserSession.objects.get_or_create(user=cast.nobody, session_key="matrix", defaults={"ip": "10.0.0.1"})
    return Subject({"pk": made.pk})


def reset(cast: Cast) -> Subject:
    """What a colleague of the help desk asked for."""
    made, _ = AccountReset.objects.get_or_create(
        user=cast.nobody, state="asked",
        defaults={"kind": "second_factor", "reason": "seen", "asked_by": cast.hr, "asked_at": timezone.now()},
    )  # fmt: skip
    return Subject({"pk": made.pk})


def factor(cast: Cast, kind: str) -> Authenticator:
    made, _ = Authenticator.objects.get_or_create(user=cast.hr, type=kind, defaults={"data": {}})
    return made


def app(cast: Cast) -> Subject:
    factor(cast, Authenticator.Type.TOTP)
    return Subject({}, only="hr")


def codes(cast: Cast) -> Subject:
    factor(cast, Authenticator.Type.RECOVERY_CODES)
    return Subject({}, only="hr")


def passkey(cast: Cast) -> Subject:
    return Subject({"pk": factor(cast, Authenticator.Type.WEBAUTHN).pk}, only="hr")


def person(cast: Cast) -> Subject:
    """Sun, who is in Wang's team of the first department."""
    return Subject({"pk": cast.sun.pk}, path=cast.first.path, own=("member",), team=("director",))


def policy(cast: Cast) -> Subject:
    """A policy that Sun serves, in Wang's team."""
    found = Policy.objects.filter(policy_no="P-MATRIX").first()
    found = found or facts.policy(batch(cast.zhejiang), cast.sun, policy_no="P-MATRIX")
    return Subject({"number": found.policy_no}, path=cast.first.path, own=("member",), team=("director",))


def policy_field(cast: Cast) -> Subject:
    on = policy(cast)
    on.arguments, on.body = {"pk": Policy.objects.get(policy_no="P-MATRIX").pk, "field": "phone"}, {"reason": "call"}
    return on


def newcomer(cast: Cast) -> Subject:
    """Somebody of the staff file who has no account."""
    made = Person.objects.filter(name="钱进").first() or cast_person("钱进", "qian jin", cast.first)
    return Subject({"pk": made.pk}, path=cast.first.path, body={"email": "qian@example.com"})


def cycle(cast: Cast) -> Subject:
    """A month of Zhejiang in which both directors of its first department have a card."""
    made = Cycle.objects.first() or months.computed(cast)
    return Subject({"pk": made.pk}, path=cast.first.path, own=("director", "director2"))


def card(cast: Cast) -> Subject:
    """Wang's card."""
    made = months.card(Cycle.objects.first() or months.computed(cast), cast.wang)
    return Subject({"pk": made.pk}, path=cast.first.path, own=("director",), team=("director",))


def figure(cast: Cast) -> Subject:
    """The records behind a figure of Wang's card."""
    on = card(cast)
    return Subject({**on.arguments, "indicator": "grace_rate"}, path=on.path, own=on.own, team=on.team)


SUBJECTS: dict[str, Callable[[Cast], Subject]] = {
    "policy": policy,
    "policy_field": policy_field,
    "request": request,
    "request_to_decide": request_to_decide,
    "request_to_pass": request_to_pass,
    "own_request": own_request,
    "bulk": bulk,
    "right_change": right_change,
    "approved_change": approved_change,
    "stand_in": stand_in,
    "relationship": relationship,
    "emergency": emergency,
    "clause": clause,
    "job": job,
    "export": export,
    "intake_template": intake_template,
    "notice": notice,
    "announcement": announcement,
    "announcement_to_withdraw": announcement_to_withdraw,
    "word_to_a_team": word_to_a_team,
    "word_to_withdraw": word_to_withdraw,
    "view": view,
    "view_to_keep": view_to_keep,
    "views_counted": views_counted,
    "help": help_text,
    "webhook": webhook,
    "act": done,
    "edition": edition,
    "draft": draft,
    "draft_chapter": draft_chapter,
    "submitted_edition": submitted_edition,
    "phone": phone,
    "upload": upload,
    "batch": written_batch,
    "finding": finding,
    "account": account,
    "session": session,
    "reset": reset,
    "app": app,
    "codes": codes,
    "passkey": passkey,
    "person": person,
    "newcomer": newcomer,
    "cycle": cycle,
    "card": card,
    "figure": figure,
}

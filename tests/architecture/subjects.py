"""One row of each kind for the access matrix: whose it is, where it lies, how its address is built."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils import timezone

from appraisal.models import Cycle
from directors.models import Person
from governance.acts import act
from governance.enums import Scope, UploadState
from governance.models import AccountReset, Finding, Job, Notice, Upload, Webhook
from tests.appraisal import months
from tests.cast import Cast, batch
from tests.cast import person as cast_person


@dataclass
class Subject:
    """A row: the arguments of its address, the path of its unit, who owns it, whose team it is in.

    `only` names the one person for whom it exists; `shared` rows belong to no unit.
    """

    arguments: dict[str, Any]
    path: str = ""
    own: tuple[str, ...] = ()
    team: tuple[str, ...] = ()
    only: str = ""
    shared: bool = False
    body: dict[str, Any] = field(default_factory=dict)

    def persons(self, scope: Scope) -> tuple[str, ...]:
        return self.own if scope is Scope.OWN else self.team


def clause(cast: Cast) -> Subject:
    return Subject({"number": "R5.1.1"}, shared=True)


def job(cast: Cast) -> Subject:
    made, _ = Job.objects.get_or_create(
        key="matrix", defaults={"kind": "intake.check", "asked_by": cast.hr, "asked_at": timezone.now()}
    )
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


def phone(cast: Cast) -> Subject:
    """Sun's number; only Sun needs no reason."""
    on = person(cast)
    on.body = {"reason": "call back"}
    return on


def webhook(cast: Cast) -> Subject:
    made = Webhook.objects.create(
        name="r", unit=cast.zhejiang, form="wecom", host="h", kinds=[], added_by=cast.admin, added_at=timezone.now()
    )
    return Subject({"pk": made.pk}, path=cast.zhejiang.path)


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
    "clause": clause,
    "job": job,
    "intake_template": intake_template,
    "notice": notice,
    "webhook": webhook,
    "act": done,
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

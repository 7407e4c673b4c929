"""One row of each kind for the access matrix: whose it is, where it lies, how its address is built."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from appraisal.enums import CycleState, Light
from appraisal.models import Cycle, Scorecard
from governance.enums import PeriodKind, Scope, UploadState
from governance.models import Job, Upload
from tests.cast import Cast, batch


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


def person(cast: Cast) -> Subject:
    """Sun, who is in Wang's team of the first department."""
    return Subject({"pk": cast.sun.pk}, path=cast.first.path, own=("member",), team=("director",))


def card(cast: Cast) -> Subject:
    """Wang's card of a computed month; hers alone among directors."""
    month, _ = Cycle.objects.get_or_create(
        unit=cast.zhejiang,
        kind=PeriodKind.MONTH,
        starts_on=date(2026, 5, 1),
        defaults={
            "ends_on": date(2026, 5, 31), "state": CycleState.COMPUTED, "edition": cast.edition, "watermark": 1,
            "opened_at": timezone.now(), "computed_at": timezone.now(),
        },
    )  # fmt: skip
    made, _ = Scorecard.objects.get_or_create(
        cycle=month, director=cast.wang, defaults={"light": Light.NONE, "active_days": 31, "period_days": 31}
    )
    return Subject({"pk": made.pk}, path=cast.first.path, own=("director",), team=("director",))


def records(cast: Cast) -> Subject:
    shown = card(cast)
    shown.arguments["indicator"] = "premium_income"
    return shown


def cycle(cast: Cast) -> Subject:
    """A branch's month: seen by whoever sees a card of it."""
    shown = card(cast)
    shown.arguments["pk"] = Scorecard.objects.get(pk=shown.arguments["pk"]).cycle_id
    return shown


SUBJECTS: dict[str, Callable[[Cast], Subject]] = {
    "clause": clause,
    "job": job,
    "intake_template": intake_template,
    "upload": upload,
    "batch": written_batch,
    "person": person,
    "card": card,
    "records": records,
    "cycle": cycle,
}

"""Looking the facts over: what is missing, late or odd is noted, what was mended is forgotten (R6.4.1)."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from governance import jobs
from governance.acts import act
from governance.enums import JobState
from governance.intake import batches
from governance.intake.arrivals import open_since
from governance.intake.kinds import INTAKE_KINDS
from governance.models import Act, Batch, Finding, Job, OrgUnit, User
from governance.problems import Problem, Refused, mark
from governance.registry import QUALITY_CHECKS
from governance.rules.periods import Period
from governance.statements.findings import ROWS, as_rows, renew_findings

LOOK = "quality.look"
REST = timedelta(minutes=1)
NOT_MISSING = mark("This file has come in the meantime. Reload the page.")


def tick_quality(*, now: datetime) -> None:
    """Have the facts looked over when anything was done, or the day changed, since the last time."""
    last = Job.objects.filter(kind=LOOK).exclude(state=JobState.CANCELLED).order_by("-pk").first()
    if last is None or (last.asked_at < now - REST and last.arguments != _mark(now)):
        ask_to_look(by=None, now=now)


def ask_to_look(*, by: User | None, now: datetime) -> Job:
    """Ask for the facts to be looked over, or join the asking that is under way."""
    with transaction.atomic():
        return jobs.ask(LOOK, key=LOOK, by=by, now=now, arguments=_mark(now))


def _mark(now: datetime) -> dict[str, object]:
    """Return what tells one look from the next: the newest act and the day."""
    newest = Act.objects.aggregate(newest=Max("pk"))["newest"]
    return {"act": newest, "day": timezone.localdate(now).isoformat()}


def look_over(*, progress: jobs.Progress | None, now: datetime) -> dict[str, int]:
    """Run every registered check, each in a statement of its own, and return how much each found."""
    today = timezone.localdate(now)
    since = open_since(today, list(OrgUnit.objects.branches()))
    found = {}
    for check in QUALITY_CHECKS.values():
        if progress:
            progress.step(str(check.title))
        with transaction.atomic():
            if isinstance(check.find, str):
                found[check.name] = renew_findings(check.name, check.find, {"today": today, "since": since})
            else:
                rows = as_rows(check.find(today))
                found[check.name] = renew_findings(check.name, ROWS, {"rows": rows})
    Finding.objects.exclude(check_name__in=QUALITY_CHECKS).delete()
    return found


def declare_nothing(*, finding: Finding, by: User, now: datetime) -> Batch:
    """Note that a branch has nothing of a kind in a month: an empty batch stands for the file that does not come."""
    kind, month = INTAKE_KINDS[finding.params["kind"]], Period.parse(finding.params["month"]).start
    with act("intake.nothing", by=by, now=now, clause=kind.clause, subject=finding.unit, details=finding.params):
        batches.take_lock(wait=False)
        if Batch.objects.filter(unit=finding.unit, kind=kind.name, month=month, undoes=None, undone_by=None).exists():
            raise Refused(Problem(None, NOT_MISSING, {}, "state"))
        if locked := batches.locked_problem(finding.unit, month):
            raise Refused(locked)
        batch = batches.open_batch(
            kind=kind.name, unit=finding.unit, month=month, rows=0, total=batches.NOTHING, by=by, now=now
        )
        Finding.objects.filter(unit=finding.unit, subject=finding.subject).delete()
        return batch

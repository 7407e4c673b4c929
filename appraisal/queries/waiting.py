"""Why a month waits: what its branch has not delivered, what the edition leaves open, a computing that failed."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from appraisal.enums import CycleState
from appraisal.models import Cycle
from appraisal.queries.cycles import CALENDAR, COMPUTE
from governance.editions import values_since
from governance.enums import JobState, PeriodKind
from governance.intake.arrivals import Absent, absent_files
from governance.models import Finding, Job, OrgUnit
from governance.problems import mark

CHECK = "waiting_months"
RECENT = 200
Row = tuple[Any, ...]
MESSAGES = {
    "file": mark("%(month)s waits to be published because the file “%(kind)s” has not arrived."),
    "stuck": mark("%(month)s waits to be published because the file “%(kind)s” has not been decided on."),
    "unset": mark("%(month)s waits because the edition in force leaves open “%(parameter)s”."),
    "failed": mark("%(month)s waits because its computing failed; it is tried again by itself."),
}


def waiting_months(today: date) -> list[Row]:
    """Return why months that have ended are not published, as the findings of a check: one row a reason."""
    cycles = Cycle.objects.filter(kind=PeriodKind.MONTH, ends_on__lt=today).exclude(state=CycleState.PUBLISHED)
    ended = list(cycles.select_related("unit").order_by("starts_on"))
    branches = list(OrgUnit.objects.filter(pk__in=[cycle.unit_id for cycle in ended]))
    absent = [one for one in absent_files(branches, today) if one.kind.is_awaited]
    return [*_lacking(ended, absent, today), *_unset(ended), *_failed(ended)]


def _row(cycle: Cycle, code: str, reason: str, since: date, **params: object) -> Row:
    month = f"{cycle.starts_on:%Y-%m}"
    return (cycle.unit_id, code, f"{month} {reason}", since, cycle.pk, {"month": month, **params})


def _lacking(cycles: Iterable[Cycle], absent: Iterable[Absent], today: date) -> Iterator[Row]:
    by_month: dict[tuple[int, date], list[Absent]] = {}
    for one in absent:
        by_month.setdefault((one.unit.pk, one.month), []).append(one)
    for cycle in cycles:
        for one in by_month.get((cycle.unit_id, cycle.starts_on), []):
            since = one.due_on or cycle.ends_on + timedelta(days=1)
            code = "stuck" if one.upload else "file"
            if since < today:
                yield _row(cycle, code, one.kind.name, since, kind=one.kind.name)


def _unset(cycles: list[Cycle]) -> Iterator[Row]:
    if not cycles:
        return
    values = values_since(cycles[0].starts_on, CALENDAR)
    for cycle in cycles:
        for key in CALENDAR:
            if values.get(key, cycle.unit, cycle.starts_on) is None:
                yield _row(cycle, "unset", key, cycle.ends_on + timedelta(days=1), parameter=key)


def _failed(cycles: Iterable[Cycle]) -> Iterator[Row]:
    """Yield the months whose last computing failed and is not under way again."""
    recent = Job.objects.filter(kind=COMPUTE).order_by("-pk").values_list("arguments__cycles", "state", "ended_at")
    last: dict[int, tuple[str, datetime | None]] = {}
    for computed, state, ended_at in recent[:RECENT]:
        for cycle in computed:
            last.setdefault(cycle, (state, ended_at))
    for cycle in cycles:
        state, ended_at = last.get(cycle.pk, ("", None))
        if state == JobState.FAILED:
            yield _row(cycle, "failed", "computing", timezone.localdate(ended_at))


def reasons_to_wait(cycles: Iterable[Cycle]) -> dict[int, list[Finding]]:
    """Return what the last look found to hold up each of the cycles."""
    reasons: dict[int, list[Finding]] = {cycle.pk: [] for cycle in cycles}
    for finding in Finding.objects.filter(check_name=CHECK, about__in=list(reasons)).order_by("since", "subject"):
        reasons[finding.about or 0].append(finding)
    return reasons

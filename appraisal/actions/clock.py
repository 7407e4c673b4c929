"""What the clock does to months: opens, has them computed, publishes. A tick more, fewer or later changes nothing."""

import logging
from collections import defaultdict
from datetime import date, datetime, timedelta

from django.utils import timezone

from appraisal.actions.cycles import ask_to_compute, open_cycle, publish_cycle
from appraisal.enums import CycleState
from appraisal.models import Cycle
from appraisal.queries.cycles import COMPUTE, months_without_cycle, newest_batch
from appraisal.rules.calendar import opens_at, publishes_at
from governance.editions import rulebook
from governance.enums import JobState, PeriodKind
from governance.intake.arrivals import awaited_kinds
from governance.models import Job, OrgUnit
from governance.problems import Refused
from governance.rules.periods import Period

log = logging.getLogger(__name__)
LATE_AFTER = timedelta(hours=1)
TRY_AGAIN_AFTER = timedelta(minutes=10)


def tick(*, now: datetime) -> None:
    """Open what is due, ask for what is stale, publish what is ready, branch by branch (R5.2.1, R5.2.2)."""
    stale: dict[date, list[Cycle]] = defaultdict(list)
    for branch in OrgUnit.objects.branches():
        _open_months(branch, now)
        newest = newest_batch(branch)
        cycles = Cycle.objects.filter(unit=branch, kind=PeriodKind.MONTH).exclude(state=CycleState.PUBLISHED)
        for cycle in cycles.order_by("starts_on").select_related("unit"):
            if _is_stale(cycle, newest, now):
                stale[cycle.starts_on].append(cycle)
    for month in sorted(stale):
        ask_to_compute(cycles=stale[month], by=None, now=now)


def _open_months(branch: OrgUnit, now: datetime) -> None:
    """Open every month whose hour has come, in order, and the running one as soon as facts of it arrive."""
    for period, has_new_facts in months_without_cycle(branch, timezone.localdate(now)):
        rules = rulebook(branch, period.start)
        if rules is None:
            continue
        due = opens_at(rules.values, period)
        is_due = isinstance(due, datetime) and now >= due
        if is_due or has_new_facts:
            is_late = isinstance(due, datetime) and now > due + LATE_AFTER
            open_cycle(unit=branch, period=period, by=None, now=now, is_late=is_late)


def _is_stale(cycle: Cycle, newest: int, now: datetime) -> bool:
    """Say whether facts or the cycle's hour have come since its last computing; publish it when all is in.

    A month without a file that every month has is not published: once final, that file could no longer come in.
    """
    period = Period.containing(PeriodKind.MONTH, cycle.starts_on)
    rules = rulebook(cycle.unit, period.start)
    if rules is None:
        return False
    due, release = opens_at(rules.values, period), publishes_at(rules.values, period)
    closes = isinstance(due, datetime) and now >= due
    closed = isinstance(due, datetime) and cycle.computed_at is not None and cycle.computed_at >= due
    if cycle.watermark is None or cycle.watermark < newest or (closes and not closed):
        return not _failed_lately(cycle, now)
    if closed and isinstance(release, datetime) and now >= release and not awaited_kinds(cycle.unit, period.start):
        _publish(cycle, now)
    return False


def _publish(cycle: Cycle, now: datetime) -> None:
    """Publish, unless a twin of this tick or a new file was faster; then the next tick looks again."""
    try:
        publish_cycle(cycle=cycle, by=None, now=now)
    except Refused as no:
        log.info("cycle %s is not published: %s", cycle.pk, no.problems[0].text)


def _failed_lately(cycle: Cycle, now: datetime) -> bool:
    """Say whether the last try failed so short a time ago that another can wait."""
    failed = Job.objects.filter(kind=COMPUTE, state=JobState.FAILED, arguments__cycles__contains=cycle.pk)
    return failed.filter(ended_at__gt=now - TRY_AGAIN_AFTER).exists()

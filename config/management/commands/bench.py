"""`bench cycle`: how long the computing of a month takes, beside the same sums as plain SQL in the same run."""

import json
from argparse import ArgumentParser
from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils import timezone

from appraisal.actions import compute_cycle
from appraisal.enums import CycleState, Indicator
from appraisal.models import Cycle
from appraisal.queries.records import values
from appraisal.statements.figures import grouped
from governance.editions import rulebook
from governance.enums import PeriodKind
from governance.models import Batch, OrgUnit
from governance.rules.periods import Period

TRIES = 5


class Command(BaseCommand):
    """Measure on the data there is; everything is rolled back."""

    help = "Measure the computing of one month for all branches against plain SQL; the last line is JSON."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask what to measure."""
        parser.add_argument("what", choices=["cycle"])

    def handle(self, *, what: str, **options: Any) -> None:
        """Measure by turns, print a table and one line of JSON."""
        period = _busiest_month()
        plain, ours = [], []
        for _ in range(TRIES):
            plain.append(_timed(lambda: _plain(period)))
            ours.append(_timed(lambda: _computed(period)))
        branches, directors = _size(period)
        rows = (("plain SQL", plain), ("cycle", ours))
        self.stdout.write(f"{period.code}: {branches} branches, {directors} directors; milliseconds")
        self.stdout.write(f"{'':<10} {'median':>9} {'least':>9} {'most':>9}")
        for name, times in rows:
            self.stdout.write(f"{name:<10} {median(times):>9.1f} {min(times):>9.1f} {max(times):>9.1f}")
        result = {
            "bench": what,
            "month": period.code,
            "branches": branches,
            "directors": directors,
            "plain_ms": round(median(plain), 1),
            "cycle_ms": round(median(ours), 1),
            "ratio": round(median(ours) / median(plain), 2),
        }
        self.stdout.write(json.dumps(result))


def _busiest_month() -> Period:
    """Return the newest month of receipts; CommandError where there are none."""
    newest = Batch.objects.filter(kind="receipts").order_by("-month").values_list("month", flat=True).first()
    if newest is None:
        raise CommandError("There are no facts to measure with: load the demonstration first.")
    return Period.containing(PeriodKind.MONTH, newest)


def _timed(work: Callable[[], object]) -> float:
    """Return the milliseconds of some work, which is rolled back."""
    with transaction.atomic():
        began = perf_counter()
        work()
        taken = (perf_counter() - began) * 1000
        transaction.set_rollback(True)
    return taken


def _stand_in(branch: OrgUnit, period: Period) -> Cycle | None:
    """Return an unsaved cycle of the branch at the newest watermark; None where no edition is in force."""
    rules = rulebook(branch, period.start)
    if rules is None:
        return None
    newest = Batch.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    return Cycle(
        unit=branch,
        kind=period.kind,
        starts_on=period.start,
        ends_on=period.end,
        edition=rules.edition,
        opened_at=timezone.now(),
        watermark=newest,
    )


def _computed(period: Period) -> None:
    """Compute the month of every branch through the action, in a throw-away cycle where one is published."""
    for branch in OrgUnit.objects.branches():
        cycle = Cycle.objects.filter(unit=branch, kind=period.kind, starts_on=period.start).first()
        if cycle is None or cycle.state == CycleState.PUBLISHED:
            stand_in = _stand_in(branch, period)
            if stand_in is None:
                continue
            # A published month is final: another kind of period takes its days for the time of the measurement.
            stand_in.kind = PeriodKind.QUARTER if cycle else period.kind
            stand_in.save()
            cycle = stand_in
        compute_cycle(cycle=cycle, by=None, now=timezone.now())


def _plain(period: Period) -> None:
    """Read the same sums for every branch over the rosters as they are frozen, keeping nothing."""
    cycles = Cycle.objects.filter(kind=period.kind, starts_on=period.start, watermark__isnull=False)
    for cycle in cycles.select_related("unit"):
        rules = rulebook(cycle.unit, period.start)
        named = values(cycle, rules.get("grace.days") if rules else None)
        with connection.cursor() as cursor:
            for indicator in Indicator:
                cursor.execute(grouped(indicator), named)
                cursor.fetchall()


def _size(period: Period) -> tuple[int, int]:
    """Return how many branches there are, and how many directors lead in the month."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT person_id) FROM directors_leadership WHERE period && daterange(%s, %s, '[]')",
            [period.start, period.end],
        )
        return OrgUnit.objects.branches().count(), int(cursor.fetchone()[0])

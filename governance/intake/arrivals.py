"""Which files of which months a branch still owes, and by which day of the edition they were due (R5.1.1)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, QuerySet

from governance.editions import Values, values_since
from governance.enums import PeriodKind, UploadState
from governance.intake.kinds import INTAKE_KINDS, Arrival, IntakeKind
from governance.models import Batch, OrgUnit, PeriodLock, Upload
from governance.problems import mark
from governance.rules.periods import Period, month_start

MONTHS_BACK = 12
UNDECIDED = (UploadState.CHECKING, UploadState.REVIEW, UploadState.WRITING, UploadState.UNREADABLE)
MESSAGES = {
    "late": mark("The file “%(kind)s” of %(month)s has not arrived; its last day was %(due)s."),
    "stuck": mark("The file “%(kind)s” of %(month)s was uploaded and waits for a decision; its last day was %(due)s."),
}
DAYS = [arrival.value for arrival in Arrival if arrival]


@dataclass(frozen=True, slots=True)
class Absent:
    """A file that no batch brought: of which branch and month, the last day for it, an upload that got stuck.

    No last day: the edition does not set it, so nobody can say that the file is late.
    """

    unit: OrgUnit
    kind: IntakeKind
    month: date
    due_on: date | None
    upload: int | None

    def is_late(self, today: date) -> bool:
        """Say whether its last day is over."""
        return self.due_on is not None and self.due_on < today


def open_since(today: date, branches: Sequence[OrgUnit]) -> date:
    """Return the first day of the oldest month that may still change: not published, within a year."""
    return min((_first_open(today, _last_locked(branches).get(branch.pk)) for branch in branches), default=today)


def absent_files(branches: Sequence[OrgUnit], today: date) -> list[Absent]:
    """Return every file that the branches' open months up to today's lack, oldest month first, in four statements.

    Months count from the branch's first file on; a published month is past mending.
    """
    since = month_start(today, -MONTHS_BACK)
    brought = _brought(branches, since)
    locked, stuck = _last_locked(branches), _stuck(branches, since)
    days = values_since(since, DAYS)
    absent = []
    for branch in branches:
        if there := brought[branch.pk]:
            first = max(min(month for _, month in there), _first_open(today, locked.get(branch.pk)))
            lacking = [
                (kind, month)
                for month in _months(first, today)
                for kind in INTAKE_KINDS.values()
                if kind.arrival and (kind.name, month) not in there
            ]
            absent += [
                Absent(
                    branch, kind, month, _due_on(days, branch, kind, month), stuck.get((branch.pk, kind.name, month))
                )
                for kind, month in lacking
            ]
    return sorted(absent, key=lambda one: one.month)


def awaited_kinds(branch: OrgUnit, month: date) -> list[IntakeKind]:
    """Return the kinds without which the branch's month is not published and that have not come."""
    there = set(_standing([branch]).filter(month=month).values_list("kind", flat=True))
    return [kind for kind in INTAKE_KINDS.values() if kind.is_awaited and kind.name not in there]


def _standing(branches: Sequence[OrgUnit]) -> QuerySet[Batch]:
    return Batch.objects.filter(unit__in=branches, undoes=None, undone_by=None).order_by()


def _brought(branches: Sequence[OrgUnit], since: date) -> dict[int, set[tuple[str, date]]]:
    brought: dict[int, set[tuple[str, date]]] = defaultdict(set)
    rows = _standing(branches).filter(month__gte=since).values_list("unit_id", "kind", "month").distinct()
    for unit, kind, month in rows:
        brought[unit].add((kind, month.replace(day=1)))
    return brought


def _stuck(branches: Sequence[OrgUnit], since: date) -> dict[tuple[int, str, date], int]:
    """Return the newest undecided upload of each branch, kind and month."""
    undecided = Upload.objects.filter(unit__in=branches, month__gte=since, state__in=UNDECIDED).order_by()
    rows = undecided.values_list("unit_id", "kind", "month").annotate(newest=Max("pk"))
    return {(unit, kind, month): newest for unit, kind, month, newest in rows}


def _last_locked(branches: Sequence[OrgUnit]) -> dict[int, date]:
    """Return the first day after the newest locked month of each branch that has one."""
    locks = PeriodLock.objects.filter(unit__in=branches, kind=PeriodKind.MONTH).order_by()
    return dict(locks.values_list("unit_id").annotate(until=Max("period__endswith")))


def _first_open(today: date, unlocked: date | None) -> date:
    earliest = month_start(today, -MONTHS_BACK)
    return max(earliest, unlocked) if unlocked else earliest


def _months(first: date, today: date) -> list[date]:
    months = []
    while first <= today:
        months.append(first)
        first = month_start(first, 1)
    return months


def _due_on(days: Values, branch: OrgUnit, kind: IntakeKind, month: date) -> date | None:
    """Return the last day for a month's file by the edition in force on the month's first day."""
    number = days.get(kind.arrival, branch, month)
    if number is None:
        return None
    if kind.arrival is Arrival.FREEZE:
        return month + timedelta(days=number - 1)
    return Period.containing(PeriodKind.MONTH, month).end + timedelta(days=number)


def late_files(today: date) -> list[tuple[object, ...]]:
    """Return the files of every branch whose last day is over, as the findings of a check."""
    absent = absent_files(list(OrgUnit.objects.branches()), today)
    return [
        (
            one.unit.pk,
            "stuck" if one.upload else "late",
            f"{one.kind.name} {one.month:%Y-%m}",
            one.due_on,
            one.upload,
            {"kind": one.kind.name, "month": f"{one.month:%Y-%m}", "due": one.due_on},
        )
        for one in absent
        if one.is_late(today)
    ]

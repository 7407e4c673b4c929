"""The staff files of the months: who joined, moved, rose or left, and which posts that opened and closed."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.db import connection

from config.demo.batches import Delivery, number
from config.demo.company import Company, Crew, Worker
from config.demo.founding import Founded, field_no
from directors.enums import Engagement, Rank, StaffChangeKind
from directors.models import StaffChange

# What carrying the files out would have left behind, so that undoing one takes back exactly what it did.
MOVES = """
INSERT INTO directors_staffmove (batch_id, person_id, turn, kind, changed_on, unit_before_id, opened_rank_id,
    opened_membership_id, closed_ranks, closed_memberships, closed_leaderships)
SELECT c.batch_id, o.id, row_number() OVER (PARTITION BY c.batch_id, o.id ORDER BY c.changed_on), c.kind, c.changed_on,
    o.unit_id,
    (SELECT k.id FROM directors_rankspan k
     WHERE k.person_id = o.id AND c.kind IN ('join', 'rank') AND lower(k.period) = c.changed_on),
    (SELECT m.id FROM directors_membership m
     WHERE m.person_id = o.id AND c.kind IN ('join', 'transfer') AND lower(m.period) = c.changed_on),
    array(SELECT k.id FROM directors_rankspan k
          WHERE k.person_id = o.id AND c.kind IN ('rank', 'leave') AND upper(k.period) = day.since),
    array(SELECT m.id FROM directors_membership m
          WHERE m.person_id = o.id AND c.kind IN ('transfer', 'leave') AND upper(m.period) = day.since),
    '{}'
FROM directors_staffchange c JOIN directors_person o USING (staff_no)
CROSS JOIN LATERAL (SELECT c.changed_on + (c.kind = 'leave')::int AS since) day
"""


class Change(NamedTuple):
    """A line of a staff file; the day is an ordinal."""

    day: int
    kind: StaffChangeKind
    rank: Rank
    worker: Worker
    crew: Crew


def tell_changes(company: Company, founded: Founded) -> None:
    """Write the changes of staff since the first month; people, ranks and teams are there already."""
    StaffChange.objects.bulk_create(
        _line(change, company, founded)
        for change in sorted(_changes(company), key=lambda one: (one.day, one.worker.number))
        if change.day >= company.months.first(0)
    )
    with connection.cursor() as cursor:
        cursor.execute(MOVES)


def _changes(company: Company) -> Iterator[Change]:
    for crew in company.crews:
        for place, since, until in crew.members:
            worker = company.workers[place]
            rank = Rank.DIRECTOR if worker.is_director else Rank.AGENT
            joins = since == worker.joined
            yield Change(since, StaffChangeKind.JOIN if joins else StaffChangeKind.TRANSFER, rank, worker, crew)
            if worker.senior_from:
                yield Change(worker.senior_from, StaffChangeKind.RANK, Rank.SENIOR_DIRECTOR, worker, crew)
            if until and worker.left and until == worker.left + 1:
                yield Change(worker.left, StaffChangeKind.LEAVE, rank, worker, crew)


def _line(change: Change, company: Company, founded: Founded) -> StaffChange:
    worker, crew = change.worker, change.crew
    month = company.months.number(change.day)
    leads = crew.director == worker.number
    return StaffChange(
        batch_id=number(Delivery.STAFF, month, crew.branch, len(company.branches)),
        staff_no=field_no(worker.number),
        name=worker.name,
        unit_id=founded.units[crew.unit],
        rank=change.rank,
        engagement=Engagement.EMPLOYEE if worker.is_director else Engagement.AGENT,
        joined_on=date.fromordinal(worker.joined),
        kind=change.kind,
        changed_on=date.fromordinal(change.day),
        supervisor_id=None if leads else founded.persons[crew.director],
    )

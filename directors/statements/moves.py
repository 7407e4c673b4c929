"""Carrying out the changes of staff of a batch on the dated rows, turn by turn, and taking exactly that back."""

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, connection, transaction

from directors.enums import StaffChangeKind
from directors.models import Person, StaffChange
from directors.statements.book import count
from governance.intake.merging import run
from governance.models import Batch
from governance.problems import Problem, Refused, mark
from governance.search import pinyin_key

USED = mark("Who joined by this batch has business, results or an account on record by now, so it stays.")
GONE_ON = mark("The posts of %(name)s went on after this batch. Undo the later changes first.")

# The dated tables of a person, and the column of a move that holds which rows of them it closed.
CLOSED = {
    "directors_rankspan": "closed_ranks",
    "directors_membership": "closed_memberships",
    "directors_leadership": "closed_leaderships",
}

TURNS = """
CREATE TEMP TABLE staff_turns ON COMMIT DROP AS
SELECT c.id, o.id AS person_id, o.unit_id AS unit_before, c.unit_id, c.kind, c.rank, c.changed_on, c.supervisor_id,
       c.changed_on + (c.kind = 'leave')::int AS since,
       row_number() OVER (PARTITION BY o.id ORDER BY c.changed_on,
           array_position(ARRAY['join', 'transfer', 'rank', 'leave'], c.kind::text)) AS turn
FROM directors_staffchange c JOIN directors_person o ON o.staff_no = c.staff_no
WHERE c.batch_id = %(batch)s AND c.superseded_by_id IS NULL
"""
MOVES = """
INSERT INTO directors_staffmove (batch_id, person_id, turn, kind, changed_on, unit_before_id, closed_ranks,
                                 closed_memberships, closed_leaderships)
SELECT %(batch)s, s.person_id, s.turn, s.kind, s.changed_on, o.unit_id,
    CASE WHEN s.kind IN ('rank', 'leave') THEN array(SELECT k.id FROM directors_rankspan k
        WHERE k.person_id = s.person_id AND upper_inf(k.period)) ELSE '{}' END,
    CASE WHEN s.kind IN ('transfer', 'leave') THEN array(SELECT m.id FROM directors_membership m
        WHERE m.person_id = s.person_id AND upper_inf(m.period)
        AND (s.kind = 'leave' OR m.team_id IS DISTINCT FROM new.team_id)) ELSE '{}' END,
    CASE WHEN s.kind IN ('transfer', 'leave') THEN array(SELECT l.id FROM directors_leadership l
        WHERE l.person_id = s.person_id AND upper_inf(l.period)
        AND (s.kind = 'leave' OR l.team_id IS DISTINCT FROM new.team_id)) ELSE '{}' END
FROM staff_turns s JOIN directors_person o ON o.id = s.person_id
LEFT JOIN LATERAL (SELECT min(l.team_id) AS team_id FROM directors_leadership l
    WHERE l.person_id = s.supervisor_id AND l.period @> s.changed_on) new ON true
WHERE s.turn = %(turn)s
"""
CLOSE = """
UPDATE {table} t SET period = daterange(lower(t.period), s.since)
FROM directors_staffmove v JOIN staff_turns s ON s.person_id = v.person_id AND s.turn = v.turn
WHERE v.batch_id = %(batch)s AND v.turn = %(turn)s AND t.id = ANY(v.{closed})
"""
OPEN_RANKS = """
WITH opened AS (
    INSERT INTO directors_rankspan (person_id, rank, period)
    SELECT person_id, rank, daterange(changed_on, NULL) FROM staff_turns
    WHERE turn = %(turn)s AND kind IN ('join', 'rank') RETURNING id, person_id
)
UPDATE directors_staffmove v SET opened_rank_id = opened.id FROM opened
WHERE v.batch_id = %(batch)s AND v.turn = %(turn)s AND v.person_id = opened.person_id
"""
OPEN_TEAMS = """
WITH opened AS (
    INSERT INTO directors_membership (team_id, person_id, period)
    SELECT min(l.team_id), s.person_id, daterange(s.changed_on, NULL)
    FROM staff_turns s JOIN directors_leadership l ON l.person_id = s.supervisor_id AND l.period @> s.changed_on
    WHERE s.turn = %(turn)s AND s.kind IN ('join', 'transfer')
        AND NOT EXISTS (SELECT 1 FROM directors_membership m WHERE m.person_id = s.person_id AND upper_inf(m.period))
    GROUP BY s.person_id, s.changed_on RETURNING id, person_id
)
UPDATE directors_staffmove v SET opened_membership_id = opened.id FROM opened
WHERE v.batch_id = %(batch)s AND v.turn = %(turn)s AND v.person_id = opened.person_id
"""
POSTS = """
UPDATE directors_person o SET unit_id = CASE WHEN s.kind = 'transfer' THEN s.unit_id ELSE o.unit_id END,
    left_on = CASE WHEN s.kind = 'leave' THEN s.changed_on ELSE o.left_on END
FROM staff_turns s WHERE s.turn = %(turn)s AND s.person_id = o.id AND s.kind IN ('transfer', 'leave')
"""


def carry_out(batch: Batch) -> None:
    """Carry out a batch's changes of staff: persons join, posts open and close, in order of their days (R2.2.1a)."""
    _join(batch)
    run("DROP TABLE IF EXISTS staff_turns")
    run(TURNS, batch=batch.pk)
    closing = [CLOSE.format(table=table, closed=closed) for table, closed in CLOSED.items()]
    for turn in range(1, count("SELECT coalesce(max(turn), 0) FROM staff_turns") + 1):
        for statement in (MOVES, *closing, OPEN_RANKS, OPEN_TEAMS, POSTS):
            run(statement, batch=batch.pk, turn=turn)


def _join(batch: Batch) -> None:
    joining = StaffChange.objects.current().filter(batch=batch, kind=StaffChangeKind.JOIN)
    Person.objects.bulk_create(
        Person(
            staff_no=change.staff_no,
            name=change.name,
            pinyin=pinyin,
            initials=initials,
            unit_id=change.unit_id,
            engagement=change.engagement,
            joined_on=change.changed_on,
        )
        for change in joining
        for pinyin, initials in [pinyin_key(change.name)]
    )


def _after(table: str, whose: str, opened: str) -> str:
    """Return the condition under which a row of a table goes on after one that the move ``v`` closed."""
    return (
        f"EXISTS (SELECT 1 FROM {table} was JOIN {table} l ON l.{whose} = was.{whose} AND l.id <> was.id"
        f" AND l.period && daterange(upper(was.period), NULL)"
        f" WHERE was.id = ANY(v.{CLOSED[table]}) AND l.id <> ALL(mine.{opened}))"
    )


# Posts that go on after what this batch closed, and that it did not open itself.
LATER = f"""
SELECT DISTINCT o.name FROM directors_staffmove v JOIN directors_person o ON o.id = v.person_id
CROSS JOIN LATERAL (SELECT array_remove(array_agg(w.opened_rank_id), NULL) AS ranks,
    array_remove(array_agg(w.opened_membership_id), NULL) AS teams, '{{}}'::bigint[] AS none
    FROM directors_staffmove w WHERE w.batch_id = v.batch_id AND w.person_id = v.person_id) mine
WHERE v.batch_id = %(batch)s AND (
    EXISTS (SELECT 1 FROM directors_staffmove n WHERE n.person_id = v.person_id AND n.batch_id > v.batch_id)
    OR {_after("directors_rankspan", "person_id", "ranks")}
    OR {_after("directors_membership", "person_id", "teams")}
    OR {_after("directors_leadership", "team_id", "none")})
ORDER BY o.name LIMIT 1
"""
KEPT = "SELECT unnest({closed}) FROM directors_staffmove WHERE batch_id = %(batch)s AND turn = %(turn)s"
REOPEN = "UPDATE {table} SET period = daterange(lower(period), NULL) WHERE id = ANY(%(rows)s)"
UNDO_POSTS = """
UPDATE directors_person o SET unit_id = v.unit_before_id, left_on = NULL FROM directors_staffmove v
WHERE v.batch_id = %(batch)s AND v.turn = %(turn)s AND v.person_id = o.id AND v.kind IN ('transfer', 'leave')
"""
TAKEN = """
WITH gone AS (DELETE FROM directors_staffmove WHERE batch_id = %(batch)s AND turn = %(turn)s
              RETURNING opened_rank_id, opened_membership_id),
     ranks AS (DELETE FROM directors_rankspan USING gone WHERE id = gone.opened_rank_id)
DELETE FROM directors_membership USING gone WHERE id = gone.opened_membership_id
"""
JOINED = "SELECT person_id FROM directors_staffmove WHERE batch_id = %(batch)s AND kind = 'join'"
FORGET = "DELETE FROM directors_person WHERE id = ANY(%(persons)s) AND user_id IS NULL"
TURNS_OF = "SELECT coalesce(max(turn), 0) FROM directors_staffmove WHERE batch_id = %(batch)s"


def take_back(batch: Batch) -> None:
    """Take back what carrying out a batch did, last turn first; Refused when business or later posts stand on it."""
    if names := _column(LATER, batch=batch.pk):
        raise Refused(Problem("R2.2.1a", GONE_ON, {"name": names[0]}, "state"))
    joined = _column(JOINED, batch=batch.pk)
    for turn in range(count(TURNS_OF, batch=batch.pk), 0, -1):
        place = {"batch": batch.pk, "turn": turn}
        kept = {table: _column(KEPT.format(closed=closed), **place) for table, closed in CLOSED.items()}
        run(UNDO_POSTS, **place)
        run(TAKEN, **place)
        for table, rows in kept.items():
            run(REOPEN.format(table=table), rows=rows)
    _forget(joined)


def _forget(joined: Sequence[int]) -> None:
    """Remove persons whom nothing names yet; whatever chapter keeps rows of theirs, the database knows."""
    try:
        with transaction.atomic():
            forgotten = run(FORGET, persons=list(joined))
            run("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as named:
        raise Refused(Problem("R2.2.1a", USED, {}, "state")) from named
    if forgotten < len(joined):
        raise Refused(Problem("R2.2.1a", USED, {}, "state"))
    run("SET CONSTRAINTS ALL DEFERRED")


def _column(statement: str, **named: int) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, named)
        return [row[0] for row in cursor.fetchall()]

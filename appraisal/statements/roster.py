"""The frozen roster: who counted for which director, from when to when."""

from typing import Any

from django.db import connection

from appraisal.models import Cycle

# Directors who led a team of the branch on a day of the period, with all their people up to its end: money of an old
# policy is credited by the day it was written or listed.
ROSTER = """
WITH led AS (
    SELECT leadership.team_id, leadership.person_id, leadership.period
    FROM directors_leadership leadership
    JOIN directors_team team ON team.id = leadership.team_id
    JOIN governance_orgunit unit ON unit.id = team.unit_id
    WHERE starts_with(unit.path, %(path)s) AND NOT isempty(leadership.period)
)
SELECT led.person_id AS director_id, membership.person_id,
    led.period * membership.period * daterange(NULL, %(last)s, '(]') AS period
FROM led
JOIN directors_membership membership
    ON membership.team_id = led.team_id AND membership.period && (led.period * daterange(NULL, %(last)s, '(]'))
WHERE led.person_id IN (
    SELECT person_id FROM led WHERE period && daterange(%(first)s, %(last)s, '[]')
)
"""
FREEZE = f"""
INSERT INTO appraisal_rosterline (cycle_id, director_id, person_id, period, joined_on, left_on)
SELECT %(cycle)s, director_id, person_id, period, person.joined_on, person.left_on
FROM ({ROSTER}) AS roster JOIN directors_person person ON person.id = roster.person_id
"""

# Days of the period on which each of them led a team of the branch, each day once.
DAYS_IN_POST = """
SELECT person_id, sum(upper(run) - lower(run))::int
FROM (
    SELECT leadership.person_id,
        unnest(range_agg(leadership.period * daterange(%(first)s, %(last)s, '[]'))) AS run
    FROM directors_leadership leadership
    JOIN directors_team team ON team.id = leadership.team_id
    JOIN governance_orgunit unit ON unit.id = team.unit_id
    WHERE starts_with(unit.path, %(path)s) AND leadership.period && daterange(%(first)s, %(last)s, '[]')
    GROUP BY leadership.person_id
) AS runs
GROUP BY person_id
"""


def freeze_roster(cycle: Cycle) -> int:
    """Write the cycle's roster anew and return how many lines it has."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM appraisal_rosterline WHERE cycle_id = %s", [cycle.pk])
        cursor.execute(FREEZE, _values(cycle))
        return int(cursor.rowcount)


def days_in_post(cycle: Cycle) -> dict[int, int]:
    """Return, for each director who led a team of the branch in the period, on how many of its days."""
    with connection.cursor() as cursor:
        cursor.execute(DAYS_IN_POST, _values(cycle))
        return dict(cursor.fetchall())


def _values(cycle: Cycle) -> dict[str, Any]:
    return {"cycle": cycle.pk, "path": cycle.unit.path, "first": cycle.starts_on, "last": cycle.ends_on}

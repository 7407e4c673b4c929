"""How cards stand among those of the same branch and rank, and in their department: ties share a place (R5.2.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection

from appraisal.enums import LESS_IS_BETTER, Indicator
from appraisal.models import Cycle
from directors.enums import Rank
from governance.rules.periods import month_start

FEWEST_SHOWN = 5  # in a smaller group a place would tell a colleague's score
TOTAL = "total"

# The rank held on the period's last day, or the last one before it; the department of the team led last in the period.
STANDINGS = """
WITH valued AS (
    SELECT card.id, card.cycle_id, card.director_id, held.rank, led.unit_id,
        CASE WHEN %(by)s = 'total' THEN card.total ELSE figure.value END AS value
    FROM appraisal_scorecard card
    JOIN appraisal_cycle cycle ON cycle.id = card.cycle_id
    JOIN governance_orgunit branch ON branch.id = cycle.unit_id
    LEFT JOIN appraisal_figure figure
        ON figure.cycle_id = card.cycle_id AND figure.director_id = card.director_id AND figure.indicator = %(by)s
    CROSS JOIN LATERAL (
        SELECT span.rank FROM directors_rankspan span
        WHERE span.person_id = card.director_id AND lower(span.period) <= cycle.ends_on
        ORDER BY lower(span.period) DESC LIMIT 1
    ) AS held
    LEFT JOIN LATERAL (
        SELECT team.unit_id FROM directors_leadership leadership
        JOIN directors_team team ON team.id = leadership.team_id
        JOIN governance_orgunit unit ON unit.id = team.unit_id AND starts_with(unit.path, branch.path)
        WHERE leadership.person_id = card.director_id
            AND leadership.period && daterange(cycle.starts_on, cycle.ends_on, '[]')
        ORDER BY lower(leadership.period) DESC LIMIT 1
    ) AS led ON true
    WHERE cycle.unit_id = %(unit)s AND cycle.kind = %(kind)s AND cycle.starts_on IN (%(month)s, %(month_before)s)
), ranked AS (
    SELECT id, cycle_id, director_id, rank,
        rank() OVER (PARTITION BY cycle_id, rank ORDER BY value * %(sign)s DESC) AS place,
        count(*) OVER (PARTITION BY cycle_id, rank) AS people,
        avg(value) OVER (PARTITION BY cycle_id, rank) AS mean,
        rank() OVER (PARTITION BY cycle_id, unit_id ORDER BY value * %(sign)s DESC) AS unit_place,
        count(*) OVER (PARTITION BY cycle_id, unit_id) AS unit_people
    FROM valued WHERE value IS NOT NULL
)
SELECT shown.id, shown.rank, shown.place, shown.people, shown.mean, shown.unit_place, shown.unit_people, earlier.place
FROM ranked shown
LEFT JOIN ranked earlier
    ON earlier.cycle_id <> shown.cycle_id AND earlier.director_id = shown.director_id AND earlier.rank = shown.rank
WHERE shown.cycle_id = %(cycle)s AND shown.id = ANY(%(cards)s)
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A card's place among its branch and rank, and in its department, with the place of the month before."""

    rank: Rank
    place: int
    people: int
    mean: Decimal
    unit_place: int
    unit_people: int
    before: int | None

    @property
    def is_shown_to_peers(self) -> bool:
        """Say whether the group is large enough for its members to see places."""
        return self.people >= FEWEST_SHOWN

    @property
    def is_shown_in_unit(self) -> bool:
        """Say whether the department is large enough for its directors to see places."""
        return self.unit_people >= FEWEST_SHOWN

    @property
    def climbed(self) -> int | None:
        """Return how many places were won since the month before, below zero where lost."""
        return None if self.before is None else self.before - self.place

    @property
    def fell(self) -> int:
        """Return how many places were lost since the month before."""
        return -(self.climbed or 0)


def standings(cycle: Cycle, cards: Iterable[int], by: str = TOTAL, *, with_before: bool = False) -> dict[int, Standing]:
    """Return the standing of each of these cards by total or by an indicator, by card's key; none without a value.

    The place of the month before is read only where it is asked for.
    """
    values = {
        "by": by,
        "sign": -1 if by != TOTAL and Indicator(by) in LESS_IS_BETTER else 1,
        "cycle": cycle.pk,
        "unit": cycle.unit_id,
        "kind": cycle.kind,
        "month": cycle.starts_on,
        "month_before": month_start(cycle.starts_on, -1) if with_before else cycle.starts_on,
        "cards": list(cards),
    }
    with connection.cursor() as cursor:
        cursor.execute(STANDINGS, values)
        return {card: Standing(Rank(rank), *places) for card, rank, *places in cursor.fetchall()}

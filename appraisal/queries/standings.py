"""How cards stand among those of the same branch and rank: ties share a place (R5.2.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db import connection

from appraisal.models import Cycle
from directors.enums import Rank

FEWEST_SHOWN = 5  # in a smaller group a place would tell a colleague's score

# The rank held on the period's last day, or the last one before it.
STANDINGS = """
WITH ranked AS (
    SELECT card.id, held.rank,
        rank() OVER (PARTITION BY held.rank ORDER BY card.total DESC) AS place,
        count(*) OVER (PARTITION BY held.rank) AS people,
        avg(card.total) OVER (PARTITION BY held.rank) AS mean
    FROM appraisal_scorecard card
    CROSS JOIN LATERAL (
        SELECT span.rank FROM directors_rankspan span
        WHERE span.person_id = card.director_id AND lower(span.period) <= %(day)s
        ORDER BY lower(span.period) DESC LIMIT 1
    ) AS held
    WHERE card.cycle_id = %(cycle)s AND card.total IS NOT NULL
)
SELECT id, rank, place, people, mean FROM ranked WHERE id = ANY(%(cards)s)
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """A card's place in its group: the group's rank, the place, how many there are, their mean."""

    rank: Rank
    place: int
    people: int
    mean: Decimal

    @property
    def is_shown_to_peers(self) -> bool:
        """Say whether the group is large enough for its members to see places."""
        return self.people >= FEWEST_SHOWN


def standings(cycle: Cycle, cards: Iterable[int]) -> dict[int, Standing]:
    """Return the standing of each of these cards that has a total, by card's key."""
    with connection.cursor() as cursor:
        cursor.execute(STANDINGS, {"cycle": cycle.pk, "day": cycle.ends_on, "cards": list(cards)})
        return {
            card: Standing(Rank(rank), place, people, mean) for card, rank, place, people, mean in cursor.fetchall()
        }

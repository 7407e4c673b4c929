"""Cards and their lines, written for all directors at once."""

from collections.abc import Mapping
from typing import Any

from django.db import connection

from appraisal.models import Cycle
from appraisal.rules.results import MonthResult

FORGET_LINES = "DELETE FROM appraisal_scoreline WHERE cycle_id = %(cycle)s"
FORGET_THE_GONE = """
DELETE FROM appraisal_scorecard WHERE cycle_id = %(cycle)s AND director_id <> ALL(%(directors)s)
"""
# A card keeps its address when the month is computed again.
WRITE_CARDS = """
INSERT INTO appraisal_scorecard (cycle_id, director_id, total, light, active_days, period_days)
SELECT %(cycle)s, who, total, light, days, %(period_days)s
FROM unnest(%(directors)s::bigint[], %(totals)s::numeric[], %(lights)s::text[], %(days)s::int[])
    AS row(who, total, light, days)
ON CONFLICT (cycle_id, director_id) DO UPDATE
SET total = excluded.total, light = excluded.light, active_days = excluded.active_days,
    period_days = excluded.period_days
RETURNING director_id, id
"""
WRITE_LINES = """
COPY appraisal_scoreline (cycle_id, card_id, indicator, target, attainment, points, weight) FROM STDIN
"""


def write_results(
    cycle: Cycle, results: Mapping[int, MonthResult], *, days: Mapping[int, int], period_days: int
) -> None:
    """Replace the cycle's cards by these results (by director's key); published rows refuse."""
    who = list(results)
    values: dict[str, Any] = {
        "cycle": cycle.pk,
        "directors": who,
        "totals": [results[director].card.total.value for director in who],
        "lights": [results[director].card.light.value for director in who],
        "days": [days[director] for director in who],
        "period_days": period_days,
    }
    with connection.cursor() as cursor:
        cursor.execute(FORGET_LINES, values)
        cursor.execute(FORGET_THE_GONE, values)
        cursor.execute(WRITE_CARDS, values)
        cards = dict(cursor.fetchall())
        with cursor.copy(WRITE_LINES) as copy:
            for director, result in results.items():
                for line in result.lines.values():
                    if line.target is None and line.points is None and line.weight is None:
                        continue  # shown from its figure alone
                    copy.write_row((
                        cycle.pk, cards[director], line.indicator.value, line.target, line.attainment, line.points,
                        line.weight,
                    ))  # fmt: skip

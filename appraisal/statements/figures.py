"""The figures of a cycle: each indicator one statement over all directors of the roster (R5.1.1)."""

from collections.abc import Mapping, Sequence

from django.db import connection

from appraisal.enums import MONEY_INDICATORS, Indicator
from appraisal.models import Cycle
from appraisal.queries.records import RECORDS, values

SUM = "coalesce(total, 0), NULL, coalesce(total, 0), coalesce(records, 0), 0"
RATE = """coalesce(paid, 0), coalesce(total, 0), round(paid / nullif(total, 0), 4),
    coalesce(paid_records, 0), coalesce(records, 0)"""


def grouped(indicator: Indicator) -> str:
    """Return the plain aggregate behind an indicator: a line for each director of a cycle who has records."""
    return f"""
    SELECT cycle_id, director_id, sum(amount) AS total, coalesce(sum(amount) FILTER (WHERE is_paid), 0) AS paid,
        count(*) AS records, count(*) FILTER (WHERE is_paid) AS paid_records
    FROM ({RECORDS[indicator]}) AS record
    GROUP BY cycle_id, director_id"""


def _statement(indicator: Indicator) -> str:
    """Return the statement of an indicator; who has no record gets 0.00, a rate without instalments gets no value.

    The records are added up once, before the directors are looked at: the roster is too fresh for the planner to know
    how many they are.
    """
    return f"""
INSERT INTO appraisal_figure (
    cycle_id, indicator, director_id, numerator, denominator, value, count_numerator, count_denominator
)
WITH found AS MATERIALIZED ({grouped(indicator)})
SELECT who.cycle_id, '{indicator.value}', who.director_id, {SUM if indicator in MONEY_INDICATORS else RATE}
FROM (SELECT DISTINCT cycle_id, director_id FROM appraisal_rosterline WHERE cycle_id = ANY(%(cycles)s)) AS who
LEFT JOIN found ON found.cycle_id = who.cycle_id AND found.director_id = who.director_id
"""


STATEMENTS: Mapping[Indicator, str] = {indicator: _statement(indicator) for indicator in Indicator}


def clear_figures(cycles: Sequence[Cycle]) -> None:
    """Remove what an earlier run of the cycles computed; published rows refuse."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM appraisal_figure WHERE cycle_id = ANY(%s)", [[cycle.pk for cycle in cycles]])


def fill_figures(cycles: Sequence[Cycle], indicator: Indicator, grace_days: int | None) -> None:
    """Write one indicator's figures of all directors of cycles of one period and watermark (R5.1.1, R5.2.2)."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENTS[indicator], values(cycles, grace_days))

"""The figures of a cycle: each indicator one statement over all directors of the roster (R5.1.1)."""

from collections.abc import Mapping

from django.db import connection

from appraisal.enums import MONEY_INDICATORS, Indicator
from appraisal.models import Cycle
from appraisal.queries.records import RECORDS, values

SUM = "coalesce(sum(amount), 0), NULL, coalesce(sum(amount), 0), count(record_id), 0"
RATE = """coalesce(sum(amount) FILTER (WHERE is_paid), 0), coalesce(sum(amount), 0),
    round(coalesce(sum(amount) FILTER (WHERE is_paid), 0) / nullif(sum(amount), 0), 4),
    count(record_id) FILTER (WHERE is_paid), count(record_id)"""


def _statement(indicator: Indicator) -> str:
    """Return the statement of an indicator; who has no record gets 0.00, a rate without instalments gets no value."""
    return f"""
INSERT INTO appraisal_figure (
    cycle_id, indicator, director_id, numerator, denominator, value, count_numerator, count_denominator
)
SELECT %(cycle)s, '{indicator.value}', who.director_id, {SUM if indicator in MONEY_INDICATORS else RATE}
FROM (SELECT DISTINCT director_id FROM appraisal_rosterline WHERE cycle_id = %(cycle)s) AS who
LEFT JOIN ({RECORDS[indicator]}) AS found ON found.director_id = who.director_id
GROUP BY who.director_id
"""


STATEMENTS: Mapping[Indicator, str] = {indicator: _statement(indicator) for indicator in Indicator}


def clear_figures(cycle: Cycle) -> None:
    """Remove what an earlier run of the cycle computed; published rows refuse."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM appraisal_figure WHERE cycle_id = %s", [cycle.pk])


def fill_figures(cycle: Cycle, indicator: Indicator, grace_days: int | None) -> None:
    """Write one indicator's figures of all directors (R5.1.1, R5.2.2)."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENTS[indicator], values(cycle, grace_days))

"""The figures of a cycle: each indicator one statement over all directors of the roster (R5.1.1, R5.1.2, R5.1.3)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection

from appraisal.enums import Indicator
from appraisal.models import Cycle
from appraisal.queries.records import MEASURES, Measure
from appraisal.rules.quality import Quality


def grouped(measure: Measure) -> str:
    """Return the plain aggregate behind an indicator: a line for each director of a cycle who has records."""
    return f"""
    SELECT cycle_id, director_id, sum(above)::numeric AS above, sum(below)::numeric AS below,
        count(above) AS above_records, count(below) AS below_records
    FROM ({measure.text}) AS record
    GROUP BY cycle_id, director_id"""


def _statement(indicator: Indicator, measure: Measure) -> str:
    """Return the statement of an indicator; who has no record gets 0.00, a rate without a base gets no value.

    The records are added up once, before the directors are looked at: the roster is too fresh for the planner to know
    how many they are. It only reads, for PostgreSQL gives a statement that writes a single processor.
    """
    return f"""
WITH found AS MATERIALIZED ({grouped(measure)})
SELECT who.cycle_id, '{indicator.value}', who.director_id, coalesce(above, 0),
    {"NULL" if measure.is_sum else "coalesce(below, 0)"}, {measure.value},
    coalesce(above_records, 0), coalesce(below_records, 0)
FROM (SELECT DISTINCT cycle_id, director_id FROM appraisal_rosterline WHERE cycle_id = ANY(%(cycles)s)) AS who
LEFT JOIN found ON found.cycle_id = who.cycle_id AND found.director_id = who.director_id
"""


STATEMENTS: Mapping[Indicator, str] = {
    indicator: _statement(indicator, measure) for indicator, measure in MEASURES.items()
}
WRITE = """
COPY appraisal_figure (
    cycle_id, indicator, director_id, numerator, denominator, value, count_numerator, count_denominator
) FROM STDIN
"""


def clear_figures(cycles: Sequence[Cycle]) -> None:
    """Remove what an earlier run of the cycles computed; published rows refuse."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM appraisal_figure WHERE cycle_id = ANY(%s)", [[cycle.pk for cycle in cycles]])


def fill_figures(indicator: Indicator, given: Mapping[str, Any]) -> None:
    """Write one indicator's figures of all directors of the cycles that share the given values (R5.1)."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENTS[indicator], given)
        _write(cursor.fetchall())


def fill_quality(cycle: Cycle, found: Mapping[int, Quality]) -> None:
    """Write each director's quality index: the weighted scores over the weights that apply (P6)."""
    _write(_quality(cycle, director, one) for director, one in found.items())


def _quality(cycle: Cycle, director: int, one: Quality) -> tuple[Any, ...]:
    value = one.index.value
    known = len(one.known) if value is not None else 0
    sides = (one.products, one.weight) if known else (0, 0)
    return (cycle.pk, Indicator.QUALITY.value, director, *sides, value, known, len(one.scores))


def _write(rows: Iterable[Sequence[Any]]) -> None:
    """Add rows to the figures: one for each director of a cycle."""
    with connection.cursor() as cursor, cursor.copy(WRITE) as copy:
        for row in rows:
            copy.write_row(row)

"""The list behind a figure: a page of its records as rows, with the sums over all pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import connection

from appraisal.enums import Indicator
from appraisal.models import Cycle
from appraisal.queries.records import MEASURES
from appraisal.queries.records.measure import Kind, given
from appraisal.queries.records.rows import ROWS

# A list is that of one director: only the facts of policies that his people ever wrote, served or owned can be in it.
# Each of these takes a table's name and holds less of it, so that the indicator's text reads little and stays the same.
_THEIRS = """appraisal_rosterline AS MATERIALIZED (
    SELECT * FROM appraisal_rosterline WHERE cycle_id = ANY(%(cycles)s) AND director_id = %(director)s
), people AS MATERIALIZED (
    SELECT DISTINCT person_id FROM appraisal_rosterline
), theirs AS MATERIALIZED (
    SELECT policy_no FROM directors_policy WHERE writing_agent_id IN (SELECT person_id FROM people)
    UNION SELECT policy_no FROM directors_policy WHERE servicing_agent_id IN (SELECT person_id FROM people)
    UNION SELECT policy_no FROM directors_due WHERE owner_id IN (SELECT person_id FROM people)
)"""
_NARROWED = {
    Kind.RECEIPTS: "receipt",
    Kind.DUES: "due",
    Kind.POLICIES: "policy",
    Kind.COHORT: "policy",
    Kind.ENDED: "policy",
    Kind.CALLBACKS: "policy",
    Kind.ANSWERS: "answer",
}


def _narrowed(kind: Kind) -> str:
    """Return the tables of a kind's text, holding no more than what one director's list can hold."""
    if kind not in _NARROWED:
        return _THEIRS
    table = f"directors_{_NARROWED[kind]}"
    less = f"SELECT * FROM {table} WHERE policy_no IN (SELECT policy_no FROM theirs)"
    return f"{_THEIRS}, {table} AS NOT MATERIALIZED ({less})"


class Sums(NamedTuple):
    """What a list adds up to on both sides, and how many records count where."""

    above: Decimal
    below: Decimal
    above_records: int
    below_records: int
    records: int


class Page(NamedTuple):
    """Some records as rows, and what all records of the list add up to."""

    sums: Sums
    rows: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Listing:
    """The records behind one figure of one director, read as of the cycle's watermark."""

    cycle: Cycle
    director_id: int
    indicator: Indicator
    rules: Mapping[str, Any]

    @property
    def kind(self) -> Kind:
        """Return what kind of records they are."""
        return MEASURES[self.indicator].kind

    def page(self, number: int, size: int) -> Page:
        """Return a page, counted from 1, in the order in which one reads its kind; the last one for any beyond it."""
        sql = f"""WITH {_narrowed(self.kind)}, found AS MATERIALIZED ({MEASURES[self.indicator].text}), sums AS (
                SELECT coalesce(sum(above), 0), coalesce(sum(below), 0), count(above), count(below),
                    count(record_id) AS records
                FROM found WHERE director_id = %(director)s
            ), listed AS (
                {ROWS[self.kind]}
                LIMIT %(size)s OFFSET (
                    SELECT least(%(offset)s, greatest(records - 1, 0) / %(size)s * %(size)s) FROM sums
                )
            )
            SELECT * FROM sums LEFT JOIN listed ON true"""
        with connection.cursor() as cursor:
            cursor.execute(sql, {**self._values(), "size": size, "offset": (number - 1) * size})
            names = [column.name for column in cursor.description][len(Sums._fields) :]
            found = cursor.fetchall()
        sums = Sums(*found[0][: len(Sums._fields)])
        rows = [dict(zip(names, row[len(Sums._fields) :], strict=True)) for row in found]
        return Page(sums, rows if sums.records else [])

    def _values(self) -> dict[str, Any]:
        (shared,) = given([self.cycle], {self.cycle.pk: self.rules})
        return {**shared.bound, "director": self.director_id}

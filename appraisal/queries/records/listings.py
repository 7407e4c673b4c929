"""The list behind a figure: its records as rows, page by page, and their sums over all pages."""

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


class Sums(NamedTuple):
    """What a list adds up to on both sides, and how many records count where."""

    above: Decimal
    below: Decimal
    above_records: int
    below_records: int
    records: int


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

    def sums(self) -> Sums:
        """Return the totals over all records, not over a page."""
        sql = f"""SELECT coalesce(sum(above), 0), coalesce(sum(below), 0), count(above), count(below), count(record_id)
            FROM ({MEASURES[self.indicator].text}) AS found WHERE director_id = %(director)s"""
        with connection.cursor() as cursor:
            cursor.execute(sql, self._values())
            return Sums(*cursor.fetchone())

    def page(self, offset: int, size: int) -> list[dict[str, Any]]:
        """Return some records as rows, in the order in which one reads their kind."""
        sql = f"""WITH found AS MATERIALIZED ({MEASURES[self.indicator].text})
            {ROWS[self.kind]} LIMIT %(size)s OFFSET %(offset)s"""
        with connection.cursor() as cursor:
            cursor.execute(sql, {**self._values(), "size": size, "offset": offset})
            names = [column.name for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def _values(self) -> dict[str, Any]:
        (shared,) = given([self.cycle], {self.cycle.pk: self.rules})
        return {**shared.bound, "director": self.director_id}

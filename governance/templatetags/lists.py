"""The body of a list."""

from operator import attrgetter
from typing import Any

from django import template
from django.utils.formats import localize
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django_tables2 import Table
from django_tables2.columns import BoundColumn
from django_tables2.rows import BoundRow
from django_tables2.utils import signature

register = template.Library()


@register.simple_tag
def body(table: Table) -> SafeString:
    """Return the rows of a table's page; what all cells of a column share is looked up once, not for each of them."""
    columns = [_Column(table, column) for column in table.columns]
    rows = ("".join([column.cell(row) for column in columns]) for row in table.paginated_rows)
    return mark_safe("".join([f"<tr>{cells}</tr>" for cells in rows]))  # noqa: S308 - every cell is escaped


class _Column:
    """A column that shows an attribute of its records, by its `render` where it has one."""

    def __init__(self, table: Table, column: BoundColumn) -> None:
        self.table, self.column, self.render = table, column, column.render
        self.names, self.takes_all = signature(column.render)
        self.read = attrgetter(column.accessor.replace("__", "."))
        self.opening = format_html("<td {}>", column.attrs["td"].as_html())

    def cell(self, row: BoundRow) -> str:
        """Return the cell of a row."""
        try:
            value = self.read(row.record)
        except AttributeError:  # nothing is kept under the column's name, or nobody on the way to it
            value = None
        shown = (
            self.column.default if value in self.column.column.empty_values else self.render(**self._given(row, value))
        )
        text = shown if isinstance(shown, SafeString) else conditional_escape(localize(shown))
        return f"{self.opening}{text}</td>"

    def _given(self, row: BoundRow, value: Any) -> dict[str, Any]:
        """Return what the column's `render` asks for."""
        given = {
            "value": value,
            "record": row.record,
            "column": self.column.column,
            "bound_column": self.column,
            "bound_row": row,
            "table": self.table,
        }
        return given if self.takes_all else {name: given[name] for name in self.names}

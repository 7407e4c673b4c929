"""How a list is cut into pages; how many rows it has is not asked again where somebody knows."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, QueryDict
from django_tables2 import RequestConfig, Table

A_PAGE = 50


class Counted(Paginator):  # type: ignore[type-arg]  # it takes none when it runs
    """Pages of a list of which the number of rows may be known."""

    def __init__(self, *given: Any, known: int | None = None, **named: Any) -> None:
        super().__init__(*given, **named)
        if known is not None:
            self.count = known


def paged(request: HttpRequest, table: Table, *, known: int | None = None) -> list[Any]:
    """Sort and cut a table as the address asks; return the records of its page."""
    pages = {"per_page": A_PAGE, "paginator_class": Counted, "known": known}
    RequestConfig(request, paginate=pages).configure(table)
    return [row.record for row in table.page.object_list]


def is_narrowed(asked: QueryDict, *beside: str) -> bool:
    """Say whether an address names a filter, even an empty one: anything but page, order and the names beside these."""
    return bool(asked.keys() - {"page", "sort", *beside})

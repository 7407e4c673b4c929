"""The cells of a list of records, each written by the form of its column."""

from collections.abc import Callable, Container, Iterable, Mapping
from functools import partial
from typing import Any, Protocol

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_noop

from governance.templatetags import figures
from governance.templatetags.ui import status

register = template.Library()


class Column(Protocol):
    """What a cell must know of its column: the row's key, how a value is written, and whether a phone shows it."""

    @property
    def key(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def is_wide(self) -> bool: ...


def _sign(value: int) -> str:
    """Return what happened to a policy by the sign with which it counts."""
    if value > 0:
        return gettext("Issued")
    return gettext("Cancelled in the cooling-off period") if value else gettext("Commission paid")


def _verdict(form: str, value: object) -> SafeString:
    """Return the state of a yes or a no in words and tone."""
    state, words = VERDICTS[form][bool(value)]
    return status(state, gettext(words))


# By form: the state and words of a no, then of a yes.
VERDICTS = {
    "in_time": (("overdue", gettext_noop("Not in time")), ("passed", gettext_noop("In time"))),
    "for": (("none", gettext_noop("Not counted")), ("done", gettext_noop("Counted"))),
    "against": (("none", gettext_noop("Not counted")), ("late", gettext_noop("Counted"))),
    "stayed": (("late", gettext_noop("Left")), ("done", gettext_noop("Stayed"))),
}
# What a form makes of a value; any other is shown as it is.
WRITTEN: Mapping[str, Callable[[Any], Any]] = {
    "money": figures.money,
    "number": figures.number,
    "factor": lambda value: figures.points(value, 2),
    "day": lambda value: f"{value:%Y-%m-%d}" if value else figures.dash(),
    "batch": lambda value: f"IM-{value}",
    "sign": _sign,
    **{form: partial(_verdict, form) for form in VERDICTS},
}
CLASSES = {"money": "num key", "number": "num", "factor": "num", **dict.fromkeys(VERDICTS, "flag")}


@register.simple_tag
def record_cells(row: Iterable[tuple[Column, Any]], opens: Container[str]) -> SafeString:
    """Return the cells of a record, the first as its head; a policy that the reader may open is a link."""
    return format_html_join("", "{}", ((_cell(*cell, opens, is_head=not place),) for place, cell in enumerate(row)))


def _cell(column: Column, value: Any, opens: Container[str], *, is_head: bool) -> SafeString:
    """Return one cell; a phone leaves out what is wide, and a day that is not known."""
    content = WRITTEN[column.form](value) if column.form in WRITTEN else "" if value is None else value
    if column.key == "policy_no" and value in opens:
        content = format_html('<a href="{}">{}</a>', reverse("policy", args=(value,)), value)
    if is_head:
        return format_html('<th scope="row">{}</th>', content)
    is_wide = column.is_wide or (column.form == "day" and not value)
    classes = " ".join(filter(None, [CLASSES.get(column.form), "wide" if is_wide else None]))
    return format_html('<td class="{}">{}</td>', classes, content)

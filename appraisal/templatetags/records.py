"""The cells of a list of records, each written by the form of its column."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol

from django import template
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
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
def record_rows(columns: Sequence[Column], rows: Iterable[Sequence[Any]], opens: Container[str]) -> SafeString:
    """Return records as rows, the first cell of each as its head; a policy that the reader may open is a link."""
    forms = [_Form(column, is_head=not place) for place, column in enumerate(columns)]
    written = ("".join([form.cell(value, opens) for form, value in zip(forms, row, strict=True)]) for row in rows)
    return mark_safe("".join([f"<tr>{cells}</tr>" for cells in written]))  # noqa: S308 - every cell is escaped


class _Form:
    """How the cells of a column are written; a phone leaves out what is wide, and a day that is not known."""

    def __init__(self, column: Column, *, is_head: bool) -> None:
        self.write = WRITTEN.get(column.form)
        self.is_policy, self.hides_none = column.key == "policy_no", column.form == "day"
        classes = " ".join(filter(None, [CLASSES.get(column.form), "wide" if column.is_wide else None]))
        self.opening, self.closing = ('<th scope="row">', "</th>") if is_head else (f'<td class="{classes}">', "</td>")
        self.opening_of_none = self.opening if is_head or column.is_wide else '<td class="wide">'

    def cell(self, value: Any, opens: Container[str]) -> str:
        """Return one cell."""
        content = self.write(value) if self.write else "" if value is None else value
        if self.is_policy and value in opens:
            content = format_html('<a href="{}">{}</a>', reverse("policy", args=(value,)), value)
        opening = self.opening_of_none if self.hides_none and not value else self.opening
        return f"{opening}{conditional_escape(content)}{self.closing}"

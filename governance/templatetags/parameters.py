"""Values of parameters in words: numbers with their unit, choices by name, tables line by line."""

from collections.abc import Iterator, Mapping
from datetime import time
from decimal import Decimal

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from governance.clauses import Text
from governance.enums import Role, UnitKind
from governance.parameters import Kind, Parameter, Value
from governance.parameters.boxes import NAMED, TABLES, plain
from governance.parameters.checks import DECIDERS, LEVELS
from governance.parameters.parameter import Stop
from governance.templatetags.figures import dash

register = template.Library()
Words = str | Promise
ROUTE_MEASURES = {"days": _("days"), "amount": _("the amount")}


@register.simple_tag
def parameter_value(parameter: Parameter, value: Value | None) -> SafeString:
    """Return a parameter's value in words, a table or several parts line by line; a dash where it is not set."""
    if value is None:
        return dash()
    return format_html_join(SafeString("<br>"), "{}", ((line,) for line in _lines(parameter, value)))


def _lines(parameter: Parameter, value: Value) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, number in value.items():
            yield f"{parameter.parts[name]} {_with_unit(parameter, number)}"
    elif isinstance(value, tuple) and parameter.kind in TABLES:
        for pair in value:
            if isinstance(pair, tuple):
                yield f"{_sign(parameter)} {_grouped(pair[0])} → {_with_unit(parameter, pair[1])}"
    elif isinstance(value, tuple) and parameter.kind is Kind.ROUTE:
        yield from (_stop(stop) for stop in value if isinstance(stop, Stop))
    elif isinstance(value, tuple):
        yield f"{', '.join(str(day) for day in value)} {parameter.unit}"
    else:
        yield _single(parameter, value)


def _stop(stop: Stop) -> str:
    who = {"order": stop.order, "role": Role(stop.role).label, "level": UnitKind(stop.level).label}
    if stop.above is None:
        return gettext("%(order)s. %(role)s, %(level)s") % who
    bound = {"measure": ROUTE_MEASURES[stop.measure], "above": _grouped(stop.above)}
    return gettext("%(order)s. %(role)s, %(level)s, where %(measure)s exceed %(above)s") % {**who, **bound}


def _single(parameter: Parameter, value: bool | int | Decimal | str | time) -> str:
    match value:
        case bool():
            return gettext("Yes") if value else gettext("No")
        case int() | Decimal():
            return _with_unit(parameter, value)
        case str():
            return str(parameter.parts.get(value, value))
    return f"{value:%H:%M}"


def _sign(parameter: Parameter) -> str:
    return "=" if parameter.kind is Kind.POINTS else "≥"


def _grouped(number: Decimal | int) -> str:
    return f"{Decimal(plain(number)):,f}"


def _with_unit(parameter: Parameter, number: Decimal | int) -> str:
    if parameter.kind is Kind.RATIO:
        return f"{_grouped(number * 100)}%"
    unit = str(parameter.unit)
    return f"{_grouped(number)}%" if unit == "%" else f"{_grouped(number)} {unit}".rstrip()


@register.simple_tag
def parameter_range(parameter: Parameter) -> str:
    """Return the range of a parameter's numbers in words; empty where it has none."""
    low, high = (None if limit is None else _grouped(limit) for limit in (parameter.low, parameter.high))
    if low and high:
        return gettext("from %(low)s to %(high)s") % {"low": low, "high": high}
    if low:
        return gettext("%(low)s or more") % {"low": low}
    return gettext("%(high)s or less") % {"high": high} if high else ""


@register.simple_tag
def route_choices() -> dict[str, list[tuple[str, Words]]]:
    """Return what the boxes of a route's step choose from."""
    return {
        "roles": [(role, Role(role).label) for role in DECIDERS],
        "levels": [(level, UnitKind(level).label) for level in LEVELS],
        "measures": list(ROUTE_MEASURES.items()),
    }


@register.filter
def is_route(parameter: Parameter) -> bool:
    """Say whether a parameter is a route of approval, edited step by step."""
    return parameter.kind is Kind.ROUTE


@register.filter
def is_table(parameter: Parameter) -> bool:
    """Say whether a parameter is a curve or a scale, edited row by row."""
    return parameter.kind in TABLES


@register.filter
def has_parts(parameter: Parameter) -> bool:
    """Say whether a parameter has several named numbers."""
    return parameter.kind in NAMED


@register.filter
def basis(parameter: Parameter) -> Text:
    """Return what a suggestion rests on."""
    words: Text = parameter.basis.value
    return words


@register.simple_tag
def label_of(parameter: Parameter, part: Text | None) -> SafeString:
    """Return the name of one box: the parameter's title, and the part where it has several."""
    return format_html("{} · {}", parameter.title, part) if part else format_html("{}", parameter.title)

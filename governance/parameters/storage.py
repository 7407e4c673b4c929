"""A parameter's value as JSON stores it and as rules read it: numbers are strings, never floats."""

import re
from collections.abc import Callable, Mapping
from datetime import time
from decimal import Decimal
from typing import Any

from governance.parameters.parameter import Kind, Pairs, Parameter, Route, Stop, Value

Json = bool | int | str | list[int] | list[list[str]] | list[dict[str, int | str]] | dict[str, str]
NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,10})?")
STOP_FIELDS = {"order", "role", "level", "measure", "above"}
CLOCK = re.compile(r"\d{2}:\d{2}")


def read(parameter: Parameter, stored: Any) -> Value:
    """Return the typed value of what JSON holds; ValueError where it has not the parameter's shape."""
    value = READERS[parameter.kind](stored)
    if not isinstance(value, Mapping):
        return value
    if set(value) != set(parameter.parts):
        raise ValueError(stored)
    return {name: value[name] for name in parameter.parts}  # PostgreSQL keeps the names of an object in its own order


def written(value: Value) -> Json:
    """Return the value as JSON stores it."""
    match value:
        case bool() | int() | str():
            return value
        case Decimal():
            return f"{value:f}"
        case time():
            return value.isoformat("minutes")
        case Mapping():
            return {name: f"{number:f}" for name, number in value.items()}
    if stops := [item for item in value if isinstance(item, Stop)]:
        return [_stored_stop(stop) for stop in stops]
    days = [item for item in value if isinstance(item, int)]
    return days or [[f"{number:f}" for number in pair] for pair in value if isinstance(pair, tuple)]


def _flag(stored: Any) -> bool:
    if isinstance(stored, bool):
        return stored
    raise ValueError(stored)


def _whole(stored: Any) -> int:
    if isinstance(stored, int) and not isinstance(stored, bool):
        return stored
    raise ValueError(stored)


def _number(stored: Any) -> Decimal:
    if isinstance(stored, str) and NUMBER.fullmatch(stored):
        return Decimal(stored)
    return Decimal(_whole(stored))


def _word(stored: Any) -> str:
    if isinstance(stored, str):
        return stored
    raise ValueError(stored)


def _clock(stored: Any) -> time:
    if CLOCK.fullmatch(_word(stored)):
        return time.fromisoformat(stored)
    raise ValueError(stored)


def _items(stored: Any) -> list[Any]:
    if isinstance(stored, list):
        return stored
    raise ValueError(stored)


def _days(stored: Any) -> tuple[int, ...]:
    return tuple(_whole(day) for day in _items(stored))


def _named(stored: Any) -> dict[str, Decimal]:
    if isinstance(stored, dict):
        return {name: _number(number) for name, number in stored.items()}
    raise ValueError(stored)


def _pairs(stored: Any) -> Pairs:
    return tuple((_number(measure), _number(outcome)) for measure, outcome in map(_items, _items(stored)))


def _stored_stop(stop: Stop) -> dict[str, int | str]:
    stored: dict[str, int | str] = {"order": stop.order, "role": stop.role, "level": stop.level}
    return stored if stop.above is None else {**stored, "measure": stop.measure, "above": f"{stop.above:f}"}


def _stop(stored: Any) -> Stop:
    if not isinstance(stored, dict) or not {"order", "role", "level"} <= set(stored) <= STOP_FIELDS:
        raise ValueError(stored)
    above = _number(stored["above"]) if "above" in stored else None
    return Stop(
        _whole(stored["order"]), _word(stored["role"]), _word(stored["level"]), _word(stored.get("measure", "")), above
    )


def _route(stored: Any) -> Route:
    return tuple(_stop(stop) for stop in _items(stored))


READERS: dict[Kind, Callable[[Any], Value]] = {
    Kind.FLAG: _flag,
    Kind.INTEGER: _whole,
    Kind.DECIMAL: _number,
    Kind.RATIO: _number,
    Kind.MONEY: _number,
    Kind.CHOICE: _word,
    Kind.TIME: _clock,
    Kind.DAYS: _days,
    Kind.WEIGHTS: _named,
    Kind.FIGURES: _named,
    Kind.STEPS: _pairs,
    Kind.POINTS: _pairs,
    Kind.TIERS: _pairs,
    Kind.ROUTE: _route,
}

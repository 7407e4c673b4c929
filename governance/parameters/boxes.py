"""A parameter's value as the boxes of a form: what stands in them, and what was typed into them, as a value.

Numbers may be typed with separators, full-width digits, or as a percentage where the parameter is a ratio. Rows of a
table may be typed in any order. Nothing in any box means that the value is not set.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from governance.clauses import Text
from governance.parameters.checks import shape_problem, value_problems
from governance.parameters.parameter import Kind, Parameter, Stop, Value
from governance.parameters.storage import NUMBER, read
from governance.problems import Problem

MORE_ROWS = 2
TABLES = (Kind.STEPS, Kind.POINTS, Kind.TIERS)
NAMED = (Kind.WEIGHTS, Kind.FIGURES)
YES, NO = "yes", "no"
STOP_CELLS = 5  # a step of a route: its order, role, level, measure, bound


@dataclass(frozen=True, slots=True)
class Box:
    """One box: the name it is sent by, what stands in it, and whose number it is where it has several."""

    name: str
    text: str
    part: Text | None = None


def plain(number: Decimal | int) -> str:
    """Return a number without trailing zeros."""
    return f"{Decimal(number).normalize():f}"


def boxes(parameter: Parameter, value: Value | None) -> list[Box]:
    """Return the boxes of a parameter, filled with a value; two a row where it is a table, the last rows empty."""
    key = parameter.key
    if parameter.kind in NAMED:
        numbers = value if isinstance(value, Mapping) else {}
        return [
            Box(f"{key}.{name}", plain(numbers[name]) if name in numbers else "", part)
            for name, part in parameter.parts.items()
        ]
    if parameter.kind in TABLES:
        pairs = [pair for pair in value if isinstance(pair, tuple)] if isinstance(value, tuple) else []
        texts = [[plain(number) for number in pair] for pair in pairs]
        texts += [["", ""]] * (3 - len(texts) if parameter.kind is Kind.POINTS else MORE_ROWS)
        return _table(key, texts)
    if parameter.kind is Kind.ROUTE:
        stops = [_cells(stop) for stop in value if isinstance(stop, Stop)] if isinstance(value, tuple) else []
        return _table(key, [*stops, *([[""] * STOP_CELLS] * MORE_ROWS)])
    return [Box(key, _text(value))]


def _cells(stop: Stop) -> list[str]:
    bound = "" if stop.above is None else plain(stop.above)
    return [str(stop.order), stop.role, stop.level, stop.measure, bound]


def _table(key: str, rows: list[list[str]]) -> list[Box]:
    return [Box(f"{key}.{row}.{cell}", text) for row, texts in enumerate(rows) for cell, text in enumerate(texts)]


def _text(value: Value | None) -> str:
    match value:
        case None:
            return ""
        case bool():
            return YES if value else NO
        case int() | Decimal():
            return plain(value)
        case tuple():
            return ", ".join(str(day) for day in value)
        case str():
            return value
    return f"{value:%H:%M}"


def sent_boxes(parameter: Parameter, sent: Mapping[str, str]) -> list[Box]:
    """Return the boxes of a parameter with what was typed into them, so that nothing is lost."""
    if parameter.kind not in (*TABLES, Kind.ROUTE):
        return [Box(box.name, sent.get(box.name, ""), box.part) for box in boxes(parameter, None)]
    return _table(parameter.key, _rows(parameter, sent))


def typed(parameter: Parameter, sent: Mapping[str, str]) -> tuple[Value | None, list[Problem]]:
    """Return the value that was typed into a parameter's boxes, None where all are empty, and what is wrong with it."""
    try:
        stored = _stored(parameter, sent)
        value = None if stored is None else read(parameter, stored)
    except ValueError:
        return None, [shape_problem(parameter)]
    return value, [] if value is None else value_problems(parameter, value)


def _stored(parameter: Parameter, sent: Mapping[str, str]) -> Any:
    """Return what was typed in the form that JSON stores; ValueError where it makes no sense."""
    if parameter.kind in NAMED:
        numbers = {name: _tidy(sent.get(f"{parameter.key}.{name}", "")) for name in parameter.parts}
        return {name: _number(text, parameter) for name, text in numbers.items()} if any(numbers.values()) else None
    if parameter.kind in TABLES:
        rows = [pair for pair in _rows(parameter, sent) if any(pair)]
        pairs = [[_number(text, None) for text in pair] for pair in rows]
        return sorted(pairs, key=lambda pair: Decimal(pair[0]), reverse=parameter.kind is Kind.STEPS) or None
    if parameter.kind is Kind.ROUTE:
        stops = [_stop(cells) for cells in _rows(parameter, sent) if any(cells)]
        return sorted(stops, key=lambda stop: int(stop["order"])) or None
    return _single(parameter, _tidy(sent.get(parameter.key, "")))


def _stop(cells: list[str]) -> dict[str, int | str]:
    order, role, level, measure, bound = cells
    stop: dict[str, int | str] = {"order": _whole(_number(order, None)), "role": role, "level": level}
    return {**stop, "measure": measure, "above": _number(bound, None)} if measure or bound else stop


def _single(parameter: Parameter, text: str) -> Any:
    if not text:
        return None
    match parameter.kind:
        case Kind.INTEGER:
            return _whole(_number(text, None))
        case Kind.DAYS:
            return [_whole(_number(day, None)) for day in re.split(r"[,、;\s]+", text) if day]
        case Kind.FLAG:
            return {YES: True, NO: False}.get(text, text)
        case Kind.CHOICE | Kind.TIME:
            return text[:5] if parameter.kind is Kind.TIME else text
    return _number(text, parameter)


def _rows(parameter: Parameter, sent: Mapping[str, str]) -> list[list[str]]:
    """Return the rows of a table as they were sent, at most 40."""
    width = STOP_CELLS if parameter.kind is Kind.ROUTE else 2
    names = [[f"{parameter.key}.{row}.{cell}" for cell in range(width)] for row in range(40)]
    return [[_tidy(sent.get(name, "")) for name in cells] for cells in names if any(name in sent for name in cells)]


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _number(text: str, parameter: Parameter | None) -> str:
    """Return a number as storage writes it; a percentage counts as such where the parameter is a ratio."""
    bare = re.sub(r"(?<=\d),(?=\d{3}\b)|[\s¥]", "", text).replace("−", "-")
    is_share = parameter is not None and parameter.kind is Kind.RATIO and bare.endswith("%")
    bare = bare.removesuffix("%") if is_share else bare
    if not NUMBER.fullmatch(bare):
        raise ValueError(text)
    return f"{Decimal(bare) / 100:f}" if is_share else bare


def _whole(number: str) -> int:
    if Decimal(number) != int(Decimal(number)):
        raise ValueError(number)
    return int(Decimal(number))

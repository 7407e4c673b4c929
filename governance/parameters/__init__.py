"""Every blank and threshold of the regulation, declared: clause, kind, unit, range and a suggested value.

An edition holds the values. A suggestion is never used in place of a value that is not set.
"""

from typing import Any

from governance.parameters import (
    approvals,
    cycles,
    daily,
    duties,
    incentives,
    indicators,
    recruitment,
    redflags,
    risk,
    training,
)
from governance.parameters.checks import shape_problem, value_problems
from governance.parameters.parameter import Basis, Kind, Order, Pairs, Parameter, Route, Stop, Value
from governance.parameters.storage import Json, read, written
from governance.problems import Problem, Refused

__all__ = [
    "PARAMETERS",
    "Basis",
    "Json",
    "Kind",
    "Order",
    "Pairs",
    "Parameter",
    "Route",
    "Stop",
    "Value",
    "dump",
    "get",
    "load",
    "problems",
    "suggested",
]

PARAMETERS: dict[str, Parameter] = {
    parameter.key: parameter
    for chapter in (duties, recruitment, training, indicators, cycles, incentives, daily, risk, redflags, approvals)
    for parameter in chapter.PARAMETERS
}


def get(key: str) -> Parameter:
    """Return the parameter with this key; LookupError where the regulation has none."""
    try:
        return PARAMETERS[key]
    except KeyError:
        raise LookupError(f"The regulation has no parameter {key}.") from None


def problems(key: str, value: Value) -> list[Problem]:
    """Return every way a typed value falls short: kind, range, weights that do not total 100, curves that turn."""
    return value_problems(get(key), value)


def load(key: str, stored: Any) -> Value:
    """Return the typed value of what JSON stores; Refused where it has not the shape of the parameter's kind."""
    parameter = get(key)
    try:
        return read(parameter, stored)
    except ValueError:
        raise Refused(shape_problem(parameter)) from None


def dump(key: str, value: Value) -> Json:
    """Return the typed value as JSON stores it; Refused where it breaks the parameter's checks."""
    if wrong := problems(key, value):
        raise Refused(*wrong)
    return written(value)


def suggested() -> dict[str, Value]:
    """Return what the product suggests for every key."""
    return {key: parameter.suggested for key, parameter in PARAMETERS.items()}

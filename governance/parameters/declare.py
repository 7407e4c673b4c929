"""The ways to declare a parameter, one for each kind of value. Numbers are written as strings, never as floats."""

from collections.abc import Iterable, Mapping
from datetime import time
from decimal import Decimal

from governance.clauses import Text
from governance.parameters import units
from governance.parameters.parameter import Basis, Kind, Order, Parameter, Stop

Within = tuple[int | str | None, int | str | None]  # the least and the greatest number; None sets no limit
Named = Mapping[str, tuple[Text, int | str]]


def _limits(within: Within) -> tuple[Decimal | None, Decimal | None]:
    low, high = within
    return (None if low is None else Decimal(low)), (None if high is None else Decimal(high))


def integer(
    key: str, clause: str, title: Text, unit: Text, *, within: Within, suggested: int, basis: Basis
) -> Parameter:
    """Declare a whole number."""
    return Parameter(key, clause, title, Kind.INTEGER, unit, *_limits(within), suggested, basis)


def decimal(
    key: str, clause: str, title: Text, unit: Text, *, within: Within, suggested: str, basis: Basis
) -> Parameter:
    """Declare a number that may have decimals."""
    return Parameter(key, clause, title, Kind.DECIMAL, unit, *_limits(within), Decimal(suggested), basis)


def ratio(key: str, clause: str, title: Text, *, within: Within, suggested: str, basis: Basis) -> Parameter:
    """Declare a ratio of at most four decimals; 0.9 is 90 %."""
    return Parameter(key, clause, title, Kind.RATIO, units.RATIO, *_limits(within), Decimal(suggested), basis)


def money(key: str, clause: str, title: Text, *, within: Within, suggested: str, basis: Basis) -> Parameter:
    """Declare an amount of yuan."""
    return Parameter(key, clause, title, Kind.MONEY, units.CNY, *_limits(within), Decimal(suggested), basis)


def flag(key: str, clause: str, title: Text, *, suggested: bool, basis: Basis) -> Parameter:
    """Declare a yes or no."""
    return Parameter(key, clause, title, Kind.FLAG, units.NONE, None, None, suggested, basis)


def clock(key: str, clause: str, title: Text, *, suggested: str, basis: Basis) -> Parameter:
    """Declare a time of day, written "06:00"."""
    return Parameter(key, clause, title, Kind.TIME, units.NONE, None, None, time.fromisoformat(suggested), basis)


def choice(
    key: str, clause: str, title: Text, *, choices: Mapping[str, Text], suggested: str, basis: Basis
) -> Parameter:
    """Declare one of several named choices."""
    return Parameter(key, clause, title, Kind.CHOICE, units.NONE, None, None, suggested, basis, choices)


def days(key: str, clause: str, title: Text, *, within: Within, suggested: tuple[int, ...], basis: Basis) -> Parameter:
    """Declare a list of days."""
    return Parameter(key, clause, title, Kind.DAYS, units.DAYS, *_limits(within), suggested, basis)


def weights(key: str, clause: str, title: Text, *, parts: Named, basis: Basis) -> Parameter:
    """Declare weights in percent that total 100."""
    return figures(key, clause, title, units.PERCENT, within=(0, 100), parts=parts, basis=basis, kind=Kind.WEIGHTS)


def figures(
    key: str,
    clause: str,
    title: Text,
    unit: Text,
    *,
    within: Within,
    parts: Named,
    basis: Basis,
    order: Order = Order.FREE,
    kind: Kind = Kind.FIGURES,
) -> Parameter:
    """Declare several named numbers of one unit, in a given order of size where `order` asks for it."""
    suggested = {name: Decimal(number) for name, (_, number) in parts.items()}
    names = {name: wording for name, (wording, _) in parts.items()}
    return Parameter(key, clause, title, kind, unit, *_limits(within), suggested, basis, names, order)


def pairs(
    kind: Kind,
    key: str,
    clause: str,
    title: Text,
    unit: Text,
    *,
    within: Within,
    suggested: Iterable[tuple[str, str]],
    basis: Basis,
) -> Parameter:
    """Declare a curve or a scale: pairs of a measure within the limits and what it leads to, in `unit`."""
    numbers = tuple((Decimal(measure), Decimal(outcome)) for measure, outcome in suggested)
    return Parameter(key, clause, title, kind, unit, *_limits(within), numbers, basis)


def route(key: str, clause: str, title: Text, *stops: Stop, basis: Basis) -> Parameter:
    """Declare who decides on a kind of request: roles at levels of the organisation, in their order."""
    return Parameter(key, clause, title, Kind.ROUTE, units.NONE, None, None, stops, basis)

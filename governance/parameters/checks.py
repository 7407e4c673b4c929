"""What may be wrong with a value that HR gives to a parameter."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from governance.parameters.parameter import Kind, Order, Pairs, Parameter, Stop, Value
from governance.parameters.storage import read, written
from governance.problems import Problem
from governance.problems import mark as _

DECIDERS = ("director", "head", "leader", "hr", "compliance")
LEVELS = ("head_office", "branch", "central_sub_branch", "sub_branch", "department", "district")
MEASURES = ("", "days", "amount")
PLACES = {Kind.RATIO: 4, Kind.MONEY: 2}


def value_problems(parameter: Parameter, value: Value) -> list[Problem]:
    """Return every way the value falls short of what the parameter allows."""
    if not _has_shape(parameter, value):
        return [shape_problem(parameter)]
    return [*_range_problems(parameter, value), *_form_problems(parameter, value)]


def shape_problem(parameter: Parameter) -> Problem:
    """Return the problem of a value that is not of the parameter's kind."""
    return _problem(parameter, _("“%(title)s” has not the form it needs; compare the suggested value."))


def _problem(parameter: Parameter, message: str, **params: object) -> Problem:
    return Problem(parameter.clause, message, {"title": parameter.title, **params}, field=parameter.key)


def _has_shape(parameter: Parameter, value: Value) -> bool:
    """Return whether the value, stored and read again as the parameter's kind, would be itself."""
    try:
        return read(parameter, written(value)) == value
    except (TypeError, ValueError):
        return False


def _measures(value: Value) -> list[int | Decimal]:
    """Return the numbers of a value that its range limits."""
    match value:
        case Mapping():
            return list(value.values())
        case tuple():
            return [item[0] if isinstance(item, tuple) else item for item in value if not isinstance(item, Stop)]
        case int() | Decimal() if not isinstance(value, bool):
            return [value]
    return []


def _range_problems(parameter: Parameter, value: Value) -> list[Problem]:
    message = {
        (True, True): _("“%(title)s” must lie between %(low)s and %(high)s; %(number)s does not."),
        (True, False): _("“%(title)s” must be %(low)s or more; %(number)s is not."),
        (False, True): _("“%(title)s” must be %(high)s or less; %(number)s is not."),
    }.get((parameter.low is not None, parameter.high is not None), "")
    return [
        _problem(parameter, message, low=parameter.low, high=parameter.high, number=number)
        for number in _measures(value)
        if not parameter.allows(number)
    ]


def _form_problems(parameter: Parameter, value: Value) -> list[Problem]:
    match parameter.kind, value:
        case Kind.CHOICE, str():
            return _choice_problems(parameter, value)
        case ((Kind.RATIO | Kind.MONEY), Decimal()):
            return _places_problems(parameter, value)
        case _, tuple():
            return _list_problems(parameter, value)
        case ((Kind.WEIGHTS | Kind.FIGURES), Mapping()):
            return _figures_problems(parameter, list(value.values()))
    return []


def _list_problems(parameter: Parameter, value: tuple[object, ...]) -> list[Problem]:
    match parameter.kind:
        case Kind.DAYS:
            return _days_problems(parameter, value)
        case Kind.ROUTE:
            return _route_problems(parameter, [stop for stop in value if isinstance(stop, Stop)])
    return _pairs_problems(parameter, tuple(pair for pair in value if isinstance(pair, tuple)))


def _choice_problems(parameter: Parameter, value: str) -> list[Problem]:
    if value in parameter.parts:
        return []
    return [_problem(parameter, _("“%(title)s” knows no choice “%(choice)s”."), choice=value)]


def _places_problems(parameter: Parameter, value: Decimal) -> list[Problem]:
    places = PLACES[parameter.kind]
    if round(value, places) == value:
        return []
    return [_problem(parameter, _("“%(title)s” may have at most %(places)s decimals."), places=places)]


def _days_problems(parameter: Parameter, value: tuple[object, ...]) -> list[Problem]:
    if value and len(set(value)) == len(value):
        return []
    return [_problem(parameter, _("“%(title)s” needs at least one day, and each day only once."))]


def _figures_problems(parameter: Parameter, numbers: list[Decimal]) -> list[Problem]:
    if parameter.kind is Kind.WEIGHTS and sum(numbers) != 100:
        total = sum(numbers, Decimal(0))
        return [_problem(parameter, _("The weights of “%(title)s” total %(total)s; they must total 100."), total=total)]
    if parameter.order is Order.RISING and not _rises(numbers):
        return [_problem(parameter, _("The numbers of “%(title)s” must rise from one to the next."))]
    if parameter.order is Order.FALLING and not _rises(numbers[::-1]):
        return [_problem(parameter, _("The numbers of “%(title)s” must fall from one to the next."))]
    return []


def _pairs_problems(parameter: Parameter, pairs: Pairs) -> list[Problem]:
    measures, outcomes = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    match parameter.kind:
        case Kind.STEPS if not (pairs and _rises(measures[::-1]) and _holds(outcomes[::-1])):
            message = _(
                "The steps of “%(title)s” must begin with the highest bound, and outcomes must not rise below it."
            )
        case Kind.POINTS if not (len(pairs) == 3 and _rises(measures) and _holds(outcomes)):
            message = _("The curve “%(title)s” needs three points, minimum, target and stretch, each above the last.")
        case Kind.TIERS if not (
            pairs and measures[0] == 0 and _rises(measures) and (_holds(outcomes) or _holds(outcomes[::-1]))
        ):
            message = _("The tiers of “%(title)s” must begin at 0 and rise, and their outcomes go one way.")
        case _:
            return []
    return [_problem(parameter, message)]


def _route_problems(parameter: Parameter, stops: list[Stop]) -> list[Problem]:
    """Return what is wrong with a route: unknown words, gaps in its order, a case that nobody would decide."""
    unknown = [
        word
        for stop in stops
        for word, known in ((stop.role, DECIDERS), (stop.level, LEVELS), (stop.measure, MEASURES))
        if word not in known
    ]
    if unknown:
        return [_problem(parameter, _("The route “%(title)s” does not know “%(word)s”."), word=unknown[0])]
    orders = [stop.order for stop in stops]
    if orders != sorted(orders) or sorted(set(orders)) != list(range(1, len(set(orders)) + 1)):
        return [_problem(parameter, _("The steps of “%(title)s” must be numbered 1, 2, 3 without a gap."))]
    if all(stop.above is not None for stop in stops):
        return [_problem(parameter, _("The route “%(title)s” needs at least one step that every request takes."))]
    if any((stop.above is None) == bool(stop.measure) for stop in stops):
        return [_problem(parameter, _("A bound in “%(title)s” needs to say what it measures: days or amount."))]
    return []


def _rises(numbers: list[Decimal]) -> bool:
    return all(before < after for before, after in pairwise(numbers))


def _holds(numbers: list[Decimal]) -> bool:
    return all(before <= after for before, after in pairwise(numbers))

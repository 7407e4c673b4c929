"""Which function computes which golden indicator.

A module beside this one registers its functions at import:

    @golden("premium_income", database=True)
    def premium_income(inputs: dict[str, Any]) -> Decimal: ...

The function takes the case's inputs as the JSON holds them and returns what is expected: a number, a date, a word, a
truth value, None for not applicable, or a list or dict of these. With `database` it may use the test database; what it
writes is rolled back.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Compute = Callable[[dict[str, Any]], Any]


@dataclass(frozen=True, slots=True)
class Registered:
    """A function that computes a golden indicator, and whether it needs the database."""

    compute: Compute
    database: bool


REGISTRY: dict[str, Registered] = {}


def golden(*indicators: str, database: bool = False) -> Callable[[Compute], Compute]:
    """Register the decorated function for these indicators; one name has one function."""

    def register(compute: Compute) -> Compute:
        for indicator in indicators:
            if indicator in REGISTRY:
                raise ValueError(f"{indicator} is registered twice")
            REGISTRY[indicator] = Registered(compute, database)
        return compute

    return register

"""How a team works: what share of dues it collects, how soon, and how much new business it writes."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

AGO = 18  # months


@dataclass(frozen=True, slots=True)
class Temper:
    """Courses over time: their argument is how long before the last complete month, in units of a year and a half."""

    quality: Callable[[float], float]  # share of a yearly policy's dues paid within the grace period
    energy: Callable[[float], float]  # new policies, 1 being usual
    prompt: float  # share of what is paid that is paid within the due month


def _flat(value: float) -> Callable[[float], float]:
    return lambda _: value


def _towards(start: float, end: float) -> Callable[[float], float]:
    """Return a course that stays at its start until a year and a half ago and moves evenly to its end."""
    return lambda ago: end + (start - end) * min(max(ago, 0.0), 1.0)


TEMPERS = {
    "steady": Temper(_flat(0.93), _flat(1.1), 0.92),
    "rising": Temper(_towards(0.60, 0.985), _towards(0.4, 2.0), 0.93),
    "lapsing": Temper(_towards(0.96, 0.55), _towards(1.2, 0.4), 0.80),
}


def drawn(chance: Random) -> Temper:
    """Return the temper of a team without a story."""
    quality = 0.80 + 0.18 * chance.random() ** 0.8
    energy = 0.7 + 0.6 * chance.random()
    return Temper(_flat(quality), _flat(energy), 0.84 + 0.12 * chance.random())

"""What a parameter of the regulation is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from decimal import Decimal
from enum import Enum, StrEnum

from governance.clauses import Text


@dataclass(frozen=True, slots=True)
class Stop:
    """One step of a route: stops of one order are decided side by side, the next order after all of them.

    ``above`` makes it needed only when the request's days or amount (``measure``) exceed it.
    """

    order: int
    role: str
    level: str
    measure: str = ""
    above: Decimal | None = None


Pairs = tuple[tuple[Decimal, Decimal], ...]
Route = tuple[Stop, ...]
Value = bool | int | Decimal | str | time | tuple[int, ...] | Pairs | Route | Mapping[str, Decimal]


class Kind(StrEnum):
    """The shape of a parameter's value."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    RATIO = "ratio"
    MONEY = "money"
    CHOICE = "choice"
    TIME = "time"
    FLAG = "flag"
    DAYS = "days"  # whole numbers of days, each once
    WEIGHTS = "weights"  # named parts that total 100
    FIGURES = "figures"  # named numbers
    STEPS = "steps"  # (lower bound, outcome), highest bound first
    POINTS = "points"  # (measure, score) at minimum, target and stretch
    TIERS = "tiers"  # (from, outcome), the first from 0
    ROUTE = "route"  # who decides in which order


class Order(StrEnum):
    """How the named numbers of a parameter must follow each other."""

    FREE = "free"
    RISING = "rising"
    FALLING = "falling"


class Basis(Enum):
    """What a suggested value rests on."""

    REGULATION = Text("The regulation", "办法原文", "辦法原文")
    LAW = Text("Law; check the article before use", "法律法规，使用前核对条文", "法律法規，使用前核對條文")
    PRACTICE = Text("Common practice of life insurers", "寿险公司通行做法", "壽險公司通行做法")
    ASSUMPTION = Text("Our assumption", "本系统的假定", "本系統的假定")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One blank or threshold that an edition of the regulation fills; `suggested` is what HR may adopt."""

    key: str
    clause: str
    title: Text
    kind: Kind
    unit: Text
    low: Decimal | None
    high: Decimal | None
    suggested: Value
    basis: Basis
    parts: Mapping[str, Text] = field(default_factory=dict, hash=False)  # names of the numbers, or the choices
    order: Order = Order.FREE

    def allows(self, number: int | Decimal) -> bool:
        """Return whether a number of the value lies between `low` and `high`, both included; None sets no limit."""
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)

"""A figure together with how it came about, and what stands in for a figure that nobody can compute."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from appraisal.enums import Light
from governance import parameters
from governance.problems import in_words
from governance.problems import mark as _

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """One sentence of a computation, with its figures."""

    message: str
    params: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def text(self) -> str:
        """Return the sentence for the reader, in the active language."""
        return in_words(self.message, self.params)


@dataclass(frozen=True, slots=True)
class Explained:
    """A score and the steps to it. No value: not applicable; or unknown, where `unset` names what is not configured."""

    value: Decimal | None
    steps: tuple[Step, ...]
    unset: tuple[str, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """Return whether the edition in force leaves something unset that the figure needs."""
        return bool(self.unset)


@dataclass(frozen=True, slots=True)
class Unset:
    """Stands where a curve, a weighting or the lights would, when the edition does not set their parameters."""

    keys: tuple[str, ...]

    def score(self, *_given: object) -> Explained:
        """Return the unknown score that names the parameters."""
        steps = (
            Step(_("The edition in force does not set “%(title)s”."), {"title": parameters.get(key).title})
            for key in self.keys
        )
        return Explained(None, tuple(steps), self.keys)

    def total(self, *_given: object) -> Explained:
        """Return the unknown total that names the parameters."""
        return self.score()

    def light(self, *_given: object) -> Light:
        """Return no light."""
        return Light.NONE


def built(make: Callable[..., T], values: Mapping[str, Any], *keys: str) -> T | Unset:
    """Return what `make` makes of the values at the keys, in their order; Unset where the edition lacks one."""
    missing = tuple(key for key in keys if values.get(key) is None)
    return Unset(missing) if missing else make(*(values[key] for key in keys))


def not_applicable(message: str, **params: object) -> Explained:
    """Return the score of what does not apply, with the reason."""
    return Explained(None, (Step(message, params),))

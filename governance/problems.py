"""What stands in the way of an act: a sentence, its figures, and the clause behind it.

Rules mark their sentences with `mark` and return Problems; nothing is translated before `text` is read at the edge.
"""

import dataclasses
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from django.utils.translation import gettext

Kind = Literal["input", "state", "limit", "right"]

STATUS: dict[Kind, int] = {"right": 403, "limit": 429, "state": 409, "input": 422}


def mark(message: str) -> str:
    """Return the sentence unchanged, so that the catalogues find it (rules import this as `_`)."""
    return message


def in_words(message: str, params: Mapping[str, object]) -> str:
    """Return the sentence in the active language with its named figures; amounts get thousands separators."""
    return gettext(message) % {name: _written(value) for name, value in params.items()}


def _written(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:,f}"
    return value.isoformat() if isinstance(value, date) else str(value)


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One thing in the way. `message` is an English msgid with named placeholders; a percent sign is written `%%`."""

    clause: str | None
    message: str
    params: Mapping[str, object] = dataclasses.field(default_factory=dict, hash=False)
    kind: Kind = "input"
    field: str | None = None

    @property
    def text(self) -> str:
        """Return the sentence for the reader, in the active language."""
        return in_words(self.message, self.params)


class Refused(Exception):
    """An act was refused; the problems say why."""

    def __init__(self, *problems: Problem) -> None:
        """Take the problems, at least one."""
        super().__init__(*(problem.message for problem in problems))
        self.problems = problems

    @property
    def status(self) -> int:
        """Return the HTTP status: a missing right outweighs a limit, that a wrong state, and that a wrong input."""
        kinds = {problem.kind for problem in self.problems}
        return next(status for kind, status in STATUS.items() if kind in kinds)

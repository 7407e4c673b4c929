"""Where the work of this moment comes from: a request or a job, its reference, the sender's address."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """A reference that people and logs can name, and the address it came from, if it came over the net."""

    reference: str = ""
    address: str | None = None


_now: ContextVar[Origin] = ContextVar("origin", default=Origin())  # noqa: B039 - frozen


def origin() -> Origin:
    """Return where the work of this moment comes from."""
    return _now.get()


@contextmanager
def coming_from(source: Origin) -> Iterator[None]:
    """Let acts and log lines inside name the source."""
    token = _now.set(source)
    try:
        yield
    finally:
        _now.reset(token)


class ReferenceFilter(logging.Filter):
    """Puts the reference of the moment on every line of the log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every line."""
        record.reference = origin().reference or "-"
        return True

"""Lines kept apart by batch until all are there, so that tables are filled in the order of time."""

import os
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from tempfile import TemporaryFile
from typing import NoReturn, Self

MOST_LINES = 500_000  # in memory; more of them wait on disk
BLOCK = 1_000_000  # bytes


class ChildFailed(Exception):
    """What went wrong in a child process, in its own words."""


class Spool:
    """The lines of one table: the first of them in memory, more in one file, batch beside batch."""

    def __init__(self) -> None:
        self.lines: dict[int, list[str]] = defaultdict(list)
        self.places: dict[int, list[tuple[int, int]]] = defaultdict(list)  # by batch: where in the file, how long
        self.file = TemporaryFile("w+b", buffering=0)  # noqa: SIM115 - closed below
        self.count = self.end = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *broken: object) -> None:
        self.file.close()

    def add(self, batch: int, line: str) -> None:
        """Keep a line of a batch."""
        self.lines[batch].append(line)
        self.count += 1
        if self.count >= MOST_LINES:
            self.put_away()

    def put_away(self) -> None:
        """Lay what is in memory into the file."""
        for batch, lines in self.lines.items():
            block = "".join(lines).encode()
            self.file.write(block)
            self.places[batch].append((self.end, len(block)))
            self.end += len(block)
        self.lines.clear()
        self.count = 0

    def blocks(self, batch: int) -> Iterator[bytes]:
        """Yield the lines of a batch in the order in which they came."""
        for start, length in self.places.get(batch, ()):
            for at in range(start, start + length, BLOCK):
                yield os.pread(self.file.fileno(), min(BLOCK, start + length - at), at)
        if lines := self.lines.get(batch):
            yield "".join(lines).encode()


def in_order(spools: Sequence[Spool]) -> Iterator[bytes]:
    """Yield all lines of one table, batch by batch, within a batch one spool after the other."""
    for batch in sorted(set[int]().union(*(spool.lines.keys() | spool.places.keys() for spool in spools))):
        for spool in spools:
            yield from spool.blocks(batch)


@contextmanager
def beside(work: Callable[[], None], spools: Sequence[Spool]) -> Iterator[None]:
    """Do some work in a child process at the same time; what it spooled is there when the block ends.

    Raises ChildFailed with the child's own traceback.
    """
    ours, theirs = Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        _work_and_end(work, spools, theirs)
    theirs.close()
    yield
    try:
        told = ours.recv()
    except EOFError:
        told = "It was killed."
    finally:
        _pid, status = os.waitpid(child, 0)
    if isinstance(told, str):
        raise ChildFailed(f"The process that did a part of the work failed ({status}).\n{told}")
    for spool, places in zip(spools, told, strict=True):
        spool.places.update(places)


def _work_and_end(work: Callable[[], None], spools: Sequence[Spool], pipe: Connection) -> NoReturn:
    """Work in the child, send where the lines lie, else the traceback, and end it."""
    code = 1
    try:
        try:
            work()
            for spool in spools:
                spool.put_away()
            pipe.send([dict(spool.places) for spool in spools])
            code = 0
        finally:
            if code:
                pipe.send(traceback.format_exc())
    finally:
        os._exit(code)  # nothing of the parent's is closed or said again

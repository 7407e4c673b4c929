"""Lines kept apart by batch until all are there, so that tables are filled in the order of time."""

from collections import defaultdict
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import IO, Self

MOST_LINES = 500_000  # in memory; more of them wait on disk
BLOCK = 1_000_000  # characters


class Spool:
    """The lines of one table."""

    def __init__(self) -> None:
        self.lines: dict[int, list[str]] = defaultdict(list)
        self.files: dict[int, IO[str]] = {}
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *broken: object) -> None:
        for file in self.files.values():
            file.close()

    def add(self, batch: int, line: str) -> None:
        """Keep a line of a batch."""
        self.lines[batch].append(line)
        self.count += 1
        if self.count >= MOST_LINES:
            self._put_away()

    def _put_away(self) -> None:
        for batch, lines in self.lines.items():
            if batch not in self.files:
                self.files[batch] = TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115 - closed above
            self.files[batch].writelines(lines)
        self.lines.clear()
        self.count = 0

    def blocks(self) -> Iterator[str]:
        """Yield all lines, batch by batch, in the order in which they came."""
        for batch in sorted(self.lines.keys() | self.files.keys()):
            if file := self.files.get(batch):
                file.seek(0)
                while block := file.read(BLOCK):
                    yield block
            yield "".join(self.lines.get(batch, ()))

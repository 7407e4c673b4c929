"""From a file to its staging table: the head row is found, cells go in as text by COPY, nothing is judged yet."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from operator import itemgetter
from pathlib import Path

from django.db import connection, transaction

from governance.crypto import seal
from governance.intake.archives import refuse
from governance.intake.kinds import INTAKE_KINDS, SEAL_SIGN, Column, Form, IntakeKind, Sealing
from governance.intake.reading import Look, look, rows_of
from governance.jobs import Progress
from governance.models import RowProblem, Upload
from governance.problems import mark

CHUNK_ROWS = 5_000
HEAD_WITHIN = 10
SPACE = re.compile(r"\s")
SHORTENED = r"([0-9])(?:[.][0-9]+)?E([+-]?[0-9]+)"
READING = mark("Reading the rows")
NO_HEAD = mark("These columns are missing: %(columns)s. Copy the rows into the template, whose first row names them.")
OTHER_KIND = mark("These are the columns of another kind of file: %(kind)s. Choose that kind and upload it again.")
TWICE = mark("Two columns are headed “%(column)s”. Keep one of them.")
NO_ROWS = mark("The file has its column heads but no row below them.")


@dataclass(slots=True)
class Staged:
    """What came of staging: rows with any content, and heads that no column answers to."""

    rows: int = 0
    unknown: list[str] = field(default_factory=list)


def stage(upload: Upload, kind: IntakeKind, progress: Progress) -> tuple[Look, Staged]:
    """Fill the staging table with the file's rows, replacing what an earlier run left; Refused for a whole file."""
    path = Path(upload.file.path)
    with path.open("rb") as file:
        found = look(file)
    with transaction.atomic():
        RowProblem.objects.filter(upload=upload).delete()
        kind.lines_of(upload).delete()
    progress.step(READING, total=found.rows)
    rows = rows_of(path, found)
    places, head_line, unknown = _places(kind, rows)
    staged = Staged(unknown=unknown)
    lines = _lines(rows, places, kind.columns, after=head_line)
    while chunk := list(islice(lines, CHUNK_ROWS)):
        _copy(upload, kind, chunk)
        staged.rows += len(chunk)
        progress.at(staged.rows)
    if not staged.rows:
        raise refuse(NO_ROWS)
    staged.unknown = [head for head in staged.unknown if head]
    return found, staged


def _places(kind: IntakeKind, rows: Iterator[list[str]]) -> tuple[list[int | None], int, list[str]]:
    """Return where each column stands, the head's line, and heads not known; Refused when a needed one is missing."""
    known = [_names(column) for column in kind.columns]
    all_known = set[str]().union(*known)
    nearest: list[str] = []
    for line, row in enumerate(islice(rows, HEAD_WITHIN), start=1):
        heads = [_plain(cell) for cell in row]
        places = [_place(heads, names) for names in known]
        if not _missing(kind, places):
            return places, line, [cell.strip() for cell, head in zip(row, heads, strict=True) if head not in all_known]
        nearest = max(nearest, heads, key=lambda each: len(all_known & set(each)))
        if other := _other_kind(set(heads)):
            raise refuse(OTHER_KIND, kind=other.name)
    missing = _missing(kind, [_place(nearest, names) for names in known])
    raise refuse(NO_HEAD, columns=[column.name for column in missing])


def kind_of_file(path: Path) -> IntakeKind | None:
    """Return the kind of file whose columns a file's first rows name, the most of them where several fit."""
    with path.open("rb") as file:
        found = look(file)
    with closing(rows_of(path, found)) as rows:
        for row in islice(rows, HEAD_WITHIN):
            heads = {_plain(cell) for cell in row}
            fitting = [kind for kind in INTAKE_KINDS.values() if _is_headed(kind, heads)]
            if fitting:
                return max(fitting, key=lambda kind: sum(bool(_names(column) & heads) for column in kind.columns))
    return None


def _is_headed(kind: IntakeKind, heads: set[str]) -> bool:
    return all(_names(column) & heads for column in kind.columns if column.required)


def _names(column: Column) -> set[str]:
    return {_plain(head) for head in (*column.head, *column.also, column.name)}


def _other_kind(heads: set[str]) -> IntakeKind | None:
    """Return the kind of file whose needed columns all stand among the heads."""
    for kind in INTAKE_KINDS.values():
        if _is_headed(kind, heads):
            return kind
    return None


def _place(heads: Sequence[str], names: set[str]) -> int | None:
    found = [place for place, head in enumerate(heads) if head in names]
    if len(found) > 1:
        raise refuse(TWICE, column=heads[found[0]])
    return found[0] if found else None


def _missing(kind: IntakeKind, places: Sequence[int | None]) -> list[Column]:
    return [column for column, place in zip(kind.columns, places, strict=True) if column.required and place is None]


def _plain(head: str) -> str:
    """Return a head without width, spaces, stars and what stands in brackets."""
    return re.sub(r"\(.*?\)|[\s*_]", "", unicodedata.normalize("NFKC", head)).lower()


def _lines(
    rows: Iterator[list[str]], places: Sequence[int | None], columns: Sequence[Column], *, after: int
) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield each row with content as its line number and one text for each column."""
    readers = [_reader(column) for column in columns]
    some_sealed = any(column.sealing for column in columns)
    widest = max(place + 1 for place in places if place is not None)
    pick = itemgetter(*(widest if place is None else place for place in places))
    blank = [""] * (widest + 1)
    for line, row in enumerate(rows, start=after + 1):
        cells = pick(row[:widest] + blank[min(len(row), widest) :])
        if some_sealed or not _is_plain("".join(cells)):
            cells = [read(cell) for read, cell in zip(readers, cells, strict=True)]
        if any(cells):
            yield line, cells


def _is_plain(text: str) -> bool:
    """Say that no reader would change a row's texts: no space among them, no sign that is not plain."""
    return unicodedata.is_normalized("NFKC", text) and not SPACE.search(text)


def _reader(column: Column) -> Callable[[str], str]:
    """Return what makes a cell's staged text: a sensitive one is sealed here, before it touches a table."""
    if column.sealing:
        return partial(sealed_text, column.sealing)
    return str.strip if column.form is Form.TEXT else _plain_cell


def _plain_cell(text: str) -> str:
    """Return a cell without spaces around it, its full-width signs made plain."""
    return (text if text.isascii() else unicodedata.normalize("NFKC", text)).strip()


def sealed_text(sealing: Sealing, text: str) -> str:
    """Return ``mask|sealed bytes in hex`` of a good value, ``mask|`` of one that does not fit; nothing for nothing."""
    plain = re.sub(sealing.drop, "", _plain_cell(text)).upper()
    if not plain:
        return ""
    if lost := re.fullmatch(SHORTENED, plain):
        return f"{lost[1]}E{lost[2]}{SEAL_SIGN}"
    mask = sealing.mask(plain).replace(SEAL_SIGN, "/")
    return f"{mask}{SEAL_SIGN}{seal(plain, sealing.label).hex() if re.fullmatch(sealing.fits, plain) else ''}"


def _copy(upload: Upload, kind: IntakeKind, chunk: list[tuple[int, Sequence[str]]]) -> None:
    quote = connection.ops.quote_name
    table = quote(kind.staging._meta.db_table)
    names = ", ".join(quote(name) for name in ("upload_id", "line", *(column.name for column in kind.columns)))
    with (
        transaction.atomic(),
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy,
    ):
        for line, cells in chunk:
            copy.write_row((upload.pk, line, *cells))

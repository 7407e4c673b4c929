"""Rows of a file as texts, whatever the file is; what it is, its bytes say, not its name."""

import codecs
import csv
import json
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from governance.intake import spreadsheets
from governance.intake.archives import DAMAGED, LOCKED, TANGLED, Extent, looked_through, parts_of, refuse
from governance.problems import mark

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHORT = 4 * 1024 * 1024
OLD_EXCEL = mark(
    "The workbook is protected by a password or in the old .xls format. Save it as .xlsx without a password."
)
NOT_TEXT = mark("The file is neither an .xlsx workbook nor a CSV text. Save it as one of the two and upload that.")
WIDE_TEXT = mark("The text is in UTF-16. Save it as “CSV UTF-8” and upload that.")
EMPTY = mark("The file is empty.")
TORN = mark("A quoted cell near row %(row)s never ends. Save the file as .xlsx and upload that.")


@dataclass(frozen=True, slots=True)
class Look:
    """What a file is (``xlsx`` or ``csv``), its text encoding, and how many rows it has at most."""

    form: str
    encoding: str
    rows: int


def look(file: BinaryIO) -> Look:
    """Return what the file is, having streamed all of it once; Refused in plain words when it is unfit."""
    file.seek(0)
    first = file.read(len(OLE))
    if first.startswith(ZIP):
        return Look("xlsx", "", looked_through(file).rows)
    if first == OLE:
        raise refuse(OLD_EXCEL if not _is_encrypted(file) else LOCKED)
    if not first:
        raise refuse(EMPTY)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise refuse(WIDE_TEXT)
    for encoding in ("utf-8-sig", "gb18030"):
        if lines := _lines(file, encoding):
            return Look("csv", encoding, lines)
    raise refuse(NOT_TEXT)


def quick_look(file: BinaryIO, size: int) -> str:
    """Return the form of a file that someone waits for: a small one is streamed whole, of a large one only the start.

    Refused as in `look`; what a quick look lets pass the background check still sees.
    """
    file.seek(0)
    is_workbook = file.read(4) == ZIP
    small = sum(part.file_size for part in parts_of(file)) <= SHORT if is_workbook else size <= SHORT
    if small:
        return look(file).form
    return "xlsx" if is_workbook else "csv"


def _is_encrypted(file: BinaryIO) -> bool:
    file.seek(0)
    return "EncryptedPackage".encode("utf-16-le") in file.read(SHORT)


def _lines(file: BinaryIO, encoding: str) -> int:
    """Return the number of lines when all bytes are text of the encoding, else 0."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 1
    try:
        while block := file.read(1024 * 1024):
            text = decoder.decode(block)
            if "\0" in text:
                return 0
            lines += text.count("\n")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return 0
    Extent().reach(lines, 1)
    return lines


def rows_of(path: Path, found: Look) -> Generator[list[str], None, None]:
    """Yield every row of the file as texts, the first row first."""
    yield from _csv_rows(path, found.encoding) if found.form == "csv" else _workbook_rows(path)


def _csv_rows(path: Path, encoding: str) -> Iterator[list[str]]:
    with path.open(encoding=encoding, newline="") as text:
        head = text.readline()
        text.seek(0)
        delimiter = max((",", "\t", ";"), key=head.count)
        reader = csv.reader(text, delimiter=delimiter)
        row = 0
        try:
            for row, cells in enumerate(reader, start=1):
                Extent().reach(row, max(len(cells), 1))
                whole = spreadsheets.CONTROL.search("".join(cells)) is None
                yield cells if whole else [spreadsheets.CONTROL.sub("", cell) for cell in cells]
        except csv.Error as torn:
            raise refuse(TORN, row=row + 1) from torn


def _workbook_rows(path: Path) -> Iterator[list[str]]:
    with _child(path) as reader:
        assert reader.stdout
        for line in reader.stdout:
            yield json.loads(line)
        if reader.wait():
            raise refuse(DAMAGED if reader.returncode == 1 else TANGLED)


@contextmanager
def _child(path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the child that reads workbooks; it never outlives the reading."""
    command = [sys.executable, "-I", str(Path(spreadsheets.__file__)), str(path)]
    reader = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={})
    try:
        yield reader
    finally:
        reader.kill()
        reader.wait()
        if reader.stdout:
            reader.stdout.close()

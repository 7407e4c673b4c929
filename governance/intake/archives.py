"""A workbook is looked through as a stream before any library opens it (an .xlsx is a zip of XML).

A 4 KB file can claim a cell a million rows down, or unpack to gigabytes. So: the directory is read first, each part is
unpacked by ourselves up to what it declared, and the real cell references are counted.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO
from xml.parsers import expat

from governance.problems import Problem, Refused, mark

MOST_PARTS = 2_000
MOST_UNPACKED = 256 * 1024 * 1024
MOST_ROWS = 200_000
MOST_COLUMNS = 64
MOST_DEPTH = 64
MOST_TOKEN = 1024 * 1024
MOST_DIGITS = 9
CHUNK = 256 * 1024
STORED, DEFLATED = 0, 8
ENCRYPTED_FLAG = 0x1
MACRO = re.compile(r"vbaproject|macrosheets|\.bas$", re.IGNORECASE)
LINKED = re.compile(r"/externallinks/|/connections\.xml$", re.IGNORECASE)
XML = (".xml", ".rels")
OUTSIDE = re.compile(r"^/|\\|(^|/)\.\.(/|$)")
FORMULAS = "/main f"
VALUES = ("/main v", "/main is")
PLAIN = (*VALUES, "/main t")
ARCHIVES = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")

DAMAGED = mark("The file is damaged or incomplete. Open it in Excel or WPS, save it again and upload that.")
TOO_LARGE = mark("The file unpacks to more than %(megabytes)s MB. Split it, or save the rows alone in a new workbook.")
TOO_FAR = mark(
    "A cell lies far outside the table (row %(row)s, column %(column)s; at most %(rows)s rows and %(columns)s columns)."
    " Copy the rows into the template and upload that."
)
MACROS = mark("The workbook contains macros. Save it as an ordinary .xlsx workbook and upload that.")
LINKS = mark("The workbook takes values from other files. Paste the cells as values, save and upload it again.")
FORMULA = mark("Row %(row)s holds a formula. Copy the table, paste it as values, save and upload that.")
HIDDEN = mark("Row %(row)s is hidden. Show all rows, or copy those you mean into the template, and upload that.")
HIDDEN_SHEET = mark(
    "The first sheet is hidden. Show it, or put the table on a first sheet that is shown, and upload that."
)
NESTED = mark("The workbook has another file packed inside it. Copy the rows into the template and upload that.")
TANGLED = mark("The file is too large or too tangled to be read. Copy the rows into the template and upload that.")
NOT_A_WORKBOOK = mark("The file is a zip archive, not a workbook. Upload an .xlsx or .csv file.")
LOCKED = mark("The workbook is protected by a password. Save it without one and upload that.")


@dataclass(slots=True)
class Extent:
    """How far a file's cells reach: the last row and column that hold one, counted from 1."""

    rows: int = 0
    columns: int = 0

    def reach(self, row: int, column: int) -> None:
        """Stretch to a cell; Refused when it lies beyond what a file may hold."""
        if row > MOST_ROWS or column > MOST_COLUMNS:
            facts = {"row": row, "column": column, "rows": MOST_ROWS, "columns": MOST_COLUMNS}
            raise Refused(Problem(None, TOO_FAR, facts))
        self.rows = max(self.rows, row)
        self.columns = max(self.columns, column)


def refuse(message: str, **facts: object) -> Refused:
    """Return the refusal of a whole file."""
    return Refused(Problem(None, message, facts))


def looked_through(file: BinaryIO) -> Extent:
    """Return how far a workbook's cells reach, having unpacked every part once; Refused in plain words if unfit."""
    extent = Extent()
    for part in parts_of(file):
        reader = _SheetReader(extent) if part.filename.endswith(XML) else None
        try:
            for number, chunk in enumerate(_unpacked(file, part)):
                if number == 0 and chunk.startswith(ARCHIVES):
                    raise refuse(NESTED)
                if reader:
                    reader.feed(chunk)
            if reader:
                reader.close()
        except (expat.ExpatError, zlib.error, struct.error) as damage:
            raise refuse(DAMAGED) from damage
    return extent


def parts_of(file: BinaryIO) -> list[zipfile.ZipInfo]:
    """Return the archive's parts after what its directory alone can tell."""
    try:
        parts = zipfile.ZipFile(file).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as damage:
        raise refuse(DAMAGED) from damage
    names = [part.filename for part in parts]
    if "[Content_Types].xml" not in names or not any(name.lower().endswith("workbook.xml") for name in names):
        raise refuse(NOT_A_WORKBOOK)
    if len(set(names)) != len(names) or len(names) > MOST_PARTS or any(OUTSIDE.search(name) for name in names):
        raise refuse(DAMAGED)
    _refuse_unfit(parts, names)
    return parts


def _refuse_unfit(parts: list[zipfile.ZipInfo], names: list[str]) -> None:
    """Refuse what the directory says to be too large, macros, links to other files, or closed to us."""
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise refuse(TOO_LARGE, megabytes=MOST_UNPACKED // 1024 // 1024)
    for pattern, message in ((MACRO, MACROS), (LINKED, LINKS)):
        if any(pattern.search(name) for name in names):
            raise refuse(message)
    if any(part.flag_bits & ENCRYPTED_FLAG for part in parts):
        raise refuse(LOCKED)
    if any(part.compress_type not in (STORED, DEFLATED) for part in parts):
        raise refuse(DAMAGED)


def _unpacked(file: BinaryIO, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield a part's bytes, unpacked by us: a part longer than it declared is refused, whatever its directory says."""
    file.seek(part.header_offset)
    header = file.read(30)
    name, extra = struct.unpack("<26xHH", header)
    file.seek(name + extra, 1)
    packed, unpacked = part.compress_size, 0
    inflate = zlib.decompressobj(-15) if part.compress_type == DEFLATED else None
    waiting = b""
    while packed > 0 or waiting:
        block = waiting or file.read(min(packed, CHUNK))
        packed -= 0 if waiting else len(block)
        if not block:
            raise refuse(DAMAGED)
        chunk = inflate.decompress(block, CHUNK) if inflate else block
        waiting = inflate.unconsumed_tail if inflate else b""
        unpacked += len(chunk)
        if unpacked > part.file_size:
            raise refuse(TOO_LARGE, megabytes=MOST_UNPACKED // 1024 // 1024)
        if chunk:
            yield chunk
    if unpacked != part.file_size:
        raise refuse(DAMAGED)


class _SheetReader:
    """Counts rows and cells of a sheet's XML; a part without any is only checked to be XML without a DOCTYPE.

    The parser itself keeps open elements and an unfinished tag in memory, so depth and length of these are bounded.
    """

    def __init__(self, extent: Extent) -> None:
        self.extent = extent
        self.row = self.column = self.depth = self.fed = self.sheets = 0
        self.row_digits = "0"
        self.hidden = False
        self.letters: dict[str, int] = {}
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.ended: list[str] = []
        self.parser.EndElementHandler = self.ended.append  # no Python call for an element: there are millions
        self.parser.StartDoctypeDeclHandler = self.doctype

    def feed(self, chunk: bytes) -> None:
        """Read on; Refused where elements lie too deep in each other, or one tag or comment goes on and on."""
        self.parser.Parse(chunk)
        self.fed += len(chunk)
        self.depth -= len(self.ended)
        self.ended.clear()
        if self.depth > MOST_DEPTH or self.fed - max(self.parser.CurrentByteIndex, 0) > MOST_TOKEN:
            raise refuse(TANGLED)

    def close(self) -> None:
        """Say that the part ends here."""
        self.parser.Parse(b"", True)

    def doctype(self, *declared: object) -> None:
        """Refuse what no workbook needs: entities could unpack without end."""
        raise refuse(DAMAGED)

    def start(self, name: str, facts: dict[str, str]) -> None:
        """Take note of a row or a cell."""
        self.depth += 1
        if name.endswith(" c"):
            reference = facts.get("r", "")
            digits = len(self.row_digits)
            # The usual cell, of this row and a column seen before, costs no more than this.
            if reference[-digits:] != self.row_digits or reference[:-digits] not in self.letters:
                self.cell(reference)
        elif name.endswith(" row"):
            number = facts.get("r", "")[:MOST_DIGITS]
            self.row, self.column = int(number) if number.isdecimal() else self.row + 1, 0
            self.row_digits = str(self.row)
            self.hidden = facts.get("hidden") in ("1", "true")
            self.extent.reach(self.row, 1)
        elif self.hidden or not name.endswith(PLAIN):
            self.other(name, facts)

    def other(self, name: str, facts: dict[str, str]) -> None:
        """Refuse what shows one thing and holds another: formulas, values of hidden rows, a hidden first sheet."""
        if name.endswith(FORMULAS):
            raise refuse(FORMULA, row=self.row)
        if self.hidden and name.endswith(VALUES):
            raise refuse(HIDDEN, row=self.row)
        if name.endswith(" sheet"):
            self.sheets += 1
            if self.sheets == 1 and facts.get("state", "visible") != "visible":
                raise refuse(HIDDEN_SHEET)

    def cell(self, reference: str) -> None:
        """Stretch the extent to a cell: where it says it is, or after the last one when it says nothing."""
        letters = reference.rstrip("0123456789")
        if letters:
            digits = reference[len(letters) :][:MOST_DIGITS]
            self.column = self.number_of(letters)
            self.extent.reach(int(digits or self.row), self.column)
        else:
            self.column += 1
            self.extent.reach(self.row, self.column)

    def number_of(self, letters: str) -> int:
        """Return the number of a column: A is 1, XFD is 16384; Refused where it is none."""
        if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
            raise refuse(DAMAGED)
        number = 0
        for letter in letters.upper():
            number = number * 26 + ord(letter) - 64
        self.letters[letters] = number
        return number

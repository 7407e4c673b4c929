"""Files that leave the house, written row by row in constant memory: every cell is text, whatever it begins with.

A workbook is written as XML straight into its archive: openpyxl's write-only sheet takes twenty times as long.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.db.models import TextChoices
from django.utils.translation import get_language

from governance.enums import ExportForm

MEDIA_TYPES = {
    ExportForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ExportForm.CSV: "text/csv; charset=utf-8",
}
Row = Sequence[str]
Write = Callable[[Iterable[Row]], None]

MOST_ROWS = 1_048_575  # of a sheet, its head left out
LONGEST_CELL = 32_767
_NOT_IN_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], "")
_IN_XML = str.maketrans({**_NOT_IN_XML, "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_NUMBER = re.compile(r"[+-]?[0-9]+([.][0-9]+)?")
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# Two styles of cell, both of number format 49, which is text: plain, and bold for the head.
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/>'
    '<sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs'
    ' count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49"'
    ' fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_SHEET = (
    f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
    ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
    '<cols><col min="1" max="{columns}" width="18" customWidth="1"/></cols><sheetData>'
)


@contextmanager
def opened(form: ExportForm, file: IO[bytes], title: str, heads: Row) -> Iterator[Write]:
    """Give what writes rows of text under a head into the file, as a workbook or as CSV; whole when left."""
    if form == ExportForm.CSV:
        text_file = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        lines = csv.writer(text_file)
        lines.writerow(heads)
        yield lambda rows: lines.writerows([harmless(cell) for cell in row] for row in rows)
        text_file.detach()
        return
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=5) as archive:
        book = _Book(archive, title, heads)
        yield book.write
        book.close()


def harmless(cell: str) -> str:
    """Return a cell of CSV that no spreadsheet takes for a formula: an apostrophe before what could begin one."""
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell


class _Book:
    """A workbook being written: rows go into the archive as they come, into another sheet when one is full."""

    def __init__(self, archive: ZipFile, title: str, heads: Row) -> None:
        self._archive, self._title, self._heads = archive, re.sub(r"[\[\]:*?/\\']", " ", title)[:25], heads
        self._sheets = self._left = 0
        self._sheet: IO[bytes] | None = None

    def write(self, rows: Iterable[Row]) -> None:
        whole = list(rows)
        while whole or self._sheet is None:
            sheet = self._next_sheet() if self._sheet is None or not self._left else self._sheet
            now, whole = whole[: self._left], whole[self._left :]
            sheet.write("".join(_line(row, 1) for row in now).encode())
            self._left -= len(now)

    def _next_sheet(self) -> IO[bytes]:
        self._end_sheet()
        self._sheets, self._left = self._sheets + 1, MOST_ROWS
        self._sheet = self._archive.open(f"xl/worksheets/sheet{self._sheets}.xml", "w", force_zip64=True)
        self._sheet.write(_SHEET.replace("{columns}", str(len(self._heads))).encode())
        self._sheet.write(_line(self._heads, 2).encode())
        return self._sheet

    def _end_sheet(self) -> None:
        if self._sheet:
            self._sheet.write(b"</sheetData></worksheet>")
            self._sheet.close()

    def close(self) -> None:
        self.write([])
        self._end_sheet()
        for name, content in self._frame().items():
            self._archive.writestr(name, content)

    def _frame(self) -> dict[str, str]:
        """Return the parts of the package around its sheets."""
        numbers = range(1, self._sheets + 1)
        names = [self._title.translate(_IN_XML) + (f" {number}" if number > 1 else "") for number in numbers]
        return {
            "xl/styles.xml": _STYLES,
            "xl/workbook.xml": f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            + "".join(
                f'<sheet name="{name.replace(chr(34), " ")}" sheetId="{number}" r:id="rId{number}"/>'
                for number, name in zip(numbers, names, strict=True)
            )
            + "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
            + "".join(_link(number, "worksheet", f"worksheets/sheet{number}.xml") for number in numbers)
            + _link(self._sheets + 1, "styles", "styles.xml")
            + "</Relationships>",
            "_rels/.rels": f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
            + _link(1, "officeDocument", "xl/workbook.xml")
            + "</Relationships>",
            "[Content_Types].xml": f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + _part("workbook", "sheet.main")
            + _part("styles", "styles")
            + "".join(_part(f"worksheets/sheet{number}", "worksheet") for number in numbers)
            + "</Types>",
        }


def _line(row: Row, style: int) -> str:
    opening = f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">'
    cells = [f"{opening}{cell[:LONGEST_CELL].translate(_IN_XML)}</t></is></c>" for cell in row]
    return f"<row>{''.join(cells)}</row>"


def _link(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _part(name: str, kind: str) -> str:
    return f'<Override PartName="/xl/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'


def text(value: Any) -> str:
    """Return a value as a cell says it; nothing is empty."""
    return "" if value is None else str(value)


def of(choices: type[TextChoices]) -> Callable[[Any], str]:
    """Return what says a choice in words of the active language."""
    labels = dict(choices.choices)

    @lru_cache(maxsize=1_000)
    def told(language: str | None, value: Any) -> str:
        return str(labels.get(value, text(value)))

    return lambda value: told(get_language(), value)


def in_columns(*tellers: Callable[[Any], str]) -> Callable[[Any, Any, list[Any]], Iterator[Row]]:
    """Return what turns tuples into rows of text, each value by the teller of its column."""

    def told(_user: Any, _asked: Any, rows: list[Any]) -> Iterator[Row]:
        for row in rows:
            yield [tell(value) for tell, value in zip(tellers, row, strict=True)]

    return told

"""Workbooks we write: templates to fill in, and the wrong rows with what is wrong; every cell is text."""

import csv
import io
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from governance.intake import findings
from governance.intake.archives import MOST_ROWS
from governance.intake.kinds import Column, Form, IntakeKind
from governance.models import RowProblem, Upload

HEAD = {"font": Font(bold=True, color="FFFFFF"), "fill": PatternFill("solid", fgColor="0B5B5E")}
LIST_MOST = 255


def template_xlsx(kind: IntakeKind) -> bytes:
    """Return an empty workbook to fill in: heads, choices as lists, and a second sheet that explains each column."""
    book = Workbook()
    sheet: Worksheet = book.active
    sheet.title = str(kind.title)[:31]
    for place, column in enumerate(kind.columns, start=1):
        _put(sheet.cell(1, place), str(column.head), head=True)
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = max(14, 2 * len(str(column.head)) + 2)
        sheet.column_dimensions[letter].number_format = "#,##0.00" if column.form is Form.MONEY else "@"
        if column.choices:
            _offer(sheet, letter, [str(words) for words in column.choices.values()])
    sheet.freeze_panes = "A2"
    _explain(book.create_sheet(gettext("Explanations")), kind)
    return _bytes(book)


def _offer(sheet: Worksheet, letter: str, words: Sequence[str]) -> None:
    """Give a column's cells a list to choose from, where Excel can hold it."""
    listed = ",".join(words)
    if len(listed) <= LIST_MOST and not any("," in word for word in words):
        choice = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
        choice.add(f"{letter}2:{letter}{MOST_ROWS}")
        sheet.add_data_validation(choice)


def _explain(sheet: Worksheet, kind: IntakeKind) -> None:
    heads = (gettext("Column"), gettext("Needed"), gettext("Example"), gettext("Explanation"))
    rows = [(str(column.head), _needed(column), column.example, explanation(column)) for column in kind.columns]
    for line, row in enumerate([heads, *rows], start=1):
        for place, words in enumerate(row, start=1):
            _put(sheet.cell(line, place), words, head=line == 1)
    for letter, width in zip("ABCD", (24, 10, 20, 80), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"


def _needed(column: Column) -> str:
    return gettext("yes") if column.required else gettext("no")


def explanation(column: Column) -> str:
    """Return how a column is filled in, in the reader's language."""
    forms = {
        Form.TEXT: gettext("Text."),
        Form.IDENTIFIER: gettext("Text, so that leading zeros and long numbers stay whole."),
        Form.INTEGER: gettext("Whole number."),
        Form.DATE: gettext("Date: 2026-12-02, 2026/12/2, 20261202 or 2026年12月2日."),
        Form.MONTH: gettext("Month: 2026-12, 2026/12 or 2026年12月."),
        Form.SEALED: gettext("Text. It is encrypted as it comes in; pages show a part of it."),
        Form.MONEY: gettext("Amount with at most two decimals; 1,234.50 is fine."),
        Form.CHOICE: " · ".join(str(words) for words in column.choices.values()),
    }
    return "\n".join(filter(None, (forms[column.form], str(column.note))))


def template_csv(kind: IntakeKind) -> bytes:
    """Return the heads alone as CSV that Excel opens in the right encoding."""
    text = io.StringIO()
    csv.writer(text).writerow([str(column.head) for column in kind.columns])
    return text.getvalue().encode("utf-8-sig")


def wrong_rows(upload: Upload, kind: IntakeKind) -> bytes:
    """Return the wrong rows of a file as it had them, each with its row number and what is wrong, as text cells."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(gettext("Wrong rows"))
    heads = [*(str(column.head) for column in kind.columns), gettext("Row in the file"), gettext("What is wrong")]
    sheet.append([_put(WriteOnlyCell(sheet), words, head=True) for words in heads])
    for cells in _wrong_lines(upload, kind):
        sheet.append([_put(WriteOnlyCell(sheet), words) for words in cells])
    return _bytes(book)


def _wrong_lines(upload: Upload, kind: IntakeKind) -> Iterator[list[str]]:
    reasons: dict[int, list[str]] = {}
    for problem in RowProblem.objects.filter(upload=upload, is_note=False).order_by("line", "pk").iterator():
        reasons.setdefault(problem.line, []).append(findings.words(kind, problem))
    names = [column.name for column in kind.columns]
    sealed = [column.shown if column.sealing else str for column in kind.columns]
    lines = kind.lines_of(upload).filter(line__in=reasons).order_by("line")
    for line, *cells in lines.values_list("line", *names).iterator():
        texts = [told(text) for told, text in zip(sealed, cells, strict=True)]
        yield [*texts, str(line), " ".join(reasons[line])]


def _put(cell: Cell, words: str, *, head: bool = False) -> Cell:
    """Set a cell to text that stays text, also when it begins like a formula."""
    cell.value = words
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=not head and "\n" in words)
    if head:
        cell.font, cell.fill = HEAD["font"], HEAD["fill"]
    return cell


def _bytes(book: Workbook) -> bytes:
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()

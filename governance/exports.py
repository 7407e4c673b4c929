"""Workbooks that leave the house: every cell is text, whatever it begins with."""

import io
from collections.abc import Iterable, Sequence
from itertools import chain

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NOT_IN_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])


def text_workbook(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return an .xlsx of text cells under a head, row by row."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    for place, row in enumerate(chain([heads], rows)):
        cells = []
        for words in row:
            cell = WriteOnlyCell(sheet)
            cell.value = str(words).translate(NOT_IN_XML)
            cell.data_type, cell.number_format = "s", "@"
            if place == 0:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()

"""The child that opens a workbook: rows go out as JSON lines, memory and time are limited before anything is read.

It is run by path, imports nothing of ours and has no environment, so what a hostile file could break stays here.
"""

import datetime as dt
import json
import re
import sys
from decimal import Decimal

MEMORY = 1024 * 1024 * 1024
SECONDS = 90
EXACT_DIGITS = 15
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def limit() -> None:
    """Bind this process to its memory and time."""
    import resource  # noqa: PLC0415 - only where there is one

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def text_of(cell: object) -> str:
    """Return a cell as text; a number beyond 15 digits goes out in scientific form, as Excel lost its end."""
    if isinstance(cell, str):
        return CONTROL.sub("", cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (int, float)):
        number = Decimal(format(cell, f".{EXACT_DIGITS}g"))
        return format(cell, ".14E") if abs(number) >= 10**EXACT_DIGITS else format(number.normalize(), "f")
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        cell = cell.date()
    return "" if cell is None else str(cell)


def main(path: str) -> None:
    """Write the rows of the first sheet: each a JSON list of texts, from the sheet's first row on."""
    limit()
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - after the limits

    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    for row in sheet.iter_rows():
        sys.stdout.write(json.dumps([text_of(cell) for cell in row]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])

"""The files of the month to come, as the core system would send them, and one with rows that are wrong."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from config.demo.branches import BRANCHES
from config.demo.company import Company, found
from config.demo.facts import banked, lives, payer, receipt_no
from config.demo.founding import field_no
from config.demo.lives import GRACE_DAYS, DueRow, ReceiptRow
from config.demo.loading import ACT
from config.demo.products import CHANNELS
from config.demo.sizes import SIZES, Size
from governance.intake.kinds import INTAKE_KINDS, Form, IntakeKind
from governance.models import Act, Batch

BRANCH = 0
TITLES = {"dues": "应收清单", "receipts": "实收清单"}
FORMATS = {Form.DATE: "yyyy-mm-dd", Form.MONEY: "#,##0.00"}
SAVED = "2020-01-01T00:00:00Z"  # a workbook's own time stamps would make each file another one
GOOD_ROWS = 40  # in the file with wrong rows

Cell = str | int | float | date
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Coming:
    """The month after the last one that the branch has receipts of."""

    company: Company
    size: Size
    month: int

    @property
    def first(self) -> date:
        """Return its first day."""
        return self.company.months.date(self.month)


def coming() -> Coming | None:
    """Return the month to come of the demonstration that is loaded; None where there is none."""
    loaded = Act.objects.filter(kind=ACT).first()
    if loaded is None:
        return None
    size = SIZES[loaded.details["size"]]
    company = found(size, date.fromisoformat(loaded.details["clock"]))
    standing = Batch.objects.filter(kind="receipts", unit__code=BRANCHES[BRANCH].code, undoes=None, undone_by=None)
    last = standing.order_by("-month").values_list("month", flat=True)[0]
    return Coming(company, size, company.months.number(last.toordinal()) + 1)


def write_files(folder: Path, month: Coming) -> list[Path]:
    """Write due list and receipts as .xlsx and .csv, and a due list with wrong rows; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    dues, receipts = rows_of(month)
    written = []
    for kind, rows in (("dues", dues), ("receipts", receipts)):
        stem = f"{TITLES[kind]}-{month.first:%Y-%m}-{BRANCHES[BRANCH].code}"
        written += [folder / f"{stem}.xlsx", folder / f"{stem}.csv"]
        written[-2].write_bytes(workbook(INTAKE_KINDS[kind], rows))
        written[-1].write_bytes(text(INTAKE_KINDS[kind], rows))
    written.append(folder / f"{TITLES['dues']}-{month.first:%Y-%m}-{BRANCHES[BRANCH].code}-有错误.xlsx")
    written[-1].write_bytes(workbook(INTAKE_KINDS["dues"], with_mistakes(dues, month)))
    return written


def rows_of(month: Coming) -> tuple[list[Row], list[Row]]:
    """Return the branch's due list and receipts of the month, in the order of their days."""
    dues: list[DueRow] = []
    receipts: list[ReceiptRow] = []
    for life in lives(month.company, month.size, month.month):
        if life.policy.seat.crew.branch == BRANCH:
            dues += [row for row in life.dues if row.month == month.month]
            receipts += [row for row in life.receipts if row.month == month.month]
    dues.sort(key=lambda row: (row.due, row.policy.no))
    receipts.sort(key=lambda row: (row.paid, row.policy.no, row.order))
    return [_due(row) for row in dues], [_receipt(row) for row in receipts]


def _due(row: DueRow) -> Row:
    terms = row.policy.terms
    return {
        "policy_no": row.policy.no,
        "instalment": row.instalment,
        "policy_year": row.year,
        "due_on": date.fromordinal(row.due),
        "amount": terms.premium / 100,
        "grace_ends_on": date.fromordinal(row.due + GRACE_DAYS),
        "method": _word("dues", "method", row.policy.method),
        "debit_state": _word("dues", "debit_state", row.debit),
        "failure_reason": row.reason,
        "owner_no": field_no(row.owner),
        "unit_code": row.policy.seat.crew.unit,
    }


def _receipt(row: ReceiptRow) -> Row:
    return {
        "receipt_no": receipt_no(row),
        "policy_no": row.policy.no,
        "instalment": row.instalment,
        "kind": _word("receipts", "kind", row.kind),
        "paid_on": date.fromordinal(row.paid),
        "banked_on": date.fromordinal(banked(row)),
        "amount": row.amount / 100,
        "payer": payer(row),
        "account_tail": row.policy.holder.tail,
        "channel": CHANNELS[row.policy.method],
    }


def _word(kind: str, column: str, value: str) -> str:
    return INTAKE_KINDS[kind].column(column).choices[value].zh_hans


def with_mistakes(dues: Sequence[Row], month: Coming) -> list[Row]:
    """Return some good rows and, among them, six that are wrong, each in its own way."""
    following = month.company.months.date(month.month + 1)
    mistakes: list[Callable[[Row], Row]] = [
        lambda row: row | {"policy_no": "33209900000000"},
        lambda row: row | {"due_on": f"{month.first:%Y}-02-30"},
        lambda row: row | {"amount": -float(str(row["amount"]))},
        lambda row: row | {"due_on": following},
        lambda row: row | {"owner_no": "SZ-99999"},
        lambda _: dict(dues[0]),
    ]
    rows = [dict(row) for row in dues[: GOOD_ROWS + len(mistakes)]]
    for number, mistake in enumerate(mistakes):
        place = 5 + 6 * number
        rows[place] = mistake(rows[place])
    return rows


def table(kind: IntakeKind, rows: Sequence[Row]) -> Iterator[list[Cell]]:
    """Yield the heads in Simplified Chinese, then the cells in the order of the template."""
    yield [column.head.zh_hans for column in kind.columns]
    for row in rows:
        yield [row[column.name] for column in kind.columns]


def text(kind: IntakeKind, rows: Sequence[Row]) -> bytes:
    """Return the rows as CSV; money with two decimals."""
    whole = io.StringIO()
    lines = ([f"{cell:.2f}" if isinstance(cell, float) else cell for cell in line] for line in table(kind, rows))
    csv.writer(whole).writerows(lines)
    return whole.getvalue().encode("utf-8-sig")


def workbook(kind: IntakeKind, rows: Sequence[Row]) -> bytes:
    """Return the rows as a workbook: dates are dates, money is numbers, identifiers are text; same rows, same bytes."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(TITLES[kind.name])
    sheet.freeze_panes = "A2"
    formats = [
        FORMATS.get(column.form, "@" if column.form is Form.IDENTIFIER else "General") for column in kind.columns
    ]
    for line in table(kind, rows):
        cells = []
        for value, shown in zip(line, formats, strict=True):
            cell = WriteOnlyCell(sheet, value)
            cell.number_format = shown
            cells.append(cell)
        sheet.append(cells)
    whole = io.BytesIO()
    book.save(whole)
    return _timeless(whole)


def _timeless(saved: io.BytesIO) -> bytes:
    """Return the workbook with every time stamp in it set to the same moment."""
    whole = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", SAVED.encode(), content)
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return whole.getvalue()

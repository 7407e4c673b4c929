"""How long a file of receipts takes from the disk to the facts, beside a bare COPY into the same table."""

import csv
import io
import resource
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import cycle
from random import Random
from time import perf_counter
from typing import Any

from django.core.files.base import ContentFile
from django.core.management import CommandError
from django.db import connection, transaction
from django.utils import timezone
from openpyxl import Workbook

from config.bench.cycle import newest_month
from config.bench.people import somebody_of_hr
from config.bench.timing import tell
from governance import actions
from governance.intake.batches import open_batch
from governance.intake.kinds import INTAKE_KINDS
from governance.jobs import Progress
from governance.models import Job, OrgUnit, Upload, User

ROWS = 100_000
HEADS = ("receipt_no", "policy_no", "instalment", "kind", "paid_on", "banked_on", "amount", "payer", "account_tail")
DUES = """
SELECT due.policy_no, due.instalment, due.amount FROM directors_due due
JOIN governance_batch batch ON batch.id = due.batch_id AND batch.unit_id = %s
WHERE due.superseded_by_id IS NULL ORDER BY due.id DESC LIMIT %s
"""
COPY = """COPY directors_receipt (batch_id, receipt_no, policy_no, instalment, kind, paid_on, banked_on, amount, payer,
account_tail, channel) FROM STDIN"""
Row = tuple[str, str, int, str, date, date, Decimal, str, str]


def measure(say: Callable[[str], object]) -> None:
    """Take the same rows in as a workbook, as CSV and by bare COPY; everything is rolled back."""
    user = somebody_of_hr().user
    unit = OrgUnit.objects.branches().order_by("path")[0]
    month = newest_month().next().start
    rows = list(_receipts(unit, month))
    whole = {"xlsx": _workbook(rows), "csv": _text(rows)}
    times = {form: _taken_in(user, unit, month, f"{form}", content) for form, content in whole.items()}
    copied = _copied(unit, month, rows)
    table = {
        name: {"seconds": round(seconds, 2), "rows/s": round(ROWS / seconds)}
        for name, seconds in {**times, "bare COPY": copied}.items()
    }
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    result = {
        "bench": "intake",
        "rows": ROWS,
        "xlsx_s": table["xlsx"]["seconds"],
        "csv_rows_s": table["csv"]["rows/s"],
        "copy_rows_s": table["bare COPY"]["rows/s"],
        "peak_mb": peak // 1024,
        "ratio": round(copied / times["csv"], 2),
    }
    tell(say, f"{ROWS:,} receipts of {month:%Y-%m}, checked and written", table, result)


def _receipts(unit: OrgUnit, month: date) -> Iterator[Row]:
    """Yield renewals of the branch's newest instalments, paid in the month."""
    with connection.cursor() as cursor:
        cursor.execute(DUES, [unit.pk, ROWS])
        dues = cursor.fetchall()
    chance = Random(ROWS)  # noqa: S311 - invented data
    for number, (policy, instalment, amount) in zip(range(ROWS), cycle(dues), strict=False):
        day = month.replace(day=chance.randint(1, 28))
        yield f"BENCH{number:09}", policy, instalment, "renewal", day, day, amount, "张三", "0217"


def _columns() -> tuple[list[str], dict[str, str]]:
    """Return the heads of the file and the word of the kind, as the template has them."""
    columns = {column.name: column for column in INTAKE_KINDS["receipts"].columns}
    words = {str(key): str(trio) for key, trio in columns["kind"].choices.items()}
    return [str(columns[name].head) for name in HEADS], words


def _workbook(rows: list[Row]) -> bytes:
    heads, words = _columns()
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(heads)
    for row in rows:
        sheet.append([*row[:3], words[row[3]], *row[4:]])
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def _text(rows: list[Row]) -> bytes:
    heads, words = _columns()
    whole = io.StringIO()
    writer = csv.writer(whole)
    writer.writerow(heads)
    writer.writerows([*row[:3], words[row[3]], *row[4:]] for row in rows)
    return whole.getvalue().encode("utf-8-sig")


def _taken_in(user: User, unit: OrgUnit, month: date, form: str, content: bytes) -> float:
    """Upload, check and write a file through the actions; return the seconds that its two jobs took."""
    now = timezone.now()
    with transaction.atomic():
        file: Any = ContentFile(content, name=f"bench.{form}")
        upload = actions.upload_file(kind="receipts", unit=unit, month=month, file=file, by=user, now=now)
        began = perf_counter()
        with Progress(_job(upload)) as progress:
            actions.check(upload=upload, progress=progress, now=now)
        upload.refresh_from_db()
        if (upload.counts or {}).get("new") != ROWS:
            raise CommandError(f"The file was not taken in whole: {upload.counts} {upload.problem}")
        actions.ask_to_write(upload=upload, by=user, now=now)
        upload = Upload.objects.get(pk=upload.pk)
        with Progress(_job(upload)) as progress:
            actions.write_rows(upload=upload, by=user, progress=progress, now=now)
        _settle()
        taken = perf_counter() - began
        upload.file.delete(save=False)
        transaction.set_rollback(True)
    return taken


def _job(upload: Upload) -> Job:
    assert upload.job
    return upload.job


def _copied(unit: OrgUnit, month: date, rows: list[Row]) -> float:
    """Return the seconds of a bare COPY of ready rows into the same table with its indexes and checks."""
    with transaction.atomic():
        batch = open_batch(
            kind="receipts", unit=unit, month=month, rows=ROWS, total=Decimal(0), by=None, now=timezone.now()
        )
        began = perf_counter()
        with connection.cursor() as cursor, cursor.copy(COPY) as copy:
            for row in rows:
                copy.write_row((batch.pk, *row, ""))
        _settle()
        taken = perf_counter() - began
        transaction.set_rollback(True)
    return taken


def _settle() -> None:
    """Have done now what a commit would check."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

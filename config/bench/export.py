"""A list into a file: the same rows as a workbook, as CSV, and only read."""

import resource
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from config.bench.people import somebody_of_hr
from config.bench.timing import tell
from directors.models import Due
from governance import actions
from governance.enums import ExportForm
from governance.jobs import Progress
from governance.models import Export, User
from governance.registry import EXPORTS

ROWS, RUNS, A_CHUNK = 50_000, 3, 2_000
LIST = "bench"
FIELDS = ("policy_no", "instalment", "policy_year", "due_on", "grace_ends_on", "amount", "method", "debit_state")


def measure(say: Callable[[str], object]) -> None:
    """Export premiums due in ten columns as a workbook and as CSV, and only read them; nothing of it stays."""
    user, before = somebody_of_hr().user, _peak()
    EXPORTS[LIST] = replace(EXPORTS["dues"], name=LIST, rows=lambda _user, _asked: _dues())
    try:
        times = {form: min(_written(user, form) for _ in range(RUNS)) for form in ExportForm.values}
    finally:
        del EXPORTS[LIST]
    peak, rows = _peak(), _dues().count()
    times["bare read"] = min(_read() for _ in range(RUNS))
    table = {name: {"seconds": round(taken, 2), "rows/s": round(rows / taken)} for name, taken in times.items()}
    result = {
        "bench": "export",
        "rows": rows,
        "rows_s": table["xlsx"]["rows/s"],
        "csv_rows_s": table["csv"]["rows/s"],
        "read_rows_s": table["bare read"]["rows/s"],
        "peak_mb": peak,
        "grown_mb": peak - before,
        "ratio": round(times["bare read"] / times["xlsx"], 2),
    }
    tell(say, f"{rows:,} premiums due as a file, best of {RUNS}", table, result)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _dues() -> "QuerySet[Any, Any]":
    found = Due.objects.current().order_by("pk")
    return found.values_list(*FIELDS, "owner__staff_no", "owner__name")[:ROWS]


def _written(user: User, form: str) -> float:
    """Ask for a file and write it through the actions; return the seconds that its job took."""
    now = timezone.now()
    with transaction.atomic():
        job = actions.ask_export(kind=LIST, form=form, asked="", by=user, now=now)
        export = Export.objects.get(job=job)
        try:
            with Progress(job) as progress:
                began = perf_counter()
                actions.write_export(export=export, progress=progress, now=now)
                return perf_counter() - began
        finally:
            export.path.unlink(missing_ok=True)
            transaction.set_rollback(True)


def _read() -> float:
    """Return the seconds in which the same rows are read from the server and dropped."""
    began = perf_counter()
    with transaction.atomic():
        for _row in _dues().iterator(chunk_size=A_CHUNK):
            pass
    return perf_counter() - began

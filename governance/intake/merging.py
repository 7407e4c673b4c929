"""From checked lines to facts, set by set: what is new, changed or the same; a batch written, a batch undone.

Temporary tables live until the end of the transaction: ``intake_lines`` holds every line with text and value of each
column, ``intake_ready`` the lines without fault in the columns of the fact table, with their fate.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from psycopg import sql

from governance.crypto import HASH_BYTES, SealedField
from governance.intake import cells
from governance.intake.findings import LINES, OF_THE_FILE, READY, report, report_forms
from governance.intake.kinds import IntakeKind
from governance.models import Batch, RowProblem, Upload

COUNTED = ("new", "changed", "same")


def run(statement: str, **bindings: Any) -> int:
    """Run one statement with named parameters and return how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(statement, bindings or None)
        return int(cursor.rowcount)


def check(upload: Upload, kind: IntakeKind) -> dict[str, int]:
    """Check every staged line against its form, the other lines and the facts; return the counts."""
    RowProblem.objects.filter(upload=upload).delete()
    _make_lines(upload, kind)
    report_forms(upload, kind)
    if kind.within_month:
        _report_other_month(upload, kind)
    if kind.notes:
        kind.notes(upload)
    return {**_compare(upload, kind), "noted": _noted(upload), "people": kind.people(upload)}


def check_again(upload: Upload, kind: IntakeKind) -> dict[str, int]:
    """Check the lines against the facts anew; notes, and what the file alone shows to be wrong, stay as found."""
    RowProblem.objects.filter(upload=upload, is_note=False).exclude(code__in=OF_THE_FILE).delete()
    _make_lines(upload, kind)
    return _compare(upload, kind)


def _compare(upload: Upload, kind: IntakeKind) -> dict[str, int]:
    """Report what the facts show to be wrong, gather what is ready, and count."""
    kind.check(upload)
    _make_ready(upload, kind)
    _report_untouchable(upload, kind)
    return _counts(upload, kind)


def _report_other_month(upload: Upload, kind: IntakeKind) -> None:
    """Report lines of which no date lies in the file's month."""
    dates = [f"p.{name}" for name in (kind.dated_by, *kind.also_dated_by)]
    within = " OR ".join(f"coalesce(date_trunc('month', {day}::timestamp) = %(month)s, false)" for day in dates)
    report(
        upload,
        "other_month",
        kind.dated_by,
        f"{dates[0]} IS NOT NULL AND NOT ({within})",
        params="jsonb_build_object('month', to_char(%(month)s::date, 'YYYY-MM'))",
        month=upload.month,
    )


def _make_lines(upload: Upload, kind: IntakeKind) -> None:
    typed = [
        sql.SQL("{value} AS {name}, {shown} AS {text}").format(
            value=cells.value(column, upload.month),
            name=sql.Identifier(column.name),
            shown=cells.text(column),
            text=sql.Identifier(cells.raw_name(column)),
        )
        for column in kind.columns
    ]
    made = sql.SQL(
        "CREATE TEMP TABLE {lines} ON COMMIT DROP AS"
        " SELECT s.line, {typed} FROM {staging} s WHERE s.upload_id = {upload}"
    ).format(
        lines=sql.Identifier(LINES),
        typed=sql.SQL(", ").join(typed),
        staging=sql.Identifier(kind.staging._meta.db_table),
        upload=sql.Literal(upload.pk),
    )
    run(f"DROP TABLE IF EXISTS {LINES}, {READY}")
    with connection.cursor() as cursor:
        cursor.execute(made.as_string(cursor.connection))
    _analyze(LINES)


def _analyze(table: str) -> None:
    """Tell the planner roughly what a table of a moment holds; a small sample is enough for that."""
    run("SET LOCAL default_statistics_target = 5")
    run(f"ANALYZE {table}")
    run("SET LOCAL default_statistics_target = DEFAULT")


def fact_columns(kind: IntakeKind) -> list[str]:
    """Return the columns of the fact table that a file fills."""
    ours = {"id", "batch_id", "superseded_by_id"}
    return [str(field.column) for field in kind.fact._meta.concrete_fields if field.column not in ours]


def _comparable(kind: IntakeKind, table: str, names: Sequence[str]) -> str:
    """Return a row of columns to compare; of sealed ones the keyed hash, as the rest differs each time."""
    sealed = {field.column for field in kind.fact._meta.concrete_fields if isinstance(field, SealedField)}
    told = (f"{table}.{name}" for name in names)
    return ", ".join(
        f"substring({text} from 1 for {HASH_BYTES})" if name in sealed else text
        for name, text in zip(names, told, strict=True)
    )


def _make_ready(upload: Upload, kind: IntakeKind) -> None:
    """Gather the lines without fault in the shape of facts, and tell their fate from the facts that count now."""
    columns = fact_columns(kind)
    chosen = ", ".join(f"{kind.facts[name]} AS {name}" for name in columns)
    ours, theirs = (_comparable(kind, table, columns) for table in ("r", "f"))
    keys = " AND ".join(f"f.{name} = r.{name}" for name in kind.key)
    run(
        f"""CREATE TEMP TABLE {READY} ON COMMIT DROP AS
        SELECT r.*, f.id AS known,
               CASE WHEN f.id IS NULL THEN 'new'
                    WHEN ({ours}) IS DISTINCT FROM ({theirs}) THEN 'changed' ELSE 'same' END AS fate
        FROM (SELECT p.line, {chosen} FROM {LINES} p {kind.source}
              WHERE NOT EXISTS (SELECT 1 FROM governance_rowproblem w
                                WHERE w.upload_id = %(upload)s AND NOT w.is_note AND w.line = p.line)) r
        LEFT JOIN {kind.fact._meta.db_table} f ON {keys} AND f.superseded_by_id IS NULL""",
        upload=upload.pk,
        **kind.bindings(upload),
    )
    _analyze(READY)


def _report_untouchable(upload: Upload, kind: IntakeKind) -> None:
    """Refuse lines that would change a fact of a locked period (R5.2.1), or one that another branch brought."""
    table, day = kind.fact._meta.db_table, kind.dated_by
    changed = f"{READY} r JOIN {LINES} p USING (line) JOIN {table} f ON f.id = r.known AND r.fate = 'changed'"
    frozen = kind.frozen or fact_columns(kind)
    moved = f"({_comparable(kind, 'r', frozen)}) IS DISTINCT FROM ({_comparable(kind, 'f', frozen)})"
    found = report(
        upload,
        "fact_locked",
        kind.key[0],
        f"l.unit_id = %(unit)s AND l.watermark >= f.batch_id AND {moved}",
        source=f"{changed} JOIN governance_periodlock l ON l.period @> f.{day}",
        params=f"jsonb_build_object('month', to_char(f.{day}, 'YYYY-MM'))",
        unit=upload.unit_id,
    ) + report(
        upload,
        "fact_elsewhere",
        kind.key[0],
        "NOT starts_with(%(branch)s, u.path)",
        source=f"{changed} JOIN governance_batch b ON b.id = f.batch_id JOIN governance_orgunit u ON u.id = b.unit_id",
        branch=upload.unit.path,
    )
    if found:
        run(
            f"DELETE FROM {READY} r USING governance_rowproblem w"
            " WHERE w.upload_id = %(upload)s AND w.code IN ('fact_locked', 'fact_elsewhere') AND w.line = r.line",
            upload=upload.pk,
        )


def _counts(upload: Upload, kind: IntakeKind) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT fate, count(*) FROM {READY} GROUP BY fate")
        counts = {**dict.fromkeys(COUNTED, 0), **dict(cursor.fetchall())}
        cursor.execute(f"SELECT count(*) FROM {LINES}")
        counts["read"] = cursor.fetchone()[0]
    counts["wrong"] = _wrong(upload).distinct().count()
    return counts


def _wrong(upload: Upload) -> "QuerySet[RowProblem, Any]":
    return RowProblem.objects.filter(upload=upload, is_note=False).values("line")


def _noted(upload: Upload) -> int:
    notes = RowProblem.objects.filter(upload=upload, is_note=True).exclude(line__in=_wrong(upload))
    return notes.values("line").distinct().count()


def total(kind: IntakeKind, *, written: bool = False) -> Any:
    """Return the sum of the amounts of all lines without fault, or only of those that are written."""
    where = "fate <> 'same'" if written else "true"
    if not kind.amount:
        return Decimal(0)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT coalesce(sum({kind.amount}), 0) FROM {READY} WHERE {where}")
        return cursor.fetchone()[0]


def sum_of_all(kind: IntakeKind) -> tuple[Decimal, int]:
    """Return the sum of the amounts of every line, good or not, and how many amounts cannot be read."""
    unread = f"count(*) FILTER (WHERE {kind.amount} IS NULL AND {kind.amount}_text <> '')"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT coalesce(sum({kind.amount}), 0), {unread} FROM {LINES}")
        total, unreadable = cursor.fetchone()
    return total, unreadable


def write(kind: IntakeKind, batch: Batch) -> None:
    """Write the ready lines as the batch's facts; a changed fact is superseded by it first."""
    table = kind.fact._meta.db_table
    names = ", ".join(fact_columns(kind))
    run(
        f"UPDATE {table} f SET superseded_by_id = %(batch)s FROM {READY} r WHERE r.fate = 'changed' AND f.id = r.known",
        batch=batch.pk,
    )
    run(
        f"INSERT INTO {table} (batch_id, {names})"
        f" SELECT %(batch)s, {names} FROM {READY} WHERE fate <> 'same' ORDER BY line",
        batch=batch.pk,
    )
    if kind.carry_out:
        kind.carry_out(batch)


def is_superseded(kind: IntakeKind, batch: Batch) -> bool:
    """Say whether a later batch replaced any fact of this one."""
    return QuerySet(kind.fact).filter(batch=batch, superseded_by__isnull=False).exists()


def undo(kind: IntakeKind, batch: Batch, undoing: Batch) -> None:
    """Supersede every fact of a batch by the batch that undoes it, and bring back what the batch had superseded."""
    table = kind.fact._meta.db_table
    names = ", ".join(fact_columns(kind))
    facts = {"batch": batch.pk, "undoing": undoing.pk}
    run(f"UPDATE {table} SET superseded_by_id = %(undoing)s WHERE batch_id = %(batch)s", **facts)
    run(
        f"INSERT INTO {table} (batch_id, {names})"
        f" SELECT %(undoing)s, {names} FROM {table} WHERE superseded_by_id = %(batch)s ORDER BY id",
        **facts,
    )


def forget(upload: Upload, kind: IntakeKind, *, all_lines: bool) -> None:
    """Empty the staging table of an upload; those with a problem stay for review unless all go."""
    lines = kind.lines_of(upload)
    if not all_lines:
        lines = lines.exclude(line__in=RowProblem.objects.filter(upload=upload).values("line"))
    lines.delete()

"""What can be wrong with a cell, in words with the fix; and the one way to report it, set by set."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from psycopg import sql

from governance.intake import cells
from governance.intake.kinds import Column, IntakeKind
from governance.models import RowProblem, Upload
from governance.problems import in_words, mark

LINES = "intake_lines"
READY = "intake_ready"
NO_PARAMS = "'{}'::jsonb"

# What a file alone shows to be wrong, whatever the facts are.
OF_THE_FILE: Mapping[str, str] = {
    "required": mark("%(column)s is missing."),
    "text": mark("“%(value)s” cannot be read as %(column)s."),
    "too_long": mark("%(column)s is longer than %(longest)s characters."),
    "identifier": mark("“%(value)s” is not a number of this kind; use letters, digits and hyphens, as in %(example)s."),
    "number_shortened": mark(
        "“%(value)s” was shortened by Excel and its last digits are lost. Format the column as text and enter it again."
    ),
    "integer": mark("“%(value)s” is not a whole number from %(least)s up."),
    "range": mark("“%(value)s” is not a whole number from %(least)s to %(most)s."),
    "month": mark("“%(value)s” is not a month; write year-month, for example %(example)s."),
    "sealed": mark("%(column)s does not look right: %(value)s. Enter it as in %(example)s."),
    "negative": mark("%(column)s cannot be negative."),
    "date": mark("“%(value)s” is not a valid date; write year-month-day, for example %(example)s."),
    "money": mark("“%(value)s” is not an amount; write it as in %(example)s."),
    "decimals": mark("“%(value)s” has more than two decimals. Round it to fen."),
    "choice": mark("“%(value)s” is not one of: %(choices)s."),
    "duplicate": mark("Row %(row)s has the same %(column)s. Keep one of them."),
    "other_month": mark("%(value)s lies outside the file's month, %(month)s. Put the row into that month's file."),
}
MESSAGES: Mapping[str, str] = {
    **OF_THE_FILE,
    "fact_locked": mark(
        "The record stands in %(month)s, whose results are published, and would change. Leave it out of this file."
    ),
    "fact_elsewhere": mark("Another branch brought this record in. Ask that branch to correct it."),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A code, the column it is found in, the condition on the checked line ``p``, and SQL for its jsonb."""

    code: str
    column: str
    where: str
    params: str = NO_PARAMS


def report(
    upload: Upload,
    code: str,
    column: str,
    where: str,
    *,
    source: str = f"{LINES} p",
    params: str = NO_PARAMS,
    note: bool = False,
    **bindings: Any,
) -> int:
    """Report every checked line ``p`` for which the condition holds and return how many; ``params`` is SQL for jsonb.

    A note leaves the line fit to be written.
    """
    return _put_down(
        f"'{code}', '{column}', p.{column}_text, {params}", f"{source} WHERE {where}", upload, note, bindings
    )


def report_first(upload: Upload, *findings: Finding, source: str, note: bool = False, **bindings: Any) -> int:
    """Report of every line of a costly source the first finding whose condition holds, in one reading of it."""
    which = " ".join(f"WHEN {one.where} THEN {place}" for place, one in enumerate(findings))
    told = ((f"'{one.code}'", f"'{one.column}'", f"p.{one.column}_text", one.params) for one in findings)
    values = (
        f"CASE n {' '.join(f'WHEN {place} THEN {value}' for place, value in enumerate(each))} END"
        for each in zip(*told, strict=True)
    )
    found = f"{source} CROSS JOIN LATERAL (SELECT CASE {which} END AS n) found WHERE n IS NOT NULL"
    return _put_down(", ".join(values), found, upload, note, bindings)


def _put_down(values: str, found: str, upload: Upload, note: bool, bindings: Mapping[str, Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO governance_rowproblem (upload_id, line, code, "column", value, params, is_note)'
            f" SELECT %(upload)s, p.line, {values}, %(note)s FROM {found}",
            {**bindings, "upload": upload.pk, "note": note},
        )
        return int(cursor.rowcount)


def report_forms(upload: Upload, kind: IntakeKind) -> None:
    """Report each cell that is missing, does not fit its form, or repeats another row's key."""
    for column, is_missing, is_unfit in _looked_over(kind):
        if column.required and is_missing:
            report(upload, "required", column.name, f"p.{column.name}_text = ''")
        if is_unfit:
            _report_form(upload, column)
    _report_duplicates(upload, kind)


def _looked_over(kind: IntakeKind) -> Iterator[tuple[Column, bool, bool]]:
    """Yield of every column whether any of its cells is empty, and whether any does not fit; one look at all lines."""
    names = (column.name for column in kind.columns)
    tests = (f"bool_or({name}_text = ''), bool_or({name}_text <> '' AND {name} IS NULL)" for name in names)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(tests)} FROM {LINES}")
        found = cursor.fetchone()
    yield from zip(kind.columns, found[::2], found[1::2], strict=True)


def _report_form(upload: Upload, column: Column) -> None:
    statement = sql.SQL(
        'INSERT INTO governance_rowproblem (upload_id, line, "column", value, code, params, is_note)'
        " SELECT {upload}, p.line, {name}, p.{text}, {fault}, '{{}}', false FROM {lines} p"
        " WHERE p.{text} <> '' AND p.{value} IS NULL"
    ).format(
        upload=sql.Literal(upload.pk),
        name=sql.Literal(column.name),
        text=sql.Identifier(cells.raw_name(column)),
        value=sql.Identifier(column.name),
        fault=cells.fault(column),
        lines=sql.Identifier(LINES),
    )
    with connection.cursor() as cursor:
        cursor.execute(statement.as_string(cursor.connection))


def _report_duplicates(upload: Upload, kind: IntakeKind) -> None:
    keys = ", ".join(kind.key)
    whole = " AND ".join(f"{name} IS NOT NULL" for name in kind.key)
    report(
        upload,
        "duplicate",
        kind.key[0],
        "p.line > p.first",
        source=f"(SELECT l.*, min(line) OVER (PARTITION BY {keys}) AS first FROM {LINES} l WHERE {whole}) p",
        params="jsonb_build_object('row', p.first)",
    )


def words(kind: IntakeKind, problem: RowProblem) -> str:
    """Return a reported problem as a sentence with the fix, in the reader's language."""
    column = kind.column(problem.column)
    message = {**MESSAGES, **kind.messages}[problem.code]
    facts = {
        "column": str(column.head),
        "value": column.shown(problem.value),
        "example": column.example,
        "least": column.least,
        "most": column.most,
        "longest": column.longest,
        "choices": " · ".join(str(choice) for choice in column.choices.values()),
    }
    return in_words(message, {**facts, **problem.params})

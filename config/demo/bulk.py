"""Loading tables from nothing the quick way: indexes and references are made once, over all rows."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from config.demo.facts import TABLES

PEOPLE = ("directors_person", "directors_team", "directors_membership", "directors_leadership", "governance_orgunit")
NAMES = [table.partition(" ")[0] for table in TABLES.values()]
STAFF = ["directors_staffchange", "directors_staffmove"]  # few rows, but of batches that are written last
OWNED = "SELECT bool_and(pg_has_role(relowner, 'USAGE')) FROM pg_class WHERE oid = ANY(%s::regclass[])"
# A sample fit for planning the demonstration's own months; the whole database is analyzed once it is filled.
SAMPLE = "SET LOCAL default_statistics_target = 20"
INDEXES = """
SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY(%s::regclass[]) AND NOT indisprimary ORDER BY indexrelid
"""
REFERENCES = """
SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY(%s::regclass[]) ORDER BY oid
"""


@contextmanager
def without_indexes() -> Iterator[None]:
    """Take the indexes of the fact tables off and put them on again, then gather statistics.

    Emptied first, a table is new to the transaction: where the journal is minimal, its rows are written only once.
    """
    with _without(INDEXES, NAMES):
        if _are_ours():
            _run([f"TRUNCATE {', '.join(NAMES)} CASCADE"])
        yield
    _run([SAMPLE, f"ANALYZE {', '.join([*NAMES, *PEOPLE])}", "RESET default_statistics_target"])


@contextmanager
def without_references() -> Iterator[None]:
    """Take the references of the fact tables off; putting them on again checks every row at once."""
    with _without(REFERENCES, [*NAMES, *STAFF]):
        yield


@contextmanager
def _without(what: str, tables: list[str]) -> Iterator[None]:
    """Drop and make again, if the tables are ours; the app's role loads slowly, with everything in place."""
    pairs = []
    if _are_ours():
        with connection.cursor() as cursor:
            cursor.execute(what, [tables])
            pairs = cursor.fetchall()
    if pairs:
        _apply([drop for drop, _ in pairs])
    yield
    if pairs:
        _apply([make for _, make in pairs])


def _are_ours() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(OWNED, [NAMES])
        return bool(cursor.fetchone()[0])


def _apply(statements: list[str]) -> None:
    """Run them after whatever the transaction put off: a table with checks still to come cannot be altered."""
    _run(["SET CONSTRAINTS ALL IMMEDIATE", *statements, "SET CONSTRAINTS ALL DEFERRED"])


def _run(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)

"""Loading tables from nothing the quick way: indexes and references are made once, over all rows."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from config.demo.facts import TABLES

PEOPLE = ("directors_person", "directors_team", "directors_membership", "directors_leadership", "governance_orgunit")
NAMES = [table.partition(" ")[0] for table in TABLES.values()]
OWNED = "SELECT bool_and(pg_has_role(relowner, 'USAGE')) FROM pg_class WHERE oid = ANY(%s::regclass[])"
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
    """Take the indexes of the fact tables off and put them on again, then gather statistics."""
    with _without(INDEXES):
        yield
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join([*NAMES, *PEOPLE])}")


@contextmanager
def without_references() -> Iterator[None]:
    """Take the references of the fact tables off; putting them on again checks every row at once."""
    with _without(REFERENCES):
        yield


@contextmanager
def _without(what: str) -> Iterator[None]:
    """Drop and make again, if the tables are ours; the app's role loads slowly, with everything in place."""
    with connection.cursor() as cursor:
        cursor.execute(OWNED, [NAMES])
        ours = cursor.fetchone()[0]
        cursor.execute(what, [NAMES])
        pairs = cursor.fetchall() if ours else []
    if pairs:
        _apply([drop for drop, _ in pairs])
    yield
    if pairs:
        _apply([make for _, make in pairs])


def _apply(statements: list[str]) -> None:
    """Run them after whatever the transaction put off: a table with checks still to come cannot be altered."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for statement in statements:
            cursor.execute(statement)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")

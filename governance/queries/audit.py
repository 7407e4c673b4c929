"""The audit chain: what a link is made of, and its verification in streams, however long the log is."""

import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from governance.crypto import chain_key
from governance.models import AuditSource
from governance.rules.chain import START, digest_sql, link_of, payload_of, rows_sql, signed


@dataclass(frozen=True, slots=True)
class Fault:
    """The first place where the log is not what was sealed; number is its place in the chain, 0 where it has none."""

    how: str
    table: str = ""
    row: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the file outside the database knows: links by number, and how far each table was settled."""

    links: Mapping[int, bytes]
    floors: Mapping[str, int]
    is_forged: bool = False


def read_anchor(path: Path) -> Anchor:
    """Return what the anchor file says; a line that we did not write makes it forged."""
    links: dict[int, bytes] = {}
    floors: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        try:
            told = json.loads(line)
            mac = str(told.pop("mac", ""))
            if not hmac.compare_digest(signed(chain_key(), told)["mac"], mac):
                return Anchor(links, floors, is_forged=True)
            links.setdefault(told["number"], bytes.fromhex(told["link"]))
            floors |= told["floors"]
        except (ValueError, KeyError, TypeError, AttributeError):
            return Anchor(links, floors, is_forged=True)
    return Anchor(links, floors)


def first_fault(anchor: Anchor, tables: Mapping[str, str]) -> tuple[int, Fault | None]:
    """Return how many links there are and the first fault, by its place in the chain; reads each row once (R8.1)."""
    with transaction.atomic(), connection.cursor() as cursor:
        if not connection.savepoint_ids:  # the outermost transaction: one picture for all that is read
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SET LOCAL TimeZone = 'UTC'")
        sources = {source.pk: source for source in AuditSource.objects.all()}
        count, broken = _walk(cursor, anchor, sources)
        faults = [broken] if broken else []
        for source in sources.values():
            if source.table in tables:
                faults += _changed(cursor, source, tables[source.table])
                faults += _inserted(cursor, source, tables[source.table], anchor)
        if anchor.is_forged:
            faults.append(Fault("anchor forged"))
        elif count and not anchor.links:
            faults.append(Fault("anchor missing"))
    placed = [fault for fault in faults if fault.number]
    return count, min(placed, key=lambda fault: fault.number) if placed else next(iter(faults), None)


def _rows(cursor: Any, sql: str) -> Iterator[tuple[Any, ...]]:
    """Stream the rows of a query without holding them."""
    with cursor.copy(f"COPY ({sql}) TO STDOUT") as copy:
        yield from copy.rows()


def _walk(cursor: Any, anchor: Anchor, sources: Mapping[int, AuditSource]) -> tuple[int, Fault | None]:
    """Follow the chain from its beginning; return its length and where a link does not follow from the one before."""
    key, before, number, fault = chain_key(), START, 0, None
    names = {str(pk): source.table for pk, source in sources.items()}
    sql = "SELECT number, source_id, row, encode(payload, 'hex'), encode(link, 'hex')"
    for told, source, row, payload, link in _rows(cursor, f"{sql} FROM governance_auditlink ORDER BY number"):
        number += 1
        table, link_bytes = names.get(source, ""), bytes.fromhex(link)
        right = link_of(key, before, number=number, table=table, row=int(row), payload=bytes.fromhex(payload))
        if fault is None and (int(told) != number or right != link_bytes):
            fault = Fault("chain broken", table, int(row), number)
        if fault is None and anchor.links.get(number, link_bytes) != link_bytes:
            fault = Fault("chain rewritten", table, int(row), number)
        before = link_bytes
    if fault is None and max(anchor.links, default=0) > number:
        fault = Fault("tail cut", number=number + 1)
    return number, fault


def _changed(cursor: Any, source: AuditSource, column: str) -> list[Fault]:
    """Return the first sealed row of a table that is gone or is not what it was."""
    key = chain_key()
    sql = f"""
        SELECT l.number, l.row, encode(l.payload, 'hex'), p.digest FROM governance_auditlink l
        LEFT JOIN (SELECT t.{column} AS id, {digest_sql(source.table)} AS digest {rows_sql(source.table)}) p
               ON p.id = l.row
        WHERE l.source_id = {source.pk}
    """
    first: Fault | None = None
    for number, row, payload, digest in _rows(cursor, sql):
        if digest is not None and payload_of(key, digest).hex() == payload:
            continue
        if first is None or int(number) < first.number:
            how = "row deleted" if digest is None else "row changed"
            first = Fault(how, source.table, int(row), int(number))
    return [first] if first else []


def _inserted(cursor: Any, source: AuditSource, column: str, anchor: Anchor) -> list[Fault]:
    """Return the first row of a table that lies among the settled ones without having been sealed."""
    floor = max(source.floor, anchor.floors.get(source.table, 0))
    cursor.execute(
        f"""
        SELECT min(t.{column}) FROM {source.table} t WHERE t.{column} <= %s
           AND NOT EXISTS (SELECT FROM governance_auditlink l WHERE l.source_id = %s AND l.row = t.{column})
        """,
        [floor, source.pk],
    )
    (row,) = cursor.fetchone()
    return [Fault("row inserted", source.table, row)] if row is not None else []

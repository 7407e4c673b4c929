"""Sealing the log: each settled row of acts, histories and sensitive reads becomes a link of one keyed chain.

A row may be committed later than one with a higher number. So a table's floor, below which nothing new can appear,
only follows its newest row once every transaction of that moment has ended.
"""

import json
import os
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from pghistory.models import Event

from governance.crypto import chain_key
from governance.models import Act, AuditLink, AuditSource, SensitiveRead
from governance.rules.chain import START, digest_sql, link_of, payload_of, rows_sql, signed

LOCK_SPACE, LOCK_KEY = 5_023, 1
MOST_ROWS = 100_000
SETTLING = timedelta(minutes=2)


def log_tables() -> dict[str, str]:
    """Return every table of the log with the column of its number."""
    models = [
        model
        for model in apps.get_models()
        if model in (Act, SensitiveRead) or (issubclass(model, Event) and model._meta.managed)
    ]
    return {model._meta.db_table: str(model._meta.pk.column) for model in models}


def seal_log(now: datetime) -> int:
    """Seal what is new in the log and return how many rows; the anchor is written once the links are committed."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [LOCK_SPACE, LOCK_KEY])
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute("SET LOCAL TimeZone = 'UTC'")
        sources = _sources()
        last = AuditLink.objects.order_by("-number").values_list("number", "link").first()
        number, link = (last[0], bytes(last[1])) if last else (0, START)
        first = number
        for table, column in log_tables().items():
            _settle(cursor, sources[table], now)
            room = first + MOST_ROWS - number
            before = number
            number, link = _seal_table(cursor, sources[table], column, (number, link), room)
            if number - before < room:
                _mark(cursor, sources[table], column, now)
        if number > first:
            floors = dict(AuditSource.objects.values_list("table", "floor"))
            transaction.on_commit(lambda: write_anchor(settings.AUDIT_ANCHOR, number, link, floors, now))
    return number - first


def _sources() -> dict[str, AuditSource]:
    tables = log_tables()
    AuditSource.objects.bulk_create([AuditSource(table=table) for table in tables], ignore_conflicts=True)
    return {source.table: source for source in AuditSource.objects.filter(table__in=tables)}


def _seal_table(cursor: Any, source: AuditSource, column: str, last: tuple[int, bytes], room: int) -> tuple[int, bytes]:
    """Add so many unsealed rows of one table to the chain; return the chain's last number and link."""
    number, link = last
    cursor.execute(
        f"""
        SELECT t.{column}, {digest_sql(source.table)} {rows_sql(source.table)} WHERE t.{column} > %s
           AND NOT EXISTS (SELECT FROM governance_auditlink l WHERE l.source_id = %s AND l.row = t.{column})
         ORDER BY t.{column} LIMIT %s
        """,
        [source.floor, source.pk, room],
    )
    rows, key = cursor.fetchall(), chain_key()
    with cursor.copy("COPY governance_auditlink (number, source_id, row, payload, link) FROM STDIN") as copy:
        for row, digest in rows:
            number += 1
            payload = payload_of(key, digest)
            link = link_of(key, link, number=number, table=source.table, row=row, payload=payload)
            copy.write_row((number, source.pk, row, payload, link))
    return number, link


def _settle(cursor: Any, source: AuditSource, now: datetime) -> None:
    """Raise the floor to the mark once every transaction that was open when it was set has ended."""
    if source.mark_xid is None or source.mark_at is None or source.mark_at > now - SETTLING:
        return
    cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint > %s", [source.mark_xid])
    if cursor.fetchone()[0]:
        # What was open then is committed by now: sealed in a moment if it is not yet, and the floor waits below it.
        source.floor, source.mark_xid = min(source.mark, _sealed_up_to(cursor, source)), None
        source.save(update_fields=["floor", "mark_xid"])


def _sealed_up_to(cursor: Any, source: AuditSource) -> int:
    """Return the highest number of the table up to which no row is unsealed."""
    column = log_tables()[source.table]
    cursor.execute(
        f"""
        SELECT COALESCE(min(t.{column}) - 1, %s) FROM {source.table} t WHERE t.{column} > %s AND t.{column} <= %s
           AND NOT EXISTS (SELECT FROM governance_auditlink l WHERE l.source_id = %s AND l.row = t.{column})
        """,
        [source.mark, source.floor, source.mark, source.pk],
    )
    return int(cursor.fetchone()[0])


def _mark(cursor: Any, source: AuditSource, column: str, now: datetime) -> None:
    """Remember the newest row of this moment and the transactions that are open."""
    if source.mark_xid is not None:
        return
    cursor.execute(
        f"SELECT COALESCE(max({column}), 0), pg_snapshot_xmax(pg_current_snapshot())::text::bigint FROM {source.table}"
    )
    source.mark, source.mark_xid = cursor.fetchone()
    source.mark_at = now
    source.save(update_fields=["mark", "mark_xid", "mark_at"])


def write_anchor(path: Path, number: int, link: bytes, floors: Mapping[str, int], now: datetime) -> None:
    """Add the chain's end to the file outside the database, signed, and have it on the disk before returning."""
    told = {"number": number, "link": link.hex(), "at": now.isoformat(), "floors": dict(floors)}
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
        file.write(json.dumps(signed(chain_key(), told), sort_keys=True) + "\n")
        file.flush()
        os.fsync(file.fileno())

"""The audit chain: what a row's hash, a link and a line of the anchor are made of."""

import hmac
import json
from collections.abc import Mapping
from typing import Any

HASH_BYTES = 16
START = b"\0" * HASH_BYTES
# Acts and sensitive reads stand for themselves; a row's history is hashed together with the act it points to.
PLAIN = ("governance_act", "governance_sensitiveread")


def digest_sql(table: str) -> str:
    """Return the SQL of a log row's hash, the row aliased t and its context c.

    Empty columns do not count, so that a column added later leaves what is sealed as it was.
    """
    row = "jsonb_strip_nulls(to_jsonb(t))"
    if table not in PLAIN:
        row = f"({row} || jsonb_build_object('context', c.metadata))"
    return f"encode(sha256(convert_to({row}::text, 'UTF8')), 'hex')"


def rows_sql(table: str) -> str:
    """Return the FROM of a log table for `digest_sql`."""
    if table in PLAIN:
        return f"FROM {table} t"
    return f"FROM {table} t LEFT JOIN pghistory_context c ON c.id = t.pgh_context_id"


def payload_of(key: bytes, digest: str) -> bytes:
    """Return the keyed hash of a row's hash: without the key it tells nothing of the row."""
    return hmac.digest(key, bytes.fromhex(digest), "sha256")[:HASH_BYTES]


def link_of(key: bytes, before: bytes, *, number: int, table: str, row: int, payload: bytes) -> bytes:
    """Return the link of a row: a keyed hash of the link before, its place, whose row it is, and the row's hash."""
    return hmac.digest(key, b"%b%d %b %d %b" % (before, number, table.encode(), row, payload), "sha256")[:HASH_BYTES]


def signed(key: bytes, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return a line of the anchor with its signature."""
    line = json.dumps(told, sort_keys=True).encode()
    return {**told, "mac": hmac.new(key, line, "sha256").hexdigest()}

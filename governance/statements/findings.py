"""What a check found replaces what it had found before: set by set, each finding keeping its row while it lasts."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection

COLUMNS = ("unit_id", "code", "subject", "since", "about", "params")
ROWS = """
SELECT * FROM jsonb_to_recordset(%(rows)s::jsonb)
AS given (unit_id bigint, code text, subject text, since date, about bigint, params jsonb)
"""


def renew_findings(check: str, find: str, named: Mapping[str, Any]) -> int:
    """Make the rows that a SELECT yields the check's findings and return how many there are."""
    statement = f"""
    WITH found AS MATERIALIZED (
        SELECT DISTINCT ON (unit_id, subject) unit_id, code, left(subject, 80) AS subject, since, about, params
        FROM ({find}) AS odd ORDER BY unit_id, subject, since
    ), gone AS (
        DELETE FROM governance_finding old WHERE old.check_name = %(check)s AND NOT EXISTS (
            SELECT 1 FROM found WHERE found.unit_id = old.unit_id AND found.subject = old.subject)
    ), kept AS (
        INSERT INTO governance_finding AS old (check_name, unit_id, code, subject, since, about, params)
        SELECT %(check)s, unit_id, code, subject, since, about, params FROM found
        ON CONFLICT (check_name, unit_id, subject) DO UPDATE
        SET code = excluded.code, since = excluded.since, about = excluded.about, params = excluded.params
        WHERE (old.code, old.since, old.about, old.params)
            IS DISTINCT FROM (excluded.code, excluded.since, excluded.about, excluded.params)
    )
    SELECT count(*) FROM found
    """
    with connection.cursor() as cursor:
        cursor.execute(statement, {**named, "check": check})
        return int(cursor.fetchone()[0])


def as_rows(found: Sequence[Sequence[Any]]) -> str:
    """Return rows that Python found as the JSON that `ROWS` selects from."""
    return json.dumps([dict(zip(COLUMNS, row, strict=True)) for row in found], default=str)

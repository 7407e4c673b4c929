"""Notices and their messages, written for however many people in one statement each."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from governance.enums import DeliveryState, MailWay
from governance.models import Webhook


def write_notices(
    event: str, kind: str, to: Sequence[int], *, subject_id: int | None, params: Mapping[str, Any], now: datetime
) -> list[int]:
    """Write a notice for each person who was not told of the event before; return the new notices' numbers."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO governance_notice (event, kind, to_id, subject_id, params, at)
            SELECT %s, %s, person, %s, %s::jsonb, %s FROM unnest(%s::bigint[]) person
            ON CONFLICT (event, to_id) DO NOTHING RETURNING id
            """,
            [event, kind, subject_id, json.dumps(params), now, sorted(set(to))],
        )
        return [number for (number,) in cursor.fetchall()]


def write_mails(notices: Sequence[int], *, otherwise: MailWay, now: datetime, next_daily: datetime) -> int:
    """Put a mail into the outbox for each notice whose reader has an address and wants one; return how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO governance_delivery
                   (event, kind, notice_id, is_daily, params, subject_id, state, at, due_at, tries, error)
            SELECT n.event, n.kind, n.id, w.way = %s, n.params, n.subject_id, %s, %s,
                   CASE WHEN w.way = %s THEN %s ELSE %s END, 0, ''
            FROM governance_notice n
            JOIN governance_user u ON u.id = n.to_id AND u.is_active AND u.email <> ''
            LEFT JOIN governance_noticechoice c ON c.user_id = n.to_id AND c.kind = n.kind
            CROSS JOIN LATERAL (SELECT COALESCE(c.mail, %s) AS way) w
            WHERE n.id = ANY(%s) AND w.way <> %s
            """,
            [
                *(MailWay.DAILY, DeliveryState.WAITING, now, MailWay.DAILY, next_daily, now),
                *(otherwise, list(notices), MailWay.NONE),
            ],
        )
        return int(cursor.rowcount)


def write_calls(
    event: str, kind: str, path: str, *, subject_id: int | None, params: Mapping[str, Any], now: datetime
) -> int:
    """Put a call into the outbox for each webhook that listens to the kind over the unit's path; return how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            INSERT INTO governance_delivery
                   (event, kind, webhook_id, is_daily, params, subject_id, state, at, due_at, tries, error)
            SELECT %s, %s, h.id, false, %s::jsonb, %s, %s, %s, %s, 0, ''
            FROM {Webhook._meta.db_table} h JOIN governance_orgunit u ON u.id = h.unit_id
            WHERE h.removed_at IS NULL AND %s = ANY(h.kinds) AND starts_with(%s, u.path)
            ON CONFLICT DO NOTHING
            """,
            [event, kind, json.dumps(params), subject_id, DeliveryState.WAITING, now, now, kind, path],
        )
        return int(cursor.rowcount)


def mark_read(user_id: int, *, up_to: int, now: datetime) -> int:
    """Mark a person's notices up to a number as read; return how many were not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE governance_notice SET read_at = %s WHERE to_id = %s AND read_at IS NULL AND id <= %s",
            [now, user_id, up_to],
        )
        return int(cursor.rowcount)

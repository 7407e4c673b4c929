"""What the database itself forbids the app: its role owns nothing and cannot rewrite what is append-only."""

import os
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction
from django.db.utils import DatabaseError
from django.utils import timezone

from config.grants import append_only_tables
from governance.acts import act

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("TEST_DATABASE_URL" in os.environ, reason="an outside server has one role only"),
]


def refused(sql: str) -> bool:
    """Say whether PostgreSQL refuses a statement for want of a right."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    except ProgrammingError as error:
        return "permission denied" in str(error) or "must be owner" in str(error)
    return False


@pytest.mark.clause("R8.1")
@pytest.mark.parametrize("table", append_only_tables())
def test_the_app_may_only_add_to_an_append_only_table(table: str) -> None:
    rights = "SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word FROM unnest(%s::text[]) word WHERE has_table_privilege(%s, word)", [list(rights), table]
        )
        assert cursor.fetchall() == [("SELECT",), ("INSERT",)]
    for change in ("DELETE FROM {}", "TRUNCATE {}", "DROP TABLE {}"):
        assert refused(change.format(table))


def test_every_table_of_row_histories_is_append_only() -> None:
    histories = {
        model._meta.db_table
        for model in apps.get_models()
        if model._meta.app_label != "pghistory"
        and any(field.name == "pgh_created_at" for field in model._meta.get_fields())
    }
    assert histories
    assert histories <= set(append_only_tables())
    assert "governance_act" in append_only_tables()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE own (word text)",
        "DROP TABLE directors_person",
        "ALTER TABLE directors_person ADD COLUMN word text",
        "TRUNCATE directors_person",
        "ALTER TABLE governance_act DISABLE TRIGGER ALL",
        "DROP FUNCTION _pgh_attach_context()",
        "DELETE FROM django_migrations",
        "CREATE ROLE other",
    ],
)
def test_the_app_owns_nothing_it_could_change(sql: str) -> None:
    assert refused(sql)


def test_even_the_owner_is_stopped_by_the_trigger(as_owner: Callable[[], AbstractContextManager[None]]) -> None:
    with act("unit.renamed", by=None, now=timezone.now(), clause="R8.1"):
        pass
    with pytest.raises(DatabaseError, match="Cannot update or delete"), as_owner(), connection.cursor() as cursor:
        cursor.execute("UPDATE governance_act SET reason = 'other'")

"""The file from which a new database is laid holds what the migrations make."""

import psycopg
import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from config import schema


def test_the_file_holds_every_migration() -> None:
    written = set(MigrationLoader(None).disk_migrations)
    assert schema.recorded() == written, "Run: python3 manage.py schema"


@pytest.mark.django_db(transaction=True)
def test_a_database_with_tables_is_left_as_it_is() -> None:
    connection.ensure_connection()
    assert not schema.lay(connection.connection)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgres://me:word@/%2Fsome%2Fwhere/shop", "user=me password=word host=/some/where dbname=shop"),
        ("postgres://me:a%20b@db.example:5433/shop", "user=me password='a b' host=db.example port=5433 dbname=shop"),
    ],
)
def test_libpqs_address_names_the_same_server(url: str, said: str) -> None:
    assert psycopg.conninfo.conninfo_to_dict(schema.address(url)) == psycopg.conninfo.conninfo_to_dict(said)

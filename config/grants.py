"""Who may do what inside PostgreSQL: one role owns the tables, the app's role only works in them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import environ
from django.apps import apps
from django.db import connection, transaction
from pghistory.models import Event

# Django's own record of what was migrated is the owner's alone.
OWNERS_ONLY = ("django_migrations",)


@contextmanager
def as_owner() -> Iterator[None]:
    """Work under the role that owns the tables (DATABASE_OWNER_URL); without one, under the app's own."""
    url = os.environ.get("DATABASE_OWNER_URL")
    apps_own = dict(connection.settings_dict)
    connection.close()
    if url:
        owner = environ.Env.db_url_config(url)
        connection.settings_dict |= {name: owner[name] for name in ("USER", "PASSWORD", "HOST", "PORT")}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict |= apps_own


def append_only_tables() -> list[str]:
    """Return the tables whose rows may only be added: the acts and their like, and every table of row histories."""
    return sorted(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if getattr(model, "append_only", False) or issubclass(model, Event)
    )


def grant(role: str) -> None:
    """Give the role what the app needs and no more: no table of its own, no change to what is append-only."""
    quote = connection.ops.quote_name
    app = quote(role)
    closed = ", ".join(map(quote, append_only_tables()))
    owners = ", ".join(map(quote, OWNERS_ONLY))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {app}")
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {app}")
        cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {app}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {app}")
        cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {closed} FROM {app}")
        cursor.execute(f"REVOKE INSERT, UPDATE, DELETE ON {owners} FROM {app}")

"""Lay a new database from one file instead of replaying every migration; whatever came later is then migrated.

Django renders all models anew for every step of every migration, which takes half a minute; the file takes seconds.
`manage.py schema` writes the file from the migrations, and `manage.py schema --check` holds it equal to them.
"""

import re
import subprocess
from pathlib import Path
from typing import Any

import environ
import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from config.binaries import postgres_programs
from config.processes import Account, NotPossible

FILE = Path(__file__).with_name("schema.sql")
HEAD = "-- Written by `python3 manage.py schema` from the migrations; do not edit.\n"
# Made by `migrate` itself after each run, from the code.
MADE_AFTERWARDS = {"auth_permission", "django_content_type", "django_migrations"}
ONE_ROW = SQL("SELECT 1 FROM {} LIMIT 1")
# Settings of pg_dump's own version, its guards for psql, titles, and what only a superuser may say.
NOT_FOR_US = re.compile(
    r"^(SET \w+ = .*;|SELECT pg_catalog\.set_config\(.*|\\(un)?restrict .*|--.*|COMMENT ON EXTENSION .*)\n",
    re.MULTILINE,
)


def lay(connection: "psycopg.Connection[tuple[Any, ...]]") -> bool:
    """Create all tables if the database holds none, in one transaction, and return whether that was needed."""
    with connection.transaction():
        found = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        if found != (0,):
            return False
        connection.execute("SET LOCAL check_function_bodies = off")
        connection.execute(FILE.read_bytes())  # without parameters, so that it may hold many statements
    return True


def address(url: str, database: str = "") -> str:
    """Return libpq's form of a DATABASE_URL, for its own database or another beside it."""
    named = environ.Env.db_url_config(url)
    parts = {"user": named["USER"], "password": named["PASSWORD"], "host": named["HOST"], "port": named["PORT"]}
    return make_conninfo(dbname=database or named["NAME"], **{name: part for name, part in parts.items() if part})


def dumped(url: str, account: Account | None) -> str:
    """Return the file's text for a database that was just migrated; raise NotPossible if migrations wrote rows."""
    with psycopg.connect(address(url)) as connection:
        _refuse_rows(connection)
        applied = connection.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
    program = postgres_programs(account).directory / "pg_dump"
    done = subprocess.run(
        [program, f"--dbname={address(url)}", "--schema-only", "--no-owner", "--no-privileges"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotPossible(f"pg_dump failed:\n{done.stderr}")
    text = re.sub(r"\n{2,}", "\n", NOT_FOR_US.sub("", done.stdout)).lstrip()
    rows = ",\n".join(f"('{app}', '{name}', now())" for app, name in applied)
    return f"{HEAD}{text}INSERT INTO public.django_migrations (app, name, applied) VALUES\n{rows};\n"


def recorded() -> set[tuple[str, str]]:
    """Return the migrations (app, name) that the file holds."""
    return set(re.findall(r"^\('(\w+)', '(\w+)', now\(\)\)", FILE.read_text(), re.MULTILINE))


def _refuse_rows(connection: "psycopg.Connection[tuple[Any, ...]]") -> None:
    tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    for (table,) in tables:
        if table not in MADE_AFTERWARDS and connection.execute(ONE_ROW.format(Identifier(table))).fetchone():
            raise NotPossible(f"A migration wrote rows into {table}; the file can hold tables only.")

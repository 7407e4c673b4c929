"""`prepare`: make database, catalogues and static files fit the code; harmless when they already do."""

import hashlib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError, call_command
from django.db import OperationalError, connection
from django.utils import timezone

from config import catalogues, grants, schema
from config.binaries import OLDEST_POSTGRES
from config.bootstrap import LOCK
from config.demo.founding import LOGINS
from config.demo.sizes import SIZES
from governance.actions import seed_calendar


class Command(BaseCommand):
    """Migrate with the owner's role, grant the app's, compile, collect, and fill an empty database on request."""

    help = "Make database, catalogues and static files fit the code."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask which demonstration an empty database shall hold."""
        parser.add_argument("--demo", choices=[*SIZES, "none"], default="none")

    def handle(self, *, demo: str, **options: Any) -> None:
        """Run every step; each looks first whether it is needed."""
        refuse_unfit_server()
        app = connection.settings_dict["USER"]
        with grants.as_owner():
            connection.ensure_connection()
            schema.lay(connection.connection)
            call_command("migrate", interactive=False, verbosity=0)
            call_command("createcachetable", verbosity=0)
            if app and app != connection.settings_dict["USER"]:
                grants.grant(app)
            refuse_blind_search()
        self.stdout.write("database: up to date")
        if years := seed_calendar(now=timezone.now()):
            self.stdout.write(f"work calendar: {', '.join(map(str, years))} entered")
        if compiled := catalogues.compile_stale():
            self.stdout.write(f"catalogues: {compiled} compiled")
        if collect_static():
            self.stdout.write("static files: collected")
        if not get_user_model().objects.exists():
            self._fill(demo)

    def _fill(self, demo: str) -> None:
        """Load the demonstration, which is one transaction: a cut run leaves an empty database."""
        marker = settings.STATE_DIR / "demo"
        marker.unlink(missing_ok=True)
        if demo == "none":
            return
        self.stdout.write(f"demonstration: loading ({demo}) …")
        call_command("demo", demo, stdout=self.stdout)
        with grants.as_owner(), connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")  # otherwise the first pages are planned for empty tables
        marker.write_text(", ".join(login.username for login in LOGINS))  # `up` names them


def refuse_unfit_server() -> None:
    """Raise CommandError where the server is out of reach, too old, or has a locale without Chinese letters."""
    try:
        connection.ensure_connection()
    except OperationalError as reason:
        raise CommandError(f"The database of DATABASE_URL cannot be reached: {reason}") from None
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int / 10000")
        (major,) = cursor.fetchone()
        cursor.execute(
            "SELECT datctype, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()"
        )
        locale, encoding = cursor.fetchone()
    if major < OLDEST_POSTGRES:
        raise CommandError(f"PostgreSQL {OLDEST_POSTGRES} or newer is needed; this is {major}.")
    if locale in ("C", "POSIX") or encoding != "UTF8":
        raise CommandError(
            f"The database has LC_CTYPE {locale} and encoding {encoding}, in which search cannot see Chinese. "
            "Make it anew with: initdb --encoding=UTF8 --locale=C.UTF-8"
        )


def refuse_blind_search() -> None:
    """Raise CommandError where pg_trgm finds nothing in Chinese text, which it does without any error."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT cardinality(show_trgm('北京'))")
        (pieces,) = cursor.fetchone()
    if not pieces:
        raise CommandError("pg_trgm cannot see Chinese in this database. Make it anew with --locale=C.UTF-8.")


def collect_static() -> bool:
    """Collect the static files if their stamp changed and return whether that was needed."""
    stamp = settings.STATIC_ROOT.with_suffix(".stamp")
    now = static_stamp([Path(directory) for directory in settings.STATICFILES_DIRS])
    if stamp.exists() and stamp.read_text() == now:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(now)
    return True


def static_stamp(directories: list[Path]) -> str:
    """Return a digest of our own static files' names, sizes and times, and of the lock for the packages'."""
    digest = hashlib.sha256(LOCK.read_bytes())
    for directory in directories:
        for path in sorted(directory.rglob("*")):
            state = path.stat()
            digest.update(f"{path}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return digest.hexdigest()

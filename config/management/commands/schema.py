"""`schema`: write config/schema.sql, from which a new database is laid, out of the migrations."""

import os
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from config import schema
from config.embedded import OWNER, Postgres, socket_directory
from config.processes import server_account


class Command(BaseCommand):
    """Migrate a database of its own from nothing and write down what stands in it."""

    help = "Write config/schema.sql from the migrations, or check that it equals them."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer to compare only."""
        parser.add_argument("--check", action="store_true", help="change nothing; fail if the file is out of date")

    def handle(self, *, check: bool, **options: Any) -> None:
        """Write the file, or compare it."""
        text = migrated()
        if not check:
            schema.FILE.write_text(text)
        elif schema.FILE.read_text() != text:
            raise CommandError("config/schema.sql is not what the migrations make. Run: python3 manage.py schema")
        self.stdout.write(f"{schema.FILE.name}: {text.count('CREATE TABLE ')} tables")


def migrated() -> str:
    """Return the text of the file for a fresh database that went through every migration."""
    account = server_account()
    place = socket_directory(account)
    postgres = Postgres(place / "postgres", place / "pg", place / "postgres.log", account, throwaway=True)
    try:
        postgres.start()
        url = postgres.url(OWNER)
        environment = os.environ | {"DATABASE_URL": url, "DATABASE_OWNER_URL": url, "SHOUZHAN_BOOTSTRAP": "0"}
        command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity=0"]
        subprocess.run(command, cwd=settings.BASE_DIR, env=environment, check=True)
        return schema.dumped(url, account)
    finally:
        postgres.stop()
        shutil.rmtree(place, ignore_errors=True)

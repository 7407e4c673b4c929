"""`bench cycle|export|intake|outage|pages`: figures of this machine, today; the last line is JSON."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from config.bench import cycle, export, intake, outage, pages
from config.demo.sizes import SIZES
from governance.models import Act

MEASURES = {
    "cycle": cycle.measure,
    "export": export.measure,
    "intake": intake.measure,
    "outage": outage.measure,
    "pages": pages.measure,
}


class Command(BaseCommand):
    """Measure on the data there is, or on a demonstration in a database of its own; only an outage leaves files."""

    help = "Measure a month, a file in or out, a broker's outage, or the pages; the last line is JSON."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask what to measure, and on what."""
        parser.add_argument("what", choices=list(MEASURES))
        parser.add_argument(
            "--demo",
            choices=list(SIZES),
            help="measure on this size of the demonstration, kept in a database of its own below STATE_DIR",
        )

    def handle(self, *, what: str, demo: str | None, **options: Any) -> None:
        """Load the demonstration where it is missing, measure, print."""
        if demo:
            self._load(demo)
        MEASURES[what](self.stdout.write)

    def _load(self, demo: str) -> None:
        """Fill an empty database; CommandError where it holds something else."""
        if MigrationExecutor(connection).loader.applied_migrations and (
            loaded := Act.objects.filter(kind="demo.loaded").first()
        ):
            if loaded.details["size"] != demo:
                raise CommandError(f"This database holds the {loaded.details['size']} demonstration.")
            return
        call_command("prepare", demo=demo, stdout=self.stdout)

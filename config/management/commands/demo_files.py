"""`demo_files DIR`: write the files that come in next, for the branch of the demonstration's HR."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError

from config.demo.files import coming, write_files


class Command(BaseCommand):
    """Write due list and receipts of the month after the last one loaded; the same files each time."""

    help = "Write next month's due list and receipts of Zhejiang, and a due list with wrong rows to try."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask where to."""
        parser.add_argument("folder", type=Path, metavar="DIR")

    def handle(self, *, folder: Path, **options: Any) -> None:
        """Write, and name what was written."""
        month = coming()
        if month is None:
            raise CommandError("This database holds no demonstration, so there is no month to come.")
        for path in write_files(folder.absolute(), month):
            self.stdout.write(str(path))

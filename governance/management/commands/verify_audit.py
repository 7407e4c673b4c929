"""`verify_audit`: say whether the log is what was sealed, or name the first row that is not."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from governance.queries.audit import first_fault, read_anchor
from governance.statements.audit import log_tables


class Command(BaseCommand):
    """Read every row of the log and its chain once; the exit code is 1 when something is wrong."""

    help = "Verify the chain of the log; name the first row that was changed, deleted, inserted, moved or cut off."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask where the anchor lies, if not where it is written."""
        parser.add_argument("--anchor", type=Path, default=settings.AUDIT_ANCHOR)

    def handle(self, *, anchor: Path, **options: Any) -> None:
        """Verify and report."""
        begun = time.monotonic()
        count, fault = first_fault(read_anchor(anchor), log_tables())
        if fault:
            where = f" at link {fault.number}" if fault.number else ""
            row = f": {fault.table} {fault.row}" if fault.table else ""
            raise CommandError(f"{fault.how}{where}{row}")
        self.stdout.write(f"{count} rows verified in {time.monotonic() - begun:.1f} s: nothing was changed")

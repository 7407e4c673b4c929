"""`demo small`: fill an empty database with the demonstration."""

from argparse import ArgumentParser
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from time import monotonic
from typing import Any

from django.core.management import BaseCommand, CommandError
from django.db import connection

from config import grants
from config.demo.loading import clock, load
from config.demo.sizes import SIZES
from directors.models import Person
from governance.models import Batch, Edition, OrgUnit, User


class Command(BaseCommand):
    """Load a size of the demonstration, as one transaction."""

    help = "Fill an empty database with invented people and three years of their business."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the size."""
        parser.add_argument("size", choices=list(SIZES))

    def handle(self, *, size: str, **options: Any) -> None:
        """Refuse a database in use; load, and say how long it took."""
        if any(table.objects.exists() for table in (User, OrgUnit, Person, Edition, Batch)):
            raise CommandError("This database is in use. The demonstration is only loaded into an empty one.")
        began = monotonic()
        with _owner():
            load(size, _clock())
        self.stdout.write(f"demonstration: loaded ({size}) in {monotonic() - began:.1f} s")


def _owner() -> AbstractContextManager[None]:
    """Return the owner's role, which may rebuild indexes; inside a transaction the role is as it is."""
    return nullcontext() if connection.in_atomic_block else grants.as_owner()


def _clock() -> date:
    try:
        return clock()
    except ValueError:
        raise CommandError("DEMO_TODAY is not a day. Write it as YYYY-MM-DD.") from None

"""A demonstration for tests: small enough to be made for each module."""

from collections.abc import Iterator
from datetime import date

import pytest

CLOCK = date(2026, 6, 15)


@pytest.fixture(scope="module")
def tiny(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[date]:
    """Load the tiny demonstration for a whole module, in a transaction that is rolled back after it."""
    from django.db import transaction

    from config.demo.loading import load

    with django_db_blocker.unblock(), transaction.atomic():
        load("tiny", CLOCK)
        yield CLOCK
        transaction.set_rollback(True)

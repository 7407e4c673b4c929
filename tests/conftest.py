"""Fixtures of every test."""

import pytest

from tests.cast import Cast, assemble


@pytest.fixture
def cast(db: None) -> Cast:
    """Return the standing cast, assembled in the test's database."""
    return assemble()

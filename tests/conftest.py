"""Fixtures of every test."""

from collections.abc import Iterator

import pytest
from django.test import override_settings

from tests.cast import Cast, assemble
from tests.golden.summary import pytest_terminal_summary

__all__ = ["pytest_terminal_summary"]  # here also the process that only hands out tests finds it


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Spend no time on hashes; the stack's own test signs in against a real one."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture
def cast(db: None) -> Cast:
    """Return the standing cast, assembled in the test's database."""
    return assemble()

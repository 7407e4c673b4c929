"""Signing in for real: a password, and outside the demonstration a second factor."""

import pytest
from django.core.cache import cache
from django.test import Client

from governance.models import User
from tests.cast import Cast

PASSWORD = "a-long-password-1"


@pytest.fixture(autouse=True)
def fresh(db: None) -> None:
    """Count attempts from nothing."""
    cache.clear()


@pytest.fixture
def strict(settings) -> None:
    """Ask for second factors as a real company does."""
    settings.SECOND_FACTOR_REQUIRED = True


def with_password(user: User) -> User:
    user.set_password(PASSWORD)
    user.email = f"{user.username}@example.com"
    user.save()
    return user


def sign_in(cast: Cast, name: str, client: Client | None = None, password: str = PASSWORD, **extra: str) -> Client:
    """Sign in through the form with a password."""
    client = client or Client()
    user = getattr(cast, name)
    if not user.password:
        with_password(user)
    client.answer = client.post("/accounts/login/", {"login": name, "password": password}, **extra)
    return client

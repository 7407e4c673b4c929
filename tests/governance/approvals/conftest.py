"""Fixtures of the tests of approvals."""

from collections.abc import Iterator

import pytest
import time_machine

from tests.governance.approvals.plans import NOON, Plans, registered


@pytest.fixture
def plans() -> Iterator[Plans]:
    """Register the kind of request that the tests play with, at noon of the tests' day."""
    with time_machine.travel(NOON, tick=False), registered() as found:
        yield found

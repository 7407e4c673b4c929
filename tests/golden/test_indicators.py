"""Hand-computed examples of every indicator, held against the code that runs in production.

The environment variable GOLDEN names another file of the same form to be used instead.
"""

import json
import os
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path

import pytest

from tests.golden.registry import REGISTRY

HERE = Path(__file__).parent
CASES = json.loads(Path(os.environ.get("GOLDEN") or HERE / "indicators.json").read_text(encoding="utf-8"))

for module in sorted(HERE.glob("*.py")):
    if not module.name.startswith(("test_", "conftest", "registry")):
        import_module(f"tests.golden.{module.stem}")


def parameters():
    """Yield each case with its clause and, where its function asks for it, the database."""
    for case in CASES:
        registered = REGISTRY.get(case["indicator"])
        marks = [pytest.mark.clause(case["clause"])] if registered else []
        if registered and registered.database:
            marks.append(pytest.mark.django_db)
        yield pytest.param(case, id=case["id"], marks=marks)


def agrees(found, expected):
    """Return whether what was computed is what the case expects; numbers by value, all else by its written form."""
    match expected:
        case list():
            return isinstance(found, list | tuple) and len(found) == len(expected) and all(map(agrees, found, expected))
        case dict():
            return found.keys() == expected.keys() and all(agrees(found[name], expected[name]) for name in expected)
        case bool() | None:
            return found is expected
    if isinstance(found, Decimal | int) and not isinstance(found, bool):
        return found == as_number(expected)
    return (found.isoformat() if isinstance(found, date | datetime) else found) == expected


def as_number(text):
    try:
        return Decimal(str(text))
    except InvalidOperation:
        return None


@pytest.mark.parametrize("case", list(parameters()))
def test_the_indicator_is_what_was_computed_by_hand(case):
    registered = REGISTRY.get(case["indicator"])
    if registered is None:
        pytest.skip(f"not built yet: {case['indicator']}")
    found = registered.compute(case["inputs"])
    assert agrees(found, case["expected"]), f"{found!r} is not {case['expected']!r} ({case.get('note', '')})"

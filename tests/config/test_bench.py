"""The measurement compares like with like and ends with one line of JSON."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from appraisal.actions import publish_cycle
from appraisal.models import Cycle
from governance.models import Export
from tests.appraisal.months import JUNE_6, business, computed
from tests.cast import Cast


@pytest.mark.parametrize("is_published", [False, True])
def test_bench_prints_its_ratio_last_and_leaves_nothing(cast: Cast, is_published: bool) -> None:
    business(cast, rows=20)
    if is_published:
        publish_cycle(cycle=computed(cast), by=None, now=JUNE_6)
    before = list(Cycle.objects.values())
    said = StringIO()
    call_command("bench", "cycle", stdout=said)
    result = json.loads(said.getvalue().splitlines()[-1])
    assert (result["month"], result["directors"]) == ("2026-05", 2)
    assert result["ratio"] > 0
    assert list(Cycle.objects.values()) == before


def test_without_facts_there_is_nothing_to_measure(cast: Cast) -> None:
    with pytest.raises(CommandError):
        call_command("bench", "cycle")


def test_exports_are_measured_and_leave_nothing(cast: Cast, settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    business(cast, rows=20)
    said = StringIO()
    call_command("bench", "export", stdout=said)
    result = json.loads(said.getvalue().splitlines()[-1])
    assert (result["bench"], result["rows"]) == ("export", 40)
    assert result["ratio"] > 0
    assert (Export.objects.count(), [path for path in tmp_path.rglob("*") if path.is_file()]) == (0, [])

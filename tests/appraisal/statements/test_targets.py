"""Targets come in as files: for units, teams and persons, month by month, version by version."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from appraisal.models import Target
from governance import actions
from governance.intake.kinds import INTAKE_KINDS
from governance.models import Batch
from tests.governance.intake.conftest import Desk, desk, workbook

__all__ = ["desk"]
pytestmark = pytest.mark.django_db
HEADS = ["月份", "对象", "指标", "目标值"]


def row(subject: str, amount: str = "1,200,000.00", month: str = "2026-05", indicator: str = "保费收入") -> list[Any]:
    return [month, subject, indicator, amount]


def taken(desk: Desk, *rows: list[Any], heads: list[str] = HEADS):
    return desk.upload(workbook(rows, heads), "targets")


@pytest.mark.clause("R2.2.2a")
def test_a_unit_a_team_and_a_person_are_told_by_their_codes(desk: Desk) -> None:
    sun = desk.cast.sun.staff_no
    upload = taken(desk, row("ZJ01"), row("ZJ01-1", "500000"), row(sun, "0", "2026年6月"))
    assert (desk.wrong(upload), upload.counts["new"]) == ([], 3)
    desk.write(upload)
    found = {target.subject: target for target in Target.objects.current()}
    assert (found["ZJ01"].unit, found["ZJ01-1"].team, found[sun].person) == (
        desk.cast.first, desk.cast.one, desk.cast.sun,
    )  # fmt: skip
    assert (found[sun].month, found["ZJ01"].month) == (date(2026, 6, 1), date(2026, 5, 1))


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        (row("XX-1"), "subject", "subject_unknown"),
        (row("JS"), "subject", "subject_elsewhere"),
        (row("ZJ01", month="2026-04"), "month", "month_past"),
        (row("ZJ01", month="2026-13"), "month", "month"),
        (row("ZJ01", month="2026-111"), "month", "month"),
        (row("ZJ01", "-1"), "amount", "negative_target"),
        (row("ZJ01", indicator="好评"), "indicator", "choice"),
    ],
)
def test_what_is_wrong_with_a_target_is_reported_at_its_cell(desk: Desk, cells: Any, column: str, code: str) -> None:
    assert desk.wrong(taken(desk, cells)) == [(2, column, code)]


def test_a_code_that_stands_for_two_is_refused(desk: Desk) -> None:
    desk.cast.sun.staff_no = "ZJ01"
    desk.cast.sun.save()
    assert desk.wrong(taken(desk, row("ZJ01"))) == [(2, "subject", "subject_twice")]


@pytest.mark.parametrize(
    "month", ["2026-05", "2026/5", "202605", "2026年5月", "2026-05-01", "20260501", "2026-05-01 00:00"]
)
def test_a_month_is_understood_however_it_is_written(desk: Desk, month: str) -> None:
    assert desk.wrong(taken(desk, row("ZJ01", month=month))) == []


def test_the_same_file_changes_nothing_and_a_changed_row_supersedes(desk: Desk) -> None:
    desk.write(taken(desk, row("ZJ01")))
    assert taken(desk, row("ZJ01")).counts["same"] == 1
    second = taken(desk, row("ZJ01", "900000"))
    assert second.counts["changed"] == 1
    batch = Batch.objects.get(upload=desk.write(second))
    assert Target.objects.current().get().amount == Decimal(900000)
    assert Target.objects.as_of(batch.pk - 1).get().amount == Decimal(1200000)
    actions.undo_batch(batch=batch, by=desk.cast.hr, now=timezone.now())
    assert Target.objects.current().get().amount == Decimal(1200000)


@pytest.mark.parametrize("language", [0, 1, 2])
def test_the_template_s_heads_and_example_check_clean(desk: Desk, language: int) -> None:
    columns = INTAKE_KINDS["targets"].columns
    heads = [list(column.head)[language] for column in columns]
    assert desk.wrong(taken(desk, [column.example for column in columns], heads=heads)) == []

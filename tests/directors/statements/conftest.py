"""A desk for the files of this chapter, and rows made from the templates' own examples."""

from typing import Any

import pytest

from governance.intake.kinds import INTAKE_KINDS, IntakeKind
from tests.governance.intake.conftest import Desk, client_of, desk, post, text, workbook

__all__ = ["Desk", "client_of", "desk", "example", "heads", "post", "text", "workbook"]

OWN: dict[str, str] = {"policy_no": "P1", "unit_code": "ZJ01"}


def heads(kind: str) -> list[str]:
    """Return the heads of a kind's columns as its template has them."""
    return [column.head.zh_hans for column in INTAKE_KINDS[kind].columns]


def example(name: str, desk: Desk, **other: Any) -> list[Any]:
    """Return the template's example row, its policy, staff and unit being those of the cast; more cells as told."""
    declared: IntakeKind = INTAKE_KINDS[name]
    staff = {column.name: desk.cast.sun.staff_no for column in declared.columns if column.name.endswith("_no")}
    staff = {name: number for name, number in staff.items() if name in STAFF}
    months = {name: cell.replace("2026-12", "2026-05") for name, cell in _cells(declared).items()}
    cells = {**months, **{name: own for name, own in OWN.items() if name in months}, **staff, **other}
    return [cells[column.name] for column in declared.columns]


STAFF = {"writer_no", "servant_no", "person_no", "owner_no"}


def _cells(kind: IntakeKind) -> dict[str, str]:
    return {column.name: column.example for column in kind.columns}


@pytest.fixture(autouse=True)
def _in_chinese(settings: Any) -> None:
    settings.LANGUAGE_CODE = "zh-hans"

"""The permission table in code says what the matrix file says, cell by cell."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from governance.enums import Role, Scope
from governance.roles import CELLS, TABLE, Permission, scopes

MATRIX = Path(__file__).parent.parent / "permission-matrix.csv"


def matrix() -> dict[tuple[str, str], frozenset[str]]:
    cells: dict[tuple[str, str], set[str]] = defaultdict(set)
    with MATRIX.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            cells[row["role"], f"{row['resource']}:{row['action']}"].add(row["scope"])
    return {cell: frozenset(found - {"none"}) for cell, found in cells.items()}


def test_every_cell_of_a_built_resource_agrees_with_the_matrix() -> None:
    wanted = {cell: found for cell, found in matrix().items() if cell[0] != "anon" and cell[1].split(":")[0] in TABLE}
    assert wanted
    differing = {
        cell: (found, scopes(Role(cell[0]), cell[1]))
        for cell, found in wanted.items()
        if found != scopes(Role(cell[0]), cell[1])
    }
    assert differing == {}


def test_the_table_grants_nothing_that_the_matrix_does_not_know() -> None:
    known = matrix()
    surplus = [(role, name) for role, cells in CELLS.items() for name in cells if (role.value, name) not in known]
    assert surplus == []


@pytest.mark.parametrize("permission", list(Permission))
def test_every_permission_is_named_as_in_the_matrix(permission: Permission) -> None:
    assert any(name == permission.value for _, name in matrix())


def test_a_role_without_a_cell_reaches_nothing() -> None:
    assert scopes(Role.MEMBER, Permission.SCORECARD_VIEW) == frozenset()
    assert scopes(Role.DIRECTOR, Permission.SCORECARD_VIEW) == {Scope.OWN}

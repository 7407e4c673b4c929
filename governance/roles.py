"""Who may do what, to which rows: the permission matrix as code, compared cell by cell with its file in the tests.

A cell reads ``scope:actions``. Scopes: s own, t own team on the day, d own department and below, b own branch and
below, a all. Actions: V view, C create, E edit, A approve, X export, D delete. A resource appears when it is built.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from governance.enums import Role, Scope


class Permission(StrEnum):
    """What a view asks for, named as in the matrix: resource:action."""

    PERSON_VIEW = "directors.person:view"
    PERFORMANCE_FACT_VIEW = "appraisal.performance_fact:view"
    CYCLE_VIEW = "appraisal.cycle:view"
    CYCLE_EDIT = "appraisal.cycle:edit"
    SCORECARD_VIEW = "appraisal.scorecard:view"
    IMPORT_BATCH_VIEW = "governance.import_batch:view"
    IMPORT_BATCH_CREATE = "governance.import_batch:create"
    IMPORT_BATCH_EXPORT = "governance.import_batch:export"
    IMPORT_BATCH_DELETE = "governance.import_batch:delete"
    EDITION_VIEW = "governance.edition:view"
    ACCOUNT_VIEW = "governance.user_account:view"
    ACCOUNT_EDIT = "governance.user_account:edit"
    WEBHOOK_VIEW = "governance.api_token:view"
    WEBHOOK_CREATE = "governance.api_token:create"
    WEBHOOK_DELETE = "governance.api_token:delete"


SCOPES = {"s": Scope.OWN, "t": Scope.OWN_TEAM, "d": Scope.OWN_DEPARTMENT, "b": Scope.OWN_BRANCH, "a": Scope.ALL}
ACTIONS = {"V": "view", "C": "create", "E": "edit", "A": "approve", "X": "export", "D": "delete"}

_M, _D, _H, _L, _R, _C, _A = Role  # member, director, head, leader, human resources, compliance, admin

TABLE: Mapping[str, Mapping[Role, str]] = MappingProxyType(
    {
        "directors.person": {
            _M: "s:V", _D: "t:V", _H: "d:VX", _L: "b:VX", _R: "b:VCEX", _C: "b:V", _A: "a:V",
        },
        "appraisal.performance_fact": {_D: "t:V", _H: "d:VX", _L: "b:VX", _R: "b:VX", _C: "b:VX"},
        "appraisal.cycle": {_D: "s:V", _H: "d:V", _L: "b:VA", _R: "b:VCEX", _C: "b:V"},
        "appraisal.scorecard": {_D: "s:VX", _H: "d:VX", _L: "b:VX", _R: "b:VX", _C: "b:V"},
        "governance.import_batch": {_L: "b:VA", _R: "b:VCXD", _C: "b:V"},
        "governance.edition": {
            _M: "a:V", _D: "a:V", _H: "a:V", _L: "b:VA", _R: "b:VCEX", _C: "b:VA",
        },
        "governance.user_account": {
            _M: "s:VE", _D: "s:VE", _H: "s:VE", _L: "s:VE", _R: "s:VE b:C", _C: "s:VE", _A: "a:VCED",
        },
        "governance.api_token": {_C: "b:V", _A: "a:VCD"},
    }
)  # fmt: skip


def _cells() -> dict[Role, dict[str, frozenset[Scope]]]:
    """Unfold the table: role → resource:action → scopes."""
    cells: dict[Role, dict[str, frozenset[Scope]]] = {role: {} for role in Role}
    for resource, row in TABLE.items():
        for role, cell in row.items():
            for part in cell.split():
                scope, actions = part.split(":")
                for letter in actions:
                    name = f"{resource}:{ACTIONS[letter]}"
                    cells[role][name] = cells[role].get(name, frozenset()) | {SCOPES[scope]}
    return cells


CELLS = _cells()


def scopes(role: Role, permission: str) -> frozenset[Scope]:
    """Return how far a role's permission reaches; the empty set means not at all."""
    return CELLS[role].get(permission, frozenset())

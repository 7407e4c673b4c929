"""Who may do what, to which rows: the permission matrix as code, compared cell by cell with its file in the tests.

A cell reads ``scope:actions``. Scopes: s own, t own team on the day, d own department and below, b own branch and
below, a all, as assigned. Actions: V view, C create, E edit, A approve, X export, D delete; of a field M masked, F in
full, S search. A resource appears when it is built.
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
    EDITION_CREATE = "governance.edition:create"
    EDITION_EDIT = "governance.edition:edit"
    EDITION_APPROVE = "governance.edition:approve"
    EDITION_EXPORT = "governance.edition:export"
    ACCOUNT_VIEW = "governance.user_account:view"
    ACCOUNT_CREATE = "governance.user_account:create"
    ACCOUNT_EDIT = "governance.user_account:edit"
    ACCOUNT_DELETE = "governance.user_account:delete"
    HISTORY_VIEW = "directors.employment_history:view"
    PHONE_MASKED = "field.personal_phone:view_masked"
    PHONE_FULL = "field.personal_phone:view_full"
    CUSTOMER_MASKED = "field.customer_identity:view_masked"
    CUSTOMER_FULL = "field.customer_identity:view_full"
    AUDIT_VIEW = "governance.audit_log:view"
    AUDIT_EXPORT = "governance.audit_log:export"
    EXPORT_VIEW = "governance.export_job:view"
    EXPORT_CREATE = "governance.export_job:create"
    PERSON_EXPORT = "directors.person:export"
    PERFORMANCE_FACT_EXPORT = "appraisal.performance_fact:export"
    SCORECARD_EXPORT = "appraisal.scorecard:export"
    READS_VIEW = "governance.access_log:view"
    WEBHOOK_VIEW = "governance.api_token:view"
    WEBHOOK_CREATE = "governance.api_token:create"
    WEBHOOK_DELETE = "governance.api_token:delete"
    STAND_IN_VIEW = "governance.delegation:view"
    STAND_IN_CREATE = "governance.delegation:create"
    STAND_IN_DELETE = "governance.delegation:delete"
    RIGHTS_VIEW = "governance.role_assignment:view"
    RIGHTS_CREATE = "governance.role_assignment:create"
    RIGHTS_APPROVE = "governance.role_assignment:approve"
    RIGHTS_EDIT = "governance.role_assignment:edit"
    EMERGENCY_VIEW = "governance.break_glass:view"
    EMERGENCY_CREATE = "governance.break_glass:create"
    EMERGENCY_APPROVE = "governance.break_glass:approve"
    ANNOUNCEMENT_VIEW = "governance.announcement:view"
    ANNOUNCEMENT_CREATE = "governance.announcement:create"
    ANNOUNCEMENT_EDIT = "governance.announcement:edit"
    ANNOUNCEMENT_DELETE = "governance.announcement:delete"
    CALENDAR_VIEW = "governance.work_calendar:view"
    CALENDAR_CREATE = "governance.work_calendar:create"
    CALENDAR_EDIT = "governance.work_calendar:edit"


SCOPES = {
    "s": Scope.OWN,
    "t": Scope.OWN_TEAM,
    "d": Scope.OWN_DEPARTMENT,
    "b": Scope.OWN_BRANCH,
    "a": Scope.ALL,
    "as": Scope.ASSIGNED,
}
ACTIONS = {"V": "view", "C": "create", "E": "edit", "A": "approve", "X": "export", "D": "delete"} | {
    "M": "view_masked",
    "F": "view_full",
    "S": "search",
}

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
        "directors.employment_history": {_M: "s:V", _D: "s:V", _H: "d:V", _L: "b:V", _R: "b:VCX", _C: "b:V"},
        "field.personal_phone": {
            _M: "s:MFE", _D: "s:MFE t:MF", _H: "d:MF", _L: "b:M", _R: "b:MFES", _C: "as:MF",
        },
        "field.customer_identity": {_D: "t:MF", _H: "d:M", _L: "b:M", _R: "b:M", _C: "as:MF b:M"},
        "governance.audit_log": {_L: "b:V", _C: "b:VX", _A: "a:V"},
        "governance.export_job": {_D: "s:VC", _H: "s:VC", _L: "s:VC", _R: "s:VC", _C: "s:VC b:V"},
        "governance.access_log": {_M: "s:V", _D: "s:V", _H: "s:V", _L: "s:V", _R: "s:V", _C: "b:VX"},
        "governance.api_token": {_C: "b:V", _A: "a:VCD"},
        "governance.delegation": {_H: "s:VCD", _L: "s:VCD", _R: "b:V s:CD", _C: "b:V s:CD"},
        "governance.role_assignment": {_L: "b:VA", _R: "b:VC", _C: "b:VX", _A: "a:V as:E"},
        "governance.break_glass": {_L: "b:VA", _C: "b:VA", _A: "s:VC"},
        "governance.announcement": {
            _M: "a:V", _D: "t:VC", _H: "d:VCE", _L: "b:VCE", _R: "b:VCEAD", _C: "b:VCE",
        },
        "governance.work_calendar": {
            _M: "a:V", _D: "a:V", _H: "a:V", _L: "a:V", _R: "b:VCEX", _C: "a:V", _A: "a:V",
        },
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

"""The organisation's tree: units are added by the administrator on the first days (R1.2)."""

import re
from datetime import datetime

from governance.acts import act
from governance.enums import UnitKind
from governance.models import OrgUnit, User
from governance.problems import Problem, Refused, mark

BAD_CODE = mark("A code has 2 to 20 letters, digits or hyphens.")
CODE_TAKEN = mark("The code %(code)s is taken by another unit.")
WRONG_PLACE = mark("A unit lies under a unit of a higher level.")
ONE_HEAD_OFFICE = mark("There is one head office, and every other unit lies under a unit.")


def add_unit(
    *, code: str, name: str, kind: UnitKind, parent: OrgUnit | None, by: User | None, now: datetime
) -> OrgUnit:
    """Add a unit under another; Refused where the code is taken or the levels do not fit (R1.2)."""
    code = code.strip().upper()
    levels = list(UnitKind)
    if not re.fullmatch(r"[A-Z0-9][A-Z0-9-]{1,19}", code):
        raise Refused(Problem("R1.2", BAD_CODE, {}, field="code"))
    if OrgUnit.objects.filter(code=code).exists():
        raise Refused(Problem("R1.2", CODE_TAKEN, {"code": code}, field="code"))
    if (kind is UnitKind.HEAD_OFFICE) is not (parent is None):
        raise Refused(Problem("R1.2", ONE_HEAD_OFFICE, {}, field="parent"))
    if parent and levels.index(UnitKind(parent.kind)) >= levels.index(kind):
        raise Refused(Problem("R1.2", WRONG_PLACE, {}, field="parent"))
    with act("unit.added", by=by, now=now, clause="R1.2", subject=parent, details={"code": code}):
        path = f"{parent.path if parent else '/'}{code}/"
        return OrgUnit.objects.create(code=code, name=name, kind=kind, parent=parent, path=path)

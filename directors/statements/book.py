"""What due list and receipts have in common: the policy they speak of, and the staff they name."""

from collections.abc import Callable
from typing import Any

from django.db import connection

from directors.models import Person
from governance.intake.findings import LINES, READY, Finding, report, report_first
from governance.intake.kinds import Column, Form, Trio
from governance.models import RowProblem, Upload
from governance.problems import mark

MOST_GUESSES = 200
POLICY = "directors_policy y"
IS_POLICY = "y.policy_no = p.policy_no AND y.superseded_by_id IS NULL"
OF_BRANCH = "(SELECT id FROM governance_orgunit WHERE starts_with(path, %(branch)s))"

MESSAGES = {
    "policy_unknown": mark("Policy %(value)s is not in the policy list. Check the number, or import the policy first."),
    "policy_elsewhere": mark("Policy %(value)s belongs to another branch. Leave the row to that branch."),
    "staff_unknown": mark("Nobody has the staff number %(value)s."),
    "staff_near": mark("Nobody has the staff number %(value)s. Did you mean %(near)s (%(name)s)?"),
    "unit_unknown": mark("No unit has the code %(value)s."),
    "unit_elsewhere": mark("Unit %(value)s belongs to another branch. Leave the row to that branch."),
    "staff_elsewhere": mark("%(value)s works in another branch. Leave the row to that branch."),
}

POLICY_NO = Column(
    "policy_no", Trio("保单号", "保單號", "Policy number"), Form.IDENTIFIER, "P2026000123", required=True, longest=24
)
UNIT = Trio("机构代码", "機構代碼", "Unit code")
INSTALMENT = Trio("交费次数", "繳費次數", "Instalment")


def bindings(upload: Upload) -> dict[str, Any]:
    """Return the named parameters that the SQL of every kind uses."""
    return {"branch": upload.unit.path, "month": upload.month}


def report_policies(upload: Upload) -> None:
    """Report policy numbers that are unknown or of another branch (by the unit of their agents)."""
    ours = f"(SELECT id FROM directors_person WHERE unit_id IN {OF_BRANCH})"
    is_ours = f"coalesce(y.writing_agent_id IN {ours} OR y.servicing_agent_id IN {ours}, false)"
    report_first(
        upload,
        Finding("policy_unknown", "policy_no", "p.policy_no <> '' AND y.id IS NULL"),
        Finding("policy_elsewhere", "policy_no", f"y.id IS NOT NULL AND NOT {is_ours}"),
        source=f"{LINES} p LEFT JOIN {POLICY} ON {IS_POLICY}",
        **bindings(upload),
    )


def report_units(upload: Upload) -> None:
    """Report codes of units that are unknown or of another branch."""
    same = "SELECT 1 FROM governance_orgunit u WHERE u.code = p.unit_code"
    report(upload, "unit_unknown", "unit_code", f"p.unit_code <> '' AND NOT EXISTS ({same})")
    report(
        upload,
        "unit_elsewhere",
        "unit_code",
        f"EXISTS ({same}) AND NOT EXISTS ({same} AND starts_with(u.path, %(branch)s))",
        **bindings(upload),
    )


def report_staff(upload: Upload, column: str, *, anywhere: bool = False) -> None:
    """Report staff numbers that nobody has, with the nearest that somebody has, or of another branch's staff."""
    same = f"SELECT 1 FROM directors_person o WHERE o.staff_no = p.{column}"
    if report(upload, "staff_unknown", column, f"p.{column} <> '' AND NOT EXISTS ({same})"):
        _suggest(upload, column)
    if anywhere:
        return
    report(
        upload,
        "staff_elsewhere",
        column,
        f"EXISTS ({same}) AND NOT EXISTS ({same} AND o.unit_id IN {OF_BRANCH})",
        **bindings(upload),
    )


def _suggest(upload: Upload, column: str) -> None:
    """Name the only member of the branch whose number differs by one sign or two swapped ones."""
    staff = dict(Person.objects.of_unit(upload.unit).values_list("staff_no", "name"))
    unknown = RowProblem.objects.filter(upload=upload, code="staff_unknown", column=column)
    for number in unknown.values_list("value", flat=True).distinct()[:MOST_GUESSES]:
        near = [known for known in staff if is_near(known, number)]
        if len(near) == 1:
            params = {"near": near[0], "name": staff[near[0]]}
            unknown.filter(value=number).update(code="staff_near", params=params)


def is_near(one: str, other: str) -> bool:
    """Say whether two numbers of one length differ in one sign, or in two neighbours swapped."""
    if len(one) != len(other):
        return False
    apart = [place for place in range(len(one)) if one[place] != other[place]]
    if len(apart) == 1:
        return True
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return (one[first], one[second]) == (other[second], other[first])


def count(statement: str, **named: Any) -> int:
    """Return the one number a statement yields."""
    with connection.cursor() as cursor:
        cursor.execute(statement, named or None)
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def people_of_policies(day: str) -> Callable[[Upload], int]:
    """Return what counts the directors whom lines about policies touch: leaders of who serves them, on the day."""
    theirs = (
        f"SELECT y.servicing_agent_id AS person, r.{day} AS day FROM {READY} r"
        f" JOIN {POLICY} ON y.policy_no = r.policy_no AND y.superseded_by_id IS NULL WHERE r.fate <> 'same'"
    )
    return lambda _upload: count(directors_of(theirs))


def directors_of(persons_on_days: str) -> str:
    """Return SQL that counts the leaders of the persons' teams on their days; the argument selects (person, day)."""
    return (
        "SELECT count(DISTINCT l.person_id)"
        f" FROM (SELECT DISTINCT person, day FROM ({persons_on_days}) all_of_them) w"
        " JOIN directors_membership m ON m.person_id = w.person AND m.period @> w.day"
        " JOIN directors_leadership l ON l.team_id = m.team_id AND l.period @> w.day"
    )

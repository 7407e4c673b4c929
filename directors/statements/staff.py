"""The changes of staff of a month: who joined, moved, changed rank or left (R2.2.1a, R4.2.1)."""

from django.utils.translation import gettext_lazy as _

from directors.enums import Engagement, Rank, StaffChangeKind
from directors.models import StaffChange, StagedStaffChange
from directors.statements import book, moves
from governance.intake.findings import READY, report
from governance.intake.kinds import Column, Form, IntakeKind, Trio
from governance.models import Upload
from governance.problems import mark

JOIN, TRANSFER, RANK, LEAVE = (f"'{kind}'" for kind in StaffChangeKind.values)
RANKS: dict[str, Trio] = {
    Rank.AGENT: Trio("收展员", "收展員", "C&D agent"),
    Rank.DIRECTOR: Trio("收展主任", "收展主任", "C&D director"),
    Rank.SENIOR_DIRECTOR: Trio("资深收展主任", "資深收展主任", "Senior C&D director"),
    Rank.TEAM_MANAGER: Trio("团队经理", "團隊經理", "Team manager"),
    Rank.DEPARTMENT_MANAGER: Trio("部门经理", "部門經理", "Department manager"),
}
ENGAGEMENTS: dict[str, Trio] = {
    Engagement.EMPLOYEE: Trio("劳动合同制", "勞動合同制", "Employment-based"),
    Engagement.AGENT: Trio("代理制", "代理制", "Agency-based"),
}
KINDS: dict[str, Trio] = {
    StaffChangeKind.JOIN: Trio("入司", "入司", "Joining"),
    StaffChangeKind.TRANSFER: Trio("调动", "調動", "Transfer"),
    StaffChangeKind.RANK: Trio("职级变动", "職級變動", "Change of rank"),
    StaffChangeKind.LEAVE: Trio("离职", "離職", "Leaving"),
}
ALSO_KINDS = {
    "入职": StaffChangeKind.JOIN, "入職": StaffChangeKind.JOIN, "调入": StaffChangeKind.TRANSFER,
    "晋升": StaffChangeKind.RANK, "晉升": StaffChangeKind.RANK, "降级": StaffChangeKind.RANK,
    "降級": StaffChangeKind.RANK, "解约": StaffChangeKind.LEAVE, "解約": StaffChangeKind.LEAVE,
}  # fmt: skip
ALSO_RANKS = {"收展专员": Rank.AGENT, "收展專員": Rank.AGENT}
ALSO_ENGAGEMENTS = {"员工制": Engagement.EMPLOYEE, "員工制": Engagement.EMPLOYEE}

COLUMNS = (
    Column("staff_no", Trio("工号", "工號", "Staff number"), Form.IDENTIFIER, "SZ-0909", required=True, longest=20),
    Column("name", Trio("姓名", "姓名", "Name"), Form.TEXT, "李明", required=True, longest=60),
    Column("unit_code", Trio("机构", "機構", "Unit"), Form.IDENTIFIER, "ZJ01",
           _("Code of the unit after the change."), required=True, longest=20, also=("机构代码", "機構代碼")),
    Column("rank", Trio("职级", "職級", "Rank"), Form.CHOICE, "收展员", _("Rank after the change."), required=True,
           choices=RANKS, also_choices=ALSO_RANKS),
    Column("engagement", Trio("用工形式", "用工形式", "Engagement"), Form.CHOICE, "代理制", required=True,
           choices=ENGAGEMENTS, also_choices=ALSO_ENGAGEMENTS),
    Column("joined_on", Trio("入司日", "入司日", "Joined on"), Form.DATE, "2026-05-06"),
    Column("kind", Trio("异动类型", "異動類型", "Kind of change"), Form.CHOICE, "入司", required=True, choices=KINDS,
           also_choices=ALSO_KINDS),
    Column("changed_on", Trio("异动日", "異動日", "Changed on"), Form.DATE, "2026-05-06",
           _("The first day of the new post; of somebody who leaves, the last day."), required=True),
    Column("supervisor_no", Trio("直接主管工号", "直接主管工號", "Supervisor's staff number"), Form.IDENTIFIER, "",
           _("Whose team the person belongs to from that day on."), longest=20),
    Column("licence_no", Trio("执业证号", "執業證號", "Licence number"), Form.IDENTIFIER, "00000133000000002026000909",
           longest=32),
)  # fmt: skip
MESSAGES = {
    **book.MESSAGES,
    "joined_already": mark("%(value)s belongs to %(name)s already. Give the new person another number."),
    "join_day": mark("Who joins, joins on the day of the change: %(day)s. Make the two dates agree."),
    "not_here": mark("Nobody has the staff number %(value)s, and no row of this file has them join before."),
    "left_already": mark("%(value)s left on %(left)s. Who comes back gets a new staff number."),
    "before_last": mark("Since %(since)s another post is on record. Changes are taken in order of their dates."),
    "same_day": mark("Row %(row)s has the person join or move on the same day. Put both into one row."),
    "carried_out": mark("This change was carried out with other particulars. Undo its batch first, then correct it."),
    "supervisor_leads_none": mark("%(value)s leads no team on that day, so the person is put into none."),
    "leads_a_team": mark("%(value)s leads a team, which has no leader from then on."),
    "name_differs": mark("On record the name is %(name)s. It stays so."),
}
KNOWN = "directors_person o ON o.staff_no = p.staff_no"
# A change that a batch brought and carried out before is the same or it is refused; it is not judged once more.
FRESH = (
    "NOT EXISTS (SELECT 1 FROM directors_staffchange f WHERE f.superseded_by_id IS NULL"
    " AND f.staff_no = p.staff_no AND f.changed_on = p.changed_on AND f.kind = p.kind)"
)


def _begun(table: str) -> str:
    """Return SQL for the day on which the person's last post of a table began, or the last day of one that ended."""
    return (
        f"(SELECT max(coalesce(upper(k.period) - 1, lower(k.period))) FROM directors_{table} k"
        " WHERE k.person_id = o.id)"
    )


BEGUN = (
    f"CASE p.kind WHEN {RANK} THEN {_begun('rankspan')} ELSE greatest(o.joined_on, {_begun('membership')},"
    f" {_begun('leadership')}, CASE WHEN p.kind = {LEAVE} THEN {_begun('rankspan')} END) END"
)


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of changes beyond the form of their cells."""
    book.report_units(upload)
    book.report_staff(upload, "supervisor_no")
    _report_joining(upload)
    _report_persons(upload)
    _report_order(upload)
    _report_clashes(upload)


def _report_joining(upload: Upload) -> None:
    """Report who cannot join: somebody has the number, or the two dates differ."""
    report(
        upload,
        "joined_already",
        "staff_no",
        f"p.kind = {JOIN} AND {FRESH}",
        source=f"intake_lines p JOIN {KNOWN}",
        params="jsonb_build_object('name', o.name)",
    )
    report(
        upload,
        "join_day",
        "joined_on",
        f"p.kind = {JOIN} AND p.joined_on <> p.changed_on",
        params="jsonb_build_object('day', p.changed_on)",
    )


def _report_persons(upload: Upload) -> None:
    """Report who is not here, or works in another branch."""
    report(
        upload,
        "not_here",
        "staff_no",
        f"p.staff_no IS NOT NULL AND p.kind <> {JOIN}"
        " AND NOT EXISTS (SELECT 1 FROM directors_person o WHERE o.staff_no = p.staff_no)"
        f" AND NOT EXISTS (SELECT 1 FROM intake_lines j WHERE j.staff_no = p.staff_no AND j.kind = {JOIN}"
        " AND j.changed_on <= p.changed_on AND NOT EXISTS (SELECT 1 FROM governance_rowproblem w"
        " WHERE w.upload_id = %(upload)s AND w.line = j.line AND NOT w.is_note))",
    )
    report(
        upload,
        "staff_elsewhere",
        "staff_no",
        f"o.unit_id NOT IN {book.OF_BRANCH}",
        source=f"intake_lines p JOIN {KNOWN}",
        **book.bindings(upload),
    )


def _report_order(upload: Upload) -> None:
    """Report changes of who has left, and those dated before a post that is on record."""
    known = f"intake_lines p JOIN {KNOWN}"
    report(
        upload,
        "left_already",
        "staff_no",
        f"p.kind <> {JOIN} AND o.left_on IS NOT NULL AND {FRESH}",
        source=known,
        params="jsonb_build_object('left', o.left_on)",
    )
    report(
        upload,
        "before_last",
        "changed_on",
        f"p.kind <> {JOIN} AND o.left_on IS NULL AND {FRESH} AND p.changed_on < b.since + (p.kind <> {LEAVE})::int",
        source=f"{known} CROSS JOIN LATERAL (SELECT {BEGUN} AS since) b",
        params="jsonb_build_object('since', b.since)",
    )


def _report_clashes(upload: Upload) -> None:
    """Report changes that clash with another row, or with what was carried out with other particulars."""
    report(
        upload,
        "same_day",
        "changed_on",
        f"p.kind IN ({TRANSFER}, {RANK}) AND (j.kind = {JOIN} OR j.kind = {LEAVE})",
        source="intake_lines p JOIN intake_lines j ON j.staff_no = p.staff_no AND j.changed_on = p.changed_on",
        params="jsonb_build_object('row', j.line)",
    )
    report(
        upload,
        "left_already",
        "staff_no",
        f"j.kind = {LEAVE} AND j.changed_on < p.changed_on",
        source="intake_lines p JOIN intake_lines j ON j.staff_no = p.staff_no",
        params="jsonb_build_object('left', j.changed_on)",
    )
    report(
        upload,
        "carried_out",
        "staff_no",
        "(f.name, u.id, f.rank, f.engagement, f.joined_on, coalesce(s.staff_no, ''), f.licence_no)"
        " IS DISTINCT FROM (p.name, f.unit_id, p.rank, p.engagement, p.joined_on, p.supervisor_no, p.licence_no)",
        source="intake_lines p JOIN directors_staffchange f ON f.superseded_by_id IS NULL AND f.staff_no = p.staff_no"
        " AND f.changed_on = p.changed_on AND f.kind = p.kind LEFT JOIN governance_orgunit u ON u.code = p.unit_code"
        " LEFT JOIN directors_person s ON s.id = f.supervisor_id",
    )


def notes(upload: Upload) -> None:
    """Note supervisors without a team, leaders who go, and names that differ."""
    report(
        upload,
        "supervisor_leads_none",
        "supervisor_no",
        f"p.kind IN ({JOIN}, {TRANSFER}) AND NOT EXISTS (SELECT 1 FROM directors_leadership l"
        " WHERE l.person_id = s.id AND l.period @> p.changed_on)",
        source="intake_lines p JOIN directors_person s ON s.staff_no = p.supervisor_no",
        note=True,
    )
    report(
        upload,
        "leads_a_team",
        "staff_no",
        f"p.kind IN ({TRANSFER}, {LEAVE}) AND {FRESH} AND EXISTS (SELECT 1 FROM directors_leadership l"
        " WHERE l.person_id = o.id AND upper_inf(l.period))",
        source=f"intake_lines p JOIN {KNOWN}",
        note=True,
    )
    report(
        upload,
        "name_differs",
        "name",
        "o.name <> p.name",
        source=f"intake_lines p JOIN {KNOWN}",
        params="jsonb_build_object('name', o.name)",
        note=True,
    )


def people(upload: Upload) -> int:
    """Return how many directors' teams change: leaders of those who move, and of where they come."""
    return book.count(
        book.directors_of(
            f"SELECT supervisor_id AS person, changed_on AS day FROM {READY} WHERE fate <> 'same'"
            f" UNION SELECT o.id, r.changed_on FROM {READY} r JOIN directors_person o ON o.staff_no = r.staff_no"
            " WHERE r.fate <> 'same'"
        )
    )


KIND = IntakeKind(
    name="staff",
    title=_("Changes of staff"),
    purpose=_("Who joined, moved, changed rank or left in the month; writing the file carries it out."),
    clause="R2.2.1a",
    staging=StagedStaffChange,
    fact=StaffChange,
    columns=COLUMNS,
    key=("staff_no", "changed_on", "kind"),
    dated_by="changed_on",
    shown=("staff_no", "name", "kind", "changed_on", "unit_code", "rank"),
    facts={
        **{name: f"p.{name}" for name in ("staff_no", "name", "rank", "engagement", "joined_on", "kind", "changed_on")},
        "unit_id": "u.id",
        "supervisor_id": "s.id",
        "licence_no": "p.licence_no",
    },
    source="JOIN governance_orgunit u ON u.code = p.unit_code"
    " LEFT JOIN directors_person s ON s.staff_no = p.supervisor_no",
    bindings=book.bindings,
    check=check,
    notes=notes,
    people=people,
    messages=MESSAGES,
    carry_out=moves.carry_out,
    take_back=moves.take_back,
)

"""The complaints of a month, received or closed in it (R5.1.3)."""

from django.utils.translation import gettext_lazy as _

from directors.enums import ComplaintSource, Responsibility, Validity
from directors.models import Complaint, StagedComplaint
from directors.statements import book
from governance.intake.findings import READY, report
from governance.intake.kinds import Column, Form, IntakeKind, Trio
from governance.models import Upload
from governance.problems import mark

SOURCES: dict[str, Trio] = {
    ComplaintSource.REGULATOR: Trio("监管转办", "監管轉辦", "Passed on by the regulator"),
    ComplaintSource.OWN: Trio("自收", "自收", "Received by the company"),
}
VALIDITIES: dict[str, Trio] = {
    Validity.VALID: Trio("有效", "有效", "Valid"),
    Validity.WITHDRAWN: Trio("撤回", "撤回", "Withdrawn"),
    Validity.DUPLICATE: Trio("重复", "重複", "Duplicate"),
    Validity.MALICIOUS: Trio("恶意", "惡意", "Malicious"),
}
RESPONSIBILITIES: dict[str, Trio] = {
    Responsibility.OPEN: Trio("未认定", "未認定", "Not settled"),
    Responsibility.SALES: Trio("销售人员责任", "銷售人員責任", "Salesperson"),
    Responsibility.COMPANY: Trio("公司责任", "公司責任", "Company"),
    Responsibility.NONE: Trio("无责任", "無責任", "Nobody"),
}
ALSO_RESPONSIBILITIES = {
    "业务员责任": Responsibility.SALES, "業務員責任": Responsibility.SALES, "无责": Responsibility.NONE,
    "無責": Responsibility.NONE,
}  # fmt: skip
COLUMNS = (
    Column("complaint_no", Trio("投诉号", "投訴號", "Complaint number"), Form.IDENTIFIER, "T202605000012",
           required=True, longest=32),
    Column("source", Trio("来源", "來源", "Source"), Form.CHOICE, "自收", required=True, choices=SOURCES),
    Column("received_on", Trio("收到日", "收到日", "Received on"), Form.DATE, "2026-05-06", required=True),
    Column("policy_no", book.POLICY_NO.head, Form.IDENTIFIER, "P2026000123",
           _("Left empty, the complaint is about a person alone."), longest=24),
    Column("person_no", Trio("被投诉人工号", "被投訴人工號", "Staff number of the person complained of"),
           Form.IDENTIFIER, "SZ-0212", longest=20),
    Column("category", Trio("类别", "類別", "Category"), Form.TEXT, "销售误导", longest=40),
    Column("validity", Trio("有效性", "有效性", "Validity"), Form.CHOICE, "有效", _("Left empty, it is valid so far."),
           choices=VALIDITIES),
    Column("responsibility", Trio("责任认定", "責任認定", "Responsibility"), Form.CHOICE, "未认定",
           _("Left empty, it is not settled."), choices=RESPONSIBILITIES, also_choices=ALSO_RESPONSIBILITIES),
    Column("closed_on", Trio("办结日", "辦結日", "Closed on"), Form.DATE, "2026-05-20"),
)  # fmt: skip
MESSAGES = {
    **book.MESSAGES,
    "closed_early": mark("The complaint cannot be closed before it was received, on %(received)s."),
    "nobody_named": mark("Neither a policy nor a person is named, so the complaint counts for nobody's team."),
}


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of complaints beyond the form of their cells."""
    book.report_policies(upload)
    book.report_staff(upload, "person_no")
    report(
        upload,
        "closed_early",
        "closed_on",
        "p.closed_on < p.received_on",
        params="jsonb_build_object('received', p.received_on)",
    )


def notes(upload: Upload) -> None:
    """Report what is odd about complaints, and written as it stands."""
    report(upload, "nobody_named", "policy_no", "p.policy_no_text = '' AND p.person_no_text = ''", note=True)


def people(upload: Upload) -> int:
    """Return how many directors' results the complaints touch: leaders of those complained of, or of who serves."""
    return book.count(
        book.directors_of(
            "SELECT coalesce(r.person_id, y.servicing_agent_id) AS person, r.received_on AS day"
            f" FROM {READY} r LEFT JOIN {book.POLICY} ON y.policy_no = r.policy_no AND y.superseded_by_id IS NULL"
            " WHERE r.fate <> 'same'"
        )
    )


KIND = IntakeKind(
    name="complaints",
    title=_("Complaints"),
    purpose=_("Complaints received or closed in the month; a later file settles an earlier one."),
    clause="R5.1.3",
    staging=StagedComplaint,
    fact=Complaint,
    columns=COLUMNS,
    key=("complaint_no",),
    dated_by="received_on",
    also_dated_by=("closed_on",),
    frozen=("received_on", "policy_no", "person_id"),
    shown=("complaint_no", "received_on", "policy_no", "person_no", "validity"),
    facts={
        **{name: f"p.{name}" for name in ("complaint_no", "source", "received_on", "policy_no", "category")},
        "person_id": "o.id",
        "validity": f"coalesce(p.validity, '{Validity.VALID}')",
        "responsibility": f"coalesce(p.responsibility, '{Responsibility.OPEN}')",
        "closed_on": "p.closed_on",
    },
    source="LEFT JOIN directors_person o ON o.staff_no = p.person_no",
    bindings=book.bindings,
    check=check,
    notes=notes,
    people=people,
    messages=MESSAGES,
)

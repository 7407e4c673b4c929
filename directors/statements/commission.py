"""The commission of a month: paid to a person for a policy, or taken back (R5.3.1)."""

from django.utils.translation import gettext_lazy as _

from directors.models import Commission, StagedCommission
from directors.statements import book
from governance.intake.findings import READY, report
from governance.intake.kinds import Arrival, Column, Form, IntakeKind, Trio
from governance.models import Upload
from governance.problems import mark

COLUMNS = (
    Column("commission_no", Trio("序号", "序號", "Serial number"), Form.IDENTIFIER, "Y202605000123", required=True,
           longest=32),
    book.POLICY_NO,
    Column("paid_on", Trio("日期", "日期", "Date"), Form.DATE, "2026-05-25", required=True),
    Column("amount", Trio("金额", "金額", "Amount"), Form.MONEY, "3,000.00",
           _("Commission taken back is negative, -1,200.00 or (1,200.00)."), required=True),
    Column("person_no", Trio("工号", "工號", "Staff number"), Form.IDENTIFIER, "SZ-0212", required=True, longest=20),
)  # fmt: skip
MESSAGES = {
    **book.MESSAGES,
    "zero": mark("A payment of nothing is no payment. Enter the amount or leave the row out."),
    "not_theirs": mark("%(value)s neither wrote nor serves this policy. The row is written as it stands."),
}


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of commission beyond the form of their cells."""
    book.report_policies(upload)
    book.report_staff(upload, "person_no")
    report(upload, "zero", "amount", "p.amount = 0")


def notes(upload: Upload) -> None:
    """Report what is odd about commission, and written as it stands."""
    report(
        upload,
        "not_theirs",
        "person_no",
        "o.id NOT IN (y.writing_agent_id, y.servicing_agent_id)",
        source=f"intake_lines p JOIN {book.POLICY} ON {book.IS_POLICY}"
        " JOIN directors_person o ON o.staff_no = p.person_no",
        note=True,
    )


def people(upload: Upload) -> int:
    """Return how many directors' results the payments touch: leaders of those paid, on the day."""
    return book.count(
        book.directors_of(f"SELECT person_id AS person, paid_on AS day FROM {READY} WHERE fate <> 'same'")
    )


KIND = IntakeKind(
    name="commission",
    title=_("Commission"),
    purpose=_("Commission paid or taken back in the month, policy by policy."),
    clause="R5.3.1",
    staging=StagedCommission,
    fact=Commission,
    columns=COLUMNS,
    key=("commission_no",),
    dated_by="paid_on",
    amount="amount",
    arrival=Arrival.CUT_OFF,
    shown=("commission_no", "policy_no", "paid_on", "amount", "person_no"),
    facts={
        **{name: f"p.{name}" for name in ("commission_no", "policy_no", "paid_on", "amount")},
        "person_id": "o.id",
    },
    source="JOIN directors_person o ON o.staff_no = p.person_no",
    bindings=book.bindings,
    check=check,
    notes=notes,
    people=people,
    messages=MESSAGES,
)

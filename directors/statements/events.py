"""The policy events of a month: cancelled, surrendered, reinstated, lent on, altered, moved away (R7.1.3)."""

from django.utils.translation import gettext_lazy as _

from directors.enums import EventKind
from directors.models import PolicyEvent, StagedEvent
from directors.statements import book
from governance.intake.findings import report
from governance.intake.kinds import Arrival, Column, Form, IntakeKind, Trio
from governance.models import Upload
from governance.problems import mark

KINDS: dict[str, Trio] = {
    EventKind.COOLING_OFF: Trio("犹豫期退保", "猶豫期退保", "Cooling-off cancellation"),
    EventKind.SURRENDER: Trio("退保", "退保", "Surrender"),
    EventKind.REINSTATEMENT: Trio("复效", "復效", "Reinstatement"),
    EventKind.LOAN: Trio("贷款", "貸款", "Policy loan"),
    EventKind.LOAN_REPAYMENT: Trio("还款", "還款", "Loan repayment"),
    EventKind.ALTERATION: Trio("变更", "變更", "Alteration"),
    EventKind.TRANSFER_OUT: Trio("迁出", "遷出", "Transfer out"),
}
ALSO_KINDS = {"保单贷款": EventKind.LOAN, "保單貸款": EventKind.LOAN, "贷款还款": EventKind.LOAN_REPAYMENT}
MONEY_KINDS = (EventKind.COOLING_OFF, EventKind.SURRENDER, EventKind.LOAN, EventKind.LOAN_REPAYMENT)
_MONEY = "(" + ", ".join(f"'{kind}'" for kind in MONEY_KINDS) + ")"

COLUMNS = (
    Column("event_no", Trio("保全号", "保全號", "Event number"), Form.IDENTIFIER, "B202605000123", required=True,
           longest=32),
    book.POLICY_NO,
    Column("kind", Trio("项目", "項目", "Kind"), Form.CHOICE, "退保", required=True, choices=KINDS,
           also_choices=ALSO_KINDS, also=("保全项目", "保全項目")),
    Column("applied_on", Trio("申请日", "申請日", "Applied on"), Form.DATE, "2026-05-08", required=True),
    Column("effective_on", Trio("生效日", "生效日", "Effective on"), Form.DATE, "2026-05-10", required=True),
    Column("amount", Trio("金额", "金額", "Amount"), Form.MONEY, "8,000.00",
           _("Without a sign, whoever pays; left empty, there was none.")),
)  # fmt: skip
MESSAGES = {
    **book.MESSAGES,
    "signed": mark("The amount of an event has no sign; the kind says who pays. Leave the minus out."),
    "before_issue": mark("The policy was issued on %(issued)s; nothing can have been done to it before."),
    "effective_early": mark("It took effect before it was applied for, on %(applied)s. The row is written as it is."),
    "amount_missing": mark("Money goes with an event of this kind. The row is written with 0.00."),
}


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of policy events beyond the form of their cells."""
    book.report_policies(upload)
    report(upload, "signed", "amount", "p.amount < 0")
    report(
        upload,
        "before_issue",
        "effective_on",
        "p.effective_on < least(y.issued_on, y.effective_on)",
        source=f"intake_lines p JOIN {book.POLICY} ON {book.IS_POLICY}",
        params="jsonb_build_object('issued', y.issued_on)",
    )


def notes(upload: Upload) -> None:
    """Report what is odd about policy events, and written as it stands."""
    report(
        upload,
        "effective_early",
        "effective_on",
        "p.effective_on < p.applied_on",
        params="jsonb_build_object('applied', p.applied_on)",
        note=True,
    )
    report(upload, "amount_missing", "amount", f"p.kind IN {_MONEY} AND p.amount_text = ''", note=True)


KIND = IntakeKind(
    name="events",
    title=_("Policy events"),
    purpose=_("Cancellations, surrenders, reinstatements, loans and moves that took effect in the month."),
    clause="R7.1.3",
    staging=StagedEvent,
    fact=PolicyEvent,
    columns=COLUMNS,
    key=("event_no",),
    dated_by="effective_on",
    amount="amount",
    arrival=Arrival.CUT_OFF,
    shown=("event_no", "policy_no", "kind", "effective_on", "amount"),
    facts={
        **{name: f"p.{name}" for name in ("event_no", "policy_no", "kind", "applied_on", "effective_on")},
        "amount": "coalesce(p.amount, 0)",
    },
    source="",
    bindings=book.bindings,
    check=check,
    notes=notes,
    people=book.people_of_policies("effective_on"),
    messages=MESSAGES,
)

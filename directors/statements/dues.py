"""The renewal due list of a month: one row an instalment, its owner frozen on the month's first day (R2.2.2a)."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from directors.enums import CollectionMethod, DebitState
from directors.models import Due, StagedDue
from directors.statements import book
from governance.editions import rulebook
from governance.intake.findings import READY, report
from governance.intake.kinds import Arrival, Column, Form, IntakeKind, Trio
from governance.models import Upload
from governance.problems import Problem, Refused, mark

METHODS: dict[str, Trio] = {
    CollectionMethod.DEBIT: Trio("银行代扣", "銀行代扣", "Bank direct debit"),
    CollectionMethod.TRANSFER: Trio("转账", "轉帳", "Transfer"),
    CollectionMethod.CASH: Trio("现金", "現金", "Cash"),
    CollectionMethod.ONLINE: Trio("线上", "線上", "Online"),
}
ALSO_METHODS = {
    "代扣": CollectionMethod.DEBIT,
    "银行转账": CollectionMethod.DEBIT,
    "銀行轉帳": CollectionMethod.DEBIT,
    "网上": CollectionMethod.ONLINE,
    "微信": CollectionMethod.ONLINE,
}
DEBITS: dict[str, Trio] = {
    DebitState.NONE: Trio("未扣款", "未扣款", "Not tried"),
    DebitState.SUCCEEDED: Trio("扣款成功", "扣款成功", "Succeeded"),
    DebitState.FAILED: Trio("扣款失败", "扣款失敗", "Debit failure"),
}
ALSO_DEBITS = {
    "成功": DebitState.SUCCEEDED,
    "失败": DebitState.FAILED,
    "失敗": DebitState.FAILED,
    "未扣": DebitState.NONE,
    "failed": DebitState.FAILED,
}

COLUMNS = (
    book.POLICY_NO,
    Column("instalment", book.INSTALMENT, Form.INTEGER, "2", _("Second payment is 2."), required=True, least=1),
    Column(
        "policy_year",
        Trio("保单年度", "保單年度", "Policy year"),
        Form.INTEGER,
        "2",
        _("Left empty, it follows from the policy's effective date."),
        least=1,
    ),
    Column("due_on", Trio("应交日", "應繳日", "Due date"), Form.DATE, "2026-12-02", required=True),
    Column("amount", Trio("应交保费", "應繳保費", "Premium due"), Form.MONEY, "12,000.00", required=True),
    Column(
        "grace_ends_on",
        Trio("宽限期止", "寬限期止", "Grace period ends"),
        Form.DATE,
        "2027-01-31",
        _("Left empty, it is the due date and the days of grace in force."),
    ),
    Column(
        "method",
        Trio("收费方式", "收費方式", "Collection method"),
        Form.CHOICE,
        "银行代扣",
        required=True,
        choices=METHODS,
        also_choices=ALSO_METHODS,
    ),
    Column(
        "debit_state",
        Trio("扣款状态", "扣款狀態", "Debit"),
        Form.CHOICE,
        "扣款成功",
        _("Left empty, the debit was not tried."),
        choices=DEBITS,
        also_choices=ALSO_DEBITS,
    ),
    Column("failure_reason", Trio("失败原因", "失敗原因", "Reason of failure"), Form.TEXT, "余额不足"),
    Column(
        "owner_no",
        Trio("清单归属人工号", "清單歸屬人工號", "Owner's staff number"),
        Form.IDENTIFIER,
        "SZ-0212",
        _("Whose list it is on the first day of the month; it stays so after a transfer."),
        required=True,
        longest=20,
    ),
    Column("unit_code", Trio("清单归属机构", "清單歸屬機構", "Owner's unit"), Form.IDENTIFIER, "ZJ01", longest=20),
)

MESSAGES = {
    **book.MESSAGES,
    "not_positive": mark("A premium due is more than zero."),
    "grace_early": mark("The grace period cannot end before the due date, %(due)s."),
    "owner_left": mark("%(value)s left before the month began. The instalment stays on that list."),
    "premium_differs": mark("The policy's premium is %(premium)s. The row is written as it stands."),
}
NO_GRACE = mark(
    "The edition in force leaves open “%(parameter)s”. Fill in the column of the same name, or have it set first."
)


def bindings(upload: Upload) -> dict[str, Any]:
    """Return the named parameters of the SQL below; Refused when a grace period cannot be told."""
    rules = rulebook(upload.unit, upload.month)
    return {**book.bindings(upload), "grace": rules.get("grace.days") if rules else None}


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of a due list beyond the form of their cells."""
    book.report_policies(upload)
    book.report_staff(upload, "owner_no")
    book.report_units(upload)
    report(upload, "not_positive", "amount", "p.amount <= 0")
    report(
        upload,
        "grace_early",
        "grace_ends_on",
        "p.grace_ends_on < p.due_on",
        params="jsonb_build_object('due', p.due_on)",
    )
    if bindings(upload)["grace"] is None and book.count(_WITHOUT_GRACE):
        raise Refused(Problem("R8.2", NO_GRACE, {"parameter": "grace.days"}, "state"))


_WITHOUT_GRACE = "SELECT count(*) FROM intake_lines WHERE grace_ends_on_text = ''"


def notes(upload: Upload) -> None:
    """Report what is odd about a due list, and written as it stands."""
    report(
        upload,
        "owner_left",
        "owner_no",
        "EXISTS (SELECT 1 FROM directors_person o WHERE o.staff_no = p.owner_no AND o.left_on < %(month)s)",
        note=True,
        **book.bindings(upload),
    )
    report(
        upload,
        "premium_differs",
        "amount",
        "p.amount > 0 AND p.amount <> y.premium",
        source=f"intake_lines p JOIN {book.POLICY} ON {book.IS_POLICY}",
        params="jsonb_build_object('premium', to_char(y.premium, 'FM999,999,999,990.00'))",
        note=True,
    )


def people(upload: Upload) -> int:
    """Return how many directors' results the list touches: the leaders of the owners' teams on the day of the list."""
    return book.count(
        book.directors_of(f"SELECT owner_id AS person, listed_on AS day FROM {READY} WHERE fate <> 'same'")
    )


KIND = IntakeKind(
    name="dues",
    title=_("Renewal due list"),
    purpose=_("What falls due in the month, and on whose list it stands."),
    clause="R2.2.2a",
    staging=StagedDue,
    fact=Due,
    columns=COLUMNS,
    key=("policy_no", "instalment"),
    dated_by="due_on",
    amount="amount",
    arrival=Arrival.FREEZE,
    is_awaited=True,
    shown=("policy_no", "instalment", "due_on", "amount", "owner_no"),
    facts={
        "policy_no": "p.policy_no",
        "instalment": "p.instalment",
        "policy_year": "coalesce(p.policy_year, extract(year FROM age(p.due_on, y.effective_on))::int + 1)",
        "due_on": "p.due_on",
        "amount": "p.amount",
        "grace_ends_on": "coalesce(p.grace_ends_on, p.due_on + %(grace)s::int)",
        "method": "p.method",
        "debit_state": f"coalesce(p.debit_state, '{DebitState.NONE}')",
        "failure_reason": "p.failure_reason",
        "listed_on": "%(month)s::date",
        "owner_id": "o.id",
    },
    source=f"JOIN {book.POLICY} ON {book.IS_POLICY} JOIN directors_person o ON o.staff_no = p.owner_no",
    bindings=bindings,
    check=check,
    notes=notes,
    people=people,
    messages=MESSAGES,
)

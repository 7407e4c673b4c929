"""The receipts of a month: money received, reversed or refunded, day by day (R5.1.1)."""

from django.utils.translation import gettext_lazy as _

from directors.enums import NEGATIVE_KINDS, ReceiptKind
from directors.models import Receipt, StagedReceipt
from directors.statements import book
from governance.intake.findings import LINES, READY, Finding, report, report_first
from governance.intake.kinds import Arrival, Column, Form, IntakeKind, Trio
from governance.intake.merging import run
from governance.models import Upload
from governance.problems import mark

KINDS: dict[str, Trio] = {
    ReceiptKind.FIRST: Trio("首期", "首期", "First premium"),
    ReceiptKind.RENEWAL: Trio("续期", "續期", "Renewal"),
    ReceiptKind.SHORT_TERM: Trio("短险", "短險", "Short-term"),
    ReceiptKind.REVERSAL: Trio("冲正", "沖正", "Reversal"),
    ReceiptKind.REFUND: Trio("犹豫期退保", "猶豫期退保", "Cooling-off refund"),
    ReceiptKind.INTEREST: Trio("利息", "利息", "Interest"),
    ReceiptKind.LOAN_REPAYMENT: Trio("贷款还款", "貸款還款", "Loan repayment"),
}
ALSO_KINDS = {"首期保费": ReceiptKind.FIRST, "续期保费": ReceiptKind.RENEWAL, "还款": ReceiptKind.LOAN_REPAYMENT}

COLUMNS = (
    Column(
        "receipt_no", Trio("流水号", "流水號", "Receipt number"), Form.IDENTIFIER, "R202611000123", required=True,
        longest=32,
    ),
    book.POLICY_NO,
    Column(
        "instalment", book.INSTALMENT, Form.INTEGER, "2",
        _("Needed for renewals and reversals; left empty elsewhere, it is the first."), least=0,
    ),
    Column("kind", Trio("入账类型", "入帳類型", "Kind"), Form.CHOICE, "续期", required=True, choices=KINDS,
           also_choices=ALSO_KINDS),
    Column("paid_on", Trio("实收日", "實收日", "Paid on"), Form.DATE, "2026-12-02", required=True),
    Column("banked_on", Trio("银行到账日", "銀行到帳日", "Banked on"), Form.DATE, "2026-12-02"),
    Column(
        "amount", Trio("金额", "金額", "Amount"), Form.MONEY, "12,000.00",
        _("Reversals and cooling-off refunds are negative, -1,200.00 or (1,200.00); all others positive."),
        required=True,
    ),
    Column("payer", Trio("付款人", "付款人", "Payer"), Form.TEXT, "张三", longest=60),
    Column(
        "account_tail", Trio("付款账号（尾号）", "付款帳號（尾號）", "Account (last digits)"), Form.IDENTIFIER, "0217",
        _("The last four digits, no more."), longest=8, also=("付款账号尾号", "付款帳號尾號", "account_tail"),
    ),
    Column("channel", Trio("渠道", "渠道", "Channel"), Form.TEXT, "银行代扣", longest=20),
)  # fmt: skip

MESSAGES = {
    **book.MESSAGES,
    "instalment_missing": mark("A renewal or a reversal names its instalment; enter which payment it is."),
    "must_be_negative": mark("A reversal or refund is negative: write -%(amount)s, or choose another kind."),
    "must_be_positive": mark("The amount must be more than zero. For money given back choose reversal or refund."),
    "no_due": mark("Instalment %(value)s of this policy is on no due list so far."),
    "due_differs": mark("The due list says %(due)s. The row is written as it stands."),
    "banked_early": mark("The money reached the bank before it was paid, on %(paid)s. Check the two dates."),
}
_NAMED = f"('{ReceiptKind.RENEWAL}', '{ReceiptKind.REVERSAL}')"
_NEGATIVE = "(" + ", ".join(f"'{kind}'" for kind in NEGATIVE_KINDS) + ")"
_DUES = "intake_dues"  # the instalment that a line speaks of, by line; kept from the notes to the count of people


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of a receipts list beyond the form of their cells."""
    book.report_policies(upload)
    report(upload, "instalment_missing", "instalment", f"p.instalment_text = '' AND p.kind IN {_NAMED}")
    report(
        upload,
        "must_be_negative",
        "amount",
        f"p.amount >= 0 AND p.kind IN {_NEGATIVE}",
        params="jsonb_build_object('amount', to_char(p.amount, 'FM999999999990.00'))",
    )
    report(upload, "must_be_positive", "amount", f"p.amount <= 0 AND p.kind NOT IN {_NEGATIVE}")


def notes(upload: Upload) -> None:
    """Report what is odd about receipts, and written as it stands."""
    run(f"DROP TABLE IF EXISTS {_DUES}")
    run(
        f"CREATE TEMP TABLE {_DUES} ON COMMIT DROP AS SELECT p.line, d.owner_id, d.amount FROM {LINES} p"
        " JOIN directors_due d USING (policy_no, instalment) WHERE d.superseded_by_id IS NULL"
    )
    report_first(
        upload,
        Finding("no_due", "instalment", "p.instalment IS NOT NULL AND d.line IS NULL"),
        Finding(
            "due_differs",
            "amount",
            "p.amount > 0 AND p.amount <> d.amount",
            "jsonb_build_object('due', to_char(d.amount, 'FM999,999,999,990.00'))",
        ),
        source=f"(SELECT * FROM {LINES} WHERE kind = '{ReceiptKind.RENEWAL}') p LEFT JOIN {_DUES} d USING (line)",
        note=True,
    )
    report(
        upload,
        "banked_early",
        "banked_on",
        "p.banked_on < p.paid_on",
        params="jsonb_build_object('paid', p.paid_on)",
        note=True,
    )


def people(upload: Upload) -> int:
    """Return how many directors' results the receipts touch: leaders, on the day paid, of whoever they count for."""
    return book.count(
        book.directors_of(
            f"SELECT CASE WHEN r.kind IN ('{ReceiptKind.FIRST}', '{ReceiptKind.SHORT_TERM}', '{ReceiptKind.REFUND}')"
            " THEN y.writing_agent_id ELSE coalesce(d.owner_id, y.servicing_agent_id) END AS person, r.paid_on AS day"
            f" FROM {READY} r JOIN {book.POLICY} ON y.policy_no = r.policy_no AND y.superseded_by_id IS NULL"
            f" LEFT JOIN {_DUES} d USING (line) WHERE r.fate <> 'same'"
        )
    )


KIND = IntakeKind(
    name="receipts",
    title=_("Receipts"),
    purpose=_("What was paid in the month, reversed or refunded."),
    clause="R5.1.1",
    staging=StagedReceipt,
    fact=Receipt,
    columns=COLUMNS,
    key=("receipt_no",),
    dated_by="paid_on",
    amount="amount",
    arrival=Arrival.CUT_OFF,
    is_awaited=True,
    shown=("receipt_no", "policy_no", "kind", "paid_on", "amount"),
    facts={
        "receipt_no": "p.receipt_no",
        "policy_no": "p.policy_no",
        "instalment": f"coalesce(p.instalment, CASE WHEN p.kind IN ('{ReceiptKind.INTEREST}',"
        f" '{ReceiptKind.LOAN_REPAYMENT}') THEN 0 ELSE 1 END)",
        "kind": "p.kind",
        "paid_on": "p.paid_on",
        "banked_on": "p.banked_on",
        "amount": "p.amount",
        "payer": "p.payer",
        "account_tail": "p.account_tail",
        "channel": "p.channel",
    },
    source="",
    bindings=book.bindings,
    check=check,
    notes=notes,
    people=people,
    messages=MESSAGES,
)

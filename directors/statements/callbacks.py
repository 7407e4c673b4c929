"""The call-backs of a month: which customers were called, and what came of it (R2.2.3a)."""

from django.utils.translation import gettext_lazy as _

from directors.enums import CallbackKind, CallbackResult
from directors.models import Callback, StagedCallback
from directors.statements import book
from governance.intake.findings import report
from governance.intake.kinds import Arrival, Column, Form, IntakeKind, Trio
from governance.models import Upload
from governance.problems import mark

KINDS: dict[str, Trio] = {
    CallbackKind.NEW_POLICY: Trio("新单回访", "新單回訪", "New policy"),
    CallbackKind.RENEWAL: Trio("续期回访", "續期回訪", "Renewal"),
    CallbackKind.SERVICING: Trio("保全回访", "保全回訪", "Policy servicing"),
    CallbackKind.OTHER: Trio("其他", "其他", "Other"),
}
ALSO_KINDS = {
    "新单": CallbackKind.NEW_POLICY, "新單": CallbackKind.NEW_POLICY, "新契约": CallbackKind.NEW_POLICY,
    "续期": CallbackKind.RENEWAL, "續期": CallbackKind.RENEWAL, "保全": CallbackKind.SERVICING,
}  # fmt: skip
RESULTS: dict[str, Trio] = {
    CallbackResult.SUCCESS: Trio("成功", "成功", "Successful"),
    CallbackResult.FAILURE: Trio("失败", "失敗", "Failed"),
    CallbackResult.PROBLEM: Trio("问题件", "問題件", "Problem case"),
}
COLUMNS = (
    Column("callback_no", Trio("回访号", "回訪號", "Call-back number"), Form.IDENTIFIER, "H202605000123",
           required=True, longest=32),
    book.POLICY_NO,
    Column("kind", Trio("类型", "類型", "Kind"), Form.CHOICE, "新单回访", _("Left empty, it is about a new policy."),
           choices=KINDS, also_choices=ALSO_KINDS, also=("回访类型", "回訪類型")),
    Column("done_on", Trio("完成日", "完成日", "Done on"), Form.DATE, "2026-05-12", required=True),
    Column("result", Trio("结果", "結果", "Result"), Form.CHOICE, "成功", required=True, choices=RESULTS),
    Column("problem", Trio("问题类型", "問題類型", "Kind of problem"), Form.TEXT, "",
           _("For problem cases, in a few words."), longest=40),
)  # fmt: skip
MESSAGES = {
    **book.MESSAGES,
    "before_issue": mark("The policy was issued on %(issued)s; a call about it cannot be earlier."),
    "problem_unnamed": mark("A problem case names its kind. The row is written without."),
}


def check(upload: Upload) -> None:
    """Report what is wrong with the lines of call-backs beyond the form of their cells."""
    book.report_policies(upload)
    report(
        upload,
        "before_issue",
        "done_on",
        "p.done_on < y.issued_on",
        source=f"intake_lines p JOIN {book.POLICY} ON {book.IS_POLICY}",
        params="jsonb_build_object('issued', y.issued_on)",
    )


def notes(upload: Upload) -> None:
    """Report what is odd about call-backs, and written as it stands."""
    report(
        upload,
        "problem_unnamed",
        "problem",
        f"p.result = '{CallbackResult.PROBLEM}' AND p.problem_text = ''",
        note=True,
    )


KIND = IntakeKind(
    name="callbacks",
    title=_("Call-backs"),
    purpose=_("Customers called back in the month and how the call ended."),
    clause="R2.2.3a",
    staging=StagedCallback,
    fact=Callback,
    columns=COLUMNS,
    key=("callback_no",),
    dated_by="done_on",
    arrival=Arrival.CUT_OFF,
    shown=("callback_no", "policy_no", "done_on", "result"),
    facts={
        **{name: f"p.{name}" for name in ("callback_no", "policy_no", "done_on", "result", "problem")},
        "kind": f"coalesce(p.kind, '{CallbackKind.NEW_POLICY}')",
    },
    source="",
    bindings=book.bindings,
    check=check,
    notes=notes,
    people=book.people_of_policies("done_on"),
    messages=MESSAGES,
)

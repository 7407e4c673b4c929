"""The satisfaction survey of a month (R5.1.3)."""

from django.utils.translation import gettext_lazy as _

from directors.models import Answer, StagedAnswer
from directors.statements import book
from governance.intake.kinds import Arrival, Column, Form, IntakeKind, Trio

COLUMNS = (
    Column("survey_no", Trio("问卷号", "問卷號", "Survey number"), Form.IDENTIFIER, "W202605000123", required=True,
           longest=32),
    book.POLICY_NO,
    Column("score", Trio("评分", "評分", "Score"), Form.INTEGER, "5", _("From 1, poor, to 5, very good."),
           required=True, least=1, most=5),
    Column("promoter_score", Trio("NPS", "NPS", "NPS"), Form.INTEGER, "9",
           _("How likely the customer is to recommend us, 0 to 10."), most=10, also=("净推荐值", "淨推薦值")),
    Column("answered_on", Trio("日期", "日期", "Date"), Form.DATE, "2026-05-15", required=True),
)  # fmt: skip

KIND = IntakeKind(
    name="satisfaction",
    title=_("Customer satisfaction"),
    purpose=_("Answers to the survey in the month."),
    clause="R5.1.3",
    staging=StagedAnswer,
    fact=Answer,
    columns=COLUMNS,
    key=("survey_no",),
    dated_by="answered_on",
    arrival=Arrival.CUT_OFF,
    shown=("survey_no", "policy_no", "score", "answered_on"),
    facts={name: f"p.{name}" for name in ("survey_no", "policy_no", "score", "promoter_score", "answered_on")},
    source="",
    bindings=book.bindings,
    check=book.report_policies,
    people=book.people_of_policies("answered_on"),
    messages=book.MESSAGES,
)

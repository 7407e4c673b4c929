"""Each thing that can be wrong or worth noting in policies and customer service, once."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone
from psycopg.types.range import DateRange

from directors.models import Callback, Commission, Complaint, Policy, PolicyEvent
from governance.models import Batch, PeriodLock
from tests.directors.statements.conftest import Desk, example, heads, workbook

pytestmark = pytest.mark.django_db

WRONG: list[tuple[str, dict[str, Any], str, str]] = [
    ("policies", {"writer_no": "XX-0001"}, "writer_no", "staff_unknown"),
    ("policies", {"servant_no": "XX-0001"}, "servant_no", "staff_unknown"),
    ("policies", {"unit_code": "XX"}, "unit_code", "unit_unknown"),
    ("policies", {"unit_code": "JS"}, "unit_code", "unit_elsewhere"),
    ("policies", {"premium": "0"}, "premium", "not_positive"),
    ("policies", {"issued_on": "2026-06-01", "effective_on": "2026-06-01", "state_on": "2026-06-01",
                  "receipt_signed_on": ""}, "issued_on", "after_month"),
    ("policies", {"receipt_signed_on": "2026-05-01"}, "receipt_signed_on", "signed_early"),
    ("policies", {"state_on": "2026-05-01"}, "state_on", "state_early"),
    ("policies", {"payment_years": "100"}, "payment_years", "range"),
    ("policies", {"is_self": "也许"}, "is_self", "choice"),
    ("policies", {"product_risk": "R6"}, "product_risk", "choice"),
    ("events", {"amount": "-5"}, "amount", "signed"),
    ("events", {"effective_on": "2026-06-01"}, "effective_on", "other_month"),
    ("events", {"policy_no": "P404"}, "policy_no", "policy_unknown"),
    ("events", {"kind": "送花"}, "kind", "choice"),
    ("callbacks", {"done_on": "2026-04-30"}, "done_on", "other_month"),
    ("callbacks", {"result": "再说"}, "result", "choice"),
    ("complaints", {"closed_on": "2026-05-01"}, "closed_on", "closed_early"),
    ("complaints", {"person_no": "XX-0001"}, "person_no", "staff_unknown"),
    ("complaints", {"received_on": "2026-03-01", "closed_on": "2026-04-01"}, "received_on", "other_month"),
    ("satisfaction", {"score": "6"}, "score", "range"),
    ("satisfaction", {"score": "0"}, "score", "range"),
    ("satisfaction", {"promoter_score": "11"}, "promoter_score", "range"),
    ("commission", {"amount": "0"}, "amount", "zero"),
    ("commission", {"person_no": "XX-0001"}, "person_no", "staff_unknown"),
]  # fmt: skip
NOTES: list[tuple[str, dict[str, Any], str, str]] = [
    ("policies", {"effective_on": "2026-05-07"}, "effective_on", "effective_early"),
    ("policies", {"yearly_premium": "1.00"}, "yearly_premium", "yearly_differs"),
    ("policies", {"family_income": "9,000"}, "family_income", "income_exceeded"),
    ("events", {"applied_on": "2026-05-20"}, "effective_on", "effective_early"),
    ("events", {"amount": ""}, "amount", "amount_missing"),
    ("callbacks", {"result": "问题件", "problem": ""}, "problem", "problem_unnamed"),
    ("complaints", {"policy_no": "", "person_no": ""}, "policy_no", "nobody_named"),
    ("commission", {"policy_no": "P4"}, "person_no", "not_theirs"),
]


def check(desk: Desk, name: str, **cells: Any):
    own = {"policy_no": "P9"} if name == "policies" else {}
    return desk.upload(workbook([example(name, desk, **{**own, **cells})], heads(name)), name)


@pytest.mark.parametrize(
    ("kind", "cells", "column", "code"), WRONG, ids=lambda told: told if isinstance(told, str) else ""
)
def test_what_is_wrong_is_reported_at_its_cell(desk: Desk, kind: str, cells: Any, column: str, code: str) -> None:
    upload = check(desk, kind, **cells)
    assert (2, column, code) in desk.wrong(upload)
    assert upload.counts["new"] == 0


@pytest.mark.parametrize(
    ("kind", "cells", "column", "code"), NOTES, ids=lambda told: told if isinstance(told, str) else ""
)
def test_what_is_odd_is_noted_and_still_written(desk: Desk, kind: str, cells: Any, column: str, code: str) -> None:
    upload = check(desk, kind, **cells)
    assert (desk.wrong(upload), desk.notes(upload)) == ([], [(2, column, code)])
    assert upload.counts["new"] == 1


def test_calls_and_events_from_before_the_issue_are_wrong(desk: Desk) -> None:
    desk.write(check(desk, "policies"))
    early = {"policy_no": "P9", "effective_on": "2026-05-01", "applied_on": "2026-05-01"}
    assert (2, "effective_on", "before_issue") in desk.wrong(check(desk, "events", **early))
    assert (2, "done_on", "before_issue") in desk.wrong(check(desk, "callbacks", policy_no="P9", done_on="2026-05-02"))


@pytest.mark.clause("R2.2.2a")
def test_a_policy_takes_its_derived_values_from_the_row(desk: Desk) -> None:
    cells = {"payment_mode": "月", "premium": "500", "yearly_premium": "", "coverage": "1年", "unit_code": "",
             "servant_no": "", "is_dual_recorded": ""}  # fmt: skip
    desk.write(check(desk, "policies", **cells))
    policy = Policy.objects.get(policy_no="P9")
    assert (policy.yearly_premium, policy.is_short_term, policy.unit) == (Decimal(6000), True, desk.cast.first)
    assert (policy.writing_agent, policy.servicing_agent, policy.is_dual_recorded) == (
        desk.cast.sun,
        desk.cast.sun,
        None,
    )


def test_a_policy_of_two_strangers_is_left_to_their_branch(desk: Desk) -> None:
    stranger = Policy.objects.get(policy_no="PJ").writing_agent.staff_no
    both = check(desk, "policies", writer_no=stranger, servant_no=stranger, unit_code="")
    assert (2, "writer_no", "staff_elsewhere") in desk.wrong(both)
    ours_now = check(desk, "policies", writer_no=stranger, unit_code="")
    assert desk.wrong(ours_now) == []


@pytest.mark.clause("R5.2.1")
def test_a_policy_of_a_published_month_may_lapse_but_not_change_its_premium(desk: Desk) -> None:
    april = {"issued_on": "2026-04-08", "effective_on": "2026-04-09", "state_on": "2026-04-09", "receipt_signed_on": ""}
    desk.write(check(desk, "policies", **april))
    last = Batch.objects.first()
    PeriodLock.objects.create(
        unit=desk.cast.zhejiang, kind="month", period=DateRange(date(2026, 4, 1), date(2026, 5, 1)),
        watermark=last.pk, at=timezone.now(),
    )  # fmt: skip
    lapsed = check(desk, "policies", **{**april, "state": "失效", "state_on": "2026-05-20"})
    assert (desk.wrong(lapsed), lapsed.counts["changed"]) == ([], 1)
    dearer = check(desk, "policies", **april, premium="13,000", yearly_premium="13,000")
    assert desk.wrong(dearer) == [(2, "policy_no", "fact_locked")]


@pytest.mark.clause("R5.1.3")
def test_a_complaint_is_settled_by_the_file_of_a_later_month(desk: Desk) -> None:
    desk.write(check(desk, "complaints", closed_on=""))
    june = desk.upload(
        workbook([example("complaints", desk, closed_on="2026-06-10", validity="重复")], heads("complaints")),
        "complaints", month=date(2026, 6, 1),
    )  # fmt: skip
    assert (desk.wrong(june), june.counts["changed"]) == ([], 1)
    desk.write(june)
    fact = Complaint.objects.current().get()
    assert (fact.validity, fact.closed_on) == ("duplicate", date(2026, 6, 10))
    assert Complaint.objects.as_of(fact.batch_id - 1).get().validity == "valid"


@pytest.mark.clause("R2.2.3a")
def test_a_call_keeps_its_kind_and_result(desk: Desk) -> None:
    desk.write(check(desk, "callbacks", kind="", result="问题件", problem="地址不符"))
    call = Callback.objects.get()
    assert (call.kind, call.result, call.problem, call.done_on) == (
        "new_policy", "problem", "地址不符", date(2026, 5, 12),
    )  # fmt: skip


@pytest.mark.clause("R5.3.1")
def test_commission_taken_back_is_negative(desk: Desk) -> None:
    desk.write(check(desk, "commission", amount="(1,200.00)"))
    paid = Commission.objects.get()
    assert (paid.person, paid.amount) == (desk.cast.sun, Decimal(-1200))


@pytest.mark.clause("R7.1.3")
def test_an_event_keeps_its_kind_days_and_amount(desk: Desk) -> None:
    desk.write(check(desk, "events", kind="保单贷款"))
    event = PolicyEvent.objects.get()
    assert (event.kind, event.applied_on, event.effective_on, event.amount) == (
        "loan", date(2026, 5, 8), date(2026, 5, 10), Decimal(8000),
    )  # fmt: skip

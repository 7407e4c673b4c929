"""The inbox: context beside the decision, each verb by a form, bulk with a report, as cheap at a thousand as at ten."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from governance.actions import approvals, delegation, rights
from governance.enums import ApprovalState, ChangeKind, Role, StepState, Verb
from governance.models import Approval, ApprovalStep, Relationship, RoleChange, StandIn, User
from tests.appraisal.months import form, signed_in
from tests.cast import Cast
from tests.governance.approvals.plans import LEADER as BY_LEADER
from tests.governance.approvals.plans import NOON, lay

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
WHY = "Sun is to lead a team from July."


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(NOON, tick=False):
        yield


def ask(cast: Cast, user: User | None = None, role: Role = Role.DIRECTOR) -> Approval:
    asked = rights.Asked(ChangeKind.GRANT, user or cast.member, role, cast.first, NOON.date(), None, WHY)
    change = rights.ask_for_change(asked, by=cast.hr, now=NOON)
    return Approval.objects.get(subject_id=change.pk)


def many(cast: Cast, number: int) -> None:
    """Lay that many requests of HR before the executives, without going through the action for each."""
    first = ask(cast)
    step = first.steps.get()
    users = User.objects.bulk_create(User(username=f"u{place}", name=f"U{place}") for place in range(number - 1))
    changes = RoleChange.objects.bulk_create(
        RoleChange(
            kind="grant", user=user, role="member", unit=cast.first, since=NOON.date(), reason=WHY, asked_by=cast.hr,
            asked_at=NOON,
        )
        for user in users
    )  # fmt: skip
    told = {"kind": first.kind, "unit": cast.first, "edition": first.edition, "asked_by": cast.hr, "asked_at": NOON}
    rows = Approval.objects.bulk_create(
        Approval(subject_id=change.pk, due_at=first.due_at, params=first.params, **told) for change in changes
    )
    ApprovalStep.objects.bulk_create(
        ApprovalStep(
            approval=row, round=1, order=1, role="leader", level="branch", unit=step.unit, state=StepState.OPEN,
            opened_at=step.opened_at, due_at=step.due_at,
        )
        for row in rows
    )  # fmt: skip


def post(client: Client, name: str, approval: Approval, **body: Any) -> Any:
    return client.post(reverse(name, args=[approval.pk]), form(**body))


def test_a_request_is_shown_with_what_the_approver_would_look_up(cast: Cast) -> None:
    approval = ask(cast)
    page = signed_in(cast, "leader").get(reverse("approval", args=[approval.pk])).content.decode()
    assert WHY in page
    assert "周敏" in page
    assert "方建国" in page


def test_after_a_decision_the_next_request_opens(cast: Cast) -> None:
    first, second = ask(cast), ask(cast, cast.director2, Role.HEAD)
    leader = signed_in(cast, "leader")
    answer = post(leader, "approval_decide", first, verb="approve")
    assert answer.headers["Location"] == second.get_absolute_url()
    assert post(leader, "approval_decide", second, verb="approve").headers["Location"] == reverse("inbox")


@pytest.mark.parametrize("verb", ["return", "reject"])
def test_a_rejection_without_a_reason_comes_back_beside_the_request(cast: Cast, verb: str) -> None:
    approval = ask(cast)
    answer = post(signed_in(cast, "leader"), "approval_decide", approval, verb=verb)
    approval.refresh_from_db()
    assert (answer.status_code, approval.state) == (422, ApprovalState.OPEN)
    assert 'aria-invalid="true"' in answer.content.decode()


def test_the_second_of_two_is_told_who_decided(cast: Cast) -> None:
    approval = ask(cast)
    approvals.decide(approval=approval, verb=Verb.APPROVE, by=cast.leader, now=NOON)
    answer = post(signed_in(cast, "leader2"), "approval_decide", approval, verb="approve")
    assert (answer.status_code, "周航" in answer.content.decode()) == (409, True)


def test_a_request_sent_twice_decides_once(cast: Cast) -> None:
    approval, body = ask(cast), form(verb="approve")
    leader = signed_in(cast, "leader")
    answers = [leader.post(reverse("approval_decide", args=[approval.pk]), body) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert approval.steps.get().decided_by == cast.leader


@pytest.mark.parametrize("verb", ["transfer", "add", "copy"])
def test_a_request_is_passed_to_a_colleague_by_a_form(cast: Cast, verb: str) -> None:
    approval = ask(cast)
    answer = post(signed_in(cast, "leader"), "approval_pass", approval, verb=verb, to=cast.leader2.pk)
    page = signed_in(cast, "leader2").get(reverse("inbox"), {"tab": "copied" if verb == "copy" else "mine"})
    assert (answer.status_code, [row.approval for row in page.context["lines"]]) == (302, [approval])
    unknown = post(signed_in(cast, "leader"), "approval_pass", approval, verb=verb, to=cast.foreign_hr.pk)
    assert unknown.status_code in (302, 404)


def test_the_asker_reminds_and_withdraws(cast: Cast) -> None:
    approval = ask(cast)
    hr = signed_in(cast, "hr")
    assert post(hr, "approval_own", approval, verb="remind").status_code == 302
    assert post(hr, "approval_own", approval, verb="remind").status_code == 409
    post(hr, "approval_own", approval, verb="withdraw")
    approval.refresh_from_db()
    assert approval.state == ApprovalState.WITHDRAWN
    assert post(hr, "approval_own", approval, verb="other").status_code == 404


def test_what_was_sent_back_is_submitted_again_by_its_asker(cast: Cast) -> None:
    approval = ask(cast)
    approvals.decide(approval=approval, verb=Verb.RETURN, by=cast.leader, now=NOON, comment="Which team?")
    hr = signed_in(cast, "hr")
    assert "Which team?" in hr.get(approval.get_absolute_url()).content.decode()
    post(hr, "approval_own", approval, verb="resubmit")
    assert [row.approval for row in signed_in(cast, "leader").get(reverse("inbox")).context["lines"]] == [approval]


def shown(client: Client, tab: str) -> list[Approval]:
    return [row.approval for row in client.get(reverse("inbox"), {"tab": tab}).context["lines"]]


def test_each_tab_shows_its_own_and_nobody_else_s(cast: Cast) -> None:
    done, open_one = ask(cast), ask(cast, cast.director2, Role.HEAD)
    approvals.decide(approval=done, verb=Verb.APPROVE, by=cast.leader, now=NOON)
    tabs = {
        (name, tab): [
            row.approval for row in signed_in(cast, name).get(reverse("inbox"), {"tab": tab}).context["lines"]
        ]
        for name in ("leader", "leader2", "hr", "head")
        for tab in ("mine", "done", "copied", "asked")
    }
    assert {place: rows for place, rows in tabs.items() if rows} == {
        ("leader", "mine"): [open_one],
        ("leader", "done"): [done],
        ("leader2", "mine"): [open_one],
        ("hr", "asked"): [open_one, done],
    }


def test_in_bulk_there_is_a_summary_first_and_a_report_after(cast: Cast) -> None:
    first, second = ask(cast), ask(cast, cast.director2, Role.HEAD)
    leader = signed_in(cast, "leader")
    picked = {"kind": "role_change", "pick": [first.pk, second.pk]}
    summary = leader.get(reverse("inbox_bulk"), picked)
    assert (summary.context["is_summary"], len(summary.context["lines"])) == (True, 2)
    approvals.decide(approval=first, verb=Verb.APPROVE, by=cast.leader2, now=NOON)
    report = leader.post(reverse("inbox_bulk_decide"), form(verb="approve", **picked))
    assert (report.status_code, report.context["done"]) == (200, 1)
    assert [bool(problems) for _row, problems in report.context["rows"]] == [True, False]
    second.refresh_from_db()
    assert second.state == ApprovalState.GRANTED


def test_the_stand_in_and_relationship_forms_do_what_they_say(cast: Cast) -> None:
    head, days = signed_in(cast, "head"), {"first": "2026-06-10", "last": "2026-06-12", "reason": "Leave"}
    assert head.post(reverse("stand_in_name"), form(deputy="director2", **days)).status_code == 422
    head.post(reverse("stand_in_name"), form(deputy="leader", **days))
    row = StandIn.objects.get()
    assert "周航" in signed_in(cast, "hr").get(reverse("stand_ins")).content.decode()
    head.post(reverse("stand_in_end", args=[row.pk]), form())
    row.refresh_from_db()
    assert row.period.isempty
    head.post(reverse("relationship_declare"), form(other="member", kinship="sibling"))
    related = Relationship.objects.get()
    assert head.post(reverse("relationship_declare"), form(other="head", kinship="sibling")).status_code == 422
    signed_in(cast, "hr").post(reverse("relationship_end", args=[related.pk]), form(reason="An error."))
    related.refresh_from_db()
    assert related.period.isempty


def statements(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert client.get(url).status_code == 200
    return len([row for row in caught if not row["sql"].startswith(("SAVEPOINT", "RELEASE"))])


@pytest.mark.parametrize("name", ["inbox", "inbox_bulk", "rights", "right_changes"])
def test_a_page_takes_at_most_twelve_statements_at_ten_and_at_a_thousand_rows(cast: Cast, name: str) -> None:
    leader = signed_in(cast, "leader")
    many(cast, 10)
    delegation.name_stand_in(
        deputy=cast.leader,
        first=NOON.date(),
        last=NOON.date() + timedelta(days=3),
        reason="Leave",
        by=cast.head,
        now=NOON,
    )
    few = statements(leader, reverse(name))
    Approval.objects.all().delete()
    RoleChange.objects.all().delete()
    User.objects.filter(username__startswith="u").delete()
    many(cast, 1000)
    assert (statements(leader, reverse(name)), few <= 12) == (few, True), few


def test_one_request_s_page_takes_at_most_twelve_statements(cast: Cast) -> None:
    lay(cast, BY_LEADER)
    approval = ask(cast)
    assert statements(signed_in(cast, "leader"), approval.get_absolute_url()) <= 12

"""A request takes its way: each step by who may, nobody on their own matter, one decision each."""

from datetime import date
from decimal import Decimal

import pytest
from psycopg.types.range import DateRange

from governance.actions import approvals, delegation
from governance.approvals.inbox import visible_to, waiting_for
from governance.enums import ApprovalState, Kinship, PartyReason, Role, StepState, Verb
from governance.models import Act, Approval, ApprovalStep, Notice, RoleGrant, User
from governance.parameters import Stop
from governance.problems import Refused
from tests.cast import Cast
from tests.governance.approvals.plans import HEAD, HOUR, LEADER, NOON, Plans, ask, decide, lay

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
TODAY = date(2026, 6, 10)


def waits_for(user: User) -> list[int]:
    fresh = User.objects.get(pk=user.pk)
    return list(waiting_for(fresh, TODAY).values_list("pk", flat=True))


def seats(approval: Approval) -> list[tuple[str, str, str]]:
    return list(approval.steps.order_by("order", "pk").values_list("role", "unit__code", "state"))


def told(user: User) -> list[str]:
    return list(Notice.objects.filter(to=user).order_by("pk").values_list("kind", flat=True))


def test_steps_are_decided_in_order_and_the_chapter_is_called_once(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD, Stop(2, "leader", "branch"))
    approval = ask(cast)
    assert (waits_for(cast.head), waits_for(cast.leader)) == ([approval.pk], [])
    decide(approval, cast.head)
    assert (waits_for(cast.head), waits_for(cast.leader), plans.calls) == ([], [approval.pk], [])
    approval = decide(approval, cast.leader)
    assert (approval.state, approval.ended_by, plans.calls) == (
        ApprovalState.GRANTED, cast.leader, [("granted", cast.first.pk, cast.leader.pk)],
    )  # fmt: skip
    assert told(cast.director) == ["approval.granted"]
    assert told(cast.head) == ["approval.waiting"]


def test_steps_of_one_order_are_decided_side_by_side(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD, Stop(1, "compliance", "branch"), Stop(2, "leader", "branch"))
    approval = ask(cast)
    decide(approval, cast.compliance)
    assert (waits_for(cast.head), waits_for(cast.leader)) == ([approval.pk], [])
    decide(approval, cast.head)
    assert waits_for(cast.leader) == [approval.pk]


@pytest.mark.parametrize(("days", "steps"), [("3", 1), ("3.5", 2), (None, 2)])
def test_a_bound_calls_for_a_step_only_when_it_is_exceeded(
    cast: Cast, plans: Plans, days: str | None, steps: int
) -> None:
    lay(cast, HEAD, Stop(2, "leader", "branch", "days", Decimal(3)))
    assert ask(cast, days=Decimal(days) if days else None).steps.count() == steps


def test_nobody_decides_what_they_asked_and_it_goes_one_level_up(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    approval = ask(cast, by=cast.head)
    assert seats(approval) == [("leader", "ZJ", "open")]
    assert waits_for(cast.head) == []
    with pytest.raises(Refused) as no:
        decide(approval, cast.head)
    assert (no.value.status, no.value.problems[0].message) == (
        403,
        "You cannot decide on what you asked for or worked on yourself.",
    )


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (PartyReason.SUBJECT, "You cannot decide on your own matter."),
        (PartyReason.COMPUTER, "Who computed it cannot decide on it."),
    ],
)
def test_nobody_decides_on_what_concerns_them_or_they_computed(
    cast: Cast, plans: Plans, reason: PartyReason, words: str
) -> None:
    lay(cast, LEADER)
    plans.parties = [(cast.leader, reason)]
    approval = ask(cast)
    assert (waits_for(cast.leader), waits_for(cast.leader2)) == ([], [approval.pk])
    with pytest.raises(Refused) as no:
        decide(approval, cast.leader)
    assert (no.value.status, no.value.problems[0].message) == (403, words)


def test_a_relative_s_matter_goes_to_another_also_when_declared_later(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    approval = ask(cast)
    delegation.declare_relationship(other=cast.head, kinship=Kinship.SIBLING, by=cast.director, now=NOON)
    assert seats(approval) == [("leader", "ZJ", "open")]
    assert (waits_for(cast.head), waits_for(cast.leader)) == ([], [approval.pk])
    with pytest.raises(Refused) as no:
        decide(approval, cast.head)
    assert no.value.status == 403
    assert Act.objects.filter(kind="approval.rerouted").count() == 1


def test_with_nobody_at_any_level_a_request_is_refused(cast: Cast, plans: Plans) -> None:
    lay(cast, Stop(1, "hr", "branch"))
    RoleGrant.objects.filter(user=cast.hr2).delete()
    with pytest.raises(Refused) as no:
        ask(cast, by=cast.hr)
    assert (no.value.status, Approval.objects.count(), Act.objects.filter(kind="approval.asked").count()) == (409, 0, 0)


def test_two_steps_that_fall_to_one_seat_are_one_decision(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD, Stop(2, "leader", "branch"))
    approval = ask(cast, by=cast.head)
    assert seats(approval) == [("leader", "ZJ", "open")]
    assert decide(approval, cast.leader).state == ApprovalState.GRANTED


def test_nobody_signs_twice_in_a_round(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD, Stop(2, "leader", "branch"))
    RoleGrant.objects.create(user=cast.head, role=Role.LEADER, unit=cast.zhejiang, period=DateRange(TODAY, None))
    RoleGrant.objects.filter(user=cast.leader2).delete()
    approval = ask(cast)
    decide(approval, cast.head)
    assert (waits_for(cast.head), waits_for(cast.leader)) == ([], [approval.pk])


def test_a_director_s_step_falls_to_whom_the_chapter_names_and_follows_them(cast: Cast, plans: Plans) -> None:
    lay(cast, Stop(1, "director", "department"))
    plans.named = cast.director
    approval = ask(cast, by=cast.member)
    assert waits_for(cast.director) == [approval.pk]
    plans.named = cast.director2
    approvals.approvals_tick(now=NOON)
    assert (waits_for(cast.director), waits_for(cast.director2)) == ([], [approval.pk])


def test_what_is_sent_back_is_submitted_again_from_the_first_step(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD, Stop(2, "leader", "branch"))
    approval = ask(cast)
    decide(approval, cast.head)
    approval = decide(approval, cast.leader, Verb.RETURN, "Which month?")
    assert (approval.state, plans.names(), told(cast.director)) == ("returned", ["returned"], ["approval.returned"])
    approval = approvals.resubmit(approval=approval, by=cast.director, now=NOON, params={"name": "B"})
    assert (approval.round, approval.params, waits_for(cast.head)) == (2, {"name": "B"}, [approval.pk])
    decide(approval, cast.head)
    assert decide(approval, cast.leader).state == ApprovalState.GRANTED


def test_a_rejected_or_withdrawn_request_waits_for_nobody(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD, Stop(2, "leader", "branch"))
    assert decide(ask(cast), cast.head, Verb.REJECT, "No money.").state == ApprovalState.REFUSED
    approval = ask(cast)
    approvals.withdraw(approval=approval, by=cast.director, now=NOON)
    assert (waits_for(cast.head), plans.names()) == ([], ["refused", "withdrawn"])
    assert not ApprovalStep.objects.filter(state__in=[StepState.OPEN, StepState.WAITING]).exists()


def test_who_comes_too_late_is_told_who_was_first_and_when(cast: Cast, plans: Plans) -> None:
    lay(cast, LEADER)
    approval = ask(cast)
    decide(approval, cast.leader)
    with pytest.raises(Refused) as no:
        decide(approval, cast.leader2)
    problem = no.value.problems[0]
    assert (no.value.status, problem.params) == (409, {"name": "周航", "at": "2026-06-10 12:00"})
    assert visible_to(cast.leader2, TODAY).filter(pk=approval.pk).exists()


def test_a_step_is_handed_over_to_an_equal_and_to_nobody_else(cast: Cast, plans: Plans) -> None:
    lay(cast, LEADER)
    approval = ask(cast)
    for stranger in (cast.head, cast.compliance, cast.leader):
        with pytest.raises(Refused):
            approvals.hand_over(approval=approval, to=stranger, by=cast.leader, now=NOON)
    approvals.hand_over(approval=approval, to=cast.leader2, by=cast.leader, now=NOON)
    assert (waits_for(cast.leader), waits_for(cast.leader2)) == ([], [approval.pk])
    RoleGrant.objects.filter(user=cast.leader2).update(period=DateRange(date(2020, 1, 1), TODAY))
    approvals.approvals_tick(now=NOON)
    assert waits_for(cast.leader) == [approval.pk]


def test_an_added_approver_must_approve_too(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    approval = ask(cast)
    approvals.add_approver(approval=approval, to=cast.compliance, by=cast.head, now=NOON)
    assert decide(approval, cast.head).state == ApprovalState.OPEN
    assert decide(approval, cast.compliance).state == ApprovalState.GRANTED


def test_an_added_approver_who_leaves_is_dropped_and_the_rest_stands(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    approval = ask(cast)
    approvals.add_approver(approval=approval, to=cast.compliance, by=cast.head, now=NOON)
    decide(approval, cast.head)
    User.objects.filter(pk=cast.compliance.pk).update(is_active=False)
    approvals.approvals_tick(now=NOON)
    approval.refresh_from_db()
    assert (approval.state, approval.ended_by, plans.names()) == (ApprovalState.GRANTED, cast.head, ["granted"])


def test_a_copy_lets_one_see_and_not_decide(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    approval = ask(cast)
    assert not visible_to(cast.hr, TODAY).exists()
    approvals.copy_to(approval=approval, to=cast.hr, by=cast.head, now=NOON)
    approvals.copy_to(approval=approval, to=cast.hr, by=cast.head, now=NOON)
    assert (list(visible_to(cast.hr, TODAY)), waits_for(cast.hr), told(cast.hr)) == (
        [approval],
        [],
        ["approval.copied"],
    )
    with pytest.raises(Refused) as no:
        decide(approval, cast.hr)
    assert no.value.status == 403


def test_only_the_asker_reminds_and_not_too_often(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    approval = ask(cast)
    with pytest.raises(Refused):
        approvals.remind(approval=approval, by=cast.director2, now=NOON)
    approvals.remind(approval=approval, by=cast.director, now=NOON)
    with pytest.raises(Refused) as no:
        approvals.remind(approval=approval, by=cast.director, now=NOON + 3 * HOUR)
    assert (no.value.status, told(cast.head)) == (409, ["approval.waiting", "approval.reminded"])
    approvals.remind(approval=approval, by=cast.director, now=NOON + 4 * HOUR)


def test_what_is_overdue_is_said_once(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    ask(cast)
    for hours in (23, 25, 26):
        approvals.approvals_tick(now=NOON + hours * HOUR)
    assert (told(cast.head), told(cast.director)) == (["approval.waiting", "approval.overdue"], ["approval.overdue"])
    assert Act.objects.filter(kind="approval.overdue").count() == 1


def test_an_approver_who_moves_leaves_the_request_to_the_successor(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    approval = ask(cast)
    RoleGrant.objects.filter(user=cast.head).update(period=DateRange(date(2020, 1, 1), TODAY))
    RoleGrant.objects.create(user=cast.zhao.user, role=Role.HEAD, unit=cast.first, period=DateRange(TODAY, None))
    assert (waits_for(cast.head), waits_for(cast.director2)) == ([], [approval.pk])


def test_an_approver_who_leaves_nobody_behind_leaves_it_to_the_level_above(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    approval = ask(cast)
    RoleGrant.objects.filter(user=cast.head).update(period=DateRange(date(2020, 1, 1), TODAY))
    approvals.approvals_tick(now=NOON)
    approvals.approvals_tick(now=NOON)
    assert (seats(approval), Act.objects.filter(kind="approval.rerouted").count()) == ([("leader", "ZJ", "open")], 1)


def test_in_bulk_each_row_gets_its_own_answer(cast: Cast, plans: Plans) -> None:
    lay(cast, LEADER)
    first, second = ask(cast), ask(cast, unit=cast.second)
    decide(first, cast.leader2)
    report = approvals.decide_in_bulk(approvals=[first, second], verb=Verb.APPROVE, by=cast.leader, now=NOON)
    assert [(row.pk, len(problems)) for row, problems in report] == [(first.pk, 1), (second.pk, 0)]


def test_a_second_request_about_a_record_is_refused_while_one_runs(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD)
    ask(cast)
    with pytest.raises(Refused):
        ask(cast, by=cast.director2)

"""The workflow's table, walked cell by cell: state × verb × who; and the database refuses what the table refuses."""

from itertools import product
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from governance.actions import approvals
from governance.enums import ApprovalState, StepState, Verb
from governance.models import Approval, ApprovalStep, User
from governance.parameters import Stop
from governance.problems import Refused
from governance.rules.approvals import ALLOWED, LEADS_TO, Relation, verb_problems
from tests.cast import Cast
from tests.governance.approvals.plans import HEAD, HOUR, NOON, Plans, ask, decide, lay

pytestmark = [pytest.mark.django_db, pytest.mark.clause("R8.1")]
WHO = {
    "director": Relation.ASKER, "head": Relation.DECIDER, "leader": Relation.OTHER, "hr": Relation.OTHER,
    "compliance": Relation.OTHER, "member": Relation.OTHER, "admin": Relation.OTHER, "nobody": Relation.OTHER,
    "foreign_hr": Relation.OTHER,
}  # fmt: skip


def request_in(cast: Cast, state: ApprovalState) -> Approval:
    """Make a request that only the head decides, and bring it into the state."""
    lay(cast, HEAD)
    approval = ask(cast)
    match state:
        case ApprovalState.GRANTED:
            return decide(approval, cast.head)
        case ApprovalState.REFUSED:
            return decide(approval, cast.head, Verb.REJECT, "No.")
        case ApprovalState.RETURNED:
            return decide(approval, cast.head, Verb.RETURN, "Why?")
        case ApprovalState.WITHDRAWN:
            return approvals.withdraw(approval=approval, by=cast.director, now=NOON)
    return approval


def act(cast: Cast, approval: Approval, verb: Verb, by: User) -> None:
    by = User.objects.get(pk=by.pk)
    told: dict[str, Any] = {"approval": approval, "by": by, "now": NOON + HOUR}
    match verb:
        case Verb.APPROVE | Verb.RETURN | Verb.REJECT:
            approvals.decide(**told, verb=verb, comment="Because.")
        case Verb.TRANSFER:
            approvals.hand_over(**told, to=cast.leader2)
        case Verb.ADD:
            approvals.add_approver(**told, to=cast.leader2)
        case Verb.COPY:
            approvals.copy_to(**told, to=cast.leader2)
        case Verb.REMIND:
            approvals.remind(**told)
        case Verb.WITHDRAW:
            approvals.withdraw(**told)
        case Verb.RESUBMIT:
            approvals.resubmit(**told)


@pytest.mark.parametrize("state", ApprovalState)
def test_each_cell_of_the_table_does_what_it_says(cast: Cast, plans: Plans, state: ApprovalState) -> None:
    approval = request_in(cast, state)
    surprises = []
    for verb, (name, relation) in product(Verb, WHO.items()):
        point = transaction.savepoint()
        try:
            act(cast, approval, verb, getattr(cast, name))
        except Refused as no:
            went = no.status
        else:
            went = 200
        approval.refresh_from_db()
        wanted = 409 if verb not in ALLOWED[state] else 200 if ALLOWED[state][verb] is relation else 403
        after = LEADS_TO.get(verb, state) if went == 200 else state
        if went != wanted or approval.state != after:
            surprises.append((verb.value, name, went, wanted, approval.state))
        transaction.savepoint_rollback(point)
        approval.refresh_from_db()
    assert surprises == []


@pytest.mark.parametrize(("state", "verb"), list(product(ApprovalState, Verb)))
def test_the_rule_says_the_same_without_a_database(state: ApprovalState, verb: Verb) -> None:
    for relation in Relation:
        problems = verb_problems(state, verb, [relation], comment="Because.")
        assert (problems == []) == (ALLOWED[state].get(verb) is relation)


@pytest.mark.parametrize("verb", [Verb.RETURN, Verb.REJECT])
def test_sending_back_and_rejecting_say_why(cast: Cast, plans: Plans, verb: Verb) -> None:
    approval = request_in(cast, ApprovalState.OPEN)
    with pytest.raises(Refused) as no:
        decide(approval, cast.head, verb, "  ")
    assert (no.value.status, no.value.problems[0].field) == (422, "comment")


REQUEST = [
    {"state": ApprovalState.GRANTED},
    {"state": ApprovalState.GRANTED, "ended_at": NOON},
    {"ended_at": NOON},
    {"state": ApprovalState.RETURNED},
]
STEP = [
    {"state": StepState.APPROVED},
    {"state": StepState.APPROVED, "decided_at": NOON},
    {"decided_at": NOON},
    {"opened_at": None},
    {"state": StepState.WAITING},
]


@pytest.mark.parametrize("change", REQUEST)
def test_the_database_ties_a_request_s_state_to_its_dates_and_people(
    cast: Cast, plans: Plans, change: dict[str, Any]
) -> None:
    approval = request_in(cast, ApprovalState.OPEN)
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.filter(pk=approval.pk).update(**change)


@pytest.mark.parametrize("change", STEP)
def test_the_database_ties_a_step_s_state_to_its_dates_and_people(
    cast: Cast, plans: Plans, change: dict[str, Any]
) -> None:
    approval = request_in(cast, ApprovalState.OPEN)
    with pytest.raises(IntegrityError), transaction.atomic():
        approval.steps.update(**change)


def test_the_database_lets_no_asker_decide_and_nobody_else_withdraw(cast: Cast, plans: Plans) -> None:
    approval = request_in(cast, ApprovalState.OPEN)
    rows = Approval.objects.filter(pk=approval.pk)
    for state, by in ((ApprovalState.GRANTED, cast.director), (ApprovalState.WITHDRAWN, cast.head)):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(state=state, ended_at=timezone.now(), ended_by=by, due_at=None)


def test_the_database_keeps_one_decision_of_a_person_a_round_and_two_names_apart(cast: Cast, plans: Plans) -> None:
    lay(cast, HEAD, Stop(2, "leader", "branch"))
    approval = decide(ask(cast), cast.head)
    done = {"state": StepState.APPROVED, "decided_at": NOON, "decided_by": cast.head}
    with pytest.raises(IntegrityError), transaction.atomic():
        approval.steps.filter(order=2).update(**done)
    with pytest.raises(IntegrityError), transaction.atomic():
        ApprovalStep.objects.filter(decided_by=cast.head).update(on_behalf_of=cast.head)

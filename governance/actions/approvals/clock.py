"""What the clock does: says what is late, and finds somebody for what nobody may decide any more."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from governance.actions.approvals.opening import advance, end, held, note_due, place
from governance.actions.approvals.telling import tell_asker, tell_holders, tell_overdue
from governance.acts import act
from governance.approvals.routing import Router, directors_moved, unheld
from governance.enums import ApprovalState, StepState
from governance.models import Approval, ApprovalStep, User
from governance.registry import APPROVAL_KINDS
from governance.rules.approvals import CLAUSE


def approvals_tick(*, now: datetime) -> None:
    """Re-route what lost its deciders and mark what is overdue; a second tick finds nothing left to do."""
    reroute(by=None, now=now)
    due = ApprovalStep.objects.filter(
        state=StepState.OPEN, approval__state=ApprovalState.OPEN, due_at__lt=now, overdue_at__isnull=True
    )
    for approval in Approval.objects.filter(pk__in=due.values("approval")):
        _mark_overdue(approval, now)


def _mark_overdue(approval: Approval, now: datetime) -> None:
    with act("approval.overdue", by=None, now=now, clause=CLAUSE, subject=approval):
        approval = held(approval)
        late = approval.steps.filter(state=StepState.OPEN, due_at__lt=now, overdue_at__isnull=True)
        steps = list(late.select_related("unit", "assignee"))
        late.update(overdue_at=now)
        for step in steps:
            tell_overdue(approval, step, now)


def reroute(*, by: User | None, now: datetime) -> int:
    """Give every open step that nobody may decide to who may now; return how many found somebody.

    Called when a right ends, somebody moves or a relationship is declared, and by the clock.
    """
    day = timezone.localdate(now)
    lost = {step.approval_id for step in unheld(day)} | {step.approval_id for step in directors_moved(day)}
    return sum(_place_again(approval, by, now) for approval in Approval.objects.filter(pk__in=lost))


def _place_again(approval: Approval, by: User | None, now: datetime) -> int:
    """Place the lost steps of one request again under its lock; an added approver who left is dropped."""
    day = timezone.localdate(now)
    with transaction.atomic():
        approval = held(approval)
        lost = set(unheld(day).filter(approval=approval)) | {
            step for step in directors_moved(day) if step.approval_id == approval.pk
        }
        router = Router(approval, day)
        found = [step for step in lost if step.is_added or router.seat(step.role, step.level)]
        if not found:
            return 0
        with act("approval.rerouted", by=by, now=now, clause=CLAUSE, subject=approval):
            for step in found:
                _give(approval, step, router, now)
            if any(step.is_added for step in found):
                _go_on(approval, now)
        return len(found)


def _give(approval: Approval, step: ApprovalStep, router: Router, now: datetime) -> None:
    if step.is_added:
        step.state = StepState.SKIPPED
        step.save(update_fields=["state"])
    elif place(step, router):
        step.passed_by = None
        step.save(update_fields=["role", "unit", "assignee", "passed_by"])
        tell_holders(approval, step, now)


def _go_on(approval: Approval, now: datetime) -> None:
    """Go on after an added step fell away; the last who approved has then decided."""
    if not advance(approval, now):
        note_due(approval)
        return
    last = approval.steps.filter(round=approval.round, state=StepState.APPROVED).order_by("-decided_at").first()
    assert last is not None
    assert last.decided_by is not None
    kind = APPROVAL_KINDS[approval.kind]
    end(approval, ApprovalState.GRANTED, by=last.decided_by, now=now)
    kind.granted(subject=kind.subject(approval.subject_id), by=last.decided_by, now=now)
    tell_asker(approval, by=last.decided_by, now=now)

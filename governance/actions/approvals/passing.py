"""Passing a request on: handing a step over, adding an approver, copying, reminding."""

from datetime import datetime
from typing import cast

from django.utils import timezone

from governance.actions.approvals.deciding import step_for
from governance.actions.approvals.opening import asker_problems, held, note_due
from governance.actions.approvals.telling import tell_copied, tell_holders, tell_reminded
from governance.acts import act
from governance.approvals.inbox import colleagues, may_take_over
from governance.approvals.routing import configured, rules_for
from governance.calendar import due_after, hours_passed
from governance.enums import StepState, Verb
from governance.models import Approval, ApprovalCopy, ApprovalStep, User
from governance.problems import Problem, Refused, mark
from governance.registry import APPROVAL_KINDS
from governance.rules import approvals as rules


def hand_over(*, approval: Approval, to: User, by: User, now: datetime, comment: str = "") -> Approval:
    """Hand one's step to a colleague of the same or a higher role, who decides in their own name."""
    kind = APPROVAL_KINDS[approval.kind]
    subject = kind.subject(approval.subject_id)
    told = {"approval": approval.pk, "to": to.pk}
    with act("approval.handed", by=by, now=now, clause=kind.clause, subject=subject, reason=comment, details=told):
        approval = held(approval)
        step = step_for(approval, by, Verb.TRANSFER, now)
        _open_to(to, may_take_over(step, colleagues(approval, timezone.localdate(now))), by)
        step.assignee, step.passed_by = to, by
        step.save(update_fields=["assignee", "passed_by"])
        tell_holders(approval, step, now)
    return approval


def _open_to(to: User, known: list[User], by: User) -> None:
    """Refuse a colleague who is not among those known, or oneself."""
    if to == by or to not in known:
        message = mark("%(name)s cannot decide this. Choose a colleague whose role covers it.")
        raise Refused(Problem(rules.CLAUSE, message, {"name": str(to)}, field="to"))


def add_approver(*, approval: Approval, to: User, by: User, now: datetime, comment: str = "") -> Approval:
    """Ask for a colleague's decision beside one's own; the request goes on when both approved."""
    kind = APPROVAL_KINDS[approval.kind]
    subject = kind.subject(approval.subject_id)
    details = {"approval": approval.pk, "to": to.pk}
    with act("approval.added", by=by, now=now, clause=kind.clause, subject=subject, reason=comment, details=details):
        approval = held(approval)
        step = step_for(approval, by, Verb.ADD, now)
        grants = colleagues(approval, timezone.localdate(now))
        _open_to(to, [grant.user for grant in grants], by)
        _not_twice(approval, to)
        grant = next(grant for grant in grants if grant.user == to)
        added = ApprovalStep.objects.create(
            approval=approval,
            round=approval.round,
            order=step.order,
            role=grant.role,
            level=grant.unit.kind,
            unit=grant.unit,
            assignee=to,
            passed_by=by,
            is_added=True,
            state=StepState.OPEN,
            opened_at=now,
            due_at=due_after(now, _hours(approval, "approval.due_hours"), unit=approval.unit),
        )
        note_due(approval)
        tell_holders(approval, added, now)
    return approval


def _not_twice(approval: Approval, to: User) -> None:
    """Refuse a colleague who decided in this round or is asked to already."""
    steps = approval.steps.filter(round=approval.round)
    if steps.filter(decided_by=to).exists() or steps.filter(assignee=to, state=StepState.OPEN).exists():
        message = mark("%(name)s decided this already, or is asked to.")
        raise Refused(Problem(rules.CLAUSE, message, {"name": str(to)}, "state", "to"))


def _hours(approval: Approval, key: str) -> int:
    return cast("int", configured(rules_for(approval), key))


def copy_to(*, approval: Approval, to: User, by: User, now: datetime) -> Approval:
    """Let a colleague of the unit's line know of a request without deciding it."""
    kind = APPROVAL_KINDS[approval.kind]
    subject = kind.subject(approval.subject_id)
    with act("approval.copied", by=by, now=now, clause=kind.clause, subject=subject, details={"to": to.pk}):
        approval = held(approval)
        step_for(approval, by, Verb.COPY, now)
        _open_to(to, [grant.user for grant in colleagues(approval, timezone.localdate(now))], by)
        _row, is_new = ApprovalCopy.objects.get_or_create(approval=approval, user=to, defaults={"by": by, "at": now})
        if is_new:
            tell_copied(approval, to, by=by, now=now)
    return approval


def remind(*, approval: Approval, by: User, now: datetime) -> Approval:
    """Remind those who have the request before them; its asker only, not more often than the edition says."""
    kind = APPROVAL_KINDS[approval.kind]
    subject = kind.subject(approval.subject_id)
    with act("approval.reminded", by=by, now=now, clause=kind.clause, subject=subject):
        approval = held(approval)
        if problems := asker_problems(approval, Verb.REMIND, by):
            raise Refused(*problems)
        steps = list(approval.steps.filter(state=StepState.OPEN).select_related("unit", "assignee"))
        latest = max((step.reminded_at for step in steps if step.reminded_at), default=None)
        passed = hours_passed(latest, now, unit=approval.unit) if latest else None
        if problems := rules.reminder_problems(passed, hours=_hours(approval, "approval.remind_hours")):
            raise Refused(*problems)
        approval.steps.filter(state=StepState.OPEN).update(reminded_at=now)
        for step in steps:
            tell_reminded(approval, step, by=by, now=now)
    return approval

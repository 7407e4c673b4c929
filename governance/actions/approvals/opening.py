"""Opening a request, submitting it again, withdrawing it; and putting its next steps before somebody."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from django.db import models
from django.utils import timezone

from governance.actions.approvals.telling import tell_holders
from governance.acts import act
from governance.approvals.inbox import earliest_due, ending_of
from governance.approvals.routing import Router, configured, rules_for, rules_of
from governance.calendar import due_after
from governance.editions import rulebook
from governance.enums import ApprovalState, PartyReason, StepState, Verb
from governance.models import Approval, ApprovalParty, ApprovalStep, Edition, OrgUnit, User
from governance.parameters import Route
from governance.problems import Problem, Refused, mark
from governance.registry import APPROVAL_KINDS, ApprovalKind
from governance.rules import approvals as rules


def held(approval: Approval) -> Approval:
    """Take the request under its row's lock: one verb at a time, each sees what the one before did."""
    locked = Approval.objects.select_for_update(of=("self",))
    return locked.select_related("unit", "asked_by", "ended_by").get(pk=approval.pk)


def open_request(
    *,
    kind: str,
    subject: models.Model,
    unit: OrgUnit,
    by: User,
    now: datetime,
    params: Mapping[str, Any],
    days: Decimal | None = None,
    amount: Decimal | None = None,
    route: str = "",
) -> Approval:
    """Put a record before those who decide on it, by the route of the edition in force (R8.1).

    ``params`` fill the kind's words: text and numbers only. Refused where a request about the record is running, where
    the route is not configured, or where nobody could decide a step.
    """
    registered = APPROVAL_KINDS[kind]
    with act("approval.asked", by=by, now=now, clause=registered.clause, subject=subject):
        _only_one(kind, subject)
        edition = _edition_for(registered, subject, unit, now)
        told: dict[str, Any] = {"params": dict(params), "days": days, "amount": amount, "edition": edition}
        approval = Approval.objects.create(
            kind=kind, subject_id=subject.pk, unit=unit, asked_by=by, asked_at=now, **told
        )
        _note_parties(approval, registered, subject)
        _plan(approval, route or registered.route, now)
        advance(approval, now)
        return approval


def _edition_for(kind: ApprovalKind, subject: models.Model, unit: OrgUnit, now: datetime) -> Edition:
    """Return the edition whose rules a request follows; a company's first edition founds its own."""
    if kind.founded and isinstance(subject, Edition) and rulebook(unit, timezone.localdate(now)) is None:
        return subject
    return rules_of(unit, timezone.localdate(now)).edition


def _only_one(kind: str, subject: models.Model) -> None:
    if Approval.objects.running().about(kind, subject).exists():
        raise Refused(Problem(rules.CLAUSE, mark("A request about this record is running already."), {}, "state"))


def _note_parties(approval: Approval, kind: ApprovalKind, subject: Any) -> None:
    """Write down who may not decide: the asker, and whom the chapter names."""
    named = {(user.pk, reason) for user, reason in kind.parties(subject)}
    named.add((approval.asked_by_id, PartyReason.CREATOR))
    approval.parties.all().delete()
    ApprovalParty.objects.bulk_create(
        ApprovalParty(approval=approval, user_id=user, reason=reason) for user, reason in sorted(named)
    )


def _plan(approval: Approval, route: str, now: datetime) -> None:
    """Write the steps of a round; steps that end in one seat become one. Refused where nobody could decide."""
    stops = rules.stops_for(
        cast("Route", configured(rules_for(approval), route)),
        days=approval.days,
        amount=approval.amount,
    )
    router = Router(approval, timezone.localdate(now))
    seats = [router.seat(stop.role, stop.level) for stop in stops]
    if not all(seats):
        message = mark("Nobody could decide this: no other person holds the role, nor the one above.")
        raise Refused(Problem(rules.CLAUSE, message, {}, "state"))
    placed = [
        (stop, role, unit, user)
        for stop, (role, unit, user) in zip(stops, [seat for seat in seats if seat], strict=True)
    ]
    places = [(stop.order, f"{role}{user.pk if user else ''}", unit.path) for stop, role, unit, user in placed]
    ApprovalStep.objects.bulk_create(
        ApprovalStep(
            approval=approval,
            round=approval.round,
            order=placed[number][0].order,
            role=placed[number][0].role,
            level=placed[number][0].level,
            unit=placed[number][2],
        )
        for number in rules.merged(places)
    )


def advance(approval: Approval, now: datetime) -> bool:
    """Open the next steps once those before are decided; True when none is left and the request is granted.

    Their time runs on working days. The caller holds the request's lock.
    """
    steps = list(approval.steps.filter(round=approval.round).select_related("unit"))
    if any(step.state == StepState.OPEN for step in steps):
        return False
    waiting = [step for step in steps if step.state == StepState.WAITING]
    if not waiting:
        return True
    router = Router(approval, timezone.localdate(now))
    hours = cast("int", configured(rules_for(approval), "approval.due_hours"))
    due = due_after(now, hours, unit=approval.unit)
    for step in waiting:
        if step.order == waiting[0].order:
            place(step, router)
            step.state, step.opened_at, step.due_at = StepState.OPEN, now, due
            step.save(update_fields=["role", "unit", "assignee", "state", "opened_at", "due_at"])
            tell_holders(approval, step, now)
    note_due(approval)
    return False


def place(step: ApprovalStep, router: Router) -> bool:
    """Set role, unit and person of a step by who may decide today; False, and unchanged, when there is nobody."""
    seat = router.seat(step.role, step.level)
    if seat is None:
        return False
    step.role, step.unit, step.assignee = seat
    return True


def note_due(approval: Approval) -> None:
    """Keep the earliest due time of the open steps with the request, for the order of lists."""
    approval.due_at = earliest_due(approval) if approval.state == ApprovalState.OPEN else None
    approval.save(update_fields=["due_at"])


def end(approval: Approval, state: ApprovalState, *, by: User, now: datetime) -> None:
    """Close a request and whatever step of it was still open or to come."""
    approval.steps.filter(state__in=[StepState.OPEN, StepState.WAITING]).update(state=StepState.SKIPPED)
    approval.state, approval.ended_by, approval.ended_at, approval.due_at = state, by, now, None
    approval.save(update_fields=["state", "ended_by", "ended_at", "due_at"])


def asker_problems(approval: Approval, verb: Verb, by: User) -> list[Problem]:
    """Return what forbids a verb of the asker."""
    relations = [rules.Relation.ASKER] if approval.asked_by_id == by.pk else [rules.Relation.OTHER]
    return rules.verb_problems(ApprovalState(approval.state), verb, relations, ending=ending_of(approval))


def take_over(*, approval: Approval, by: User) -> Approval:
    """Make a colleague the asker of a request, so that they may go on with it; called inside an act of the chapter.

    For records that belong to a desk, not to a person: the chapter has asked the colleague's right to the record.
    """
    approval = held(approval)
    if approval.asked_by_id != by.pk:
        approval.asked_by = by
        approval.save(update_fields=["asked_by"])
    return approval


def withdraw(*, approval: Approval, by: User, now: datetime, comment: str = "") -> Approval:
    """Take a request back before it is decided; its asker only."""
    kind = APPROVAL_KINDS[approval.kind]
    subject = kind.subject(approval.subject_id)
    with act("approval.withdrawn", by=by, now=now, clause=kind.clause, subject=subject, reason=comment):
        approval = held(approval)
        if problems := asker_problems(approval, Verb.WITHDRAW, by):
            raise Refused(*problems)
        end(approval, ApprovalState.WITHDRAWN, by=by, now=now)
        if kind.withdrawn:
            kind.withdrawn(subject=subject, by=by, now=now)
    return approval


def resubmit(
    *,
    approval: Approval,
    by: User,
    now: datetime,
    params: Mapping[str, Any] | None = None,
    days: Decimal | None = None,
    amount: Decimal | None = None,
    route: str = "",
) -> Approval:
    """Put a request that was sent back before its deciders again, from the first step; its asker only."""
    kind = APPROVAL_KINDS[approval.kind]
    subject = kind.subject(approval.subject_id)
    with act("approval.resubmitted", by=by, now=now, clause=kind.clause, subject=subject):
        approval = held(approval)
        if problems := asker_problems(approval, Verb.RESUBMIT, by):
            raise Refused(*problems)
        approval.state, approval.round = ApprovalState.OPEN, approval.round + 1
        approval.params = approval.params if params is None else dict(params)
        approval.days = approval.days if days is None else days
        approval.amount = approval.amount if amount is None else amount
        approval.save(update_fields=["state", "round", "params", "days", "amount"])
        if kind.resubmitted:
            kind.resubmitted(subject=subject, by=by, now=now)
        _note_parties(approval, kind, subject)
        _plan(approval, route or kind.route, now)
        advance(approval, now)
    return approval

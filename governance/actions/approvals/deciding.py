"""Deciding: one decision, once, by somebody who may, in their own name or in another's."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from governance.actions.approvals.opening import advance, end, held, note_due
from governance.actions.approvals.telling import tell_asker, tell_principal
from governance.acts import act
from governance.approvals.inbox import ending_of
from governance.approvals.seats import decidable, principal_for, relatives_of
from governance.enums import ApprovalState, PartyReason, StepState, Verb
from governance.models import Approval, ApprovalStep, User
from governance.problems import Problem, Refused
from governance.registry import APPROVAL_KINDS, ApprovalKind
from governance.rules import approvals as rules

ACTS = {Verb.APPROVE: "approval.approved", Verb.RETURN: "approval.returned", Verb.REJECT: "approval.rejected"}


def step_for(approval: Approval, by: User, verb: Verb, now: datetime, *, comment: str = "") -> ApprovalStep:
    """Return the open step that somebody acts on; Refused with every reason why they may not.

    The caller holds the request's lock, so that the answer stands until the transaction ends.
    """
    state = ApprovalState(approval.state)
    if verb not in rules.ALLOWED[state]:
        raise Refused(rules.too_late(state, ending_of(approval)))
    steps = decidable(by, timezone.localdate(now)).filter(approval=approval)
    step = steps.select_related("unit", "assignee").order_by("order", "pk").first()
    relations = [rules.Relation.DECIDER] if step else [rules.Relation.OTHER]
    problems = rules.verb_problems(state, verb, relations, comment=comment, ending=ending_of(approval))
    if step is None:
        problems = own_matter(approval, by, now) or _decided_before(approval, by) or problems
    if problems or step is None:
        raise Refused(*problems)
    return step


def own_matter(approval: Approval, by: User, now: datetime) -> list[Problem]:
    """Return why somebody is kept from deciding though they might hold the seat."""
    parties = list(approval.parties.select_related("user"))
    reasons = [PartyReason(party.reason) for party in parties if party.user_id == by.pk]
    related = relatives_of([by.pk], timezone.localdate(now))[by.pk]
    names = sorted({str(party.user) for party in parties if party.user_id in related})
    return rules.own_matter_problems(reasons, related_to=names)


def _decided_before(approval: Approval, by: User) -> list[Problem]:
    """Return the problem of somebody whose own step of this round is decided already, by themselves or another."""
    done = approval.steps.filter(round=approval.round, decided_by__isnull=False).select_related("decided_by")
    last = done.order_by("-decided_at").first()
    if last is None or last.decided_by is None or last.decided_at is None:
        return []
    at = f"{timezone.localtime(last.decided_at):%Y-%m-%d %H:%M}"
    return [rules.too_late(ApprovalState.GRANTED, rules.Ending(approval.state, str(last.decided_by), at))]


def decide(*, approval: Approval, verb: Verb, by: User, now: datetime, comment: str = "") -> Approval:
    """Approve, send back or reject a request (R8.1); the second of two is refused and told who was first."""
    kind = APPROVAL_KINDS[approval.kind]
    subject = kind.subject(approval.subject_id)
    with transaction.atomic():
        approval = held(approval)
        step = step_for(approval, by, verb, now, comment=comment)
        principal = principal_for(step, by, timezone.localdate(now))
        with act(
            ACTS[verb],
            by=by,
            now=now,
            clause=kind.clause,
            subject=subject,
            reason=comment.strip(),
            details={"approval": approval.pk},
            on_behalf_of=principal,
        ):
            step.state, step.decided_by, step.decided_at = rules.STEP_ENDS_AS[verb], by, now
            step.on_behalf_of, step.comment = principal, comment.strip()
            step.save(update_fields=["on_behalf_of", "state", "decided_by", "decided_at", "comment"])
            _follow(approval, kind, verb, by=by, now=now)
            tell_principal(approval, step, now=now)
    return approval


def _follow(approval: Approval, kind: ApprovalKind, verb: Verb, *, by: User, now: datetime) -> None:
    """Do what follows from a step's decision: the next step, or what the chapter does when it is over."""
    subject = kind.subject(approval.subject_id)
    if verb is Verb.RETURN:
        approval.steps.filter(state__in=[StepState.OPEN, StepState.WAITING]).update(state=StepState.SKIPPED)
        approval.state, approval.due_at = ApprovalState.RETURNED, None
        approval.save(update_fields=["state", "due_at"])
        if kind.returned:
            kind.returned(subject=subject, by=by, now=now)
    elif verb is Verb.REJECT:
        end(approval, ApprovalState.REFUSED, by=by, now=now)
        kind.refused(subject=subject, by=by, now=now)
    elif advance(approval, now):
        end(approval, ApprovalState.GRANTED, by=by, now=now)
        kind.granted(subject=subject, by=by, now=now)
    else:
        note_due(approval)
        return
    tell_asker(approval, by=by, now=now)


def decide_in_bulk(
    *, approvals: Iterable[Approval], verb: Verb, by: User, now: datetime, comment: str = ""
) -> list[tuple[Approval, tuple[Problem, ...]]]:
    """Decide requests one by one and return a report: each with nothing, or with why it was left as it is."""
    report: list[tuple[Approval, tuple[Problem, ...]]] = []
    for approval in approvals:
        try:
            with transaction.atomic():
                done = decide(approval=approval, verb=verb, by=by, now=now, comment=comment)
        except Refused as no:
            report.append((approval, no.problems))
        else:
            report.append((done, ()))
    return report

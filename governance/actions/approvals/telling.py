"""Who is told what of a request: each event once to each person, in the act that made it."""

from datetime import datetime

from django.utils import timezone

from governance.approvals.inbox import holders_of
from governance.approvals.seats import relatives_of
from governance.enums import ApprovalState
from governance.models import Approval, ApprovalStep, StandIn, User
from governance.notices import tell

ENDINGS = {
    ApprovalState.GRANTED: "approval.granted",
    ApprovalState.REFUSED: "approval.refused",
    ApprovalState.RETURNED: "approval.returned",
}


def _deciders(step: ApprovalStep, now: datetime) -> list[User]:
    """Return who may decide a step, and the stand-ins of those, parties and their relatives apart."""
    day = timezone.localdate(now)
    holders = holders_of(step, day)
    standing = StandIn.objects.on(day).filter(principal__in=holders).select_related("deputy")
    parties = set(step.approval.parties.values_list("user_id", flat=True))
    related = relatives_of(parties, day)
    barred = parties.union(*(related[party] for party in parties))
    return [*holders, *(row.deputy for row in standing if row.deputy_id not in barred)]


def _asked(approval: Approval) -> dict[str, str]:
    return {"name": str(approval.asked_by), "request": approval.kind}


def tell_holders(approval: Approval, step: ApprovalStep, now: datetime) -> None:
    """Tell those who may decide a step that it waits for them."""
    step.approval = approval
    event = f"approval.waiting:{step.pk}"
    tell(event, to=_deciders(step, now), subject=approval, params=_asked(approval), now=now)


def tell_reminded(approval: Approval, step: ApprovalStep, *, by: User, now: datetime) -> None:
    """Tell those who may decide a step that its asker waits; each reminder is an event of its own."""
    step.approval = approval
    event = f"approval.reminded:{step.pk}-{now:%Y%m%d%H%M}"
    tell(event, to=_deciders(step, now), subject=approval, params=_asked(approval), now=now)


def tell_overdue(approval: Approval, step: ApprovalStep, now: datetime) -> None:
    """Tell deciders and asker that a step is overdue."""
    step.approval = approval
    people = [*_deciders(step, now), approval.asked_by]
    tell(f"approval.overdue:{step.pk}", to=people, subject=approval, params=_asked(approval), now=now)


def tell_copied(approval: Approval, to: User, *, by: User, now: datetime) -> None:
    """Tell somebody that a request was copied to them."""
    params = {"name": str(by), "request": approval.kind}
    tell(f"approval.copied:{approval.pk}", to=[to], subject=approval, params=params, now=now)


def tell_asker(approval: Approval, *, by: User, now: datetime) -> None:
    """Tell the asker once how a round ended, and those who got a copy."""
    kind = ENDINGS[ApprovalState(approval.state)]
    people = [approval.asked_by, *(copy.user for copy in approval.copies.select_related("user"))]
    params = {"name": str(by), "request": approval.kind}
    tell(f"{kind}:{approval.pk}-{approval.round}", to=people, subject=approval, params=params, now=now)


def tell_principal(approval: Approval, step: ApprovalStep, *, now: datetime) -> None:
    """Tell whoever was stood in for what was decided in their name."""
    if step.on_behalf_of is None:
        return
    params = {"name": str(step.decided_by), "request": approval.kind}
    tell(f"approval.for_you:{step.pk}", to=[step.on_behalf_of], subject=approval, params=params, now=now)

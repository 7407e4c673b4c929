"""Rights: changes of them, emergency access, the quarterly review. Nobody for themselves (R8.1)."""

import logging
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import cast

from django.utils import timezone
from psycopg.types.range import DateRange

from governance import jobs
from governance.actions.approvals import open_request, reroute
from governance.acts import act
from governance.approvals.routing import configured, rules_of
from governance.enums import ChangeKind, ChangeState, ReviewVerdict, Role
from governance.models import EmergencyAccess, GrantReview, OrgUnit, RoleChange, RoleGrant, User
from governance.notices import tell
from governance.problems import Problem, Refused, mark
from governance.rules import rights as rules

log = logging.getLogger(__name__)
KIND = "role_change"


@dataclass(frozen=True, slots=True)
class Asked:
    """A change of rights as it is asked for: a role over a unit for somebody, from a day to a day or without end.

    ``grant`` names the right that is moved to the unit or ended.
    """

    kind: ChangeKind
    user: User
    role: Role
    unit: OrgUnit
    since: date
    until: date | None
    reason: str
    grant: RoleGrant | None = None


def ask_for_change(asked: Asked, *, by: User, now: datetime) -> RoleChange:
    """Ask for a change of somebody's rights; the executive in charge approves it, an administrator carries it out."""
    with act("rights.asked", by=by, now=now, clause=rules.CLAUSE, subject=asked.unit, reason=asked.reason):
        if problems := _asking_problems(asked, by, timezone.localdate(now)):
            raise Refused(*problems)
        change = RoleChange.objects.create(
            kind=asked.kind,
            user=asked.user,
            role=asked.role,
            unit=asked.unit,
            grant=asked.grant,
            since=asked.since,
            until=asked.until,
            reason=asked.reason.strip(),
            asked_by=by,
            asked_at=now,
        )
        open_request(kind=KIND, subject=change, unit=asked.unit, by=by, now=now, params=_params(change))
        return change


def _asking_problems(asked: Asked, by: User, today: date) -> list[Problem]:
    held = RoleGrant.objects.in_force(max(asked.since, today)).filter(user=asked.user, role=asked.role, unit=asked.unit)
    return rules.change_problems(
        asker=by.pk,
        holder=asked.user.pk,
        since=asked.since,
        until=asked.until,
        today=today,
        is_held=asked.kind is not ChangeKind.END and held.exists(),
        reason=asked.reason,
    )


def _params(change: RoleChange) -> dict[str, str]:
    return {"kind": change.kind, "user": str(change.user), "role": change.role, "unit": change.unit.name}


def note_decision(*, subject: RoleChange, by: User, now: datetime, state: ChangeState) -> None:
    """Note on a change what became of its request; called inside the act of the decision."""
    subject.state = state
    if state is not ChangeState.WITHDRAWN:
        subject.decided_by, subject.decided_at = by, now
    subject.save(update_fields=["state", "decided_by", "decided_at"])
    if state is ChangeState.APPROVED:
        today = timezone.localdate(now)
        admins = RoleGrant.objects.in_force(today).filter(role=Role.ADMIN, user__is_active=True).select_related("user")
        people = [grant.user for grant in admins if grant.user_id != subject.user_id]
        params = {"name": str(subject.user)}
        tell(f"rights.to_carry_out:{subject.pk}", to=people, subject=subject, params=params, now=now)


def carry_out(*, change: RoleChange, by: User, now: datetime) -> RoleChange:
    """Do an approved change: from this moment it bites in sessions, links and running jobs (R8.1)."""
    with act("rights.carried_out", by=by, now=now, clause=rules.CLAUSE, subject=change, reason=change.reason):
        change = RoleChange.objects.select_for_update(of=("self",)).select_related("user", "unit").get(pk=change.pk)
        earlier = [change.asked_by_id, *([change.decided_by_id] if change.decided_by_id else [])]
        state = ChangeState(change.state)
        if problems := rules.carrying_out_problems(state, by=by.pk, holder=change.user_id, earlier=earlier):
            raise Refused(*problems)
        today = timezone.localdate(now)
        if change.grant_id:
            _end(RoleGrant.objects.select_for_update(of=("self",)).get(pk=change.grant_id), today)
        if change.kind != ChangeKind.END:
            _give(change, today, now)
        change.state, change.carried_out_by, change.carried_out_at = ChangeState.CARRIED_OUT, by, now
        change.save(update_fields=["state", "carried_out_by", "carried_out_at"])
        jobs.stop_closed(change.user, by=by)
        reroute(by=by, now=now)
        people, params = [change.user, change.asked_by], {"name": str(change.user)}
        tell(f"rights.changed:{change.pk}", to=people, subject=change, params=params, now=now)
    return change


def _end(grant: RoleGrant, today: date) -> None:
    """End a grant before today; one that begins today or later is emptied."""
    grant.period = DateRange(grant.period.lower, today) if grant.period.lower < today else DateRange(empty=True)
    grant.save(update_fields=["period"])


def _give(change: RoleChange, today: date, now: datetime) -> None:
    until = change.until + timedelta(days=1) if change.until else None
    start = max(change.since, today)
    if until and until <= start:
        raise Refused(Problem(rules.CLAUSE, mark("The last day of this change has passed. Ask again."), {}, "state"))
    RoleGrant.objects.create(
        user=change.user,
        role=change.role,
        unit=change.unit,
        period=DateRange(start, until),
        granted_by=change.decided_by,
        granted_at=now,
    )


def open_emergency(*, role: Role, unit: OrgUnit, minutes: int, reason: str, by: User, now: datetime) -> EmergencyAccess:
    """Let an administrator read business data for some minutes, with a reason; loudly (R7.2.2)."""
    today = timezone.localdate(now)
    most = cast("int", configured(rules_of(unit, today), "emergency.minutes"))
    with act("rights.emergency_opened", by=by, now=now, clause="R7.2.2", subject=unit, reason=reason):
        if problems := rules.emergency_problems(minutes=minutes, most=most, reason=reason, role=role):
            raise Refused(*problems)
        grant = RoleGrant.objects.create(
            user=by,
            role=role,
            unit=unit,
            period=DateRange(today, today + timedelta(days=2)),
            granted_at=now,
            expires_at=now + timedelta(minutes=minutes),
        )
        access = EmergencyAccess.objects.create(grant=grant, reason=reason.strip(), opened_at=now)
        params = {"name": str(by), "unit": unit.name, "minutes": str(minutes), "reason": reason.strip()}
        people = [other for other in watchers(unit, today) if other != by]
        tell(f"rights.emergency:{access.pk}", to=people, subject=access, params=params, now=now)
        log.warning("emergency access %s: %s reads %s as %s", access.pk, by.username, unit.code, role)
        return access


def note_emergency_read(*, grant: RoleGrant, path: str, by: User, now: datetime) -> None:
    """Note that a page was opened under emergency access."""
    told = {"access": grant.emergency.pk, "path": path}
    with act("rights.emergency_read", by=by, now=now, clause="R7.2.2", subject=grant.unit, details=told):
        log.warning("emergency access %s: %s opened %s", grant.emergency.pk, by.username, path)


def watchers(unit: OrgUnit, day: date) -> list[User]:
    """Return compliance and the executives in charge of a unit and of those above it."""
    grants = RoleGrant.objects.in_force(day).filter(role__in=[Role.COMPLIANCE, Role.LEADER], user__is_active=True)
    return [grant.user for grant in grants.select_related("user", "unit") if unit.path.startswith(grant.unit.path)]


def close_emergency(*, access: EmergencyAccess, by: User, now: datetime) -> None:
    """End emergency access before its time."""
    with act("rights.emergency_closed", by=by, now=now, clause="R7.2.2", subject=access.grant.unit):
        grant = RoleGrant.objects.select_for_update(of=("self",)).get(pk=access.grant_id)
        if access.closed_at or (grant.expires_at and grant.expires_at <= now):
            raise Refused(Problem("R7.2.2", mark("This access has ended already."), {}, "state"))
        grant.expires_at, access.closed_at = now, now
        grant.save(update_fields=["expires_at"])
        access.save(update_fields=["closed_at"])


def review_emergency(*, access: EmergencyAccess, finding: str, by: User, now: datetime) -> None:
    """Note what another found when reading up on an emergency access; once, after it ended."""
    with act("rights.emergency_reviewed", by=by, now=now, clause="R7.2.2", subject=access.grant.unit, reason=finding):
        access = EmergencyAccess.objects.select_for_update(of=("self",)).select_related("grant").get(pk=access.pk)
        if problems := rules.review_problems(by=by.pk, holder=access.grant.user_id):
            raise Refused(*problems)
        if access.reviewed_by_id:
            raise Refused(Problem("R7.2.2", mark("This access was reviewed already."), {}, "state"))
        if not finding.strip():
            raise Refused(Problem("R7.2.2", mark("Say what you found."), field="finding"))
        access.reviewed_by, access.reviewed_at, access.finding = by, now, finding.strip()
        access.save(update_fields=["reviewed_by", "reviewed_at", "finding"])


def review_grant(*, grant: RoleGrant, quarter: date, verdict: ReviewVerdict, by: User, now: datetime) -> GrantReview:
    """Say of a right, once a quarter, that it is still needed or to be ended (R7.2.4)."""
    with act("rights.reviewed", by=by, now=now, clause="R7.2.4", subject=grant, details={"verdict": verdict}):
        if problems := rules.review_problems(by=by.pk, holder=grant.user_id):
            raise Refused(*problems)
        row, is_new = GrantReview.objects.get_or_create(
            grant=grant, quarter=quarter, defaults={"verdict": verdict, "by": by, "at": now}
        )
        if not is_new:
            raise Refused(Problem("R7.2.4", mark("This right was reviewed in this quarter already."), {}, "state"))
        return row

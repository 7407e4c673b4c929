"""Seats: the roles in which somebody may decide today, their own and those they stand in for.

Read from the grants of the moment in one statement, never stored: a right that ends is gone with the next request.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from governance.access import grants_of
from governance.enums import ApprovalState, Role, StepState
from governance.models import ApprovalParty, ApprovalStep, Relationship, RoleGrant, StandIn, User
from governance.rules.approvals import DECIDING_ROLES


def seats_of(user: User) -> list[RoleGrant]:
    """Return the user's own grants that decide, emergency access apart."""
    return [grant for grant in grants_of(user) if grant.role in DECIDING_ROLES and not grant.expires_at]


def relatives_of(users: Collection[int], day: date) -> dict[int, set[int]]:
    """Return the declared relatives of each user on the day, whoever of the two declared it."""
    found: dict[int, set[int]] = defaultdict(set)
    rows = Relationship.objects.on(day).filter(Q(declared_by__in=users) | Q(other__in=users))
    for one, other in rows.values_list("declared_by_id", "other_id"):
        found[one].add(other)
        found[other].add(one)
    return found


def party_of_step(user: str, day: date) -> QuerySet[ApprovalParty]:
    """Return the parties of the step two queries out that are the row's user, or declared relatives of theirs."""
    related = Relationship.objects.on(day).filter(
        Q(declared_by=OuterRef(OuterRef(user)), other=OuterRef("user"))
        | Q(other=OuterRef(OuterRef(user)), declared_by=OuterRef("user"))
    )
    parties = ApprovalParty.objects.filter(approval=OuterRef(OuterRef("approval")))
    return parties.filter(Q(user=OuterRef(user)) | Exists(related))


def signed_by(user: str) -> QuerySet[ApprovalStep]:
    """Return the decisions of the row's user in the round of the step two queries out, also through a stand-in."""
    same = ApprovalStep.objects.filter(approval=OuterRef(OuterRef("approval")), round=OuterRef(OuterRef("round")))
    return same.filter(Q(decided_by=OuterRef(user)) | Q(on_behalf_of=OuterRef(user)))


def _may_decide(user: User, day: date) -> Q:
    """Return the filter on steps that keeps the user from their own matter, a relative's, and a second signature."""
    related = Relationship.objects.on(day).filter(
        Q(declared_by=user, other=OuterRef("user")) | Q(other=user, declared_by=OuterRef("user"))
    )
    parties = ApprovalParty.objects.filter(Q(user=user) | Exists(related), approval=OuterRef("approval"))
    same = ApprovalStep.objects.filter(approval=OuterRef("approval"), round=OuterRef("round"))
    return ~Exists(parties) & ~Exists(same.filter(Q(decided_by=user) | Q(on_behalf_of=user)))


def _covered(seats: Sequence[RoleGrant]) -> Q:
    """Return the filter on steps whose seat is the same as, or below, one of these in its scope."""
    covered = Q(pk__in=[])
    for seat in seats:
        roles = [seat.role, Role.HEAD, Role.DIRECTOR] if seat.role == Role.LEADER else [seat.role]
        covered |= Q(role__in=roles, unit__path__startswith=seat.unit.path)
    return covered


def _held(user: User, seats: Sequence[RoleGrant]) -> Q:
    """Return the filter on steps that are the user's in their own right: by role and unit, or by name."""
    held = Q(assignee=user)
    for seat in seats:
        held |= Q(assignee__isnull=True, role=seat.role, unit=seat.unit_id)
    return held


def _principals(user: User, day: date) -> QuerySet[StandIn]:
    return StandIn.objects.on(day).filter(deputy=user, principal__is_active=True)


def _stood_in(user: User, seats: Sequence[RoleGrant], day: date, *, freely: bool) -> Q:
    """Return the filter on steps the user decides for another: nothing wider than their own seats, and no chain.

    ``freely`` keeps those that the other may decide: not their own matter, and not signed by them.
    """
    if not any(getattr(seat, "stands_in", True) for seat in seats):
        return Q(pk__in=[])
    principals = _principals(user, day).values("principal")
    grants = RoleGrant.objects.in_force(day).filter(user__in=principals)
    by_role = grants.filter(role=OuterRef("role"), unit=OuterRef("unit"))
    by_name = User.objects.filter(pk=OuterRef("assignee"), pk__in=principals)
    if freely:
        by_role = by_role.exclude(Exists(party_of_step("user", day))).exclude(Exists(signed_by("user")))
        by_name = by_name.exclude(Exists(party_of_step("pk", day))).exclude(Exists(signed_by("pk")))
    theirs = Q(assignee__isnull=True) & Exists(by_role) | Q(assignee__isnull=False) & Exists(by_name)
    return theirs & _covered(seats)


def running() -> QuerySet[ApprovalStep]:
    """Return the steps that wait for a decision."""
    return ApprovalStep.objects.filter(state=StepState.OPEN, approval__state=ApprovalState.OPEN)


def decidable(user: User, day: date) -> QuerySet[ApprovalStep]:
    """Return the open steps that the user may decide on the day (R8.1).

    Not one's own matter, nor what one created or computed, nor a declared relative's, and nobody signs twice; for a
    stand-in all of this holds for both.
    """
    seats = seats_of(user)
    reached = _held(user, seats) | _stood_in(user, seats, day, freely=True)
    return running().filter(reached & _may_decide(user, day)) if user.is_active else ApprovalStep.objects.none()


def before(user: User, day: date) -> QuerySet[ApprovalStep]:
    """Return the steps that are or were in the user's seats, whether or not they may decide them.

    So who comes too late still sees who decided, and when.
    """
    seats = seats_of(user)
    opened = ApprovalStep.objects.filter(opened_at__isnull=False)
    return opened.filter(_held(user, seats) | _stood_in(user, seats, day, freely=False))


def principal_for(step: ApprovalStep, user: User, day: date) -> User | None:
    """Return for whom the user decides a step they may decide: None in their own right, else whom they stand in for."""
    if step.assignee_id == user.pk:
        return None
    own = {(seat.role, seat.unit_id) for seat in seats_of(user)}
    if step.assignee_id is None and (step.role, step.unit_id) in own:
        return None
    rows = _principals(user, day).select_related("principal").order_by("pk")
    if step.assignee_id:
        return rows.get(principal=step.assignee_id).principal
    holders = RoleGrant.objects.in_force(day).filter(role=step.role, unit=step.unit_id).values("user")
    parties = set(step.approval.parties.values_list("user_id", flat=True))
    related = relatives_of(parties, day)
    barred = parties.union(*(related[party] for party in parties))
    return rows.filter(principal__in=holders).exclude(principal__in=barred)[0].principal

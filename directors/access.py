"""Whose records a user may see: their own, their team's of today, or whole units'."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from directors.models import Leadership, Membership, Person, Policy
from directors.models.people import PersonQuerySet
from governance.access import reach
from governance.models import User
from governance.roles import Permission

RIGHTS = (Permission.HISTORY_VIEW, Permission.PHONE_MASKED, Permission.PHONE_FULL)


def persons_visible_to(user: User, permission: Permission = Permission.PERSON_VIEW) -> QuerySet[Person]:
    """Return the persons that the permission reaches today (R1.2)."""
    reached = reach(user, permission)
    visible = Q(pk__in=[]) if not (reached.everything or reached.unit_paths) else reached.units("unit__path")
    if reached.own or reached.team:
        visible |= Q(user=user)
    if reached.team:
        visible |= Q(Exists(_in_team_of(user, timezone.localdate())))
    return Person.objects.filter(visible)


def persons_to_invite(user: User) -> QuerySet[Person]:
    """Return the persons in office without an account whom the user may invite (R8.1)."""
    reached: PersonQuerySet = persons_visible_to(user, Permission.ACCOUNT_CREATE)  # type: ignore[assignment]  # so made
    return reached.in_office(timezone.localdate()).filter(user__isnull=True)


def rights_on(user: User, person: Person) -> frozenset[Permission]:
    """Return which of the rights to a person's history and number the user has, read once a request."""
    kept: frozenset[Permission] | None = getattr(person, "rights_of_reader", None)
    if kept is None:
        asked = [right for right in RIGHTS if bool(reach(user, right))]
        found = [Exists(persons_visible_to(user, right).filter(pk=OuterRef("pk"))) for right in asked]
        held = Person.objects.filter(pk=person.pk).values_list(*found).first() if found else None
        kept = frozenset(right for right, holds in zip(asked, held or [], strict=False) if holds)
        person.rights_of_reader = kept  # type: ignore[attr-defined]  # kept on the request's own object
    return kept


def policies_visible_to(user: User, permission: Permission = Permission.PERFORMANCE_FACT_VIEW) -> QuerySet[Policy]:
    """Return the policies, as they stand now, whose servicing agents the permission reaches today."""
    reached = persons_visible_to(user, permission).filter(pk=OuterRef("servicing_agent"))
    found: QuerySet[Policy] = Policy.objects.current()
    return found.filter(Exists(reached))


def get_policy_for(user: User, named: str | int, permission: Permission = Permission.PERFORMANCE_FACT_VIEW) -> Policy:
    """Return a policy by its number, or by a version of it; beyond the permission it does not exist (404)."""
    number = Policy.objects.filter(pk=named).values("policy_no") if isinstance(named, int) else [named]
    agents = ("servicing_agent__unit", "writing_agent", "unit")
    return get_object_or_404(policies_visible_to(user, permission).select_related(*agents), policy_no__in=number)


def customer_rights_on(user: User, policy: Policy) -> frozenset[Permission]:
    """Return which of the rights to a customer's identity and number the user has, read in one statement."""
    rights = [right for right in (Permission.CUSTOMER_MASKED, Permission.CUSTOMER_FULL) if reach(user, right)]
    found = [Exists(policies_visible_to(user, right).filter(pk=policy.pk)) for right in rights]
    held = Policy.objects.filter(pk=policy.pk).values_list(*found).first() if found else None
    return frozenset(right for right, holds in zip(rights, held or [], strict=False) if holds)


def _in_team_of(user: User, day: date) -> QuerySet[Membership]:
    led = Leadership.objects.filter(person__user=user, period__contains=day)
    return Membership.objects.filter(person=OuterRef("pk"), period__contains=day, team__in=led.values("team"))


def get_person_for(user: User, pk: int, permission: Permission = Permission.PERSON_VIEW) -> Person:
    """Return a person whom the permission reaches; anyone else does not exist for the user (404)."""
    return get_object_or_404(persons_visible_to(user, permission).select_related("unit"), pk=pk)

"""Reads of rights: who holds what since when, by whom given, and what the quarter's review said."""

from datetime import date, datetime

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from governance.access import reach
from governance.enums import ChangeState
from governance.models import EmergencyAccess, GrantReview, RoleChange, RoleGrant, User
from governance.roles import Permission


def rights_visible_to(user: User, day: date, quarter: date) -> QuerySet[RoleGrant]:
    """Return the grants in force that the user may see, each with the quarter's `review` if there is one (R7.2.4)."""
    seen = reach(user, Permission.RIGHTS_VIEW).units("unit__path")
    of_quarter = Prefetch("reviews", GrantReview.objects.filter(quarter=quarter).select_related("by"), to_attr="review")
    grants = (
        RoleGrant.objects.in_force(day).filter(seen, user__is_active=True).select_related("user", "unit", "granted_by")
    )
    return grants.prefetch_related(of_quarter).order_by("unit__path", "role", "user__name", "pk")


def without_review(grants: QuerySet[RoleGrant], quarter: date) -> QuerySet[RoleGrant]:
    """Keep the grants that nobody reviewed in the quarter."""
    return grants.exclude(Exists(GrantReview.objects.filter(grant=OuterRef("pk"), quarter=quarter)))


def changes_visible_to(user: User) -> QuerySet[RoleChange]:
    """Return the changes of rights that the user may see; what is to be carried out comes first."""
    seen = reach(user, Permission.RIGHTS_VIEW).units("unit__path")
    waiting = Q(state__in=[ChangeState.ASKED, ChangeState.APPROVED])
    changes = RoleChange.objects.filter(seen).annotate(ended=~Q(waiting))
    people = ("user", "unit", "asked_by", "decided_by", "carried_out_by", "grant__unit")
    return changes.select_related(*people).order_by("ended", "-pk")


def emergencies_visible_to(user: User, now: datetime) -> QuerySet[EmergencyAccess]:
    """Return the emergency accesses of one's own and of the units one watches over."""
    reached = reach(user, Permission.EMERGENCY_VIEW)
    seen = Q(grant__user=user)
    if reached.everything or reached.unit_paths:
        seen |= reached.units("grant__unit__path")
    rows = EmergencyAccess.objects.filter(seen).annotate(running=Q(grant__expires_at__gt=now))
    return rows.select_related("grant__user", "grant__unit", "reviewed_by").order_by("-pk")

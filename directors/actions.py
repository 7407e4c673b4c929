"""The only code of this chapter that writes: persons get their accounts, and lose them when they leave."""

from datetime import datetime

from django.utils import timezone

from directors.models import Person
from governance import actions
from governance.acts import act
from governance.enums import Role
from governance.models import User
from governance.problems import Problem, Refused, mark

HAS_ACCOUNT = mark("%(name)s has an account already.")
HAS_LEFT = mark("%(name)s has left and gets no account.")
LAST_DAY = "last day"


def invite_person(*, person: Person, email: str, by: User, now: datetime) -> User:
    """Give an imported person an account under their staff number, a member's rights, and mail the link (R8.1).

    Refused where they have one or have left. Further roles are asked for, approved and carried out apart.
    """
    with act("person.invited", by=by, now=now, clause="R8.1", subject=person):
        held = Person.objects.select_for_update(of=("self",)).select_related("unit").get(pk=person.pk)
        if held.user_id:
            raise Refused(Problem("R8.1", HAS_ACCOUNT, {"name": held.name}, "state"))
        if held.left_on and held.left_on < timezone.localdate(now):
            raise Refused(Problem("R8.1", HAS_LEFT, {"name": held.name}, "state"))
        held.user = actions.invite(
            username=held.staff_no, name=held.name, email=email, role=Role.MEMBER, unit=held.unit, by=by, now=now
        )
        held.save(update_fields=["user"])
    return held.user


def close_leavers(*, now: datetime) -> int:
    """Close the accounts of all who had their last day before today and return how many; safe to run twice (R8.1)."""
    gone = Person.objects.filter(left_on__lt=timezone.localdate(now), user__is_active=True).select_related("user")
    closed = 0
    for person in gone.order_by("left_on", "pk"):
        assert person.user is not None
        try:
            actions.close_account(user=person.user, by=None, now=now, reason=LAST_DAY)
        except Refused:  # somebody closed it a moment ago
            continue
        closed += 1
    return closed

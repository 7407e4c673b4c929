"""Requests, rights and what bears on their deciding, one row of each kind for the access matrix."""

from datetime import timedelta

from django.utils import timezone
from psycopg.types.range import DateRange

from governance.actions import rights
from governance.enums import ChangeKind, Role
from governance.models import (
    Approval,
    EmergencyAccess,
    Relationship,
    RoleChange,
    RoleGrant,
    StandIn,
    User,
)
from tests.architecture.subject import Subject
from tests.cast import ALWAYS, Cast


def change(cast: Cast) -> RoleChange:
    """A change of Sun's rights that HR asked for: its request waits for the executives of Zhejiang."""
    found = RoleChange.objects.filter(user=cast.member).order_by("-pk").first()
    today = timezone.localdate()
    asked = rights.Asked(ChangeKind.GRANT, cast.member, Role.DIRECTOR, cast.first, today, None, "Sun leads a team.")
    return found or rights.ask_for_change(asked, by=User.objects.get(pk=cast.hr.pk), now=timezone.now())


def request(cast: Cast) -> Subject:
    made = Approval.objects.get(subject_id=change(cast).pk)
    return Subject({"pk": made.pk}, among=("hr", "leader"))


def request_to_decide(cast: Cast) -> Subject:
    return Subject(request(cast).arguments, only="leader", body={"verb": "approve"})


def request_to_pass(cast: Cast) -> Subject:
    body = {"verb": "copy", "to": cast.chief.pk}
    return Subject(request(cast).arguments, only="leader", body=body)


def own_request(cast: Cast) -> Subject:
    return Subject(request(cast).arguments, only="hr", body={"verb": "remind"})


def bulk(cast: Cast) -> Subject:
    return Subject({}, shared=True, body={"verb": "approve"})


def right_change(cast: Cast) -> Subject:
    return Subject({"pk": change(cast).pk}, path=cast.first.path)


def approved_change(cast: Cast) -> Subject:
    made = change(cast)
    RoleChange.objects.filter(pk=made.pk, state="asked").update(
        state="approved", decided_by=cast.leader, decided_at=timezone.now()
    )
    return Subject({"pk": made.pk}, only="admin")


def stand_in(cast: Cast) -> Subject:
    today = timezone.localdate()
    made, _ = StandIn.objects.get_or_create(
        principal=cast.head,
        deputy=cast.leader,
        defaults={"period": DateRange(today, today + timedelta(days=9)), "reason": "Leave", "named_at": timezone.now()},
    )
    return Subject({"pk": made.pk}, own=("head",))


def relationship(cast: Cast) -> Subject:
    made, _ = Relationship.objects.get_or_create(
        declared_by=cast.member,
        other=cast.director2,
        defaults={"kinship": "sibling", "period": ALWAYS, "declared_at": timezone.now()},
    )
    return Subject({"pk": made.pk}, path=cast.first.path, body={"reason": "An error."})


def emergency(cast: Cast) -> Subject:
    """An emergency access of the administrator to Zhejiang that has ended."""
    found = EmergencyAccess.objects.first()
    if found is None:
        past = timezone.now() - timedelta(hours=2)
        grant = RoleGrant.objects.create(
            user=cast.admin, role=Role.LEADER, unit=cast.zhejiang, period=ALWAYS, expires_at=past
        )
        found = EmergencyAccess.objects.create(grant=grant, reason="The mail server is down.", opened_at=past)
    return Subject({"pk": found.pk}, path=cast.zhejiang.path, own=("admin",), body={"finding": "In order."})

"""Announcements read for the screen: whom they address, who has read them, what is new for somebody."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When

from governance.enums import Role
from governance.models import Announcement, AnnouncementReading, Notice, RoleGrant, User
from governance.teams import leaders_of, team_of

TOLD = "announcement.published"


def event_of(announcement: Announcement) -> str:
    """Return the event by which a version is told: once to each person."""
    return f"{TOLD}:{announcement.pk}-{announcement.version}"


def concerned(announcement: Announcement, day: date) -> QuerySet[RoleGrant]:
    """Return the grants of a day that an announcement addresses; administrators run the system and are no audience."""
    grants = RoleGrant.objects.in_force(day).exclude(role=Role.ADMIN).filter(user__is_active=True)
    if announcement.team_of:
        return grants.filter(user__in=team_of(announcement.team_of, day))
    grants = grants.filter(unit__path__startswith=announcement.unit.path)
    return grants.filter(role__in=announcement.roles) if announcement.roles else grants


def audience(announcement: Announcement, day: date) -> QuerySet[User]:
    """Return whom an announcement addresses on a day."""
    return User.objects.filter(pk__in=concerned(announcement, day).values("user"))


def untold(announcement: Announcement, day: date) -> QuerySet[User]:
    """Return the audience of a day that was not told of the newest version yet."""
    told = Notice.objects.filter(to=OuterRef("pk"), event=event_of(announcement))
    return audience(announcement, day).exclude(Exists(told))


def with_reading(announcements: QuerySet[Announcement], user: User) -> QuerySet[Announcement]:
    """Return announcements with whether the user has acknowledged the newest version of each."""
    mine = AnnouncementReading.objects.filter(
        user=user, version__announcement=OuterRef("pk"), version__number=OuterRef("version")
    )
    return announcements.annotate(is_read=Exists(mine)).select_related("unit", "team_of", "written_by")


def news_for(user: User, grants: Iterable[RoleGrant], day: date) -> QuerySet[Announcement]:
    """Return what is announced to somebody on a day, what waits for an acknowledgement first."""
    rows = with_reading(Announcement.objects.on(day).addressed_to(grants, leaders_of(user, day)), user)
    waits = Case(When(must_acknowledge=True, is_read=False, then=Value(0)), default=Value(1))
    return rows.annotate(waits=waits).order_by("waits", "-pk")


def has_read(announcement: Announcement) -> Exists:
    """Return the condition on grants that their holder has acknowledged the newest version."""
    said = {"version__announcement": announcement, "version__number": announcement.version}
    return Exists(AnnouncementReading.objects.filter(user=OuterRef("user"), **said))


def unread_by(announcement: Announcement, day: date) -> QuerySet[RoleGrant]:
    """Return one grant of each person addressed who has not acknowledged the newest version, by unit and name."""
    grants = concerned(announcement, day).exclude(has_read(announcement))
    first = grants.order_by("user", "unit__path", "pk").distinct("user").values("pk")
    people = RoleGrant.objects.filter(pk__in=first).select_related("user", "unit")
    return people.order_by("unit__path", "user__username")


def read_by_unit(announcement: Announcement, day: date) -> list[dict[str, Any]]:
    """Return by unit how many people are addressed and how many of them have acknowledged the newest version."""
    rows = concerned(announcement, day).annotate(has_read=has_read(announcement))
    counted = rows.values("unit__path", name=F("unit__name")).annotate(
        people=Count("user", distinct=True), read=Count("user", distinct=True, filter=Q(has_read=True))
    )
    return [dict(row) for row in counted.order_by("unit__path")]

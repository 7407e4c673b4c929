"""Who leads whom on a day, told by the chapter that keeps the teams; access and queries lie below the registry."""

from collections.abc import Callable
from datetime import date

from django.db.models import QuerySet

from governance.models import User

Kin = Callable[[User, date], QuerySet[User]]

_told: dict[str, Kin] = {}


def add_teams(*, members: Kin, leaders: Kin) -> None:
    """Register how to find the accounts of those whom somebody leads on a day, and of those who lead somebody."""
    _told.update(members=members, leaders=leaders)


def team_of(user: User, day: date) -> QuerySet[User]:
    """Return the accounts of those whom somebody leads on the day (R2.2.1a)."""
    return _told["members"](user, day) if _told else User.objects.none()


def leaders_of(user: User, day: date) -> QuerySet[User]:
    """Return the accounts of those who lead somebody on the day (R2.2.1a)."""
    return _told["leaders"](user, day) if _told else User.objects.none()

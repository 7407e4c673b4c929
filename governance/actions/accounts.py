"""Accounts: what people choose for themselves, their sessions, what changed in how they sign in."""

from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import F
from django.utils import timezone

from governance.acts import act
from governance.models import Act, RoleGrant, User
from governance.notices import tell
from governance.problems import Problem, Refused, mark

CLOSED = mark("This account is closed already.")
NOT_ONESELF = mark("Nobody does this to their own account.")


def keep_preferences(*, user: User, **chosen: str) -> None:
    """Keep the user's language, theme or density; their own account, so no act is recorded beyond the row's history."""
    for name, value in chosen.items():
        setattr(user, name, value)
    user.save(update_fields=list(chosen))


def end_session(*, session: UserSession, by: User, now: datetime) -> None:
    """End one session of somebody on one device (R8.1)."""
    with act("account.session_ended", by=by, now=now, clause="R8.1", subject=session.user):
        session.end()


def end_sessions(*, user: User, by: User, now: datetime, kept: str | None = None) -> None:
    """End every session of a user at once, listed or not, but the kept one (R8.1).

    The caller gives the kept session the new hash (`pages.stay`); the list forgets all others.
    """
    with act("account.sessions_ended", by=by, now=now, clause="R8.1", subject=user):
        forget_sessions(user, kept)


def forget_sessions(user: User, kept: str | None = None) -> None:
    """Make every session's hash of the user false, and delete those that are listed but the kept one."""
    User.objects.filter(pk=user.pk).update(session_epoch=F("session_epoch") + 1)
    user.refresh_from_db(fields=["session_epoch"])
    listed = UserSession.objects.filter(user=user).exclude(session_key=kept or "")
    Session.objects.filter(session_key__in=listed.values("session_key")).delete()
    listed.delete()


def note_change(*, kind: str, user: User, kept: str | None, now: datetime) -> None:
    """Leave an act of a change to how somebody signs in, end their other sessions and tell them (R8.1)."""
    with act(kind, by=user, now=now, clause="R8.1", subject=user) as row:
        forget_sessions(user, kept)
        tell(f"account.changed:{row.pk}", to=[user], subject=user, params={"act": kind}, now=now)


def warn_of_guessing(*, username: str, now: datetime) -> None:
    """Tell an account's owner, once an hour, that somebody tries passwords on their name (R8.1)."""
    user = User.objects.filter(username=username, is_active=True).first()
    if (
        user is None
        or Act.objects.filter(
            kind="account.guessed",
            subject_kind=User._meta.label_lower,
            subject_id=user.pk,
            at__gt=now - timedelta(hours=1),
        ).exists()
    ):
        return
    with act("account.guessed", by=None, now=now, clause="R8.1", subject=user) as row:
        tell(f"account.guessed:{row.pk}", to=[user], subject=user, params={}, now=now)


def close_account(*, user: User, by: User | None, now: datetime, reason: str = "") -> None:
    """Close an account: its grants end today, its sessions at once (R8.1); nobody closes their own."""
    if by == user:
        raise Refused(Problem("R8.1", NOT_ONESELF, {}, "right"))
    with act("account.closed", by=by, now=now, clause="R8.1", subject=user, reason=reason):
        held = User.objects.select_for_update().get(pk=user.pk)
        if not held.is_active:
            raise Refused(Problem("R8.1", CLOSED, {}, "state"))
        held.is_active = False
        held.save(update_fields=["is_active"])
        _end_grants(held, now)
        forget_sessions(held)


def _end_grants(user: User, now: datetime) -> None:
    """End what the user may do with today's beginning; what would only begin later never does."""
    today = timezone.localdate(now)
    RoleGrant.objects.filter(user=user, period__startswith__gte=today).delete()
    for grant in RoleGrant.objects.in_force(today).filter(user=user):
        grant.period = type(grant.period)(grant.period.lower, today)
        grant.save(update_fields=["period"])

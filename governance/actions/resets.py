"""The help desk: a new password or second factor takes two people, and neither is the one concerned (R8.1)."""

from datetime import datetime

from allauth.mfa.models import Authenticator

from governance.actions.accounts import NOT_ONESELF, forget_sessions
from governance.actions.invitations import NO_MAIL, mail_link
from governance.acts import act
from governance.enums import ResetKind, ResetState
from governance.models import AccountReset, User
from governance.notices import tell
from governance.problems import Problem, Refused, mark

LEAST_WORDS = 4
NO_REASON = mark("Say how you made sure that it is them, in at least %(least)s characters.")
OPEN = mark("A reset of this account waits already.")
TWO_PEOPLE = mark("Somebody else than who asked must confirm.")
DECIDED = mark("This reset is decided already.")


def ask_reset(*, user: User, kind: ResetKind, reason: str, by: User, now: datetime) -> AccountReset:
    """Ask for a new password or second factor of somebody else; nothing changes before another confirms."""
    if by == user:
        raise Refused(Problem("R8.1", NOT_ONESELF, {}, "right"))
    if len(reason.strip()) < LEAST_WORDS:
        raise Refused(Problem("R8.1", NO_REASON, {"least": LEAST_WORDS}, field="reason"))
    if kind is not ResetKind.SECOND_FACTOR and not user.email:
        raise Refused(Problem("R8.1", NO_MAIL, {}, "state"))
    with act("account.reset_asked", by=by, now=now, clause="R8.1", subject=user, reason=reason.strip()):
        User.objects.select_for_update(no_key=True).get(pk=user.pk)
        if AccountReset.objects.filter(user=user, state=ResetState.ASKED).exists():
            raise Refused(Problem("R8.1", OPEN, {}, "state"))
        return AccountReset.objects.create(user=user, kind=kind, reason=reason.strip()[:200], asked_by=by, asked_at=now)


def confirm_reset(*, reset: AccountReset, by: User, now: datetime) -> None:
    """Carry out a reset that another asked for: the old way in is gone at once, sessions too; the owner is told."""
    with act("account.reset_done", by=by, now=now, clause="R8.1", subject=reset.user):
        held = _decide(reset, ResetState.DONE, by, now)
        user = User.objects.select_for_update().get(pk=held.user_id)
        if held.kind != ResetKind.PASSWORD:
            Authenticator.objects.filter(user=user).delete()
        if held.kind != ResetKind.SECOND_FACTOR:
            user.set_unusable_password()
            user.save(update_fields=["password"])
            mail_link(user=user, by=by, now=now)
        forget_sessions(user)
        tell(f"account.reset:{held.pk}", to=[user], subject=user, params={}, now=now)


def refuse_reset(*, reset: AccountReset, by: User, now: datetime) -> None:
    """Refuse a reset that another asked for."""
    with act("account.reset_refused", by=by, now=now, clause="R8.1", subject=reset.user):
        _decide(reset, ResetState.REFUSED, by, now)


def _decide(reset: AccountReset, state: ResetState, by: User, now: datetime) -> AccountReset:
    """Decide once; Refused for who asked, for the one concerned, and when it is decided."""
    held = AccountReset.objects.select_for_update(of=("self",)).get(pk=reset.pk)
    if by.pk == held.user_id:
        raise Refused(Problem("R8.1", NOT_ONESELF, {}, "right"))
    if by.pk == held.asked_by_id:
        raise Refused(Problem("R8.1", TWO_PEOPLE, {}, "right"))
    if held.state != ResetState.ASKED:
        raise Refused(Problem("R8.1", DECIDED, {}, "state"))
    held.state, held.decided_by, held.decided_at = state, by, now
    held.save(update_fields=["state", "decided_by", "decided_at"])
    return held

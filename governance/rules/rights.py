"""Separation of duties where rights change: three people, nobody for themselves, nothing for ever in an emergency."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from governance.enums import ChangeState, Role
from governance.problems import Problem
from governance.problems import mark as _
from governance.rules.approvals import DECIDING_ROLES, covers

CLAUSE = "R8.1"
LONGEST_STAND_IN_DAYS = 92
# The one table of a change of rights: from a state by an event to a state.
CHANGES = {
    (ChangeState.ASKED, "granted"): ChangeState.APPROVED,
    (ChangeState.ASKED, "refused"): ChangeState.REFUSED,
    (ChangeState.ASKED, "withdrawn"): ChangeState.WITHDRAWN,
    (ChangeState.APPROVED, "carried_out"): ChangeState.CARRIED_OUT,
}


@dataclass(frozen=True, slots=True)
class Held:
    """A role over a unit."""

    role: str
    path: str


def change_problems(
    *, asker: int, holder: int, since: date, until: date | None, today: date, is_held: bool, reason: str
) -> list[Problem]:
    """Return what forbids asking for a change of rights: for oneself, backdated, already so, without a reason."""
    problems = []
    if asker == holder:
        problems.append(Problem(CLAUSE, _("Nobody asks for rights for themselves. Another clerk asks."), {}, "right"))
    if since < today:
        message = _("A right cannot begin in the past; the earliest day is %(today)s.")
        problems.append(Problem(CLAUSE, message, {"today": today}, field="since"))
    if until and until < since:
        problems.append(Problem(CLAUSE, _("The last day lies before the first."), field="until"))
    if is_held:
        message = _("This account holds that role over that unit already.")
        problems.append(Problem(CLAUSE, message, {}, "state", "role"))
    if not reason.strip():
        problems.append(Problem(CLAUSE, _("Say what the right is needed for."), field="reason"))
    return problems


def carrying_out_problems(state: ChangeState, *, by: int, holder: int, earlier: Collection[int]) -> list[Problem]:
    """Return what forbids carrying a change out: not approved, one's own, or already in one's hands before."""
    if (state, "carried_out") not in CHANGES:
        return [Problem(CLAUSE, _("Only an approved change is carried out, and only once."), {}, "state")]
    if by == holder:
        return [Problem(CLAUSE, _("Nobody carries out a change of their own rights."), {}, "right")]
    if by in earlier:
        message = _("Who asked for a change or approved it does not carry it out.")
        return [Problem(CLAUSE, message, {}, "right")]
    return []


def stand_in_problems(
    *, principal: Iterable[Held], deputy: Iterable[Held], first: date, last: date, today: date
) -> list[Problem]:
    """Return what forbids naming a stand-in: dates, nothing to stand in for, or rights that would be widened."""
    decides = [held for held in principal if held.role in DECIDING_ROLES]
    problems = []
    if first < today or last < first:
        message = _("The days must run from today or later to a day not before the first.")
        problems.append(Problem(CLAUSE, message, field="last"))
    elif (last - first).days >= LONGEST_STAND_IN_DAYS:
        message = _("A stand-in is named for %(days)s days at most.")
        problems.append(Problem(CLAUSE, message, {"days": LONGEST_STAND_IN_DAYS}, field="last"))
    if not decides:
        problems.append(Problem(CLAUSE, _("You hold no role that decides, so nobody can stand in."), {}, "right"))
    own = list(deputy)
    if not all(any(covers(mine.role, mine.path, held.role, held.path) for mine in own) for held in decides):
        message = _("A stand-in must hold the same or a higher role for the same unit; nothing is widened.")
        problems.append(Problem(CLAUSE, message, field="deputy"))
    return problems


def emergency_problems(*, minutes: int, most: int, reason: str, role: str) -> list[Problem]:
    """Return what forbids emergency access: no reason, too long, or a role that is no business role."""
    problems = []
    if len(reason.strip()) < 10:
        message = _("Say in a sentence what happened; compliance reads it at once.")
        problems.append(Problem("R7.2.2", message, field="reason"))
    if not 1 <= minutes <= most:
        message = _("Emergency access lasts %(most)s minutes at most.")
        problems.append(Problem("R7.2.2", message, {"most": most}, field="minutes"))
    if role == Role.ADMIN:
        problems.append(Problem("R7.2.2", _("Choose a business role to read as."), field="role"))
    return problems


def review_problems(*, by: int, holder: int) -> list[Problem]:
    """Return what forbids confirming a right: one's own."""
    if by == holder:
        return [Problem("R7.2.4", _("Nobody confirms their own rights. Another confirms these."), {}, "right")]
    return []

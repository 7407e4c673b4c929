"""What forbids writing, changing, withdrawing or acknowledging an announcement (R6.2.2)."""

from collections.abc import Sequence
from datetime import date

from governance.problems import Problem
from governance.problems import mark as _

CLAUSE = "R6.2.2"


def writing_problems(
    shown_from: date, shown_until: date | None, *, today: date, readers: int, to_team: bool, roles: Sequence[str]
) -> list[Problem]:
    """Return what forbids an announcement: days in the past or turned round, a part of a team, nobody to read it."""
    problems = []
    if shown_from < today:
        message = _("It cannot be shown before today, %(today)s.")
        problems.append(Problem(CLAUSE, message, {"today": today}, field="shown_from"))
    if shown_until and shown_until < shown_from:
        problems.append(Problem(CLAUSE, _("The last day lies before the first."), field="shown_until"))
    if to_team and roles:
        problems.append(Problem(CLAUSE, _("A team is addressed as a whole. Choose no roles."), field="roles"))
    elif to_team and not readers:
        problems.append(Problem(CLAUSE, _("You lead nobody today who could sign in and read it."), field="unit"))
    elif not readers:
        problems.append(Problem(CLAUSE, _("Nobody holds these roles there."), field="roles"))
    return problems


def change_problems(*, is_withdrawn: bool, shown_until: date | None, today: date) -> list[Problem]:
    """Return what forbids a new version, a withdrawal or an acknowledgement: it is shown no more."""
    if is_withdrawn:
        return [Problem(CLAUSE, _("This announcement was withdrawn."), {}, "state")]
    if shown_until and shown_until < today:
        message = _("This announcement was shown until %(day)s. Write a new one.")
        return [Problem(CLAUSE, message, {"day": shown_until}, "state")]
    return []


def revision_problems(old: tuple[str, str], new: tuple[str, str], reason: str) -> list[Problem]:
    """Return what forbids a new version: nothing differs, or nothing says what does."""
    if old == new:
        return [Problem(CLAUSE, _("Nothing is different from the version before."), field="text")]
    if not reason.strip():
        return [Problem(CLAUSE, _("Say what changed; readers see it."), field="reason")]
    return []

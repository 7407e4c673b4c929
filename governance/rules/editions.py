"""The life of an edition: when it may begin, who may decide, what it is on a day (R8.2, R8.3)."""

from collections.abc import Collection
from datetime import date

from governance.enums import EditionState, PeriodKind, Standing
from governance.problems import Problem
from governance.problems import mark as _
from governance.rules.periods import Period

CLAUSE = "R8.3"
AHEAD = 8  # quarters
BACK = 8  # quarters, for the first edition of a company that already works by it

# What may be done in which state, and what it leads to.
TRANSITIONS: dict[str, tuple[EditionState, EditionState]] = {
    "change": (EditionState.DRAFT, EditionState.DRAFT),
    "submit": (EditionState.DRAFT, EditionState.SUBMITTED),
    "give_up": (EditionState.DRAFT, EditionState.GIVEN_UP),
    "take_back": (EditionState.SUBMITTED, EditionState.DRAFT),
    "approve": (EditionState.SUBMITTED, EditionState.IN_FORCE),
    "file": (EditionState.IN_FORCE, EditionState.IN_FORCE),
    "acknowledge": (EditionState.IN_FORCE, EditionState.IN_FORCE),
}
WRONG_STATE = {
    EditionState.DRAFT: _("This edition is a draft. Submit it first."),
    EditionState.SUBMITTED: _("This edition is submitted and closed to changes until it is decided."),
    EditionState.IN_FORCE: _("This edition is approved. Changes need a new edition."),
    EditionState.GIVEN_UP: _("This draft was given up. Start a new one."),
}


def state_problems(verb: str, state: str) -> list[Problem]:
    """Return what stands against doing this to an edition in the state."""
    if TRANSITIONS[verb][0] == state:
        return []
    return [Problem(CLAUSE, WRONG_STATE[EditionState(state)], {}, "state")]


def starts(today: date, *, first: bool) -> list[date]:
    """Return the days an edition may begin on: first days of the quarters to come; a unit's first one may look back."""
    quarter = Period.containing(PeriodKind.QUARTER, today)
    return [quarter.shifted(count).start for count in range(-BACK if first else 1, AHEAD + 1)]


def start_problems(start: date, taken: Collection[date], *, today: date, first: bool) -> list[Problem]:
    """Return what stands against a first day; ``taken`` are those of the unit's approved editions (R8.2)."""
    if start not in starts(today, first=first):
        message = _("An edition begins on the first day of a quarter to come; %(day)s is none.")
        return [Problem("R8.2", message, {"day": start}, field="starts_on")]
    if any(other >= start for other in taken):
        message = _("An edition that begins on %(day)s is approved already. Choose a later quarter.")
        return [Problem("R8.2", message, {"day": max(taken)}, "state", field="starts_on")]
    return []


def decision_problems(decider: int, hands: Collection[int]) -> list[Problem]:
    """Return what stands against a person deciding: who drafted, changed or submitted an edition never does."""
    if decider not in hands:
        return []
    message = _("You drafted, changed or submitted this edition. Somebody else must decide.")
    return [Problem(CLAUSE, message, {}, "right")]


def filing_problems(filed_on: date, *, approved_on: date | None, today: date) -> list[Problem]:
    """Return what stands against the day on which a branch's rules were filed with head office (R8.4)."""
    if filed_on > today:
        return [Problem("R8.4", _("The day of filing lies ahead."), field="filed_on")]
    if approved_on and filed_on < approved_on:
        return [Problem("R8.4", _("Rules are filed after they are approved."), field="filed_on")]
    return []


def standing(state: str, start: date, end: date | None, today: date) -> Standing:
    """Return what an edition is on the day; ``end`` is the first day on which it no longer holds."""
    if state != EditionState.IN_FORCE:
        return Standing(state)
    if today < start:
        return Standing.APPROVED
    return Standing.ENDED if end and end <= today else Standing.IN_FORCE

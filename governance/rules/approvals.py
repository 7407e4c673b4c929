"""Who may do what to a request in which state, what comes of it, and the way a request takes (R8.1)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from governance.enums import ApprovalState, PartyReason, Role, StepState, UnitKind, Verb
from governance.parameters import Route, Stop
from governance.problems import Problem
from governance.problems import mark as _

CLAUSE = "R8.1"


class Relation(StrEnum):
    """How somebody stands to a request."""

    DECIDER = "decider"
    ASKER = "asker"
    OTHER = "other"


# The one table of the workflow: in a state, who may do what. What is not here is refused.
ALLOWED: Mapping[ApprovalState, Mapping[Verb, Relation]] = MappingProxyType(
    {
        ApprovalState.OPEN: {
            Verb.APPROVE: Relation.DECIDER,
            Verb.RETURN: Relation.DECIDER,
            Verb.REJECT: Relation.DECIDER,
            Verb.TRANSFER: Relation.DECIDER,
            Verb.ADD: Relation.DECIDER,
            Verb.COPY: Relation.DECIDER,
            Verb.REMIND: Relation.ASKER,
            Verb.WITHDRAW: Relation.ASKER,
        },
        ApprovalState.RETURNED: {Verb.RESUBMIT: Relation.ASKER, Verb.WITHDRAW: Relation.ASKER},
        ApprovalState.GRANTED: {},
        ApprovalState.REFUSED: {},
        ApprovalState.WITHDRAWN: {},
    }
)
# Where a verb leads; approving grants only once no step is left.
LEADS_TO: Mapping[Verb, ApprovalState] = MappingProxyType(
    {
        Verb.APPROVE: ApprovalState.GRANTED,
        Verb.RETURN: ApprovalState.RETURNED,
        Verb.REJECT: ApprovalState.REFUSED,
        Verb.WITHDRAW: ApprovalState.WITHDRAWN,
        Verb.RESUBMIT: ApprovalState.OPEN,
    }
)
STEP_ENDS_AS: Mapping[Verb, StepState] = MappingProxyType(
    {Verb.APPROVE: StepState.APPROVED, Verb.RETURN: StepState.RETURNED, Verb.REJECT: StepState.REFUSED}
)
SAYS_WHY = (Verb.RETURN, Verb.REJECT)
# Who decides business; administrators hold no approval.
DECIDING_ROLES = (Role.HEAD, Role.LEADER, Role.HR, Role.COMPLIANCE)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a request ended: what somebody who comes too late is told."""

    state: str
    name: str
    at: str


def verb_problems(
    state: ApprovalState,
    verb: Verb,
    relations: Collection[Relation],
    *,
    comment: str = "",
    ending: Ending | None = None,
) -> list[Problem]:
    """Return what forbids a verb to somebody of these relations in a state; too late, too little right, no reason."""
    wanted = ALLOWED[state].get(verb)
    if wanted is None:
        return [too_late(state, ending)]
    if wanted not in relations:
        return [_not_yours(wanted)]
    if verb in SAYS_WHY and not comment.strip():
        message = _("Say why, so that the asker knows what to change.")
        return [Problem(CLAUSE, message, field="comment")]
    return []


def too_late(state: ApprovalState, ending: Ending | None) -> Problem:
    """Return the problem of a request that is no longer to decide: who ended it, and when."""
    if ending is None:
        return Problem(CLAUSE, _("This request is with its asker, to be changed. Nothing was done."), {}, "state")
    message = {
        ApprovalState.GRANTED: _("%(name)s already approved this at %(at)s. Nothing was done."),
        ApprovalState.REFUSED: _("%(name)s already rejected this at %(at)s. Nothing was done."),
        ApprovalState.WITHDRAWN: _("%(name)s withdrew this at %(at)s. Nothing was done."),
    }.get(state, _("%(name)s already decided this at %(at)s. Nothing was done."))
    return Problem(CLAUSE, message, {"name": ending.name, "at": ending.at}, "state")


def _not_yours(wanted: Relation) -> Problem:
    if wanted is Relation.ASKER:
        return Problem(CLAUSE, _("Only who asked may do this."), {}, "right")
    return Problem(CLAUSE, _("This request is not for you to decide."), {}, "right")


def own_matter_problems(reasons: Collection[PartyReason], *, related_to: Collection[str] = ()) -> list[Problem]:
    """Return why somebody is kept from deciding: their own matter, their own work, or a declared relative's."""
    problems = []
    if PartyReason.SUBJECT in reasons:
        problems.append(Problem(CLAUSE, _("You cannot decide on your own matter."), {}, "right"))
    elif PartyReason.CREATOR in reasons:
        problems.append(
            Problem(CLAUSE, _("You cannot decide on what you asked for or worked on yourself."), {}, "right")
        )
    elif PartyReason.COMPUTER in reasons:
        problems.append(Problem(CLAUSE, _("Who computed it cannot decide on it."), {}, "right"))
    if related_to and not problems:
        message = _("You declared that you are related to %(names)s, so another decides.")
        problems.append(Problem(CLAUSE, message, {"names": ", ".join(related_to)}, "right"))
    return problems


def stops_for(route: Route, *, days: Decimal | None, amount: Decimal | None) -> list[Stop]:
    """Return the steps a request takes; a bound on a figure that the request does not have is taken as exceeded."""
    figures = {"days": days, "amount": amount}

    def is_needed(stop: Stop) -> bool:
        figure = figures.get(stop.measure)
        return stop.above is None or figure is None or figure > stop.above

    return [stop for stop in route if is_needed(stop)]


def rungs(role: str, level: str, units: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return where a step may be decided, nearest first: (role, path of unit).

    ``units`` are (path, kind) from the request's own unit up to head office. With nobody there, it goes one level up:
    a head's step to the executive in charge, any other to the same role above; never down again.
    """
    places = [path for path, _kind in _from_level(level, units)]
    if role in (Role.DIRECTOR, Role.HEAD):
        return [*((Role.HEAD.value, path) for path in places), *((Role.LEADER.value, path) for path in places)]
    return [(role, path) for path in places]


def _from_level(level: str, units: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Drop the units below the level; a request from above the level stays where it is."""
    order = list(UnitKind)
    wanted = order.index(UnitKind(level))
    kept = [unit for unit in units if order.index(UnitKind(unit[1])) <= wanted]
    return kept or units


def covers(role: str, path: str, wanted_role: str, wanted_path: str) -> bool:
    """Say whether a role over a unit is the same or a higher approval role than another, within its scope."""
    same_or_higher = role == wanted_role or (role == Role.LEADER and wanted_role in (Role.HEAD, Role.DIRECTOR))
    return role in DECIDING_ROLES and same_or_higher and wanted_path.startswith(path)


def merged(places: Iterable[tuple[int, str, str]]) -> list[int]:
    """Return which steps stay when each (order, role, unit) is decided once: the first of each place."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for number, (_order, role, unit) in enumerate(places):
        if (role, unit) not in seen:
            seen.add((role, unit))
            kept.append(number)
    return kept


def reminder_problems(passed: float | None, *, hours: int) -> list[Problem]:
    """Return what forbids a reminder: since the last one fewer hours of working days passed than must lie between."""
    if passed is None or passed >= hours:
        return []
    message = _("A reminder was sent less than %(hours)s hours ago; only working days count.")
    return [Problem(CLAUSE, message, {"hours": hours}, "state")]

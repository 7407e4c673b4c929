"""Editions read for the screen: values by chapter, differences, who has read them, what waits for a value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Length
from psycopg.types.range import DateRange

from governance.clauses import CHAPTERS, CLAUSES, Text
from governance.enums import EditionState, Role, UnitKind
from governance.models import Acknowledgement, Act, Edition, OrgUnit, ParameterValue, RoleGrant, User
from governance.parameters import PARAMETERS, Parameter, load
from governance.parameters import Value as Typed

HANDLING = ("edition.changed", "edition.submitted")
LABEL = Edition._meta.label_lower
READERS = tuple(role for role in Role if role != Role.ADMIN)  # administrators neither apply the rules nor see them


@dataclass(frozen=True, slots=True)
class Line:
    """One parameter in an edition: its own value, else the one that holds above it."""

    parameter: Parameter
    own: Typed | None
    above: Typed | None = None

    @property
    def value(self) -> Typed | None:
        """Return the value that holds: the edition's own, else the one above it."""
        return self.above if self.own is None else self.own


class Difference(NamedTuple):
    """A parameter that two editions answer differently."""

    parameter: Parameter
    before: Typed | None
    after: Typed | None


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of a chapter of the regulation."""

    number: int
    title: Text
    lines: list[Line]

    @property
    def filled(self) -> int:
        """Return how many lines the edition itself gives a value."""
        return sum(line.own is not None for line in self.lines)


def own_values(edition: Edition) -> dict[str, Typed]:
    """Return the values an edition itself gives, by key."""
    return values_of(edition)[0]


def values_of(*editions: Edition) -> list[dict[str, Typed]]:
    """Return the values that each edition itself gives, by key, read in one statement."""
    found: dict[int, dict[str, Typed]] = {edition.pk: {} for edition in editions}
    rows = ParameterValue.objects.filter(edition__in=found, key__in=PARAMETERS).order_by("pk")
    for edition, key, value in rows.values_list("edition_id", "key", "value"):
        found[edition][key] = load(key, value)
    return [found[edition.pk] for edition in editions]


def counts_of(editions: QuerySet[Edition]) -> dict[int, int]:
    """Return how many of the declared keys each edition itself gives a value."""
    rows = ParameterValue.objects.filter(edition__in=editions, key__in=PARAMETERS).order_by()
    return dict(rows.values_list("edition_id").annotate(number=Count("pk")))


def edition_above(edition: Edition) -> Edition | None:
    """Return the edition of the nearest unit above that holds on the first day of this one (R8.4)."""
    above = Edition.objects.alias(here=Value(edition.unit.path)).filter(here__startswith=F("unit__path"))
    held = above.filter(state=EditionState.IN_FORCE, period__contains=edition.period.lower)
    return held.exclude(unit=edition.unit_id).select_related("unit").order_by(-Length("unit__path")).first()


def effective(edition: Edition) -> tuple[dict[str, Typed], dict[str, Typed], Edition | None]:
    """Return the values an edition gives, those of the edition above it, and that edition."""
    above = edition_above(edition) if edition.unit.kind != UnitKind.HEAD_OFFICE else None
    if above is None:
        return own_values(edition), {}, None
    own, held = values_of(edition, above)
    return own, held, above


def edition_before(edition: Edition) -> Edition | None:
    """Return the edition that holds on the first day of this one until it is approved: its unit's, else one above."""
    held = Edition.objects.filter(unit=edition.unit_id, state=EditionState.IN_FORCE).exclude(pk=edition.pk)
    before = held.filter(period__contains=edition.period.lower).select_related("unit").first()
    return before or (edition_above(edition) if edition.unit.kind != UnitKind.HEAD_OFFICE else None)


def differences(left: Edition | None, right: Edition) -> list[tuple[Text, list[Difference]]]:
    """Return by chapter the parameters whose values differ, each with both; without a left one, all that have one."""
    held = []
    for one in (left, right):
        own, above, _above = effective(one) if one else ({}, {}, None)
        held.append(above | own)
    rows = [
        Difference(parameter, held[0].get(key), held[1].get(key))
        for key, parameter in PARAMETERS.items()
        if held[0].get(key) != held[1].get(key)
    ]
    by_chapter = [
        (title, [row for row in rows if CLAUSES[row.parameter.clause].chapter == number])
        for number, title in CHAPTERS.items()
    ]
    return [(title, found) for title, found in by_chapter if found]


def groups(own: Mapping[str, Typed], above: Mapping[str, Typed]) -> list[Group]:
    """Return every declared parameter by chapter and clause, with the values given."""
    lines: dict[int, list[Line]] = {number: [] for number in CHAPTERS}
    for key, parameter in PARAMETERS.items():
        lines[CLAUSES[parameter.clause].chapter].append(Line(parameter, own.get(key), above.get(key)))
    order = list(CLAUSES)
    return [
        Group(number, CHAPTERS[number], sorted(found, key=lambda line: order.index(line.parameter.clause)))
        for number, found in lines.items()
        if found
    ]


def hands_on(edition: Edition) -> set[int]:
    """Return who drafted, changed or submitted an edition, stand-ins and those they stood in for alike."""
    acts = Act.objects.filter(subject_kind=LABEL, subject_id=edition.pk, kind__in=HANDLING)
    named = {user for pair in acts.values_list("by_id", "on_behalf_of_id") for user in pair if user}
    return named | {user for user in (edition.drafted_by_id, edition.submitted_by_id) if user}


def last_act(edition: Edition, *, beside: int = 0) -> int:
    """Return the number of the last act that filled an edition, by which a form knows that it is stale; 0 for none."""
    acts = Act.objects.filter(subject_kind=LABEL, subject_id=edition.pk, kind__in=HANDLING)
    return acts.exclude(pk=beside).aggregate(last=Max("pk"))["last"] or 0


def concerned(edition: Edition, day: date) -> QuerySet[RoleGrant]:
    """Return one grant for each active person whom an edition concerns: the lowest unit they hold a role in."""
    held = RoleGrant.objects.in_force(day).filter(
        unit__path__startswith=edition.unit.path, role__in=READERS, user__is_active=True
    )
    one_each = held.order_by("user_id", -Length("unit__path"), "pk").distinct("user_id")
    return RoleGrant.objects.filter(pk__in=one_each.values("pk"))


def is_concerned(user: User, edition: Edition, day: date) -> bool:
    """Say whether an edition concerns a person on the day."""
    return concerned(edition, day).filter(user=user).exists()


def is_unread(user: User, edition: Edition, day: date) -> bool:
    """Say whether an edition concerns a person on the day who has not acknowledged it."""
    return concerned(edition, day).filter(user=user).exclude(has_read(edition)).exists()


def has_read(edition: Edition) -> Exists:
    """Return the condition on grants that their holder has acknowledged the edition."""
    return Exists(Acknowledgement.objects.filter(edition=edition, user=OuterRef("user")))


def read_by_unit(edition: Edition, within: Q, day: date) -> list[dict[str, Any]]:
    """Return for each department, or unit above one, how many people an edition concerns and how many have read it."""
    people = concerned(edition, day).filter(within)
    counts = people.values("unit__path").annotate(people=Count("pk"), read=Count("pk", filter=Q(has_read(edition))))
    found: dict[str, dict[str, Any]] = {}
    units = list(OrgUnit.objects.under(edition.unit).exclude(kind=UnitKind.DISTRICT).order_by("path"))
    for row in counts.order_by("unit__path"):
        unit = max((unit for unit in units if row["unit__path"].startswith(unit.path)), key=lambda one: len(one.path))
        entry = found.setdefault(unit.path, {"unit": unit, "people": 0, "read": 0})
        entry["people"] += row["people"]
        entry["read"] += row["read"]
    return list(found.values())


def unread_by(edition: Edition, within: Q, day: date) -> QuerySet[RoleGrant]:
    """Return the grants, by unit, of those who have not acknowledged an edition."""
    grants = concerned(edition, day).filter(within).exclude(has_read(edition))
    return grants.select_related("user", "unit").order_by("unit__path", "user__name", "pk")


def editions_for(units: Iterable[str], day: date) -> list[Edition]:
    """Return the approved editions, of the units by path or above them, that hold on the day or will."""
    paths = {path[: place + 1] for path in units for place, sign in enumerate(path) if sign == "/" and place}
    held = Edition.objects.filter(state=EditionState.IN_FORCE, unit__path__in=paths)
    held = held.exclude(period__fully_lt=DateRange(day, None))
    return list(held.select_related("unit").order_by("unit__path", "period"))


def acknowledged_by(user: User) -> set[int]:
    """Return the editions that a person has acknowledged."""
    return set(Acknowledgement.objects.filter(user=user).values_list("edition_id", flat=True))

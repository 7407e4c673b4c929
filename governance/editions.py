"""Which rules apply on a day: head office's edition with a branch's own values laid over it (R8.2, R8.4)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Any

from django.db.models import F, Value
from django.db.models.functions import Length
from psycopg.types.range import DateRange

from governance.enums import EditionState
from governance.models import Edition, OrgUnit, ParameterValue
from governance.parameters import PARAMETERS, load


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The values in force for a unit on a day; a key that nobody set is None: not configured, never guessed."""

    edition: Edition
    values: Mapping[str, Any]

    def get(self, key: str) -> Any:
        """Return the typed value of a declared key, or None when it is not configured."""
        if key not in PARAMETERS:
            raise LookupError(f"undeclared parameter: {key}")
        return self.values.get(key)

    def unset(self) -> list[str]:
        """Return the declared keys without a value."""
        return [key for key in PARAMETERS if key not in self.values]


def rulebook(unit: OrgUnit, day: date) -> RuleBook | None:
    """Return the rules for a unit on a day, the nearest unit's value winning; None when no edition is in force."""
    editions = list(
        Edition.objects.annotate(here=Value(unit.path))
        .filter(state=EditionState.IN_FORCE, period__contains=day, here__startswith=F("unit__path"))
        .order_by(Length("unit__path"))
    )
    if not editions:
        return None
    depth = {edition.pk: place for place, edition in enumerate(editions)}
    given = ParameterValue.objects.filter(edition__in=editions).values_list("edition", "key", "value")
    rows = sorted(given, key=lambda row: depth[row[0]])
    values = {key: load(key, value) for _, key, value in rows if key in PARAMETERS}
    return RuleBook(editions[-1], values)


@dataclass(frozen=True, slots=True)
class Values:
    """What the editions in force since a day say to a few keys, for every unit: read in one statement."""

    rows: Sequence[tuple[str, Any, str, Any]]

    def get(self, key: str, unit: OrgUnit, day: date) -> Any:
        """Return the typed value for a unit on a day, the nearest unit's winning; None when nobody set it."""
        given = [
            (len(path), value)
            for path, period, known, value in self.rows
            if known == key and unit.path.startswith(path) and day in period
        ]
        return load(key, max(given, key=itemgetter(0))[1]) if given else None


def values_since(day: date, keys: Collection[str]) -> Values:
    """Return what the editions in force on the day or later say to the keys."""
    rows = ParameterValue.objects.filter(edition__state=EditionState.IN_FORCE, key__in=keys)
    rows = rows.exclude(edition__period__fully_lt=DateRange(day, None))
    return Values(list(rows.values_list("edition__unit__path", "edition__period", "key", "value")))

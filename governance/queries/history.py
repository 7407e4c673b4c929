"""The timeline of a record: the acts upon it and what the triggers kept of it, each field before and after."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext
from pghistory.models import Event

from governance.crypto import Sealed
from governance.models import Act

MOST_EVENTS = 400
DONE = {"insert": "%(what)s: added", "update": "%(what)s: changed", "delete": "%(what)s: removed"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as people read it; a sealed one only says that it changed."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RowChange:
    """What happened to one row."""

    what: str
    fields: list[FieldChange]


@dataclass(slots=True)
class Entry:
    """One act upon a record, or a change outside of any."""

    at: datetime
    title: str = ""
    clause: str = ""
    by: str = ""
    on_behalf_of: str = ""
    reason: str = ""
    changes: list[RowChange] = field(default_factory=list)


Parts = Sequence[tuple[type[models.Model], str]]


def timeline_of(
    record: models.Model, parts: Parts, titles: Mapping[str, Any], *, most: int, without_names: bool = False
) -> list[Entry]:
    """Return what was done to a record and the rows that belong to it, the latest first; ``titles`` name the acts."""
    by_act: dict[int | None, list[tuple[Any, RowChange]]] = defaultdict(list)
    loose: list[Entry] = []
    for model, lookup in [(type(record), "pgh_obj"), *parts]:
        for event, change in _changes(model, lookup, record):
            act = (event.pgh_context.metadata.get("act") if event.pgh_context else None) or None
            if act is None:
                loose.append(Entry(event.pgh_created_at, title=change.what, changes=[RowChange("", change.fields)]))
            else:
                by_act[act].append((event, change))
    acts = Act.objects.filter(Q(pk__in=by_act) | Q(subject_kind=record._meta.label_lower, subject_id=record.pk))
    entries = [
        _entry(act, by_act.get(act.pk, []), titles, without_names)
        for act in acts.select_related("by", "on_behalf_of").order_by("-at", "-pk")[:most]
    ]
    return sorted([*entries, *loose], key=lambda entry: entry.at, reverse=True)[:most]


def _entry(act: Act, rows: Sequence[tuple[Any, RowChange]], titles: Mapping[str, Any], without_names: bool) -> Entry:
    entry = Entry(act.at, str(titles.get(act.kind, act.kind)), act.clause, changes=[change for _, change in rows])
    if not without_names:
        entry.by = act.by.name if act.by else gettext("the clock")
        entry.on_behalf_of = act.on_behalf_of.name if act.on_behalf_of else ""
        entry.reason = act.reason
    return entry


def history_of(model: type[models.Model]) -> type[Event] | None:
    """Return the table of a tracked model's row histories, None where it has none."""
    for event in apps.get_models():
        if issubclass(event, Event) and getattr(event, "pgh_tracked_model", None) is model:
            return event
    return None


def _changes(model: type[models.Model], lookup: str, record: models.Model) -> list[tuple[Any, RowChange]]:
    """Return each history row of a model about the record with what it changed, the oldest first."""
    history = history_of(model)
    if history is None:
        return []
    rows: Any = history.objects.filter(**{lookup: record.pk})
    events: list[Any] = sorted(
        rows.select_related("pgh_context").order_by("-pgh_id")[:MOST_EVENTS], key=lambda event: event.pk
    )
    fields = [each for each in model._meta.concrete_fields if _is_shown(each, history)]
    names = _names(fields, events)
    before: dict[int, Any] = {}
    found = []
    for event in events:
        changed = [_change(each, before.get(event.pgh_obj_id), event, names) for each in fields]
        what = gettext(DONE.get(event.pgh_label, "%(what)s: changed")) % {"what": model._meta.verbose_name}
        is_last = event.pgh_label == "delete"
        found.append((event, RowChange(what, [] if is_last else [change for change in changed if change])))
        before[event.pgh_obj_id] = event
    return found


def _is_shown(each: Any, history: type[models.Model]) -> bool:
    """Say whether a field means something to people: it has a name in words and the history keeps it."""
    kept = {known.name for known in history._meta.get_fields()}
    return isinstance(each.verbose_name, Promise) and each.name in kept and not isinstance(each, models.JSONField)


def _names(fields: Sequence[Any], events: Sequence[Any]) -> dict[tuple[Any, int], str]:
    """Return the names of the rows that the fields point to: one statement a table."""
    asked: dict[Any, set[int]] = defaultdict(set)
    for each in fields:
        if each.is_relation:
            asked[each.related_model] |= {getattr(event, each.attname) for event in events} - {None}
    return {(model, row.pk): str(row) for model, keys in asked.items() for row in model.objects.filter(pk__in=keys)}


def _change(each: Any, before: Any, event: Any, names: Mapping[Any, str]) -> FieldChange | None:
    """Return a field's change from one history row to the next, None where it stayed or is empty on a new row."""
    now, old = getattr(event, each.attname), getattr(before, each.attname) if before else None
    if _same(now, old):
        return None
    return FieldChange(str(each.verbose_name), _words(each, old, names), _words(each, now, names))


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, Sealed) or isinstance(other, Sealed):
        return (one.blob if one else b"") == (other.blob if other else b"")
    return one == other or (one in (None, "") and other in (None, ""))


def _words(each: Any, value: Any, names: Mapping[Any, str]) -> str:
    """Return a value as people read it: a choice's words, a row's name, the last day of a period included."""
    if value in (None, "") or (isinstance(value, Sealed) and not value):
        return ""
    if each.is_relation:
        return names.get((each.related_model, value), f"#{value}")
    if each.choices:
        return str(dict(each.flatchoices).get(value, value))
    if hasattr(value, "lower") and hasattr(value, "upper") and not isinstance(value, str):
        return _period(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _period(value: Any) -> str:
    if value.upper:
        return gettext("%(since)s to %(until)s") % {"since": value.lower, "until": value.upper - timedelta(days=1)}
    return gettext("since %(since)s") % {"since": value.lower}

"""What was done to a record, and what an act did: rows of the histories before and after, read in one statement."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext
from pghistory.models import Event

from governance.crypto import SealedField
from governance.models import Act, Job, User
from governance.problems import mark

MOST_ROWS = 400
DONE = {
    "insert": mark("%(what)s: added"),
    "update": mark("%(what)s: changed"),
    "delete": mark("%(what)s: removed"),
}
Names = Mapping[tuple[Any, int], str]
Parts = Sequence[tuple[type[models.Model], str]]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as people read it; a sealed one only says that there is one."""

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
    title: str
    clause: str = ""
    by: str = ""
    on_behalf_of: str = ""
    reason: str = ""
    changes: list[RowChange] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Kept:
    """One row of a history with the one before it."""

    model: Any
    label: str
    at: datetime
    act: int | None
    now: Mapping[str, Any]
    before: Mapping[str, Any]


def timeline_of(
    record: models.Model, parts: Parts, titles: Mapping[str, Any], *, most: int, without_names: bool = False
) -> list[Entry]:
    """Return what was done to a record and the rows that belong to it, the latest first; ``titles`` name the acts."""
    kept = _kept([(type(record), "pgh_obj_id"), *((model, f"{name}_id") for model, name in parts)], record.pk)
    names, own = _names(kept, _loaded(record)), {f"{name}_id" for _, name in parts}
    by_act: dict[int, list[RowChange]] = defaultdict(list)
    loose = []
    for row in kept:
        change = _change(row, names, own)
        if row.act is None:
            loose.append(Entry(row.at, change.what, changes=[RowChange("", change.fields)] if change.fields else []))
        else:
            by_act[row.act].append(change)
    acts = Act.objects.filter(Q(pk__in=by_act) | Q(subject_kind=record._meta.label_lower, subject_id=record.pk))
    entries = [
        _entry(act, by_act[act.pk], titles, without_names)
        for act in acts.select_related("by", "on_behalf_of").order_by("-at", "-pk")[:most]
    ]
    return sorted([*entries, *loose], key=lambda entry: entry.at, reverse=True)[:most]


def _entry(act: Act, changes: list[RowChange], titles: Mapping[str, Any], without_names: bool) -> Entry:
    entry = Entry(act.at, str(titles.get(act.kind, act.kind)), act.clause, changes=changes)
    if not without_names:
        entry.by = act.by.name if act.by else gettext("the clock")
        entry.on_behalf_of = act.on_behalf_of.name if act.on_behalf_of else ""
        entry.reason = act.reason
    return entry


def rows_of_act(act: int) -> list[RowChange]:
    """Return the rows an act changed, at most some hundred, each with the fields that have a name in words."""
    every = [(model.pgh_tracked_model, "") for model in _histories()]
    kept = _kept(every, None, act=act)
    names = _names(kept, {})
    return [_change(row, names, set()) for row in kept]


def _histories() -> Iterator[Any]:
    return (model for model in apps.get_models() if issubclass(model, Event) and hasattr(model, "pgh_tracked_model"))


def history_of(model: type[models.Model]) -> type[Event] | None:
    """Return the table of a tracked model's row histories, None where it has none."""
    return next((history for history in _histories() if history.pgh_tracked_model is model), None)


def record_words(kind: str, pk: int | None) -> str:
    """Return what an act was upon, as people call such records: upload 12; nothing where it was upon none."""
    if not kind or pk is None:
        return ""
    known = next((model for model in apps.get_models() if model._meta.label_lower == kind), None)
    return f"{known._meta.verbose_name if known else kind} {pk}"


def _kept(parts: Parts, pk: int | None, *, act: int | None = None) -> list[_Kept]:
    """Return the history rows whose column is the record's number, or those of an act, the latest first."""
    tracked = [(model, history, column) for model, column in parts if (history := history_of(model))]
    if not tracked:
        return []
    asked: list[Any] = [str(act)] if act else [pk for _ in tracked]
    selects = (
        _one_table(place, history._meta.db_table, "" if act else f"WHERE t.{column} = %s")
        for place, (_, history, column) in enumerate(tracked)
    )
    context = "SELECT id, metadata->>'act' AS act FROM pghistory_context"
    with connection.cursor() as cursor:
        cursor.execute(
            (f"WITH c AS MATERIALIZED ({context} WHERE metadata->>'act' = %s) " if act else f"WITH c AS ({context}) ")
            + f"SELECT place, label, at, act, now::text, before::text FROM ({' UNION ALL '.join(selects)}) rows"
            f" ORDER BY at DESC, place, number DESC LIMIT {MOST_ROWS}",
            asked,
        )
        return [
            _Kept(
                tracked[place][0], label, at, int(told) if told else None, json.loads(now), json.loads(before or "{}")
            )
            for place, label, at, told, now, before in cursor.fetchall()
        ]


def _one_table(place: int, table: str, where: str) -> str:
    join = "LEFT JOIN" if where else "JOIN"
    return f"""
        SELECT {place} AS place, t.pgh_id AS number, t.pgh_label AS label, t.pgh_created_at AS at, c.act,
               to_jsonb(t) AS now, (SELECT to_jsonb(p) FROM {table} p WHERE p.pgh_obj_id = t.pgh_obj_id
                                       AND p.pgh_id < t.pgh_id ORDER BY p.pgh_id DESC LIMIT 1) AS before
        FROM {table} t {join} c ON c.id = t.pgh_context_id {where}"""


def _shown(row: _Kept) -> Iterator[tuple[Any, str]]:
    """Give the fields that mean something to people, each with its label: those with a name in words."""
    for each in row.model._meta.concrete_fields:
        words = each.verbose_name
        if each.is_relation and each.related_model not in (User, Job) and not isinstance(words, Promise):
            words = each.related_model._meta.verbose_name
        if isinstance(words, Promise) and each.column in row.now and not isinstance(each, models.JSONField):
            yield each, str(words)


def _loaded(record: models.Model) -> Names:
    """Return the names of the rows that a record points to and that were read with it."""
    fields: list[Any] = [each for each in record._meta.concrete_fields if each.is_relation]
    near = [each for each in fields if each.is_cached(record)]
    found = [(each.related_model, getattr(record, each.name)) for each in near]
    return {(model, row.pk): str(row) for model, row in found if row is not None}


def _names(kept: Sequence[_Kept], known: Names) -> Names:
    """Return the names of the rows that the histories point to: one statement a table, none for what is known."""
    asked: dict[Any, set[int]] = defaultdict(set)
    for row in kept:
        for each, _ in _shown(row):
            if each.is_relation:
                asked[each.related_model] |= {
                    pk for pk in (row.now[each.column], row.before.get(each.column)) if pk is not None
                }
    found = dict(known)
    for model, keys in asked.items():
        if missing := {pk for pk in keys if (model, pk) not in found}:
            found |= {(model, row.pk): str(row) for row in model.objects.filter(pk__in=missing)}
    return found


def _change(row: _Kept, names: Names, own: set[str]) -> RowChange:
    """Return what happened to a row in words, without the column that leads to the record itself."""
    what = gettext(DONE.get(row.label, DONE["update"])) % {"what": row.model._meta.verbose_name}
    fields = [
        FieldChange(label, _words(each, row.before.get(each.column), names), _words(each, row.now[each.column], names))
        for each, label in _shown(row)
        if each.column not in own and (row.now[each.column] or None) != (row.before.get(each.column) or None)
    ]
    return RowChange(capfirst(what), fields)


def _words(each: Any, value: Any, names: Names) -> str:
    """Return a history's value as people read it: a choice's words, a row's name, a period's last day."""
    if value in (None, "", "\\x"):
        return ""
    if isinstance(each, SealedField):
        return "…"
    if each.is_relation:
        return names.get((each.related_model, value), f"#{value}")
    if each.choices:
        return str(dict(each.flatchoices).get(value, value))
    return _period(value) if each.get_internal_type() == "DateRangeField" else str(value)


def _period(value: str) -> str:
    """Return a period of days, which PostgreSQL writes as [since,until), with its last day."""
    since, until = value.strip("[)(]").split(",")
    if not until:
        return gettext("since %(since)s") % {"since": since}
    return gettext("%(since)s to %(until)s") % {"since": since, "until": date.fromisoformat(until) - timedelta(days=1)}

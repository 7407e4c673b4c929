"""What an act changed, row by row, from every table of histories in one statement."""

import json
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.utils.functional import Promise
from django.utils.translation import gettext
from pghistory.models import Event

from governance.crypto import SealedField
from governance.queries.history import DONE, FieldChange, RowChange

MOST_ROWS = 200


def rows_of_act(act: int) -> list[RowChange]:
    """Return the rows an act changed, at most some hundred, each with the fields that have a name in words."""
    histories = [model for model in apps.get_models() if issubclass(model, Event) and model._meta.managed]
    parts = " UNION ALL ".join(
        f"""SELECT {place} AS place, t.pgh_id, t.pgh_label, t.pgh_obj_id, to_jsonb(t) AS now, (
                SELECT to_jsonb(p) FROM {model._meta.db_table} p
                WHERE p.pgh_obj_id = t.pgh_obj_id AND p.pgh_id < t.pgh_id ORDER BY p.pgh_id DESC LIMIT 1) AS before
            FROM {model._meta.db_table} t JOIN context c ON c.id = t.pgh_context_id"""
        for place, model in enumerate(histories)
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH context AS MATERIALIZED (SELECT id FROM pghistory_context WHERE metadata->>'act' = %s) "
            f"SELECT place, pgh_label, pgh_obj_id, now::text, before::text FROM ({parts}) rows"
            " ORDER BY place, pgh_id LIMIT %s",
            [str(act), MOST_ROWS],
        )
        rows = cursor.fetchall()
    return [_row(histories[place], label, number, now, before) for place, label, number, now, before in rows]


def _row(history: Any, label: str, number: int, now: str, before: str | None) -> RowChange:
    model = history.pgh_tracked_model
    what = gettext(DONE.get(label, "%(what)s: changed")) % {"what": f"{model._meta.verbose_name} {number}"}
    new, old = _loaded(now), _loaded(before) if before else {}
    fields = [
        FieldChange(str(each.verbose_name), _words(each, old.get(each.column)), _words(each, new.get(each.column)))
        for each in model._meta.concrete_fields
        if isinstance(each.verbose_name, Promise)
        and each.column in new
        and (new[each.column] or None) != (old.get(each.column) or None)
    ]
    return RowChange(what, [] if label == "delete" else fields)


def _loaded(text: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _words(each: "models.Field[Any, Any]", value: Any) -> str:
    """Return a value of a history as text: a choice's words; of a sealed field only that there is one."""
    if value in (None, "", "\\x"):
        return ""
    if isinstance(each, SealedField):
        return "…"
    if each.choices:
        return str(dict(each.flatchoices).get(value, value))
    return f"#{value}" if each.is_relation else str(value)

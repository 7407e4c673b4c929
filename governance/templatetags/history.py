"""The timeline of any record."""

from typing import Any

from django import template
from django.db import models

from governance.queries.history import timeline_of
from governance.registry import ACTS, HISTORIES

register = template.Library()


@register.inclusion_tag("components/timeline.html")
def timeline(record: models.Model, *, without_names: bool = False, most: int = 30) -> dict[str, Any]:
    """Show what was done to a record, the latest first; without the names of others for those it is about."""
    parts = HISTORIES.get(record._meta.label_lower, [])
    entries = timeline_of(record, parts, ACTS, most=most + 1, without_names=without_names)
    return {"entries": entries[:most], "more": len(entries) > most}

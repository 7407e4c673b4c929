"""Acts: the one way to write. An act opens the transaction, leaves its row and gives the triggers their context."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

import pghistory
from django.db import models, transaction
from django.utils import timezone

from governance.models import Act, OrgUnit, RoleGrant, User
from governance.origin import origin

# The outermost act: the histories of rows point to it, whatever acts happen inside it.
_outer: ContextVar[int | None] = ContextVar("outer_act", default=None)


@contextmanager
def act(
    kind: str,
    *,
    by: User | None,
    now: datetime,
    clause: str,
    subject: models.Model | None = None,
    reason: str = "",
    details: dict[str, Any] | None = None,
    on_behalf_of: User | None = None,
) -> Iterator[Act]:
    """Open a transaction in which every changed row is recorded under this act (R8.1).

    ``by`` is None when the clock acts; a stand-in names whom it acts for. An exception rolls all of it back.
    """
    row = Act(kind=kind, by=by, on_behalf_of=on_behalf_of, at=now, clause=clause, reason=reason, details=details or {})
    if subject:
        row.subject_kind, row.subject_id = subject._meta.label_lower, subject.pk
    row.address, row.reference = origin().address, origin().reference
    with transaction.atomic():
        row.unit_id = _unit_of(subject, by, now)
        row.save(force_insert=True)
        with _histories_of(row):
            yield row


@contextmanager
def _histories_of(row: Act) -> Iterator[None]:
    """Have the histories of rows point to the act, or to the outermost one that it happens in."""
    token = _outer.set(_outer.get() or row.pk)
    try:
        with pghistory.context(act=_outer.get(), by=row.by_id):
            yield
    finally:
        _outer.reset(token)


def _unit_of(subject: models.Model | None, by: User | None, now: datetime) -> int | None:
    """Return the unit whose log the act belongs to: the subject's, else the actor's."""
    if isinstance(subject, OrgUnit):
        return subject.pk
    unit: int | None = getattr(subject, "unit_id", None)
    if unit is None and by is not None:
        grants = RoleGrant.objects.in_force(timezone.localdate(now)).filter(user=by).order_by("unit__path")
        unit = grants.values_list("unit_id", flat=True).first()
    return unit

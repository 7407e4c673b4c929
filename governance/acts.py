"""Acts: the one way to write. An act opens the transaction, leaves its row and gives the triggers their context."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pghistory
from django.db import models, transaction

from governance.models import Act, User


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
) -> Iterator[Act]:
    """Open a transaction in which every changed row is recorded under this act (R8.1).

    ``by`` is None when the clock acts. An exception rolls all of it back, the act included.
    """
    with transaction.atomic():
        row = Act.objects.create(
            kind=kind,
            by=by,
            at=now,
            clause=clause,
            reason=reason,
            subject_kind=subject._meta.label_lower if subject else "",
            subject_id=subject.pk if subject else None,
            details=details or {},
        )
        with pghistory.context(act=row.pk, kind=kind, by=by.pk if by else None):
            yield row

"""The log: sealed minute by minute; and what is taken out of it or looked at in full."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from governance.access import holders, roles_of
from governance.crypto import Sealed
from governance.enums import Role
from governance.models import OrgUnit, SensitiveRead, User
from governance.notices import tell
from governance.origin import origin
from governance.problems import Problem, Refused, mark
from governance.statements import audit

MOST_AN_HOUR = 30
LEAST_WORDS = 4
NO_REASON = mark("Say why you need the full value, in at least %(least)s characters.")
TOO_MANY = mark("You have looked at %(most)s full values within an hour. Wait, or ask compliance.")


def seal_log(*, now: datetime) -> int:
    """Seal what is new in the log into its chain and return how many rows (R8.1); asks for no act of its own."""
    return audit.seal_log(now)


def reveal(
    sealed: Sealed, *, field: str, subject: Any, reason: str, by: User, now: datetime, unit: OrgUnit | None = None
) -> str:
    """Return a sealed value in full and log who read whose, when and why (R7.2.2); own values need no reason.

    ``unit`` is whose log and heads it belongs to, the subject's own unless given. The caller has checked the right to
    the field. Refused without a reason (422) and after 30 values within an hour (429). Belongs in the caller's
    transaction: no log, no value.
    """
    owner, unit = getattr(subject, "user", None), unit or subject.unit
    reason = reason.strip()
    if owner != by and len(reason) < LEAST_WORDS:
        raise Refused(Problem("R7.2.2", NO_REASON, {"least": LEAST_WORDS}, field="reason"))
    User.objects.select_for_update(no_key=True).get(pk=by.pk)
    seen = SensitiveRead.objects.filter(by=by, at__gt=now - timedelta(hours=1)).count()
    if seen >= MOST_AN_HOUR:
        raise Refused(Problem("R7.2.2", TOO_MANY, {"most": MOST_AN_HOUR}, "limit"))
    _log(field, subject, reason, by=by, now=now, unit=unit)
    if seen + 1 == MOST_AN_HOUR:
        _tell_limit(unit, by, now)
    return sealed.open()


def _log(field: str, subject: Any, reason: str, *, by: User, now: datetime, unit: OrgUnit) -> None:
    SensitiveRead.objects.create(
        by=by,
        role=next(iter(roles_of(by))),
        at=now,
        field=field,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
        subject_name=str(subject)[:60],
        subject_user=getattr(subject, "user", None),
        unit=unit,
        reason=reason[:200],
        address=origin().address,
        reference=origin().reference,
    )


def _tell_limit(unit: OrgUnit, by: User, now: datetime) -> None:
    """Tell compliance and the heads over the unit that somebody has used the hour's limit up."""
    today = timezone.localdate(now)
    told = {*holders(Role.COMPLIANCE, unit, today), *holders(Role.HEAD, unit, today)} - {by}
    params = {"name": by.name, "number": MOST_AN_HOUR}
    tell(f"reveal.limit:{by.pk}:{now:%Y%m%d%H}", to=told, subject=by, params=params, now=now)

"""Notices: an event is told once to each person concerned, in the transaction of the act that made it.

`tell` writes rows. What leaves the house (mail, webhooks) waits in an outbox that the workers empty: rung on commit,
and by a tick for what was left, so that a dead broker or mail server loses nothing.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from governance import jobs
from governance.enums import JobState
from governance.models import Job, Notice, OrgUnit, User
from governance.notices.outbox import send_waiting
from governance.registry import JOB_KINDS, NOTICE_KINDS
from governance.statements.notices import write_calls, write_mails, write_notices

__all__ = ["send_waiting", "tell", "tell_of_failed_jobs"]

DAILY_AT = time(8, 0)
SEND = "governance.send_notices"
JOB_FAILED = "job.failed"


def tell(
    event: str, *, to: Iterable[User], subject: models.Model | None, params: Mapping[str, Any], now: datetime
) -> int:
    """Tell an event (``kind:what``, such as ``cycle.published:12``) once to each person; return how many are new.

    Belongs inside an act. ``params`` fill the sentence of the kind and are shown as they are: text and numbers only.
    """
    kind = NOTICE_KINDS[event.partition(":")[0]]
    subject_id = subject.pk if subject else None
    fresh = write_notices(event, kind.name, [user.pk for user in to], subject_id=subject_id, params=params, now=now)
    leaving = write_mails(fresh, otherwise=kind.mail, now=now, next_daily=next_daily(now)) if fresh else 0
    if kind.for_robots and (unit := _unit_of(subject)):
        leaving += write_calls(event, kind.name, unit.path, subject_id=subject_id, params=params, now=now)
    if leaving:
        transaction.on_commit(partial(jobs.ring, SEND))
    return len(fresh)


def _unit_of(subject: models.Model | None) -> OrgUnit | None:
    unit = subject if isinstance(subject, OrgUnit) else getattr(subject, "unit", None)
    return unit if isinstance(unit, OrgUnit) else None


def next_daily(now: datetime) -> datetime:
    """Return when the next daily summary leaves: 08:00 of today or tomorrow."""
    local = timezone.localtime(now)
    today = local.replace(hour=DAILY_AT.hour, minute=DAILY_AT.minute, second=0, microsecond=0)
    return today if local < today else today + timedelta(days=1)


def tell_of_failed_jobs(now: datetime) -> None:
    """Tell those who asked for a job of the last day that it failed; who was told is not told again."""
    failed = Job.objects.filter(state=JobState.FAILED, ended_at__gt=now - timedelta(days=1), asked_by__isnull=False)
    for job in failed.select_related("asked_by"):
        event = f"{JOB_FAILED}:{job.pk}"
        if job.asked_by and job.kind in JOB_KINDS and not Notice.objects.filter(event=event).exists():
            with transaction.atomic():
                tell(event, to=[job.asked_by], subject=job, params={"kind": job.kind}, now=now)

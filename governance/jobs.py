"""Background work: asked for in a transaction, offered to the workers by name, run once, seen and cancelled.

The row is the truth. The broker may be dead, mute or emptied: the offer is only a bell, and a tick rings it again.
A running job is held by a session lock in PostgreSQL, so a dead worker lets go of it without a timeout.
"""

import logging
from datetime import datetime, timedelta
from functools import partial
from types import TracebackType
from typing import Any, Self

import psycopg
from celery import current_app
from django.db import connection, transaction
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerDown

from governance.enums import JobState
from governance.models import Job, User
from governance.origin import Origin, coming_from
from governance.problems import Problem, Refused, mark
from governance.registry import JOB_KINDS

log = logging.getLogger(__name__)
LOCK_SPACE = 5_021
MOST_TRIES = 3
OFFER_AGAIN = timedelta(seconds=30)
# Half a second for a broker that is dead or mute, and no second try: the tick comes anyway.
IMPATIENT = {
    "socket_timeout": 0.5,
    "socket_connect_timeout": 0.5,
    "connect_retries_timeout": 0.5,
    "max_retries": 0,
    "interval_start": 0,
    "interval_step": 0,
    "interval_max": 0,
}


class Cancelled(Exception):
    """Raised inside a job whose cancellation was asked for."""


def ask(kind: str, *, key: str, by: User | None, now: datetime, arguments: dict[str, Any] | None = None) -> Job:
    """Put a job on the list inside the caller's transaction; an open job of the same key is returned instead."""
    if kind not in JOB_KINDS:
        raise LookupError(f"unregistered kind of job: {kind}")
    job, is_new = Job.objects.open().get_or_create(
        key=key, defaults={"kind": kind, "arguments": arguments or {}, "asked_by": by, "asked_at": now}
    )
    if is_new:
        transaction.on_commit(partial(offer, job.pk))
    return job


def ring(task: str, *arguments: int) -> bool:
    """Send the workers one task by name; a broker that does not answer within half a second is left alone (False)."""
    try:
        with current_app.connection_for_write(transport_options=IMPATIENT) as broker:
            current_app.send_task(task, args=list(arguments), connection=broker, retry=False)
    except (BrokerDown, OSError) as down:
        log.warning("%s %s waits for the next tick: %s", task, arguments, down)
        return False
    return True


def offer(job_id: int) -> None:
    """Tell the workers of a job."""
    if ring("governance.run_job", job_id):
        Job.objects.filter(pk=job_id).update(offered_at=timezone.now())


class Progress:
    """How far a running job is, written beside its transaction so that a page can see it; also the job's lock."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._side = psycopg.connect(**connection.get_connection_params() | {"autocommit": True})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._side.close()

    def holds(self) -> bool:
        """Take the job's lock for as long as this connection lives; False when another worker has it."""
        row = self._side.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCK_SPACE, self.job.pk]).fetchone()
        return bool(row and row[0])

    def step(self, words: str, *, total: int = 0) -> None:
        """Begin a step of the work, with a number of things to do if it is known."""
        self._write("step = %s, done = 0, total = %s", [words, total])

    def at(self, done: int) -> None:
        """Note how many things of the step are done; raise Cancelled when somebody asked for it."""
        self._write("done = %s", [done])

    def _write(self, change: str, values: list[Any]) -> None:
        row = self._side.execute(
            f"UPDATE governance_job SET {change} WHERE id = %s RETURNING cancel_asked",  # noqa: S608 - two fixed texts
            [*values, self.job.pk],
        ).fetchone()
        if row and row[0]:
            raise Cancelled


class _Ending:
    """Writes how a job ended, also when it ended by a fault that travels on."""

    def __init__(self, job: Job) -> None:
        self.job = job

    def __enter__(self) -> Self:
        return self

    def write(self, state: JobState, **fields: Any) -> None:
        Job.objects.filter(pk=self.job.pk).update(state=state, ended_at=timezone.now(), **fields)

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(fault, Cancelled):
            self.write(JobState.CANCELLED)
            return True
        if isinstance(fault, Refused):
            self.write(JobState.FAILED, error="\n".join(problem.text for problem in fault.problems))
            return True
        if fault is not None:
            self.write(JobState.FAILED, error=type(fault).__name__)
        return False


def run(job_id: int) -> None:
    """Run a job once: a second delivery, or one that ended, leaves at once."""
    job = Job.objects.filter(pk=job_id, state=JobState.QUEUED).first()
    if job is None:
        return
    with Progress(job) as progress:
        if not progress.holds():
            return
        taken = Job.objects.filter(pk=job_id, state=JobState.QUEUED).update(
            state=JobState.RUNNING, started_at=timezone.now(), tries=job.tries + 1
        )
        if not taken:
            return
        with _Ending(job) as ending:
            _heed_rights(job)
            with coming_from(Origin(reference=f"job {job.pk}")):
                result = JOB_KINDS[job.kind].run(job, progress)
            ending.write(JobState.DONE, result=dict(result))


def _heed_rights(job: Job) -> None:
    """Refuse work whose asker lost the right to it since they asked (R8.1)."""
    is_open = JOB_KINDS[job.kind].is_open
    if job.asked_by and is_open and not (job.asked_by.is_active and is_open(job)):
        raise Refused(Problem("R8.1", mark("Who asked for this no longer has the right to it."), {}, "right"))


def stop_closed(user: User, *, by: User) -> None:
    """Stop the open jobs of somebody who lost the right to them: waiting ones now, running ones at their next step."""
    for job in Job.objects.open().filter(asked_by=user):
        is_open = JOB_KINDS[job.kind].is_open if job.kind in JOB_KINDS else None
        if is_open and not is_open(job):
            cancel(job=job, by=by)


def cancel(*, job: Job, by: User) -> None:
    """Ask a job to stop; a waiting job ends at once, a running one at its next step."""
    now = timezone.now()
    waiting = Job.objects.filter(pk=job.pk, state=JobState.QUEUED)
    if not waiting.update(state=JobState.CANCELLED, ended_at=now, cancel_asked=True):
        Job.objects.open().filter(pk=job.pk).update(cancel_asked=True)
    log.info("job %s: cancel asked by %s", job.pk, by.pk)


def tick(now: datetime) -> None:
    """Offer again what no worker took, and take back what a dead worker left."""
    for job in Job.objects.filter(state=JobState.RUNNING):
        with Progress(job) as probe:
            if not probe.holds():
                continue
            still = Job.objects.filter(pk=job.pk, state=JobState.RUNNING)
            if job.tries >= MOST_TRIES:
                still.update(state=JobState.FAILED, ended_at=now, error="worker lost")
            else:
                still.update(state=JobState.QUEUED, offered_at=None)
    for job in Job.objects.filter(state=JobState.QUEUED):
        if job.offered_at is None or job.offered_at < now - OFFER_AGAIN:
            offer(job.pk)

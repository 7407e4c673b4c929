"""Celery's entry points of this chapter."""

from celery import shared_task
from django.utils import timezone

from governance import actions, jobs, notices


@shared_task(name="governance.run_job")
def run_job(job_id: int) -> None:
    """Run one job of the list."""
    jobs.run(job_id)


@shared_task(name="governance.tick")
def tick() -> None:
    """Look after jobs that no worker took or that lost their worker."""
    jobs.tick(timezone.now())


@shared_task(name="governance.look_over")
def look_over() -> None:
    """Have the facts looked over when something changed."""
    actions.tick_quality(now=timezone.now())


@shared_task(name="governance.announcements_tick")
def announcements_tick() -> None:
    """Tell what is announced from today on."""
    actions.announcements_tick(now=timezone.now())


@shared_task(name="governance.watch_folder")
def watch_folder() -> None:
    """Look whether the watched folder holds a file that is whole."""
    actions.tick_folder(now=timezone.now())


@shared_task(name="governance.watch_bucket")
def watch_bucket() -> None:
    """Look whether something lies in the bucket in front of the watched folder."""
    actions.tick_bucket(now=timezone.now())


@shared_task(name="governance.send_notices")
def send_notices() -> None:
    """Send what waits in the outbox; rung on commit, and by the tick for what was left."""
    notices.tell_of_failed_jobs(timezone.now())
    notices.send_waiting(timezone.now())


@shared_task(name="governance.remove_exports")
def remove_exports() -> None:
    """Remove exported files whose day is over."""
    actions.remove_exports(now=timezone.now())


@shared_task(name="governance.seal_audit")
def seal_audit() -> None:
    """Seal what is new in the log."""
    actions.seal_log(now=timezone.now())


@shared_task(name="governance.approvals_tick")
def approvals_tick() -> None:
    """Say which requests are overdue, and re-route those that nobody may decide any more."""
    actions.approvals.approvals_tick(now=timezone.now())

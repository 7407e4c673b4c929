"""Celery's entry points of this chapter."""

from celery import shared_task
from django.utils import timezone

from governance import jobs


@shared_task(name="governance.run_job")
def run_job(job_id: int) -> None:
    """Run one job of the list."""
    jobs.run(job_id)


@shared_task(name="governance.tick")
def tick() -> None:
    """Look after jobs that no worker took or that lost their worker."""
    jobs.tick(timezone.now())

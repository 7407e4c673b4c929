"""Celery's entry points of this chapter."""

from celery import shared_task
from django.utils import timezone

from appraisal import actions


@shared_task(name="appraisal.tick")
def tick() -> None:
    """Look after the months of every branch."""
    actions.tick(now=timezone.now())

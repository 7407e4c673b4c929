"""Celery's entry points of this chapter."""

from celery import shared_task
from django.utils import timezone

from directors import actions


@shared_task(name="directors.close_leavers")
def close_leavers() -> None:
    """Close the accounts of those who have left."""
    actions.close_leavers(now=timezone.now())

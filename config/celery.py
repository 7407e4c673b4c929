"""The Celery application: its settings are Django's, its periodic work is one table in `config.schedule`."""

import os

from celery import Celery

from config.schedule import SCHEDULE

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("shouzhan")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.beat_schedule = {row.name: {"task": row.task, "schedule": row.seconds} for row in SCHEDULE}
app.autodiscover_tasks()

"""The wiring as a Django app, so that it can hold the commands that reach over all chapters."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Commands: prepare, demo, demo_files, bench."""

    name = "config"

    def ready(self) -> None:
        """Make the Celery application the current one for every process."""
        from config import celery  # noqa: F401, PLC0415 - needs the app registry's settings

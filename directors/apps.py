"""Chapter 2: people, teams, the book of business."""

from django.apps import AppConfig


class DirectorsConfig(AppConfig):
    """Loads what this chapter adds to the shared pages."""

    name = "directors"

    def ready(self) -> None:
        """Register the chapter's contributions."""
        from directors import contributions  # noqa: F401, PLC0415 - models must be loaded first

"""Chapters 1 and 8: who the organisation is, which rules are in force, what is recorded."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """Loads what this chapter adds to the shared pages."""

    name = "governance"

    def ready(self) -> None:
        """Register the chapter's contributions."""
        from governance import contributions  # noqa: F401, PLC0415 - models must be loaded first

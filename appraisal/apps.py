"""Chapter 5: indicators computed from facts, scores from rules."""

from django.apps import AppConfig


class AppraisalConfig(AppConfig):
    """Loads what this chapter adds to the shared pages."""

    name = "appraisal"

    def ready(self) -> None:
        """Register the chapter's contributions."""
        from appraisal import contributions  # noqa: F401, PLC0415 - models must be loaded first

"""What a notice says, in the language that is active, and where it leads."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from governance.problems import in_words
from governance.registry import APPROVAL_KINDS, JOB_KINDS, NOTICE_KINDS


def sentence(kind: str, params: Mapping[str, Any]) -> str:
    """Return the notice's sentence; a kind that no chapter registers any more shows its name."""
    if kind not in NOTICE_KINDS:
        return kind
    shown = dict(params)
    if shown.get("kind") in JOB_KINDS:
        shown["kind"] = str(JOB_KINDS[shown["kind"]].title)
    if shown.get("request") in APPROVAL_KINDS:
        shown["request"] = str(APPROVAL_KINDS[shown["request"]].title)
    return in_words(NOTICE_KINDS[kind].words, shown)


def address(kind: str, subject_id: int | None) -> str:
    """Return the path of the record behind a notice, or none."""
    return NOTICE_KINDS[kind].url(subject_id) if kind in NOTICE_KINDS else ""


def full_address(kind: str, subject_id: int | None) -> str:
    """Return the record's address for readers outside the house."""
    return f"{settings.SITE_URL}{address(kind, subject_id)}"

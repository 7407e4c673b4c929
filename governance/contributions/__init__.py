"""What this chapter adds to the shared pages."""

from governance.contributions import (
    accounts,
    announcements,
    approvals,
    calendar,
    chapter,
    editions,
    exports,
    preferences,
    screens,
)

__all__ = [
    "accounts",
    "announcements",
    "approvals",
    "calendar",
    "chapter",
    "editions",
    "exports",
    "preferences",
    "screens",
]

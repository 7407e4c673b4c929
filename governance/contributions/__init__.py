"""What this chapter adds to the shared pages."""

from governance.contributions import accounts, approvals, calendar, chapter, editions

__all__ = ["accounts", "approvals", "calendar", "chapter", "editions"]

"""What this chapter adds to the shared pages."""

from governance.contributions import accounts, approvals, chapter, editions, exports

__all__ = ["accounts", "approvals", "chapter", "editions", "exports"]

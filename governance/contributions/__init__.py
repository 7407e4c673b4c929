"""What this chapter adds to the shared pages."""

from governance.contributions import approvals, chapter, editions

__all__ = ["approvals", "chapter", "editions"]

"""What this chapter adds to the shared pages."""

from governance.contributions import chapter, editions

__all__ = ["chapter", "editions"]

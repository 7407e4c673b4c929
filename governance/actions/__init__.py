"""The only code of this chapter that writes."""

from governance.actions.accounts import keep_preferences
from governance.actions.periods import lock_period

__all__ = ["keep_preferences", "lock_period"]

"""The only code of this chapter that writes."""

from governance.actions.accounts import keep_preferences
from governance.actions.intake import ask_to_write, check, refuse_file, undo_batch, upload_file, write_rows
from governance.actions.periods import lock_period

__all__ = [
    "ask_to_write",
    "check",
    "keep_preferences",
    "lock_period",
    "refuse_file",
    "undo_batch",
    "upload_file",
    "write_rows",
]

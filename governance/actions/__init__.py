"""The only code of this chapter that writes."""

from governance.actions.accounts import keep_preferences
from governance.actions.folder import tick_folder, work_off_folder
from governance.actions.intake import ask_to_write, check, refuse_file, undo_batch, upload_file, write_rows
from governance.actions.periods import lock_period
from governance.actions.quality import ask_to_look, declare_nothing, look_over, tick_quality

__all__ = [
    "ask_to_look",
    "ask_to_write",
    "check",
    "declare_nothing",
    "keep_preferences",
    "lock_period",
    "look_over",
    "refuse_file",
    "tick_folder",
    "tick_quality",
    "undo_batch",
    "upload_file",
    "work_off_folder",
    "write_rows",
]

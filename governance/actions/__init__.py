"""The only code of this chapter that writes."""

from governance.actions.accounts import keep_preferences
from governance.actions.audit import reveal, seal_log
from governance.actions.exports import ask_export, remove_exports, write_export
from governance.actions.folder import tick_folder, work_off_folder
from governance.actions.intake import ask_to_write, check, refuse_file, undo_batch, upload_file, write_rows
from governance.actions.notices import add_webhook, keep_choices, read_notice, read_notices, remove_webhook
from governance.actions.periods import lock_period
from governance.actions.quality import ask_to_look, declare_nothing, look_over, tick_quality

__all__ = [
    "add_webhook",
    "ask_export",
    "ask_to_look",
    "ask_to_write",
    "check",
    "declare_nothing",
    "keep_choices",
    "keep_preferences",
    "lock_period",
    "look_over",
    "read_notice",
    "read_notices",
    "refuse_file",
    "remove_exports",
    "remove_webhook",
    "reveal",
    "seal_log",
    "tick_folder",
    "tick_quality",
    "undo_batch",
    "upload_file",
    "work_off_folder",
    "write_export",
    "write_rows",
]

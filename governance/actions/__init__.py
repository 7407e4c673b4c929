"""The only code of this chapter that writes."""

from governance.actions import approvals, delegation, rights
from governance.actions.accounts import keep_preferences
from governance.actions.audit import note_export, reveal, seal_log
from governance.actions.folder import tick_folder, work_off_folder
from governance.actions.intake import ask_to_write, check, refuse_file, undo_batch, upload_file, write_rows
from governance.actions.notices import add_webhook, keep_choices, read_notice, read_notices, remove_webhook
from governance.actions.periods import lock_period
from governance.actions.quality import ask_to_look, declare_nothing, look_over, tick_quality

__all__ = [
    "add_webhook",
    "approvals",
    "ask_to_look",
    "ask_to_write",
    "check",
    "declare_nothing",
    "delegation",
    "keep_choices",
    "keep_preferences",
    "lock_period",
    "look_over",
    "note_export",
    "read_notice",
    "read_notices",
    "refuse_file",
    "remove_webhook",
    "reveal",
    "rights",
    "seal_log",
    "tick_folder",
    "tick_quality",
    "undo_batch",
    "upload_file",
    "work_off_folder",
    "write_rows",
]

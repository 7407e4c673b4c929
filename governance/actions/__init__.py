"""The only code of this chapter that writes."""

from governance.actions.accounts import (
    close_account,
    end_session,
    end_sessions,
    keep_preferences,
    note_change,
    warn_of_guessing,
)
from governance.actions.audit import note_export, reveal, seal_log
from governance.actions.folder import tick_folder, work_off_folder
from governance.actions.intake import ask_to_write, check, refuse_file, undo_batch, upload_file, write_rows
from governance.actions.invitations import choose_password, found_role, invite, invite_again, link_of, send_link
from governance.actions.notices import add_webhook, keep_choices, read_notice, read_notices, remove_webhook
from governance.actions.organisation import add_unit
from governance.actions.periods import lock_period
from governance.actions.quality import ask_to_look, declare_nothing, look_over, tick_quality
from governance.actions.resets import ask_reset, confirm_reset, refuse_reset

__all__ = [
    "add_unit",
    "add_webhook",
    "ask_reset",
    "ask_to_look",
    "ask_to_write",
    "check",
    "choose_password",
    "close_account",
    "confirm_reset",
    "declare_nothing",
    "end_session",
    "end_sessions",
    "found_role",
    "invite",
    "invite_again",
    "keep_choices",
    "keep_preferences",
    "link_of",
    "lock_period",
    "look_over",
    "note_change",
    "note_export",
    "read_notice",
    "read_notices",
    "refuse_file",
    "refuse_reset",
    "remove_webhook",
    "reveal",
    "seal_log",
    "send_link",
    "tick_folder",
    "tick_quality",
    "undo_batch",
    "upload_file",
    "warn_of_guessing",
    "work_off_folder",
    "write_rows",
]

"""The only code of this chapter that writes."""

from governance.actions import approvals, delegation, rights
from governance.actions.accounts import (
    close_account,
    end_session,
    end_sessions,
    keep_preferences,
    note_change,
    warn_of_guessing,
)
from governance.actions.announcements import (
    acknowledge_announcement,
    announcements_tick,
    publish_announcement,
    remind_of_announcement,
    revise_announcement,
    withdraw_announcement,
)
from governance.actions.audit import reveal, seal_log
from governance.actions.calendar import publish_year, seed_calendar, set_days
from governance.actions.editions import (
    acknowledge_edition,
    change_edition,
    draft_edition,
    file_edition,
    give_up_edition,
    remind_unread,
    set_values,
    submit_edition,
    take_back_edition,
)
from governance.actions.exports import ask_export, remove_exports, write_export
from governance.actions.folder import empty_bucket, tick_bucket, tick_folder, work_off_folder
from governance.actions.intake import ask_to_write, check, refuse_file, undo_batch, upload_file, write_rows
from governance.actions.invitations import choose_password, found_role, invite, invite_again, link_of, send_link
from governance.actions.notices import add_webhook, keep_choices, read_notice, read_notices, remove_webhook
from governance.actions.organisation import add_unit
from governance.actions.periods import lock_period
from governance.actions.preferences import drop_view, keep_view, share_view
from governance.actions.quality import ask_to_look, declare_nothing, look_over, tick_quality
from governance.actions.resets import ask_reset, confirm_reset, refuse_reset

__all__ = [
    "acknowledge_announcement",
    "acknowledge_edition",
    "add_unit",
    "add_webhook",
    "announcements_tick",
    "approvals",
    "ask_export",
    "ask_reset",
    "ask_to_look",
    "ask_to_write",
    "change_edition",
    "check",
    "choose_password",
    "close_account",
    "confirm_reset",
    "declare_nothing",
    "delegation",
    "draft_edition",
    "drop_view",
    "empty_bucket",
    "end_session",
    "end_sessions",
    "file_edition",
    "found_role",
    "give_up_edition",
    "invite",
    "invite_again",
    "keep_choices",
    "keep_preferences",
    "keep_view",
    "link_of",
    "lock_period",
    "look_over",
    "note_change",
    "publish_announcement",
    "publish_year",
    "read_notice",
    "read_notices",
    "refuse_file",
    "refuse_reset",
    "remind_of_announcement",
    "remind_unread",
    "remove_exports",
    "remove_webhook",
    "reveal",
    "revise_announcement",
    "rights",
    "seal_log",
    "seed_calendar",
    "send_link",
    "set_days",
    "set_values",
    "share_view",
    "submit_edition",
    "take_back_edition",
    "tick_bucket",
    "tick_folder",
    "tick_quality",
    "undo_batch",
    "upload_file",
    "warn_of_guessing",
    "withdraw_announcement",
    "work_off_folder",
    "write_export",
    "write_rows",
]

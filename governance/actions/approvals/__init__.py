"""Requests for approval: opened by a chapter, decided by others, each verb one function."""

from governance.actions.approvals.clock import approvals_tick, reroute
from governance.actions.approvals.deciding import decide, decide_in_bulk
from governance.actions.approvals.opening import open_request, resubmit, take_over, withdraw
from governance.actions.approvals.passing import add_approver, copy_to, hand_over, remind

__all__ = [
    "add_approver",
    "approvals_tick",
    "copy_to",
    "decide",
    "decide_in_bulk",
    "hand_over",
    "open_request",
    "remind",
    "reroute",
    "resubmit",
    "take_over",
    "withdraw",
]

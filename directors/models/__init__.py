"""Tables of chapter 2."""

from directors.models.book import Due, Fact, Policy, Receipt
from directors.models.people import Leadership, Membership, Person, RankSpan, Team
from directors.models.service import Answer, Callback, Commission, Complaint, PolicyEvent
from directors.models.staff import StaffChange, StaffMove, StagedStaffChange
from directors.models.staging import (
    Staged,
    StagedAnswer,
    StagedCallback,
    StagedCommission,
    StagedComplaint,
    StagedDue,
    StagedEvent,
    StagedPolicy,
    StagedReceipt,
)

__all__ = [
    "Answer",
    "Callback",
    "Commission",
    "Complaint",
    "Due",
    "Fact",
    "Leadership",
    "Membership",
    "Person",
    "Policy",
    "PolicyEvent",
    "RankSpan",
    "Receipt",
    "StaffChange",
    "StaffMove",
    "Staged",
    "StagedAnswer",
    "StagedCallback",
    "StagedCommission",
    "StagedComplaint",
    "StagedDue",
    "StagedEvent",
    "StagedPolicy",
    "StagedReceipt",
    "StagedStaffChange",
    "Team",
]

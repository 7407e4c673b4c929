"""Tables of chapter 2."""

from directors.models.book import Due, Policy, Receipt
from directors.models.people import Leadership, Membership, Person, RankSpan, Team
from directors.models.staging import StagedDue, StagedReceipt

__all__ = [
    "Due",
    "Leadership",
    "Membership",
    "Person",
    "Policy",
    "RankSpan",
    "Receipt",
    "StagedDue",
    "StagedReceipt",
    "Team",
]

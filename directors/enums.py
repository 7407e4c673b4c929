"""Ranks, states and kinds of chapter 2."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Rank(TextChoices):
    """The career path, lowest first (R4.2.1)."""

    AGENT = "agent", _("C&D agent")
    DIRECTOR = "director", _("C&D director")
    SENIOR_DIRECTOR = "senior_director", _("Senior C&D director")
    TEAM_MANAGER = "team_manager", _("Team manager")
    DEPARTMENT_MANAGER = "department_manager", _("Department manager")


DIRECTOR_RANKS = (Rank.DIRECTOR, Rank.SENIOR_DIRECTOR, Rank.TEAM_MANAGER, Rank.DEPARTMENT_MANAGER)


class Engagement(TextChoices):
    """How a person is bound to the company; leave and hours by statute are for employees only."""

    EMPLOYEE = "employee", _("Employment-based")
    AGENT = "agent", _("Agency-based")


class PaymentMode(TextChoices):
    """How often a premium falls due."""

    SINGLE = "single", _("Single premium")
    YEARLY = "yearly", _("Yearly")
    HALF_YEARLY = "half_yearly", _("Half-yearly")
    QUARTERLY = "quarterly", _("Quarterly")
    MONTHLY = "monthly", _("Monthly")


class PolicyState(TextChoices):
    """States of a policy in the core system's list."""

    IN_FORCE = "in_force", _("In force")
    GRACE = "grace", _("Grace period")
    LAPSED = "lapsed", _("Lapsed")
    PAID_UP = "paid_up", _("Paid up")
    SURRENDERED = "surrendered", _("Surrendered")
    COOLING_OFF_CANCELLED = "cooling_off_cancelled", _("Cooling-off cancellation")
    CLAIM_TERMINATED = "claim_terminated", _("Ended by claim")
    MATURED = "matured", _("Matured")
    TRANSFERRED_OUT = "transferred_out", _("Transferred out")


class ReceiptKind(TextChoices):
    """Kinds of receipt; interest and loan repayments are money but not premium (R5.1.1)."""

    FIRST = "first", _("First premium")
    RENEWAL = "renewal", _("Renewal")
    SHORT_TERM = "short_term", _("Short-term")
    REVERSAL = "reversal", _("Reversal")
    REFUND = "refund", _("Cooling-off refund")
    INTEREST = "interest", _("Interest")
    LOAN_REPAYMENT = "loan_repayment", _("Loan repayment")


NEGATIVE_KINDS = (ReceiptKind.REVERSAL, ReceiptKind.REFUND)


class CollectionMethod(TextChoices):
    """How a renewal premium is collected."""

    DEBIT = "debit", _("Bank direct debit")
    TRANSFER = "transfer", _("Transfer")
    CASH = "cash", _("Cash")
    ONLINE = "online", _("Online")


class DebitState(TextChoices):
    """What the bank answered to the debit."""

    NONE = "none", _("Not tried")
    SUCCEEDED = "succeeded", _("Succeeded")
    FAILED = "failed", _("Debit failure")

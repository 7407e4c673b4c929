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


class StaffChangeKind(TextChoices):
    """What changes about a person's post."""

    JOIN = "join", _("Joining")
    TRANSFER = "transfer", _("Transfer")
    RANK = "rank", _("Change of rank")
    LEAVE = "leave", _("Leaving")


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


class IdentityKind(TextChoices):
    """Documents by which a customer is told from others."""

    RESIDENT = "resident", _("Resident identity card")
    PASSPORT = "passport", _("Passport")
    HK_MACAO_TAIWAN = "hk_macao_taiwan", _("Permit of Hong Kong, Macao or Taiwan residents")
    OTHER = "other", _("Other document")


class ProductRisk(TextChoices):
    """Risk levels of products, lowest first (R7.1.2)."""

    R1 = "R1", "R1"
    R2 = "R2", "R2"
    R3 = "R3", "R3"
    R4 = "R4", "R4"
    R5 = "R5", "R5"


class EventKind(TextChoices):
    """What happens to a policy between its issue and its end."""

    COOLING_OFF = "cooling_off", _("Cooling-off cancellation")
    SURRENDER = "surrender", _("Surrender")
    REINSTATEMENT = "reinstatement", _("Reinstatement")
    LOAN = "loan", _("Policy loan")
    LOAN_REPAYMENT = "loan_repayment", _("Loan repayment")
    ALTERATION = "alteration", _("Alteration")
    TRANSFER_OUT = "transfer_out", _("Transfer out")


class CallbackKind(TextChoices):
    """What a customer is called back about."""

    NEW_POLICY = "new_policy", _("New policy")
    RENEWAL = "renewal", _("Renewal")
    SERVICING = "servicing", _("Policy servicing")
    OTHER = "other", _("Other")


class CallbackResult(TextChoices):
    """How a call-back ended."""

    SUCCESS = "success", _("Successful")
    FAILURE = "failure", _("Failed")
    PROBLEM = "problem", _("Problem case")


class ComplaintSource(TextChoices):
    """Where a complaint came in."""

    REGULATOR = "regulator", _("Passed on by the regulator")
    OWN = "own", _("Received by the company")


class Validity(TextChoices):
    """What became of a complaint; only valid ones count (R5.1.3)."""

    VALID = "valid", _("Valid")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    DUPLICATE = "duplicate", _("Duplicate")
    MALICIOUS = "malicious", _("Malicious")


class Responsibility(TextChoices):
    """Who answers for what was complained of."""

    OPEN = "open", _("Not settled")
    SALES = "sales", _("Salesperson")
    COMPANY = "company", _("Company")
    NONE = "none", _("Nobody")


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

"""Indicators, states and lights of chapter 5."""

from enum import Enum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Indicator(TextChoices):
    """What is measured of a director, in the order of the regulation (R5.1.1, R5.1.2, R5.1.3)."""

    PREMIUM_INCOME = "premium_income", _("Premium income")
    NEW_STANDARD = "new_standard", _("New-policy premium, standardised")
    NEW_SCALE = "new_scale", _("New-policy premium as paid")
    NEW_REGULAR = "new_regular", _("New regular premium")
    FIRST_COMMISSION = "first_commission", _("First-year commission")
    RENEWAL_PREMIUM = "renewal_premium", _("Renewal premium")
    CURRENT_RATE = "current_rate", _("Due-month collection rate")
    GRACE_RATE = "grace_rate", _("Grace-period collection rate")
    PERSISTENCY_13 = "persistency_13m", _("13-month persistency")
    PERSISTENCY_13_ALL = "persistency_13m_all", _("13-month persistency with reinstated policies")
    PERSISTENCY_25 = "persistency_25m", _("25-month persistency")
    CUSTOMERS = "customers", _("Customers")
    NEW_CUSTOMERS = "new_customers", _("New customers")
    COOLING_OFF_RATE = "cooling_off_rate", _("Cooling-off cancellation rate")
    EARLY_SURRENDER_RATE = "early_surrender_rate", _("Early surrender rate")
    CALLBACK_RATE = "callback_rate", _("Call-back success in the cooling-off period")
    CALLBACK_RATE_ALL = "callback_rate_all", _("Call-back success at any time")
    QUALITY = "quality", _("Business quality index")
    RETENTION = "retention", _("Member retention")
    RECRUIT_RETENTION = "recruit_retention", _("Recruits still there after 13 months")
    GROWTH = "growth", _("Performance growth")
    SATISFACTION = "satisfaction", _("Customer satisfaction")
    SATISFACTION_MEAN = "satisfaction_mean", _("Mean satisfaction out of 100")
    PROMOTER_SCORE = "promoter_score", _("Net promoter score")
    COMPLAINT_RATE = "complaint_rate", _("Complaint rate")


class Unit(Enum):
    """What an indicator's figure counts in."""

    MONEY = "money"  # yuan
    RATE = "rate"  # a share, 1 is all
    NUMBER = "number"  # persons
    SCORE = "score"  # points of a hundred
    CASES = "cases"  # cases per so many


class Section(TextChoices):
    """Families of indicators, as the regulation groups them."""

    PERFORMANCE = "performance", _("Performance")
    TEAM = "team", _("Team management")
    SERVICE = "service", _("Customer service")


MONEY_INDICATORS = (
    Indicator.PREMIUM_INCOME,
    Indicator.NEW_STANDARD,
    Indicator.NEW_SCALE,
    Indicator.NEW_REGULAR,
    Indicator.FIRST_COMMISSION,
    Indicator.RENEWAL_PREMIUM,
)
NUMBER_INDICATORS = (Indicator.CUSTOMERS, Indicator.NEW_CUSTOMERS)
SCORE_INDICATORS = (Indicator.QUALITY, Indicator.SATISFACTION_MEAN, Indicator.PROMOTER_SCORE)
# What a file of targets may set; the others are held against the edition's own targets.
TARGETED = (*MONEY_INDICATORS, *NUMBER_INDICATORS)
TEAM_INDICATORS = (Indicator.RETENTION, Indicator.RECRUIT_RETENTION, Indicator.GROWTH)
SERVICE_INDICATORS = (
    Indicator.SATISFACTION,
    Indicator.SATISFACTION_MEAN,
    Indicator.PROMOTER_SCORE,
    Indicator.COMPLAINT_RATE,
)
LESS_IS_BETTER = (Indicator.COOLING_OFF_RATE, Indicator.EARLY_SURRENDER_RATE, Indicator.COMPLAINT_RATE)


def unit_of(indicator: Indicator) -> Unit:
    """Return what an indicator's figure counts in."""
    if indicator in MONEY_INDICATORS:
        return Unit.MONEY
    if indicator in NUMBER_INDICATORS:
        return Unit.NUMBER
    if indicator in SCORE_INDICATORS:
        return Unit.SCORE
    return Unit.CASES if indicator == Indicator.COMPLAINT_RATE else Unit.RATE


def section_of(indicator: Indicator) -> Section:
    """Return the family of an indicator."""
    if indicator in TEAM_INDICATORS:
        return Section.TEAM
    return Section.SERVICE if indicator in SERVICE_INDICATORS else Section.PERFORMANCE


class CycleState(TextChoices):
    """Life of a month's cycle: the clock moves it, nobody signs (R5.2.2)."""

    DRAFT = "draft", _("Opened")
    COMPUTED = "computed", _("Computed")
    PUBLISHED = "published", _("Published")


class Light(TextChoices):
    """The month's traffic light; a month is tracked, never graded (R5.2.2)."""

    GREEN = "green", _("On track")
    YELLOW = "yellow", _("Watch")
    RED = "red", _("Behind")
    NONE = "none", _("Not appraised")

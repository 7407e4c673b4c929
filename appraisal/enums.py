"""Indicators, states and lights of chapter 5."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Indicator(TextChoices):
    """Performance indicators built so far (R5.1.1)."""

    PREMIUM_INCOME = "premium_income", _("Premium income")
    RENEWAL_PREMIUM = "renewal_premium", _("Renewal premium")
    CURRENT_RATE = "current_rate", _("Due-month collection rate")
    GRACE_RATE = "grace_rate", _("Grace-period collection rate")


MONEY_INDICATORS = (Indicator.PREMIUM_INCOME, Indicator.RENEWAL_PREMIUM)
RATE_INDICATORS = (Indicator.CURRENT_RATE, Indicator.GRACE_RATE)


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

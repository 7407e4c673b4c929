"""The work calendar: days that differ from their week, and the years that are published (R6.1)."""

from typing import ClassVar

import pghistory
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.enums import DayKind, Holiday
from governance.models.organisation import OrgUnit


@pghistory.track()
class SpecialDay(models.Model):
    """A day that is off though its week would work it, or worked though its week would not (R6.1.2).

    Without a unit it holds everywhere; a unit's own row holds for it and below, over the rows above it.
    """

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("unit"))
    day = models.DateField(_("day"))
    kind = models.CharField(_("kind"), max_length=10, choices=DayKind.choices)
    holiday = models.CharField(_("holiday"), max_length=20, choices=Holiday.choices)

    class Meta:
        verbose_name = _("special day")
        verbose_name_plural = _("special days")
        ordering: ClassVar = ["day"]
        constraints: ClassVar = [
            models.UniqueConstraint(name="special_day_once_in_a_unit", fields=["unit", "day"], nulls_distinct=False)
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.kind}"


@pghistory.track()
class WorkYear(models.Model):
    """A year whose days off and make-up days are all entered, by which notice (R6.1.2)."""

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("unit"))
    year = models.PositiveSmallIntegerField(_("year"))
    source = models.CharField(_("notice"), max_length=200)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    published_at = models.DateTimeField()

    class Meta:
        verbose_name = _("year of the work calendar")
        verbose_name_plural = _("years of the work calendar")
        constraints: ClassVar = [
            models.UniqueConstraint(name="work_year_once_in_a_unit", fields=["unit", "year"], nulls_distinct=False)
        ]

    def __str__(self) -> str:
        return str(self.year)

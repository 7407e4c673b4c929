"""Editions of the regulation: dated sets of parameter values (R8.2, R8.3, R8.4)."""

from typing import ClassVar

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.enums import EditionState
from governance.models.organisation import OrgUnit


@pghistory.track()
class Edition(models.Model):
    """One edition; head office's holds for all, a branch's overrides it key by key (R8.4)."""

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="editions")
    name = models.CharField(_("name"), max_length=80)
    state = models.CharField(_("state"), max_length=10, choices=EditionState.choices, default=EditionState.DRAFT)
    period = DateRangeField(_("in force"), help_text=_("Starts on the first day of a quarter."))

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints: ClassVar = [
            ExclusionConstraint(
                name="one_edition_of_a_unit_in_force",
                expressions=[("unit", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
                condition=models.Q(state=EditionState.IN_FORCE),
            ),
            models.CheckConstraint(
                name="edition_starts_with_a_quarter",
                condition=models.Q(period__startswith__day=1, period__startswith__month__in=[1, 4, 7, 10]),
            ),
        ]

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class ParameterValue(models.Model):
    """The value an edition gives to a declared key; a key without a row is not configured."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="values")
    key = models.CharField(_("key"), max_length=80)
    value = models.JSONField(_("value"))

    class Meta:
        verbose_name = _("parameter value")
        verbose_name_plural = _("parameter values")
        constraints: ClassVar = [models.UniqueConstraint(fields=["edition", "key"], name="key_once_in_an_edition")]

    def __str__(self) -> str:
        return f"{self.key} = {self.value}"

"""Editions of the regulation: dated sets of parameter values (R8.2, R8.3, R8.4)."""

from typing import ClassVar

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.enums import EditionState
from governance.models.organisation import OrgUnit


@pghistory.track()
class Edition(models.Model):
    """One edition; head office's holds for all, a branch's overrides it key by key (R8.4).

    One that is approved carries the state of those in force; whether its period has begun is read from its dates.
    """

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="editions")
    name = models.CharField(_("name"), max_length=80)
    state = models.CharField(_("state"), max_length=10, choices=EditionState.choices, default=EditionState.DRAFT)
    period = DateRangeField(_("in force"), help_text=_("Starts on the first day of a quarter."))
    note = models.TextField(_("what it is for"), blank=True)
    source = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("copied from")
    )
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("drafted by")
    )
    drafted_at = models.DateTimeField(_("drafted"), null=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("submitted by")
    )
    submitted_at = models.DateTimeField(_("submitted"), null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("approved by")
    )
    approved_at = models.DateTimeField(_("approved"), null=True)
    filing_number = models.CharField(_("filing number"), max_length=40, blank=True)
    filed_on = models.DateField(_("filed with head office on"), null=True)

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
            models.CheckConstraint(
                name="submitted_edition_names_who_and_when",
                condition=~models.Q(state=EditionState.SUBMITTED)
                | models.Q(submitted_by__isnull=False, submitted_at__isnull=False),
            ),
            models.CheckConstraint(
                name="only_an_approved_edition_names_its_approver",
                condition=models.Q(state=EditionState.IN_FORCE)
                | models.Q(approved_by__isnull=True, approved_at__isnull=True),
            ),
            models.CheckConstraint(
                name="edition_not_approved_by_its_drafter",
                condition=~models.Q(approved_by=models.F("drafted_by"))
                & ~models.Q(approved_by=models.F("submitted_by")),
            ),
            models.CheckConstraint(
                name="edition_filed_with_number_and_day",
                condition=models.Q(filing_number="", filed_on__isnull=True)
                | (~models.Q(filing_number="") & models.Q(filed_on__isnull=False)),
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


class Acknowledgement(models.Model):
    """Somebody's word that they have read an edition (R8.2); it is never taken back."""

    append_only: ClassVar = True

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="acknowledgements")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("acknowledgement")
        verbose_name_plural = _("acknowledgements")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "user"], name="edition_acknowledged_once_by_each")
        ]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.user_id}"

"""Monthly targets as facts: what a unit, a team or a person is to reach (R2.2.2a)."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from appraisal.enums import Indicator
from directors.models import Fact, Person, Staged, Team
from directors.models.book import IMMUTABLE
from governance.models import OrgUnit


class Target(Fact):
    """What a unit, a team or a person is to reach in a month for an indicator; one version of it (R2.2.2a)."""

    month = models.DateField(_("month"), help_text=_("First day of the month."))
    subject = models.CharField(_("for whom"), max_length=20, help_text=_("Code of the unit or team, or staff number."))
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="targets")
    indicator = models.CharField(max_length=24, choices=Indicator.choices)
    amount = models.DecimalField(_("target"), max_digits=18, decimal_places=2)

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["month", "subject", "indicator"],
                condition=models.Q(superseded_by__isnull=True),
                name="target_current_once",
            ),
            models.CheckConstraint(name="target_not_negative", condition=models.Q(amount__gte=0)),
            models.CheckConstraint(
                name="target_of_one",
                condition=models.Q(unit__isnull=False, team__isnull=True, person__isnull=True)
                | models.Q(unit__isnull=True, team__isnull=False, person__isnull=True)
                | models.Q(unit__isnull=True, team__isnull=True, person__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["month", "indicator"], name="target_month"),
            models.Index(fields=["batch"], name="target_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return f"{self.subject} {self.indicator} {self.month:%Y-%m}"


class StagedTarget(Staged):
    """A line of a file of targets, as text."""

    month = models.TextField()
    subject = models.TextField()
    indicator = models.TextField()
    amount = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_target_line")]

"""What is missing, late or odd in the facts, as rows: found by a job, shown on the desk, gone once mended (R6.4.1)."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.models.organisation import OrgUnit


class Finding(models.Model):
    """One thing that one check found in a unit; the same thing found again keeps its row and its age."""

    check_name = models.CharField(max_length=40, help_text=_("Name of a registered check."))
    unit = models.ForeignKey(OrgUnit, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=80, help_text=_("What it is about; once for a check and a unit."))
    code = models.CharField(max_length=40, help_text=_("Which of the check's sentences says it."))
    params = models.JSONField(default=dict)
    about = models.BigIntegerField(null=True, help_text=_("Key of the row that the link leads to."))
    since = models.DateField(_("since"))

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["check_name", "unit", "subject"], name="finding_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["check_name", "since"], name="finding_by_age")]

    def __str__(self) -> str:
        return f"{self.check_name} {self.subject}"

"""Files of facts: an upload is reviewed; what is written of it is a batch, numbered by the commit sequence."""

from typing import ClassVar

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.enums import PeriodKind, UploadSource, UploadState
from governance.models.jobs import Job
from governance.models.organisation import OrgUnit


@pghistory.track()
class Upload(models.Model):
    """A file on its way in: checked in the background, then written in part or refused whole."""

    kind = models.CharField(_("kind"), max_length=30)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")
    month = models.DateField(_("month"), help_text=_("First day of the month the file is about."))
    file = models.FileField(_("file"), upload_to="intake/%Y/%m")
    file_name = models.CharField(_("file name"), max_length=200)
    digest = models.CharField(max_length=64, help_text=_("SHA-256 of the file's bytes."))
    state = models.CharField(_("state"), max_length=10, choices=UploadState.choices, default=UploadState.CHECKING)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    uploaded_at = models.DateTimeField(_("uploaded at"))
    job = models.ForeignKey(Job, on_delete=models.SET_NULL, null=True, related_name="+")
    problem = models.JSONField(default=dict, help_text=_("Why the whole file cannot be read, if so."))
    counts = models.JSONField(
        default=dict, help_text=_("Rows: read, new, changed, same, wrong, noted; people concerned.")
    )
    total_amount = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    cover_rows = models.PositiveIntegerField(_("rows on the cover sheet"), null=True)
    cover_total = models.DecimalField(_("sum on the cover sheet"), max_digits=18, decimal_places=2, null=True)

    source = models.CharField(_("source"), max_length=10, choices=UploadSource.choices, default=UploadSource.PAGE)
    delivery = models.UUIDField(null=True, unique=True, help_text=_("Mark of the file in the watched folder."))

    class Meta:
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="upload_by_somebody_or_from_the_folder",
                condition=models.Q(source=UploadSource.PAGE, uploaded_by__isnull=False, delivery__isnull=True)
                | models.Q(source=UploadSource.FOLDER, uploaded_by__isnull=True, delivery__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.file_name


class RowProblem(models.Model):
    """What is wrong, or worth noting, in one cell of an upload."""

    upload = models.ForeignKey(Upload, on_delete=models.CASCADE, related_name="row_problems")
    line = models.PositiveIntegerField(_("row in the file"))
    column = models.CharField(_("column"), max_length=40)
    value = models.TextField(_("value"), blank=True)
    code = models.CharField(max_length=40)
    params = models.JSONField(default=dict)
    is_note = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "is_note", "line"], name="row_problem_of_upload")]

    def __str__(self) -> str:
        return f"{self.line} {self.column} {self.code}"


class Batch(models.Model):
    """One commit of facts. Its primary key is the commit sequence, given out under the intake lock: the watermark."""

    append_only: ClassVar = True

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(_("kind"), max_length=30)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")
    month = models.DateField(_("month"))
    upload = models.ForeignKey(Upload, on_delete=models.PROTECT, null=True, related_name="batches")
    undoes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="undone_by")
    rows = models.PositiveIntegerField(_("rows"))
    total_amount = models.DecimalField(max_digits=18, decimal_places=2)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(_("written at"))

    class Meta:
        verbose_name = _("import batch")
        verbose_name_plural = _("import batches")
        ordering: ClassVar = ["-pk"]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"IM-{self.pk}"


class PeriodLock(models.Model):
    """A branch's period whose results are locked: its facts may not be undone, only restated (filed by appraisal)."""

    append_only: ClassVar = True

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=PeriodKind.choices)
    period = DateRangeField()
    watermark = models.BigIntegerField(help_text=_("Commit sequence the locked results were computed at."))
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="period_locked_once",
                expressions=[
                    ("unit", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            )
        ]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.unit} {self.period}"

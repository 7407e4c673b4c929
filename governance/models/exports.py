"""Files that people asked for: what, by whom, until when they may be fetched."""

from datetime import datetime
from pathlib import Path
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from governance.enums import ExportForm
from governance.models.jobs import Job


class ExportQuerySet(models.QuerySet["Export"]):
    """Exports in words of the domain."""

    def to_fetch(self, now: datetime) -> Self:
        """Keep exports whose file is written and has not died."""
        return self.filter(ready_at__isnull=False, removed_at__isnull=True, expires_at__gt=now)


class Export(models.Model):
    """One list as a file, within the reach its asker had when it was written; theirs alone, for a day (R8.1)."""

    kind = models.CharField(_("kind"), max_length=60)
    form = models.CharField(_("form"), max_length=4, choices=ExportForm.choices)
    asked = models.TextField(help_text=_("The filters of the list, as in its address."), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("asked at"))
    job = models.OneToOneField(Job, on_delete=models.PROTECT, null=True, related_name="+")
    permission = models.CharField(max_length=80)
    scope = models.TextField(blank=True, help_text=_("How far the permission reached when the file was written."))
    file_name = models.CharField(_("file"), max_length=120, blank=True)
    rows = models.PositiveIntegerField(_("rows"), default=0)
    size = models.PositiveBigIntegerField(_("size"), default=0)
    ready_at = models.DateTimeField(_("ready at"), null=True)
    expires_at = models.DateTimeField(_("until"))
    removed_at = models.DateTimeField(null=True)

    objects = ExportQuerySet.as_manager()

    class Meta:
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="export_ready_has_a_name", condition=Q(ready_at__isnull=True) | ~Q(file_name="")
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["by", "-id"], name="export_of_person"),
            models.Index(fields=["expires_at"], name="export_to_remove", condition=Q(removed_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("export_file", args=[self.pk])

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return Path(settings.MEDIA_ROOT) / "exports" / f"{self.pk}.{self.form}"

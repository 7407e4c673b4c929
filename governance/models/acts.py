"""What was done: acts, and the one-use keys that make sending twice harmless."""

from typing import ClassVar

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from governance.enums import Role
from governance.models.organisation import OrgUnit


class Act(models.Model):
    """One thing somebody, or the clock, did; the triggers' row histories point to it."""

    append_only: ClassVar = True

    kind = models.CharField(_("act"), max_length=60)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("by")
    )
    at = models.DateTimeField(_("at"), db_index=True)
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("on behalf of"),
        help_text=_("Whom a stand-in acted for."),
    )
    clause = models.CharField(_("clause"), max_length=12)
    unit = models.ForeignKey(
        OrgUnit, on_delete=models.PROTECT, null=True, related_name="+", help_text=_("Whose log the act belongs to.")
    )
    address = models.GenericIPAddressField(_("address"), null=True)
    reference = models.CharField(_("reference"), max_length=40, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    details = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        indexes: ClassVar = [models.Index(fields=["subject_kind", "subject_id", "-at"], name="act_of_subject")]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.kind


class SensitiveRead(models.Model):
    """One masked field of one record, shown in full to somebody who gave a reason; kept apart from the acts."""

    append_only: ClassVar = True

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("by"))
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    at = models.DateTimeField(_("at"), db_index=True)
    field = models.CharField(_("field"), max_length=60)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    subject_name = models.CharField(_("whose"), max_length=60)
    subject_user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", verbose_name=_("unit"))
    reason = models.CharField(_("reason"), max_length=200)
    address = models.GenericIPAddressField(_("address"), null=True)
    reference = models.CharField(_("reference"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("sensitive read")
        verbose_name_plural = _("sensitive reads")
        indexes: ClassVar = [
            models.Index(fields=["by", "-at"], name="read_by"),
            models.Index(fields=["subject_user", "-at"], name="read_of_user"),
        ]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.field} {self.subject_id}"


class AuditSource(models.Model):
    """A table of the log and how far it is sealed: all its rows up to `floor` are settled and in the chain."""

    table = models.CharField(max_length=63, unique=True)
    floor = models.BigIntegerField(default=0)
    mark = models.BigIntegerField(default=0, help_text=_("Becomes the floor once older transactions have ended."))
    mark_xid = models.BigIntegerField(null=True)
    mark_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.table


class AuditLink(models.Model):
    """One row of the log in the chain: a keyed hash of the row, and one of it with all links before."""

    append_only: ClassVar = True

    number = models.BigIntegerField(primary_key=True)
    source = models.ForeignKey(AuditSource, on_delete=models.PROTECT, related_name="+", db_index=False)
    row = models.BigIntegerField()
    payload = models.BinaryField()
    link = models.BinaryField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["source", "row"], name="row_sealed_once")]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return str(self.number)


class FormKey(models.Model):
    """A form's key, claimed in the transaction of its act: the same form sent again does nothing twice."""

    key = models.UUIDField(primary_key=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, help_text=_("Keyed hash of path and body."))
    location = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.key)

"""Who is told what: notices behind the bell, the outbox of messages, what people chose, where robots listen."""

from typing import ClassVar

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from governance.crypto import SealedField
from governance.enums import DeliveryState, MailWay, RobotForm
from governance.models.organisation import OrgUnit


class Notice(models.Model):
    """One event told to one person, once; words are made from kind and figures in the reader's language."""

    event = models.CharField(max_length=120, help_text=_("Kind and what it is about: told once per person."))
    kind = models.CharField(_("kind"), max_length=60)
    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    subject_id = models.BigIntegerField(null=True)
    params = models.JSONField(default=dict)
    at = models.DateTimeField(_("at"))
    read_at = models.DateTimeField(_("read at"), null=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering: ClassVar = ["-at", "-pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["event", "to"], name="event_told_once_to_a_person")]
        indexes: ClassVar = [
            models.Index(fields=["to", "-at"], name="notice_of_person"),
            models.Index(fields=["to"], name="notice_unread", condition=Q(read_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.event


class NoticeChoice(models.Model):
    """What a person chose for a kind of notice; without a row the kind's own way holds."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_choices")
    kind = models.CharField(max_length=60)
    mail = models.CharField(max_length=10, choices=MailWay.choices)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "kind"], name="one_choice_of_a_kind")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.kind} {self.mail}"


@pghistory.track(exclude=["address", "secret"])
class Webhook(models.Model):
    """A robot of a group, or a system, that is told of kinds of events of a unit."""

    name = models.CharField(_("name"), max_length=60)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", verbose_name=_("unit"))
    form = models.CharField(_("form"), max_length=10, choices=RobotForm.choices)
    host = models.CharField(_("host"), max_length=200)
    address = SealedField(label="governance.webhook.address")
    secret = SealedField(label="governance.webhook.secret")
    kinds = ArrayField(models.CharField(max_length=60))
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")

    def __str__(self) -> str:
        return self.name


class Delivery(models.Model):
    """One message on its way out: a mail of a notice or a call to a webhook; also the log of what became of it."""

    event = models.CharField(max_length=120)
    kind = models.CharField(max_length=60)
    notice = models.OneToOneField(Notice, on_delete=models.CASCADE, null=True, related_name="delivery")
    webhook = models.ForeignKey(Webhook, on_delete=models.PROTECT, null=True, related_name="deliveries")
    is_daily = models.BooleanField(default=False)
    params = models.JSONField(default=dict)
    subject_id = models.BigIntegerField(null=True)
    state = models.CharField(_("state"), max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    at = models.DateTimeField()
    due_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="message_to_a_person_or_a_webhook",
                condition=Q(notice__isnull=True) ^ Q(webhook__isnull=True),
            ),
            models.CheckConstraint(
                name="message_sent_has_its_time", condition=Q(sent_at__isnull=False) ^ ~Q(state=DeliveryState.SENT)
            ),
            models.UniqueConstraint(
                fields=["event", "webhook"], name="event_told_once_to_a_webhook", condition=Q(webhook__isnull=False)
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["due_at"], name="message_waiting", condition=Q(state=DeliveryState.WAITING))
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.state}"

"""Customer service as append-only facts: events, call-backs, complaints, answers, commission (R2.2.3a, R5.1.3)."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from directors.enums import CallbackKind, CallbackResult, ComplaintSource, EventKind, Responsibility, Validity
from directors.models.book import IMMUTABLE, Fact
from directors.models.people import Person

CURRENT = models.Q(superseded_by__isnull=True)


class PolicyEvent(Fact):
    """What was done to a policy on a day: cancelled, surrendered, reinstated, lent on (R7.1.3)."""

    event_no = models.CharField(_("event number"), max_length=32)
    policy_no = models.CharField(_("policy number"), max_length=24)
    kind = models.CharField(_("kind"), max_length=16, choices=EventKind.choices)
    applied_on = models.DateField(_("applied on"))
    effective_on = models.DateField(_("effective on"))
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)

    class Meta:
        verbose_name = _("policy event")
        verbose_name_plural = _("policy events")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["event_no"], condition=CURRENT, name="event_current_once"),
            models.CheckConstraint(name="event_amount_not_negative", condition=models.Q(amount__gte=0)),
        ]
        indexes: ClassVar = [
            models.Index(fields=["event_no"], name="event_no"),
            models.Index(fields=["policy_no"], name="event_policy"),
            models.Index(fields=["effective_on", "kind"], name="event_effective_on"),
            models.Index(fields=["batch"], name="event_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return self.event_no


class Callback(Fact):
    """A call to a customer and how it ended (R2.2.3a)."""

    callback_no = models.CharField(_("call-back number"), max_length=32)
    policy_no = models.CharField(_("policy number"), max_length=24)
    kind = models.CharField(_("kind"), max_length=16, choices=CallbackKind.choices)
    done_on = models.DateField(_("done on"))
    result = models.CharField(_("result"), max_length=10, choices=CallbackResult.choices)
    problem = models.CharField(_("kind of problem"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("call-back")
        verbose_name_plural = _("call-backs")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["callback_no"], condition=CURRENT, name="callback_current_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["callback_no"], name="callback_no"),
            models.Index(fields=["policy_no"], name="callback_policy"),
            models.Index(fields=["done_on"], name="callback_done_on"),
            models.Index(fields=["batch"], name="callback_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return self.callback_no


class Complaint(Fact):
    """A complaint received, about a policy, a person or both (R5.1.3)."""

    complaint_no = models.CharField(_("complaint number"), max_length=32)
    source = models.CharField(_("source"), max_length=10, choices=ComplaintSource.choices)
    received_on = models.DateField(_("received on"))
    policy_no = models.CharField(_("policy number"), max_length=24, blank=True)
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("person complained of")
    )
    category = models.CharField(_("category"), max_length=40, blank=True)
    validity = models.CharField(_("validity"), max_length=10, choices=Validity.choices)
    responsibility = models.CharField(_("responsibility"), max_length=10, choices=Responsibility.choices)
    closed_on = models.DateField(_("closed on"), null=True)

    class Meta:
        verbose_name = _("complaint")
        verbose_name_plural = _("complaints")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["complaint_no"], condition=CURRENT, name="complaint_current_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["complaint_no"], name="complaint_no"),
            models.Index(fields=["policy_no"], name="complaint_policy"),
            models.Index(fields=["received_on"], name="complaint_received_on"),
            models.Index(fields=["batch"], name="complaint_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return self.complaint_no


class Answer(Fact):
    """A customer's answer to the satisfaction survey (R5.1.3)."""

    survey_no = models.CharField(_("survey number"), max_length=32)
    policy_no = models.CharField(_("policy number"), max_length=24)
    score = models.PositiveSmallIntegerField(_("score, 1 to 5"))
    promoter_score = models.PositiveSmallIntegerField(_("would recommend, 0 to 10"), null=True)
    answered_on = models.DateField(_("answered on"))

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("customer satisfaction")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["survey_no"], condition=CURRENT, name="answer_current_once"),
            models.CheckConstraint(name="answer_score_1_to_5", condition=models.Q(score__range=(1, 5))),
            models.CheckConstraint(
                name="answer_promoter_score_0_to_10",
                condition=models.Q(promoter_score__isnull=True) | models.Q(promoter_score__range=(0, 10)),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["survey_no"], name="answer_no"),
            models.Index(fields=["policy_no"], name="answer_policy"),
            models.Index(fields=["answered_on"], name="answer_answered_on"),
            models.Index(fields=["batch"], name="answer_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return self.survey_no


class Commission(Fact):
    """Commission paid to a person for a policy, or clawed back (R5.3.1)."""

    commission_no = models.CharField(_("serial number"), max_length=32)
    policy_no = models.CharField(_("policy number"), max_length=24)
    paid_on = models.DateField(_("paid on"))
    amount = models.DecimalField(_("amount"), max_digits=14, decimal_places=2)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", verbose_name=_("person"))

    class Meta:
        verbose_name = _("commission")
        verbose_name_plural = _("commission")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commission_no"], condition=CURRENT, name="commission_current_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["commission_no"], name="commission_no"),
            models.Index(fields=["policy_no"], name="commission_policy"),
            models.Index(fields=["paid_on"], name="commission_paid_on"),
            models.Index(fields=["batch"], name="commission_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return self.commission_no

"""Requests that others decide on: the request, its steps, who is party to it, who got a copy."""

from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from governance.enums import ApprovalState, PartyReason, Role, StepState, UnitKind
from governance.models.editions import Edition
from governance.models.organisation import OrgUnit

RUNNING = (ApprovalState.OPEN, ApprovalState.RETURNED)
DECIDED = (StepState.APPROVED, StepState.RETURNED, StepState.REFUSED)


class ApprovalQuerySet(models.QuerySet["Approval"]):
    """Requests in words of the domain."""

    def running(self) -> Self:
        """Keep requests that have not ended."""
        return self.filter(state__in=RUNNING)

    def about(self, kind: str, subject: models.Model) -> Self:
        """Keep the requests of a kind about a record."""
        return self.filter(kind=kind, subject_id=subject.pk)


@pghistory.track()
class Approval(models.Model):
    """A request of a registered kind about a record of its chapter; `params` fill the kind's words."""

    kind = models.CharField(_("kind"), max_length=40)
    subject_id = models.BigIntegerField()
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", verbose_name=_("unit"))
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+", verbose_name=_("edition"))
    params = models.JSONField(default=dict)
    days = models.DecimalField(_("days"), max_digits=6, decimal_places=1, null=True)
    amount = models.DecimalField(_("amount"), max_digits=18, decimal_places=2, null=True)
    state = models.CharField(_("state"), max_length=10, choices=ApprovalState.choices, default=ApprovalState.OPEN)
    round = models.PositiveSmallIntegerField(default=1, help_text=_("Counts how often it was submitted."))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("asked by")
    )
    asked_at = models.DateTimeField(_("asked at"))
    due_at = models.DateTimeField(_("due"), null=True, help_text=_("The earliest of its open steps."))
    ended_at = models.DateTimeField(_("ended at"), null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="one_running_request_about_a_record",
                fields=["kind", "subject_id"],
                condition=Q(state__in=RUNNING),
            ),
            models.CheckConstraint(
                name="request_ended_has_its_end",
                condition=Q(state__in=RUNNING, ended_at__isnull=True, ended_by__isnull=True)
                | (~Q(state__in=RUNNING) & Q(ended_at__isnull=False, ended_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="request_waits_only_while_open",
                condition=Q(state=ApprovalState.OPEN) | Q(due_at__isnull=True),
            ),
            models.CheckConstraint(
                name="request_withdrawn_by_its_asker",
                condition=~Q(state=ApprovalState.WITHDRAWN) | Q(ended_by=F("asked_by")),
            ),
            models.CheckConstraint(
                name="request_not_decided_by_its_asker",
                condition=~Q(state__in=[ApprovalState.GRANTED, ApprovalState.REFUSED]) | ~Q(ended_by=F("asked_by")),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["asked_by", "-id"], name="approval_of_asker")]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject_id}"

    def get_absolute_url(self) -> str:
        return reverse("approval", args=[self.pk])


@pghistory.track()
class ApprovalStep(models.Model):
    """A decision on the way: whose it is by role and unit (or by name), and who took it, for whom, when."""

    approval = models.ForeignKey(Approval, on_delete=models.CASCADE, related_name="steps")
    round = models.PositiveSmallIntegerField()
    order = models.PositiveSmallIntegerField()
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    level = models.CharField(_("level"), max_length=20, choices=UnitKind.choices)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", help_text=_("Whose role decides."))
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    passed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    is_added = models.BooleanField(default=False)
    state = models.CharField(_("state"), max_length=10, choices=StepState.choices, default=StepState.WAITING)
    opened_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    overdue_at = models.DateTimeField(null=True, help_text=_("When the clock said that it is late."))
    reminded_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    on_behalf_of = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    comment = models.TextField(_("comment"), blank=True)

    class Meta:
        verbose_name = _("approval step")
        verbose_name_plural = _("approval steps")
        ordering: ClassVar = ["approval_id", "round", "order", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="step_decided_has_who_and_when",
                condition=Q(state__in=DECIDED, decided_at__isnull=False, decided_by__isnull=False)
                | (~Q(state__in=DECIDED) & Q(decided_at__isnull=True, decided_by__isnull=True)),
            ),
            models.CheckConstraint(
                name="step_opened_has_its_time",
                condition=Q(state__in=[StepState.WAITING, StepState.SKIPPED])
                | Q(opened_at__isnull=False, due_at__isnull=False),
            ),
            models.CheckConstraint(
                name="step_waiting_has_no_time", condition=~Q(state=StepState.WAITING) | Q(opened_at__isnull=True)
            ),
            models.CheckConstraint(
                name="stand_in_has_two_names",
                condition=Q(on_behalf_of__isnull=True)
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("on_behalf_of"))),
            ),
            models.CheckConstraint(
                name="step_sent_back_or_rejected_says_why",
                condition=~Q(state__in=[StepState.RETURNED, StepState.REFUSED]) | ~Q(comment=""),
            ),
            models.UniqueConstraint(
                name="one_decision_of_a_person_a_round",
                fields=["approval", "round", "decided_by"],
                condition=Q(decided_by__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["role", "unit"], name="step_open", condition=Q(state=StepState.OPEN)),
            models.Index(fields=["due_at"], name="step_due", condition=Q(state=StepState.OPEN)),
            models.Index(fields=["decided_by", "-decided_at"], name="step_decided"),
        ]

    def __str__(self) -> str:
        return f"{self.approval} {self.order} {self.role}"


@pghistory.track()
class ApprovalParty(models.Model):
    """Somebody who may not decide on a request, and why."""

    approval = models.ForeignKey(Approval, on_delete=models.CASCADE, related_name="parties")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=10, choices=PartyReason.choices)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["approval", "user", "reason"], name="party_once_for_a_reason")
        ]

    def __str__(self) -> str:
        return f"{self.approval} {self.user} {self.reason}"


@pghistory.track()
class ApprovalCopy(models.Model):
    """Somebody who is to know of a request without deciding it."""

    approval = models.ForeignKey(Approval, on_delete=models.CASCADE, related_name="copies")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["approval", "user"], name="copied_once_to_a_person")]

    def __str__(self) -> str:
        return f"{self.approval} → {self.user}"

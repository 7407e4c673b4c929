"""How rights come about and end: stand-ins, relationships, changes, emergency access, the quarterly review."""

from datetime import date, timedelta
from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from governance.enums import ChangeKind, ChangeState, Kinship, ReviewVerdict, Role
from governance.models.organisation import OrgUnit, RoleGrant


class StandInQuerySet(models.QuerySet["StandIn"]):
    """Stand-ins in words of the domain."""

    def on(self, day: date) -> Self:
        """Keep stand-ins that hold on the day."""
        return self.filter(period__contains=day)


class RelationshipQuerySet(models.QuerySet["Relationship"]):
    """Relationships in words of the domain."""

    def on(self, day: date) -> Self:
        """Keep relationships that hold on the day."""
        return self.filter(period__contains=day)


@pghistory.track()
class StandIn(models.Model):
    """Somebody who decides in another's name for some days: both names stand on each act, and nothing is widened."""

    principal = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("stand-in")
    )
    period = DateRangeField(_("period"))
    reason = models.CharField(_("reason"), max_length=200)
    named_at = models.DateTimeField()

    objects = StandInQuerySet.as_manager()

    class Meta:
        verbose_name = _("stand-in")
        verbose_name_plural = _("stand-ins")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            ExclusionConstraint(
                name="one_stand_in_at_a_time",
                expressions=[("principal", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(name="stand_in_is_another", condition=~Q(principal=F("deputy"))),
        ]

    def __str__(self) -> str:
        return f"{self.deputy} for {self.principal}"

    @property
    def first(self) -> date | None:
        """Return the first day, or none where it was ended before it began."""
        first: date | None = self.period.lower
        return first

    @property
    def last(self) -> date | None:
        """Return the last day."""
        return self.period.upper - timedelta(days=1) if self.period.upper else None


@pghistory.track()
class Relationship(models.Model):
    """Two people who declared that they are related: neither decides on the other's matters."""

    declared_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kinship = models.CharField(_("relationship"), max_length=20, choices=Kinship.choices)
    period = DateRangeField(_("period"))
    declared_at = models.DateTimeField()

    objects = RelationshipQuerySet.as_manager()

    class Meta:
        verbose_name = _("relationship")
        verbose_name_plural = _("relationships")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="related_to_another", condition=~Q(declared_by=F("other"))),
            ExclusionConstraint(
                name="declared_once_at_a_time",
                expressions=[
                    ("declared_by", RangeOperators.EQUAL),
                    ("other", RangeOperators.EQUAL),
                    ("period", RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.declared_by} ~ {self.other}"


@pghistory.track()
class RoleChange(models.Model):
    """A change of rights: asked by HR, approved by the leader, carried out by an administrator: three people."""

    kind = models.CharField(_("change"), max_length=10, choices=ChangeKind.choices)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("account")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", verbose_name=_("unit"))
    grant = models.ForeignKey(RoleGrant, on_delete=models.PROTECT, related_name="+", null=True)
    since = models.DateField(_("from"))
    until = models.DateField(_("until"), null=True)
    reason = models.TextField(_("reason"))
    state = models.CharField(_("state"), max_length=12, choices=ChangeState.choices, default=ChangeState.ASKED)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(_("asked at"))
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True)
    carried_out_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    carried_out_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("change of rights")
        verbose_name_plural = _("changes of rights")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="change_of_a_held_role_names_it", condition=Q(kind=ChangeKind.GRANT) ^ Q(grant__isnull=False)
            ),
            models.CheckConstraint(
                name="change_decided_has_who_and_when",
                condition=Q(
                    state__in=[ChangeState.APPROVED, ChangeState.REFUSED, ChangeState.CARRIED_OUT],
                    decided_by__isnull=False,
                    decided_at__isnull=False,
                )
                | Q(
                    state__in=[ChangeState.ASKED, ChangeState.WITHDRAWN],
                    decided_by__isnull=True,
                    decided_at__isnull=True,
                ),
            ),
            models.CheckConstraint(
                name="change_carried_out_has_who_and_when",
                condition=Q(state=ChangeState.CARRIED_OUT, carried_out_by__isnull=False, carried_out_at__isnull=False)
                | (~Q(state=ChangeState.CARRIED_OUT) & Q(carried_out_by__isnull=True, carried_out_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="nobody_changes_own_rights",
                condition=~Q(user=F("asked_by"))
                & (Q(decided_by__isnull=True) | ~Q(decided_by=F("user")))
                & (Q(carried_out_by__isnull=True) | ~Q(carried_out_by=F("user"))),
            ),
            models.CheckConstraint(
                name="three_people_change_rights",
                condition=(Q(decided_by__isnull=True) | ~Q(decided_by=F("asked_by")))
                & (
                    Q(carried_out_by__isnull=True)
                    | (~Q(carried_out_by=F("asked_by")) & ~Q(carried_out_by=F("decided_by")))
                ),
            ),
            models.CheckConstraint(
                name="change_ends_after_it_starts", condition=Q(until__isnull=True) | Q(until__gte=F("since"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.user} {self.role}"

    def get_absolute_url(self) -> str:
        return reverse("right_change", args=[self.pk])


@pghistory.track()
class EmergencyAccess(models.Model):
    """An administrator's reading of business data in an emergency: a reason, some minutes, a review by another."""

    grant = models.OneToOneField(RoleGrant, on_delete=models.PROTECT, related_name="emergency")
    reason = models.TextField(_("reason"))
    opened_at = models.DateTimeField(_("opened at"))
    closed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    reviewed_at = models.DateTimeField(null=True)
    finding = models.TextField(_("finding"), blank=True)

    class Meta:
        verbose_name = _("emergency access")
        verbose_name_plural = _("emergency accesses")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="emergency_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="emergency_reviewed_has_who_and_what",
                condition=Q(reviewed_by__isnull=True, reviewed_at__isnull=True)
                | (Q(reviewed_by__isnull=False, reviewed_at__isnull=False) & ~Q(finding="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.grant} {self.opened_at}"


@pghistory.track()
class GrantReview(models.Model):
    """What the quarterly review of rights said of one grant; never said by its holder (R7.2.4)."""

    grant = models.ForeignKey(RoleGrant, on_delete=models.PROTECT, related_name="reviews")
    quarter = models.DateField(help_text=_("Its first day."))
    verdict = models.CharField(_("verdict"), max_length=10, choices=ReviewVerdict.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("review of a right")
        verbose_name_plural = _("reviews of rights")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["grant", "quarter"], name="grant_reviewed_once_a_quarter"),
            models.CheckConstraint(
                name="review_quarter_starts_a_quarter",
                condition=Q(quarter__day=1, quarter__month__in=[1, 4, 7, 10]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.grant} {self.quarter} {self.verdict}"

"""Announcements to an audience: what was said in which version, and who has read it (R6.2.2)."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from governance.enums import Role
from governance.models.organisation import OrgUnit, RoleGrant, User


class AnnouncementQuerySet(models.QuerySet["Announcement"]):
    """Announcements in words of the domain."""

    def on(self, day: date) -> Self:
        """Keep announcements that are shown on the day."""
        begun = self.filter(withdrawn_at__isnull=True, shown_from__lte=day)
        return begun.filter(Q(shown_until__isnull=True) | Q(shown_until__gte=day))

    def addressed_to(self, grants: Iterable[RoleGrant], leaders: models.QuerySet[User]) -> Self:
        """Keep announcements to somebody with these grants and leaders; administrators run the system, no audience."""
        seats = [grant for grant in grants if grant.role != Role.ADMIN and not grant.expires_at]
        kept = Q(team_of__in=leaders) if seats else Q(pk__in=[])
        for grant in seats:
            there = Q(team_of__isnull=True, unit__path__in=grant.unit.line)
            kept |= there & (Q(roles=[]) | Q(roles__contains=[grant.role]))
        return self.filter(kept)


@pghistory.track()
class Announcement(models.Model):
    """Something said to the holders of some roles in a unit and below, or to somebody's team, for some days (R6.2.2).

    Without roles everybody there is addressed; a team's members are those of each day. What it says stands in its
    versions; the newest holds.
    """

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", verbose_name=_("unit"))
    roles = ArrayField(models.CharField(max_length=20, choices=Role.choices), default=list, verbose_name=_("roles"))
    team_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        verbose_name=_("to the team of"),
    )
    shown_from = models.DateField(_("shown from"))
    shown_until = models.DateField(_("shown until"), null=True)
    must_acknowledge = models.BooleanField(_("must be acknowledged"), default=False)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    title = models.CharField(_("title"), max_length=80, help_text=_("Of the newest version."))
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(_("written"))
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)

    objects = AnnouncementQuerySet.as_manager()

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="announcement_ends_after_it_begins",
                condition=Q(shown_until__isnull=True) | Q(shown_until__gte=F("shown_from")),
            ),
            models.CheckConstraint(
                name="announcement_to_the_whole_team_of_its_writer",
                condition=Q(team_of__isnull=True) | Q(roles=[], team_of=F("written_by")),
            ),
            models.CheckConstraint(
                name="announcement_withdrawn_by_somebody",
                condition=Q(withdrawn_at__isnull=True, withdrawn_by__isnull=True)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("announcement", args=[self.pk])

    @property
    def role_names(self) -> list[str]:
        """Return the roles addressed, in words."""
        return [str(Role(role).label) for role in self.roles]


class AnnouncementVersion(models.Model):
    """What an announcement said from a moment on; never changed, only followed by another."""

    append_only: ClassVar = True

    announcement = models.ForeignKey(Announcement, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("text"))
    reason = models.CharField(_("what changed"), max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("version of an announcement")
        verbose_name_plural = _("versions of announcements")
        ordering: ClassVar = ["announcement_id", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["announcement", "number"], name="announcement_version_once"),
            models.CheckConstraint(name="later_version_says_what_changed", condition=Q(number=1) | ~Q(reason="")),
        ]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.announcement_id} {self.number}"


class AnnouncementReading(models.Model):
    """Somebody's word that they have read a version of an announcement; never taken back."""

    append_only: ClassVar = True

    version = models.ForeignKey(AnnouncementVersion, on_delete=models.PROTECT, related_name="readings")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("reading of an announcement")
        verbose_name_plural = _("readings of announcements")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["version", "user"], name="version_acknowledged_once_by_each")
        ]
        triggers: ClassVar = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.version_id} {self.user_id}"

"""Persons, teams and ranks as dated rows: who led whom on a day is a query, not a field (R1.2, R2.2.1a)."""

from datetime import date
from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from directors.enums import DIRECTOR_RANKS, Engagement, Rank
from governance.crypto import SealedField
from governance.models import OrgUnit


class PersonQuerySet(models.QuerySet["Person"]):
    """Persons in words of the domain."""

    def in_office(self, day: date) -> Self:
        """Keep persons who had joined and not left on the day."""
        return self.filter(models.Q(left_on__isnull=True) | models.Q(left_on__gte=day), joined_on__lte=day)

    def directors(self, day: date) -> Self:
        """Keep persons who hold a director's rank on the day."""
        held = RankSpan.objects.filter(person=models.OuterRef("pk"), rank__in=DIRECTOR_RANKS, period__contains=day)
        return self.filter(models.Exists(held))

    def of_unit(self, unit: OrgUnit) -> Self:
        """Keep persons of the unit and all below it."""
        return self.filter(unit__path__startswith=unit.path)

    def matching(self, words: str) -> Self:
        """Keep persons whose name, pinyin, initials or staff number holds the words."""
        key = words.strip().lower()
        return self.filter(
            models.Q(name__contains=words.strip())
            | models.Q(pinyin__contains=key.replace(" ", ""))
            | models.Q(initials__startswith=key)
            | models.Q(staff_no__istartswith=words.strip())
        )


@pghistory.track()
class Person(models.Model):
    """Everyone in the organisation, field and back office; a user only if they sign in."""

    staff_no = models.CharField(_("staff number"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=60)
    pinyin = models.CharField(max_length=120, db_index=True, help_text=_("Sort and search key."))
    initials = models.CharField(max_length=30)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="persons", verbose_name=_("unit"))
    engagement = models.CharField(_("engagement"), max_length=10, choices=Engagement.choices)
    joined_on = models.DateField(_("joined on"))
    left_on = models.DateField(_("left on"), null=True, blank=True)
    phone = SealedField(label="directors.person.phone", verbose_name=_("mobile number"))
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="person"
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        constraints: ClassVar = [
            models.CheckConstraint(
                name="person_leaves_after_joining",
                condition=models.Q(left_on__isnull=True) | models.Q(left_on__gte=models.F("joined_on")),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("director", args=[self.pk])


@pghistory.track()
class RankSpan(models.Model):
    """The rank a person held from a day to a day (R4.2.1)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ranks")
    rank = models.CharField(_("rank"), max_length=20, choices=Rank.choices)
    period = DateRangeField(_("period"))

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="one_rank_at_a_time",
                expressions=[("person", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
            )
        ]
        indexes: ClassVar = [
            # Who leads is looked for among all people.
            models.Index(fields=["person"], name="rank_leading", condition=models.Q(rank__in=DIRECTOR_RANKS)),
        ]

    def __str__(self) -> str:
        return self.get_rank_display()


@pghistory.track()
class Team(models.Model):
    """A C&D team: people led by one director, inside a department."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=60)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="teams")

    class Meta:
        verbose_name = _("C&D team")
        verbose_name_plural = _("C&D teams")

    def __str__(self) -> str:
        return self.name


@pghistory.track()
class Leadership(models.Model):
    """Who led a team from a day to a day; one leader at a time."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="leaderships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="leaderships")
    period = DateRangeField(_("period"))

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="one_leader_at_a_time",
                expressions=[("team", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} → {self.team}"


@pghistory.track()
class Membership(models.Model):
    """Who belonged to a team from a day to a day, its director included; one team at a time."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    period = DateRangeField(_("period"))

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="one_team_at_a_time",
                expressions=[("person", RangeOperators.EQUAL), ("period", RangeOperators.OVERLAPS)],
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} ∈ {self.team}"

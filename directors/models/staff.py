"""Changes of staff as facts, and what carrying them out did to the dated rows of a person (R2.2.1a, R4.2.1)."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from directors.enums import Engagement, Rank, StaffChangeKind
from directors.models.book import IMMUTABLE, Fact
from directors.models.people import Membership, Person, RankSpan
from directors.models.staging import Staged
from governance.models import Batch, OrgUnit


class StaffChange(Fact):
    """A person joins, moves, changes rank or leaves on a day, as the staff file tells it."""

    staff_no = models.CharField(_("staff number"), max_length=20)
    name = models.CharField(_("name"), max_length=60)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", verbose_name=_("unit"))
    rank = models.CharField(_("rank"), max_length=20, choices=Rank.choices)
    engagement = models.CharField(_("engagement"), max_length=10, choices=Engagement.choices)
    joined_on = models.DateField(_("joined on"), null=True)
    kind = models.CharField(_("kind"), max_length=10, choices=StaffChangeKind.choices)
    changed_on = models.DateField(_("changed on"))
    supervisor = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("supervisor")
    )
    licence_no = models.CharField(_("licence number"), max_length=32, blank=True)

    class Meta:
        verbose_name = _("change of staff")
        verbose_name_plural = _("changes of staff")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["staff_no", "changed_on", "kind"],
                condition=models.Q(superseded_by__isnull=True),
                name="staff_change_current_once",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["staff_no", "changed_on"], name="staff_change_key"),
            models.Index(fields=["changed_on", "kind"], name="staff_change_day"),
            models.Index(fields=["batch"], name="staff_change_batch"),
        ]
        triggers: ClassVar = IMMUTABLE

    def __str__(self) -> str:
        return f"{self.staff_no} {self.kind} {self.changed_on}"


class StaffMove(models.Model):
    """What carrying out one change did, so that undoing its batch can take exactly that back."""

    batch = models.ForeignKey(Batch, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    turn = models.PositiveSmallIntegerField(help_text=_("Place among the batch's changes of the person."))
    kind = models.CharField(max_length=10, choices=StaffChangeKind.choices)
    changed_on = models.DateField()
    unit_before = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, null=True, related_name="+")
    opened_rank = models.ForeignKey(RankSpan, on_delete=models.PROTECT, null=True, related_name="+")
    opened_membership = models.ForeignKey(Membership, on_delete=models.PROTECT, null=True, related_name="+")
    closed_ranks = ArrayField(models.BigIntegerField(), default=list)
    closed_memberships = ArrayField(models.BigIntegerField(), default=list)
    closed_leaderships = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["batch", "person", "turn"], name="staff_move_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.kind} {self.changed_on}"


class StagedStaffChange(Staged):
    """A line of the changes of staff, as text."""

    staff_no = models.TextField()
    name = models.TextField()
    unit_code = models.TextField()
    rank = models.TextField()
    engagement = models.TextField()
    joined_on = models.TextField()
    kind = models.TextField()
    changed_on = models.TextField()
    supervisor_no = models.TextField()
    licence_no = models.TextField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["upload", "line"], name="staged_staff_change_line")]

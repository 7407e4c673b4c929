"""Cycles, their frozen rosters, figures and scorecards (R5.2.1, R5.2.2)."""

from typing import ClassVar

import pghistory
import pgtrigger
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from appraisal.enums import CycleState, Indicator, Light
from directors.models import Person
from governance.enums import PeriodKind
from governance.models import Edition, OrgUnit

_WHEN_PUBLISHED = """
    IF (SELECT state FROM appraisal_cycle WHERE id = OLD.cycle_id) = 'published' THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
"""
_ADDED_WHEN_PUBLISHED = """
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT cycle_id FROM added) AS touched
        JOIN appraisal_cycle cycle ON cycle.id = touched.cycle_id
        WHERE cycle.state = 'published'
    ) THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    RETURN NULL;
"""
FINAL = [
    pgtrigger.Trigger(
        name="final_when_published",
        operation=pgtrigger.Update | pgtrigger.Delete,
        when=pgtrigger.Before,
        func=_WHEN_PUBLISHED,
    ),
    pgtrigger.Trigger(
        name="complete_when_published",
        level=pgtrigger.Statement,
        operation=pgtrigger.Insert,
        when=pgtrigger.After,
        referencing=pgtrigger.Referencing(new="added"),  # type: ignore[no-untyped-call]  # no types of its own
        func=_ADDED_WHEN_PUBLISHED,
    ),
]
PUBLISHED_IS_FINAL = pgtrigger.Protect(
    name="published_is_final",
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__state="published"),
)


@pghistory.track()
class Cycle(models.Model):
    """The appraisal of one branch over one period: exactly once per branch, kind and period."""

    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+", verbose_name=_("branch"))
    kind = models.CharField(_("kind"), max_length=10, choices=PeriodKind.choices)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))
    state = models.CharField(_("state"), max_length=10, choices=CycleState.choices, default=CycleState.DRAFT)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="+", verbose_name=_("edition"))
    watermark = models.BigIntegerField(_("data watermark"), null=True)
    opened_at = models.DateTimeField(_("opened at"))
    computed_at = models.DateTimeField(_("computed at"), null=True)
    published_at = models.DateTimeField(_("published at"), null=True)
    is_late = models.BooleanField(_("opened late"), default=False)
    run = models.PositiveIntegerField(_("run"), default=0)

    class Meta:
        verbose_name = _("appraisal cycle")
        verbose_name_plural = _("appraisal cycles")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "kind", "starts_on"], name="cycle_once_per_branch_and_period"),
            models.CheckConstraint(
                name="cycle_computed_has_watermark",
                condition=models.Q(state=CycleState.DRAFT)
                | models.Q(watermark__isnull=False, computed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="cycle_published_has_time",
                condition=models.Q(state=CycleState.PUBLISHED) ^ models.Q(published_at__isnull=True),
            ),
        ]
        triggers: ClassVar = [PUBLISHED_IS_FINAL]

    def __str__(self) -> str:
        return f"{self.unit} {self.starts_on:%Y-%m}"


class RosterLine(models.Model):
    """Who counted for which director from a day to a day, frozen when the cycle was computed.

    The days of joining and leaving the company are frozen with it: retention counts them (R5.1.2).
    """

    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="roster", db_index=False)
    director = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    period = DateRangeField()
    joined_on = models.DateField(null=True)
    left_on = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [
            # None begins at the cycle: nothing is known yet of one just opened, so the planner would take that index
            # for every look-up and read whole rosters for each person.
            models.Index(fields=["person", "cycle"], name="roster_person"),
            models.Index(fields=["director", "cycle"], name="roster_director"),
        ]
        triggers: ClassVar = FINAL


class Figure(models.Model):
    """An indicator of one director in one cycle, as SQL computed it; ratios keep both sides."""

    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="figures", db_index=False)
    director = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    indicator = models.CharField(max_length=24, choices=Indicator.choices)
    numerator = models.DecimalField(max_digits=18, decimal_places=2)
    denominator = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    value = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    count_numerator = models.PositiveIntegerField(default=0)
    count_denominator = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["cycle", "director", "indicator"], name="figure_once"),
        ]
        triggers: ClassVar = FINAL


class Scorecard(models.Model):
    """A director's result of a cycle: total and light, with the lines that explain them."""

    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="scorecards", db_index=False)
    director = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="scorecards")
    total = models.DecimalField(_("score"), max_digits=6, decimal_places=2, null=True)
    light = models.CharField(_("light"), max_length=10, choices=Light.choices)
    active_days = models.PositiveSmallIntegerField()
    period_days = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = _("scorecard")
        verbose_name_plural = _("scorecards")
        constraints: ClassVar = [models.UniqueConstraint(fields=["cycle", "director"], name="scorecard_once")]
        triggers: ClassVar = FINAL

    def __str__(self) -> str:
        return f"{self.director} {self.cycle}"

    def get_absolute_url(self) -> str:
        return reverse("scorecard", args=[self.pk])


class ScoreLine(models.Model):
    """One indicator on a scorecard: target, weight in percent after redistribution, points."""

    cycle = models.ForeignKey(Cycle, on_delete=models.CASCADE, related_name="+", db_index=False)
    card = models.ForeignKey(Scorecard, on_delete=models.CASCADE, related_name="lines")
    indicator = models.CharField(max_length=24, choices=Indicator.choices)
    target = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    attainment = models.DecimalField(max_digits=10, decimal_places=4, null=True)
    points = models.DecimalField(max_digits=6, decimal_places=2, null=True)
    weight = models.DecimalField(max_digits=6, decimal_places=2, null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["card", "indicator"], name="score_line_once")]
        triggers: ClassVar = FINAL

"""All that one card's page shows, in a fixed number of statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from appraisal.enums import CycleState, Indicator, Light, Section, section_of
from appraisal.models import Scorecard
from appraisal.queries.cards import CardLine, card_lines, months_of
from appraisal.queries.standings import Standing, standings
from appraisal.rules.explained import Step, Unset
from appraisal.rules.gaps import SHORT_OF_TARGET, step_gap, target_gap
from appraisal.rules.measured import arithmetic, method
from appraisal.rules.month import Lights, MonthCard, MonthScheme
from appraisal.rules.quality import Quality, QualityScheme, quality
from appraisal.rules.results import SCORED, month_explained, scheme_of
from governance.editions import rulebook
from governance.models import Batch


@dataclass(frozen=True, slots=True)
class Sheet:
    """A card, its lines, its place, the months before, what it lacks, and how it was computed."""

    card: Scorecard
    lines: list[CardLine]
    months: list[tuple[date, Scorecard | None]]
    before: Scorecard | None
    standing: Standing | None
    scheme: MonthScheme
    values: Mapping[str, Any]
    explained: MonthCard
    gaps: list[Step]
    batch: Batch | None

    @property
    def is_running(self) -> bool:
        """Say whether the figures may still change."""
        return self.card.cycle.state != CycleState.PUBLISHED

    @property
    def change(self) -> Decimal | None:
        """Return the points won or lost since the month before."""
        if self.before is None or self.before.total is None or self.card.total is None:
            return None
        return self.card.total - self.before.total

    @property
    def green_from(self) -> Decimal | None:
        """Return the score from which the light is green."""
        return self.scheme.lights.green if isinstance(self.scheme.lights, Lights) else None

    @property
    def to_green(self) -> Decimal | None:
        """Return the points that are missing to the green light."""
        if self.green_from is None or self.card.total is None or self.card.light == Light.GREEN:
            return None
        return self.green_from - self.card.total

    @property
    def totals(self) -> list[Decimal]:
        """Return the totals there are of the months shown."""
        return [card.total for _, card in self.months if card and card.total is not None]

    @property
    def scored(self) -> list[CardLine]:
        """Return the lines that are scored."""
        return [line for line in self.lines if line.indicator in SCORED]

    @property
    def sections(self) -> list[tuple[Section, list[CardLine]]]:
        """Return the lines by family of indicators."""
        return [
            (section, [line for line in self.lines if section_of(line.indicator) == section]) for section in Section
        ]

    def steps_of(self, line: CardLine) -> list[Step]:
        """Return how an indicator's figure came about and, where it is scored, its points."""
        if line.figure is None:
            return method(line.indicator, self.values)
        figure, part = line.figure, SCORED.get(line.indicator)
        said = arithmetic(line.indicator, figure.numerator, figure.denominator, figure.value, self.values)
        points = self.explained.lines[part].score.steps if part else self._quality_steps(line)
        return [*method(line.indicator, self.values), said, *points]

    def _quality_steps(self, line: CardLine) -> tuple[Step, ...]:
        if line.indicator != Indicator.QUALITY:
            return ()
        return self.quality.index.steps

    @property
    def quality(self) -> Quality:
        """Return the quality index with its parts."""
        return quality(QualityScheme.of(self.values), {line.indicator: line.value for line in self.lines})


def sheet(card: Scorecard) -> Sheet:
    """Return what a card's page shows, explained by the edition in force on its period's first day."""
    months = months_of(card.director_id, card.cycle.starts_on)
    before = months[-2][1]
    lines = card_lines(card, months)
    rules = rulebook(card.cycle.unit, card.cycle.starts_on)
    values = rules.values if rules else {}
    scheme = scheme_of(values)
    explained = month_explained(
        scheme,
        {line.indicator: line.value for line in lines},
        {line.indicator: line.line.target if line.line else None for line in lines},
        active_days=card.active_days,
        period_days=card.period_days,
    )
    return Sheet(
        card=card,
        lines=lines,
        months=months,
        before=before,
        standing=standings(card.cycle, [card.pk]).get(card.pk),
        scheme=scheme,
        values=values,
        explained=explained,
        gaps=gaps(lines, scheme),
        batch=Batch.objects.filter(pk=card.cycle.watermark or 0).first(),
    )


def gaps(lines: list[CardLine], scheme: MonthScheme) -> list[Step]:
    """Return at most two sentences about what is missing, scored indicators first."""
    found: list[Step | None] = []
    for line in sorted(lines, key=lambda line: line.indicator not in SCORED):
        figure = line.figure
        if line.indicator in SHORT_OF_TARGET:
            found.append(target_gap(line.indicator, line.value, line.line.target if line.line else None))
        elif line.indicator == Indicator.GRACE_RATE and figure:
            found.append(step_gap(scheme.steps, figure.value, collected=figure.numerator, due=figure.denominator))
    return [gap for gap in found if gap][:2]


def unset_keys(scheme: MonthScheme) -> tuple[str, ...]:
    """Return the parameters that the edition leaves open and the month needs."""
    parts = (
        scheme.weighting, scheme.attainment, scheme.steps, scheme.lights, scheme.least_share, *scheme.silent.values()
    )  # fmt: skip
    return tuple(dict.fromkeys(key for part in parts if isinstance(part, Unset) for key in part.keys))

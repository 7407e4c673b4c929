"""A card with everything that stands on it, read in a handful of statements."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import CharField, OuterRef, Q, QuerySet, Subquery

from appraisal.enums import MONEY_INDICATORS, CycleState, Indicator
from appraisal.models import Cycle, Figure, Scorecard, ScoreLine
from directors.models import Leadership
from governance.enums import PeriodKind
from governance.rules.periods import month_start

MONTHS_SHOWN = 13


@dataclass(frozen=True, slots=True)
class CardLine:
    """One indicator on a card: figure, line, and the figure of the month before."""

    indicator: Indicator
    figure: Figure | None
    line: ScoreLine | None
    before: Figure | None

    @property
    def is_money(self) -> bool:
        """Say whether the figure is an amount of yuan; otherwise it is a rate."""
        return self.indicator in MONEY_INDICATORS

    @property
    def value(self) -> Decimal | None:
        """Return the figure's value."""
        return self.figure.value if self.figure else None

    @property
    def change(self) -> Decimal | None:
        """Return the change since the month before: a share for amounts, percentage points for rates."""
        then = self.before.value if self.before else None
        if self.value is None or then is None:
            return None
        if not self.is_money:
            return (self.value - then) * 100
        return (self.value / then - 1) * 100 if then > 0 else None

    @property
    def records(self) -> int:
        """Return how many records stand behind the figure."""
        if self.figure is None:
            return 0
        return self.figure.count_numerator if self.is_money else self.figure.count_denominator


def card_lines(card: Scorecard, before: Scorecard | None) -> list[CardLine]:
    """Return a card's indicators in the order of the regulation."""
    cycles = [card.cycle_id, *([before.cycle_id] if before else [])]
    figures = {
        (figure.cycle_id, figure.indicator): figure
        for figure in Figure.objects.filter(cycle__in=cycles, director=card.director_id)
    }
    lines = {line.indicator: line for line in ScoreLine.objects.filter(card=card)}
    return [
        CardLine(
            indicator,
            figures.get((card.cycle_id, indicator)),
            lines.get(indicator),
            figures.get((before.cycle_id, indicator)) if before else None,
        )
        for indicator in Indicator
    ]


def months_of(director: int, until: date, *, count: int = MONTHS_SHOWN) -> list[tuple[date, Scorecard | None]]:
    """Return the director's last months up to one, oldest first; where two branches share a month, the longer stay."""
    since = month_start(until, 1 - count)
    cards = Scorecard.objects.filter(
        director=director,
        cycle__kind=PeriodKind.MONTH,
        cycle__starts_on__range=(since, until),
        cycle__state__in=[CycleState.COMPUTED, CycleState.PUBLISHED],
    )
    found = {card.cycle.starts_on: card for card in cards.select_related("cycle").order_by("active_days")}
    return [(month, found.get(month)) for month in (month_start(since, step) for step in range(count))]


def with_team(cards: QuerySet[Scorecard]) -> QuerySet[Any]:
    """Annotate cards with the name of the team led last in the period and of its department."""
    led = Leadership.objects.filter(
        Q(period__endswith__isnull=True) | Q(period__endswith__gt=OuterRef("cycle__starts_on")),
        person=OuterRef("director"),
        period__startswith__lte=OuterRef("cycle__ends_on"),
        team__unit__path__startswith=OuterRef("cycle__unit__path"),
    ).order_by("-period__startswith")
    return cards.annotate(
        team=Subquery(led.values("team__name")[:1], output_field=CharField()),
        department=Subquery(led.values("team__unit__name")[:1], output_field=CharField()),
    )


def with_figures(cards: QuerySet[Scorecard]) -> QuerySet[Any]:
    """Annotate cards with the two scored figures."""
    figures = Figure.objects.filter(cycle=OuterRef("cycle"), director=OuterRef("director"))
    return cards.annotate(
        premium_income=Subquery(figures.filter(indicator=Indicator.PREMIUM_INCOME).values("value")[:1]),
        grace_rate=Subquery(figures.filter(indicator=Indicator.GRACE_RATE).values("value")[:1]),
    )


def latest_cards(cards: QuerySet[Scorecard]) -> QuerySet[Scorecard]:
    """Return the cards of months, newest first."""
    return cards.filter(cycle__kind=PeriodKind.MONTH).order_by("-cycle__starts_on", "-active_days")


def latest_cycle(cycles: QuerySet[Cycle]) -> Cycle | None:
    """Return the newest month that was computed."""
    return cycles.filter(kind=PeriodKind.MONTH, watermark__isnull=False).order_by("-starts_on").first()

"""A card with everything that stands on it, read in a handful of statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import CharField, OuterRef, Q, QuerySet, Subquery

from appraisal.enums import LESS_IS_BETTER, CycleState, Indicator, Unit, unit_of
from appraisal.models import Cycle, Figure, Scorecard, ScoreLine
from directors.models import Leadership
from governance.enums import PeriodKind
from governance.rules.periods import month_start

MONTHS_SHOWN = 13
LISTED = (Indicator.PREMIUM_INCOME, Indicator.GRACE_RATE)  # beside the score, in a month's list
RECORDS_ABOVE = (Indicator.COMPLAINT_RATE,)  # its records are those of the numerator alone


@dataclass(frozen=True, slots=True)
class CardLine:
    """One indicator on a card: figure, line, and its values of the months shown, the card's own last."""

    indicator: Indicator
    figure: Figure | None
    line: ScoreLine | None
    trend: list[Decimal | None]

    @property
    def unit(self) -> Unit:
        """Return what the figure counts in."""
        return unit_of(self.indicator)

    @property
    def value(self) -> Decimal | None:
        """Return the figure's value."""
        return self.figure.value if self.figure else None

    @property
    def change(self) -> Decimal | None:
        """Return the change since the month before: a share for amounts, percentage points for rates, else plain."""
        then = self.trend[-2] if len(self.trend) > 1 else None
        if self.value is None or then is None:
            return None
        if self.unit == Unit.MONEY:
            return (self.value / then - 1) * 100 if then > 0 else None
        return (self.value - then) * (100 if self.unit == Unit.RATE else 1)

    @property
    def is_better(self) -> bool | None:
        """Say whether the change is for the better; None where nothing changed."""
        return (self.change > 0) != (self.indicator in LESS_IS_BETTER) if self.change else None

    @property
    def records(self) -> int:
        """Return how many records stand behind the figure."""
        if self.figure is None:
            return 0
        is_sum = self.figure.denominator is None or self.indicator in RECORDS_ABOVE
        return self.figure.count_numerator if is_sum else self.figure.count_denominator


def card_lines(card: Scorecard, months: Sequence[tuple[date, Scorecard | None]]) -> list[CardLine]:
    """Return a card's indicators in the order of the regulation, with their values of the months."""
    cycles = [one.cycle_id if one else None for _, one in months[:-1]] + [card.cycle_id]
    wanted = [cycle for cycle in cycles if cycle is not None]
    figures = {
        (figure.cycle_id, figure.indicator): figure
        for figure in Figure.objects.filter(cycle__in=wanted, director=card.director_id)
    }
    lines = {line.indicator: line for line in ScoreLine.objects.filter(card=card)}
    values = {key: figure.value for key, figure in figures.items()}
    return [
        CardLine(
            indicator,
            figures.get((card.cycle_id, indicator)),
            lines.get(indicator),
            [values.get((cycle, indicator)) if cycle else None for cycle in cycles],
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
    """Annotate cards with the name of the team led last in the period."""
    return cards.annotate(team=_led_last("team__name"))


def with_department(cards: QuerySet[Scorecard]) -> QuerySet[Any]:
    """Annotate cards with the name of the department of the team led last in the period."""
    return cards.annotate(department=_led_last("team__unit__name"))


def _led_last(field: str) -> Subquery:
    led = Leadership.objects.filter(
        Q(period__endswith__isnull=True) | Q(period__endswith__gt=OuterRef("cycle__starts_on")),
        person=OuterRef("director"),
        period__startswith__lte=OuterRef("cycle__ends_on"),
        team__unit__path__startswith=OuterRef("cycle__unit__path"),
    )
    return Subquery(led.order_by("-period__startswith").values(field)[:1], output_field=CharField())


def with_figures(cards: QuerySet[Scorecard]) -> QuerySet[Any]:
    """Annotate cards with the figures that a list of them shows, each under the indicator's name."""
    figures = Figure.objects.filter(cycle=OuterRef("cycle"), director=OuterRef("director"))
    return cards.annotate(
        **{indicator.value: Subquery(figures.filter(indicator=indicator).values("value")[:1]) for indicator in LISTED}
    )


def latest_cards(cards: QuerySet[Scorecard]) -> QuerySet[Scorecard]:
    """Return the cards of months, newest first."""
    return cards.filter(cycle__kind=PeriodKind.MONTH).order_by("-cycle__starts_on", "-active_days")


def latest_cycle(cycles: QuerySet[Cycle]) -> Cycle | None:
    """Return the newest month that was computed."""
    return cycles.filter(kind=PeriodKind.MONTH, watermark__isnull=False).order_by("-starts_on").first()

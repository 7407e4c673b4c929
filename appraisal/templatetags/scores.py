"""How a month's light, trend and achievements are drawn; each drawing says its finding in words."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django import template
from django.utils.dateformat import format as formatted
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from appraisal.enums import Indicator, Light, Section, Unit, section_of, unit_of
from appraisal.queries.cards import CardLine
from appraisal.queries.sheets import Sheet
from governance import charts
from governance.rules.figures import half_up
from governance.templatetags import figures

register = template.Library()

NEARLY = Decimal("0.8")
LEAST_FOR_A_LINE = 2
CLAUSES = {Section.PERFORMANCE: "R5.1.1", Section.TEAM: "R5.1.2", Section.SERVICE: "R5.1.3"}
WRITTEN: dict[Unit, Callable[[Decimal | None], str]] = {
    Unit.MONEY: figures.money,
    Unit.RATE: figures.ratio,
    Unit.NUMBER: figures.number,
    Unit.SCORE: lambda value: figures.points(value, 2),
    Unit.CASES: lambda value: figures.points(value, 4),
}


@register.simple_tag
def lamp(light: str) -> SafeString:
    """Return the traffic light with its word as label."""
    return charts.traffic_light(light, label=str(Light(light).label))


@register.simple_tag
def trend(sheet: Sheet) -> SafeString:
    """Return the line of the last months' totals with the line of the green light."""
    points = [
        (formatted(month, pgettext("format of a month on an axis", "M")), _number(card.total if card else None))
        for month, card in sheet.months
    ]
    line = (gettext("Green from"), float(sheet.green_from)) if sheet.green_from is not None else None
    return charts.trend_line(points, label=_finding(sheet), line=line)


def _finding(sheet: Sheet) -> str:
    if not sheet.totals:
        return gettext("No month has a score yet.")
    return gettext("Scores of %(count)s months, from %(first)s to %(last)s.") % {
        "count": len(sheet.totals),
        "first": half_up(sheet.totals[0], 1),
        "last": half_up(sheet.totals[-1], 1),
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


@register.simple_tag
def achievement(line: CardLine) -> SafeString | str:
    """Return the bar of what was reached of the target; nothing where there is no target."""
    reached = line.line.attainment if line.line else None
    if reached is None:
        return ""
    tone: charts.Tone = "brand" if reached >= 1 else "warn" if reached >= NEARLY else "bad"
    label = gettext("%(share)s%% of the target") % {"share": half_up(reached * 100, 1)}
    return charts.bullet(float(reached), label=label, tone=tone)


@register.simple_tag
def share_bar(part: int, whole: int, label: str) -> SafeString:
    """Return a bar of a part of a whole."""
    return charts.bar_row(part / whole if whole else 0.0, label=label)


@register.simple_tag
def steps_of(sheet: Sheet, line: CardLine) -> Any:
    """Return the sentences that lead to an indicator's figure and points."""
    return sheet.steps_of(line)


@register.simple_tag
def measured(indicator: Indicator, value: Decimal | None) -> str:
    """Return a figure the way its unit is written: yuan, a percentage, persons, points, cases."""
    return WRITTEN[unit_of(indicator)](value)


@register.simple_tag
def clause_of(indicator: Indicator) -> str:
    """Return the clause that an indicator belongs to."""
    return CLAUSES[section_of(indicator)]


@register.simple_tag
def change_of(line: CardLine) -> str:
    """Return the change since the month before with its sign and unit."""
    change = figures.signed(line.change, 2 if line.unit in (Unit.RATE, Unit.SCORE, Unit.CASES) else 1)
    if line.unit == Unit.MONEY:
        return f"{change}%"
    if line.unit == Unit.RATE:
        return gettext("%(change)s pts") % {"change": change}
    return figures.signed(line.change, 0) if line.unit == Unit.NUMBER else change


@register.simple_tag
def course(line: CardLine) -> SafeString | str:
    """Return the small line of a figure over the months shown; nothing where there are fewer than two values."""
    known = [value for value in line.trend if value is not None]
    if len(known) < LEAST_FOR_A_LINE:
        return ""
    label = gettext("%(count)s months, from %(first)s to %(last)s") % {
        "count": len(known),
        "first": measured(line.indicator, known[0]),
        "last": measured(line.indicator, known[-1]),
    }
    values = [_number(value) for value in line.trend]
    return charts.sparkline(values, lo=float(min(known)), hi=float(max(known)), label=label)

"""How a month's light, trend and achievements are drawn; each drawing says its finding in words."""

from decimal import Decimal
from typing import Any

from django import template
from django.utils.dateformat import format as formatted
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from appraisal.enums import Light
from appraisal.queries.cards import CardLine
from appraisal.queries.sheets import Sheet
from governance import charts
from governance.rules.figures import half_up

register = template.Library()

NEARLY = Decimal("0.8")


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
    """Return the sentences that lead to an indicator's points."""
    return sheet.steps_of(line.indicator)

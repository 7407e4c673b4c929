"""Filters that write amounts, rates and dates the way each language does; an unknown value is a dash read aloud."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_noop, pgettext

register = template.Library()

Number = Decimal | int | str | None
WEEKDAYS = [
    *(gettext_noop("Mon"), gettext_noop("Tue"), gettext_noop("Wed"), gettext_noop("Thu"), gettext_noop("Fri")),
    *(gettext_noop("Sat"), gettext_noop("Sun")),
]


def rounded(value: Decimal | int | str, places: int) -> Decimal:
    """Return the value rounded half-up to so many decimals."""
    return Decimal(value).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


@register.simple_tag
def dash() -> SafeString:
    """Return the dash of an unknown value, with words for screen readers."""
    return format_html(
        '<span aria-hidden="true">—</span><span class="visually-hidden">{}</span>', gettext("not available")
    )


@register.filter
def money(value: Number) -> str:
    """Return an amount in yuan with two decimals and separators, as tables show it: 1,316,000.00."""
    return dash() if value in (None, "") else f"{rounded(value, 2):,}"


@register.filter
def wan(value: Number) -> str:
    """Return an amount in yuan as prose shows it: 131.6 万元, CNY 1.316 m."""
    if value in (None, ""):
        return dash()
    if (get_language() or "zh").startswith("zh"):
        return gettext("%(amount)s ten thousand yuan") % {"amount": f"{rounded(Decimal(value) / 10_000, 1):,}"}
    return gettext("CNY %(amount)s m") % {"amount": f"{rounded(Decimal(value) / 1_000_000, 3):,}"}


@register.filter
def ratio(value: Number, places: int = 2) -> str:
    """Return a rate (1 is all) as a percentage: 0.8461 is 84.61%."""
    return dash() if value in (None, "") else f"{rounded(Decimal(value) * 100, places):,}%"


@register.filter
def points(value: Number, places: int = 1) -> str:
    """Return a score with its decimals: 87.4."""
    return dash() if value in (None, "") else f"{rounded(value, places):,}"


@register.filter
def number(value: Number) -> str:
    """Return a whole number with separators: 12,430."""
    return dash() if value in (None, "") else f"{rounded(value, 0):,}"


@register.filter
def day(value: dt.date | None) -> str:
    """Return a date as prose writes it, with the year where it is not this year's: 11 月 25 日（周三）, 25 Nov 2026."""
    return _day(value) if value else dash()


def _day(value: dt.date) -> str:
    """Return the day with its weekday in short where the language's form asks for one (D)."""
    if value.year == timezone.localdate().year:
        weekday = "".join(f"\\{letter}" for letter in gettext(WEEKDAYS[value.weekday()]))
        return date_format(value, pgettext("format of a date in this year", "j M Y").replace("D", weekday))
    return date_format(value, pgettext("format of a date in another year", "j M Y"))


@register.filter
def month(value: dt.date | None) -> str:
    """Return a month as prose writes it: 2026 年 11 月, Nov 2026."""
    return date_format(value, pgettext("format of a month", "M Y")) if value else dash()


@register.filter
def at(value: dt.datetime | None) -> str:
    """Return a moment as a `time` element: date and 24-hour time in prose, the exact time in its attribute."""
    if value is None:
        return dash()
    local = timezone.localtime(value)
    date = _day(local.date())
    space = "" if date.endswith("）") else " "
    return format_html('<time datetime="{}">{}{}{}</time>', local.isoformat(), date, space, f"{local:%H:%M}")


@register.filter
def signed(value: Number, places: int = 1) -> str:
    """Return a change with its sign: +2.3, −0.8, 0.0."""
    if value in (None, ""):
        return dash()
    change: Any = rounded(value, places)
    return f"{change:+,}".replace("-", "−") if change else f"{abs(change):,}"

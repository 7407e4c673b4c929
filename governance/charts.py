"""Charts as SVG text: pure functions, no database.

Each shape carries its light colour as an attribute (for print, PDF and e-mail) and a class that theme.css maps to the
token of the theme. Each chart is one image whose label states the finding.
"""

import itertools
import math
from collections.abc import Callable, Sequence
from typing import Literal

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

Tone = Literal["brand", "warn", "bad"]
Point = tuple[str, float | None]

Paint = tuple[str, str]  # the light colour, and the class that carries the theme's

INK: Paint = ("#1A2422", "f-ink")
INK_2: Paint = ("#475350", "f-ink2")
INK_3: Paint = ("#5F6B67", "f-ink3")
TRACK: Paint = ("#EDEFEA", "f-track")
SERIES_1: Paint = ("#0B5B5E", "f-s1")
LINE, THRESHOLD, SURFACE = "#DDE1DB", "#C2801A", "#FFFFFF"
FILLS: dict[Tone, Paint] = {"brand": SERIES_1, "warn": ("#C2801A", "f-s2"), "bad": ("#B23A2B", "f-bad")}
LAMPS: dict[str, Paint] = {"red": ("#B23A2B", "f-bad"), "yellow": ("#C2801A", "f-s2"), "green": ("#17693F", "f-ok")}
BULLET_SCALE = 1.3  # a bullet's right end is 130 %


def trend_line(
    points: Sequence[Point], *, label: str, line: tuple[str, float] | None = None, unit: str = ""
) -> SafeString:
    """Return a line over time, wide and narrow; None breaks the line, `line` is a named threshold."""
    variants = (("wide", 560, 230, len(points)), ("narrow", 300, 200, 5))
    drawings = "".join(
        _svg(width, height, label, _trend(points, line, unit, width=width, height=height, shown=shown), f"c-{name}")
        for name, width, height, shown in variants
    )
    return mark_safe(f'<div class="trend">{drawings}</div>')  # noqa: S308  # built from numbers and escaped words


def bullet(attainment: float | None, *, label: str, target: float = 1.0, tone: Tone = "brand") -> SafeString:
    """Return a bar of what was reached (1 is all) with a tick at the target, on a scale to 130 %."""
    width, height = 120, 14
    body = _rect(0, 3, width, 8, TRACK)
    if attainment is not None:
        body += _rect(0, 3, _within(attainment / BULLET_SCALE, 1.0) * width, 8, FILLS[tone])
    tick = _within(target / BULLET_SCALE, 1.0) * width
    body += f'<rect x="{tick - 1:.1f}" y="1" width="2" height="12" {_fill(INK)}/>'
    return _image(width, height, label, body)


def sparkline(values: Sequence[float | None], *, lo: float, hi: float, label: str) -> SafeString:
    """Return a small line on the scale lo to hi that all sparklines of a list share; None breaks it."""
    width, height = 84, 20
    step = (width - 8) / max(len(values) - 1, 1)
    span = (hi - lo) or 1.0
    spots = [
        (4 + index * step, 16 - _within((value - lo) / span, 1.0) * 12) if value is not None else None
        for index, value in enumerate(values)
    ]
    body = _polylines(spots, 1.5)
    if spots and spots[-1]:
        body += _dot(*spots[-1], 2.5)
    return _image(width, height, label, body)


def progress(done: int, total: int, *, label: str) -> SafeString:
    """Return a progress bar with role progressbar; a total of 0 (not known yet) is an empty bar."""
    share = _within(done / total, 1.0) if total else 0.0
    body = _rect(0, 0, 300, 6, TRACK) + _rect(0, 0, share * 300, 6, SERIES_1)
    return mark_safe(  # noqa: S308  # built from escaped parts
        f'<svg class="chart" role="progressbar" aria-label="{escape(label)}" aria-valuemin="0" aria-valuemax="{total}"'
        f' aria-valuenow="{done}" width="300" height="6" viewBox="0 0 300 6" preserveAspectRatio="none">{body}</svg>'
    )


def bar_row(share: float, *, label: str, tone: Tone = "brand") -> SafeString:
    """Return one horizontal bar of a list of bars that share a scale; share is between 0 and 1."""
    body = _rect(0, 3, 160, 6, TRACK) + _rect(0, 3, _within(share, 1.0) * 160, 6, FILLS[tone])
    return _image(160, 12, label, body)


def traffic_light(state: str, *, label: str) -> SafeString:
    """Return three lamps, the one of the state (red, yellow, green) filled and signed; else none is on."""
    body = ""
    for index, (lamp, paint) in enumerate(LAMPS.items()):
        x = 24 + index * 44
        if lamp == state:
            body += f'<circle cx="{x}" cy="24" r="18" {_fill(paint)}/>' + _sign(lamp, x)
        else:
            body += f'<circle cx="{x}" cy="24" r="14" {_fill(TRACK)}/>'
    return _image(136, 48, label, body)


def _sign(lamp: str, x: int) -> str:
    """Return the lamp's sign, so that it is not told by colour alone: cross, bar, tick."""
    paths = {"red": f"M{x - 5} 19l10 10m0-10l-10 10", "yellow": f"M{x - 6} 24h12", "green": f"M{x - 7} 24l5 5l9-10"}
    return (
        f'<path d="{paths[lamp]}" fill="none" stroke="{SURFACE}" stroke-width="2.5" stroke-linecap="round"'
        ' class="f-none k-surface"/>'
    )


def _trend(
    points: Sequence[Point], line: tuple[str, float] | None, unit: str, *, width: int, height: int, shown: int
) -> str:
    """Return the inside of one variant of a line over time, with at most so many months written under it."""
    left, right, top, bottom = 44, width - 20, 18, height - 28
    lo, hi, step = _axis([value for _, value in points if value is not None] + ([line[1]] if line else []))

    def y_of(value: float) -> float:
        return bottom - (value - lo) / (hi - lo) * (bottom - top)

    gap = (right - left) / max(len(points) - 1, 1)
    spots = [(left + i * gap, y_of(value)) if value is not None else None for i, (_, value) in enumerate(points)]
    places = max(0, -math.floor(math.log10(step)))
    body = _grid(lo, hi, step, f".{places}f", left=left, right=right, y_of=y_of)
    if line:
        body += _threshold(line[0], y_of(line[1]), left, right)
    body += _polylines(spots, 2) + "".join(_dot(*spot, 2.5) for spot in spots if spot)
    body += _months([month for month, _ in points], left, gap, height - 8, shown)
    if points and spots[-1] and (value := points[-1][1]) is not None:
        y, before = spots[-1][1], spots[-2] if len(spots) > 1 else None
        falls = before is not None and before[1] < y < bottom - 24  # the line comes from where the words would stand
        body += _last(spots[-1], f"{value:,.{places + 1}f}{unit}", below=falls or y < top + 20)
    return body


def _axis(values: Sequence[float]) -> tuple[float, float, float]:
    """Return an axis' lower end, upper end and step: some four round steps around the values."""
    low, high = (min(values), max(values)) if values else (0.0, 100.0)
    if low == high:
        low, high = low - (abs(low) * 0.1 or 1), high + (abs(high) * 0.1 or 1)
    rough = (high - low) / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= rough * 0.999)
    return math.floor(low / step) * step, math.ceil(high / step) * step, step


def _grid(
    lo: float, hi: float, step: float, form: str, *, left: int, right: int, y_of: Callable[[float], float]
) -> str:
    body = ""
    for index in range(round((hi - lo) / step) + 1):
        value = lo + index * step
        y = y_of(value)
        body += f'<path d="M{left} {y:.1f}H{right}" stroke="{LINE}" class="k-line"/>'
        body += _text(left - 8, y + 4, f"{value:,{form}}", INK_3, anchor="end")
    return body


def _threshold(name: str, y: float, left: int, right: int) -> str:
    """Return a dashed line; its name stands above the drawing after a dash, where no drawn line can cross it."""
    dashes = f'stroke="{THRESHOLD}" stroke-dasharray="5 3" class="k-s2"/>'
    drawn = f'<path d="M{left} {y:.1f}H{right}" {dashes}<path d="M{left} 7H{left + 18}" {dashes}'
    return drawn + _text(left + 24, 11, name, INK_2)


def _months(months: Sequence[str], left: int, gap: float, y: int, shown: int) -> str:
    """Return the month names under a line, thinned so that at most `shown` are written, the last one always."""
    every = max(1, math.ceil(len(months) / max(1, min(shown, 7))))
    body = ""
    for index in range(len(months) - 1, -1, -every):
        body += _text(left + index * gap, y, months[index], INK_3, anchor="middle")
    return body


def _last(spot: tuple[float, float], words: str, *, below: bool) -> str:
    x, y = spot
    return _dot(x, y, 4) + _text(x + 8, y + (20 if below else -10), words, INK, anchor="end", weight=600)


def _polylines(spots: Sequence[tuple[float, float] | None], stroke: float) -> str:
    """Return one line for each unbroken run of two or more spots."""
    body = ""
    for known, run in itertools.groupby(spots, key=lambda spot: spot is not None):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (spot for spot in run if spot))
        if known and " " in path:
            body += (
                f'<polyline points="{path}" fill="none" stroke="{SERIES_1[0]}" stroke-width="{stroke}"'
                ' stroke-linejoin="round" class="f-none k-s1"/>'
            )
    return body


def _dot(x: float, y: float, radius: float) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" {_fill(SERIES_1)}/>'


def _rect(x: float, y: float, width: float, height: float, paint: Paint) -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:.1f}" height="{height:g}" rx="{min(height, 4) / 2:g}"'
        f" {_fill(paint)}/>"
    )


def _text(x: float, y: float, words: str, paint: Paint, *, anchor: str = "start", weight: int = 400) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="13" font-weight="{weight}"'
        f" {_fill(paint)}>{escape(words)}</text>"
    )


def _fill(paint: Paint) -> str:
    colour, name = paint
    return f'fill="{colour}" class="{name}"'


def _within(share: float, most: float) -> float:
    return max(0.0, min(share, most))


def _image(width: int, height: int, label: str, body: str) -> SafeString:
    return mark_safe(_svg(width, height, label, body))  # noqa: S308  # built from numbers and escaped words


def _svg(width: int, height: int, label: str, body: str, variant: str = "") -> str:
    return (
        f'<svg class="{f"chart {variant}".strip()}" role="img" aria-label="{escape(label)}" width="{width}"'
        f' height="{height}" viewBox="0 0 {width} {height}">{body}</svg>'
    )

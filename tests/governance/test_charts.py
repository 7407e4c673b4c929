"""Charts are text: what they say, what they draw, and what they never contain."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance import charts

YEAR = [("Dec", 80.2), ("Jan", 78.9), ("Feb", None), ("Mar", 82.0), ("Apr", 84.4), ("May", 87.4)]

ALL = {
    "trend_line": charts.trend_line(YEAR, label="From 80.2 to 87.4", line=("Line 90", 90.0)),
    "bullet": charts.bullet(0.94, label="94%", tone="warn"),
    "sparkline": charts.sparkline([60, None, 80, 90], lo=50, hi=100, label="Six months"),
    "progress": charts.progress(240, 405, label="240 of 405 rows"),
    "bar_row": charts.bar_row(0.4, label="40%"),
    "traffic_light": charts.traffic_light("yellow", label="Yellow: 78% reached"),
}


def shapes(drawing: str, kind: str, variant: int = 0) -> list[ET.Element]:
    roots = list(ET.fromstring(f"<all>{drawing}</all>").iter("svg"))
    return list(roots[variant].iter(kind))


@pytest.mark.parametrize("name", ALL)
def test_a_chart_is_one_image_with_a_label_and_no_style(name: str) -> None:
    drawing = ALL[name]
    for root in ET.fromstring(f"<all>{drawing}</all>").iter("svg"):
        assert root.get("role") in {"img", "progressbar"}
        assert root.get("aria-label")
        assert root.get("viewBox")
    assert "style=" not in drawing
    assert "<script" not in drawing


@pytest.mark.parametrize("name", ALL)
def test_every_coloured_shape_carries_its_light_colour_and_its_class(name: str) -> None:
    for shape in ET.fromstring(f"<all>{ALL[name]}</all>").iter():
        if shape.get("fill") or shape.get("stroke"):
            assert shape.get("class"), shape.attrib


def test_a_missing_month_breaks_the_line_and_is_not_zero() -> None:
    lines = shapes(ALL["trend_line"], "polyline")
    assert [len(line.get("points", "").split()) for line in lines] == [2, 3]


def test_a_single_month_between_gaps_is_a_dot() -> None:
    drawing = charts.trend_line([("Jan", None), ("Feb", 5.0), ("Mar", None)], label="One month")
    assert shapes(drawing, "polyline") == []
    assert len(shapes(drawing, "circle")) == 1


def test_a_line_without_any_value_keeps_its_frame() -> None:
    drawing = charts.trend_line([("Jan", None), ("Feb", None)], label="No data yet")
    assert shapes(drawing, "text")
    assert shapes(drawing, "circle") == []


def test_the_trend_comes_wide_and_narrow_and_the_narrow_one_writes_fewer_months() -> None:
    months = [(str(month), 50.0 + month) for month in range(1, 13)]
    drawing = charts.trend_line(months, label="A year")

    assert 'class="chart c-wide"' in drawing
    assert 'class="chart c-narrow"' in drawing
    assert len(shapes(drawing, "text", 1)) < len(shapes(drawing, "text", 0))
    assert all("12" in [text.text for text in shapes(drawing, "text", variant)] for variant in (0, 1))


def test_the_last_value_is_written_beside_its_dot() -> None:
    assert "87.4" in [text.text for text in shapes(ALL["trend_line"], "text")]


@pytest.mark.parametrize(("before", "is_below"), [(110.0, True), (50.0, False)])
def test_the_last_value_stands_on_the_side_that_the_line_does_not_come_from(before: float, is_below: bool) -> None:
    drawing = charts.trend_line([("Jan", 40.0), ("Feb", before), ("Mar", 60.0)], label="To 60", line=("Line", 120.0))
    words = next(text for text in shapes(drawing, "text") if text.text == "60.0")
    assert (float(words.get("y", "")) > float(shapes(drawing, "circle")[-1].get("cy", ""))) is is_below


def test_the_threshold_is_a_dashed_line_with_its_name() -> None:
    assert [path for path in shapes(ALL["trend_line"], "path") if path.get("stroke-dasharray")]
    assert "Line 90" in [text.text for text in shapes(ALL["trend_line"], "text")]


def test_the_name_of_the_threshold_stands_above_everything_the_line_can_reach() -> None:
    drawing = charts.trend_line([("Jan", 100.0), ("Feb", 60.0), ("Mar", 120.0)], label="Up", line=("Line 90", 90.0))
    for variant in (0, 1):
        name = next(text for text in shapes(drawing, "text", variant) if text.text == "Line 90")
        others = [float(text.get("y", "")) - 13 for text in shapes(drawing, "text", variant) if text is not name]
        dots = [float(dot.get("cy", "")) - float(dot.get("r", "")) for dot in shapes(drawing, "circle", variant)]
        assert float(name.get("y", "")) < min(dots)
        assert float(name.get("y", "")) < min(other for other in others if other > 13)


def test_a_bullet_fills_by_attainment_on_a_scale_to_130_percent() -> None:
    track, fill, tick = shapes(charts.bullet(0.65, label="65%"), "rect")
    assert float(fill.get("width", 0)) == pytest.approx(float(track.get("width", 0)) / 2, abs=0.1)
    assert float(tick.get("x", 0)) == pytest.approx(120 / 1.3 - 1, abs=0.1)


def test_a_bullet_never_leaves_its_track() -> None:
    assert shapes(charts.bullet(9.0, label="900%"), "rect")[1].get("width") == "120.0"
    assert shapes(charts.bullet(-0.5, label="-50%"), "rect")[1].get("width") == "0.0"


def test_an_unknown_attainment_has_no_fill() -> None:
    assert len(shapes(charts.bullet(None, label="not available"), "rect")) == 2


def test_progress_says_its_numbers_to_assistive_technology() -> None:
    (bar,) = shapes(ALL["progress"], "svg")
    assert (bar.get("role"), bar.get("aria-valuenow"), bar.get("aria-valuemax")) == ("progressbar", "240", "405")


def test_progress_of_an_unknown_total_is_empty() -> None:
    assert shapes(charts.progress(0, 0, label="Waiting"), "rect")[1].get("width") == "0.0"


@pytest.mark.parametrize("state", ["green", "yellow", "red"])
def test_the_lamp_that_is_on_is_larger_and_carries_a_sign(state: str) -> None:
    drawing = charts.traffic_light(state, label="on")
    assert [lamp.get("r") for lamp in shapes(drawing, "circle")].count("18") == 1
    assert len(shapes(drawing, "path")) == 1


def test_an_unknown_light_has_no_lamp_on() -> None:
    drawing = charts.traffic_light("none", label="not configured")
    assert {lamp.get("r") for lamp in shapes(drawing, "circle")} == {"14"}


def test_words_in_a_chart_are_escaped() -> None:
    drawing = charts.trend_line([("<b>", 1.0), ("Feb", 2.0)], label='"><script>', line=("<i>", 1.5))
    assert "<script" not in drawing
    assert "<b>" not in drawing
    assert "<i>" not in drawing


@given(st.lists(st.one_of(st.none(), st.floats(-1e9, 1e9)), max_size=40))
def test_any_series_draws_inside_its_frame(values: list[float | None]) -> None:
    drawing = charts.trend_line([(str(index), value) for index, value in enumerate(values)], label="any")
    for dot in shapes(drawing, "circle"):
        assert 0 <= float(dot.get("cx", -1)) <= 560
        assert 0 <= float(dot.get("cy", -1)) <= 230

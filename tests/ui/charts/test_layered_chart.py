import numpy as np
import pytest
from PySide6.QtCore import Qt

from peaksdesk.ui.charts.axes import DayAxis
from peaksdesk.ui.charts.layered_chart import LayeredChart
from peaksdesk.ui.charts.layered_values import reach
from peaksdesk.ui.charts.layers import Bars, Dots, Layered, day_series
from peaksdesk.ui.charts.linking import link
from peaksdesk.ui.charts.marks import spread
from peaksdesk.ui.charts.scale import LinearScale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.spoken import series_sentence, trend
from ui.charts.chart_examples import ALL, START, cloud, grouped, lines, weeks, wellness


def shown(qtbot, picture, size=(760, 220)):
    chart = LayeredChart()
    qtbot.addWidget(chart)
    chart.resize(*size)
    chart.show_layers(picture)
    chart.show()
    return chart


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("size", [(240, 112), (760, 220), (1900, 400)])
def test_every_kind_is_painted_at_every_size(qtbot, name, size):
    chart = shown(qtbot, ALL[name](), size)
    image = chart.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(30, image.height(), 2)}
    assert len(colours) > 3
    assert chart.accessibleName().startswith(chart._shown.title)


def test_keys_step_from_value_to_value_and_skip_missing_days(qtbot):
    chart = shown(qtbot, wellness())
    chart.set_view(chart.view.point(40.0))
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.view.cursor == 48.0
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.view.cursor == 40.0
    qtbot.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert chart.view.cursor == 29.0
    assert chart.accessibleDescription() == chart.reading()
    assert "bpm" in chart.reading()


def test_missing_days_are_gaps(qtbot):
    axis = DayAxis("Day", START, 11)
    values = dict.fromkeys((0, 1, 9, 10), 47.0)
    joined = Layered("HR", axis, (Dots("HR", "accent", day_series(values, 11), joined=True),), low=0, high=100)
    chart = shown(qtbot, joined)
    image, y = chart.grab().toImage(), round(chart._frame(joined).y(47.0))
    ratio = chart.devicePixelRatioF()
    between = {
        image.pixelColor(round(chart.x_of(day) * ratio), round((y + dy) * ratio)).name()
        for day in range(3, 8)
        for dy in (-1, 0, 1)
    }
    near = {image.pixelColor(round(chart.x_of(0.5) * ratio), round((y + dy) * ratio)).name() for dy in (-1, 0, 1)}
    assert len(between) == 1
    assert len(near) > 1


def test_stacked_bars_reach_their_sum_and_grouped_ones_their_highest():
    at = np.arange(3.0)
    bars = (
        Bars("A", "power", Series(at, np.array([1.0, 2, 3]))),
        Bars("B", "speed", Series(at, np.array([4.0, 4, 4]))),
    )
    axis = DayAxis("Day", START, 3)
    assert reach(Layered("T", axis, bars, stacked=True), -0.5, 2.5) == (0.0, pytest.approx(7.0 * 1.06))
    assert reach(Layered("T", axis, bars), -0.5, 2.5) == (0.0, pytest.approx(4.0 * 1.06))


def test_the_table_has_days_and_units(qtbot):
    table = shown(qtbot, weeks()).table()
    assert table.columns == ("Week", "Cycling, h", "Running, h", "Planned, h")
    assert table.raw(0)[0] == START
    assert table.raw(0)[3] is None
    assert table.row(0)[3] == "–"


def test_a_selection_is_summed_up(qtbot):
    chart = shown(qtbot, grouped())
    chart.set_view(chart.view.select(1.0, 3.0))
    assert "2025 total" in chart.reading()
    other = shown(qtbot, lines())
    other.set_view(other.view.select(10.0, 20.0))
    assert "eFTP mean 252 W" in other.reading()


def test_a_scatter_tells_the_dot_that_is_pointed_at(qtbot):
    chart = shown(qtbot, cloud())
    chart.set_view(chart.view.point(chart.nearest(150.0)))
    assert chart.note() in chart.reading()
    assert chart.note().startswith(("Rides", "Runs"))
    assert chart.table().columns == ("What", "Group", "Heart rate", "Power, W")
    assert chart.table().count == 120


def test_nothing_to_show_is_no_trouble(qtbot):
    chart = shown(qtbot, Layered("Load", DayAxis("Day", START, 7), ()))
    chart.grab()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleName() == "Load: no values yet."


def test_linked_charts_share_view_crosshair_and_selection(qtbot):
    one, two = shown(qtbot, lines()), shown(qtbot, lines())
    link(one, two)
    one.set_view(one.view.shown(20.0, 60.0).point(30.0))
    assert (two.view.lo, two.view.hi, two.view.cursor) == (20.0, 60.0, 30.0)
    two.set_view(two.view.pan(10.0).select(35.0, 40.0))
    assert (one.view.lo, one.view.selection) == (30.0, (35.0, 40.0))
    two.set_view(two.view.clear())
    assert one.view.selection is None


def test_labels_keep_apart_inside_the_plot():
    assert spread([10, 12, 90], 16, 0, 100) == [10, 26, 90]
    assert spread([95, 96], 16, 0, 100) == [84, 100]


def test_a_series_in_one_sentence():
    series = Series(np.arange(5.0), np.array([1.0, np.nan, 3.0, 2.0, 9.0]))
    said = series_sentence("Load", series, LinearScale("h"), lambda at: f"day {at:.0f}")
    assert said == "Load: 1 h (day 0) to 9 h (day 4), rising; lowest 1 h (day 0), highest 9 h (day 4)."
    odd = Series(np.arange(1.0), np.array([5.0]))
    assert series_sentence("100 %2", odd, LinearScale(), lambda at: "x") == "100 %2: 5 on x."
    assert series_sentence("Load", Series(np.empty(0), np.empty(0)), LinearScale(), str) == "Load: no values."


def test_a_trend_is_what_the_whole_line_does():
    at = np.arange(50.0)
    assert trend(Series(at, at * 2)) == 1
    assert trend(Series(at, -at)) == -1
    assert trend(Series(at, np.sin(at))) == 0

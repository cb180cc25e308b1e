import math

import numpy as np
import pytest
from PySide6.QtCore import Qt

from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Curve
from peaksdesk.domain.streams import LATITUDE, LONGITUDE, Streams
from peaksdesk.ui.charts.curve_chart import CurveChart, CurveLines
from peaksdesk.ui.charts.route import Route
from peaksdesk.ui.charts.scale import LinearScale, PaceScale
from peaksdesk.ui.charts.zone_bars import ZoneBar, ZoneBars


def curve(length, top=900.0):
    best = top / np.array(CURVE_DURATIONS_S[:length], dtype=np.float64) ** 0.18
    return Curve(best.astype(np.float32), np.zeros(length, np.uint32))


@pytest.fixture
def chart(qtbot):
    made = CurveChart()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show_lines(CurveLines(curve(70), curve(90, 950.0), LinearScale("W"), "power", "Power curve"))
    made.show()
    return made


def test_the_curve_tells_its_bests(qtbot, chart):
    assert chart.summary().startswith("Power curve: 5 s 674 W, 1 min 431 W, 5 min")
    assert chart.table().count == 70
    assert chart.table().row(0) == ("1 s", "900 W", "950 W")
    chart.set_view(chart.view.point(math.log10(61)))
    assert "1 min" in chart.reading()
    assert "431 W" in chart.reading()


def test_a_curve_is_not_selected(qtbot, chart):
    qtbot.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chart.view.selection is None
    assert chart.view.cursor is not None


def test_a_curve_without_others_to_compare_and_one_second_long(qtbot, chart):
    chart.show_lines(CurveLines(curve(1, 4.0), None, PaceScale("min/km", 1000.0), "speed", "Pace curve"))
    chart.grab()
    assert chart.table().row(0) == ("1 s", "4:10 min/km", "–")


def test_a_level_curve_has_an_axis_with_different_values(qtbot, chart):
    level = Curve(np.full(70, 210.0, np.float32), np.zeros(70, np.uint32))
    chart.show_lines(CurveLines(level, None, LinearScale("W"), "power", "Power curve"))
    frame = chart._frame()
    ticks = LinearScale("W").ticks(frame.low, frame.high, 4)
    assert frame.low < 210 < frame.high
    assert len({LinearScale("W").tick(value) for value in ticks}) == len(ticks) >= 2


def test_zones_tell_where_the_time_went(qtbot):
    bars = ZoneBars()
    qtbot.addWidget(bars)
    bars.show_zones("Power zones", (ZoneBar("Z1", "0 to 158 W", 900.0), ZoneBar("Z2", "158 to 215 W", 2700.0)))
    bars.show()
    bars.grab()
    assert bars.accessibleName() == "Power zones: most in Z2, 75 % of 1:00:00."
    assert bars.table().row(0) == ("Z1", "0 to 158 W", "15:00", "25 %")
    with qtbot.waitSignal(bars.table_asked):
        qtbot.keyClick(bars, Qt.Key.Key_T)


def test_zones_without_time(qtbot):
    bars = ZoneBars()
    qtbot.addWidget(bars)
    bars.show_zones("Power zones", (ZoneBar("Z1", "", 0.0),))
    bars.grab()
    assert bars.table().row(0)[3] == "0 %"


@pytest.fixture
def route(qtbot):
    made = Route()
    qtbot.addWidget(made)
    made.resize(300, 200)
    n = 600
    along = np.linspace(0, 2 * np.pi, n)
    latitude = 47.0 + 0.01 * np.sin(along)
    longitude = 10.0 + 0.02 * np.cos(along)
    latitude[100:120] = np.nan
    assert made.show_track(Streams(np.arange(float(n)), {LATITUDE: latitude, LONGITUDE: longitude}))
    return made


def test_a_route_is_true_to_scale(route):
    x, y = route._on_screen()
    wide, high = np.ptp(x), np.ptp(y)
    assert wide / high == pytest.approx(2 * math.cos(math.radians(47.0)), rel=0.01)
    assert wide <= 284.01
    assert high <= 184.01
    assert y[np.argmax(route._north)] == y.min()


def test_a_route_shows_the_selection_in_the_accent(route, appearance):
    plain = route.grab().toImage()
    route.select((200.0, 400.0))
    route.point(250.0)
    assert route.grab().toImage() != plain
    assert "km wide" in route.accessibleName()
    assert route.table().count == 24


def test_no_positions_are_no_route(route):
    assert not route.show_track(Streams(np.arange(3.0)))
    route.grab()
    assert route.summary() == "No route."

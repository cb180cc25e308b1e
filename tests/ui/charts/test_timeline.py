import time
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from peaksdesk.ui.charts import spoken
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.scale import LinearScale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.timeline import Panel, Timeline
from ui.recording import inks

DAY_S = 86_400


class Reader:
    def at(self, second):
        return [(f"at {second:.0f}", "secondary", "ink")]

    def between(self, start_s, end_s):
        return [(f"{start_s:.0f} to {end_s:.0f}", "secondary", "ink")]


def panels(seconds):
    rng = np.random.default_rng(3)
    t = np.arange(float(seconds))
    made = []
    for title, tone in (("Power", "power"), ("Heart rate", "heart_rate"), ("Speed", "speed"), ("Cadence", "cadence")):
        y = 200 + 60 * rng.standard_normal(t.size)
        made.append(Panel(title, tone, Series(t, y), LinearScale("W"), 0.0, 400.0, "200", "avg"))
    return made


@pytest.fixture
def chart(qtbot):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_panels(panels(3600), Reader(), "A ride of one hour.")
    made.show()
    return made


def drag(qtbot, chart, a, b):
    y = int(chart.plot_rect().center().y())
    start, end = QPoint(round(chart.x_of(a)), y), QPoint(round(chart.x_of(b)), y)
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(chart, (start + end) / 2)
    qtbot.mouseMove(chart, end)
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=end)


def wheel(chart, at, turn, modifiers=Qt.KeyboardModifier.NoModifier):
    where = QPointF(chart.x_of(at), chart.plot_rect().center().y())
    event = QWheelEvent(
        where,
        chart.mapToGlobal(where),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart, event)


def test_a_drag_selects_and_escape_clears(qtbot, chart):
    with qtbot.waitSignal(chart.selection_changed):
        drag(qtbot, chart, 600, 1800)
    a, b = chart.view.selection
    assert (a, b) == (pytest.approx(600, abs=5), pytest.approx(1800, abs=5))
    assert chart.reading() == f"{a:.0f} to {b:.0f}"
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.view.selection is None


def test_an_end_of_the_selection_can_be_dragged_on(qtbot, chart):
    drag(qtbot, chart, 600, 1800)
    drag(qtbot, chart, 1800, 2400)
    assert chart.view.selection == (pytest.approx(600, abs=8), pytest.approx(2400, abs=8))


def test_a_click_beside_the_selection_clears_it_and_one_inside_does_not(qtbot, chart):
    drag(qtbot, chart, 600, 1800)
    y = int(chart.plot_rect().center().y())
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(chart.x_of(1200)), y))
    assert chart.view.selection is not None
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(chart.x_of(3000)), y))
    assert chart.view.selection is None


def test_a_double_click_shows_the_selection(qtbot, chart):
    drag(qtbot, chart, 600, 1800)
    y = int(chart.plot_rect().center().y())
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(round(chart.x_of(1200)), y))
    assert (chart.view.lo, chart.view.hi) == pytest.approx(chart.view.selection)


def test_the_wheel_zooms_about_the_pointer_and_shift_moves_along(chart):
    wheel(chart, 900, 240)
    assert chart.view.zoomed
    assert chart.view.lo < 900 < chart.view.hi
    assert (900 - chart.view.lo) / chart.view.span == pytest.approx(0.25, abs=0.01)
    before = chart.view.lo
    wheel(chart, 900, -120, Qt.KeyboardModifier.ShiftModifier)
    assert chart.view.lo > before


def test_the_keyboard_walks_the_chart(qtbot, chart):
    chart.set_view(chart.view.point(1000.0))
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.view.cursor == 1015.0
    assert chart.accessibleDescription() == "at 1015"
    qtbot.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chart.view.selection == (1015.0, 1045.0)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert (chart.view.lo, chart.view.hi) == (1015.0, 1045.0)
    qtbot.keyClick(chart, Qt.Key.Key_0)
    assert not chart.view.zoomed
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.view.zoomed
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert not chart.view.zoomed
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.view.cursor == chart.view.last


def test_alt_and_an_arrow_are_left_to_the_page(qtbot, chart):
    chart.set_view(chart.view.point(1000.0))
    qtbot.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert chart.view.cursor == 1000.0


def test_it_says_what_it_shows(chart):
    assert chart.accessibleName() == "A ride of one hour."
    table = chart.table()
    assert table.columns == ("Time", "Power, W", "Heart rate, W", "Speed, W", "Cadence, W")
    assert table.count == 240
    assert table.row(0)[0] == "0:00"
    assert all(cell for cell in table.row(table.count - 1))


def test_t_turns_to_the_table_and_back(qtbot):
    chart = Timeline()
    chart.show_panels(panels(3600), Reader(), "A ride of one hour.")
    both = DescribedChart(chart)
    qtbot.addWidget(both)
    both.resize(900, 600)
    both.show()
    qtbot.keyClick(chart, Qt.Key.Key_T)
    assert both.shows_table
    table = both.currentWidget().view
    assert table.model().rowCount() == 240
    assert table.accessibleName() == "A ride of one hour."
    qtbot.keyClick(table, Qt.Key.Key_T)
    assert not both.shows_table


def test_another_theme_repaints(qtbot, chart, appearance):
    light = chart.grab().toImage().pixelColor(2, 2)
    appearance.choose("dark")
    try:
        assert chart.grab().toImage().pixelColor(2, 2) != light
    finally:
        appearance.choose("light")


def test_it_lives_without_data(qtbot):
    chart = Timeline()
    qtbot.addWidget(chart)
    chart.show()
    chart.grab()
    assert chart.table().columns == ("Time",)
    assert chart.reading() == ""


def test_a_day_of_seconds_pans_smoothly(qtbot):
    chart = Timeline()
    qtbot.addWidget(chart)
    chart.resize(1200, 700)
    chart.show_panels(panels(DAY_S), Reader(), "A day.")
    chart.show()
    chart.set_view(chart.view.zoom(0.6))
    frames = []
    for turn in range(9):
        begin = time.perf_counter()
        chart.set_view(chart.view.pan(900.0 if turn % 2 else -900.0))
        chart.repaint()
        frames.append(time.perf_counter() - begin)
    # Measured 8 ms on the machine it was written on; four times that still moves, ten times means that a stroke or a
    # fill fell off its fast path.
    assert sorted(frames)[4] < 0.08


def test_what_the_keys_come_to_is_announced(qtbot, chart, monkeypatch):
    said = []
    monkeypatch.setattr(spoken.QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(spoken.QAccessible, "updateAccessibility", said.append)
    chart.set_view(chart.view.point(1000.0))
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    announced = [event.message() for event in said if isinstance(event, QAccessibleAnnouncementEvent)]
    assert announced == ["at 1015"]
    assert QAccessible.Event.DescriptionChanged in [event.type() for event in said]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_long_row_leaves_the_hint_its_room(chart, direction):
    class Long(Reader):
        def between(self, start_s, end_s):
            return [(f" · {word}", "secondary", "ink") for word in ["163 bpm and more"] * 20]

    chart.setLayoutDirection(direction)
    chart.header_inset = 240.0
    chart.show_panels(panels(3600), Long(), "A ride of one hour.")
    chart.set_view(chart.view.select(600, 1200))
    found = inks(chart)
    assert "Esc clears" in {ink.text for ink in found}
    hint = next(ink for ink in found if ink.text == "Esc clears")
    row = [ink for ink in found if "bpm" in ink.text]
    assert max(ink.rect.right() for ink in row) < hint.rect.left()


def test_a_high_panel_has_more_than_two_values_at_its_side(chart):
    chart.resize(900, 500)  # panels of about a hundred points
    chart.show_panels([replace(panel, high=380.0) for panel in panels(3600)], Reader(), "A ride of one hour.")
    ticks = [ink.text for ink in inks(chart) if ink.rect.left() > chart.plot_rect().right()]
    assert ticks == ["0", "100", "200", "300"] * len(chart.panels)

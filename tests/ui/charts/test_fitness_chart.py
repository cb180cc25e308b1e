import numpy as np
import pytest
from PySide6.QtCore import Qt

from peaksdesk.ui.charts.fitness_chart import FitnessChart, FitnessLines


def lines(days):
    load = np.full(days, 60.0)
    ctl = np.linspace(30, 70, days)
    atl = ctl + 5
    return FitnessLines(np.datetime64("2026-11-21") - np.arange(days)[::-1], load, ctl, atl, ctl - atl)


@pytest.fixture
def chart(qtbot):
    made = FitnessChart()
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show_lines(lines(400))
    made.show()
    return made


def test_arrows_step_by_day(qtbot, chart):
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert "20 Nov 2026" in chart.reading() or "19 Nov 2026" in chart.reading()
    before = chart.view.cursor
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.view.cursor == before - 1


def test_the_last_days_and_all(chart):
    chart.show_last(42)
    assert (chart.view.lo, chart.view.hi) == (pytest.approx(357.5), pytest.approx(399.5))
    assert chart.table().count == 42
    assert chart.table().row(0)[0].endswith("21 Nov 2026")
    chart.show_last(None)
    assert not chart.view.zoomed


def test_a_stretch_tells_its_sums(chart):
    chart.set_view(chart.view.select(100.0, 109.0))
    assert "load 600, 60 a day, fitness +1" in chart.reading()


def test_the_sentence_has_the_numbers(chart):
    assert chart.accessibleName().startswith("Fitness 70, fatigue 75, form −5")


@pytest.mark.parametrize("days", [1, 5, 60, 400, 3653])
def test_any_length_of_history_is_painted(qtbot, days):
    chart = FitnessChart()
    qtbot.addWidget(chart)
    chart.resize(900, 420)
    chart.show_lines(lines(days))
    image = chart.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(40, 400, 3)}
    assert len(colours) > 4


def test_more_days_of_the_same_person_show_everything(chart):
    chart.show_last(42)
    chart.show_lines(lines(401))
    assert not chart.view.zoomed


def test_home_and_end_go_to_the_ends_from_anywhere(qtbot, chart):
    for key, words in ((Qt.Key.Key_Home, "18 Oct 2025"), (Qt.Key.Key_End, "21 Nov 2026")):
        chart.set_view(chart.view.point(None))
        qtbot.keyClick(chart, key)
        assert words in chart.reading()


def test_it_reads_from_left_to_right_in_every_language(qtbot, chart):
    before = chart.grab().toImage()
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert chart.isRightToLeft()
    assert chart.grab().toImage() == before

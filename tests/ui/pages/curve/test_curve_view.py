"""How the Curve page looks and what leaves it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import HEART_RATE
from peaksdesk.services.curves import fits_of
from peaksdesk.ui.pages.curve.examples import EXAMPLES
from peaksdesk.ui.pages.curve.presenter import Choice, Period
from peaksdesk.ui.pages.curve.view import CurveView
from peaksdesk.ui.widgets.little_table import LittleTable


@pytest.fixture
def view(qtbot):
    made = CurveView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    return made


def words(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()).click()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_state_is_shown_and_named(view, name):
    view.show_state(EXAMPLES[name])
    view.grab()
    for control in view.findChildren(QPushButton):
        if control.isVisible():
            assert control.accessibleName() or control.text()
            assert control.height() >= 26


def efforts(view) -> LittleTable:
    return view._fit._efforts.itemAt(0).widget()


def test_the_fit_says_its_numbers_and_its_efforts(view):
    view.show_state(EXAMPLES["full"])
    fit = EXAMPLES["full"].report.fits
    assert f"CP {fit.work_time.cp_w:.0f} W" in view._chart.reading()
    table = efforts(view)
    told = dict(part.split(": ") for part in table.accessibleDescription().split("; "))
    assert list(told) == ["2 min", "3 min", "5 min", "8 min", "12 min", "20 min"]
    assert told["2 min"].split(" / ")[::3] == ["385", "15 Oct 2026"]
    assert all(any(day in row for day in ("2026", "2025")) for row in told.values())
    assert "Work over time, 2 min to 20 min" in words(view._fit)
    assert "Three parameters: CP" in words(view._fit)
    assert view._fit._pill.accessibleName() == "Close fit"


def test_residuals_are_what_was_held_against_the_fit(view):
    fit = EXAMPLES["full"].report.fits.work_time
    view.show_state(EXAMPLES["full"])
    held, said, off, _ = efforts(view).accessibleDescription().split("; ")[0].split(": ")[1].split(" / ")
    assert float(said) == pytest.approx(fit.cp_w + fit.w_prime_j / 120, abs=0.5)
    assert float(off.replace("\N{MINUS SIGN}", "-")) == pytest.approx(100 * (float(held) / float(said) - 1), abs=0.4)
    view.show_state(EXAMPLES["per-kg"])
    assert efforts(view).accessibleDescription().startswith(f"2 min: {fit.points[0].power_w / 64.0:.2f} / ")


def test_why_there_is_no_fit_is_said(view):
    view.show_state(EXAMPLES["no-fit"])
    assert "at least two lengths between 2 and 20 minutes" in words(view._fit)
    assert view._chart._picture_of.fit is None


def test_efforts_that_do_not_fall_give_no_power():
    bests = tuple(Best(s, 250.0 + s / 100, date(2026, 11, 1), 1, 0) for s in (180, 300, 720))
    assert "as hard as the shorter ones" in fits_of(bests).why_not


def test_a_best_is_read_by_keyboard_and_opened(view, qtbot):
    view.show_state(EXAMPLES["full"])
    chart = view._chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    for _ in range(4):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.reading().startswith("5 s  931 W   6 Jun 2026 · Threshold 3 × 12")
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.reading().startswith("5 s  878 W")
    with qtbot.waitSignal(view.activity_pressed) as pressed:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert pressed.args == [EXAMPLES["full"].report.recent[4].activity_id]


def test_the_pointer_reads_the_curve_it_is_nearest_to(view, qtbot):
    view.show_state(EXAMPLES["full"])
    chart = view._chart
    frame = chart._frame()
    at = [frame.y(series.y[10]) for series in chart._series]
    x = chart.x_of(float(chart._series[0].t[10]))
    for index, y in enumerate(at):
        qtbot.mouseMove(chart, QPointF(x, y).toPoint())
        assert chart._line == index
        assert chart.best() == chart._picture_of.lines[index].bests[10]


def test_by_body_mass_everything_is_in_watts_per_kilo(view, qtbot):
    view.show_state(EXAMPLES["full"])
    with qtbot.waitSignal(view.per_kg_chosen) as chosen:
        press(view, "W/kg")
    assert chosen.args == [True]
    view.show_state(EXAMPLES["per-kg"])
    value = EXAMPLES["full"].report.period[4].value / 64.0
    assert f"5 s {value:.2f} W/kg" in view._chart.summary()
    assert view._table._model.rows[0].value == f"{value:.2f} W/kg"
    view.show_state(replace(EXAMPLES["full"], weight_kg=None))
    assert not view._per_kg.isVisible()


def test_paces_read_in_the_units_of_the_sport(view):
    view.show_state(EXAMPLES["running"])
    assert "min/km" in view._chart.summary()
    assert [row.what for row in view._table._model.rows][:3] == ["400 m", "1 km", "Mile"]
    assert view._table._model.rows[3].value == "19:41"
    view.show_state(EXAMPLES["running-miles"])
    assert "min/mi" in view._chart.summary()
    view.show_state(EXAMPLES["rowing"])
    assert "min/500m" in view._chart.summary()
    assert not view._fit.isVisible()


def test_what_is_looked_at_is_chosen(view, qtbot):
    view.show_state(EXAMPLES["full"])
    with qtbot.waitSignal(view.group_chosen) as group:
        view._group.menu().actions()[1].trigger()
    assert group.args == [Family.RUNNING]
    with qtbot.waitSignal(view.channel_chosen) as channel:
        view._channel.menu().actions()[1].trigger()
    assert channel.args == [HEART_RATE]
    with qtbot.waitSignal(view.period_chosen) as period:
        press(view, "6 weeks")
    assert period.args == [Period.SIX_WEEKS]
    view._chart.setFocus()
    with qtbot.waitSignal(view.period_chosen) as period:
        qtbot.keyClick(view._chart, Qt.Key.Key_4)
    assert period.args == [Period.ALL]


def test_own_days_are_chosen_by_hand(view, qtbot):
    view.show_state(EXAMPLES["custom"])
    assert view._days.isVisible()
    assert view._days.days() == (date(2026, 1, 1), date(2026, 11, 21))
    with qtbot.waitSignal(view.days_chosen) as days:
        view._days.first.setDate(view._days.first.date().addDays(31))
    assert days.args == [(date(2026, 2, 1), date(2026, 11, 21))]


def test_curves_that_are_the_same_are_drawn_once(view):
    view.show_state(replace(EXAMPLES["full"], choice=Choice(period=Period.NINETY_DAYS)))
    assert [line.name for line in view._chart._picture_of.lines] == ["90 days", "all time"]
    view.show_state(replace(EXAMPLES["full"], choice=Choice(period=Period.ALL)))
    assert [line.name for line in view._chart._picture_of.lines] == ["All time", "last 90 days"]


def test_a_row_opens_its_activity(view, qtbot):
    view.show_state(EXAMPLES["running"])
    with qtbot.waitSignal(view.activity_pressed) as pressed:
        view._table._table.activated.emit(view._table._model.index(1, 0))
    assert pressed.args == [2]


def test_a_period_without_recordings_says_so_and_keeps_the_other_curves(view):
    view.show_state(EXAMPLES["nothing-in-period"])
    assert "Nothing was recorded in this period" in words(view)
    assert [line.name for line in view._chart._picture_of.lines] == ["last 90 days", "all time"]
    assert view._chart.table().count > 50


@pytest.mark.parametrize("name", ["full", "custom", "running"])
def test_the_narrowest_window_has_room_for_chart_and_tables(view, name):
    view.resize(964, 700)
    view.show_state(EXAMPLES[name])
    view.grab()
    assert view._full.widget().minimumSizeHint().width() <= view._full.viewport().width()


def test_the_table_of_the_curves_has_the_fit_and_numbers_for_a_spreadsheet(view):
    view.show_state(EXAMPLES["full"])
    table = view._chart.table()
    assert table.columns == ("Duration", "This season", "last 90 days", "all time", "Fit", "From")
    assert table.raw_columns == ("Duration, s", "This season, W", "last 90 days, W", "all time, W", "Fit, W", "Day")
    rows = {table.raw(index)[0]: index for index in range(table.count)}
    fit = EXAMPLES["full"].report.fits.work_time
    assert table.raw(rows[300])[4] == pytest.approx(fit.cp_w + fit.w_prime_j / 300, abs=0.01)
    assert (table.raw(rows[5])[4], table.row(rows[5])[4]) == (None, "–")
    assert table.raw(rows[5])[5] == date(2026, 6, 6)
    view.show_state(EXAMPLES["rowing"])
    table = view._chart.table()
    assert "Fit" not in table.columns
    assert isinstance(table.raw(10)[1], str)  # a pace

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton

from peaksdesk.domain.athlete import ThresholdKind, Units
from peaksdesk.ui.pages.settings import figures
from peaksdesk.ui.pages.settings.examples import EXAMPLES
from peaksdesk.ui.pages.settings.intents import Enter, Open, Prefer, Section, SetThreshold
from peaksdesk.ui.pages.settings.looks import ThemeTile
from peaksdesk.ui.pages.settings.step_chart import StepChart
from peaksdesk.ui.pages.settings.view import SettingsView
from peaksdesk.ui.widgets.entry import Entry

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture
def view(qtbot):
    made = SettingsView()
    qtbot.addWidget(made)
    made.resize(1232, 900)
    made.show()
    made.asked_for = []
    made.asked.connect(made.asked_for.append)
    return made


def said(view):
    words = [part.text() for part in view.findChildren(QLabel) + view.findChildren(QPushButton) if part.isVisible()]
    return " | ".join(words)


def entry(view, name):
    return next(part for part in view.findChildren(Entry) if part.accessibleName() == name)


@pytest.mark.parametrize("state", EXAMPLES.values(), ids=EXAMPLES)
def test_every_state_is_drawn(view, state):
    view.show_state(state)
    assert not view.grab().isNull()


def test_the_list_opens_sections_by_the_keyboard(view, qtbot):
    view.show_state(EXAMPLES["full"])
    found = view.findChild(QListWidget)
    qtbot.keyClick(found, Qt.Key.Key_Down)
    assert view.asked_for == [Open(Section.THRESHOLDS)]


def test_what_is_typed_leaves_on_enter_and_once(view, qtbot):
    view.show_state(EXAMPLES["full"])
    weight = entry(view, "Weight")
    weight.selectAll()
    qtbot.keyClicks(weight, "62")
    qtbot.keyClick(weight, Qt.Key.Key_Return)
    weight.clearFocus()
    assert view.asked_for == [Enter("weight_kg", "62")]


def test_what_is_refused_stays_on_screen_until_esc(view, qtbot):
    view.show_state(EXAMPLES["full"])
    weight = entry(view, "Weight")
    weight.selectAll()
    qtbot.keyClicks(weight, "-3")
    qtbot.keyClick(weight, Qt.Key.Key_Return)
    view.show_state(replace(EXAMPLES["full"], refused={"weight_kg": "A weight is a number from 20 to 350 kg."}))
    assert weight.text() == "-3"
    assert "A weight is a number from 20 to 350 kg." in said(view)
    qtbot.keyClick(weight, Qt.Key.Key_Escape)
    assert weight.text() == "61.5"
    assert view.asked_for[-1] == Enter("weight_kg", "61.5")


def test_a_state_that_comes_while_somebody_types_takes_nothing_away(view, qtbot):
    view.show_state(EXAMPLES["full"])
    name = entry(view, "Name")
    qtbot.keyClicks(name, " the Fast")
    view.show_state(EXAMPLES["full"])
    assert name.text() == "Mira Kovac the Fast"


def test_a_pasted_name_is_cut_off(view):
    view.show_state(EXAMPLES["empty"])
    name = entry(view, "Name")
    name.insert("x" * 10_000_000)
    assert len(name.text()) == 120


def test_a_theme_is_chosen_by_its_picture(view, qtbot):
    view.show_state(EXAMPLES["appearance"])
    tile = next(part for part in view.findChildren(ThemeTile) if part.text() == "Dark")
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert view.asked_for == [Prefer("theme", "dark")]


def test_thresholds_are_removed_and_taken(view, qtbot):
    state = EXAMPLES["thresholds"]
    view.show_state(state)
    remove = next(b for b in view.findChildren(QPushButton) if b.accessibleName().startswith("Remove LTHR 171 bpm"))
    remove.click()
    use = next(b for b in view.findChildren(QPushButton) if b.text() == "Use 271 W")
    use.click()
    removed, taken = view.asked_for
    assert (removed.kind, removed.before.value, removed.after) == (ThresholdKind.LTHR, 171.0, None)
    assert (taken.kind, taken.before, taken.after.value) == (ThresholdKind.FTP, None, 271.0)
    assert taken.after.valid_from == state.today
    assert isinstance(taken, SetThreshold)


def test_zones_are_written_without_gaps_in_the_persons_units():
    power = figures.zone_list(ThresholdKind.FTP, 262.0, Units.METRIC, ENGLISH)
    assert [row[1] for row in power.rows[:3]] == ["≤ 144", "145 – 196", "197 – 235"]
    assert power.rows[-1] == ("7 Neuromuscular", "≥ 393")
    hearts = figures.zone_list(ThresholdKind.LTHR, 171.0, Units.METRIC, ENGLISH)
    assert hearts.columns == ("Rides", "Runs")
    assert hearts.rows[0] == ("1 Recovery", "≤ 138", "≤ 145")
    pace = figures.zone_list(ThresholdKind.THRESHOLD_PACE, 4.0, Units.IMPERIAL, ENGLISH)
    assert pace.title.endswith("min/mi")
    assert pace.rows[3][1] == "7:02 – 6:42"
    swum = figures.zone_list(ThresholdKind.SWIM_THRESHOLD, 100 / 90, Units.METRIC, ENGLISH)
    assert swum.title == "Pace zones (Skiba), min/100m"
    assert [bounds for _, bounds in swum.rows][::5] == ["> 1:36", "< 1:23"]
    assert swum.rows[3] == ("4 Threshold", "1:31 – 1:28")
    yards = figures.zone_list(ThresholdKind.SWIM_THRESHOLD, 100 / 90, Units.IMPERIAL, ENGLISH)
    assert (yards.title, yards.rows[3][1]) == ("Pace zones (Skiba), min/100yd", "1:23 – 1:21")
    tenths = figures.max_hr_list(189.0, ENGLISH)
    assert (tenths.rows[0], tenths.rows[-1]) == (("Below 50 %", "≤ 94"), ("5 90 to 100 %", "≥ 171"))


def test_a_maximal_heart_rate_is_offered_under_the_one_that_is_set(view, qtbot):
    view.show_state(EXAMPLES["full"])
    next(b for b in view.findChildren(QPushButton) if b.text() == "Use 192 bpm").click()
    assert view.asked_for == [Enter("max_hr_bpm", "192")]
    view.show_state(replace(EXAMPLES["full"], offers=()))
    assert not any(b.text() == "Use 192 bpm" and b.isVisible() for b in view.findChildren(QPushButton))


def test_the_steps_of_a_threshold_are_a_table_with_days_and_numbers(view):
    view.show_state(EXAMPLES["thresholds"])
    chart = next(c for c in view.findChildren(StepChart) if c.title() == "FTP")
    assert chart.summary() == "FTP from 231 W to 262 W"
    table = chart.table()
    assert [table.row(index) for index in (0, 4)] == [("Wed 1 Jul 2026", "262 W"), ("From the beginning", "231 W")]
    assert table.raw(0) == (date(2026, 7, 1), 262.0)
    assert table.raw_columns == ("In force since", "FTP, W")
    pace = next(c for c in view.findChildren(StepChart) if c.title() == "Threshold pace").table()
    assert pace.raw(0)[1] == "4:07"
    assert pace.raw_columns[1] == "Threshold pace, min/km"


def test_without_lthr_the_zones_come_from_the_maximum(view):
    view.show_state(EXAMPLES["thresholds-max-hr"])
    assert "Heart rate zones (tenths of the maximum), bpm" in said(view)
    assert "≥ 171" in said(view)
    view.show_state(EXAMPLES["thresholds"])
    QApplication.processEvents()  # the new table is shown with the next turn
    assert "Heart rate zones (Friel), bpm" in said(view)

"""How dates, times, durations and distances that somebody typed are read."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QLineEdit

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Sport
from peaksdesk.services.by_hand import Told
from peaksdesk.ui.pages.calendar.adding import AddDialog, read_distance, read_duration, read_time
from peaksdesk.ui.pages.calendar.bar import read_date

TODAY = date(2026, 11, 21)
BRITISH, GERMAN, AMERICAN = QLocale("en_GB"), QLocale("de_DE"), QLocale("en_US")


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("2026-11-09", BRITISH, date(2026, 11, 9)),
        ("9/11/2026", BRITISH, date(2026, 11, 9)),
        ("9/11/26", AMERICAN, date(2026, 9, 11)),
        ("09.11.26", GERMAN, date(2026, 11, 9)),
        ("9.11.2026", GERMAN, date(2026, 11, 9)),
        ("  21  Nov 2024 ", BRITISH, date(2024, 11, 21)),
        ("März 2025", GERMAN, date(2025, 3, 1)),
        ("March 2025", GERMAN, date(2025, 3, 1)),
        ("2024-02", BRITISH, date(2024, 2, 1)),
        ("2023", BRITISH, date(2023, 1, 1)),
        ("5 May", BRITISH, date(2026, 5, 5)),
        ("5.5.", GERMAN, date(2026, 5, 5)),
        ("29 Feb 2024", BRITISH, date(2024, 2, 29)),
        ("29 Feb 2025", BRITISH, None),
        ("2026-13-01", BRITISH, None),
        ("1512", BRITISH, None),
        ("soon", BRITISH, None),
        ("", BRITISH, None),
        ("9" * 400, BRITISH, None),
    ],
)
def test_dates(qapp, text, locale, day):
    assert read_date(text, TODAY, locale) == day


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1:15", 4500),
        ("1:15:30", 4530),
        ("0:45", 2700),
        ("75", 4500),
        ("75 min", 4500),
        ("1h", 3600),
        ("1 h 15", 4500),
        ("1H15min", 4500),
        ("48:00", 172_800),
        ("49:00", None),
        ("0", None),
        ("1:75", None),
        ("-5", None),
        ("an hour", None),
        ("", None),
    ],
)
def test_durations(text, seconds):
    assert read_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "locale", "metres"),
    [
        ("12.5", BRITISH, 12_500.0),
        ("12,5", GERMAN, 12_500.0),
        ("12.5", GERMAN, 12_500.0),
        ("1,200", BRITISH, 1_200_000.0),
        ("0", BRITISH, None),
        ("-3", BRITISH, None),
        ("nan", BRITISH, None),
        ("inf", BRITISH, None),
        ("far", BRITISH, None),
        ("3000", BRITISH, None),
    ],
)
def test_distances_in_km(text, locale, metres):
    assert read_distance(text, 1000.0, locale) == metres


@pytest.mark.parametrize(
    ("text", "at"), [("18:30", time(18, 30)), ("6:05", time(6, 5)), ("25:00", None), ("noon", None), ("", None)]
)
def test_times(qapp, text, at):
    assert read_time(text, BRITISH) == at


@pytest.fixture
def dialog(qtbot):
    made = AddDialog(None, date(2026, 12, 24), TODAY, Units.METRIC)
    qtbot.addWidget(made)
    made.show()
    return made


def fields(dialog):
    return {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}


def test_what_is_missing_is_said_and_nothing_is_told(dialog):
    dialog.accept()
    assert dialog.told is None
    assert dialog.isVisible()
    assert "How long did it take?" in dialog._wrong.text()
    assert fields(dialog)["Duration"].property("wrong") == "true"


def test_a_swim_in_yards(qtbot):
    made = AddDialog(None, TODAY, TODAY, Units.IMPERIAL)
    qtbot.addWidget(made)
    sports = next(box for box in made.findChildren(QComboBox) if box.accessibleName() == "Sport")
    sports.setCurrentIndex(sports.findData(Sport.SWIM.value))
    fields(made)["Duration"].setText("0:45")
    fields(made)["Distance"].setText("2000")
    fields(made)["Start time"].setText("06:15")
    made.accept()
    assert made.told == Told(TODAY, time(6, 15), Sport.SWIM, 2700.0, pytest.approx(1828.8))


def test_a_day_to_come_is_refused(dialog):
    fields(dialog)["Duration"].setText("30")
    fields(dialog)["Day"].setText("2027-01-01")
    dialog.accept()
    assert dialog.told is None
    assert "up to today" in dialog._wrong.text()

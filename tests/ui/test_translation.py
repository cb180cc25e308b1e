"""The window in German, and back."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox

from peaksdesk.ui import translation
from peaksdesk.ui.pages import specs
from peaksdesk.ui.window import Window
from peaksdesk.ui.words import said, value


@pytest.fixture
def german(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    translation.choose("de")
    yield
    translation.choose("en")
    QLocale.setDefault(before)
    qapp.processEvents()


def test_english_loads_nothing(qapp):
    assert said("The file is empty.") == "The file is empty."
    assert not translation._now.translators


def test_sentences_of_the_services_are_said_in_german(german):
    assert said("The file is empty.") == "Die Datei ist leer."
    assert said("No activity for 12 days, since 2026-11-01.") == "Keine Aktivität seit 12 Tagen, seit dem 01.11.26."
    assert said("") == ""


def test_standard_buttons_are_german_too(german, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "Abbrechen" in box.button(QDialogButtonBox.StandardButton.Cancel).text()


def test_an_open_window_is_renamed_and_named_back(qapp, qtbot):
    window = Window(specs())
    qtbot.addWidget(window)
    entry = window.sidebar._by_id["activities"]
    assert (entry.text(), entry.accessibleName()) == ("Activities", "Activities")
    translation.choose("de")
    qapp.processEvents()
    try:
        assert (entry.text(), entry.accessibleName()) == ("Aktivitäten", "Aktivitäten")
        assert window.sidebar.accessibleName() == "Seiten"
    finally:
        translation.choose("en")
        qapp.processEvents()
    assert (entry.text(), window.sidebar.accessibleName()) == ("Activities", "Pages")


def test_a_language_without_translations_stays_english(qapp):
    translation.choose("ar")
    try:
        assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert said("The file is empty.") == "The file is empty."
        assert QCoreApplication.translate("pages", "Activities") == "Activities"
    finally:
        translation.choose("en")
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("english", "german_text"),
    [
        ("12.5", "12,5"),
        ("-3.0", "\N{MINUS SIGN}3,0"),
        ("-30", "\N{MINUS SIGN}30"),
        ("1,234", "1.234"),
        ("2026-02-03", "03.02.26"),
        ("21 November 2026 at 09:12", "21.11.26, 09:12"),
        ("31 February 2026 at 09:12", "31 February 2026 at 09:12"),
        ("2026-02-31", "2026-02-31"),
        ("1:12:08", "1:12:08"),
        ("ride.1.5.fit", "ride.1.5.fit"),
    ],
)
def test_numbers_and_dates_are_written_as_the_locale_does(german, english, german_text):
    assert value(english) == german_text

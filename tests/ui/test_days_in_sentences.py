import pytest
from PySide6.QtCore import QLocale

from peaksdesk.ui.words import said, told


@pytest.fixture(autouse=True)
def british():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("No activity for 12 days, since 2026-11-09.", "No activity for 12 days, since 9 Nov 2026."),
        ("Best of 2026-10-31; from 2026-08-01 on.", "Best of 31 Oct 2026; from 1 Aug 2026 on."),
        ("ride-2026-10-31.fit is empty.", "ride-2026-10-31.fit is empty."),
        ("2026-10-31.fit is empty.", "2026-10-31.fit is empty."),
        ("It is 2026-13-45 there.", "It is 2026-13-45 there."),
        ("", ""),
    ],
)
def test_days_in_english_sentences_are_written_as_people_do(text, shown):
    assert said(text) == shown


def test_an_error_without_words_is_named():
    assert told(ValueError("Too long.")) == "Too long."
    assert told(KeyError()) == "Something went wrong: KeyError"

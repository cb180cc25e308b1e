from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from peaksdesk.ui.typed_days import read_days, split_days

TODAY = date(2026, 11, 26)  # a Thursday
BRITISH, AMERICAN, GERMAN = QLocale("en_GB"), QLocale("en_US"), QLocale("de_DE")


@pytest.mark.parametrize(
    ("typed", "locale", "first", "last"),
    [
        ("21 nov", BRITISH, (2026, 11, 21), (2026, 11, 21)),
        ("Nov 21", BRITISH, (2026, 11, 21), (2026, 11, 21)),
        ("21 November 2024", BRITISH, (2024, 11, 21), (2024, 11, 21)),
        ("27 nov", BRITISH, (2025, 11, 27), (2025, 11, 27)),
        ("2026-11-21", BRITISH, (2026, 11, 21), (2026, 11, 21)),
        ("2026-02", BRITISH, (2026, 2, 1), (2026, 2, 28)),
        ("nov 2026", BRITISH, (2026, 11, 1), (2026, 11, 30)),
        ("dec", BRITISH, (2025, 12, 1), (2025, 12, 31)),
        ("2025", BRITISH, (2025, 1, 1), (2025, 12, 31)),
        ("today", BRITISH, (2026, 11, 26), (2026, 11, 26)),
        ("Yesterday", GERMAN, (2026, 11, 25), (2026, 11, 25)),
        ("thursday", BRITISH, (2026, 11, 26), (2026, 11, 26)),
        ("Freitag", GERMAN, (2026, 11, 20), (2026, 11, 20)),
        ("21. Mär 2026", GERMAN, (2026, 3, 21), (2026, 3, 21)),
        ("21. Dezember", GERMAN, (2025, 12, 21), (2025, 12, 21)),
        ("maerz", GERMAN, None, None),
        ("21.11.", GERMAN, (2026, 11, 21), (2026, 11, 21)),
        ("21.11.25", GERMAN, (2025, 11, 21), (2025, 11, 21)),
        ("3/4/2026", BRITISH, (2026, 4, 3), (2026, 4, 3)),
        ("3/4/2026", AMERICAN, (2026, 3, 4), (2026, 3, 4)),
        ("29 feb", BRITISH, (2024, 2, 29), (2024, 2, 29)),
        ("31 feb", BRITISH, None, None),
        ("21", BRITISH, None, None),
        ("", BRITISH, None, None),
        ("ma", BRITISH, None, None),
        ("9999-99-99", BRITISH, None, None),
    ],
)
def test_reads(typed, locale, first, last):
    expected = (date(*first), date(*last)) if first else None
    assert read_days(typed, TODAY, locale) == expected


def test_days_beside_words():
    assert split_days("long run nov 2026", TODAY, BRITISH) == ("long run", (date(2026, 11, 1), date(2026, 11, 30)))
    assert split_days("yesterday ride", TODAY, BRITISH) == ("ride", (date(2026, 11, 25), date(2026, 11, 25)))
    assert split_days("21 nov", TODAY, BRITISH) == ("", (date(2026, 11, 21), date(2026, 11, 21)))
    assert split_days("mar lake", TODAY, BRITISH) is None
    assert split_days("threshold", TODAY, BRITISH) is None


@given(st.text(max_size=40))
def test_any_text_is_survived(typed):
    days = read_days(typed, TODAY, GERMAN)
    assert days is None or days[0] <= days[1]

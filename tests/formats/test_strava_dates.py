from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.formats.strava_dates import strava_time


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Sep 18, 2020, 7:12:03 AM", (2020, 9, 18, 7, 12, 3)),
        ("Sep 18, 2020, 7:12:03\u202fPM", (2020, 9, 18, 19, 12, 3)),
        ("Sep 18, 2020, 12:00:00 AM", (2020, 9, 18, 0, 0, 0)),
        ("Sep 18, 2020, 12:30:00 PM", (2020, 9, 18, 12, 30, 0)),
        ("18 Sept 2020, 07:12:03", (2020, 9, 18, 7, 12, 3)),
        ("24 mai 2012 à 16:27:40", (2012, 5, 24, 16, 27, 40)),
        ("18 févr. 2020 à 07:12:03", (2020, 2, 18, 7, 12, 3)),
        ("1 août 2020 à 7:12:03", (2020, 8, 1, 7, 12, 3)),
        ("31 déc. 2020, 23:59:59", (2020, 12, 31, 23, 59, 59)),
        ("18.09.2020, 07:12:03", (2020, 9, 18, 7, 12, 3)),
        ("9. März 2021, 07:12:03", (2021, 3, 9, 7, 12, 3)),
        ("18 sept 2020, 7:12:03", (2020, 9, 18, 7, 12, 3)),
        ("12 ene. 2021, 7:12:03 p. m.", (2021, 1, 12, 19, 12, 3)),
        ("4 lug 2020, 16:00:01", (2020, 7, 4, 16, 0, 1)),
        ("6 mrt. 2024 14:23:15", (2024, 3, 6, 14, 23, 15)),
        ("9 mei 2026, 19:00:00", (2026, 5, 9, 19, 0, 0)),
        ("12 de set. de 2021, 08:01:02", (2021, 9, 12, 8, 1, 2)),
        ("18/09/2020 07:12:03", (2020, 9, 18, 7, 12, 3)),
        ("9/18/2020, 7:12:03 PM", (2020, 9, 18, 19, 12, 3)),
        ("2018-09-12 15:02:23", (2018, 9, 12, 15, 2, 23)),
        ("2018-09-12T15:02:23Z", (2018, 9, 12, 15, 2, 23)),
        ("2020年9月18日 7:12:03", (2020, 9, 18, 7, 12, 3)),
    ],
)
def test_reads_the_dates_of_exports(text, moment):
    assert strava_time(text) == datetime(*moment, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "Feb 30, 2020, 1:00:00 AM", "Sep 18, 2020", "Foo 18, 2020, 7:12:03 AM", "Sep 18, 2020, 13:00:00 PM"],
)
def test_what_is_no_date_is_none(text):
    assert strava_time(text) is None


@given(st.text(max_size=60))
def test_any_text_is_a_moment_or_none(text):
    found = strava_time(text)
    assert found is None or found.tzinfo is UTC

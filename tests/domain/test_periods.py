import time
from datetime import UTC, date, datetime

import numpy as np
import pytest

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.periods import Entries, Period, Totals, WeekStart, by_period, entries, period_of, side
from peaksdesk.domain.sports import Family, Sport


def activity(day: date, sport: Sport = Sport.RIDE, *, load: float | None = 50.0, excluded: bool = False, **summary):
    known = {"moving_s": 3600.0, "distance_m": 30_000.0, "ascent_m": 300.0} | summary
    return Activity(
        id=1,
        athlete_id=1,
        start=datetime(day.year, day.month, day.day, 23, 30, tzinfo=UTC),
        zone="Europe/Vienna",
        local_date=day,
        sport=sport,
        title="",
        description="",
        gear="",
        rpe=None,
        excluded=excluded,
        summary=Summary(**known),
        load=Load(load, LoadMethod.TSS, None, (), ""),
    )


INDOORS = {"moving_s": None, "recorded_s": 900.0, "distance_m": None, "ascent_m": None}
FOUND = entries(
    [
        activity(date(2026, 11, 16)),
        activity(date(2026, 11, 22), Sport.RUN, moving_s=1800.0, distance_m=6000.0, ascent_m=None),
        activity(date(2026, 11, 22), Sport.TREADMILL_RUN, load=None, **INDOORS),
        activity(date(2026, 12, 1), excluded=True),
    ]
)


def test_the_worked_example_by_week():
    first, second, third = by_period(FOUND, Period.WEEK)
    assert (first.first, first.last, first.label) == (date(2026, 11, 16), date(2026, 11, 22), "2026-W47")
    assert first.total == Totals(3, 6300.0, 36_000.0, 300.0, 100.0)
    assert list(first.families) == [Family.CYCLING, Family.RUNNING]
    assert first.families[Family.RUNNING] == Totals(2, 2700.0, 6000.0, 0.0, 50.0)
    assert (second.label, second.total, second.families) == ("2026-W48", Totals(), {})
    assert (third.label, third.total.load, third.total.count) == ("2026-W49", 0.0, 1)


def test_a_week_that_begins_on_sunday_takes_the_sunday_before():
    first, second, third = by_period(FOUND, Period.WEEK, WeekStart.SUNDAY)
    assert (first.first, first.last, first.label, first.total.count) == (
        date(2026, 11, 15),
        date(2026, 11, 21),
        "2026-W47",
        1,
    )
    assert (second.first, second.label, second.total.count) == (date(2026, 11, 22), "2026-W48", 2)
    assert third.total.count == 1


def test_by_month_and_year():
    assert [(p.label, p.first.day, p.last.day, p.total.count) for p in by_period(FOUND, Period.MONTH)] == [
        ("2026-11", 1, 30, 3),
        ("2026-12", 1, 31, 1),
    ]
    assert [(p.label, p.total.count) for p in by_period(FOUND, Period.YEAR)] == [("2026", 4)]


@pytest.mark.parametrize(
    ("day", "label"),
    [
        (date(2027, 1, 3), "2026-W53"),
        (date(2024, 12, 30), "2025-W01"),
        (date(2026, 3, 29), "2026-W13"),
        (date(1999, 1, 3), "1998-W53"),
    ],
)
def test_weeks_are_numbered_as_iso_says(day, label):
    first, last, named = period_of(day, Period.WEEK)
    assert named == label
    assert first.weekday() == 0
    assert first <= day <= last
    assert (last - first).days == 6


@pytest.mark.parametrize("start", WeekStart)
def test_every_day_of_forty_years_is_in_the_week_that_begins_right(start):
    for number in range(date(1990, 1, 1).toordinal(), date(2030, 1, 1).toordinal(), 3):
        day = date.fromordinal(number)
        first, last, _ = period_of(day, Period.WEEK, start)
        assert first.weekday() == (0 if start is WeekStart.MONDAY else 6)
        assert first <= day <= last


@pytest.mark.parametrize(("day", "last"), [(date(2024, 2, 1), 29), (date(2026, 2, 28), 28), (date(1969, 12, 31), 31)])
def test_months_end_where_they_end(day, last):
    assert period_of(day, Period.MONTH)[1].day == last


def test_without_activities_there_are_no_periods():
    assert by_period(entries([]), Period.WEEK) == ()


def test_two_sides_line_up_by_the_number_of_the_day():
    november, december = (
        side(FOUND, date(2026, 11, 16), date(2026, 11, 30)),
        side(FOUND, date(2026, 12, 1), date(2026, 12, 15)),
    )
    assert november.total == Totals(3, 6300.0, 36_000.0, 300.0, 100.0)
    assert november.cumulative["distance_m"].tolist() == [30_000.0] * 6 + [36_000.0] * 9
    assert december.cumulative["time_s"].tolist() == [3600.0] * 15
    assert november.cumulative["load"].shape == december.cumulative["load"].shape


def test_a_stretch_without_a_day_is_refused():
    with pytest.raises(ValueError, match="no day"):
        side(FOUND, date(2026, 11, 2), date(2026, 11, 1))


def test_a_hundred_thousand_activities_are_added_up_at_once():
    rng = np.random.default_rng(4)
    n = 100_000
    first = date(1990, 1, 1).toordinal()
    many = Entries(rng.integers(first, first + 13_000, n), rng.integers(0, len(Family), n), rng.uniform(0, 100, (n, 4)))
    start = time.perf_counter()
    weeks = by_period(many, Period.WEEK)
    took = time.perf_counter() - start
    assert sum(week.total.count for week in weeks) == n
    assert sum(week.total.load for week in weeks) == pytest.approx(many.values[:, 3].sum())
    assert took < 0.5

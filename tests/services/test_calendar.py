"""Months, weeks and stretches of days on a real store."""

from datetime import UTC, date, datetime, timedelta

import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.sports import Family
from peaksdesk.services.calendar import days_between, next_month
from peaksdesk.services.calendar_sheet import blank_sheet

MONTH = date(2026, 11, 1)


async def train(services, tmp_path, *starts: datetime, seconds: int = 3599) -> int:
    who = (await services.athletes.current()).id
    for n, start in enumerate(starts):
        (tmp_path / f"{n:03}.fit").write_bytes(ride(start, seconds, power=200, hr=0))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    return who


@pytest.mark.parametrize(
    ("month", "start", "first", "last", "weeks"),
    [
        (date(2026, 11, 30), WeekStart.MONDAY, date(2026, 10, 26), date(2026, 12, 6), 6),
        (date(2026, 11, 1), WeekStart.SUNDAY, date(2026, 11, 1), date(2026, 12, 5), 5),
        (date(2027, 2, 7), WeekStart.MONDAY, date(2027, 2, 1), date(2027, 2, 28), 4),
        (date(2026, 3, 29), WeekStart.MONDAY, date(2026, 2, 23), date(2026, 4, 5), 6),
    ],
)
def test_a_month_has_the_whole_weeks_that_it_touches(month, start, first, last, weeks):
    sheet = blank_sheet(month, start)
    days = [day.date for week in sheet.weeks for day in week.days]
    assert tuple(days) == days_between(first, last)
    assert len(sheet.weeks) == weeks
    assert sheet.month == month.replace(day=1)


def test_months_follow_each_other_over_years():
    assert next_month(date(2026, 12, 1)) == date(2027, 1, 1)
    assert next_month(date(2026, 1, 1), -1) == date(2025, 12, 1)
    assert next_month(date(2026, 1, 1), -14) == date(2024, 11, 1)


async def test_days_weeks_and_the_month_add_up(services, tmp_path):
    at = datetime(2026, 10, 31, 9, tzinfo=UTC)
    who = await train(services, tmp_path, at, at + timedelta(days=1), at + timedelta(days=1, hours=8))
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 200.0, None)
    sheet = await services.calendar.sheet(who, MONTH, WeekStart.MONDAY)
    assert [len(sheet.day(date(2026, 10, 31)).entries), len(sheet.day(MONTH).entries)] == [1, 2]
    early, late = sheet.day(MONTH).entries
    assert early.start < late.start
    week = sheet.weeks[0]
    assert (week.total.count, week.total.load) == (3, pytest.approx(300.0))
    assert list(week.families) == [Family.CYCLING]
    assert (sheet.total.count, sheet.total.load) == (2, pytest.approx(200.0)), "October's ride is not November's"
    assert sheet.first_day == date(2026, 10, 31)
    assert sum(early.zones) == 3600
    assert early.zones[3] == 3600, "an hour at FTP is an hour in zone 4"


async def test_fitness_is_that_of_the_weeks_end_and_of_today_in_this_week(services, tmp_path):
    at = datetime(2026, 11, 10, 9, tzinfo=UTC)
    who = await train(services, tmp_path, *(at + timedelta(days=n) for n in range(11)))
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 200.0, None)
    sheet = await services.calendar.sheet(who, MONTH, WeekStart.MONDAY)
    series = await services.fitness.series(who, date(2026, 11, 1), None)
    on = dict(zip(series.days.astype(object).tolist(), zip(series.ctl, series.tsb, strict=True), strict=True))
    assert [week.fitness for week in sheet.weeks[:2]] == [None, None], "before any training there is none"
    assert (sheet.weeks[2].fitness, sheet.weeks[2].form) == pytest.approx(on[date(2026, 11, 15)])
    assert (sheet.weeks[3].fitness, sheet.weeks[3].form) == pytest.approx(on[max(on)])
    assert [week.fitness for week in sheet.weeks[4:]] == [None, None], "the days to come have none"


async def test_a_start_is_told_on_the_clock_of_the_place_whatever_the_clocks_do(services, tmp_path):
    before, after = datetime(2026, 10, 24, 22, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    who = await train(services, tmp_path, before, after, seconds=600)
    sheet = await services.calendar.sheet(who, date(2026, 10, 1), WeekStart.SUNDAY)
    entries = sheet.day(date(2026, 10, 25)).entries
    assert [entry.start for entry in entries] == [datetime(2026, 10, 25, 0, 30), datetime(2026, 10, 25, 2, 30)]  # noqa: DTZ001
    assert sheet.weeks[-2].label == "2026-W43"
    assert sheet.weeks[-1].total.count == 2


async def test_nothing_at_all(services):
    who = (await services.athletes.current()).id
    sheet = await services.calendar.sheet(who, MONTH, WeekStart.MONDAY)
    assert (sheet.first_day, sheet.total.count) == (None, 0)
    stretch = await services.calendar.stretch(who)
    assert (stretch.days, stretch.whole) == ((), True)


async def test_the_list_is_read_in_stretches_without_a_gap(services, tmp_path):
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    starts = [at - timedelta(days=3 * n) for n in range(45)] + [datetime(2024, 2, 29, 9, tzinfo=UTC)]
    who = await train(services, tmp_path, *starts, seconds=60)
    first = await services.calendar.stretch(who)
    assert not first.whole
    assert len(first.days) >= 30
    assert first.days[0].date == date(2026, 11, 20)
    found, since = list(first.days), first.since
    whole = first.whole
    while not whole:
        more = await services.calendar.stretch(who, since)
        found, since, whole = [*found, *more.days], more.since, more.whole
    assert [day.date for day in found] == sorted({start.date() for start in starts}, reverse=True)
    assert (await services.calendar.stretch(who, since)).days == ()


async def test_the_list_reaches_back_to_a_day_at_once(services, tmp_path):
    at = datetime(2026, 11, 20, 9, tzinfo=UTC)
    who = await train(services, tmp_path, *(at - timedelta(days=5 * n) for n in range(80)), seconds=60)
    stretch = await services.calendar.stretch(who, None, date(2026, 1, 1))
    assert stretch.since <= date(2026, 1, 1)
    assert stretch.days[-1].date <= date(2026, 1, 5)

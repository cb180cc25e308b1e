"""Curves and best times over distances, from what is in the store."""

from datetime import UTC, date, datetime, timedelta

from formats.fit_files import ride
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import HEART_RATE, POWER

TODAY = date(2026, 11, 21)


async def bring(services, tmp_path, rides):
    who = (await services.athletes.current()).id
    for number, (day, seconds, options) in enumerate(rides):
        start = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        (tmp_path / f"{number:03}.fit").write_bytes(ride(start, seconds, **options))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    return who


async def test_a_period_stands_against_ninety_days_and_all_time(services, tmp_path):
    who = await bring(
        services,
        tmp_path,
        [
            (date(2025, 3, 1), 400, {"power": 300}),
            (date(2026, 2, 1), 400, {"power": 280}),
            (TODAY - timedelta(days=89), 400, {"power": 250}),
            (TODAY - timedelta(days=90), 400, {"power": 260}),
        ],
    )
    report = await services.fitness.curves(who, None, "", date(2026, 1, 1), None)
    assert (report.group, report.channel, report.until) == (Family.CYCLING, POWER, TODAY)
    assert (report.period[0].value, report.recent[0].value, report.ever[0].value) == (280.0, 250.0, 300.0)
    assert set(report.activities) == {best.activity_id for best in (report.period[0], report.recent[0], report.ever[0])}
    # Equal power over every time: work is a line through nothing, and W' is none.
    assert "as hard as the shorter ones" in report.fits.why_not


async def test_what_a_family_lacks_gives_way_to_what_it_has(services, tmp_path):
    who = await bring(services, tmp_path, [(TODAY, 100, {"power": 0, "hr": 140})])
    report = await services.fitness.curves(who, Family.RUNNING, POWER, None, None)
    assert (report.group, report.channel, report.fits) == (Family.CYCLING, HEART_RATE, None)
    assert report.measured == ((Family.CYCLING, (HEART_RATE,)),)


async def test_without_curves_there_is_no_report(services):
    who = (await services.athletes.current()).id
    assert await services.fitness.curves(who, None, "", None, None) is None
    assert await services.fitness.distance_bests(who, Family.RUNNING, ((None, None),)) == ((),)


async def test_the_best_time_over_each_distance_and_only_what_can_hold_one_is_opened(services, tmp_path):
    runs = [(date(2026, 1, 1 + n), 700, {"power": 0, "sport": 1, "speed": 2.5 + n / 10}) for n in range(8)]
    who = await bring(services, tmp_path, [*runs, (date(2026, 6, 1), 150, {"power": 0, "sport": 1, "speed": 4.0})])
    spans = ((None, None), (date(2026, 5, 1), None), (None, date(2026, 1, 3)))
    ever, later, before = await services.fitness.distance_bests(who, Family.RUNNING, spans)
    assert [(best.distance_m, round(best.time_s), best.day) for best in ever] == [
        (400.0, 100, date(2026, 6, 1)),
        (1000.0, 312, date(2026, 1, 8)),
        (1609.344, 503, date(2026, 1, 8)),
    ]
    assert [(best.distance_m, round(best.time_s)) for best in later] == [(400.0, 100)]
    assert (before[0].distance_m, round(before[0].time_s)) == (400.0, 148)
    assert len(services.fitness._times) < 7


async def test_the_table_of_records_has_ever_this_year_and_ninety_days(services, tmp_path):
    rides = [(date(2025, 3, 1), 400, 300), (date(2026, 2, 1), 400, 280), (TODAY - timedelta(days=27), 100, 290)]
    who = await bring(services, tmp_path, [(day, seconds, {"power": power}) for day, seconds, power in rides])
    table = await services.fitness.record_table(who, None, "")
    assert (table.group, table.measure) == (Family.CYCLING, POWER)
    rows = {row.over: row for row in table.rows}
    assert list(rows) == [5, 15, 30, 60, 120, 300]
    values = [[held and held.value for held in (row.ever, row.year, row.recent)] for row in rows.values()]
    assert values == [[300, 290, 290]] * 4 + [[300, 280, None]] * 2
    assert not any(row.new for row in table.rows)
    assert len(table.activities) == 3


async def test_a_record_is_new_for_four_weeks(services, tmp_path):
    options = {"power": 300}
    who = await bring(services, tmp_path, [(TODAY - timedelta(days=27), 20, options)])
    assert all(row.new for row in (await services.fitness.record_table(who, None, "")).rows)
    other = (TODAY - timedelta(days=28), 20, {"power": 310})
    (tmp_path / "more").mkdir()
    await bring(services, tmp_path / "more", [other])
    assert not any(row.new for row in (await services.fitness.record_table(who, None, "")).rows)


async def test_runs_keep_times_first(services, tmp_path):
    who = await bring(services, tmp_path, [(TODAY, 500, {"power": 0, "sport": 1, "speed": 4.0})])
    table = await services.fitness.record_table(who, None, "")
    assert (table.group, table.measure) == (Family.RUNNING, "times")
    assert [(row.over, round(row.ever.value)) for row in table.rows] == [(400.0, 100), (1000.0, 250), (1609.344, 402)]
    assert dict(table.measured)[Family.RUNNING] == ("times", "speed_mps", "hr_bpm")


async def test_without_records_there_is_no_table(services):
    who = (await services.athletes.current()).id
    assert await services.fitness.record_table(who, None, "") is None

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

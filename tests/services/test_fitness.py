"""Fitness over the years, and thresholds that training suggests."""

from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.domain.fitness import Convention
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import POWER

FIRST = datetime(2026, 10, 10, 9, tzinfo=UTC)


async def train(services, tmp_path, days: int, seconds: int = 3599, power: int = 200, hr: int = 0) -> int:
    who = (await services.athletes.current()).id
    for n in range(days):
        (tmp_path / f"{n:03}.fit").write_bytes(ride(FIRST + timedelta(days=n), seconds, power=power, hr=hr))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    return who


async def test_forty_two_days_of_a_hundred_under_each_convention(services, tmp_path):
    who = await train(services, tmp_path, 42)
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 200.0, None)
    until = date(2026, 11, 20)
    series = await services.fitness.series(who, None, until)
    assert (series.days[0], series.days[-1], len(series.days)) == (
        np.datetime64("2026-10-10"),
        np.datetime64(until),
        42,
    )
    np.testing.assert_allclose(series.load, 100.0)
    assert (series.ctl[-1], series.atl[-1]) == pytest.approx((63.2121, 99.7521), abs=1e-4)
    assert (series.unscored, series.activities) == (0, 42)
    # A range shows a part of the same history, it does not begin anew.
    tail = await services.fitness.series(who, date(2026, 11, 18), until)
    np.testing.assert_array_equal(tail.ctl, series.ctl[-3:])
    # Form of this morning is last night's fitness minus fatigue.
    after = await services.fitness.series(who, date(2026, 11, 21), date(2026, 11, 21))
    assert after.tsb[0] == pytest.approx(63.2121 - 99.7521, abs=1e-4)
    for convention, ctl, tsb in (
        (Convention.TRAININGPEAKS, 63.6544, -37.0521),
        (Convention.INTERVALS, 63.2121, -36.5401),
    ):
        await services.fitness.set_convention(convention)
        series = await services.fitness.series(who, None, until)
        assert series.convention is convention
        assert (series.ctl[-1], series.tsb[-1]) == pytest.approx((ctl, tsb), abs=1e-4)


async def test_nothing_at_all_is_an_empty_history(services):
    who = (await services.athletes.current()).id
    series = await services.fitness.series(who, None, None)
    assert (series.activities, list(series.load)) == (0, [0.0])
    days_before = await services.fitness.series(who, date(2026, 1, 1), date(2026, 1, 3))
    np.testing.assert_array_equal(days_before.ctl, np.zeros(3))
    upside_down = await services.fitness.series(who, date(2026, 1, 3), date(2026, 1, 1))
    assert len(upside_down.days) == 0


async def test_training_suggests_thresholds_and_the_person_accepts(services, tmp_path):
    who = await train(services, tmp_path, 1, 1800, power=280)
    (ftp,) = await services.fitness.suggestions(who)
    assert (ftp.kind, ftp.value) == (ThresholdKind.FTP, 266.0)
    assert "280 W" in ftp.why
    await services.fitness.accept(who, ftp)
    (activity,) = await services.activities.between(who, None, None)
    assert activity.load.value is not None
    assert await services.fitness.suggestions(who) == ()


async def test_an_old_archive_suggests_from_its_last_months(services, tmp_path):
    who = (await services.athletes.current()).id
    (tmp_path / "old.fit").write_bytes(ride(datetime(2015, 6, 1, tzinfo=UTC), 1800, power=280))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    assert ThresholdKind.FTP in {s.kind for s in await services.fitness.suggestions(who)}


async def test_bests_carry_their_day(services, tmp_path):
    who = await train(services, tmp_path, 3, 60)
    bests = await services.fitness.bests(who, POWER, Family.CYCLING, None)
    assert (bests[0].duration_s, bests[0].value, bests[0].day) == (1, 200.0, date(2026, 10, 10))
    later = await services.fitness.bests(who, POWER, Family.CYCLING, date(2026, 10, 12))
    assert later[0].day == date(2026, 10, 12)
    assert await services.fitness.bests(who, POWER, Family.RUNNING, None) == ()


async def test_monotony_of_equal_days_is_capped(services, tmp_path):
    who = await train(services, tmp_path, 8)
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 200.0, None)
    week = await services.fitness.monotony(who, date(2026, 10, 17))
    assert week is not None
    assert (week.load, week.monotony) == (pytest.approx(700), 10)
    assert await services.fitness.monotony(who, date(2026, 1, 1)) is None


async def test_more_than_a_lifetime_is_refused(services):
    who = (await services.athletes.current()).id
    with pytest.raises(ValueError, match="more than a lifetime"):
        await services.fitness.series(who, date.min, date.max)


async def test_training_suggests_a_maximal_heart_rate_and_the_person_accepts(services, tmp_path):
    who = await train(services, tmp_path, 1, 1800, power=280, hr=171)
    offers = await services.fitness.suggestions(who)
    highest = next(offer for offer in offers if offer.kind == "max_hr_bpm")
    assert highest.value == 171.0
    assert await services.fitness.accept(who, highest) is None
    assert (await services.athletes.get(who)).max_hr_bpm == 171.0
    assert highest not in await services.fitness.suggestions(who)

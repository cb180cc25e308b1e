"""Two periods held against each other, from what is in the store."""

from datetime import UTC, date, datetime

import pytest

from formats.fit_files import ride
from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import POWER, SPEED

TODAY = date(2026, 11, 21)
A = (date(2026, 11, 1), date(2026, 11, 30))
B = (date(2026, 10, 1), date(2026, 10, 31))


async def bring(services, tmp_path, rides):
    who = (await services.athletes.current()).id
    for number, (day, seconds, options) in enumerate(rides):
        start = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        (tmp_path / f"{number:03}.fit").write_bytes(ride(start, seconds, **options))
    await services.imports.run(who, [tmp_path], lambda progress: None)
    return who


async def test_totals_sums_fitness_efforts_and_zones(services, tmp_path):
    who = await bring(
        services,
        tmp_path,
        [
            (date(2026, 11, 1), 599, {"power": 210, "hr": 150}),
            (date(2026, 11, 20), 599, {"power": 190, "hr": 130}),
            (date(2026, 11, 20), 300, {"power": 0, "hr": 150, "sport": 1, "speed": 3.0}),
            (date(2026, 10, 31), 119, {"power": 230, "hr": 0}),
            (date(2026, 9, 30), 599, {"power": 400}),
        ],
    )
    await services.athletes.set_threshold(who, ThresholdKind.FTP, 200.0, None)
    await services.athletes.set_threshold(who, ThresholdKind.LTHR, 160.0, None)
    found = await services.fitness.comparison(who, A, B)
    assert (found.a.total.count, found.b.total.count) == (3, 1)
    assert found.families == (Family.CYCLING, Family.RUNNING)
    assert (found.a.families[Family.RUNNING].count, Family.RUNNING in found.b.families) == (1, False)
    # The month is not over: its sum ends today.
    assert (found.a.cumulative["load"].size, found.b.cumulative["load"].size) == (21, 31)
    assert found.a.cumulative["load"][-1] == pytest.approx(found.a.total.load)
    efforts = {(e.channel, e.duration_s): (e.a and e.a.value, e.b and e.b.value) for e in found.efforts}
    assert efforts[POWER, 60] == (210.0, 230.0)
    assert efforts[POWER, 300] == (210.0, None)
    assert efforts[SPEED, 300][1] is None
    heart = dict(found.a.zones["Heart rate"])
    assert sum(heart.values()) == 600 + 600 + 301
    assert dict(found.a.zones["Power"])["5 VO2max"] == 600  # 210 W of an FTP of 200 W
    assert "Heart rate" not in found.b.zones
    series = await services.fitness.series(who, None, None)
    assert (found.a.ctl, found.b.ctl) == pytest.approx((series.ctl[-1], series.ctl[-22]))


async def test_a_period_to_come_has_no_fitness_and_nothing_is_nothing(services, tmp_path):
    who = (await services.athletes.current()).id
    assert await services.fitness.comparison(who, A, B) is None
    await bring(services, tmp_path, [(TODAY, 60, {})])
    found = await services.fitness.comparison(who, (date(2027, 1, 1), date(2027, 1, 31)), (TODAY, TODAY))
    assert (found.a.ctl, found.a.total.count, found.a.cumulative["load"].size) == (None, 0, 0)
    assert found.b.total.count == 1
    with pytest.raises(ValueError, match="has no day"):
        await services.fitness.comparison(who, (TODAY, date(2026, 1, 1)), B)

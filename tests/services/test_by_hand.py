"""Activities that were typed in."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.sports import Sport
from peaksdesk.services.by_hand import Told
from peaksdesk.services.events import ActivitiesChanged

GYM = Told(date(2026, 10, 25), time(18, 30), Sport.STRENGTH, 3300.0, rpe=7.0, title="Lower body", note="3 × 5 squats")


@pytest.fixture
async def who(services):
    return (await services.athletes.current()).id


async def test_what_was_told_becomes_an_activity_scored_by_how_it_felt(services, who, facts):
    facts.clear()
    activity = await services.by_hand.add(who, GYM)
    assert facts == [ActivitiesChanged(who)]
    assert (activity.sport, activity.title, activity.description, activity.rpe) == (
        Sport.STRENGTH,
        "Lower body",
        "3 × 5 squats",
        7.0,
    )
    assert activity.start == datetime.fromisoformat("2026-10-25T18:30+01:00"), "the clocks went back that morning"
    assert (activity.local_date, activity.zone) == (GYM.day, "Europe/Vienna")
    assert (activity.summary.duration_s, activity.summary.moving_s) == (3300.0, 3300.0)
    assert activity.load.method is LoadMethod.SESSION_RPE
    assert activity.load.value
    detail = await services.activities.detail(activity.id)
    assert [source.kind for source in detail.sources] == [SourceKind.MANUAL]


async def test_a_distance_gives_a_pace(services, who):
    run = Told(date(2026, 11, 20), time(6, 0), Sport.TREADMILL_RUN, 1800.0, distance_m=6000.0)
    activity = await services.by_hand.add(who, run)
    assert activity.summary.distance_m == 6000.0
    assert activity.summary.avg_speed_mps == pytest.approx(6000 / 1800)
    assert activity.title == ""


async def test_it_is_edited_measured_anew_deleted_and_restored_as_any_other(services, who):
    activity = await services.by_hand.add(who, GYM)
    changed = await services.activities.edit(activity.id, sport="yoga", rpe=3.0)
    assert (changed.sport, changed.rpe, changed.summary.moving_s) == (Sport.YOGA, 3.0, 3300.0)
    await services.activities.delete(activity.id)
    assert await services.activities.between(who, None, None) == ()
    await services.activities.restore(activity.id)
    assert (await services.activities.between(who, None, None))[0].sport is Sport.YOGA


async def test_two_of_one_hour_stay_two(services, who):
    first, second = await services.by_hand.add(who, GYM), await services.by_hand.add(who, GYM)
    assert first.id != second.id
    sheet = await services.calendar.sheet(who, GYM.day, WeekStart.MONDAY)
    assert len(sheet.day(GYM.day).entries) == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"day": date(2030, 1, 1)}, "future"),
        ({"duration_s": 0.0}, "48 hours"),
        ({"duration_s": 200_000.0}, "48 hours"),
        ({"distance_m": -1.0}, "2,000 km"),
        ({"distance_m": float("nan")}, "2,000 km"),
        ({"rpe": 11.0}, "RPE"),
        ({"title": "x" * 301}, "title"),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_kept(services, who, wrong, said):
    with pytest.raises(ValueError, match=said):
        await services.by_hand.add(who, replace(GYM, **wrong))
    assert await services.activities.between(who, None, None) == ()

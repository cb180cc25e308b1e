"""A day's whole answer, the check-in, alerts and trends, on a real store."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import numpy as np
import pytest

from peaksdesk.domain.alert_rules import AlertRule
from peaksdesk.domain.checkin import Answer, DataSource, Label
from peaksdesk.domain.day_marks import DayMark, DayMarkKind
from peaksdesk.domain.day_records import Cycle, Recovery, Sleep
from peaksdesk.domain.readiness import Part
from peaksdesk.domain.readings import Metric
from peaksdesk.domain.session_details import SESSION, ClassType, SessionDetails, to_text
from peaksdesk.domain.sports import Family, Sport
from peaksdesk.domain.whoop_scale import Zone
from peaksdesk.services.by_hand import Told
from peaksdesk.services.day_keeping import keep_days
from peaksdesk.services.events import CheckInsChanged

TODAY = date(2026, 11, 21)
USUAL = [65.0, 70, 62, 68, 75, 71, 66]
ALL = {"sleep": 4, "stress": 3, "soreness": 2, "energy": 4}


@pytest.fixture
async def who(services):
    return (await services.athletes.current()).id


def whoop_day(day, n, recovery=70.0, hrv=None, rhr=50.0):
    wake = datetime.combine(day, time(5, 0), UTC)
    night = Sleep(
        f"s{n}", day, wake - timedelta(hours=8), wake, cycle_key=f"c{n}", asleep_s=26_000.0, needed_s=28_000.0,
        performance_percent=85.0 + n % 3, light_s=12_000.0, deep_s=6_000.0, rem_s=8_000.0, awake_s=1_000.0,
    )  # fmt: skip
    return [
        night,
        Recovery(f"c{n}", day, score_percent=recovery, hrv_ms=hrv or USUAL[n % 7], resting_hr_bpm=rhr + n % 2,
                 spo2_percent=96.0, sleep_key=f"s{n}"),
        Cycle(f"c{n}", day, wake - timedelta(hours=8), strain=10.0 + n % 5, energy_kcal=2500.0),
    ]  # fmt: skip


async def keep(database, who, days, source="whoop", **values):
    records = []
    for n in range(days):
        records += whoop_day(TODAY - timedelta(n), n, **(values if n == 0 else {}))
    await database.write(lambda uow: keep_days(uow, who, source, records, datetime(2026, 11, 21, tzinfo=UTC)))


async def test_a_day_of_which_nothing_is_known_says_what_is_missing(services, who):
    found = await services.readiness.day(who)
    assert (found.day, found.score.value, found.answers.composite, found.alerts) == (TODAY, None, None, ())
    assert [one.name for one in found.missing] == ["night", "check_in", "training", "baseline"]
    assert found.advice.effort is None
    assert found.measures == {}


async def test_a_day_with_whoop_is_whole(services, database, who):
    await keep(database, who, 70, recovery=84.0)
    found = await services.readiness.day(who)
    assert (found.zone, found.value(Metric.RECOVERY), found.value(Metric.HRV)) == (Zone.GREEN, 84.0, 65.0)
    assert found.answers.values == {Answer.SLEEP: 4, Answer.ENERGY: 4}
    hrv = found.measures[Metric.HRV]
    logs = np.log([USUAL[n % 7] for n in range(1, 61)])
    assert hrv.low == pytest.approx(np.exp(logs.mean() - 0.5 * logs.std(ddof=1)))
    assert hrv.high == pytest.approx(np.exp(logs.mean() + 0.5 * logs.std(ddof=1)))
    assert hrv.week == pytest.approx(68.027, abs=5e-4)
    assert (hrv.days, hrv.source) == (60, "WHOOP, in sleep")
    assert {one.part for one in found.score.contributions} == {Part.HRV, Part.RESTING_HR, Part.SLEEP}
    assert 0 < found.score.value < 100
    assert found.night.deep_s == 6_000.0
    assert found.strain_week.average == pytest.approx(np.mean([10.0 + n % 5 for n in range(7)]))
    assert (found.strain_week.peak, found.strain_week.peak_day) == (14.0, TODAY - timedelta(4))
    assert set(found.explained) >= {"composite", "score", "hrv", "resting_hr", "recovery", "sleep", "strain_week"}
    assert found.explained["score"].formula == found.score.formula


async def test_there_is_no_number_before_14_valid_days(services, database, who):
    await keep(database, who, 14)
    found = await services.readiness.day(who)
    assert found.score.value is None
    assert "13 so far" in found.score.reason
    assert found.measures[Metric.HRV].low is None
    await keep(database, who, 15)
    found = await services.readiness.day(who)
    assert found.score.value is not None
    assert found.score.provisional


async def test_a_check_in_over_what_whoop_filled_in(services, database, who, facts):
    await keep(database, who, 3, recovery=84.0)
    facts.clear()
    before = await services.readiness.check_in(who, TODAY, {"stress": 3, "soreness": 2, "hotspot": "knee"})
    assert facts == [CheckInsChanged(who)]
    found = await services.readiness.day(who)
    assert (found.answers.composite, found.answers.label, found.answers.data_source) == (
        15,
        Label.GOOD,
        DataSource.WHOOP,
    )
    await services.readiness.check_in(who, TODAY, {"sleep": 2})
    await keep(database, who, 3, recovery=20.0)
    found = await services.readiness.day(who)
    assert found.answers.values == {Answer.SLEEP: 2, Answer.STRESS: 3, Answer.SORENESS: 2, Answer.ENERGY: 1}
    assert found.answers.data_source is DataSource.WHOOP_AND_MANUAL
    assert "You noted: knee." in found.advice.why[-1]
    after = await services.readiness.put_back(before)
    assert (await services.readiness.day(who)).told is None
    await services.readiness.put_back(after)
    assert (await services.readiness.day(who)).told.hotspot == "knee"
    await services.readiness.forget_check_in(who, TODAY)
    assert (await services.readiness.day(who)).told is None


async def test_past_days_can_be_filled_but_not_those_to_come(services, who):
    day = TODAY - timedelta(40)
    await services.readiness.check_in(who, day, {**ALL, "weight_kg": 82.3})
    found = await services.readiness.day(who, day)
    assert (found.answers.composite, found.weight.value) == (15, 82.3)
    with pytest.raises(ValueError, match="future"):
        await services.readiness.check_in(who, TODAY + timedelta(1), ALL)


async def test_impossible_values_are_kept_flagged_and_left_out(services, database, who):
    await keep(database, who, 40, hrv=255.0)
    found = await services.readiness.day(who)
    assert found.value(Metric.HRV) is None
    assert [one.value for one in found.left_out] == [255.0]
    assert found.score.reason == "No score: today's HRV has not come yet."


async def test_this_week_has_its_classes_and_its_load(services, who):
    told = Told(TODAY, time(10, 0), Sport.MARTIAL_ARTS, 5400.0, rpe=7.0)
    activity = await services.by_hand.add(who, told)
    details = to_text(SessionDetails(ClassType.GI, 5, 6, 3, 2))
    await services.activities.put_edits(activity.id, {SESSION: details}, (SESSION,))
    await services.by_hand.add(who, replace(told, day=TODAY - timedelta(6)))
    found = await services.readiness.day(who)
    assert (found.week.first, found.week.sessions, found.week.time_s) == (date(2026, 11, 16), 1, 5400.0)
    assert found.week.load == pytest.approx(activity.load.value)
    assert (found.week.mat.classes, found.week.mat.rolls, found.week.mat.ratio) == (1, 6, 1.5)
    assert found.family is Family.MARTIAL_ARTS


async def low_week(database, who):
    records = []
    for n in range(90):
        records += whoop_day(TODAY - timedelta(n), n, hrv=52.0 if n < 7 else None)
    await database.write(lambda uow: keep_days(uow, who, "whoop", records, datetime(2026, 11, 21, tzinfo=UTC)))


async def test_alerts_speak_are_quieted_and_speak_again(services, database, who):
    await low_week(database, who)
    (alert,) = await services.readiness.alerts(who)
    assert alert.rule is AlertRule.HRV_LOW
    before = await services.readiness.snooze(who, alert.rule, TODAY + timedelta(3))
    found = await services.readiness.day(who)
    assert (found.alerts, [one.rule for one in found.quieted]) == ((), [AlertRule.HRV_LOW])
    after = await services.readiness.put_quiet(before)
    assert await services.readiness.quiets(who) == {}
    await services.readiness.put_quiet(after)
    assert await services.readiness.alerts(who) == ()
    await services.readiness.put_quiet(before)
    await services.readiness.dismiss(who, alert.rule)
    assert await services.readiness.alerts(who) == ()
    await services.readiness.turn(who, AlertRule.LOAD, on=False)
    await services.readiness.turn(who, AlertRule.LOAD, on=True)
    assert set(await services.readiness.quiets(who)) == {AlertRule.HRV_LOW}


async def test_a_backtest_finds_the_days_on_which_it_would_have_spoken(services, database, who):
    await low_week(database, who)
    (found,) = await services.readiness.backtest(who, AlertRule.HRV_LOW)
    (alert,) = await services.readiness.alerts(who)
    assert found.day == alert.since
    assert await services.readiness.backtest(who, AlertRule.LOAD) == ()


async def test_trends_hold_every_day_of_a_range(services, database, who):
    await keep(database, who, 100)
    await services.readiness.check_in(who, TODAY, ALL)
    mark = await services.readiness.mark(who, DayMark(0, DayMarkKind.TRAVEL, TODAY, TODAY, "Flight"))
    found = await services.readiness.trends(who, TODAY - timedelta(29), TODAY)
    assert found.days.size == 30
    hrv = found.trends["hrv"]
    assert (hrv.value[-1], hrv.value[-2]) == (65.0, 70.0)
    assert hrv.week[-1] == pytest.approx(68.027, abs=5e-4)
    assert np.isfinite(hrv.low).all(), "the days before the range count for its bands"
    assert hrv.sources == ("WHOOP, in sleep",)
    assert "30 days" in hrv.summary
    assert found.trends["composite"].value[-1] == 15
    assert np.isfinite(found.trends["score"].value).all()
    assert found.stages.deep.tolist() == [6_000.0] * 30
    assert found.strain_and_recovery.n == 29
    assert found.marks == (mark,)
    day = await services.readiness.day(who)
    assert found.trends["score"].value[-1] == pytest.approx(day.score.value)
    assert found.trends["hrv"].high[-1] == pytest.approx(day.measures[Metric.HRV].high)
    await services.readiness.unmark(who, mark.id)
    assert (await services.readiness.trends(who)).days.size == 100
    with pytest.raises(ValueError, match="before"):
        await services.readiness.trends(who, TODAY, TODAY - timedelta(1))
    with pytest.raises(LookupError):
        await services.readiness.unmark(who, mark.id)


async def test_two_sources_stay_two_baselines(services, database, who):
    await keep(database, who, 40)
    await keep(database, who, 40, source="garmin")
    found = await services.readiness.trends(who)
    assert sorted(found.trends["hrv"].sources) == ["WHOOP, in sleep", "garmin, as the service passes it on"]

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from peaksdesk.domain.alert_rules import AlertRule, History, load_of
from peaksdesk.domain.alerts import RULES, TITLES, Quiet, Watch
from peaksdesk.domain.day_records import Recovery
from peaksdesk.domain.readings import Metric, readings
from peaksdesk.domain.recovery_course import measured

TODAY = date(2026, 11, 21)
DAYS = 120
USUAL = [65.0, 70, 62, 68, 75, 71, 66]


def history(hrv=None, rhr=None, loads=None, has_data=None, maker="whoop", days=DAYS):
    """A history of some days up to today; values are of its last days."""
    hrv = list(hrv if hrv is not None else np.resize(USUAL, days))
    rhr = list(rhr if rhr is not None else np.full(len(hrv), 50.0))
    told = [
        (maker, Recovery(str(back), TODAY - timedelta(back), hrv_ms=ms, resting_hr_bpm=bpm))
        for back, (ms, bpm) in enumerate(zip(reversed(hrv), reversed(rhr), strict=True))
        if ms is not None
    ]
    first = TODAY - timedelta(days - 1)
    found = readings(told, TODAY)
    series = np.asarray(loads if loads is not None else np.full(days, 60.0))
    return History(
        first,
        measured(found, Metric.HRV, first, TODAY),
        measured(found, Metric.RESTING_HR, first, TODAY),
        load_of(series, series.size - days),
        np.ones(days, np.bool_) if has_data is None else np.asarray(has_data),
    )


def rules(**changes):
    return [alert.rule for alert in Watch.over(history(**changes)).on(TODAY)]


def usual(*last):
    """An ordinary past with some last values."""
    return [*np.resize(USUAL, DAYS - len(last)), *last]


def test_an_ordinary_history_says_nothing():
    watch = Watch.over(history())
    assert not any(found.any() for found in watch.found.values())


def test_rule_1_needs_the_mean_below_the_band_on_two_days_running():
    low = usual(*[58.0] * 7)
    watch = Watch.over(history(hrv=low))
    (alert,) = watch.on(TODAY)
    assert (alert.rule, alert.day, alert.unit, alert.source) == (AlertRule.HRV_LOW, TODAY, "ms", "WHOOP, in sleep")
    assert alert.value < alert.low < alert.high
    assert f"{alert.value:.0f} ms" in alert.sentence
    assert alert.since.isoformat() in alert.sentence
    below = [day for day in range(10) if AlertRule.HRV_LOW in [one.rule for one in watch.on(TODAY - timedelta(day))]]
    assert below == list(range(len(below)))
    assert alert.since == TODAY - timedelta(below[-1])
    course = watch.history.hrv.strands[0].course
    first_low = np.flatnonzero(course.week < course.low)[0]
    assert (alert.since - watch.history.first).days == first_low + 1, "the second day running"


def test_rule_2_is_one_very_low_night_with_a_raised_pulse():
    pulse = [*np.resize([50.0, 51], DAYS - 1), 58.0]
    (alert,) = Watch.over(history(hrv=usual(50.0), rhr=pulse)).on(TODAY)
    assert (alert.rule, alert.value, alert.since) == (AlertRule.NIGHT_LOW, 50.0, TODAY)
    assert "50 ms" in alert.sentence
    assert "58 bpm" in alert.sentence
    assert rules(hrv=usual(50.0)) == [], "a low night alone is no alert"
    assert rules(rhr=pulse) == [], "nor is a raised pulse"


def test_rule_3_is_a_falling_mean_that_grows_uniform():
    rng = np.arange(35)
    falling = np.exp(4.2 - 0.01 * rng + np.where(rng % 2, 1, -1) * 0.08 * (1 - rng / 40))
    assert AlertRule.HRV_FALLING in rules(hrv=usual(*falling))
    wilder = np.exp(4.2 - 0.01 * rng + np.where(rng % 2, 1, -1) * 0.02 * (1 + rng / 10))
    assert AlertRule.HRV_FALLING not in rules(hrv=usual(*wilder)), "a falling mean alone may be a hard block"


def test_rule_4_a_steep_ramp_for_two_weeks_or_deep_form_for_three_days():
    steep = [*np.full(DAYS - 14, 40.0), *np.full(14, 140.0)]
    (alert,) = [one for one in Watch.over(history(loads=steep)).on(TODAY) if one.rule is AlertRule.LOAD]
    assert alert.value > 7
    assert "a week is steep" in alert.sentence
    deep = [*np.full(DAYS - 4, 50.0), *np.full(4, 300.0)]
    (alert,) = [one for one in Watch.over(history(loads=deep)).on(TODAY) if one.rule is AlertRule.LOAD]
    assert alert.value < -30
    assert rules(loads=np.full(DAYS, 150.0)) == []


def test_nobody_is_warned_while_fitness_climbs_from_nothing():
    loads = np.full(30, 150.0)
    padded = history(loads=np.concatenate((np.zeros(DAYS - 30), loads)))
    young = replace(padded, load=load_of(loads, 30 - DAYS))
    assert not Watch.over(young).found[AlertRule.LOAD].any()


def test_rule_5_is_monotony_in_a_heavy_week_of_ones_own():
    varied = np.resize([90.0, 0, 60, 30, 80, 0, 40], DAYS - 7)
    alike = [*varied, 80.0, 82, 78, 80, 81, 79, 80]
    (alert,) = [one for one in Watch.over(history(loads=alike)).on(TODAY) if one.rule is AlertRule.MONOTONY]
    assert alert.value > 2
    assert "560" in alert.sentence
    light = [*varied, 20.0, 22, 18, 20, 21, 19, 20]
    assert AlertRule.MONOTONY not in rules(loads=light)


def test_rule_6_is_five_days_without_data():
    known = np.ones(DAYS, np.bool_)
    known[-4:] = False
    assert rules(has_data=known) == []
    known[-5:] = False
    (alert,) = Watch.over(history(has_data=known)).on(TODAY)
    assert (alert.rule, alert.value) == (AlertRule.SILENT, 5.0)
    assert "since 2026-11-16" in alert.sentence
    few = np.zeros(DAYS, np.bool_)
    few[:13] = True
    assert rules(has_data=few) == [], "too little to miss"


def test_no_rule_about_hrv_speaks_before_14_valid_days():
    short = [*USUAL, *USUAL[:6], 30.0]
    pulse = [*np.resize([50.0, 51], 13), 70.0]
    assert len(short) == 14
    assert rules(hrv=short, rhr=pulse) == []
    assert rules(hrv=[65.0, *short], rhr=[50.0, *pulse]) == [AlertRule.NIGHT_LOW]


def test_an_impossible_value_raises_no_alarm():
    pulse = [*np.resize([50.0, 51], DAYS - 1), 58.0]
    for odd in (0.0, 255.0):
        assert rules(hrv=usual(odd), rhr=pulse) == []


def test_overreaching_says_who_agreed():
    loads = [*np.full(DAYS - 14, 40.0), *np.full(14, 140.0)]
    first, *others = Watch.over(history(hrv=usual(*[56.0] * 7), loads=loads)).on(TODAY)
    assert first.rule is AlertRule.OVERREACHING
    assert set(first.agreed) == {one.rule for one in others if one.rule is not AlertRule.SILENT}
    assert TITLES[AlertRule.HRV_LOW] in first.sentence


def test_a_backtest_says_when_it_would_have_spoken():
    hrv = np.resize(USUAL, DAYS)
    hrv[80:88] = 54.0
    watch = Watch.over(history(hrv=hrv))
    (alert,) = watch.backtest(AlertRule.HRV_LOW, watch.history.first, TODAY)
    assert alert.day == alert.since
    assert 80 < (alert.day - watch.history.first).days < 88
    assert watch.backtest(AlertRule.HRV_LOW, TODAY, TODAY) == ()


def test_quieting():
    (alert,) = Watch.over(history(hrv=usual(*[58.0] * 7))).on(TODAY)
    assert not Quiet().hides(alert)
    assert Quiet(off=True).hides(alert)
    assert Quiet(snoozed_until=TODAY + timedelta(1)).hides(alert)
    assert not Quiet(snoozed_until=TODAY).hides(alert)
    assert Quiet(dismissed_on=TODAY).hides(alert)
    assert not Quiet(dismissed_on=alert.since - timedelta(1)).hides(alert)


def test_every_rule_has_its_words():
    assert set(RULES) == set(TITLES) == set(AlertRule)


@pytest.mark.parametrize("days", [1, 5])
def test_short_histories_are_no_trouble(days):
    assert Watch.over(history(hrv=[65.0] * days, days=days)).on(TODAY) == ()
    assert Watch.over(history(hrv=[65.0], days=1)).on(TODAY + timedelta(1)) == ()

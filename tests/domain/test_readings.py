import random
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.domain.day_records import Body, Cycle, Recovery, ScoreState, Sleep, Wellness
from peaksdesk.domain.readings import Metric, readings
from peaksdesk.domain.recovery_course import measured

TODAY = date(2026, 11, 21)


def recovery(day=TODAY, key="1", **values):
    return Recovery(key, day, **values)


def only(metric, *told):
    return [one for one in readings(told, TODAY) if one.metric is metric]


@pytest.mark.parametrize(
    ("record", "metric", "said"),
    [
        (recovery(hrv_ms=0.0), Metric.HRV, "HRV of 0 ms cannot be"),
        (recovery(hrv_ms=255.0), Metric.HRV, "10 to 250 ms"),
        (recovery(resting_hr_bpm=999.0), Metric.RESTING_HR, "999 bpm"),
        (recovery(day=TODAY + timedelta(1), hrv_ms=60.0), Metric.HRV, "future"),
        (recovery(hrv_ms=60.0, calibrating=True), Metric.HRV, "still learning"),
        (recovery(hrv_ms=60.0, state=ScoreState.PENDING), Metric.HRV, "not scored"),
        (recovery(score_percent=101.0), Metric.RECOVERY, "0 to 100"),
    ],
)
def test_what_cannot_be_is_kept_with_a_reason(record, metric, said):
    (one,) = only(metric, ("whoop", record))
    assert said in one.left_out


def test_a_sound_value_says_where_and_how_it_was_measured():
    (one,) = only(Metric.HRV, ("whoop", recovery(hrv_ms=68.4)))
    assert (one.value, one.left_out, one.origin) == (68.4, "", "WHOOP, in sleep")
    (morning,) = only(Metric.HRV, ("elite_hrv", Wellness("a", TODAY, hrv_ms=40.87)))
    assert morning.origin == "Elite HRV, in the morning"


def test_of_two_nights_on_one_date_the_longer_counts():
    start = datetime(2026, 11, 20, 22, tzinfo=UTC)
    sleeps = [
        Sleep("a", TODAY, start, start + timedelta(hours=3), asleep_s=9_000.0, performance_percent=30.0),
        Sleep("b", TODAY, start + timedelta(hours=4), start + timedelta(hours=9), asleep_s=17_000.0),
        Sleep("nap", TODAY, start, start + timedelta(hours=12), nap=True, asleep_s=30_000.0),
    ]
    told = [("whoop", one) for one in sleeps]
    told += [("whoop", recovery(key=key, hrv_ms=60.0, sleep_key=key)) for key in ("a", "b")]
    found = only(Metric.HRV, *told)
    assert [(one.key, bool(one.left_out)) for one in found] == [("b", False), ("a", True)]
    assert [one.value for one in only(Metric.ASLEEP, *told) if not one.left_out] == [17_000.0]


def test_the_account_is_believed_before_the_export_of_the_same_maker():
    told = [("whoop_export", recovery(key="x", hrv_ms=68.0)), ("whoop", recovery(hrv_ms=68.432))]
    assert [(one.value, one.left_out) for one in only(Metric.HRV, *told)] == [
        (68.432, ""),
        (68.0, "The account of WHOOP tells the same day."),
    ]


def test_weights_strain_and_sleep_needs_are_read_too():
    told = [("whoop", Cycle("c", TODAY, datetime(2026, 11, 20, tzinfo=UTC), strain=12.4, energy_kcal=2790.0))]
    told += [("whoop", Body("body", TODAY, weight_kg=82.3)), ("intervals_icu", Wellness("w", TODAY, weight_kg=82.0))]
    found = {(one.metric, one.maker): one.value for one in readings(told, TODAY)}
    assert found[Metric.STRAIN, "WHOOP"] == 12.4
    assert found[Metric.WEIGHT, "WHOOP"] == 82.3
    assert found[Metric.WEIGHT, "intervals.icu"] == 82.0


def nights(source, first, values):
    return [
        (source, Wellness(f"{source}{n}", first + timedelta(n), hrv_ms=value))
        if source != "whoop"
        else (source, recovery(first + timedelta(n), str(n), hrv_ms=value))
        for n, value in enumerate(values)
        if value is not None
    ]


def test_baselines_never_mix_sources():
    first = TODAY - timedelta(59)
    told = nights("whoop", first, [60.0] * 60) + nights("hrv4training", first, [120.0] * 60)
    found = measured(readings(told, TODAY), Metric.HRV, first, TODAY)
    assert [strand.maker for strand in found.strands] == ["HRV4Training", "WHOOP"]
    centers = [float(strand.course.center[-1]) for strand in found.strands]
    assert centers == pytest.approx([np.log(120.0), np.log(60.0)])
    assert float(found.over(lambda strand: strand.course.spread)[-1]) == pytest.approx(0.0, abs=1e-9)


def test_a_new_second_device_does_not_take_over_and_a_missing_night_falls_to_who_has_it():
    first = TODAY - timedelta(59)
    told = nights("whoop", first, [60.0] * 59 + [None]) + nights("hrv4training", first, [None] * 55 + [80.0] * 5)
    found = measured(readings(told, TODAY), Metric.HRV, first, TODAY)
    assert found.strand(TODAY - timedelta(1)).maker == "WHOOP"
    assert found.strand(TODAY).maker == "HRV4Training"
    assert found.reading(TODAY).value == 80.0
    assert found.strand(first - timedelta(1)) is None


VALUES = st.lists(st.one_of(st.none(), st.floats(0, 300)), min_size=1, max_size=40)


@given(VALUES, VALUES, VALUES, st.randoms(use_true_random=False))
def test_the_order_of_sources_does_not_matter(a, b, c, chance: random.Random):
    first = TODAY - timedelta(39)
    told = nights("whoop", first, a) + nights("elite_hrv", first, b) + nights("intervals_icu", first, c)
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert readings(told, TODAY) == readings(shuffled, TODAY)
    one, two = (measured(readings(given, TODAY), Metric.HRV, first, TODAY) for given in (told, shuffled))
    assert (one.chosen == two.chosen).all()
    assert sum(not one.left_out for one in readings(told, TODAY)) == sum(
        value is not None and 10 <= value <= 250 for value in (*a, *b, *c)
    )

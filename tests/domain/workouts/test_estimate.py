import math
from datetime import date

import numpy as np
import pytest
from hypothesis import given

from domain.workouts.workout_strategies import WORKOUTS
from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind, Thresholds, thresholds_on
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.power import normalized_power, training_stress_score
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.estimate import estimate
from peaksdesk.domain.workouts.flattening import flattened
from peaksdesk.domain.workouts.shares import absolute, basis, shares
from peaksdesk.domain.workouts.targets import Measure, Target
from peaksdesk.domain.workouts.text_reading import read_text
from peaksdesk.domain.workouts.timeline import laid_out, per_second

ANN = Athlete(1, "Ann", max_hr_bpm=190)
KNOWN = Thresholds(ftp_w=250, lthr_bpm=170, threshold_pace_mps=4.0, swim_threshold_mps=1.25)


def of(text: str, sport: Sport = Sport.RIDE, known: Thresholds = KNOWN, athlete: Athlete = ANN):
    read = read_text(text, sport)
    assert read.problems == []
    return estimate(read.blocks, basis(known, athlete, sport))


def test_an_hour_at_threshold_is_100_by_every_measure():
    for text, sport, method in (
        ("1h 100%", Sport.RIDE, LoadMethod.TSS),
        ("1h 250w", Sport.RIDE, LoadMethod.TSS),
        ("1h 100% pace", Sport.RUN, LoadMethod.RTSS),
        ("1h 4:10/km", Sport.RUN, LoadMethod.RTSS),
        ("1h 100% pace", Sport.SWIM, LoadMethod.STSS),
        ("1h 170bpm", Sport.RIDE, LoadMethod.HR_IF),
        ("1h 100% LTHR", Sport.ROW, LoadMethod.HR_IF),
        ("1h RPE 8", Sport.STRENGTH, LoadMethod.SESSION_RPE),
    ):
        found = of(text, sport)
        assert (found.method, found.seconds) == (method, 3600), text
        assert found.tss == pytest.approx(100), text
        assert found.intensity == pytest.approx(1), text
        assert found.notes == ()


def test_two_hours_at_three_quarters():
    found = of("2h 75%")
    assert (found.tss, found.intensity) == (pytest.approx(112.5), pytest.approx(0.75))
    assert found.kj == pytest.approx(7200 * 187.5 / 1000)
    assert found.metres is None


def test_intervals_are_weighed_as_normalized_power_weighs_them():
    found = of("60x\n- 30s 400w\n- 30s 1w", known=Thresholds(ftp_w=250))
    series = np.tile(np.r_[np.full(30, 400.0), np.full(30, 1.0)], 60)
    np_w = normalized_power(series)
    assert found.intensity == pytest.approx(np_w / 250)
    assert found.tss == pytest.approx(training_stress_score(3600, np_w, 250))
    assert found.kj == pytest.approx(series.sum() / 1000)


def test_shares_need_no_ftp_but_work_does():
    found = of("1h 90%", known=Thresholds())
    assert (found.tss, found.kj) == (pytest.approx(81), None)


def test_a_ramp_is_followed_second_by_second():
    stretches = laid_out(read_text("100s ramp 50-150%", Sport.RIDE).blocks, basis(KNOWN, ANN, Sport.RIDE))
    assert per_second(stretches) == pytest.approx(0.5 + (np.arange(100) + 0.5) / 100)
    assert of("20m ramp 50-100%").tss == pytest.approx(of("20m ramp 100-50%").tss)
    assert of("20m ramp 50-100%").tss > of("20m 50-100%").tss


def test_runs_know_how_far_they_go_and_swims_how_long_they_take():
    assert of("1h 90%", Sport.RUN).metres == pytest.approx(3600 * 3.6)
    found = of("8x 100mtr 100%", Sport.SWIM)
    assert (found.metres, found.seconds) == (pytest.approx(800), pytest.approx(640))
    easy = of("10km Z2 HR", Sport.RUN)
    assert easy.seconds == pytest.approx(10_000 / (0.875 * 4.0))


def test_what_is_missing_is_said():
    found = of("1h 250w", known=Thresholds())
    assert (found.seconds, found.tss, found.method) == (3600, None, LoadMethod.NONE)
    assert found.notes == ("No load can be told: a target in watts needs an FTP, and none is known for the day.",)
    found = of("40km 80%")
    assert (found.metres, found.seconds, found.tss) == (40_000, None, None)
    assert "How long it takes cannot be told" in found.notes[0]
    found = of("10m 80%\nopen 50%\n10m")
    assert (found.seconds, round(found.tss)) == (1200, 18)
    assert found.notes == (
        "One step has no target; what such a step usually is was taken instead.",
        "One step is open and counted as no time.",
    )
    assert of("1h", Sport.STRENGTH).notes == ("No load can be told for this sport without targets.",)
    assert of("1h Z7", Sport.SWIM).tss is None


def test_targets_follow_the_thresholds_of_the_day():
    history = [Threshold(ThresholdKind.FTP, 200, date(2026, 1, 1)), Threshold(ThresholdKind.FTP, 250, date(2026, 3, 1))]
    read = read_text("1h 200w", Sport.RIDE)
    loads = [
        estimate(read.blocks, basis(thresholds_on(history, day), ANN, Sport.RIDE)).tss
        for day in (date(2026, 2, 28), date(2026, 3, 1))
    ]
    assert loads == pytest.approx([100, 64])


@pytest.mark.parametrize(
    ("target", "found"),
    [
        (Target(Measure.FTP_PCT, 80, 90), Target(Measure.WATTS, 200, 225)),
        (Target(Measure.POWER_ZONE, 2, 2), Target(Measure.WATTS, 137.5, 187.5)),
        (Target(Measure.POWER_ZONE, 1, 1), Target(Measure.WATTS, 110, 137.5)),
        (Target(Measure.POWER_ZONE, 7, 7), Target(Measure.WATTS, 375, 412.5)),
        (Target(Measure.MAX_HR_PCT, 50, 100), Target(Measure.BPM, 95, 190)),
        (Target(Measure.LTHR_PCT, 90, 80, ramp=True), Target(Measure.BPM, 153, 136, ramp=True)),
        (Target(Measure.WATTS, 5, 6), Target(Measure.WATTS, 5, 6)),
    ],
)
def test_in_absolute_numbers(target, found):
    got = absolute(target, basis(KNOWN, ANN, Sport.RIDE))
    assert (got.measure, got.ramp) == (found.measure, found.ramp)
    assert (got.start, got.end) == pytest.approx((found.start, found.end))


def test_nothing_absolute_without_the_threshold():
    nobody = basis(Thresholds(), Athlete(1, "Bo"), Sport.RIDE)
    for measure in set(Measure) - {Measure.WATTS, Measure.BPM, Measure.SPEED}:
        assert absolute(Target(measure, 2, 3), nobody) is None
    assert shares(Target(Measure.MAX_HR_PCT, 80, 80), nobody) is None


@given(WORKOUTS)
def test_any_good_workout_comes_to_finite_numbers_or_none(workout):
    for known, athlete in ((KNOWN, ANN), (Thresholds(), Athlete(1, "Bo"))):
        held = basis(known, athlete, workout.sport)
        found = estimate(workout.blocks, held)
        for value in (found.seconds, found.metres, found.tss, found.intensity, found.kj):
            assert value is None or (math.isfinite(value) and value >= 0)
        begins = [stretch.begin_s for stretch in laid_out(flattened(workout.blocks), held)]
        assert begins == sorted(begins)
        assert (found.tss is None) == (found.method is LoadMethod.NONE)

from datetime import date

import numpy as np
import pytest

from peaksdesk.domain.athlete import Athlete, Sex, ThresholdKind, Thresholds
from peaksdesk.domain.heart_rate import TrimpVariant
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.metrics import Metrics, Summary
from peaksdesk.domain.scoring import score
from peaksdesk.domain.sports import Sport

MAN = Athlete(1, "Max", sex=Sex.MALE, resting_hr_bpm=50, max_hr_bpm=190)
NOBODY = Athlete(2, "New")
ALL = Thresholds(
    ftp_w=280,
    lthr_bpm=170,
    threshold_pace_mps=1000 / 255,
    swim_threshold_mps=1.0,
    since=(
        (ThresholdKind.FTP, date(2026, 4, 1)),
        (ThresholdKind.LTHR, date(2026, 3, 1)),
        (ThresholdKind.THRESHOLD_PACE, date(2026, 2, 1)),
        (ThresholdKind.SWIM_THRESHOLD, date(2026, 1, 1)),
    ),
)


def session(hr: dict[int, int] | None = None, power_s: int | None = None, **summary) -> Metrics:
    hr_seconds = np.zeros(256 if hr else 0, np.uint32)
    for bpm, seconds in (hr or {}).items():
        hr_seconds[bpm] = seconds
    power_seconds = np.empty(0, np.uint32) if power_s is None else np.array([power_s], np.uint32)
    return Metrics(Summary(**summary), hr_seconds, power_seconds, np.empty(0, np.uint32))


RIDE = session({150: 7200}, 7200, np_w=210.0, recorded_s=7200.0, moving_s=7000.0, avg_hr_bpm=150.0)
HOUR_AT_150 = session({150: 3600}, recorded_s=3600.0, avg_hr_bpm=150.0)


def test_a_ride_goes_by_power():
    load = score(RIDE, Sport.GRAVEL_RIDE, ALL, MAN, 5)
    assert load.method is LoadMethod.TSS
    assert load.value == pytest.approx(112.5)
    assert load.intensity == pytest.approx(0.75)
    assert dict(load.inputs) == {"np_w": 210.0, "recorded_s": 7200.0, "ftp_w": 280, "ftp_valid_from": "2026-04-01"}
    assert load.reason == (
        "TSS 112: 2:00:00 at a normalized power of 210 W against your FTP of 280 W (valid from 2026-04-01) "
        "is an intensity of 0.75, and hours × intensity² × 100."
    )


def test_a_threshold_that_always_held_names_no_day():
    always = Thresholds(ftp_w=280, since=((ThresholdKind.FTP, date(1900, 1, 1)),))
    load = score(RIDE, Sport.RIDE, always, MAN)
    assert "valid from" not in load.reason
    assert dict(load.inputs)["ftp_valid_from"] == "1900-01-01"


def test_a_run_goes_by_graded_pace():
    run = session({150: 3000}, ngp_mps=1000 / 270, recorded_s=3000.0, avg_hr_bpm=150.0)
    load = score(run, Sport.TRAIL_RUN, ALL, MAN)
    assert load.method is LoadMethod.RTSS
    assert load.value == pytest.approx(74.3313, abs=5e-5)
    assert load.intensity == pytest.approx(0.94444, abs=5e-6)
    assert "4:30 /km against your threshold pace of 4:15 /km (valid from 2026-02-01)" in load.reason


def test_a_swim_goes_by_speed():
    swim = session(distance_m=3000.0, moving_s=3600.0, recorded_s=3600.0)
    load = score(swim, Sport.SWIM, ALL, MAN)
    assert load.method is LoadMethod.STSS
    assert load.value == pytest.approx(57.8704, abs=5e-5)
    assert "2:00 /100 m, against your threshold of 1:40 /100 m" in load.reason


def test_a_runners_power_is_never_held_against_a_cyclists_ftp():
    run = session(np_w=280.0, recorded_s=3600.0, power_s=3600)
    load = score(run, Sport.RUN, ALL, MAN)
    assert (load.method, load.value) == (LoadMethod.NONE, None)
    assert load.reason.startswith("No load: it has neither pace nor heart rate.")
    assert score(run, Sport.RUN, ALL, MAN, 8).method is LoadMethod.SESSION_RPE


@pytest.mark.parametrize("sport", [Sport.ROW, Sport.STRENGTH, Sport.HIKE, Sport.TRANSITION, Sport.UNKNOWN])
def test_other_sports_go_by_heart_rate(sport):
    load = score(HOUR_AT_150, sport, ALL, MAN)
    assert load.method is LoadMethod.HRSS
    assert load.value == pytest.approx(63.3429, abs=5e-5)
    assert load.intensity == pytest.approx(0.633429**0.5, abs=1e-6)
    assert dict(load.inputs) == {
        "avg_hr_bpm": 150.0,
        "hr_s": 3600.0,
        "lthr_bpm": 170,
        "lthr_valid_from": "2026-03-01",
        "resting_hr_bpm": 50,
        "max_hr_bpm": 190,
        "trimp": "banister",
        "trimp_constants": "male",
    }


def test_a_ride_without_ftp_and_a_run_without_threshold_pace_go_by_heart_rate():
    only_lthr = Thresholds(lthr_bpm=170)
    assert score(RIDE, Sport.RIDE, only_lthr, MAN).method is LoadMethod.HRSS
    run = session({150: 3000}, ngp_mps=3.7, recorded_s=3000.0)
    assert score(run, Sport.RUN, only_lthr, MAN).method is LoadMethod.HRSS


def test_unset_sex_takes_the_mens_constants_and_says_so():
    unset = Athlete(1, "Pat", resting_hr_bpm=50, max_hr_bpm=190)
    load = score(HOUR_AT_150, Sport.ROW, ALL, unset)
    assert load.value == pytest.approx(63.3429, abs=5e-5)
    assert dict(load.inputs)["trimp_constants"] == "male (sex is not set)"
    assert "your sex is not set" in load.reason


def test_the_variant_of_training_impulse_is_the_callers():
    woman = Athlete(1, "Eva", sex=Sex.FEMALE, resting_hr_bpm=50, max_hr_bpm=190)
    edwards = score(HOUR_AT_150, Sport.ROW, ALL, woman, variant=TrimpVariant.EDWARDS)
    assert edwards.value == pytest.approx(100 * 3 / 4)
    assert "Edwards" in edwards.reason
    assert "trimp_constants" not in dict(edwards.inputs)


def test_without_resting_or_maximal_heart_rate_the_squared_ratio_is_taken():
    load = score(HOUR_AT_150, Sport.ROW, ALL, NOBODY)
    assert load.method is LoadMethod.HR_IF
    assert load.value == pytest.approx(100 * (150 / 170) ** 2)
    assert load.intensity == pytest.approx(150 / 170)
    assert "with your resting and maximal heart rate set, HRSS would be used" in load.reason


def test_heart_rates_that_contradict_each_other_are_named():
    odd = Athlete(1, "Max", resting_hr_bpm=50, max_hr_bpm=160)
    load = score(HOUR_AT_150, Sport.ROW, ALL, odd)
    assert load.method is LoadMethod.HR_IF
    assert "contradict each other" in load.reason


def test_a_strap_that_was_silent_most_of_the_time_counts_by_its_mean():
    lost = session({150: 600}, recorded_s=3600.0, avg_hr_bpm=150.0)
    load = score(lost, Sport.ROW, ALL, MAN)
    assert load.value == pytest.approx(63.3429, abs=5e-5)
    assert "its mean stands for the whole session" in load.reason


def test_a_row_of_an_archive_counts_by_the_mean_it_states():
    row = session(avg_hr_bpm=150.0, moving_s=3600.0, recorded_s=3600.0)
    assert score(row, Sport.ROW, ALL, MAN).value == pytest.approx(63.3429, abs=5e-5)


def test_a_power_meter_that_was_silent_most_of_the_time_gives_way_to_heart_rate():
    lost = session({150: 7200}, 3000, np_w=90.0, recorded_s=7200.0, avg_hr_bpm=150.0)
    assert score(lost, Sport.RIDE, ALL, MAN).method is LoadMethod.HRSS
    without_heart = session(None, 3000, np_w=90.0, recorded_s=7200.0)
    assert score(without_heart, Sport.RIDE, ALL, MAN).method is LoadMethod.TSS


def test_a_dead_power_meter_scores_nothing():
    dead = session({150: 3600}, 3600, np_w=0.0, recorded_s=3600.0, avg_hr_bpm=150.0)
    assert score(dead, Sport.RIDE, ALL, MAN).method is LoadMethod.HRSS


def test_session_rpe_is_the_last_resort():
    gym = session(recorded_s=3600.0)
    load = score(gym, Sport.STRENGTH, ALL, MAN, 8)
    assert load.method is LoadMethod.SESSION_RPE
    assert load.value == pytest.approx(100.0)
    assert load.intensity is None
    assert dict(load.inputs) == {"rpe": 8, "minutes": 60.0}
    assert score(session(duration_s=5400.0), Sport.YOGA, ALL, MAN, 2).value == pytest.approx(37.5)


def test_a_run_recorded_in_few_points_is_scored_over_the_time_it_moved():
    run = session(ngp_mps=1000 / 270, recorded_s=400.0, moving_s=3000.0)
    assert score(run, Sport.RUN, ALL, MAN).value == pytest.approx(74.3313, abs=5e-5)


def test_a_swim_that_went_nowhere_is_scored_all_the_same():
    drift = session(distance_m=5e-324, moving_s=3600.0, recorded_s=3600.0)
    assert score(drift, Sport.SWIM, ALL, MAN).value == 0.0


@pytest.mark.parametrize("rpe", [None, 0, -1, 11, float("nan")])
def test_an_rpe_that_says_nothing_scores_nothing(rpe):
    assert score(session(recorded_s=3600.0), Sport.YOGA, ALL, MAN, rpe).method is LoadMethod.NONE


@pytest.mark.parametrize(
    ("metrics", "sport", "words"),
    [
        (RIDE, Sport.RIDE, "it has power, but no FTP holds on its day"),
        (RIDE, Sport.RIDE, "it has heart rate, but no LTHR holds on its day"),
        (session(ngp_mps=3.0, recorded_s=60.0), Sport.RUN, "it has pace, but no threshold pace holds on its day"),
        (session(distance_m=900.0, recorded_s=60.0), Sport.SWIM, "no swim threshold holds on its day"),
        (session(recorded_s=60.0), Sport.RIDE, "it has neither power nor heart rate"),
        (session(recorded_s=60.0), Sport.YOGA, "it has no heart rate"),
        (session(), Sport.RIDE, "this session has no duration"),
    ],
)
def test_what_is_missing_is_named(metrics, sport, words):
    load = score(metrics, sport, Thresholds(), NOBODY)
    assert (load.value, load.method, load.inputs) == (None, LoadMethod.NONE, ())
    assert words in load.reason
    assert load.reason.endswith(".")

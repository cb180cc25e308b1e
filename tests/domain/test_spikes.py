import numpy as np
import pytest

from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.spikes import find_spikes, with_fixes, without_fixes
from peaksdesk.domain.streams import ALTITUDE, HEART_RATE, POWER, SPEED, Streams
from peaksdesk.formats.fit import read_fit


def ride(**changes: dict[int, float]) -> Streams:
    """A minute and a half at 250 W, 150 bpm, 9 m/s, 400 m, with some records changed."""
    values = {POWER: 250.0, HEART_RATE: 150.0, SPEED: 9.0, ALTITUDE: 400.0}
    channels = {name: np.full(90, value) for name, value in values.items()}
    for name, changed in changes.items():
        for index, value in changed.items():
            channels[name][index] = value
    return Streams(np.arange(90.0), channels)


def changed(streams: Streams) -> dict[str, list[tuple[int, float, float]]]:
    return {
        fix.channel: list(zip(fix.index.tolist(), fix.old.tolist(), fix.new.tolist(), strict=True))
        for fix in find_spikes(streams)
    }


def test_the_worked_example():
    streams = ride(power_w={40: 1900.0, 41: 1850.0}, hr_bpm={20: 212.0}, speed_mps={60: 0.0}, altitude_m={70: 470.0})
    assert changed(streams) == {
        POWER: [(40, 1900.0, 250.0), (41, 1850.0, 250.0)],
        HEART_RATE: [(20, 212.0, 150.0)],
        SPEED: [(60, 0.0, 9.0)],
        ALTITUDE: [(70, 470.0, 400.0)],
    }


def test_fixes_are_put_in_and_taken_back():
    streams = ride(power_w={40: 1900.0}, hr_bpm={20: 212.0})
    fixes = find_spikes(streams)
    fixed = with_fixes(streams, fixes)
    assert fixed.channels[POWER][40] == 250.0
    assert streams.channels[POWER][40] == 1900.0
    assert find_spikes(fixed) == ()
    undone = without_fixes(fixed, fixes)
    assert all((undone.channels[name] == streams.channels[name]).all() for name in streams)


@pytest.mark.parametrize(
    "sprint",
    [
        [400, 900, 1250, 1180, 1050, 900, 700],
        [700, 1400, 1350, 1200, 900, 300],
        [600, 1050, 980, 400],
        [1000],
    ],
)
def test_a_sprint_is_left_alone(sprint):
    assert changed(ride(power_w={40 + k: float(watts) for k, watts in enumerate(sprint)})) == {}


def test_resting_legs_braking_and_a_standing_start_are_left_alone():
    assert changed(ride(power_w=dict.fromkeys(range(30, 33), 0.0))) == {}
    braking = {k: max(9.0 - 4.0 * (k - 50), 0.0) for k in range(50, 90)}
    assert changed(ride(speed_mps=braking)) == {}


def test_impossible_values_are_bridged_where_the_gap_is_short():
    assert changed(ride(power_w={40: 65_535.0}, hr_bpm={10: 0.0, 11: 0.0})) == {
        POWER: [(40, 65_535.0, 250.0)],
        HEART_RATE: [(10, 0.0, 150.0), (11, 0.0, 150.0)],
    }
    assert changed(ride(hr_bpm=dict.fromkeys(range(30, 60), 0.0))) == {}
    assert changed(ride(hr_bpm=dict.fromkeys(range(90), 0.0))) == {}


def test_the_line_between_the_neighbours_takes_the_place():
    streams = ride(power_w={39: 200.0, 40: 1900.0, 41: 260.0})
    assert changed(streams)[POWER] == [(40, 1900.0, 230.0)]


def test_missing_values_and_repeated_stamps_are_no_matter():
    streams = ride(power_w={39: np.nan, 40: 1900.0, 41: np.nan})
    assert changed(streams)[POWER] == [(40, 1900.0, 250.0)]
    twice = Streams(np.repeat(np.arange(45.0), 2), dict(ride(power_w={40: 1900.0}).channels))
    assert changed(twice)[POWER] == [(40, 1900.0, 250.0)]


def test_a_record_every_minute_changes_slowly_enough():
    streams = ride(altitude_m={40: 700.0}, hr_bpm={40: 190.0})
    assert changed(Streams(streams.time_s * 60, dict(streams.channels))) == {}


def test_few_records_and_none_have_no_spikes():
    assert find_spikes(Streams(np.empty(0))) == ()
    few = Streams(np.arange(5.0), {POWER: np.array([200.0, 200, 2000, 200, 200])})
    assert find_spikes(few) == ()


@needs_shared_data
@pytest.mark.parametrize(
    "name",
    [
        "fitparse/Edge810-Vector-2013-08-16-15-35-10.fit",
        "fitparse/sample-activity.fit",
        "fitparse/sample-activity-indoor-trainer.fit",
        "fitparse/compressed-speed-distance.fit",
        "fitparse/developer-types-sample.fit",
        "sweatpy/4078723797.fit",
        "sweatpy/4801048867.fit",
    ],
)
def test_clean_files_stay_as_they_are(name):
    (recording,) = read_fit((SHARED_DATA / name).read_bytes())
    assert find_spikes(recording.streams) == ()


@needs_shared_data
def test_a_jump_of_the_altimeter_in_a_real_run_is_found():
    (recording,) = read_fit((SHARED_DATA / "fitparse/activity-small-fenix2-run.fit").read_bytes())
    (fix,) = find_spikes(recording.streams)
    assert (fix.channel, fix.index.size) == (ALTITUDE, 3)
    assert fix.old.min() > 142
    assert fix.new.max() < 56

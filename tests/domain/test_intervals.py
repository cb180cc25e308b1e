import time
from datetime import date
from functools import cache

import numpy as np
import pytest

from peaksdesk.domain.athlete import Thresholds
from peaksdesk.domain.intervals import Kind, intervals
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import ALTITUDE, HEART_RATE, POWER, SPEED, Streams
from peaksdesk.sandbox import season, synthesis

LAST = date(2026, 11, 20)
WORK = {"vo2": slice(1, 11, 2), "threshold": slice(1, 7, 2), "hilly run": slice(1, 9, 2), "test": slice(1, 4, 2)}
"""Which of the programmed steps are work."""


@cache
def invented(kind: str, most: int):
    found = [session for session in season.sessions(LAST) if session.kind == kind]
    return tuple(synthesis.record(session) for session in found[:most])


def example() -> Streams:
    """15 min at 150 W, 4 x (4 min at 280 W, 3 min at 120 W), 10 min at 140 W; heart rate constant."""
    steps = [(900, 150), *[(240, 280), (180, 120)] * 4, (600, 140)]
    power = np.concatenate([np.full(seconds, float(watts)) for seconds, watts in steps])
    return Streams(np.arange(power.size, dtype=np.float64), {POWER: power, HEART_RATE: np.full(power.size, 150.0)})


def test_the_worked_example():
    found = intervals(example(), Sport.RIDE, Thresholds(ftp_w=250.0))
    assert [(i.start_s, i.duration_s) for i in found] == [(900, 240), (1320, 240), (1740, 240), (2160, 240)]
    assert {(i.channel, i.mean, round(i.np_w, 6), i.avg_hr_bpm, i.kind) for i in found} == {
        (POWER, 280.0, 280.0, 150.0, Kind.VO2MAX)
    }


def test_without_a_threshold_work_is_just_work():
    assert {i.kind for i in intervals(example(), Sport.RIDE)} == {Kind.WORK}
    assert {i.kind for i in intervals(example(), Sport.RUN, Thresholds(ftp_w=250.0))} == {Kind.WORK}


@pytest.mark.parametrize(
    ("ftp", "kind"), [(370, Kind.TEMPO), (300, Kind.THRESHOLD), (250, Kind.VO2MAX), (200, Kind.ANAEROBIC)]
)
def test_bouts_are_named_by_their_share_of_the_threshold(ftp, kind):
    assert {i.kind for i in intervals(example(), Sport.RIDE, Thresholds(ftp_w=ftp))} == {kind}


def test_bouts_below_tempo_are_none():
    assert intervals(example(), Sport.RIDE, Thresholds(ftp_w=380.0)) == ()


@pytest.mark.parametrize(("kind", "share"), [("vo2", 1.0), ("threshold", 0.95), ("hilly run", 0.85), ("test", 1.0)])
def test_the_programmed_work_is_found_within_five_seconds(kind, share):
    hits = programmed = extra = 0
    for recording in invented(kind, 20):
        found = intervals(recording.streams, recording.sport)
        work = recording.laps[WORK[kind]]
        near = sum(
            any(
                abs(i.start_s - lap.start_s) <= 5 and abs(i.start_s + i.duration_s - lap.start_s - lap.duration_s) <= 5
                for i in found
            )
            for lap in work
        )
        hits, programmed, extra = hits + near, programmed + len(work), extra + len(found) - near
    assert programmed >= 32
    assert hits >= share * programmed
    assert extra <= programmed - hits + 0.02 * programmed


@pytest.mark.parametrize("kind", ["long ride", "recovery"])
def test_steady_rides_have_none(kind):
    assert [len(intervals(r.streams, r.sport)) for r in invented(kind, 20)] == [0] * 20


def test_easy_runs_have_next_to_none():
    assert sum(len(intervals(r.streams, r.sport)) for r in invented("easy run", 20)) <= 1


def test_freewheeling_inside_a_bout_does_not_end_it():
    streams = example()
    power = streams.channels[POWER].copy()
    power[1000:1012] = 0.0
    first = intervals(Streams(streams.time_s, {POWER: power}), Sport.RIDE)[0]
    assert (first.start_s, first.duration_s) == (900, 240)
    assert first.mean == pytest.approx(280 * 228 / 240)


def test_a_pause_inside_a_bout_belongs_to_it():
    streams = example()
    time_s = streams.time_s.copy()
    time_s[1000:] += 60
    first = intervals(Streams(time_s, dict(streams.channels)), Sport.RIDE)[0]
    assert (first.start_s, first.duration_s, first.mean) == (900, 300, 280.0)


def test_hills_run_evenly_are_no_bouts():
    rng = np.random.default_rng(3)
    n = 3600
    altitude = 100 + 60 * np.sin(np.arange(n) / 120)
    grade = np.gradient(altitude) / 3
    speed = 3.0 * np.exp(-2.5 * grade) * (1 + 0.03 * rng.standard_normal(n))
    raw = {SPEED: speed}
    assert intervals(Streams(np.arange(n, dtype=float), raw), Sport.RUN)
    assert intervals(Streams(np.arange(n, dtype=float), {**raw, ALTITUDE: altitude}), Sport.RUN) == ()


def test_heart_rate_alone_tells_them_half_a_minute_late():
    for recording in invented("vo2", 5):
        only = Streams(recording.streams.time_s, {HEART_RATE: recording.streams.channels[HEART_RATE]})
        found = intervals(only, Sport.RIDE, Thresholds(lthr_bpm=168.0))
        late = [i.start_s - lap.start_s for i, lap in zip(found, recording.laps[WORK["vo2"]], strict=True)]
        assert all(10 <= seconds <= 60 for seconds in late)


def test_speed_of_a_ride_and_of_the_gym_tells_nothing():
    n = 3000
    speed = np.where(np.arange(n) // 300 % 2, 12.0, 6.0)
    streams = Streams(np.arange(n, dtype=float), {SPEED: speed})
    assert intervals(streams, Sport.RIDE) == ()
    assert intervals(streams, Sport.STRENGTH) == ()
    assert intervals(streams, Sport.ROW)


def test_nothing_and_a_silent_sensor_have_none():
    assert intervals(Streams(np.empty(0)), Sport.RIDE) == ()
    streams = example()
    silent = streams.channels[POWER].copy()
    silent[: silent.size * 6 // 10] = np.nan
    assert intervals(Streams(streams.time_s, {POWER: silent}), Sport.RIDE) == ()


def test_five_hours_take_milliseconds():
    rng = np.random.default_rng(2)
    n = 18_000
    power = np.rint(np.clip(200 + 40 * rng.standard_normal(n) + np.arange(n) // 600 % 2 * 80, 0, None))
    streams = Streams(np.arange(n, dtype=float), {POWER: power, HEART_RATE: np.full(n, 140.0)})
    took = []
    for _ in range(5):
        start = time.perf_counter()
        assert intervals(streams, Sport.RIDE)
        took.append(time.perf_counter() - start)
    assert min(took) < 0.025

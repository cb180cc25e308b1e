"""Invented sessions of several sports, as the Activity page gets them: plausible, and the same on every run."""

from dataclasses import replace

import numpy as np

from peaksdesk.domain.activity import YOU, Lap, Recording, SourceKind
from peaksdesk.domain.athlete import thresholds_on
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Metrics, Summary
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import (
    ALTITUDE,
    CADENCE,
    DISTANCE,
    HEART_RATE,
    POWER,
    SPEED,
    TEMPERATURE,
    Streams,
)
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.ui.pages.activity.invented import Blocks, heart, hills, laps, levels, wander, way
from peaksdesk.ui.pages.activity.session_parts import DAY, HISTORY, START, activity_from, detail_from, key_of, source_of

_SEED = 20261121
_THREE_BY_TWELVE: Blocks = (
    *((900, 150.0), (720, 278.0), (300, 140.0), (720, 272.0)),
    *((300, 138.0), (720, 281.0), (668, 152.0)),
)
_EIGHT_BY_500: Blocks = ((600, 120.0), *((110, 255.0), (120, 85.0)) * 8, (600, 110.0))
_LONG_RUN: Blocks = ((600, 2.7), (2400, 3.05), (1200, 3.5), (600, 2.8))


def detail_of_ride() -> ActivityDetail:
    """Return an interval ride with power, from two sources."""
    rng = np.random.default_rng(_SEED)
    level = levels(_THREE_BY_TWELVE)
    n = level.size
    power = np.clip(level + rng.normal(0, 13, n) + wander(rng, n, 9), 0, None)
    for start in rng.integers(0, n, 9).tolist():
        power[start : start + 7] = 0.0
    speed = np.clip(6.1 + level / 78 + wander(rng, n, 0.5) + rng.normal(0, 0.12, n), 0, None)
    streams = Streams(
        np.arange(n, dtype=np.float64),
        {
            POWER: power.round(),
            HEART_RATE: heart(level / 287, rng).round(),
            SPEED: speed,
            CADENCE: np.clip(80 + level / 25 + rng.normal(0, 2, n), 0, None).round(),
            ALTITUDE: hills(n, 560, 190, rng),
            DISTANCE: np.cumsum(speed),
            **way(np.cumsum(speed), rng),
        },
    )
    blocks = laps(_THREE_BY_TWELVE, streams)
    channels = {name: key_of(12) if name == HEART_RATE else key_of(11) for name in streams}
    return detail_from(
        Recording(START, Sport.RIDE, streams, blocks, title="Threshold 3 × 12", gear="Road bike", device="Edge 840"),
        (
            source_of(11, SourceKind.FIT, "2026-11-21-091208.fit", "Edge 840"),
            source_of(12, SourceKind.TCX, "whoop-2026-11-21.tcx", ""),
        ),
        {
            **channels,
            "start": key_of(11),
            "sport": key_of(11),
            "laps": key_of(11),
            "title": YOU,
            "rpe": YOU,
            "description": YOU,
        },
        rpe=7.0,
        notes="Legs came round after the first one. Last block into the wind, cadence held.",
        stronger=1.035,
    )


def detail_of_run() -> ActivityDetail:
    """Return a run without power, from one file."""
    rng = np.random.default_rng(_SEED + 1)
    level = levels(_LONG_RUN)
    n = level.size
    speed = np.clip(level + wander(rng, n, 0.08) + rng.normal(0, 0.06, n), 0, None)
    streams = Streams(
        np.arange(n, dtype=np.float64),
        {
            HEART_RATE: heart(level / 3.85 * 0.98, rng).round(),
            SPEED: speed,
            CADENCE: (82 + level + rng.normal(0, 1, n)).round(),
            ALTITUDE: hills(n, 240, 36, rng),
            DISTANCE: np.cumsum(speed),
            **way(np.cumsum(speed), rng),
        },
    )
    return detail_from(
        Recording(START, Sport.RUN, streams, laps(_LONG_RUN, streams), title="Long run, last third steady"),
        (source_of(21, SourceKind.FIT, "run.fit", "Forerunner 265"),),
        dict.fromkeys((*streams, "laps", "title"), key_of(21)),
        rpe=None,
        notes="",
        stronger=1.02,
    )


def detail_by_hand() -> ActivityDetail:
    """Return a class without any recording."""
    summary = Summary(duration_s=5400.0, recorded_s=5400.0, moving_s=5400.0)
    empty = np.empty(0, np.uint32)
    value = 8.0 * 90.0 * 100.0 / 480.0
    reason = (
        "Session RPE load 150: 90 min felt like 8 of 10; RPE × minutes, scaled so that an hour at 8 is 100. "
        "Nothing better could be computed from this session."
    )
    load = Load(value, LoadMethod.SESSION_RPE, None, (("rpe", 8.0), ("minutes", 90.0)), reason)
    activity = replace(
        activity_from(
            Sport.MARTIAL_ARTS, "No-gi class, 5 rolls", summary, load, {"title": key_of(31), "rpe": key_of(31)}
        ),
        rpe=8.0,
        description="Guard retention, then rounds.",
    )
    return ActivityDetail(
        activity=activity,
        sources=(source_of(31, SourceKind.MANUAL, "entered by hand", ""),),
        laps=(),
        streams=Streams(np.empty(0)),
        metrics=Metrics(summary, empty, empty, empty),
        zones=(),
        thresholds=thresholds_on(HISTORY, DAY),
        curve_90d={},
        previous_id=40,
        next_id=42,
    )


def detail_of_row() -> ActivityDetail:
    """Return an hour's work on a rowing machine: power, pace and stroke rate."""
    rng = np.random.default_rng(_SEED + 2)
    level = levels(_EIGHT_BY_500)
    n = level.size
    power = np.clip(level + rng.normal(0, 9, n) + wander(rng, n, 5), 0, None)
    speed = np.asarray((power / 2.8) ** (1 / 3), np.float64)
    streams = Streams(
        np.arange(n, dtype=np.float64),
        {
            POWER: power.round(),
            HEART_RATE: heart(level / 240, rng).round(),
            SPEED: speed,
            CADENCE: np.clip(17 + level / 22 + rng.normal(0, 0.5, n), 0, None).round(),
            DISTANCE: np.cumsum(speed),
        },
    )
    return detail_from(
        Recording(START, Sport.INDOOR_ROW, streams, laps(_EIGHT_BY_500, streams), title="8 × 500 m"),
        (source_of(51, SourceKind.FIT, "row.fit", "RowErg"),),
        dict.fromkeys((*streams, "laps", "title"), key_of(51)),
        rpe=8.0,
        notes="",
        stronger=1.03,
    )


def detail_of_swim() -> ActivityDetail:
    """Return a pool swim: one record for each length, and a lap for each set."""
    rng = np.random.default_rng(_SEED + 3)
    length_s = 27.0 + rng.normal(0, 0.7, 80)
    length_s[20::20] += 35.0  # a rest at the wall
    time_s = np.cumsum(length_s).round(1)
    streams = Streams(
        time_s,
        {
            SPEED: 25.0 / (27.0 + rng.normal(0, 0.7, 80)),
            CADENCE: (31 + rng.normal(0, 1, 80)).round(),
            HEART_RATE: (128 + 14 * np.sin(np.arange(80) / 9) + rng.normal(0, 2, 80)).round(),
            DISTANCE: np.arange(25.0, 2001.0, 25.0),
        },
    )
    ends = (*time_s[19::20].tolist(), float(time_s[-1]))
    sets = tuple(
        Lap(start, end - start, 500.0, avg_hr_bpm=130.0 + 3 * number, max_hr_bpm=146.0, avg_cadence_rpm=31.0)
        for number, (start, end) in enumerate(zip((0.0, *ends[:3]), ends[:4], strict=True))
    )
    return detail_from(
        Recording(START, Sport.SWIM, streams, sets, title="4 × 500 easy"),
        (source_of(61, SourceKind.FIT, "swim.fit", "Forerunner 265"),),
        dict.fromkeys((*streams, "laps", "title"), key_of(61)),
        rpe=4.0,
        notes="",
        stronger=1.02,
    )


def detail_of_strength() -> ActivityDetail:
    """Return a session in the gym: nothing but heart rate."""
    rng = np.random.default_rng(_SEED + 4)
    sets: Blocks = tuple((75 if number % 2 else 105, 0.72 if number % 2 else 0.38) for number in range(34))
    effort = levels(sets)
    streams = Streams(np.arange(effort.size, dtype=np.float64), {HEART_RATE: heart(effort, rng).round()})
    return detail_from(
        Recording(START, Sport.STRENGTH, streams, title="Lower body"),
        (source_of(71, SourceKind.FIT, "strength.fit", "Forerunner 265"),),
        {HEART_RATE: key_of(71), "title": YOU, "rpe": YOU, "description": YOU},
        rpe=7.0,
        notes="Squat 5 × 5 at 80 kg, deadlift 3 × 5 at 100 kg.",
        stronger=1.02,
    )


def detail_of_day() -> ActivityDetail:
    """Return 24 hours on the bike with long gaps: 86,400 seconds."""
    rng = np.random.default_rng(_SEED + 5)
    n = 86_400
    level = np.repeat(rng.uniform(90, 190, n // 1200), 1200)
    power = np.clip(level + rng.normal(0, 25, n), 0, None)
    speed = np.clip(5.5 + level / 60 + rng.normal(0, 0.3, n), 0, None)
    temperature = 14 - 9 * np.cos(np.arange(n) / n * 2 * np.pi)
    streams = Streams(
        np.arange(n, dtype=np.float64),
        {
            POWER: power.round(),
            HEART_RATE: (105 + level / 6 + rng.normal(0, 2, n)).round(),
            SPEED: speed,
            CADENCE: np.clip(78 + rng.normal(0, 4, n), 0, None).round(),
            ALTITUDE: hills(n, 300, 900, rng),
            TEMPERATURE: temperature,
            DISTANCE: np.cumsum(speed),
            **way(np.cumsum(speed), rng),
        },
    )
    ridden = np.ones(n, np.bool_)
    for start in (21_000, 40_000, 61_000):
        ridden[start : start + 2400] = False
    kept = Streams(streams.time_s[ridden], {name: values[ridden] for name, values in streams.channels.items()})
    return detail_from(
        Recording(START, Sport.RIDE, kept, title="Twenty-four hours"),
        (source_of(81, SourceKind.FIT, "day.fit", "Edge 1040"),),
        dict.fromkeys((*streams, "title"), key_of(81)),
        rpe=10.0,
        notes="",
        stronger=1.02,
    )


def detail_of_moment() -> ActivityDetail:
    """Return a recording that was stopped as soon as it began: one record."""
    streams = Streams(np.zeros(1), {HEART_RATE: np.array([92.0]), POWER: np.array([0.0])})
    return detail_from(
        Recording(START, Sport.RIDE, streams),
        (source_of(91, SourceKind.FIT, "moment.fit", "Edge 840"),),
        dict.fromkeys(streams, key_of(91)),
        rpe=None,
        notes="",
        stronger=1.0,
    )


def with_spikes(detail: ActivityDetail) -> ActivityDetail:
    """Return the same session with values that no body gave."""
    streams = detail.streams
    power, pulse = streams.channels[POWER].copy(), streams.channels[HEART_RATE].copy()
    power[1300], power[2500:2502] = 1874.0, 2046.0
    pulse[640:643] = 231.0
    return replace(detail, streams=Streams(streams.time_s, {**streams.channels, POWER: power, HEART_RATE: pulse}))

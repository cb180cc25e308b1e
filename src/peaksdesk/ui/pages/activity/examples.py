"""Invented states of the Activity page, for pictures and tests: plausible, and the same on every run."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np

from peaksdesk.domain.activity import YOU, Activity, Lap, Recording, Source, SourceKind, source_key
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.athlete import Athlete, Sex, Threshold, ThresholdKind, Units, thresholds_on
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Curve, Metrics, Summary
from peaksdesk.domain.scoring import score
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import (
    ALTITUDE,
    CADENCE,
    DISTANCE,
    HEART_RATE,
    LATITUDE,
    LONGITUDE,
    POWER,
    SPEED,
    Floats,
    Streams,
)
from peaksdesk.domain.zones import zone_tables
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.ui.pages.activity.presenter import ActivityState
from peaksdesk.ui.problem import Problem

_SEED = 20261121
_DAY = date(2026, 11, 21)
_START = datetime(2026, 11, 21, 8, 12, tzinfo=UTC)
_ATHLETE = Athlete(1, "Mira Kovac", Sex.FEMALE, 1991, 61.0, 48.0, 186.0, "Europe/Vienna", invented=True)
_HISTORY = (
    Threshold(ThresholdKind.FTP, 287.0, date(2026, 11, 1)),
    Threshold(ThresholdKind.LTHR, 168.0, date(2026, 5, 2)),
    Threshold(ThresholdKind.THRESHOLD_PACE, 3.85, date(2026, 9, 12)),
)
_METRES_PER_DEGREE = 111_195.0

Blocks = tuple[tuple[int, float], ...]
"""(seconds, level) one after another."""

_THREE_BY_TWELVE: Blocks = (
    *((900, 150.0), (720, 278.0), (300, 140.0), (720, 272.0)),
    *((300, 138.0), (720, 281.0), (668, 152.0)),
)
_LONG_RUN: Blocks = ((600, 2.7), (2400, 3.05), (1200, 3.5), (600, 2.8))


def detail_of_ride() -> ActivityDetail:
    """Return an interval ride with power, from two sources."""
    rng = np.random.default_rng(_SEED)
    level = _levels(_THREE_BY_TWELVE)
    n = level.size
    power = np.clip(level + rng.normal(0, 13, n) + _wander(rng, n, 9), 0, None)
    for start in rng.integers(0, n, 9).tolist():
        power[start : start + 7] = 0.0
    speed = np.clip(6.1 + level / 78 + _wander(rng, n, 0.5) + rng.normal(0, 0.12, n), 0, None)
    streams = Streams(
        np.arange(n, dtype=np.float64),
        {
            POWER: power.round(),
            HEART_RATE: _heart(level / 287, rng).round(),
            SPEED: speed,
            CADENCE: np.clip(80 + level / 25 + rng.normal(0, 2, n), 0, None).round(),
            ALTITUDE: _hills(n, 560, 190, rng),
            DISTANCE: np.cumsum(speed),
            **_way(np.cumsum(speed), rng),
        },
    )
    laps = _laps(_THREE_BY_TWELVE, streams)
    channels = {name: _key(12) if name == HEART_RATE else _key(11) for name in streams}
    return _detail(
        Recording(_START, Sport.RIDE, streams, laps, title="Threshold 3 × 12", gear="Road bike", device="Edge 840"),
        (
            _source(11, SourceKind.FIT, "2026-11-21-091208.fit", "Edge 840"),
            _source(12, SourceKind.TCX, "whoop-2026-11-21.tcx", ""),
        ),
        {**channels, "laps": _key(11), "title": YOU, "rpe": YOU, "description": YOU},
        rpe=7.0,
        notes="Legs came round after the first one. Last block into the wind, cadence held.",
        stronger=1.035,
    )


def detail_of_run() -> ActivityDetail:
    """Return a run without power, from one file."""
    rng = np.random.default_rng(_SEED + 1)
    level = _levels(_LONG_RUN)
    n = level.size
    speed = np.clip(level + _wander(rng, n, 0.08) + rng.normal(0, 0.06, n), 0, None)
    streams = Streams(
        np.arange(n, dtype=np.float64),
        {
            HEART_RATE: _heart(level / 3.85 * 0.98, rng).round(),
            SPEED: speed,
            CADENCE: (82 + level + rng.normal(0, 1, n)).round(),
            ALTITUDE: _hills(n, 240, 36, rng),
            DISTANCE: np.cumsum(speed),
            **_way(np.cumsum(speed), rng),
        },
    )
    return _detail(
        Recording(_START, Sport.RUN, streams, _laps(_LONG_RUN, streams), title="Long run, last third steady"),
        (_source(21, SourceKind.FIT, "run.fit", "Forerunner 265"),),
        dict.fromkeys((*streams, "laps", "title"), _key(21)),
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
        _activity(Sport.MARTIAL_ARTS, "No-gi class, 5 rolls", summary, load, {"title": _key(31), "rpe": _key(31)}),
        rpe=8.0,
        description="Guard retention, then rounds.",
    )
    return ActivityDetail(
        activity=activity,
        sources=(_source(31, SourceKind.MANUAL, "entered by hand", ""),),
        laps=(),
        streams=Streams(np.empty(0)),
        metrics=Metrics(summary, empty, empty, empty),
        zones=(),
        curve_90d={},
        previous_id=40,
        next_id=42,
    )


def _detail(
    recording: Recording,
    sources: tuple[Source, ...],
    provenance: Mapping[str, str],
    *,
    rpe: float | None,
    notes: str,
    stronger: float,
) -> ActivityDetail:
    metrics = measure(recording)
    thresholds = thresholds_on(_HISTORY, _DAY)
    load = score(metrics, recording.sport, thresholds, _ATHLETE, rpe)
    activity = _activity(recording.sport, recording.title, metrics.summary, load, provenance)
    return ActivityDetail(
        activity=replace(activity, rpe=rpe, description=notes, gear=recording.gear),
        sources=sources,
        laps=recording.laps,
        streams=recording.streams,
        metrics=metrics,
        zones=zone_tables(metrics, recording.sport, thresholds, _ATHLETE),
        curve_90d={name: _fresher(curve, stronger) for name, curve in metrics.curves.items()},
        previous_id=40,
        next_id=42,
    )


def _activity(sport: Sport, title: str, summary: Summary, load: Load, provenance: Mapping[str, str]) -> Activity:
    return Activity(
        id=41,
        athlete_id=1,
        start=_START,
        zone="Europe/Vienna",
        local_date=_DAY,
        sport=sport,
        title=title,
        description="",
        gear="",
        rpe=None,
        excluded=False,
        summary=summary,
        load=load,
        provenance=provenance,
    )


def _source(source_id: int, kind: SourceKind, name: str, device: str) -> Source:
    recording = Recording(_START, Sport.UNKNOWN, Streams(np.empty(0)), device=device)
    return Source(source_id, 41, kind, name, _sha256(source_id), 0, recording, _START + timedelta(hours=3), 1)


def _sha256(source_id: int) -> str:
    return f"{source_id:02x}" * 32


def _key(source_id: int) -> str:
    return source_key(_sha256(source_id), 0)


def _fresher(curve: Curve, factor: float) -> Curve:
    """A stronger curve, the more so the shorter the effort: nobody sprints in a threshold session."""
    short = np.linspace(1.45, 1.0, curve.best.size) ** 1.5
    return Curve((curve.best * factor * short).astype(np.float32), curve.start_s)


def _levels(blocks: Blocks) -> Floats:
    return np.concatenate([np.full(seconds, level) for seconds, level in blocks])


def _wander(rng: np.random.Generator, n: int, size: float) -> Floats:
    """Slow drift: noise smoothed over half a minute."""
    width = 31
    noise = rng.normal(0, 1, n + width - 1)
    return np.convolve(noise, np.full(width, size / np.sqrt(width)), mode="valid")


def _heart(effort: Floats, rng: np.random.Generator) -> Floats:
    """Heart rate that follows effort (share of threshold) with a lag of 50 s, and drifts up by a few beats an hour."""
    wanted = 66 + 100 * np.clip(effort, 0, 1.1)
    beats = np.empty(wanted.size)
    now = 92.0
    for second, target in enumerate(wanted.tolist()):
        now += (target - now) / 50.0
        beats[second] = now
    drift = np.linspace(0, 5, wanted.size)
    return beats + drift + _wander(rng, wanted.size, 0.8)


def _hills(n: int, valley: float, height: float, rng: np.random.Generator) -> Floats:
    along = np.linspace(0, 2.2 * np.pi, n)
    return valley + height * (1 - np.cos(along)) / 2 + height * 0.12 * np.sin(3.3 * along) + _wander(rng, n, 0.4)


def _way(distance_m: Floats, rng: np.random.Generator) -> dict[str, Floats]:
    """A loop in the Kaunertal whose bends come from a few harmonics."""
    along = distance_m / distance_m[-1] * 2 * np.pi
    bends = sum(rng.normal(0, 0.5 / k) * np.sin(k * along + rng.uniform(0, 6)) for k in range(2, 9))
    heading = along + bends
    step = np.diff(distance_m, prepend=0.0)
    east, north = np.cumsum(step * np.cos(heading)), np.cumsum(step * np.sin(heading))
    east -= np.linspace(0, east[-1], east.size)
    north -= np.linspace(0, north[-1], north.size)
    latitude = 47.05 + north / _METRES_PER_DEGREE
    longitude = 10.75 + east / (_METRES_PER_DEGREE * np.cos(np.radians(47.05)))
    return {LATITUDE: latitude, LONGITUDE: longitude}


def _laps(blocks: Blocks, streams: Streams) -> tuple[Lap, ...]:
    laps, start = [], 0
    for seconds, _ in blocks:
        part = slice(start, start + seconds)
        power = streams.get(POWER)
        laps.append(
            Lap(
                float(start),
                float(seconds),
                distance_m=float(streams.channels[SPEED][part].sum()),
                avg_power_w=None if power is None else float(power[part].mean()),
                avg_hr_bpm=float(streams.channels[HEART_RATE][part].mean()),
                max_hr_bpm=float(streams.channels[HEART_RATE][part].max()),
            )
        )
        start += seconds
    return tuple(laps)


def _with_long_names(detail: ActivityDetail) -> ActivityDetail:
    title = "Sunday morning run along the river, over the hill and back through the old town with the whole club"
    return replace(detail, activity=replace(detail.activity, title=title, excluded=True))


_RIDE, _RUN = detail_of_ride(), detail_of_run()

EXAMPLES: dict[str, ActivityState] = {
    "empty": ActivityState(),
    "loading": ActivityState(loading=True),
    "error": ActivityState(
        problem=Problem("There is no activity with the number 4711.", "Back to activities"), gone=True
    ),
    "full": ActivityState(detail=_RIDE),
    "why": ActivityState(detail=_RIDE, explaining=True),
    "run": ActivityState(detail=_RUN),
    "imperial": ActivityState(detail=_RUN, units=Units.IMPERIAL),
    "by-hand": ActivityState(detail=detail_by_hand()),
    "long-names": ActivityState(detail=_with_long_names(_RUN)),
}

"""What invented sessions are put together from: the athlete, the day, sources, and curves around them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np

from peaksdesk.domain.activity import Activity, Recording, Source, SourceKind, source_key
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.athlete import Athlete, Sex, Threshold, ThresholdKind, thresholds_on
from peaksdesk.domain.intervals import intervals
from peaksdesk.domain.load import Load
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Curve, Summary
from peaksdesk.domain.records import Best
from peaksdesk.domain.reserve import critical_power_of, reserve
from peaksdesk.domain.scoring import score
from peaksdesk.domain.spikes import find_spikes
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import (
    POWER,
    Streams,
)
from peaksdesk.domain.stretch import WHOLE, measure_stretch
from peaksdesk.domain.zones import zone_tables
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.study import Study

DAY = date(2026, 11, 21)
START = datetime(2026, 11, 21, 8, 12, tzinfo=UTC)
ATHLETE = Athlete(1, "Mira Kovac", Sex.FEMALE, 1991, 61.0, 48.0, 186.0, "Europe/Vienna", invented=True)
HISTORY = (
    Threshold(ThresholdKind.FTP, 287.0, date(2026, 11, 1)),
    Threshold(ThresholdKind.LTHR, 168.0, date(2026, 5, 2)),
    Threshold(ThresholdKind.THRESHOLD_PACE, 3.85, date(2026, 9, 12)),
    Threshold(ThresholdKind.SWIM_THRESHOLD, 1.05, date(2026, 3, 8)),
)


def study_of(detail: ActivityDetail) -> Study:
    """Look closely at an invented session, with bests invented around it."""
    recent = {name: _bests(curve, 17, DAY - timedelta(days=49)) for name, curve in detail.curve_90d.items()}
    ever = {name: _bests(_fresher(curve, 1.04), 3, date(2025, 6, 14)) for name, curve in detail.curve_90d.items()}
    fit = critical_power_of(recent.get(POWER, ()))
    return Study(
        intervals=intervals(detail.streams, detail.activity.sport, detail.thresholds),
        spikes=find_spikes(detail.streams),
        reserve=None if fit is None else reserve(detail.streams, fit),
        whole=measure_stretch(detail.streams, *WHOLE),
        recent=recent,
        ever=ever,
    )


def _bests(curve: Curve, activity_id: int, day: date) -> tuple[Best, ...]:
    return tuple(
        Best(seconds, float(value), day, activity_id, 0)
        for seconds, value in zip(CURVE_DURATIONS_S, curve.best.tolist(), strict=False)
    )


def detail_from(
    recording: Recording,
    sources: tuple[Source, ...],
    provenance: Mapping[str, str],
    *,
    rpe: float | None,
    notes: str,
    stronger: float,
) -> ActivityDetail:
    """Return a session in full, measured and scored as a real one is."""
    metrics = measure(recording)
    thresholds = thresholds_on(HISTORY, DAY)
    load = score(metrics, recording.sport, thresholds, ATHLETE, rpe)
    activity = activity_from(recording.sport, recording.title, metrics.summary, load, provenance)
    return ActivityDetail(
        activity=replace(activity, rpe=rpe, description=notes, gear=recording.gear),
        sources=sources,
        laps=recording.laps,
        streams=recording.streams,
        metrics=metrics,
        zones=zone_tables(metrics, recording.sport, thresholds, ATHLETE),
        thresholds=thresholds,
        curve_90d={name: _fresher(curve, stronger) for name, curve in metrics.curves.items()},
        previous_id=40,
        next_id=42,
    )


def activity_from(sport: Sport, title: str, summary: Summary, load: Load, provenance: Mapping[str, str]) -> Activity:
    """Return the activity that a summary and a load belong to."""
    return Activity(
        id=41,
        athlete_id=1,
        start=START,
        zone="Europe/Vienna",
        local_date=DAY,
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


def source_of(source_id: int, kind: SourceKind, name: str, device: str) -> Source:
    """Return a source without streams of its own."""
    recording = Recording(START, Sport.UNKNOWN, Streams(np.empty(0)), device=device)
    return Source(source_id, 41, kind, name, _sha256(source_id), 0, recording, START + timedelta(hours=3), 1)


def _sha256(source_id: int) -> str:
    return f"{source_id:02x}" * 32


def key_of(source_id: int) -> str:
    """Return what provenance calls a source."""
    return source_key(_sha256(source_id), 0)


def _fresher(curve: Curve, factor: float) -> Curve:
    """A stronger curve, the more so the shorter the effort: nobody sprints in a threshold session."""
    short = np.linspace(1.45, 1.0, curve.best.size) ** 1.5
    return Curve((curve.best * factor * short).astype(np.float32), curve.start_s)

"""Activities as JSON: the keys others script against. Names carry their unit; absent values are null."""

from collections.abc import Iterable, Mapping

import numpy as np

from peaksdesk.domain.activity import Activity, Lap, Source
from peaksdesk.domain.athlete import Athlete, Threshold
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.mean_max import best_at
from peaksdesk.domain.metrics import Metrics
from peaksdesk.domain.records import Best
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.domain.suggestions import Offer
from peaksdesk.services.detail import ActivityDetail, ActivityEntry
from peaksdesk.services.history import FitnessSeries, Records
from peaksdesk.services.imports import BatchSummary
from peaksdesk.services.projection import local

BEST_S = (5, 60, 300, 1200)
"""Durations of the bests in JSON."""

_DIGITS = 6


def activity_row(activity: Activity) -> dict[str, object]:
    """Return one activity as a list shows it."""
    summary, load = activity.summary, activity.load
    return {
        "id": activity.id,
        "start": local(activity.start, activity.zone).isoformat(),
        "date": activity.local_date.isoformat(),
        "zone": activity.zone,
        "sport": activity.sport.value,
        "title": activity.title,
        "gear": activity.gear,
        "duration_s": _number(summary.duration_s),
        "recorded_s": _number(summary.recorded_s),
        "moving_s": _number(summary.moving_s),
        "distance_m": _number(summary.distance_m),
        "ascent_m": _number(summary.ascent_m),
        "descent_m": _number(summary.descent_m),
        "avg_speed_mps": _number(summary.avg_speed_mps),
        "max_speed_mps": _number(summary.max_speed_mps),
        "avg_hr_bpm": _number(summary.avg_hr_bpm),
        "max_hr_bpm": _number(summary.max_hr_bpm),
        "avg_power_w": _number(summary.avg_power_w),
        "max_power_w": _number(summary.max_power_w),
        "np_w": _number(summary.np_w),
        "work_kj": _number(summary.work_kj),
        "avg_cadence_rpm": _number(summary.avg_cadence_rpm),
        "avg_temperature_c": _number(summary.avg_temperature_c),
        "ngp_mps": _number(summary.ngp_mps),
        "energy_kcal": _number(summary.energy_kcal),
        "rpe": _number(activity.rpe),
        "excluded": activity.excluded,
        "intensity_factor": _number(load.intensity),
        "tss": _number(load.value) if load.method is LoadMethod.TSS else None,
        "load": _number(load.value),
        "load_method": load.method.value,
        "records": summary.records,
        "estimated": list(summary.estimated),
    }


def activity_entry(entry: ActivityEntry) -> dict[str, object]:
    """Return one activity of a list, with its bests and sources."""
    return {
        **activity_row(entry.activity),
        **bests(entry.metrics),
        "sources": [_source(source, entry.activity.provenance) for source in entry.sources],
    }


def activity_object(detail: ActivityDetail) -> dict[str, object]:
    """Return one activity in full."""
    activity = detail.activity
    return {
        **activity_row(activity),
        "description": activity.description,
        "load_reason": activity.load.reason,
        "load_inputs": dict(activity.load.inputs),
        **bests(detail.metrics),
        "zones": [
            {
                "title": table.title,
                "basis": table.basis,
                "zones": [
                    {"name": z.name, "lower": _number(z.lower), "upper": _number(z.upper), "duration_s": z.seconds}
                    for z in table.zones
                ],
            }
            for table in detail.zones
        ],
        "laps": [_lap(lap) for lap in detail.laps],
        "channels": list(detail.streams),
        "provenance": dict(activity.provenance),
        "sources": [_source(source, activity.provenance) for source in detail.sources],
    }


def bests(metrics: Metrics) -> dict[str, object]:
    """Return the best means over the durations of `BEST_S`, by channel."""
    return {
        f"best_{channel}": {str(s): _number(best_at(curve, s), 4) if curve else None for s in BEST_S}
        for channel, curve in ((c, metrics.curves.get(c)) for c in (POWER, HEART_RATE, SPEED))
    }


def load_days(series: FitnessSeries) -> list[dict[str, object]]:
    """Return a fitness series, a row a day."""
    return [
        {"date": str(day), "load": _number(load), "ctl": _number(ctl), "atl": _number(atl), "tsb": _number(tsb)}
        for day, load, ctl, atl, tsb in zip(series.days, series.load, series.ctl, series.atl, series.tsb, strict=True)
    ]


def bests_object(records: Records) -> dict[str, object]:
    """Return personal bests by channel, and the critical power they speak for with the bests it rests on."""
    fit, by_duration = records.critical_power, {best.duration_s: best for best in records.bests[POWER]}
    return {
        "family": records.group.value,
        "from": records.since.isoformat() if records.since is not None else None,
        **{channel: [_best(best) for best in found] for channel, found in records.bests.items()},
        "critical_power": None
        if fit is None
        else {
            "cp_w": _number(fit.cp_w, 2),
            "w_prime_j": _number(fit.w_prime_j, 0),
            "r2": _number(fit.r2),
            "points": [_best(by_duration[round(point.duration_s)]) for point in fit.points],
        },
    }


def athlete_object(athlete: Athlete, thresholds: Iterable[Threshold]) -> dict[str, object]:
    """Return what is known of a person, with all thresholds by kind and date."""
    return {
        "id": athlete.id,
        "name": athlete.name,
        "sex": athlete.sex.value,
        "birth_year": athlete.birth_year,
        "weight_kg": athlete.weight_kg,
        "resting_hr_bpm": athlete.resting_hr_bpm,
        "max_hr_bpm": athlete.max_hr_bpm,
        "time_zone": athlete.time_zone,
        "units": athlete.units.value,
        "thresholds": [
            {"kind": t.kind.value, "value": t.value, "valid_from": t.valid_from.isoformat()} for t in thresholds
        ],
    }


def suggestion_row(suggestion: Offer) -> dict[str, object]:
    """Return a suggested threshold with the effort it rests on."""
    return {
        "kind": str(suggestion.kind),
        "value": suggestion.value,
        "why": suggestion.why,
        "best": _best(suggestion.best),
    }


def import_entry(summary: BatchSummary) -> dict[str, object]:
    """Return one earlier import with its counts."""
    batch = summary.batch
    return {
        "id": batch.id,
        "label": batch.label,
        "started_at": batch.started_at.isoformat(),
        "finished_at": batch.finished_at.isoformat() if batch.finished_at is not None else None,
        "undone_at": batch.undone_at.isoformat() if batch.undone_at is not None else None,
        "imported": summary.imported,
        "already": summary.already,
        "merged": summary.merged,
        "failed": summary.failed,
    }


def _best(best: Best) -> dict[str, object]:
    return {
        "duration_s": best.duration_s,
        "value": _number(best.value, 4),
        "date": best.day.isoformat(),
        "activity_id": best.activity_id,
    }


def _lap(lap: Lap) -> dict[str, object]:
    return {
        "start_s": _number(lap.start_s),
        "duration_s": _number(lap.duration_s),
        "distance_m": _number(lap.distance_m),
        "avg_power_w": _number(lap.avg_power_w),
        "avg_hr_bpm": _number(lap.avg_hr_bpm),
        "max_hr_bpm": _number(lap.max_hr_bpm),
        "avg_cadence_rpm": _number(lap.avg_cadence_rpm),
        "ascent_m": _number(lap.ascent_m),
        "trigger": lap.trigger,
    }


def _source(source: Source, provenance: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": source.id,
        "key": source.key,
        "kind": source.kind.value,
        "name": source.name,
        "sha256": source.sha256,
        "session": source.session,
        "device": source.recording.device,
        "start": source.recording.start.isoformat(),
        "imported_at": source.imported_at.isoformat(),
        "channels": list(source.channels),
        "fields": sorted(name for name, key in provenance.items() if key == source.key),
        "warnings": list(source.recording.warnings),
    }


def _number(value: float | np.floating | None, digits: int = _DIGITS) -> float | int | None:
    """Return a plain number, whole where it is whole, or None for what JSON cannot say."""
    if value is None or not np.isfinite(value):
        return None
    rounded = round(float(value), digits)
    return int(rounded) if rounded.is_integer() else rounded

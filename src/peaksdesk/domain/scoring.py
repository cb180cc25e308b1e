"""One load per session: which method fits it, the number, and the sentence that says why."""

import numpy as np

from peaksdesk.domain.athlete import Athlete, Sex, ThresholdKind, Thresholds
from peaksdesk.domain.heart_rate import TrimpVariant, hr_if_load, hrss
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Counts, Metrics, Summary
from peaksdesk.domain.pace import running_stress_score
from peaksdesk.domain.power import intensity_factor, training_stress_score
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.swim import swim_stress_score

RPE_OF_THRESHOLD = 8.0
"""Friel's table gives an hour at RPE 8 the 100 points of an hour at threshold."""

_COVERED = 0.5
"""A sensor that was silent for more than half of a session does not score it alone."""

_CONSTANTS = {Sex.FEMALE: "female", Sex.MALE: "male", Sex.UNSET: "male (sex is not set)"}
_ASSUMED = " The constants for men were taken, as your sex is not set."

_SENSED = {Family.CYCLING: "power", Family.RUNNING: "pace", Family.SWIMMING: "distance"}

_ALWAYS_YEAR = 1900
"""A threshold valid since then was set to hold for all that came before it: no day is worth naming."""

_SLOWEST_MPS = 0.01
"""Slower than this is written as this: no pace is worth reading there."""

_Inputs = list[tuple[str, float | str]]


def score(
    metrics: Metrics,
    sport: Sport,
    thresholds: Thresholds,
    athlete: Athlete,
    rpe: float | None = None,
    variant: TrimpVariant = TrimpVariant.BANISTER,
) -> Load:
    """Score a session by the first method that its data and the thresholds of its day allow.

    Rides by power, runs by graded pace, swims by speed; any other, or where that cannot be, by heart rate (HRSS, or the
    squared ratio to LTHR where resting or maximal heart rate is unknown), and last by session RPE. A ride whose power
    meter was silent for more than half of it goes by heart rate if it can. Power of a run is never held against the
    FTP, which is a cyclist's.

    Args:
        metrics: What was measured.
        sport: What was done.
        thresholds: What held on the session's day.
        athlete: For sex, resting and maximal heart rate.
        rpe: Session RPE, above 0 to 10, or None.
        variant: The training impulse behind HRSS.

    Returns:
        The load; `LoadMethod.NONE` with a sentence on what is missing where nothing fits.

    Source:
        docs/science/load.md.
    """
    by_sport = {Family.CYCLING: _by_power, Family.RUNNING: _by_pace, Family.SWIMMING: _by_swim_speed}.get(family(sport))
    best = by_sport(metrics.summary, thresholds) if by_sport is not None else None
    if best is not None and not (best.method is LoadMethod.TSS and _patchy_power(metrics)):
        return best
    by_heart = _by_heart_rate(metrics, thresholds, athlete, variant)
    return by_heart or best or _by_rpe(metrics.summary, rpe) or _unscored(metrics, sport, thresholds)


def _by_power(summary: Summary, thresholds: Thresholds) -> Load | None:
    np_w, ftp_w, seconds = summary.np_w, thresholds.ftp_w, summary.recorded_s
    if not (np_w and ftp_w and seconds):
        return None
    value, intensity = training_stress_score(seconds, np_w, ftp_w), intensity_factor(np_w, ftp_w)
    inputs: _Inputs = [
        ("np_w", np_w),
        ("recorded_s", seconds),
        ("ftp_w", ftp_w),
        *_since(thresholds, ThresholdKind.FTP),
    ]
    reason = (
        f"TSS {value:.0f}: {_clock(seconds)} at a normalized power of {np_w:.0f} W against your FTP of {ftp_w:.0f} W"
        f"{_valid(thresholds, ThresholdKind.FTP)} is an intensity of {intensity:.2f}, and hours × intensity² × 100."
    )
    return Load(value, LoadMethod.TSS, intensity, tuple(inputs), reason)


def _by_pace(summary: Summary, thresholds: Thresholds) -> Load | None:
    speed, threshold, seconds = summary.ngp_mps, thresholds.threshold_pace_mps, _session_seconds(summary)
    if not (speed and threshold and seconds):
        return None
    value, intensity = running_stress_score(seconds, speed, threshold), speed / threshold
    kind = ThresholdKind.THRESHOLD_PACE
    inputs: _Inputs = [("ngp_mps", speed), ("seconds", seconds), (kind.value, threshold), *_since(thresholds, kind)]
    reason = (
        f"rTSS {value:.0f}: {_clock(seconds)} at a grade-adjusted pace of {_pace(speed, 1000)} /km against your "
        f"threshold pace of {_pace(threshold, 1000)} /km{_valid(thresholds, kind)} is an intensity of {intensity:.2f}, "
        "and hours × intensity² × 100."
    )
    return Load(value, LoadMethod.RTSS, intensity, tuple(inputs), reason)


def _by_swim_speed(summary: Summary, thresholds: Thresholds) -> Load | None:
    distance, threshold, seconds = summary.distance_m, thresholds.swim_threshold_mps, summary.moving_s
    if not (distance and threshold and seconds):
        return None
    value, intensity = swim_stress_score(seconds, distance, threshold), distance / seconds / threshold
    kind = ThresholdKind.SWIM_THRESHOLD
    inputs: _Inputs = [
        ("distance_m", distance),
        ("moving_s", seconds),
        (kind.value, threshold),
        *_since(thresholds, kind),
    ]
    reason = (
        f"sTSS {value:.0f}: {distance:.0f} m in {_clock(seconds)} is {_pace(distance / seconds, 100)} /100 m, against "
        f"your threshold of {_pace(threshold, 100)} /100 m{_valid(thresholds, kind)} an intensity of {intensity:.2f}, "
        "and hours × intensity³ × 100."
    )
    return Load(value, LoadMethod.STSS, intensity, tuple(inputs), reason)


def _by_heart_rate(metrics: Metrics, thresholds: Thresholds, athlete: Athlete, variant: TrimpVariant) -> Load | None:
    lthr = thresholds.lthr_bpm
    counts, estimated = _heart_seconds(metrics)
    seconds = float(counts.sum())
    if not (lthr and seconds):
        return None
    average = float(np.dot(np.arange(counts.shape[0]), counts)) / seconds
    inputs: _Inputs = [("avg_hr_bpm", average), ("hr_s", seconds), ("lthr_bpm", lthr)]
    inputs += _since(thresholds, ThresholdKind.LTHR)
    what = (
        f"{_clock(seconds)} at {average:.0f} bpm on average, against your LTHR of {lthr:.0f} bpm"
        f"{_valid(thresholds, ThresholdKind.LTHR)}"
    )
    aside = " Heart rate was not recorded throughout, so its mean stands for the whole session." if estimated else ""
    resting, maximal = athlete.resting_hr_bpm, athlete.max_hr_bpm
    wish = "with your resting and maximal heart rate set, HRSS would be used"
    if resting and maximal:
        value = hrss(counts, lthr, resting, maximal, athlete.sex, variant)
        if value is not None:
            inputs += [("resting_hr_bpm", resting), ("max_hr_bpm", maximal), ("trimp", variant.value)]
            if variant is not TrimpVariant.EDWARDS:
                inputs.append(("trimp_constants", _CONSTANTS[athlete.sex]))
                aside = f"{_ASSUMED if athlete.sex is Sex.UNSET else ''}{aside}"
            reason = (
                f"HRSS {value:.0f}: {what}; training impulse ({variant.description}) between {resting:.0f} and "
                f"{maximal:.0f} bpm, where an hour at LTHR is 100.{aside}"
            )
            return Load(value, LoadMethod.HRSS, _equivalent(value, seconds), tuple(inputs), reason)
        wish = "your resting, threshold and maximal heart rates contradict each other, or HRSS would be used"
    value = hr_if_load(counts, lthr)
    reason = f"HR load {value:.0f}: {what}; hours × (heart rate / LTHR)² × 100; {wish}.{aside}"
    return Load(value, LoadMethod.HR_IF, _equivalent(value, seconds), tuple(inputs), reason)


def _by_rpe(summary: Summary, rpe: float | None) -> Load | None:
    seconds = _session_seconds(summary)
    if rpe is None or not 0.0 < rpe <= 10.0 or not seconds:
        return None
    minutes = seconds / 60.0
    value = rpe * minutes * 100.0 / (RPE_OF_THRESHOLD * 60.0)
    reason = (
        f"Session RPE load {value:.0f}: {minutes:.0f} min felt like {rpe:g} of 10; RPE × minutes, scaled so that an "
        f"hour at {RPE_OF_THRESHOLD:g} is 100. Nothing better could be computed from this session."
    )
    return Load(value, LoadMethod.SESSION_RPE, None, (("rpe", rpe), ("minutes", minutes)), reason)


def _unscored(metrics: Metrics, sport: Sport, thresholds: Thresholds) -> Load:
    summary, group = metrics.summary, family(sport)
    if not _session_seconds(summary):
        return Load(None, LoadMethod.NONE, None, (), "No load: this session has no duration.")
    known = (
        (group is Family.CYCLING and summary.np_w, thresholds.ftp_w, "power", "FTP"),
        (group is Family.RUNNING and summary.ngp_mps, thresholds.threshold_pace_mps, "pace", "threshold pace"),
        (group is Family.SWIMMING and summary.distance_m, thresholds.swim_threshold_mps, "distance", "swim threshold"),
        (summary.avg_hr_bpm, thresholds.lthr_bpm, "heart rate", "LTHR"),
    )
    wishes = [
        f"it has {measured}, but no {threshold} holds on its day (add one valid from that day or before)"
        for value, held, measured, threshold in known
        if value and not held
    ]
    if not wishes:
        sensed = _SENSED.get(group)
        wishes = [f"it has neither {sensed} nor heart rate" if sensed else "it has no heart rate"]
    reason = f"No load: {' and '.join(wishes)}. You can also say how hard it felt (RPE 1 to 10)."
    return Load(None, LoadMethod.NONE, None, (), reason)


def _patchy_power(metrics: Metrics) -> bool:
    seconds = metrics.power_seconds
    return seconds.size > 0 and float(seconds.sum()) < _COVERED * (metrics.summary.recorded_s or 0.0)


def _heart_seconds(metrics: Metrics) -> tuple[Counts, bool]:
    """The heart rate histogram, or all the session at its mean where that covers less than half; and which it is."""
    summary = metrics.summary
    whole = _session_seconds(summary) or 0.0
    if float(metrics.hr_seconds.sum()) >= _COVERED * whole or not summary.avg_hr_bpm:
        return metrics.hr_seconds, False
    counts: Counts = np.zeros(256, np.uint32)
    counts[round(min(summary.avg_hr_bpm, 255.0))] = round(min(whole, 1e9))
    return counts, True


def _session_seconds(summary: Summary) -> float | None:
    """Time spent training: recorded or, where the records are sparse, moving."""
    return max(summary.recorded_s or 0.0, summary.moving_s or 0.0) or summary.duration_s


def _equivalent(value: float, seconds: float) -> float:
    """The steady intensity that gives the same load in the same time."""
    return float((value * 36.0 / seconds) ** 0.5)


def _since(thresholds: Thresholds, kind: ThresholdKind) -> _Inputs:
    name = kind.value.rpartition("_")[0]
    return [(f"{name}_valid_from", day.isoformat()) for known, day in thresholds.since if known is kind]


def _valid(thresholds: Thresholds, kind: ThresholdKind) -> str:
    day = next((day for known, day in thresholds.since if known is kind), None)
    return f" (valid from {day.isoformat()})" if day is not None and day.year > _ALWAYS_YEAR else ""


def _clock(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"


def _pace(speed_mps: float, per_m: float) -> str:
    whole = round(per_m / max(speed_mps, _SLOWEST_MPS))
    return f"{whole // 60}:{whole % 60:02d}"

"""Thresholds that recent sessions speak for; the person takes each or leaves it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from peaksdesk.domain.athlete import Athlete, ThresholdKind, Thresholds
from peaksdesk.domain.mean_max import best_at
from peaksdesk.domain.records import Best, DatedCurve, best_over, personal_bests

RECENT_DAYS = 90
"""How far back a best effort still speaks for a threshold."""

MAXIMUM_DAYS = 365
"""How far back a highest heart rate still speaks for the maximum."""

_WORTH_SAYING = 1.01
_TWENTY_MINUTES_S = 1200
_HALF_HOUR_S = 1800
_SUSTAINED_S = 15


@dataclass(frozen=True)
class Suggestion:
    """A threshold to take or leave.

    Attributes:
        value: In the unit of the kind: W, bpm, m/s.
        best: The effort it rests on, with its day and session.
        why: One sentence with the numbers.
    """

    kind: ThresholdKind
    value: float
    best: Best
    why: str


@dataclass(frozen=True)
class MaximalHeartRate:
    """A maximal heart rate to take or leave; attributes as in `Suggestion`, the value in bpm.

    Attributes:
        kind: The field of `Athlete` that holds it.
    """

    kind: ClassVar[str] = "max_hr_bpm"
    value: float
    best: Best
    why: str


Offer = Suggestion | MaximalHeartRate


def suggest(
    power: Sequence[DatedCurve],
    hr: Sequence[DatedCurve],
    running_speed: Sequence[DatedCurve],
    thresholds: Thresholds,
    today: date,
) -> tuple[Suggestion, ...]:
    """Return thresholds that are unset, or that efforts of the last 90 days have outgrown by 1 % or more.

    Nothing is ever suggested downwards: a season without an all-out effort is no proof of a lower threshold.

    Args:
        power: Power curves of rides; older ones than `RECENT_DAYS` are passed over.
        hr: Heart rate curves of all sports.
        running_speed: Speed curves of runs.
        thresholds: What holds today.
        today: The athlete's local date.

    Source:
        FTP: 95 % of the best 20 min (Allen & Coggan, ch. 3). LTHR: mean of the last 20 min of a 30 min time trial;
        threshold pace: mean pace of one (Friel, "A quick guide to setting zones"); estimated here from the best
        20 min inside sessions of at least 30, and from the best 30 min.
    """
    offers = (
        (thresholds.ftp_w, _ftp(_best(power, _TWENTY_MINUTES_S, today, RECENT_DAYS))),
        (thresholds.lthr_bpm, _lthr(_best(_of_half_an_hour(hr), _TWENTY_MINUTES_S, today, RECENT_DAYS))),
        (thresholds.threshold_pace_mps, _threshold_pace(_best(running_speed, _HALF_HOUR_S, today, RECENT_DAYS))),
    )
    return tuple(offer for held, offer in offers if offer is not None and _outgrown(held, offer.value))


def suggest_max_hr(
    hr: Sequence[DatedCurve], athlete: Athlete, lthr_bpm: float | None, today: date
) -> MaximalHeartRate | None:
    """Return the highest heart rate of the last year, held for 15 s, if it exceeds the one that is set by 1 % or more.

    A year of easy days proves no maximum: what does not lie above resting and threshold heart rate is not suggested.

    Args:
        hr: Heart rate curves of all sports; older ones than `MAXIMUM_DAYS` are passed over.
        athlete: The maximal and the resting heart rate that are set.
        lthr_bpm: The threshold heart rate that holds today, or None.
        today: The athlete's local date.
    """
    best = _best(hr, _SUSTAINED_S, today, MAXIMUM_DAYS)
    if best is None:
        return None
    value = float(round(best.value))
    if value <= max(lthr_bpm or 0.0, athlete.resting_hr_bpm or 0.0) or not _outgrown(athlete.max_hr_bpm, value):
        return None
    why = (
        f"Your heart rate stayed at {value:.0f} bpm for {_SUSTAINED_S} seconds on {best.day}, "
        "the highest of the last year; if you went all out, it is close to your maximum."
    )
    return MaximalHeartRate(value, best, why)


def _outgrown(held: float | None, value: float) -> bool:
    return held is None or value >= _WORTH_SAYING * held


def _best(curves: Iterable[DatedCurve], duration_s: int, today: date, days: int) -> Best | None:
    since = today - timedelta(days=days)
    return best_over(personal_bests(c for c in curves if since <= c.day <= today), duration_s)


def _of_half_an_hour(curves: Iterable[DatedCurve]) -> Iterable[DatedCurve]:
    return (c for c in curves if best_at(c.curve, _HALF_HOUR_S) is not None)


def _ftp(best: Best | None) -> Suggestion | None:
    if best is None:
        return None
    value = float(round(0.95 * best.value))
    why = (
        f"Your best 20 minutes of the last {RECENT_DAYS} days were {best.value:.0f} W, on {best.day}; "
        f"95 % of it is {value:.0f} W."
    )
    return Suggestion(ThresholdKind.FTP, value, best, why)


def _lthr(best: Best | None) -> Suggestion | None:
    if best is None:
        return None
    value = float(round(best.value))
    why = (
        f"Your highest heart rate over 20 minutes of the last {RECENT_DAYS} days was {value:.0f} bpm, on {best.day}; "
        "if that was an all-out effort, it is close to your threshold."
    )
    return Suggestion(ThresholdKind.LTHR, value, best, why)


def _threshold_pace(best: Best | None) -> Suggestion | None:
    if best is None:
        return None
    value = round(best.value, 3)
    pace = round(1000.0 / value)
    why = (
        f"Your fastest 30 minutes of the last {RECENT_DAYS} days were run at {pace // 60}:{pace % 60:02d} /km, "
        f"on {best.day}; on flat ground that is close to your threshold pace."
    )
    return Suggestion(ThresholdKind.THRESHOLD_PACE, value, best, why)

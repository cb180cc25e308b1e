"""Personal bests: the best of many sessions' curves, with the day and the session of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Curve


@dataclass(frozen=True, eq=False)
class DatedCurve:
    """One session's curve of one channel.

    Attributes:
        activity_id: The session.
        day: Its local date.
        curve: Of power, heart rate or speed.
    """

    activity_id: int
    day: date
    curve: Curve


@dataclass(frozen=True)
class Best:
    """A personal best.

    Attributes:
        duration_s: One of `CURVE_DURATIONS_S`.
        value: Mean over that time: W, bpm or m/s.
        day: When.
        activity_id: In which session.
        start_s: Where in it, seconds from its start.
    """

    duration_s: int
    value: float
    day: date
    activity_id: int
    start_s: int


def personal_bests(curves: Iterable[DatedCurve]) -> tuple[Best, ...]:
    """Return the best value for each duration that any session reached, by ascending duration.

    Args:
        curves: Of one channel, in any order.

    Returns:
        One best per duration, the earlier day where two are equal; durations without a value above 0 are left out.
    """
    size = len(CURVE_DURATIONS_S)
    value, owner, start = np.zeros(size, np.float32), np.full(size, -1), np.zeros(size, np.int64)
    dated = sorted(curves, key=lambda item: (item.day, item.activity_id))
    for number, item in enumerate(dated):
        best = item.curve.best[:size]
        better = np.flatnonzero(best > value[: best.shape[0]])
        value[better] = best[better]
        owner[better] = number
        start[better] = item.curve.start_s[better]
    return tuple(
        Best(duration, float(value[k]), dated[owner[k]].day, dated[owner[k]].activity_id, int(start[k]))
        for k, duration in enumerate(CURVE_DURATIONS_S)
        if owner[k] >= 0
    )


def best_over(bests: Iterable[Best], duration_s: int) -> Best | None:
    """Return the best over one duration, or None where there is none."""
    return next((best for best in bests if best.duration_s == duration_s), None)

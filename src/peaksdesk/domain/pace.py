"""Running pace: the cost of grade, grade-adjusted speed and rTSS."""

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.power import normalized
from peaksdesk.domain.smoothing import interpolate, moving_mean
from peaksdesk.domain.streams import Floats

STEEPEST = 0.45
"""Grades beyond those Minetti measured are taken as this steep."""

_GRADE_WINDOW_S = 31
_SHORTEST_RUN_M = 5.0


def energy_cost(grade: npt.ArrayLike) -> Floats:
    """Return the metabolic cost of running on a grade, J per kg and metre.

    Args:
        grade: Rise over run (0.05 = 5 %), any shape; clipped to +-0.45.

    Source:
        Minetti et al. 2002, J Appl Physiol 93:1039, equation for running.
    """
    i = np.clip(np.asarray(grade, dtype=np.float64), -STEEPEST, STEEPEST)
    cost: Floats = ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6
    return cost


def flat_factor(grade: npt.ArrayLike) -> Floats:
    """Return by how much speed on a grade is multiplied to give the flat speed of equal cost: C(i)/C(0)."""
    factor: Floats = energy_cost(grade) / 3.6
    return factor


def grades(altitude_m: Floats, speed_mps: Floats) -> Floats:
    """Return the grade at each recorded second, over the half minute around it.

    Altitude and the way covered are smoothed alike, so that noise of the altimeter does not pass for hills (the cost is
    not symmetric: noise would make flat ground dear).

    Args:
        altitude_m: Shape (n,), NaN for no value, at least one finite.
        speed_mps: Shape (n,), finite.

    Returns:
        Shape (n,), rise over run, clipped to +-0.45; 0 where less than 5 m were covered.
    """
    n = altitude_m.shape[0]
    smooth = moving_mean(interpolate(altitude_m), _GRADE_WINDOW_S)
    way = np.cumsum(speed_mps)
    half = _GRADE_WINDOW_S // 2
    ahead = np.minimum(np.arange(half, n + half), n - 1)
    behind = np.maximum(np.arange(-half, n - half), 0)
    run = way[ahead] - way[behind]
    rise = smooth[ahead] - smooth[behind]
    return np.clip(np.where(run >= _SHORTEST_RUN_M, rise / np.maximum(run, _SHORTEST_RUN_M), 0.0), -STEEPEST, STEEPEST)


def grade_adjusted_speed(speed_mps: Floats, altitude_m: Floats | None) -> Floats:
    """Return the flat speed of equal metabolic cost at each recorded second.

    Args:
        speed_mps: Shape (n,), finite.
        altitude_m: Shape (n,), NaN for no value; None where there is no altitude: then speed comes back as it is.

    Returns:
        m/s, shape (n,).
    """
    if altitude_m is None:
        return speed_mps
    return speed_mps * flat_factor(grades(altitude_m, speed_mps))


def normalized_graded_speed(speed_mps: Floats, altitude_m: Floats | None) -> float | None:
    """Return the normalized graded speed: the algorithm of Normalized Power over grade-adjusted speed.

    TrainingPeaks does not publish its NGP; this is PeaksDesk's, and equal to it on an even run.

    Args:
        speed_mps: Speed of each recorded second, shape (n,), finite; standing still is 0.
        altitude_m: Shape (n,), or None.

    Returns:
        m/s; None for less than 30 s.
    """
    return normalized(grade_adjusted_speed(speed_mps, altitude_m))


def running_stress_score(seconds: float, ngp_mps: float, threshold_mps: float) -> float:
    """Return rTSS: hours x IF^2 x 100 with IF = normalized graded speed over threshold speed.

    Args:
        seconds: Recorded seconds, pauses removed.
        ngp_mps: Normalized graded speed, m/s.
        threshold_mps: Running speed at threshold, m/s.

    Source:
        TrainingPeaks, "Running Training Stress Score (rTSS) explained" (McGregor).
    """
    return seconds * ngp_mps * (ngp_mps / threshold_mps) / (threshold_mps * 3600.0) * 100.0

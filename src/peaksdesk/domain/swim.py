"""Swimming: sTSS by speed, and Skiba's SwimScore by the power that speed in water takes."""

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.streams import Floats

_XPOWER_WINDOW_S = 25.0
_EFFICIENCY = 0.6


def swim_stress_score(seconds: float, distance_m: float, threshold_mps: float) -> float:
    """Return sTSS: hours x IF^3 x 100 with IF = mean swimming speed over threshold speed.

    Args:
        seconds: Time swum, s.
        distance_m: Metres swum.
        threshold_mps: Critical swim speed, m/s.

    Source:
        TrainingPeaks, "Calculating Swimming TSS score": the cube because drag power rises with speed cubed.
    """
    intensity = distance_m / seconds / threshold_mps
    return seconds / 36.0 * intensity**3


def swim_power(speed_mps: npt.ArrayLike, weight_kg: float) -> Floats:
    """Return the metabolic power that swimming at a speed takes, W: K / 0.6 x v^3 with K = 0.35 m + 2.

    Args:
        speed_mps: Any shape, m/s.
        weight_kg: Body mass, kg.

    Source:
        Skiba's SwimScore as in GoldenCheetah (SwimScore.cpp), drag after Toussaint.
    """
    power: Floats = (0.35 * weight_kg + 2.0) / _EFFICIENCY * np.asarray(speed_mps, dtype=np.float64) ** 3
    return power


def swim_xpower(speed_mps: Floats, weight_kg: float) -> float:
    """Return the cube-root mean cube of swim power smoothed over 25 s (exponentially weighted, starting from rest).

    Args:
        speed_mps: Speed of each recorded second, m/s, shape (n,), n > 0, finite.
        weight_kg: Body mass, kg.

    Returns:
        W.

    Source:
        Skiba's xPower as GoldenCheetah samples it at 1 Hz: weight 1/(25 + 1) for the newest second.
    """
    weight = 1.0 / (_XPOWER_WINDOW_S + 1.0)
    smooth, cubes = 0.0, 0.0
    for power in swim_power(speed_mps, weight_kg).tolist():
        smooth += weight * (power - smooth)
        cubes += smooth**3
    return float((cubes / speed_mps.shape[0]) ** (1.0 / 3.0))


def swim_score(seconds: float, xpower_w: float, critical_w: float) -> float:
    """Return SwimScore: hours x (xPower / power at critical speed)^2 x 100.

    Args:
        seconds: Time swum, s.
        xpower_w: Of the session, W (`swim_xpower`).
        critical_w: `swim_power` at critical swim speed, W.
    """
    return seconds / 36.0 * (xpower_w / critical_w) ** 2

"""Way and climb: distance from positions, ascent and descent from altitude."""

from collections.abc import Sequence

import numpy as np

from peaksdesk.domain.smoothing import interpolate, moving_mean
from peaksdesk.domain.streams import Floats

EARTH_RADIUS_M = 6_378_137.0
CLIMB_THRESHOLD_M = 3.0
"""A rise or fall counts once it exceeds this much: less is the altimeter's noise."""

CLIMB_WINDOW_S = 15


def cumulative_distance(latitude_deg: Floats, longitude_deg: Floats, breaks: Sequence[int] = ()) -> Floats | None:
    """Return the way covered up to each record along the great circles between positions.

    Args:
        latitude_deg: Shape (n,), NaN without a fix; likewise longitude.
        longitude_deg: Shape (n,).
        breaks: Records that begin a new stretch: the way from the record before does not count.

    Returns:
        Metres, shape (n,); a record without a fix repeats the value before. None with fewer than two fixes.

    Source:
        Haversine formula (Sinnott 1984, Sky and Telescope 68:159) on a sphere of WGS-84's equatorial radius.
    """
    fixed = np.flatnonzero(np.isfinite(latitude_deg) & np.isfinite(longitude_deg))
    if fixed.size < 2:
        return None
    latitude = np.radians(latitude_deg[fixed])
    longitude = np.radians(longitude_deg[fixed])
    a = (
        np.sin(np.diff(latitude) / 2) ** 2
        + np.cos(latitude[1:]) * np.cos(latitude[:-1]) * np.sin(np.diff(longitude) / 2) ** 2
    )
    steps = 2 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.minimum(a, 1.0)))
    stretch = np.searchsorted(np.sort(np.asarray(breaks, dtype=np.intp)), fixed, side="right")
    steps[stretch[1:] != stretch[:-1]] = 0.0
    moved = np.zeros(latitude_deg.shape[0])
    moved[fixed[1:]] = steps
    return np.cumsum(moved)


def climb(altitude_m: Floats) -> tuple[float, float]:
    """Return ascent and descent, in metres.

    Altitude is averaged over 15 s; then a rise counts from the last low point once it exceeds 3 m, a fall likewise.

    Args:
        altitude_m: One value per recorded second, shape (n,), NaN for no value; without any value nothing was climbed.
    """
    if np.isnan(altitude_m).all():
        return 0.0, 0.0
    smooth = moving_mean(interpolate(altitude_m), CLIMB_WINDOW_S)
    step = np.diff(smooth)
    turns = np.flatnonzero(step[1:] * step[:-1] <= 0.0) + 1  # between turning points altitude only rises or falls
    ascent = descent = 0.0
    anchor = peak = low = high = float(smooth[0])
    rising: bool | None = None
    for z in (*smooth[turns].tolist(), float(smooth[-1])):
        if rising is None:
            low, high = min(low, z), max(high, z)
            if z - low > CLIMB_THRESHOLD_M:
                rising, anchor, peak = True, low, z
            elif high - z > CLIMB_THRESHOLD_M:
                rising, anchor, peak = False, high, z
        elif (z > peak) == rising:
            peak = z
        elif abs(z - peak) > CLIMB_THRESHOLD_M:
            ascent, descent = _with_leg(ascent, descent, peak - anchor)
            rising, anchor, peak = not rising, peak, z
    return _with_leg(ascent, descent, peak - anchor)


def _with_leg(ascent: float, descent: float, change: float) -> tuple[float, float]:
    return ascent + max(change, 0.0), descent + max(-change, 0.0)

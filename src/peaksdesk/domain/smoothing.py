"""Filling short gaps and averaging over a window: what noisy altitude, speed and heart rate need first."""

import numpy as np

from peaksdesk.domain.streams import Floats


def moving_mean(values: Floats, width: int) -> Floats:
    """Return the mean over a centred window, which shrinks at both ends.

    Args:
        values: Shape (n,), finite.
        width: Odd number of samples.

    Returns:
        Shape (n,).
    """
    n = values.shape[0]
    half = min(width // 2, n)
    total = np.concatenate(([0.0], np.cumsum(values)))
    upper = np.minimum(np.arange(half + 1, n + half + 1), n)
    lower = np.maximum(np.arange(-half, n - half), 0)
    mean: Floats = (total[upper] - total[lower]) / (upper - lower)
    return mean


def hold(values: Floats, longest: int) -> Floats:
    """Return values with gaps filled by the value before, for at most `longest` samples of each gap.

    Args:
        values: Shape (n,), NaN for no value.
        longest: How many samples one value may stand for others.

    Returns:
        Shape (n,); NaN where nothing near enough went before. The same array if nothing is missing.
    """
    missing = np.isnan(values)
    if not missing.any():
        return values
    here = np.arange(values.shape[0])
    before = np.maximum.accumulate(np.where(missing, -1, here))
    return np.where((before >= 0) & (here - before <= longest), values[np.maximum(before, 0)], np.nan)


def interpolate(values: Floats) -> Floats:
    """Return values with NaN replaced along a straight line between neighbours, the ends held.

    Args:
        values: Shape (n,), at least one finite.

    Returns:
        Shape (n,), finite. The same array if nothing is missing.
    """
    known = np.isfinite(values)
    if known.all():
        return values
    at = np.flatnonzero(known)
    return np.interp(np.arange(values.shape[0]), at, values[at])

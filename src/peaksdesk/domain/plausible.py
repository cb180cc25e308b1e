"""Which sample values a body and its devices can produce; the rest counts as missing."""

import numpy as np

from peaksdesk.domain.streams import (
    ALTITUDE,
    CADENCE,
    DISTANCE,
    HEART_RATE,
    LATITUDE,
    LONGITUDE,
    POWER,
    SPEED,
    TEMPERATURE,
    Floats,
    Streams,
)

RANGES: dict[str, tuple[float, float]] = {
    POWER: (0.0, 3500.0),
    HEART_RATE: (25.0, 250.0),
    CADENCE: (0.0, 300.0),
    SPEED: (0.0, 50.0),
    DISTANCE: (0.0, 1e7),
    ALTITUDE: (-500.0, 9000.0),
    TEMPERATURE: (-60.0, 70.0),
    LATITUDE: (-90.0, 90.0),
    LONGITUDE: (-180.0, 180.0),
}
"""Lowest and highest value believed, per channel, both included."""

FASTEST_ON_FOOT_MPS = 12.5
"""A little above the fastest speed a person was ever measured at (12.4 m/s, Berlin 2009): faster is a GPS jump."""


def plausible(streams: Streams, channel: str) -> Floats | None:
    """Return a channel with values outside its range replaced by NaN.

    Args:
        streams: The records.
        channel: A channel named in `RANGES`.

    Returns:
        Shape (n,), NaN for no (believable) value; None where nothing is left. Not to be written to: it may be the
        stream's own array.
    """
    values = streams.get(channel)
    if values is None:
        return None
    return within(values, *RANGES[channel])


def within(values: Floats, low: float, high: float) -> Floats | None:
    """Return `values` with NaN outside `low` to `high`, or None where nothing is left."""
    good = (values >= low) & (values <= high)
    if good.all():
        return values if values.size else None
    if not good.any():
        return None
    return np.where(good, values, np.nan)

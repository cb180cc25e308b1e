"""Columns of numbers and times as text: no digit that says nothing, no exponent, dot as the decimal sign."""

import math
from datetime import datetime

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.series import FURTHEST_S
from peaksdesk.domain.streams import Floats, Streams

_LATEST_S = 253_402_300_799.0
"""The last second of the year 9999, which ISO 8601 ends at without an agreement."""


def plain(values: Floats, decimals: int) -> list[str]:
    """Return each value rounded, without trailing zeros.

    Args:
        values: Shape (n,).
        decimals: Most digits after the dot.

    Returns:
        n texts; empty for a value that is not finite.
    """
    with np.errstate(invalid="ignore"):
        rounded = np.round(np.where(np.isfinite(values), values, np.nan), decimals) + 0.0  # turns -0.0 into 0.0
    distinct, inverse = np.unique(rounded, return_inverse=True)
    texts = np.array([_plain(value, decimals) for value in distinct.tolist()], dtype=object)
    found: list[str] = texts[inverse].tolist()
    return found


def plain_channel(
    streams: Streams, channel: str, decimals: int, between: tuple[float, float] = (-math.inf, math.inf)
) -> list[str] | None:
    """Return a channel as `plain` does, values outside a format's own range empty; None where there is no channel."""
    values = streams.get(channel)
    if values is None:
        return None
    return plain(np.where((values >= between[0]) & (values <= between[1]), values, np.nan), decimals)


def plain_number(value: float, decimals: int) -> str:
    """Return one finite value rounded, without trailing zeros."""
    return _plain(round(value, decimals) + 0.0, decimals)


def iso_times(start: datetime, time_s: Floats) -> list[str]:
    """Return each time as ISO 8601 in UTC, to the millisecond where any is not on a whole second.

    Args:
        start: Aware.
        time_s: Seconds since it, shape (n,), finite.
    """
    absolute = np.clip(start.timestamp() + np.clip(time_s, -FURTHEST_S, FURTHEST_S), 0.0, _LATEST_S)
    milliseconds: npt.NDArray[np.int64] = np.rint(absolute * 1000.0).astype(np.int64)
    stamps: npt.NDArray[np.datetime64] = milliseconds.astype("datetime64[ms]")
    texts: list[str] = np.datetime_as_string(
        stamps, unit="ms" if (milliseconds % 1000).any() else "s", timezone="UTC"
    ).tolist()
    return texts


def _plain(value: float, decimals: int) -> str:
    if value != value:  # NaN
        return ""
    text = f"{value:.{decimals}f}"
    return text.rstrip("0").rstrip(".") if decimals else text

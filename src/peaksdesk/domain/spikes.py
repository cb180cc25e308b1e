"""Values that a sensor made up for a moment: found, replaced, and remembered so that it can be undone."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.plausible import RANGES
from peaksdesk.domain.streams import ALTITUDE, HEART_RATE, POWER, SPEED, Floats, Streams

WINDOW = 11
"""Records whose median a value is held against: a spike lasts at most five of them."""

LONGEST_BRIDGE_S = 10.0
"""Longest stretch that is bridged. A longer one out of range stays as it is: every number passes over it already."""


@dataclass(frozen=True)
class SpikeRule:
    """When a value is a spike.

    Attributes:
        beyond: Distance from the median of `WINDOW` records, in the channel's unit.
        rate: Change per second into the spike and back out of it, both at least this; times under a second count as
            one.
        downward: Whether a fall can be a spike too (power falls to 0 whenever the legs rest).
    """

    beyond: float
    rate: float
    downward: bool


RULES = {
    POWER: SpikeRule(beyond=800.0, rate=600.0, downward=False),
    HEART_RATE: SpikeRule(beyond=25.0, rate=15.0, downward=True),
    SPEED: SpikeRule(beyond=7.0, rate=6.0, downward=True),
    ALTITUDE: SpikeRule(beyond=15.0, rate=10.0, downward=True),
}
"""Power: the kick of a sprinter lasts and fades, one lonely second of 800 W more does not happen. Heart rate changes
by a few beats a second at most. Brakes and gravity give 6 m/s² at most. 10 m/s is faster than a fall of that length."""


@dataclass(frozen=True, eq=False)
class Fix:
    """What was changed in one channel.

    Attributes:
        channel: Of the streams.
        index: Records, ascending, shape (k,).
        old: Values before, shape (k,).
        new: Values after, shape (k,), finite.
    """

    channel: str
    index: npt.NDArray[np.intp]
    old: Floats
    new: Floats


def find_spikes(streams: Streams) -> tuple[Fix, ...]:
    """Return what would have to change in power, heart rate, speed and altitude; nothing is changed.

    A value is a spike if it is outside what is plausible at all (`plausible.RANGES`), or if it is further from the
    median of the eleven records around it than the channel's rule allows and was reached and left faster than the rule
    allows. It gives way to the straight line between its good neighbours.

    Args:
        streams: The records.

    Returns:
        One fix per channel that has any, in the order of `RULES`.

    Source:
        Distance from a running median: Hampel 1974, J Am Stat Assoc 69:383; rules in docs/science/spikes.md.
    """
    fixes = (_fix(streams, channel, rule) for channel, rule in RULES.items())
    return tuple(fix for fix in fixes if fix is not None)


def with_fixes(streams: Streams, fixes: Iterable[Fix]) -> Streams:
    """Return streams with the new values in place."""
    return _replaced(streams, ((fix, fix.new) for fix in fixes))


def without_fixes(streams: Streams, fixes: Iterable[Fix]) -> Streams:
    """Return streams with the old values in place again: the inverse of `with_fixes`."""
    return _replaced(streams, ((fix, fix.old) for fix in fixes))


def _replaced(streams: Streams, values: Iterable[tuple[Fix, Floats]]) -> Streams:
    channels = dict(streams.channels)
    for fix, wanted in values:
        column = channels[fix.channel].copy()
        column[fix.index] = wanted
        channels[fix.channel] = column
    return Streams(streams.time_s, channels, streams.breaks)


def _fix(streams: Streams, channel: str, rule: SpikeRule) -> Fix | None:
    values = streams.get(channel)
    if values is None:
        return None
    low, high = RANGES[channel]
    known = np.isfinite(values)
    possible = (values >= low) & (values <= high)
    bad = known & ~possible
    at = np.flatnonzero(known & possible)
    if at.size >= WINDOW:
        bad[at[_spikes(streams.time_s[at], values[at], rule)]] = True
    index = np.flatnonzero(bad)
    new = _between(streams.time_s, values, index, np.flatnonzero(known & ~bad))
    index, new = index[np.isfinite(new)], new[np.isfinite(new)]
    return Fix(channel, index, values[index], new) if index.size else None


def _spikes(time_s: Floats, values: Floats, rule: SpikeRule) -> npt.NDArray[np.bool_]:
    """Which values are far from the median of their surroundings and came and went too fast."""
    distance = values - _running_median(values)
    far = (distance if not rule.downward else np.abs(distance)) > rule.beyond
    if not far.any():
        return far
    first = np.flatnonzero(far & ~np.concatenate(([False], far[:-1])))
    last = np.flatnonzero(far & ~np.concatenate((far[1:], [False])))
    inside = (first > 0) & (last < values.shape[0] - 1)
    first, last = first[inside], last[inside]
    rise = (values[first] - values[first - 1]) / np.maximum(np.abs(time_s[first] - time_s[first - 1]), 1.0)
    fall = (values[last] - values[last + 1]) / np.maximum(np.abs(time_s[last + 1] - time_s[last]), 1.0)
    sudden = (np.minimum(np.abs(rise), np.abs(fall)) >= rule.rate) & (rise * fall > 0.0)
    found = np.zeros(values.shape[0], np.bool_)
    for start, end in zip(first[sudden].tolist(), last[sudden].tolist(), strict=True):
        found[start : end + 1] = True
    return found


def _running_median(values: Floats) -> Floats:
    """The median of the eleven records around each, the ends taken from the first and last eleven."""
    windows = np.lib.stride_tricks.sliding_window_view(values, WINDOW)
    half = WINDOW // 2
    middle = np.partition(windows, half, axis=1)[:, half]
    return np.concatenate((np.full(half, middle[0]), middle, np.full(half, middle[-1])))


def _between(time_s: Floats, values: Floats, index: npt.NDArray[np.intp], good: npt.NDArray[np.intp]) -> Floats:
    """The straight line between the good neighbours of each record, NaN where they are too far or missing."""
    after = np.searchsorted(good, index)
    between = (after > 0) & (after < good.size)
    new = np.full(index.shape[0], np.nan)
    if not between.any():
        return new
    left, right = good[after[between] - 1], good[after[between]]
    span = time_s[right] - time_s[left]
    share = np.divide(time_s[index[between]] - time_s[left], span, out=np.full(span.shape, 0.5), where=span > 0.0)
    line = values[left] + np.clip(share, 0.0, 1.0) * (values[right] - values[left])
    new[between] = np.where(span <= LONGEST_BRIDGE_S + 1.0, line, np.nan)
    return new

"""Best times over distances out of thousands of sessions: exact, and only the few that can hold one are opened."""

from collections.abc import MutableMapping, Sequence
from datetime import date

import numpy as np

from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.merge import merge
from peaksdesk.domain.milestones import (
    DISTANCES_M,
    FASTEST_MPS,
    BestTime,
    DatedTimes,
    TimeRecord,
    best_times,
    time_records,
)
from peaksdesk.domain.plausible import FASTEST_ON_FOOT_MPS
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import SPEED, Floats
from peaksdesk.services.book import Book
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.projection import parts_of

LEEWAY = 1.05
"""How much faster a session's way may have been than its speed curve says, which counts no pause and is smoothed."""

Span = tuple[date | None, date | None]
Known = MutableMapping[int, tuple[BestTime, ...]]
"""Best times of sessions that were opened before, by activity."""


def read_distance_bests(
    uow: UnitOfWork, book: Book, group: Family, spans: Sequence[Span], known: Known
) -> tuple[tuple[TimeRecord, ...], ...]:
    """Return the best time over each of the family's distances within each span of days (both included).

    The speed curve of a session says how fast it can have been over a distance at most. Sessions are opened from the
    most promising on, until none can be faster than what was found.

    Args:
        known: Filled with every session that is opened.
    """
    return tuple(_within(uow, book, group, span, known) for span in spans)


def _within(uow: UnitOfWork, book: Book, group: Family, span: Span, known: Known) -> tuple[TimeRecord, ...]:
    held, rows = book.bests.get(SPEED), book.rows(group, *span)
    if held is None or not rows.size:
        return ()
    found: list[TimeRecord] = []
    for distance in DISTANCES_M.get(group, ()):
        least = _least_times(held.value[rows], distance)
        best: TimeRecord | None = None
        for at in np.argsort(least, kind="stable"):
            if not np.isfinite(least[at]) or (best is not None and least[at] > best.time_s):
                break
            number = int(book.ids[rows[at]])
            day = date.fromordinal(int(book.day[rows[at]]))
            times = tuple(t for t in _times(uow, number, group, known) if t.distance_m == distance)
            best = next(iter(time_records([DatedTimes(number, day, times), *_as_session(best)])), None)
        if best is not None:
            found.append(best)
    return tuple(found)


def _least_times(values: np.ndarray[tuple[int, ...], np.dtype[np.float32]], distance_m: float) -> Floats:
    """Return the shortest time in which each session can have covered a distance; inf where it never did."""
    duration = np.array(CURVE_DURATIONS_S, np.float64)
    reach = np.maximum.accumulate(values * duration * LEEWAY, axis=1)
    far = reach >= distance_m
    after = far.argmax(axis=1)
    line = np.arange(values.shape[0])
    before = np.maximum(after - 1, 0)
    low, high = np.where(after > 0, reach[line, before], 0.0), reach[line, after]
    start = np.where(after > 0, duration[before], 0.0)
    share = (distance_m - low) / np.maximum(high - low, 1e-9)
    least: Floats = np.where(far.any(axis=1), start + share * (duration[after] - start), np.inf)
    return least


def _times(uow: UnitOfWork, activity_id: int, group: Family, known: Known) -> tuple[BestTime, ...]:
    if activity_id not in known:
        streams = merge(parts_of(uow, activity_id)).recording.streams
        fastest = FASTEST_MPS.get(group, FASTEST_ON_FOOT_MPS)
        known[activity_id] = best_times(streams, DISTANCES_M[group], fastest)
    return known[activity_id]


def _as_session(best: TimeRecord | None) -> list[DatedTimes]:
    if best is None:
        return []
    return [DatedTimes(best.activity_id, best.day, (BestTime(best.distance_m, best.time_s, best.start_s),))]

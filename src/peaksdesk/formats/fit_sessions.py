"""The sessions of a FIT file: what they are, and which records and laps are theirs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from peaksdesk.domain.activity import DeviceTotals, Lap
from peaksdesk.domain.streams import DISTANCE, Floats
from peaksdesk.formats.fit_columns import Whole
from peaksdesk.formats.fit_profile import LAP_TRIGGERS
from peaksdesk.formats.fit_rows import Row

MAX_SESSIONS = 200
_MULTISPORT = 18
_SAME_PLACE_M = 1.0


@dataclass(frozen=True)
class Share:
    """A session message with the records and laps that belong to it.

    Attributes:
        session: The message, or None where the file has none.
        records: Indices of its records, ascending, or None for all of them.
        laps: Its lap messages in file order.
    """

    session: Row | None
    records: Whole | None
    laps: tuple[Row, ...]


def started(row: Row) -> float | None:
    """Return when a session or lap began, in FIT seconds, or None where it does not tell."""
    start = row.numbers.get("start_time")
    if start is None and "timestamp" in row.numbers:
        start = row.numbers["timestamp"] - row.numbers.get("total_elapsed_time", 0.0)
    return start


def share_out(sessions: Sequence[Row], laps: Sequence[Row], time: Whole) -> list[Share]:
    """Deal records and laps out to the sessions of a file.

    A single session takes everything: devices write records before its start and after its end, and they count. Of
    several, each takes what lies between its start and the next one's.

    Args:
        sessions: Session messages.
        laps: Lap messages.
        time: FIT seconds of the records.

    Returns:
        At least one share, in the order of the sessions' starts.
    """
    legs = _legs(sessions)
    if len(legs) < 2:
        return [Share(next(iter(legs), None), None, tuple(laps))]
    starts = np.array([started(leg) for leg in legs])
    owner = _owner(starts, time)
    lap_times = [started(lap) for lap in laps]
    lap_owner = _owner(starts, np.array([starts[0] if at is None else at for at in lap_times]))
    return [
        Share(
            leg,
            np.flatnonzero(owner == index),
            tuple(lap for lap, of in zip(laps, lap_owner, strict=True) if of == index),
        )
        for index, leg in enumerate(legs)
    ]


def _legs(sessions: Sequence[Row]) -> list[Row]:
    """Return the sessions to be kept apart, by start: no repeated ones, and none that sums up others."""
    if len(sessions) < 2:
        return list(sessions)
    legs: dict[tuple[float | None, ...], Row] = {}
    for row in sessions[:MAX_SESSIONS]:
        get = row.numbers.get
        if started(row) is not None and get("sport") != _MULTISPORT:
            legs[started(row), get("sport"), get("total_elapsed_time")] = row
    return sorted(legs.values(), key=lambda row: started(row) or 0.0) or [sessions[-1]]


def _owner(starts: Floats, times: Whole | Floats) -> Whole:
    return np.maximum(np.searchsorted(starts, times, side="right") - 1, 0)


def rebase_distance(channels: dict[str, Floats], before: Floats | None, total: float | None) -> None:
    """Make a leg's distance count from the leg's own start, where the device counted on from the leg before.

    Args:
        channels: The leg's channels; the distance is replaced.
        before: Distances of the records before the leg, or None.
        total: The leg's length as its session states it, in metres, or None.
    """
    distance = channels.get(DISTANCE)
    if distance is None or before is None:
        return
    earlier, own = before[~np.isnan(before)], distance[~np.isnan(distance)]
    if not len(earlier) or not len(own):
        return
    base = float(earlier[-1])
    if own[0] < base - _SAME_PLACE_M:
        return
    if total is not None and abs(own[-1] - total) <= abs(own[-1] - base - total):
        return
    channels[DISTANCE] = distance - base


def totals_of(session: Row) -> DeviceTotals:
    """Return the totals a session message states."""
    get = session.numbers.get
    return DeviceTotals(
        elapsed_s=get("total_elapsed_time"),
        timer_s=get("total_timer_time"),
        distance_m=get("total_distance"),
        ascent_m=get("total_ascent"),
        descent_m=get("total_descent"),
        avg_hr_bpm=get("avg_heart_rate"),
        max_hr_bpm=get("max_heart_rate"),
        avg_power_w=get("avg_power"),
        max_power_w=get("max_power"),
        np_w=get("normalized_power"),
        avg_cadence_rpm=_cadence(session),
        energy_kcal=get("total_calories"),
        pool_length_m=get("pool_length"),
    )


def lap_of(row: Row, start: int) -> Lap:
    """Return a lap.

    Args:
        row: The lap message.
        start: FIT seconds its recording starts at.
    """
    get = row.numbers.get
    began = started(row)
    return Lap(
        start_s=0.0 if began is None else began - start,
        duration_s=get("total_timer_time", get("total_elapsed_time", 0.0)),
        distance_m=get("total_distance"),
        avg_power_w=get("avg_power"),
        avg_hr_bpm=get("avg_heart_rate"),
        max_hr_bpm=get("max_heart_rate"),
        avg_cadence_rpm=_cadence(row),
        ascent_m=get("total_ascent"),
        trigger=LAP_TRIGGERS.get(int(get("lap_trigger", -1)), ""),
    )


def _cadence(row: Row) -> float | None:
    whole = row.numbers.get("avg_cadence")
    return None if whole is None else whole + row.numbers.get("avg_fractional_cadence", 0.0)

"""Columns of raw numbers made into a session's streams: what no sensor can have measured becomes missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
import numpy.typing as npt

from peaksdesk.domain import streams as s
from peaksdesk.domain.streams import Floats, Streams

PLAUSIBLE: Mapping[str, tuple[float, float]] = {
    s.POWER: (0.0, 10_000.0),
    s.HEART_RATE: (1.0, 254.0),
    s.CADENCE: (0.0, 254.0),
    s.SPEED: (0.0, 500.0),
    s.DISTANCE: (0.0, 1e8),
    s.ALTITUDE: (-1_000.0, 20_000.0),
    s.TEMPERATURE: (-100.0, 100.0),
    s.LATITUDE: (-90.0, 90.0),
    s.LONGITUDE: (-180.0, 180.0),
}
"""Lowest and highest value that is kept. 0 and 255 bpm are how devices write "no heart rate", likewise 255 rpm."""

STEPS_ABOVE_RPM = 120.0
"""Median cadence on foot above which the file counts both feet: nobody runs or walks at 240 steps a minute."""

_DAY_S = 86_400.0
_MOST_STRAYS = 0.05


@dataclass(frozen=True)
class Recorded:
    """A session's records with times counted from its start.

    Attributes:
        start: Time of the first record, aware UTC.
        streams: The records.
        kept: Which of the rows given are among the records, shape (n,).
        warnings: Sentences about rows left out.
    """

    start: datetime
    streams: Streams
    kept: npt.NDArray[np.bool_]
    warnings: tuple[str, ...]


def recorded(
    time_s: Floats, channels: Mapping[str, Floats], breaks: Sequence[int] = (), *, on_foot: bool = False
) -> Recorded | None:
    """Return a session's records in file order, cleaned.

    Args:
        time_s: Seconds since 1970 UTC, shape (n,); NaN where a row has no readable time, and the row is left out.
        channels: Channel name to raw values, shape (n,); values that cannot be true become NaN.
        breaks: Indices of rows that begin a new stretch.
        on_foot: Whether the cadence may count steps, which are halved.

    Returns:
        The records, or None where no row has a time.
    """
    kept = np.isfinite(time_s)
    warnings: list[str] = []
    if lost := int(time_s.size - np.count_nonzero(kept)):
        warnings.append(
            _counted(lost, "has no readable time and was left out", "have no readable time and were left out")
        )
    strays = _strays(time_s[kept])
    if lost := int(np.count_nonzero(strays)):
        kept[np.flatnonzero(kept)[strays]] = False
        warnings.append(
            _counted(
                lost,
                "lies days away from its neighbours and was left out",
                "lie days away from their neighbours and were left out",
            )
        )
    if not kept.any():
        return None
    absolute = time_s[kept]
    values = {name: _plausible(name, column[kept]) for name, column in channels.items() if not np.isnan(column).all()}
    _drop_halves_of_positions(values)
    if on_foot and s.CADENCE in values:
        _halve_steps(values[s.CADENCE])
    rank = np.concatenate(([0], np.cumsum(kept)))
    stretches = sorted({int(rank[at]) for at in breaks if 0 <= at < kept.size} - {0, absolute.size})
    return Recorded(
        start=datetime.fromtimestamp(0, UTC) + timedelta(seconds=float(absolute[0])),
        streams=Streams(
            # Microseconds: a double of seconds since 1970 tells no more, and 0.994 shall not read 0.99399996.
            time_s=np.round(absolute - absolute[0], 6),
            channels={name: column for name, column in values.items() if not np.isnan(column).all()},
            breaks=tuple(stretches),
        ),
        kept=kept,
        warnings=tuple(warnings),
    )


def _counted(count: int, one: str, many: str) -> str:
    return f"1 record {one}." if count == 1 else f"{count} records {many}."


def _strays(time_s: Floats) -> npt.NDArray[np.bool_]:
    # A single garbled digit of a year would stretch a ride over decades; a tracker that reports once a day must stay.
    far = np.abs(np.diff(time_s)) > _DAY_S
    edge = np.concatenate(([True], far, [True]))
    strays = edge[:-1] & edge[1:]
    if time_s.size < 3 or np.count_nonzero(strays) > max(1.0, _MOST_STRAYS * time_s.size):
        strays[:] = False
    return strays


def _plausible(name: str, column: Floats) -> Floats:
    lowest, highest = PLAUSIBLE[name]
    return np.where((column >= lowest) & (column <= highest), column, np.nan)


def _drop_halves_of_positions(values: dict[str, Floats]) -> None:
    latitude, longitude = values.get(s.LATITUDE), values.get(s.LONGITUDE)
    if latitude is None or longitude is None:
        values.pop(s.LATITUDE, None)
        values.pop(s.LONGITUDE, None)
        return
    # Receivers without a fix write 0, 0: a place in the Atlantic where nobody trains.
    missing = np.isnan(latitude) | np.isnan(longitude) | ((latitude == 0.0) & (longitude == 0.0))
    latitude[missing] = np.nan
    longitude[missing] = np.nan


def _halve_steps(cadence: Floats) -> None:
    turning = cadence[cadence > 0.0]
    if turning.size and float(np.median(turning)) > STEPS_ABOVE_RPM:
        cadence /= 2.0

"""A session's records as a table for a spreadsheet or a script."""

import csv
import io

import numpy as np

from peaksdesk.domain import streams as s
from peaksdesk.domain.activity import Recording
from peaksdesk.formats.plain_numbers import iso_times, plain

_DECIMALS = {s.LATITUDE: 7, s.LONGITUDE: 7, s.SPEED: 3, s.DISTANCE: 2, s.ALTITUDE: 2}
_OTHER_DECIMALS = 6
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_streams_csv(recording: Recording) -> bytes:
    """Return one row per record, with units in the headers.

    `time` is ISO 8601 in UTC, `elapsed_s` counts from the start, `stretch` from 1 and up by one after each pause; then
    the channels that the session has, the standard ones first. Missing values are empty. The names of channels a file
    made up itself cannot become formulas in a spreadsheet.

    Returns:
        UTF-8 with a byte order mark, lines ended as RFC 4180 says.
    """
    streams = recording.streams
    channels = [name for name in s.STANDARD if name in streams] + [name for name in streams if name not in s.STANDARD]
    stretch = np.searchsorted(np.sort(np.asarray(streams.breaks, np.intp)), np.arange(len(streams)), side="right") + 1
    columns = [iso_times(recording.start, streams.time_s), plain(streams.time_s, 3), stretch.tolist()]
    columns += [plain(streams.channels[name], _DECIMALS.get(name, _OTHER_DECIMALS)) for name in channels]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["time", "elapsed_s", "stretch", *map(_safe, channels)])
    writer.writerows(zip(*columns, strict=True))
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8", "replace")


def _safe(name: str) -> str:
    return "'" + name if name.startswith(_FORMULA) else name

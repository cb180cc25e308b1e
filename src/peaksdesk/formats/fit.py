"""Reads FIT files: sessions with their records, laps and totals, from whole and damaged files alike."""

from datetime import UTC, datetime, timedelta

import numpy as np

from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import DISTANCE, Floats, Streams
from peaksdesk.formats import fit_profile as fp
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit_columns import Whole
from peaksdesk.formats.fit_devices import device_name
from peaksdesk.formats.fit_messages import Part, read_parts
from peaksdesk.formats.fit_records import Records, read_records
from peaksdesk.formats.fit_rows import Row, read_rows
from peaksdesk.formats.fit_sessions import Share, lap_of, rebase_distance, share_out, started, totals_of
from peaksdesk.formats.fit_sports import sport_of

CLOCK_UNSET = "The device's clock was not set: the date of this session is not known."

_QUARTER_S = 900
_FARTHEST_OFFSET_S = 15 * 3600
_NEAR_QUARTER_S = 300
_MAX_TITLE = 120


def read_fit(data: bytes) -> tuple[Recording, ...]:
    """Read the sessions of a FIT file.

    Args:
        data: The file's bytes, whole or damaged; several FIT files may follow one another.

    Returns:
        One recording per session (a triathlon has several), at least one. What was wrong with the file and was passed
        over is in their warnings.

    Raises:
        UnreadableFile: The bytes hold no session: not FIT, another kind of FIT file, or nothing left of it.
    """
    recordings: list[Recording] = []
    refusal: UnreadableFile | None = None
    for part in read_parts(data):
        try:
            recordings += _read_part(part)
        except UnreadableFile as error:
            refusal = refusal or error
    if not recordings:
        raise refusal or UnreadableFile("This FIT file holds no records.")
    return tuple(recordings)


def _read_part(part: Part) -> list[Recording]:
    file_id = next(iter(read_rows(part, fp.FILE_ID)), Row(0))
    sessions = read_rows(part, fp.SESSION)
    kind = fp.FILE_KINDS.get(int(file_id.numbers.get("type", fp.FILE_ACTIVITY)))
    if not sessions and kind is not None:
        raise UnreadableFile(f"This is a FIT {kind} file; it holds no activity.")
    records = read_records(part)
    if not len(records.time) and not any(started(row) is not None for row in sessions):
        raise UnreadableFile(
            "The records of this FIT file have no time."
            if fp.RECORD in part.messages
            else "This FIT file holds no records."
        )
    shares = share_out(sessions, read_rows(part, fp.LAP), records.time)
    around = _Around(part, file_id, alone=len(shares) == 1)
    return [around.recording(share, records) for share in shares]


class _Around:
    """What a file tells besides its sessions and records."""

    def __init__(self, part: Part, file_id: Row, *, alone: bool) -> None:
        self.alone = alone
        self.warnings = part.warnings
        self.sport = next(iter(read_rows(part, fp.SPORT)), Row(0))
        self.workout = next(iter(read_rows(part, fp.WORKOUT)), Row(0))
        self.device = _device(part, file_id)
        self.utc_offset_s = _utc_offset(read_rows(part, fp.ACTIVITY))
        self.restarts = _restarts(read_rows(part, fp.EVENT))

    def recording(self, share: Share, records: Records) -> Recording:
        """Return one session."""
        session = share.session or Row(0)
        time, channels, breaks = self._cut(share, records)
        start = int(time[0]) if len(time) else int(started(session) or 0)
        warnings = dict.fromkeys(self.warnings)
        if start < fp.CLOCK_UNSET_BELOW:
            warnings[CLOCK_UNSET] = None
        return Recording(
            start=datetime.fromtimestamp(fp.EPOCH_S, UTC) + timedelta(seconds=start),
            sport=self._sport(session, share.laps),
            streams=Streams((time - start).astype(np.float64), channels, breaks),
            laps=tuple(lap_of(row, start) for row in share.laps),
            totals=totals_of(session) if share.session else DeviceTotals(),
            utc_offset_s=self.utc_offset_s,
            title=self._title()[:_MAX_TITLE],
            device=self.device,
            rpe=session.numbers.get("workout_rpe"),
            warnings=tuple(warnings),
        )

    def _cut(self, share: Share, records: Records) -> tuple[Whole, dict[str, Floats], tuple[int, ...]]:
        """Return times, channels and breaks of a session's records."""
        if share.records is None:
            return records.time, records.channels, self._breaks(records.pos)
        mine = share.records
        if not len(mine):
            return records.time[mine], {}, ()
        channels = {name: values[mine] for name, values in records.channels.items()}
        channels = {name: values for name, values in channels.items() if not np.isnan(values).all()}
        distance = records.channels.get(DISTANCE)
        total = (share.session or Row(0)).numbers.get("total_distance")
        rebase_distance(channels, None if distance is None else distance[: mine[0]], total)
        return records.time[mine], channels, self._breaks(records.pos[mine])

    def _breaks(self, pos: Whole) -> tuple[int, ...]:
        """Return the indices of the first records after the timer was started again."""
        after = sorted(set(np.searchsorted(pos, self.restarts).tolist()))
        return tuple(index for index in after if 0 < index < len(pos))

    def _sport(self, session: Row, laps: tuple[Row, ...]) -> Sport:
        for row in (session, *([self.sport, self.workout] if self.alone else []), *laps[:1]):
            sport = sport_of(row.numbers.get("sport"), row.numbers.get("sub_sport"))
            if sport is not Sport.UNKNOWN:
                return sport
        return Sport.UNKNOWN

    def _title(self) -> str:
        """Return the workout's name. The sport profile's ("Bike", "Route") would say less than the sport itself."""
        return self.workout.texts.get("wkt_name", "") if self.alone else ""


def _device(part: Part, file_id: Row) -> str:
    """Return the recording device's name, from the file's own message or from the device listed as its creator."""
    creators = [row for row in read_rows(part, fp.DEVICE_INFO) if row.numbers.get("device_index", 0.0) == 0.0]
    for row in (file_id, *creators):
        name = device_name(
            row.numbers.get("manufacturer"), row.numbers.get("product"), row.texts.get("product_name", "")
        )
        if name:
            return name
    return ""


def _utc_offset(activities: list[Row]) -> int | None:
    """Return how far the device's local clock is from UTC, to the quarter hour, or None."""
    for row in activities:
        local, universal = row.numbers.get("local_timestamp"), row.numbers.get("timestamp")
        if local is None or universal is None:
            continue
        offset = round((local - universal) / _QUARTER_S) * _QUARTER_S
        if abs(offset) <= _FARTHEST_OFFSET_S and abs(local - universal - offset) <= _NEAR_QUARTER_S:
            return offset
    return None


def _restarts(events: list[Row]) -> list[int]:
    """Return the offsets in the file at which the timer was started after a stop."""
    restarts, stopped = [], False
    for row in events:
        if row.numbers.get("event") != fp.EVENT_TIMER:
            continue
        kind = row.numbers.get("event_type")
        if kind in fp.TIMER_STOPS:
            stopped = True
        elif kind == fp.TIMER_START and stopped:
            restarts.append(row.pos)
            stopped = False
    return restarts

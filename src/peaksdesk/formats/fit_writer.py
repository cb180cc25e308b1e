"""Writes FIT activity files: what head units, watches and every training service take."""

from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from peaksdesk.domain import streams as s
from peaksdesk.domain.activity import Lap, Recording
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.series import FURTHEST_S
from peaksdesk.domain.streams import Floats
from peaksdesk.formats import fit_profile as fp
from peaksdesk.formats.fit_devices import device_name
from peaksdesk.formats.fit_encoding import ENUM, SINT8, SINT32, STRING, UINT8, UINT16, UINT32, FitMessages, Put
from peaksdesk.formats.fit_sport_numbers import fit_numbers

_DEGREES = 2**31 / 180
_TIME = Put(fp.TIMESTAMP, UINT32)
_CHANNELS = (
    (s.LATITUDE, Put(0, SINT32, _DEGREES)),
    (s.LONGITUDE, Put(1, SINT32, _DEGREES)),
    (s.HEART_RATE, Put(3, UINT8)),
    (s.CADENCE, Put(4, UINT8)),
    (s.DISTANCE, Put(5, UINT32, 100)),
    (s.POWER, Put(7, UINT16)),
    (s.TEMPERATURE, Put(13, SINT8)),
    (s.BALANCE, Put(30, UINT8)),
    (s.SPEED, Put(73, UINT32, 1000)),
    (s.ALTITUDE, Put(78, UINT32, 5, 500)),
)
"""Speed and altitude go into the enhanced fields, as devices have written them since 2015."""

_FRACTION = Put(53, UINT8, 128)
_STOP_ALL = 4
_SESSION_EVENT, _LAP_EVENT, _ACTIVITY_EVENT, _STOP = 8, 9, 26, 1
_SESSION_END = 7
_TRIGGERS = {name: number for number, name in reversed(fp.LAP_TRIGGERS.items())}
_DEVELOPMENT = 255
_MAKERS, _PRODUCTS = 1024, 8192


def write_fit(recording: Recording) -> bytes:
    """Return a session as a FIT activity file.

    Written are file id, device, title (as the workout's name), timer events, records with all standard channels, laps,
    session and activity. Values come back on the device's grid: whole seconds, watts, beats and degrees Celsius, 0.2 m
    of altitude, centimetres, mm/s, 1/128 of a turn, 1 % of balance. Records are put in order of time. Totals are the
    recording's own, and measured from the records where it has none; a session without laps becomes one lap. Channels
    without a fixed meaning, description and gear have no place in the file.

    Source:
        FIT Protocol and "FIT Activity File" (developer.garmin.com/fit/file-types/activity).
    """
    writer = _Writer(recording)
    return writer.file()


class _Writer:
    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self.summary = measure(recording).summary
        self.sport = fit_numbers(recording.sport)
        self.messages = FitMessages()
        streams = recording.streams
        usable = np.flatnonzero(np.abs(streams.time_s) < FURTHEST_S)
        self.order = usable[np.argsort(streams.time_s[usable], kind="stable")]
        self.zero = recording.start.timestamp() - fp.EPOCH_S
        self.time: Floats = np.rint(self.zero + streams.time_s[self.order])
        self.start = float(self.time[0]) if self.time.size else float(round(self.zero))
        self.end = max(float(self.time[-1]) if self.time.size else self.start, self.start + self._elapsed())

    def file(self) -> bytes:
        self._head()
        self._records()
        laps = sorted(self.recording.laps, key=lambda lap: lap.start_s)
        self._laps(laps or [self._whole()])
        self._session(max(len(laps), 1))
        return self.messages.file()

    def _elapsed(self) -> float:
        return self.recording.totals.elapsed_s or self.summary.duration_s or 0.0

    def _timer(self) -> float:
        return self.recording.totals.timer_s or self.summary.recorded_s or self._elapsed()

    def _head(self) -> None:
        device = self.recording.device
        maker, product = _numbers_of(device)
        row = self.messages.row
        row(
            fp.FILE_ID,
            [
                (Put(0, ENUM), fp.FILE_ACTIVITY),
                (Put(1, UINT16), maker),
                (Put(2, UINT16), product),
                (Put(4, UINT32), self.start),
                (Put(8, STRING), device),
            ],
        )
        row(
            fp.DEVICE_INFO,
            [
                (_TIME, self.start),
                (Put(0, UINT8), 0),
                (Put(2, UINT16), maker),
                (Put(4, UINT16), product),
                (Put(27, STRING), device),
            ],
        )
        if self.recording.title:
            row(fp.WORKOUT, [(Put(4, ENUM), self.sport[0]), (Put(8, STRING), self.recording.title)])

    def _records(self) -> None:
        columns = self._columns()
        size = self.order.size
        stretches = [0, *self._breaks(), size]
        for first, end in pairwise(stretches):
            if not size:
                self._timer_event(self.start, fp.TIMER_START)
                self._timer_event(self.end, _STOP_ALL)
            elif end > first:
                self._timer_event(float(self.time[first]), fp.TIMER_START)
                self.messages.table(fp.RECORD, [(put, values[first:end]) for put, values in columns])
                self._timer_event(float(self.time[end - 1]), _STOP_ALL)

    def _columns(self) -> list[tuple[Put, Floats]]:
        columns: list[tuple[Put, Floats]] = [(_TIME, self.time)]
        for channel, put in _CHANNELS:
            values = self.recording.streams.get(channel)
            if values is None:
                continue
            values = values[self.order]
            if channel == s.CADENCE:
                whole = np.floor(values)
                columns.append((put, whole))
                if np.nanmax(values - whole, initial=0.0) > 0.0:
                    columns.append((_FRACTION, np.minimum(np.rint((values - whole) * 128), 127) / 128))
            elif channel == s.BALANCE:
                columns.append((put, 228.0 - np.rint(np.where((values >= 0.0) & (values <= 100.0), values, np.nan))))
            else:
                columns.append((put, values))
        return columns

    def _breaks(self) -> list[int]:
        """Where in the written records each new stretch begins."""
        rank: npt.NDArray[np.intp] = np.full(len(self.recording.streams) + 1, -1, np.intp)
        rank[self.order] = np.arange(self.order.size)
        found = {int(rank[at]) for at in self.recording.streams.breaks}
        return sorted(at for at in found if at > 0)

    def _timer_event(self, at: float, kind: int) -> None:
        self.messages.row(fp.EVENT, [(_TIME, at), (Put(0, ENUM), fp.EVENT_TIMER), (Put(1, ENUM), kind)])

    def _whole(self) -> Lap:
        known = self.summary
        return Lap(
            start_s=0.0,
            duration_s=self._timer(),
            distance_m=known.distance_m,
            avg_power_w=known.avg_power_w,
            avg_hr_bpm=known.avg_hr_bpm,
            max_hr_bpm=known.max_hr_bpm,
            avg_cadence_rpm=known.avg_cadence_rpm,
            ascent_m=known.ascent_m,
            trigger=fp.LAP_TRIGGERS[_SESSION_END],
        )

    def _laps(self, laps: list[Lap]) -> None:
        starts = [float(np.rint(self.zero + lap.start_s)) for lap in laps]
        for k, (lap, start) in enumerate(zip(laps, starts, strict=True)):
            following = starts[k + 1] if k + 1 < len(laps) else self.end
            elapsed = max(following - start, lap.duration_s)
            self.messages.row(
                fp.LAP,
                [
                    (Put(254, UINT16), k),
                    (_TIME, start + elapsed),
                    (Put(0, ENUM), _LAP_EVENT),
                    (Put(1, ENUM), _STOP),
                    (Put(2, UINT32), start),
                    (Put(7, UINT32, 1000), elapsed),
                    (Put(8, UINT32, 1000), lap.duration_s),
                    (Put(9, UINT32, 100), lap.distance_m),
                    (Put(15, UINT8), lap.avg_hr_bpm),
                    (Put(16, UINT8), lap.max_hr_bpm),
                    *_cadence(lap.avg_cadence_rpm, Put(17, UINT8), Put(80, UINT8, 128)),
                    (Put(19, UINT16), lap.avg_power_w),
                    (Put(21, UINT16), lap.ascent_m),
                    (Put(24, ENUM), _TRIGGERS.get(lap.trigger)),
                    (Put(25, ENUM), self.sport[0]),
                    (Put(39, ENUM), self.sport[1]),
                ],
            )

    def _session(self, laps: int) -> None:
        told, known = self.recording.totals, self.summary
        offset = self.recording.utc_offset_s
        self.messages.row(
            fp.SESSION,
            [
                (Put(254, UINT16), 0),
                (_TIME, self.end),
                (Put(0, ENUM), _SESSION_EVENT),
                (Put(1, ENUM), _STOP),
                (Put(2, UINT32), self.start),
                (Put(5, ENUM), self.sport[0]),
                (Put(6, ENUM), self.sport[1]),
                (Put(7, UINT32, 1000), self._elapsed()),
                (Put(8, UINT32, 1000), self._timer()),
                (Put(9, UINT32, 100), _first(told.distance_m, known.distance_m)),
                (Put(11, UINT16), _first(told.energy_kcal, known.energy_kcal)),
                (Put(16, UINT8), _first(told.avg_hr_bpm, known.avg_hr_bpm)),
                (Put(17, UINT8), _first(told.max_hr_bpm, known.max_hr_bpm)),
                *_cadence(_first(told.avg_cadence_rpm, known.avg_cadence_rpm), Put(18, UINT8), Put(92, UINT8, 128)),
                (Put(20, UINT16), _first(told.avg_power_w, known.avg_power_w)),
                (Put(21, UINT16), _first(told.max_power_w, known.max_power_w)),
                *_climb(known),
                (Put(25, UINT16), 0),
                (Put(26, UINT16), laps),
                (Put(28, ENUM), 0),
                (Put(34, UINT16), _first(told.np_w, known.np_w)),
                (Put(44, UINT16, 100), told.pool_length_m),
                (Put(193, UINT8, 10), self.recording.rpe),
            ],
        )
        self.messages.row(
            fp.ACTIVITY,
            [
                (_TIME, self.end),
                (Put(0, UINT32, 1000), self._timer()),
                (Put(1, UINT16), 1),
                (Put(2, ENUM), 0),
                (Put(3, ENUM), _ACTIVITY_EVENT),
                (Put(4, ENUM), _STOP),
                (Put(5, UINT32), None if offset is None else self.end + offset),
            ],
        )


def _climb(summary: Summary) -> list[tuple[Put, float | None]]:
    return [(Put(22, UINT16), summary.ascent_m), (Put(23, UINT16), summary.descent_m)]


def _cadence(value: float | None, whole: Put, fraction: Put) -> list[tuple[Put, float | None]]:
    if value is None:
        return [(whole, None), (fraction, None)]
    steps = round(value * 128)
    return [(whole, steps // 128), (fraction, steps % 128 / 128)]


def _first(told: float | None, known: float | None) -> float | None:
    return known if told is None else told


@cache
def _numbers() -> tuple[dict[str, int], dict[str, int]]:
    """Numbers of the makers and of Garmin's products by the names that `fit_devices` reads them as."""
    makers = {device_name(number, None, ""): number for number in range(_MAKERS, 0, -1)}
    products = {device_name(1, number, ""): number for number in range(_PRODUCTS, 0, -1)}
    return {name.casefold(): number for name, number in makers.items() if name}, products


def _numbers_of(device: str) -> tuple[int, int | None]:
    """The maker's number and, for Garmin's own, the product's. A device of no known maker is a development device."""
    makers, products = _numbers()
    if device in products:
        return 1, products[device]
    plain = device.casefold()
    named = [name for name in makers if plain == name or plain.startswith(name + " ")]
    return (makers[max(named, key=len)], None) if named else (_DEVELOPMENT, None)

"""Builds FIT files for tests: any message, byte order and header, developer fields, several sessions."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Base:
    """A base type: its byte in definitions, its struct code, the value for none."""

    byte: int
    code: str
    invalid: int = 0

    @property
    def size(self) -> int:
        return struct.calcsize(self.code)


ENUM = Base(0x00, "B", 0xFF)
SINT8 = Base(0x01, "b", 0x7F)
UINT8 = Base(0x02, "B", 0xFF)
SINT16 = Base(0x83, "h", 0x7FFF)
UINT16 = Base(0x84, "H", 0xFFFF)
SINT32 = Base(0x85, "i", 0x7FFFFFFF)
UINT32 = Base(0x86, "I", 0xFFFFFFFF)
STRING = Base(0x07, "s")
FLOAT32 = Base(0x88, "f")
FLOAT64 = Base(0x89, "d")
UINT32Z = Base(0x8C, "I", 0)
BYTE = Base(0x0D, "B", 0xFF)

Value = tuple[Base, int | float | str | bytes]

FILE_ID, SPORT, SESSION, LAP, RECORD, EVENT, DEVICE_INFO = 0, 12, 18, 19, 20, 21, 23
WORKOUT, ACTIVITY, FIELD_DESCRIPTION, DEVELOPER_DATA_ID = 26, 34, 206, 207
TIMESTAMP = 253


def seconds(at: datetime) -> int:
    """Return a time in FIT seconds."""
    return int((at - EPOCH).total_seconds())


def crc(data: bytes) -> int:
    """Return the CRC-16 of FIT, bit by bit."""
    register = 0
    for byte in data:
        register ^= byte
        for _ in range(8):
            register = (register >> 1) ^ (0xA001 if register & 1 else 0)
    return register


class FitFile:
    """A FIT file under construction.

    Args:
        big_endian: Byte order of all messages (the header is always little-endian).
        header_size: 14, or 12 for one without a checksum.
    """

    def __init__(self, *, big_endian: bool = False, header_size: int = 14) -> None:
        self.big_endian = big_endian
        self.header_size = header_size
        self.body = bytearray()
        self._locals: dict[bytes, int] = {}
        self._next = 0

    def define(
        self,
        local: int,
        message: int,
        fields: Sequence[tuple[int, int, int]],
        developer: Sequence[tuple[int, int, int]] = (),
    ) -> None:
        """Write a definition.

        Args:
            local: Local message number, 0 to 15.
            message: Global message number.
            fields: (number, size, base type byte) of each field.
            developer: (number, size, developer data index) of each developer field.
        """
        order = ">" if self.big_endian else "<"
        self.body += struct.pack(
            f"{order}BBBHB", 0x40 | (0x20 if developer else 0) | local, 0, self.big_endian, message, len(fields)
        )
        for field in fields:
            self.body += bytes(field)
        if developer:
            self.body.append(len(developer))
            for field in developer:
                self.body += bytes(field)

    def data(self, header: int, payload: bytes) -> None:
        """Write a data message with any header byte."""
        self.body.append(header)
        self.body += payload

    def add(
        self,
        message: int,
        fields: Mapping[int, Value],
        developer: Mapping[tuple[int, int], Value] | None = None,
        *,
        offset: int | None = None,
    ) -> None:
        """Write a message, and a definition before it where none like it was written.

        Args:
            message: Global message number.
            fields: Base type and raw value (text for a string, bytes for an array) by field number.
            developer: The same by (developer data index, field number).
            offset: Write a compressed-timestamp header with these five bits.
        """
        developer = developer or {}
        packed = {number: self._pack(*value) for number, value in fields.items()}
        own = {key: self._pack(*value) for key, value in developer.items()}
        layout = [(number, len(packed[number]), fields[number][0].byte) for number in fields]
        own_layout = [(number, len(own[index, number]), index) for index, number in developer]
        key = repr((message, layout, own_layout)).encode()
        if key not in self._locals:
            local = self._next % 4
            self._next += 1
            self._locals = {k: used for k, used in self._locals.items() if used != local}
            self._locals[key] = local
            self.define(local, message, layout, own_layout)
        local = self._locals[key]
        header = local if offset is None else 0x80 | local << 5 | offset
        self.data(header, b"".join([*packed.values(), *own.values()]))

    def _pack(self, base: Base, value: int | float | str | bytes) -> bytes:
        if isinstance(value, str):
            return value.encode() + b"\0"
        if isinstance(value, bytes):
            return value
        return struct.pack((">" if self.big_endian else "<") + base.code, value)

    def describe(
        self, index: int, number: int, base: Base, name: str, units: str = "", native: int | None = None
    ) -> None:
        """Write a field_description; `native` is the number of the record field it stands for."""
        fields: dict[int, Value] = {
            0: (UINT8, index),
            1: (UINT8, number),
            2: (UINT8, base.byte),
            3: (STRING, name),
            8: (STRING, units),
        }
        if native is not None:
            fields |= {14: (UINT16, RECORD), 15: (UINT8, native)}
        self.add(FIELD_DESCRIPTION, fields)

    def record(
        self,
        time: int,
        *,
        power: int | None = None,
        hr: int | None = None,
        cadence: int | None = None,
        speed: float | None = None,
        distance: float | None = None,
        altitude: float | None = None,
        temperature: int | None = None,
        position: tuple[float, float] | None = None,
        developer: Mapping[tuple[int, int], Value] | None = None,
    ) -> None:
        """Write a record with the fields given, in SI units; `time` in FIT seconds."""
        fields: dict[int, Value] = {TIMESTAMP: (UINT32, time)}
        if position is not None:
            fields[0] = SINT32, round(position[0] * 2**31 / 180)
            fields[1] = SINT32, round(position[1] * 2**31 / 180)
        if distance is not None:
            fields[5] = UINT32, round(distance * 100)
        if altitude is not None:
            fields[2] = UINT16, round((altitude + 500) * 5)
        if speed is not None:
            fields[6] = UINT16, round(speed * 1000)
        if power is not None:
            fields[7] = UINT16, power
        if hr is not None:
            fields[3] = UINT8, hr
        if cadence is not None:
            fields[4] = UINT8, cadence
        if temperature is not None:
            fields[13] = SINT8, temperature
        self.add(RECORD, fields, developer)

    def file_id(self, kind: int = 4, manufacturer: int = 1, product: int = 1567, created: int | None = None) -> None:
        """Write a file_id; kind 4 is an activity."""
        fields: dict[int, Value] = {0: (ENUM, kind), 1: (UINT16, manufacturer), 2: (UINT16, product)}
        if created is not None:
            fields[4] = UINT32, created
        self.add(FILE_ID, fields)

    def lap(self, start: int, end: int, distance: float = 0.0, trigger: int = 0) -> None:
        """Write a lap."""
        self.add(LAP, {**_span(start, end, distance), 24: (ENUM, trigger)})

    def session(
        self, start: int, end: int, *, sport: int = 2, sub_sport: int = 0, distance: float = 0.0, name: str = ""
    ) -> None:
        """Write a session; sport 2 is cycling, 1 running, 5 swimming, 3 a transition."""
        fields = {**_span(start, end, distance), 5: (ENUM, sport), 6: (ENUM, sub_sport)}
        if name:
            fields[110] = STRING, name
        self.add(SESSION, fields)

    def activity(self, end: int, utc_offset_s: int | None = None, sessions: int = 1) -> None:
        """Write the closing activity message."""
        fields: dict[int, Value] = {TIMESTAMP: (UINT32, end), 1: (UINT16, sessions)}
        if utc_offset_s is not None:
            fields[5] = UINT32, end + utc_offset_s
        self.add(ACTIVITY, fields)

    def timer(self, time: int, *, start: bool) -> None:
        """Write a timer event: a start or a stop_all."""
        self.add(EVENT, {TIMESTAMP: (UINT32, time), 0: (ENUM, 0), 1: (ENUM, 0 if start else 4)})

    def build(self, *, size: int | None = None, checksum: int | None = None) -> bytes:
        """Return the file.

        Args:
            size: Length to state in the header instead of the true one.
            checksum: Checksum to write at the end instead of the true one.
        """
        stated = len(self.body) if size is None else size
        header = struct.pack("<BBHI4s", self.header_size, 0x20, 2132, stated, b".FIT")
        if self.header_size == 14:
            header += struct.pack("<H", crc(header))
        whole = header + bytes(self.body)
        return whole + struct.pack("<H", crc(whole) if checksum is None else checksum)


def _span(start: int, end: int, distance: float) -> dict[int, Value]:
    elapsed = (end - start) * 1000
    return {
        TIMESTAMP: (UINT32, end),
        2: (UINT32, start),
        7: (UINT32, elapsed),
        8: (UINT32, elapsed),
        9: (UINT32, round(distance * 100)),
    }


def ride(
    start: datetime,
    duration_s: int = 600,
    *,
    power: int = 200,
    hr: int = 140,
    speed: float = 8.0,
    sport: int = 2,
    sub_sport: int = 0,
    utc_offset_s: int | None = 3600,
    name: str = "",
) -> bytes:
    """Return a whole activity at constant effort: one record a second, one lap, one session.

    Args:
        start: Aware.
        duration_s: Seconds from the first record to the last.
        power: Watts; 0 leaves the channel out. Likewise the heart rate.
        speed: Metres a second along a meridian.
        sport: FIT number, as in `FitFile.session`.
        name: The sport profile's name.
    """
    fit = FitFile()
    first = seconds(start)
    last = first + duration_s
    fit.file_id(created=first)
    fit.timer(first, start=True)
    for at in range(duration_s + 1):
        fit.record(
            first + at,
            power=power or None,
            hr=hr or None,
            speed=speed,
            distance=speed * at,
            altitude=100.0,
            position=(47.0 + speed * at / 111_195, 8.0),
        )
    fit.timer(last, start=False)
    fit.lap(first, last, speed * duration_s)
    fit.session(first, last, sport=sport, sub_sport=sub_sport, distance=speed * duration_s, name=name)
    fit.activity(last, utc_offset_s)
    return fit.build()


def triathlon(start: datetime, *, restart_distance: bool = False) -> bytes:
    """Return a swim, a transition, a ride, a transition and a run of 300, 60, 600, 60 and 300 s in one file.

    Args:
        start: Aware.
        restart_distance: Each session's distance begins at 0 again, instead of counting on.
    """
    fit = FitFile()
    at = seconds(start)
    fit.file_id(created=at)
    metres = 0.0
    sessions: list[tuple[int, int, int, float]] = []
    for sport, duration, speed in ((5, 300, 1.5), (3, 60, 1.0), (2, 600, 9.0), (3, 60, 1.0), (1, 300, 3.5)):
        metres = 0.0 if restart_distance else metres
        for second in range(duration):
            fit.record(at + second, hr=120 + sport, distance=metres + speed * second, speed=speed)
        metres += speed * duration
        fit.lap(at, at + duration, speed * duration, trigger=7)
        sessions.append((sport, at, at + duration, speed * duration))
        at += duration
    for sport, began, ended, distance in sessions:
        fit.session(began, ended, sport=sport, distance=distance)
    fit.activity(at, 7200, sessions=len(sessions))
    return fit.build()

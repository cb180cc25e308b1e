"""Walks the messages of FIT files, noting where each one lies: nothing is decoded here but the time they count from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import unpack_from

from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit_crc import fit_crc
from peaksdesk.formats.fit_definition import BadDefinition, Definition, Messages, parse_definition
from peaksdesk.formats.fit_resync import find_record

MAX_STEPS = 2_000_000
"""Steps of the walk: one message or one run of equal ones. Eleven days at 1 Hz with a message between need as many."""
MAX_RECORDS = 1_000_000
MAX_DEFINITIONS = 4096
MAX_RESYNCS = 16
MAX_PARTS = 64

CUT = "The file is cut off: what it holds up to there was kept."
TOO_LONG = "The file holds more than PeaksDesk reads of one file: the rest was left out."
DAMAGED = "A part of the file is damaged and was passed over."
BROKEN = "The file is damaged: what it holds up to there was kept."
UNFINISHED = "The device did not finish the file: what it holds was kept."
CHECKSUM = "The file's checksum is wrong: some of its values may be damaged."
TAIL = "Bytes after the file's end were not read."

_SIGNATURE = b".FIT"
_HEADER_SIZE = 12
_INVALID_TIME = 0xFFFF_FFFF


@dataclass
class Part:
    """One FIT file inside the bytes (several can follow one another).

    Attributes:
        data: All bytes; the offsets in `messages` count from their start.
        messages: By global message number, only those worth decoding.
        warnings: Sentences about what was wrong and was passed over.
    """

    data: bytes
    messages: dict[int, list[Messages]] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)


def read_parts(data: bytes) -> Iterator[Part]:
    """Yield each FIT file in the bytes, however damaged.

    Args:
        data: One FIT file, or several one after the other.

    Yields:
        Parts in file order, at least one.

    Raises:
        UnreadableFile: The bytes are no FIT file.
    """
    if not data:
        raise UnreadableFile("The file is empty.")
    if not _is_header(data, 0):
        raise UnreadableFile("This is not a FIT file, or it is cut off inside its header.")
    at, steps = 0, MAX_STEPS
    for _ in range(MAX_PARTS):
        part = Part(data)
        start, end, at = _bounds(part, at)
        steps = _Walk(part, end).run(start, steps)
        more = _is_header(data, at)
        if at < len(data) and not more:
            part.warnings.append(TAIL)
        yield part
        if not more or not steps:
            return


def _is_header(data: bytes, at: int) -> bool:
    return data[at + 8 : at + _HEADER_SIZE] == _SIGNATURE


def _bounds(part: Part, at: int) -> tuple[int, int, int]:
    """Return where the messages begin and end, and where the next file would begin."""
    data = part.data
    size = unpack_from("<I", data, at + 4)[0]
    # The header's own checksum is not looked at: ordinary Edge 810 files have a wrong one.
    start = at + (data[at] if _HEADER_SIZE <= data[at] <= 32 else _HEADER_SIZE)
    end = start + size
    if end + 2 > len(data):
        part.warnings.append(CUT)
        return start, min(end, len(data)), len(data)
    if size and _checked(data, at, end):
        return start, end, end + 2
    if size and (end + 2 == len(data) or _is_header(data, end + 2)):
        part.warnings.append(CHECKSUM)
        return start, end, end + 2
    # A device that died before it could write the length leaves 0 or an old one: go on to the end.
    part.warnings.append(UNFINISHED)
    last = len(data) - 2
    return start, (last if last > start and _checked(data, at, last) else len(data)), len(data)


def _checked(data: bytes, at: int, end: int) -> bool:
    return int.from_bytes(data[end : end + 2], "little") == fit_crc(memoryview(data)[at:end])


class _Walk:
    """One pass over the messages of a part."""

    def __init__(self, part: Part, end: int) -> None:
        self.part = part
        self.data = part.data
        self.end = end
        self.slots: list[Messages | None] = [None] * 256
        """What a message with this header byte is; None for definitions and what nothing defined."""
        self.known: dict[tuple[bool, bytes], tuple[Messages, Messages]] = {}
        self.clock = -1
        """The last full or compressed time read; -1 before the first."""
        self.timed: tuple[Messages, int] | None = None
        """The last message with a full time, and its offset: read only where something needs it."""
        self.resyncs = 0

    def run(self, pos: int, steps: int) -> int:
        """Note where the messages lie from `pos` on, up to where the bytes make no sense; return the steps left."""
        data, end, slots = self.data, self.end, self.slots
        records = 0
        for left in range(steps, 0, -1):
            if pos >= end:
                return left
            header = data[pos]
            messages = slots[header]
            if messages is None:
                found = self._define(pos) if header & 0xC0 == 0x40 else self._resync(pos)
                if found is None:
                    return left
                pos = found
                continue
            stride = messages.stride
            after = pos + stride
            if after > end:
                self.part.warnings.append(CUT)
                return left
            count = 1
            if messages.squeezed:
                clock = self._now()
                if clock >= 0:
                    # Five bits of seconds, rolling over.
                    clock = self.clock = clock + ((header - clock) & 0x1F)
                messages.times.append(clock)
            else:
                if after < end and data[after] == header:
                    count = _run_length(data, pos, min(end, pos + MAX_RECORDS * stride), stride)
                    after = pos + stride * count
                if messages.time_at:
                    self.timed = messages, after - stride
            if messages.kept:
                messages.starts.append(pos)
                messages.counts.append(count)
                records += count
                if records > MAX_RECORDS:
                    break
            pos = after
        self.part.warnings.append(TOO_LONG)
        return 0

    def _define(self, pos: int) -> int | None:
        """Take the definition at `pos` and return where it ends, or where to go on, or None for nowhere."""
        data = self.data
        developer = bool(data[pos] & 0x20)
        counts_end = pos + 6
        stop = counts_end + 3 * data[pos + 5] if counts_end <= self.end else self.end + 1
        if developer:
            stop += 1 + 3 * data[stop] if stop < self.end else 1
        if stop > self.end:
            self.part.warnings.append(CUT)
            return None
        body = data[pos + 1 : stop]
        pair = self.known.get((developer, body))
        if pair is None:
            if len(self.known) >= MAX_DEFINITIONS:
                self.part.warnings.append(BROKEN)
                return None
            try:
                definition = parse_definition(body, developer=developer)
            except BadDefinition:
                return self._resync(pos)
            pair = self.known[developer, body] = self._new(definition)
        plain, squeezed = pair
        local = data[pos] & 0x0F
        # Bits 4 and 5 of a data message's header mean nothing; decoders pass over them.
        for header in range(local, 0x40, 0x10):
            self.slots[header] = plain
        if local < 4:
            first = 0x80 | local << 5
            self.slots[first : first + 32] = [squeezed] * 32
        return stop

    def _new(self, definition: Definition) -> tuple[Messages, Messages]:
        pair = Messages(definition, squeezed=False), Messages(definition, squeezed=True)
        if pair[0].kept:
            self.part.messages.setdefault(definition.message, []).extend(pair)
        return pair

    def _now(self) -> int:
        if self.timed is not None:
            messages, pos = self.timed
            self.timed = None
            stamp: int = unpack_from(f"{messages.definition.order}I", self.data, pos + messages.time_at)[0]
            if stamp != _INVALID_TIME:
                self.clock = stamp
        return self.clock

    def _resync(self, pos: int) -> int | None:
        """Return where the messages go on behind damaged bytes, or None."""
        clock = self._now()
        self.resyncs += 1
        found = find_record(self.data, pos, self.end, self.slots, clock) if self.resyncs <= MAX_RESYNCS else None
        self.part.warnings.append(BROKEN if found is None else DAMAGED)
        return found


def _run_length(data: bytes, pos: int, end: int, stride: int) -> int:
    """Return how many messages in a row have the header byte of the one at `pos`.

    Where a message of known length is followed by the same header byte, that is a message of the same definition: so
    the header bytes of a run are a slice with a step, compared at once.
    """
    header = data[pos : pos + 1]
    limit = (end - pos) // stride
    count, window = 1, 32
    while count < limit:
        ahead = data[pos + count * stride : pos + min(count + window, limit) * stride : stride]
        same = len(ahead) - len(ahead.lstrip(header))
        count += same
        if same < len(ahead):
            break
        window *= 8
    return count

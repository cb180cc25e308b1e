"""Reads FIT workouts, as head units, watches and training sites write them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.workouts.levels import segment_for
from peaksdesk.domain.workouts.steps import OPEN, Block, Length, Repeat, Segment, Step, Workout, metres, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target
from peaksdesk.formats import fit_profile as fp
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit_messages import read_parts
from peaksdesk.formats.fit_rows import Row, read_rows
from peaksdesk.formats.fit_sports import sport_of
from peaksdesk.formats.workouts import fit_steps as fs
from peaksdesk.formats.workouts.results import LARGEST, ReadWorkout, checked

_OTHER_END = "A step that ends by heart rate, power or energy is read as open: the lap key ends it."
_OTHER_REPEAT = "A repeat that ends by something else than a count is done once."
_OTHER_TARGET = "A target in something else than power, heart rate, speed or cadence is left out."
_LOST_STEP = "A repeat of steps that are not there is left out."


def read_fit_workout(data: bytes) -> ReadWorkout:
    """Read the first workout of a FIT file.

    Raises:
        UnreadableFile: The file is no FIT workout, is damaged, or asks for what nobody could do.
    """
    if len(data) > LARGEST:
        raise UnreadableFile("This file is too large for a workout.")
    part = next(iter(read_parts(data)))
    file_id = next(iter(read_rows(part, fp.FILE_ID)), Row(0))
    rows = read_rows(part, fp.WORKOUT_STEP)
    kind = int(file_id.numbers.get("type", fp.FILE_WORKOUT))
    if kind != fp.FILE_WORKOUT:
        name = "activity" if kind == fp.FILE_ACTIVITY else fp.FILE_KINDS.get(kind, "device")
        raise UnreadableFile(f"This is a FIT {name} file; it holds no workout.")
    if not rows:
        raise UnreadableFile("This FIT file holds no steps.")
    about = next(iter(read_rows(part, fp.WORKOUT)), Row(0))
    sport = sport_of(about.numbers.get("sport"), about.numbers.get("sub_sport"))
    reader = _Reader(Sport.RIDE if sport is Sport.UNKNOWN else sport)
    reader.take(rows)
    workout = Workout(
        name=about.texts.get("wkt_name", ""),
        sport=reader.sport,
        blocks=tuple(item.block for item in reader.items),
        description=about.texts.get("wkt_description", ""),
    )
    return checked(workout, (*part.warnings, *reader.left_out))


@dataclass(frozen=True)
class _Item:
    """A block and the index of its first step in the file."""

    first: int
    block: Block


@dataclass
class _Reader:
    sport: Sport
    items: list[_Item] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    def take(self, rows: list[Row]) -> None:
        """Turn the rows of a file into blocks, in the order of the file."""
        for at, row in enumerate(rows):
            index = int(row.numbers.get("message_index", at)) & 0x0FFF
            ends_by = int(row.numbers.get("duration_type", fs.OPEN_END))
            if ends_by in fs.REPEATS:
                self._repeat(row, ends_by)
            else:
                self.items.append(_Item(index, self._step(row, ends_by)))

    def _repeat(self, row: Row, ends_by: int) -> None:
        first = int(row.numbers.get("duration_value", -1.0))
        inside = [item for item in self.items if item.first >= first]
        if not inside or inside[0].first != first:
            self.left_out.append(_LOST_STEP)
        elif ends_by != fs.REPEAT:
            self.left_out.append(_OTHER_REPEAT)
        else:
            times = int(min(row.numbers.get("target_value", 1.0), 1e6))
            self.items = self.items[: -len(inside)]
            self.items.append(_Item(first, Repeat(times, tuple(item.block for item in inside))))

    def _step(self, row: Row, ends_by: int) -> Step:
        target: Target | None = None
        cadence: Cadence | None = None
        for kind, value, low, high in _targets(row):
            if kind == fs.CADENCE:
                cadence = _cadence(value, low, high)
            elif kind != fs.OPEN_TARGET:
                target = target or self._target(kind, value, low, high)
        segment = fs.SEGMENTS.get(int(row.numbers.get("intensity", 0.0))) or self._segment(target)
        text = row.texts.get("wkt_step_name") or row.texts.get("notes", "")
        return Step(segment, self._length(row, ends_by), target, cadence, text)

    def _length(self, row: Row, ends_by: int) -> Length:
        value = row.numbers.get("duration_value", 0.0)
        if ends_by in fs.TIMES and value > 0.0:
            return seconds(value / 1000.0)
        if ends_by == fs.DISTANCE and value > 0.0:
            return metres(value / 100.0)
        if ends_by not in (fs.OPEN_END, *fs.TIMES, fs.DISTANCE):
            self.left_out.append(_OTHER_END)
        return OPEN

    def _target(self, kind: int, value: float, low: float, high: float) -> Target | None:
        ends = (min(low, high), max(low, high)) if low and high else None
        if kind in fs.POWERS:
            return _of(ends, value, Measure.FTP_PCT, Measure.WATTS, Measure.POWER_ZONE, fs.WATTS_ABOVE)
        if kind in fs.HEART_RATES:
            return _of(ends, value, Measure.MAX_HR_PCT, Measure.BPM, Measure.HR_ZONE, fs.BPM_ABOVE)
        if kind in fs.SPEEDS:
            if ends:
                return Target(Measure.SPEED, ends[0] / fs.MM, ends[1] / fs.MM)
            return _zone(Measure.PACE_ZONE, value)
        self.left_out.append(_OTHER_TARGET)
        return None

    def _segment(self, target: Target | None) -> Segment:
        if target is None or target.measure is not Measure.FTP_PCT:
            return Segment.STEADY if family(self.sport) is not Family.GYM else Segment.WORK
        return segment_for(target.middle / 100.0)


def _targets(row: Row) -> Iterator[tuple[int, float, float, float]]:
    for kind, names in (("target_type", ("target_value", "custom_low", "custom_high")), ("second_type", _SECOND)):
        if kind in row.numbers:
            value, low, high = (row.numbers.get(name, 0.0) for name in names)
            yield int(row.numbers[kind]), value, low, high


_SECOND = ("second_value", "second_low", "second_high")


def _of(
    ends: tuple[float, float] | None, value: float, percent: Measure, plain: Measure, zone: Measure, above: int
) -> Target | None:
    if ends is None:
        return _zone(zone, value)
    if ends[0] > above:
        return Target(plain, ends[0] - above, ends[1] - above)
    return Target(percent, ends[0], min(ends[1], float(above)))


def _zone(measure: Measure, value: float) -> Target | None:
    return Target(measure, value, value) if 1 <= value <= 7 else None


def _cadence(value: float, low: float, high: float) -> Cadence | None:
    low, high = low or value, high or value
    return Cadence(min(low, high), max(low, high)) if low and high else None

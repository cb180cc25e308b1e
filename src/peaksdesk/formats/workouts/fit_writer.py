"""Writes FIT workouts for head units and watches."""

from collections.abc import Sequence
from datetime import datetime

from peaksdesk.domain.workouts.shares import Basis, absolute, shares
from peaksdesk.domain.workouts.steps import Block, Extent, Step, Workout
from peaksdesk.domain.workouts.targets import HEART_RATE, PACE, POWER, Measure, Target
from peaksdesk.domain.workouts.text_writing import target_text
from peaksdesk.formats import fit_profile as fp
from peaksdesk.formats.fit_encoding import ENUM, STRING, UINT16, UINT32, FitMessages, Put
from peaksdesk.formats.fit_sport_numbers import fit_numbers
from peaksdesk.formats.workouts import fit_steps as fs
from peaksdesk.formats.workouts.fit import read_fit_workout
from peaksdesk.formats.workouts.losses import losses
from peaksdesk.formats.workouts.results import Written

KIND = "FIT"
_DEVELOPMENT = 255
_INDEX = Put(254, UINT16)
_ENDS = {
    Extent.TIME: (fs.TIME, 1000.0),
    Extent.DISTANCE: (fs.DISTANCE, 100.0),
    Extent.OPEN: (fs.OPEN_END, 0.0),
}

_Field = tuple[Put, float | str | None]
_Asked = tuple[int, float, tuple[float, float] | None]
"""Kind of target, a zone or 0, and the ends of a range."""


def write_fit_workout(workout: Workout, held: Basis, made: datetime) -> Written:
    """Return a workout as a FIT workout file.

    Repeats stay repeats, within one another too. Shares of FTP stay shares, in whole percent, which the device holds
    against its own FTP; power zones stay zones. Shares of LTHR and of threshold pace, and zones of these, go out as the
    beats and speeds that they come to; what cannot be told, and RPE, goes into the step's notes.

    Args:
        workout: Without problems (`checking.problems`).
        held: The athlete's thresholds.
        made: Goes into the file as its time, aware.

    Source:
        FIT profile and "Encoding Workout Files" (developer.garmin.com/fit/cookbook).
    """
    messages = FitMessages()
    sport, sub_sport = fit_numbers(workout.sport)
    messages.row(
        fp.FILE_ID,
        [
            (Put(0, ENUM), fp.FILE_WORKOUT),
            (Put(1, UINT16), _DEVELOPMENT),
            (Put(2, UINT16), 0),
            (Put(4, UINT32), made.timestamp() - fp.EPOCH_S),
        ],
    )
    rows = _Rows(workout, held)
    rows.add(workout.blocks)
    messages.row(
        fp.WORKOUT,
        [
            (Put(4, ENUM), sport),
            (Put(11, ENUM), sub_sport),
            (Put(6, UINT16), len(rows.rows)),
            (Put(8, STRING), workout.name),
            (Put(17, STRING), workout.description),
        ],
    )
    for row in rows.rows:
        messages.row(fp.WORKOUT_STEP, row)
    data = messages.file()
    return Written(data, losses(workout, read_fit_workout(data).workout, KIND))


class _Rows:
    def __init__(self, workout: Workout, held: Basis) -> None:
        self.workout = workout
        self.held = held
        self.rows: list[list[_Field]] = []

    def add(self, blocks: Sequence[Block]) -> None:
        """Add the steps of some blocks, each repeat's count behind them."""
        for block in blocks:
            if isinstance(block, Step):
                self.rows.append([(_INDEX, len(self.rows)), *self._step(block)])
                continue
            first = len(self.rows)
            self.add(block.blocks)
            self.rows.append(
                [
                    (_INDEX, len(self.rows)),
                    (Put(1, ENUM), fs.REPEAT),
                    (Put(2, UINT32), first),
                    (Put(3, ENUM), fs.OPEN_TARGET),
                    (Put(4, UINT32), block.times),
                ]
            )

    def _step(self, step: Step) -> list[_Field]:
        kind, per = _ENDS[step.length.extent]
        wanted: list[_Asked] = [(fs.CADENCE, 0.0, (step.cadence.low, step.cadence.high))] if step.cadence else []
        told = None if step.target is None else _numbers(step.target, self.held)
        notes = ""
        if told is not None:
            wanted.insert(0, told)
        elif step.target is not None:
            notes = target_text(step.target, self.workout.sport)
        first: _Asked = wanted[0] if wanted else (fs.OPEN_TARGET, 0.0, None)
        second = wanted[1] if len(wanted) > 1 else None
        return [
            (Put(0, STRING), step.text),
            (Put(1, ENUM), kind),
            (Put(2, UINT32), step.length.value * per if per else None),
            *_asked((3, 4, 5, 6), first),
            (Put(7, ENUM), fs.INTENSITY[step.segment]),
            (Put(8, STRING), notes),
            *(_asked((19, 20, 21, 22), second) if second else []),
        ]


def _asked(numbers: tuple[int, int, int, int], asked: _Asked) -> list[_Field]:
    kind, zone, ends = asked
    fields: list[_Field] = [(Put(numbers[0], ENUM), kind), (Put(numbers[1], UINT32), zone)]
    if ends is not None:
        fields += [(Put(numbers[2], UINT32), ends[0]), (Put(numbers[3], UINT32), ends[1])]
    return fields


def _numbers(target: Target, held: Basis) -> _Asked | None:
    """Return a target in FIT's numbers, or None where they cannot say it."""
    measure = target.measure
    if measure in POWER:
        return _power(target, held)
    if measure in HEART_RATE:
        if measure is Measure.MAX_HR_PCT and target.high <= fs.BPM_ABOVE:
            return fs.HEART_RATE, 0.0, (target.low, target.high)
        beats = absolute(target, held)
        if beats is not None:
            return fs.HEART_RATE, 0.0, (beats.low + fs.BPM_ABOVE, beats.high + fs.BPM_ABOVE)
        single = measure is Measure.HR_ZONE and target.low == target.high
        return (fs.HEART_RATE, target.low, None) if single else None
    if measure in PACE:
        speed = absolute(target, held)
        if speed is not None:
            return fs.SPEED, 0.0, (speed.low * fs.MM, speed.high * fs.MM)
        single = measure is Measure.PACE_ZONE and target.low == target.high
        return (fs.SPEED, target.low, None) if single else None
    return None


def _power(target: Target, held: Basis) -> _Asked:
    if target.measure is Measure.WATTS:
        return fs.POWER, 0.0, (target.low + fs.WATTS_ABOVE, target.high + fs.WATTS_ABOVE)
    if target.measure is Measure.POWER_ZONE and target.low == target.high:
        return fs.POWER, target.low, None
    found = shares(target, held) or (0.0, 0.0)
    return fs.POWER, 0.0, (min(found) * 100.0, max(found) * 100.0)

"""Writes .erg and .mrc courses: points of time and watts, or of time and percent of FTP."""

import re

from peaksdesk.domain.workouts.flattening import flattened
from peaksdesk.domain.workouts.shares import Basis
from peaksdesk.domain.workouts.steps import Step, Workout
from peaksdesk.domain.workouts.targets import POWER, Measure
from peaksdesk.domain.workouts.timeline import AT_WILL
from peaksdesk.domain.workouts.timing import NoTime, in_time
from peaksdesk.formats.workouts.course import read_course
from peaksdesk.formats.workouts.losses import losses
from peaksdesk.formats.workouts.power_course import asked, needs_ftp
from peaksdesk.formats.workouts.results import UnwritableWorkout, Written

_LINE = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_SHOWN_S = 10


def write_erg(workout: Workout, held: Basis) -> Written:
    """Return a workout as an .erg file: watts, in whole ones.

    An `FTP` line stands in it where targets are shares of one, so that they can be told again.

    Raises:
        UnwritableWorkout: An FTP is missing.
    """
    relative = any(
        step.target is None or step.target.measure is not Measure.WATTS for step in flattened(workout.blocks)
    )
    if relative and held.ftp_w is None:
        raise needs_ftp(".erg")
    return _written(workout, held, ".erg", watts=True, relative=relative)


def write_mrc(workout: Workout, held: Basis) -> Written:
    """Return a workout as an .mrc file: percent of FTP.

    Raises:
        UnwritableWorkout: A target in watts needs an FTP.
    """
    return _written(workout, held, ".mrc", watts=False, relative=True)


def _written(workout: Workout, held: Basis, kind: str, *, watts: bool, relative: bool) -> Written:
    try:
        steps = flattened(in_time(workout.blocks, held))
    except NoTime as problem:
        raise UnwritableWorkout(str(problem)) from None
    points, texts = [], []
    at = 0.0
    for step in steps:
        loads = _loads(step, held, kind, watts=watts)
        end = at + step.length.value
        points += [f"{_minutes(at)}\t{loads[0]}", f"{_minutes(end)}\t{loads[1]}"]
        if step.text:
            texts.append(f"{at:.0f}\t{_line(step.text)}\t{_SHOWN_S}")
        at = end
    header = [
        "[COURSE HEADER]",
        "VERSION = 2",
        "UNITS = ENGLISH",
        f"DESCRIPTION = {_line(workout.description or workout.name)}",
        f"FILE NAME = {_line(workout.name)}",
        *([f"FTP = {_plain(held.ftp_w, 2)}"] if watts and relative and held.ftp_w else []),
        "MINUTES WATTS" if watts else "MINUTES PERCENT",
        "[END COURSE HEADER]",
    ]
    lines = [*header, "[COURSE DATA]", *points, "[END COURSE DATA]"]
    if texts:
        lines += ["[COURSE TEXT]", *texts, "[END COURSE TEXT]"]
    data = ("\r\n".join(lines) + "\r\n").encode()
    return Written(data, losses(workout, read_course(data).workout, kind))


def _loads(step: Step, held: Basis, kind: str, *, watts: bool) -> tuple[str, str]:
    target = step.target
    if watts and target is not None and target.measure is Measure.WATTS:
        ends = (target.start, target.end)
    else:
        found = asked(step, held, kind) if target is not None and target.measure in POWER else None
        usual = AT_WILL[step.segment]
        start, end = found or (usual, usual)
        times = (held.ftp_w or 0.0) if watts else 100.0
        ends = (start * times, end * times)
    if target is None or not target.ramp:
        middle = sum(ends) / 2.0
        ends = (middle, middle)
    return (_plain(ends[0], 0 if watts else 2), _plain(ends[1], 0 if watts else 2))


def _minutes(time_s: float) -> str:
    return _plain(time_s / 60.0, 7)


def _plain(value: float, digits: int) -> str:
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _line(text: str) -> str:
    return " ".join(_LINE.sub(" ", text).split())

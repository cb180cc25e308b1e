"""Reads .erg and .mrc courses: points of time and watts, or of time and percent of FTP."""

import math
import re
from dataclasses import dataclass, field
from itertools import pairwise

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.levels import segment_for
from peaksdesk.domain.workouts.steps import Segment, Step, Workout, seconds
from peaksdesk.domain.workouts.targets import Measure, Target
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.results import LARGEST, ReadWorkout, checked

_SECTION = re.compile(r"\[(END )?(COURSE HEADER|COURSE DATA|COURSE TEXT)\]", re.IGNORECASE)
_PAIR = re.compile(r"\s*([A-Za-z ]{1,30}?)\s*=\s*(.*?)\s*")
_UNIT = re.compile(r"\s*minutes\s+(watts|percent|percentage|%|ftp)\s*", re.IGNORECASE)
_POINT = re.compile(r"\s*(\d+(?:[.,]\d+)?)[\s;,]+(\d+(?:[.,]\d+)?)(?:[\s;,]+\S.*)?\s*")
_TEXT = re.compile(r"\s*(\d+(?:\.\d+)?)[\t ;,]+(.*?)(?:[\t;,]\s*\d+)?\s*")
_MOST_POINTS = 5_000
_MOST_OF_FTP = 5.0
"""Watts beyond are no share of an FTP, whatever the header says."""
_ENDS_ALIKE = 1e-6


@dataclass
class _Course:
    about: dict[str, str] = field(default_factory=dict)
    watts: bool | None = None
    points: list[tuple[float, float]] = field(default_factory=list)
    texts: list[tuple[float, str]] = field(default_factory=list)
    odd: int = 0


def read_course(data: bytes) -> ReadWorkout:
    """Read an .erg or .mrc file.

    Watts beside an `FTP` line become percent of that FTP, so that they follow the athlete; without one they stay watts.

    Raises:
        UnreadableFile: It is none, is damaged, or asks for what nobody could do.
    """
    if len(data) > LARGEST:
        raise UnreadableFile("This file is too large for a workout.")
    course = _parsed(
        data.decode("utf-8-sig", "replace") if data[:2] != b"\xff\xfe" else data.decode("utf-16", "replace")
    )
    if course.watts is None:
        raise UnreadableFile(
            "This course does not say whether it goes by watts or by percent (MINUTES WATTS, MINUTES PERCENT)."
        )
    if len(course.points) < 2:
        raise UnreadableFile("This course holds no points of time and load.")
    ftp = _number(course.about.get("ftp", "")) if course.watts else None
    told = ["Lines that are no points of time and load are passed over."] if course.odd else []
    name = course.about.get("file name", "") or course.about.get("description", "")
    description = course.about.get("description", "")
    workout = Workout(
        name=re.sub(r"(?i)\.(erg|mrc)$", "", name),
        sport=Sport.RIDE,
        blocks=tuple(_steps(course, ftp)),
        description="" if description == name else description,
    )
    return checked(workout, told)


def _parsed(text: str) -> _Course:
    course = _Course()
    section = ""
    for line in text.splitlines():
        if found := _SECTION.fullmatch(line.strip()):
            section = "" if found[1] else found[2].upper()
        elif section == "COURSE HEADER":
            if unit := _UNIT.fullmatch(line):
                course.watts = unit[1].lower() == "watts"
            elif pair := _PAIR.fullmatch(line):
                course.about[pair[1].lower()] = pair[2]
        elif section == "COURSE DATA" and line.strip():
            _take_point(line, course)
        elif section == "COURSE TEXT" and (said := _TEXT.fullmatch(line)):
            course.texts.append((float(said[1]), said[2].strip().strip('"')))
    return course


def _take_point(line: str, course: _Course) -> None:
    found = _POINT.fullmatch(line)
    if found is None:
        course.odd += 1
        return
    if len(course.points) >= _MOST_POINTS:
        raise UnreadableFile(f"This course has more than {_MOST_POINTS} points.")
    at, load = (float(part.replace(",", ".")) for part in found.groups())
    if course.points and at < course.points[-1][0] - _ENDS_ALIKE:
        raise UnreadableFile("The times of this course go backwards.")
    course.points.append((at, load))


def _steps(course: _Course, ftp: float | None) -> list[Step]:
    found: list[Step] = []
    begins: list[float] = []
    for (begin, first), (end, last) in pairwise(course.points):
        length = round((end - begin) * 60.0, 3)
        if length <= 0.0:
            continue
        target = _target(first, last, watts=bool(course.watts), ftp=ftp)
        found.append(Step(Segment.STEADY, seconds(length), target))
        begins.append(begin * 60.0)
    names = _segments(found)
    texts = _texts(course.texts, begins)
    return [Step(names[k], step.length, step.target, None, texts.get(k, "")) for k, step in enumerate(found)]


def _target(first: float, last: float, *, watts: bool, ftp: float | None) -> Target | None:
    if first <= 0.0 or last <= 0.0:
        return None
    shares = not watts or (ftp is not None and max(first, last) <= ftp * _MOST_OF_FTP)
    measure = Measure.FTP_PCT if shares else Measure.WATTS
    ends = [_percent(value, ftp) if watts and shares and ftp else value for value in (first, last)]
    return Target(measure, ends[0], ends[1], ramp=ends[0] != ends[1])


def _percent(watts: float, ftp: float) -> float:
    """Return the whole percent that these watts were rounded from, where there is one."""
    exact = watts / ftp * 100.0
    return float(round(exact)) if abs(round(exact) / 100.0 * ftp - watts) <= 0.5 + _ENDS_ALIKE else round(exact, 4)


def _segments(steps: list[Step]) -> list[Segment]:
    """A first part that rises is a warm-up, a last one that falls a cool-down; the rest is told by its load."""
    names = []
    for k, step in enumerate(steps):
        target = step.target
        name = segment_for(None if target is None or target.measure is Measure.WATTS else target.middle / 100.0)
        if target is not None and target.ramp and k == 0 and target.start < target.end:
            name = Segment.WARMUP
        elif target is not None and target.ramp and k == len(steps) - 1 and target.start > target.end:
            name = Segment.COOLDOWN
        names.append(name)
    return names


def _texts(texts: list[tuple[float, str]], begins: list[float]) -> dict[int, str]:
    """Each text by the step that it falls into."""
    found: dict[int, list[str]] = {}
    for at, text in texts[:_MOST_POINTS]:
        which = max((k for k, begin in enumerate(begins) if begin <= at + 0.5), default=None)
        if which is not None and text:
            found.setdefault(which, []).append(text)
    return {which: " / ".join(said) for which, said in found.items()}


def _number(text: str) -> float | None:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) and value > 0.0 else None

"""Reads Zwift workouts (.zwo), as Zwift, its editors and many sites write them."""

import math
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from peaksdesk.domain.sports import Sport
from peaksdesk.domain.workouts.levels import segment_for
from peaksdesk.domain.workouts.steps import Block, Repeat, Segment, Step, Workout, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.workouts.results import LARGEST, ReadWorkout, checked, clean
from peaksdesk.formats.xml_text import as_utf8

_MESSAGES = ("textevent", "textnotification")
_ABOUT = {
    *("name", "description", "author", "sporttype", "tags", "workout", "ftpoverride", "category", "subcategory"),
    *("durationtype", "author_alias", "authoricon", "activitysavename", "entid", "workoutlength", "uniqueid"),
}
"""Elements around the workout that are read, or say nothing of what is to be done."""
_ZONES = (0.50, 0.65, 0.83, 0.98, 1.13, 1.35)
"""Zwift's colours of effort, by the middle of each."""


def read_zwo(data: bytes) -> ReadWorkout:
    """Read a Zwift workout.

    Powers are shares of FTP, in runs shares of threshold speed; with `ftpOverride` they are watts. `PowerLow` is where
    a ramp begins, but in a cool-down that would rise by it, where it ends.

    Raises:
        UnreadableFile: It is none, is damaged, or asks for what nobody could do.

    Source:
        Elements and attributes: h4l/zwift-workout-file-reference.
    """
    root = _root(data)
    body = _child(root, "workout")
    if body is None:
        raise UnreadableFile("This Zwift file holds no workout.")
    reader = _Reader(root)
    blocks = tuple(block for element in body for block in reader.blocks(element))
    for element in root:
        if _name(element) not in _ABOUT:
            reader.pass_over(element)
    passed = (f"Passed over, as PeaksDesk has no place for it: {name}." for name in reader.passed)
    told = reader.moved, *passed
    tags = tuple(tag.get("name", "") for tag in root.iter() if _name(tag) == "tag")
    workout = Workout(
        name=_text(root, "name") or _text(root, "activitySaveName"),
        sport=Sport.RUN if reader.run else Sport.RIDE,
        blocks=blocks,
        description=_text(root, "description"),
        tags=tags,
    )
    return checked(workout, (sentence for sentence in told if sentence))


def _root(data: bytes) -> Element:
    if len(data) > LARGEST:
        raise UnreadableFile("This file is too large for a workout.")
    try:
        root: Element = fromstring(as_utf8(data))
    except DefusedXmlException:
        raise UnreadableFile("This Zwift file declares entities, which no workout needs; it was not read.") from None
    except (ParseError, ValueError, LookupError) as problem:
        where = getattr(problem, "position", (0, 0))[0]
        raise UnreadableFile(
            f"This Zwift file is damaged: line {where} is no XML." if where else "This Zwift file is damaged."
        ) from None
    if _name(root) != "workout_file":
        raise UnreadableFile("This is an XML file of another kind, not a Zwift workout.")
    return root


class _Reader:
    """Turns elements into blocks.

    Attributes:
        passed: Names of elements that nothing came of.
        moved: A sentence where messages within a step were put together.
    """

    def __init__(self, root: Element) -> None:
        self.run = _text(root, "sportType").lower() == "run"
        override = _value(_text(root, "ftpOverride"))
        self.ftp_w = override if override and not self.run else None
        self.passed: dict[str, None] = {}
        self.moved = ""
        self.measure = Measure.PACE_PCT if self.run else Measure.WATTS if self.ftp_w else Measure.FTP_PCT

    def pass_over(self, element: Element) -> None:
        """Note an element that nothing came of."""
        self.passed[clean(str(element.tag), 40)] = None

    def blocks(self, element: Element) -> Iterator[Block]:
        """Yield what an element of the workout stands for."""
        name = _name(element)
        if name == "intervalst":
            yield from self._intervals(element)
            return
        if name in _MESSAGES:
            self.pass_over(element)
            return
        step = self._step(name, element)
        if step is None:
            self.pass_over(element)
        elif step.length.value > 0.0:
            yield replace(step, text=self._message(element))

    def _step(self, name: str, element: Element) -> Step | None:
        length = seconds(_number(element, "Duration") or 0.0)
        cadence = _cadence(element)
        low, high = _number(element, "PowerLow"), _number(element, "PowerHigh")
        power = self._power(element)
        if name in ("warmup", "cooldown", "ramp"):
            start, end = (low, high) if low is not None and high is not None else (power, power)
            if name == "cooldown" and start is not None and end is not None and start < end:
                start, end = end, start
            segment = {"warmup": Segment.WARMUP, "cooldown": Segment.COOLDOWN}.get(name)
            target = self._target(start, end, ramp=True)
            return Step(segment or segment_for(_middle(start, end)), length, target, cadence)
        if name in ("steadystate", "solidstate"):
            start, end = (low, high) if low is not None and high is not None else (power, power)
            start = end if start is None else start
            return Step(segment_for(_middle(start, end)), length, self._target(start, end), cadence)
        if name in ("freeride", "free"):
            return Step(Segment.STEADY, length, None, cadence)
        if name == "maxeffort":
            return Step(Segment.INTERVAL, length, None, cadence)
        return Step(Segment.RECOVERY, length) if name == "restday" and length.value else None

    def _intervals(self, element: Element) -> Iterator[Block]:
        on, off = self._side(element, "On"), self._side(element, "Off")
        cadence = _cadence(element)
        resting = _number(element, "CadenceResting")
        off = replace(off, cadence=Cadence(resting, resting) if resting else None)
        on = replace(on, cadence=cadence, text=self._message(element))
        inside = tuple(step for step in (on, off) if step.length.value > 0.0)
        if inside:
            yield Repeat(int(min(_number(element, "Repeat") or 1.0, 10_000.0)), inside)

    def _side(self, element: Element, side: str) -> Step:
        low, high = _number(element, f"Power{side}Low"), _number(element, f"Power{side}High")
        if low is None or high is None:
            zone = _number(element, f"Power{side}Zone")
            low = high = _number(element, f"{side}Power") or _of_zone(zone)
        hard = segment_for(_middle(low, high))
        if side == "Off":
            hard = Segment.RECOVERY
        elif hard is not Segment.INTERVAL:
            hard = Segment.WORK
        return Step(hard, seconds(_number(element, f"{side}Duration") or 0.0), self._target(low, high))

    def _power(self, element: Element) -> float | None:
        found = _number(element, "Power")
        return found if found is not None else _of_zone(_number(element, "Zone"))

    def _target(self, start: float | None, end: float | None, *, ramp: bool = False) -> Target | None:
        if not start or not end:
            return None
        times = self.ftp_w or 100.0
        first, last = round(start * times, 6), round(end * times, 6)
        if ramp and first != last:
            return Target(self.measure, first, last, ramp=True)
        return Target(self.measure, min(first, last), max(first, last))

    def _message(self, element: Element) -> str:
        found = [message for message in element if _name(message) in _MESSAGES]
        said = [text for one in found if (text := (one.get("message") or one.get("text") or "").strip())]
        for child in element:
            if _name(child) not in _MESSAGES:
                self.pass_over(child)
        if len(said) > 1:
            self.moved = "Messages within a step are put together at its beginning."
        return " / ".join(said)


def _middle(start: float | None, end: float | None) -> float | None:
    return None if start is None or end is None else (start + end) / 2.0


def _of_zone(zone: float | None) -> float | None:
    return _ZONES[int(zone) - 1] if zone is not None and 1 <= zone <= len(_ZONES) else None


def _cadence(element: Element) -> Cadence | None:
    low, high = _number(element, "CadenceLow"), _number(element, "CadenceHigh")
    if low and high:
        return Cadence(min(low, high), max(low, high))
    single = _number(element, "Cadence")
    return Cadence(single, single) if single else None


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _child(root: Element, name: str) -> Element | None:
    return next((element for element in root if _name(element) == name.lower()), None)


def _text(root: Element, name: str) -> str:
    found = _child(root, name)
    return "" if found is None else "".join(found.itertext()).strip()


def _number(element: Element, name: str) -> float | None:
    found = element.get(name)
    return None if found is None else _value(found)


def _value(text: str) -> float | None:
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0.0 else None

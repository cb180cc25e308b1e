"""One line of a workout's text as a step: `- interval 3m 115% 95rpm`."""

import json
import re
from decimal import Decimal

from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.workouts.steps import OPEN, Length, Segment, Step, metres, seconds
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target

BY_PACE = frozenset({Family.RUNNING, Family.SWIMMING})
"""Sports in which a bare `%` or `Z2` is of pace; in all others it is of power."""

METRES = {
    **dict.fromkeys(("mtr", "meter", "meters", "metres"), Decimal(1)),
    "km": Decimal(1000),
    "mi": Decimal("1609.344"),
    "yd": Decimal("0.9144"),
}
PER = {"km": 1000.0, "mi": 1609.344, "100m": 100.0, "100yd": 91.44}

SEGMENT_WORDS = {
    **{segment.value: segment for segment in Segment},
    "warm-up": Segment.WARMUP,
    "wu": Segment.WARMUP,
    "cool-down": Segment.COOLDOWN,
    "cd": Segment.COOLDOWN,
    "recover": Segment.RECOVERY,
    "rest": Segment.RECOVERY,
    "endurance": Segment.STEADY,
    "threshold": Segment.WORK,
}
OPEN_WORDS = frozenset({"open", "lap"})

_NUMBER = r"\d{1,7}(?:[.,]\d{1,20})?"
_CLOCK = r"\d{1,2}:[0-5]\d(?:\.\d{1,20})?"
_TO = r"\s*(?:-|–|to)\s*"
_UNITS = {"h": 3600, "hr": 3600, "m": 60, "min": 60, "mins": 60, "'": 60, "s": 1, "sec": 1}
_UNIT = r"(hr|h|mins|min|m|sec|s|')"
_TIME = re.compile(rf"(?:{_NUMBER}\s?{_UNIT})+(?![\w%/])", re.IGNORECASE)
_TIME_PART = re.compile(rf"({_NUMBER})\s?{_UNIT}", re.IGNORECASE)
_TIME_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d(?:\.\d{1,20})?)(?![\w/:-])")
_DISTANCE = re.compile(rf"({_NUMBER})\s?(mtr|meters?|metres|km|mi|yd)(?![\w/])", re.IGNORECASE)
_EITHER = re.compile(r"(\d{3,})m(?![\w%/])", re.IGNORECASE)
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|“([^”]*)”')
_WORD = re.compile(r"\S+")

_BASES = {
    "": None,
    "ftp": Measure.FTP_PCT,
    "lthr": Measure.LTHR_PCT,
    "hr": Measure.MAX_HR_PCT,
    "maxhr": Measure.MAX_HR_PCT,
    "hrmax": Measure.MAX_HR_PCT,
    "pace": Measure.PACE_PCT,
}
_ZONES = {"": None, "power": Measure.POWER_ZONE, "hr": Measure.HR_ZONE, "pace": Measure.PACE_ZONE}
_PERCENT = re.compile(
    rf"({_NUMBER})(?:\s?%?{_TO}({_NUMBER}))?\s?%(?:\s?(?:of\s)?(ftp|lthr|max\s?hr|hr\s?max|hr|pace)\b)?", re.IGNORECASE
)
_ZONE = re.compile(r"z(\d)(?:\s*-\s*z?(\d))?(?:\s(power|hr|pace))?(?!\w)", re.IGNORECASE)
_RPE = re.compile(rf"rpe\s?({_NUMBER})(?:{_TO}({_NUMBER}))?(?!\w)", re.IGNORECASE)
_PLAIN = re.compile(rf"({_NUMBER})(?:{_TO}({_NUMBER}))?\s?(w|watts|bpm|m/s|km/h)(?!\w)", re.IGNORECASE)
_PACE = re.compile(rf"({_CLOCK})(?:{_TO}({_CLOCK}))?\s?/\s?(km|mi|100m|100yd)(?:\s?pace)?(?!\w)", re.IGNORECASE)
_CADENCE = re.compile(rf"({_NUMBER})(?:{_TO}({_NUMBER}))?\s?(?:rpm|spm)(?!\w)", re.IGNORECASE)
_RAMP = re.compile(r"ramp(?!\w)", re.IGNORECASE)
_FILLER = re.compile(r"(?:\s|,|@|at(?!\w)|freeride(?!\w))+", re.IGNORECASE)
_PLAIN_UNITS = {
    "w": (Measure.WATTS, 1.0),
    "watts": (Measure.WATTS, 1.0),
    "bpm": (Measure.BPM, 1.0),
    "m/s": (Measure.SPEED, 1.0),
    "km/h": (Measure.SPEED, 3.6),
}


class NotAStep(ValueError):
    """The line cannot be read; the message is a sentence that says what would be right."""


def read_step(line: str, sport: Sport) -> Step:
    """Read a line: segment, text, length, target, cadence; only the length has to be there.

    Args:
        line: Without a bullet in front.
        sport: In runs and swims a bare `%` or `Z2` is of pace, else of power.

    Raises:
        NotAStep: It cannot be read.
    """
    segment, at = _segment(line)
    said: list[str] = []
    length, at = _up_to_length(line, at, said)
    wishes = _Wishes(line, at, family(sport) in BY_PACE)
    said += wishes.said
    target = wishes.target
    return Step(segment or segment_for(target), length, target, wishes.cadence, " ".join(said))


def segment_for(target: Target | None) -> Segment:
    """Return what a step without a name is, by how hard it is: to 55 % recovery, 75 steady, 90 tempo, 105 work."""
    if target is None or target.measure not in (Measure.FTP_PCT, Measure.PACE_PCT, Measure.LTHR_PCT):
        return Segment.STEADY
    bounds = ((55.0, Segment.RECOVERY), (75.0, Segment.STEADY), (90.0, Segment.TEMPO), (105.0, Segment.WORK))
    return next((segment for upper, segment in bounds if target.middle <= upper), Segment.INTERVAL)


def _segment(line: str) -> tuple[Segment | None, int]:
    word = _WORD.match(line)
    found = SEGMENT_WORDS.get(word[0].rstrip(":").lower()) if word else None
    return (found, word.end()) if found and word else (None, 0)


def _up_to_length(line: str, at: int, said: list[str]) -> tuple[Length, int]:
    """Gather the words before the length, and read that."""
    while at < len(line):
        if line[at].isspace():
            at += 1
            continue
        if quoted := _QUOTED.match(line, at):
            said.append(_unquoted(quoted))
            at = quoted.end()
            continue
        if found := _length(line, at):
            return found
        word = _WORD.match(line, at)
        if word is None:
            break
        if word[0].lower().rstrip(",") in OPEN_WORDS:
            return OPEN, word.end()
        said.append(word[0])
        at = word.end()
    raise NotAStep("A step needs a length, such as 10m, 90s, 1h30m, 5km, 400mtr or open.")


def _length(line: str, at: int) -> tuple[Length, int] | None:
    if found := _EITHER.match(line, at):
        raise NotAStep(f"{found[0]} could be minutes or metres: write {found[1]}min or {found[1]}mtr.")
    if found := _DISTANCE.match(line, at):
        return metres(float(_exact(found[1]) * METRES[found[2].lower()])), found.end()
    if found := _TIME.match(line, at):
        parts = [_exact(part[1]) * _UNITS[part[2].lower()] for part in _TIME_PART.finditer(found[0])]
        return seconds(float(sum(parts))), found.end()
    if found := _TIME_CLOCK.match(line, at):
        return seconds(float(int(found[1] or 0) * 3600 + int(found[2]) * 60 + Decimal(found[3]))), found.end()
    return None


class _Wishes:
    """What stands behind the length, in any order."""

    def __init__(self, line: str, at: int, by_pace: bool) -> None:  # noqa: FBT001 - one caller
        self.by_pace = by_pace
        self.cadence: Cadence | None = None
        self.said: list[str] = []
        self._asked: tuple[Measure, tuple[float, float]] | None = None
        self._ramp = False
        while at < len(line):
            if found := _FILLER.match(line, at):
                pass
            elif found := _QUOTED.match(line, at):
                self.said.append(_unquoted(found))
            elif found := _RAMP.match(line, at):
                self._ramp = True
            elif found := _CADENCE.match(line, at):
                self._take_cadence(found)
            else:
                found = self._take_target(line, at)
            at = found.end()

    @property
    def target(self) -> Target | None:
        """What is asked for."""
        if self._asked is None:
            if self._ramp:
                raise NotAStep("A ramp needs a target to ramp to, such as ramp 50-75%.")
            return None
        measure, ends = self._asked
        return Target(measure, *ends, ramp=True) if self._ramp else Target(measure, min(ends), max(ends))

    def _take_cadence(self, found: re.Match[str]) -> None:
        if self.cadence is not None:
            raise NotAStep("A step has one cadence.")
        ends = _pair(found)
        self.cadence = Cadence(min(ends), max(ends))

    def _take_target(self, line: str, at: int) -> re.Match[str]:
        measure, ends, found = self._target_at(line, at)
        if self._asked is not None:
            raise NotAStep("A step has one target.")
        self._asked = measure, ends
        return found

    def _target_at(self, line: str, at: int) -> tuple[Measure, tuple[float, float], re.Match[str]]:
        if found := _PERCENT.match(line, at):
            base = _BASES["".join((found[3] or "").lower().split())]
            return base or (Measure.PACE_PCT if self.by_pace else Measure.FTP_PCT), _pair(found), found
        if found := _ZONE.match(line, at):
            usual = Measure.PACE_ZONE if self.by_pace else Measure.POWER_ZONE
            return _ZONES[(found[3] or "").lower()] or usual, _pair(found), found
        if found := _RPE.match(line, at):
            return Measure.RPE, _pair(found), found
        if found := _PACE.match(line, at):
            way = PER[found[3].lower()]
            first, last = _pace(found[1], way), _pace(found[2] or found[1], way)
            return Measure.SPEED, (first, last), found
        if found := _PLAIN.match(line, at):
            measure, per = _PLAIN_UNITS[found[3].lower()]
            first, last = _pair(found)
            return measure, (first / per, last / per), found
        word = _WORD.match(line, at)
        what = word[0][:30] if word else line[at : at + 30]
        raise NotAStep(
            f"{what} is not understood; a target is written like 95%, 70-80% LTHR, Z2, 250w, 150bpm, 4:15/km or RPE 7, "
            "and text goes before the length or between quotation marks."
        )


def _pair(found: re.Match[str]) -> tuple[float, float]:
    return _value(found[1]), _value(found[2] or found[1])


def _value(text: str) -> float:
    return float(text.replace(",", "."))


def _exact(text: str) -> Decimal:
    """Return what was typed to the last digit: parts are added before anything is rounded."""
    return Decimal(text.replace(",", "."))


def _pace(clock: str, way_m: float) -> float:
    minutes, _, rest = clock.partition(":")
    time = int(minutes) * 60 + float(rest)
    if time <= 0.0:
        raise NotAStep("A pace is minutes and seconds, such as 4:15/km.")
    return way_m / time


def _unquoted(found: re.Match[str]) -> str:
    if found[1] is None:
        return found[2]
    try:
        return str(json.loads(found[0]))
    except ValueError:
        return found[1]

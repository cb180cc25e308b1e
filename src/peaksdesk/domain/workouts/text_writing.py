"""A workout written as text: one line a step, `3x` above the lines it repeats, two blanks further in."""

import json
import re
from decimal import Decimal

from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.workouts.steps import Block, Extent, Length, Repeat, Step
from peaksdesk.domain.workouts.targets import Cadence, Measure, Target
from peaksdesk.domain.workouts.text_step import BY_PACE, OPEN_WORDS, PER

INDENT = "  "
_SIMPLE = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")
_UNITS = {Measure.WATTS: "w", Measure.BPM: "bpm", Measure.LTHR_PCT: "% LTHR", Measure.MAX_HR_PCT: "% HR"}
_ZONES = {Measure.HR_ZONE: " HR", Measure.PACE_ZONE: " pace"}


def write_text(blocks: tuple[Block, ...], sport: Sport) -> str:
    """Return steps and repeats as text that `read_text` reads as the very same.

    Args:
        blocks: Without problems (`checking.problems_of`).
        sport: What a bare `%` or `Z2` is of.
    """
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Repeat) and lines and lines[-1]:
            lines.append("")
        lines += [INDENT * depth + line for depth, line, _ in written_lines((block,), sport)]
        if isinstance(block, Repeat):
            lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def written_lines(
    blocks: tuple[Block, ...], sport: Sport, depth: int = 0
) -> list[tuple[int, str, tuple[int | None, Step | None]]]:
    """Return each line with its depth and what it says: how often, or which step."""
    lines: list[tuple[int, str, tuple[int | None, Step | None]]] = []
    for block in blocks:
        if isinstance(block, Repeat):
            lines.append((depth, f"{block.times}x", (block.times, None)))
            lines += written_lines(block.blocks, sport, depth + 1)
        else:
            lines.append((depth, f"- {step_text(block, sport)}", (None, block)))
    return lines


def step_text(step: Step, sport: Sport) -> str:
    """Return a step as a line without its bullet."""
    target = step.target
    parts = (
        step.segment.value,
        _said(step.text),
        length_text(step.length),
        "ramp" if target is not None and target.ramp else "",
        "" if target is None else target_text(target, sport),
        "" if step.cadence is None else _cadence(step.cadence),
    )
    return " ".join(part for part in parts if part)


def length_text(length: Length) -> str:
    """Return a length such as 1h30m, 45s, 5km or open."""
    if length.extent is Extent.OPEN:
        return "open"
    value = _exact(length.value)
    if length.extent is Extent.DISTANCE:
        return f"{_plain(value / 1000)}km" if value >= 1000 and value % 100 == 0 else f"{_plain(value)}mtr"
    hours, rest = divmod(value, 3600)
    minutes, left = divmod(rest, 60)
    parts = ((hours, "h"), (minutes, "m"), (left, "s"))
    return "".join(f"{_plain(part)}{unit}" for part, unit in parts if part) or "0s"


def target_text(target: Target, sport: Sport) -> str:
    """Return a target such as 70-80% LTHR, Z2, 250w or 4:15/km, without the word ramp."""
    measure, by_pace = target.measure, family(sport) in BY_PACE
    if measure is Measure.SPEED:
        return _speed(target, sport)
    if measure is Measure.RPE:
        return f"RPE {_range(target.start, target.end)}"
    if measure is Measure.FTP_PCT:
        return f"{_range(target.start, target.end)}%{' FTP' if by_pace else ''}"
    if measure is Measure.PACE_PCT:
        return f"{_range(target.start, target.end)}% pace"
    if measure in _UNITS:
        return f"{_range(target.start, target.end)}{_UNITS[measure]}"
    last = "" if target.end == target.start else f"-Z{target.end:.0f}"
    return f"Z{target.start:.0f}{last}{_ZONES.get(measure, ' power' if by_pace else '')}"


def _speed(target: Target, sport: Sport) -> str:
    unit = "100m" if family(sport) is Family.SWIMMING else "km"
    clocks = [_clock(value, PER[unit]) for value in (target.start, target.end)]
    if None in clocks:
        return f"{_range(target.start, target.end)}m/s"
    return f"{clocks[0]}/{unit}" if target.start == target.end else f"{clocks[0]}-{clocks[1]}/{unit}"


def _clock(speed_mps: float, way_m: float) -> str | None:
    """Return a pace that reads back as this very speed, or None where no pace to the tenth does."""
    tenths = round(way_m / speed_mps * 10)
    if not 0 < tenths < 60_000 or way_m / (tenths // 600 * 60 + float(Decimal(tenths % 600) / 10)) != speed_mps:
        return None
    minutes, rest = divmod(tenths, 600)
    return f"{minutes}:{rest // 10:02}" + (f".{rest % 10}" if rest % 10 else "")


def _cadence(cadence: Cadence) -> str:
    return f"{_range(cadence.low, cadence.high)}rpm"


def _said(text: str) -> str:
    plain = _SIMPLE.fullmatch(text) and not OPEN_WORDS.intersection(text.lower().split())
    return text if plain or not text else json.dumps(text, ensure_ascii=False)


def _range(first: float, last: float) -> str:
    start = _plain(_exact(first))
    return start if first == last else f"{start}-{_plain(_exact(last))}"


def _exact(value: float) -> Decimal:
    return Decimal(repr(value))


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

"""What the person corrected in the records themselves: spikes fixed, and laps of their own. Both lie among the edits.

A fix remembers the moment, the value that was there and the one that takes its place. It is laid on the records anew
each time an activity is computed, and only where they still say the old value: another source that takes over has no
spike there. Times are seconds since 1970, for the start of an activity moves when a richer source comes in.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from peaksdesk.domain.activity import Lap, Recording
from peaksdesk.domain.spikes import Fix, with_fixes
from peaksdesk.domain.streams import Floats, Streams
from peaksdesk.domain.stretch import marked_lap

FIXES = "fixes"
"""Name of the edit that holds the spikes that were fixed."""

MARKS = "marks"
"""Name of the edit that holds the laps that the person made."""

CORRECTIONS = (FIXES, MARKS)
Value = str | float | bool | None
Edits = Mapping[str, Value]

_NEAR_S = 0.05
_SAME = 1e-3


def corrected(recording: Recording, edits: Edits) -> Recording:
    """Return a recording with its spikes fixed and the person's laps among its own; itself where there are none."""
    fixes = fixes_in(edits, recording)
    if fixes:
        recording = replace(recording, streams=with_fixes(recording.streams, fixes))
    marks = marks_in(edits)
    if marks and len(recording.streams):
        began = recording.start.timestamp()
        own = [marked_lap(recording.streams, since - began, until - began) for since, until in marks]
        recording = replace(recording, laps=_in_order((*recording.laps, *own)))
    return recording


def fixes_in(edits: Edits, recording: Recording) -> tuple[Fix, ...]:
    """Return the fixes that apply to a recording's records as they came."""
    kept = _read(edits.get(FIXES))
    streams, began = recording.streams, recording.start.timestamp()
    found = []
    for channel, values in kept.items() if isinstance(kept, dict) else ():
        column = streams.get(channel)
        if column is None:
            continue
        index, old, new = _placed(streams.time_s + began, column, values)
        if index:
            found.append(Fix(channel, np.array(index, np.intp), np.array(old), np.array(new)))
    return tuple(found)


def with_fixes_of(edits: Edits, fixes: Sequence[Fix], streams: Streams, start: datetime) -> dict[str, Value]:
    """Return edits that hold some more fixes; of two for one value the newer holds.

    Args:
        edits: All there are.
        fixes: Of the records as they are now.
        streams: These records.
        start: Of the session.
    """
    kept = _read(edits.get(FIXES))
    held: dict[str, list[list[float]]] = dict(kept) if isinstance(kept, dict) else {}
    began = start.timestamp()
    for fix in fixes:
        # What a fix gave may be fixed once more: the value that came is still the one to look for.
        came = {(at, new): old for at, old, new in held.get(fix.channel, [])}
        told = []
        for t, old, new in zip(streams.time_s[fix.index].tolist(), fix.old.tolist(), fix.new.tolist(), strict=True):
            at = round(began + t, 3)
            told.append([at, came.pop((at, old), old), round(new, 3)])
        held[fix.channel] = [*([at, old, new] for (at, new), old in came.items()), *told]
    return {**edits, FIXES: json.dumps(held, separators=(",", ":"))}


def marks_in(edits: Edits) -> tuple[tuple[float, float], ...]:
    """Return the laps that the person made, (from, to) in seconds since 1970."""
    kept = _read(edits.get(MARKS))
    return tuple((float(since), float(until)) for since, until in kept) if isinstance(kept, list) else ()


def with_marks(edits: Edits, marks: Sequence[tuple[float, float]]) -> dict[str, Value]:
    """Return edits that hold these laps and no others."""
    rest: dict[str, Value] = {name: value for name, value in edits.items() if name != MARKS}
    return {**rest, MARKS: json.dumps(sorted(set(marks)))} if marks else rest


def joined_edits(keep: Edits, other: Edits) -> dict[str, Value]:
    """Return the edits of two activities that become one: the kept one's go first, corrections of both stay."""
    joined = {**other, **keep}
    fixes, others = _read(keep.get(FIXES)), _read(other.get(FIXES))
    if isinstance(fixes, dict) and isinstance(others, dict):
        channels = fixes.keys() | others.keys()
        both = {name: [*fixes.get(name, []), *others.get(name, [])] for name in sorted(channels)}
        joined[FIXES] = json.dumps(both, separators=(",", ":"))
    marks = {*marks_in(keep), *marks_in(other)}
    if marks:
        joined[MARKS] = json.dumps(sorted(marks))
    return joined


def _placed(
    seconds: Floats, column: Floats, values: Sequence[Sequence[float]]
) -> tuple[list[int], list[float], list[float]]:
    """Find the record of each fix: its moment, and the value that it replaces."""
    order = np.argsort(seconds, kind="stable")
    ordered = seconds[order]
    taken: dict[int, tuple[float, float]] = {}
    for at, old, new in values:
        first, last = np.searchsorted(ordered, (at - _NEAR_S, at + _NEAR_S))
        for place in order[first:last].tolist():
            if abs(float(column[place]) - old) <= _SAME * max(1.0, abs(old)):
                taken[place] = (float(column[place]), new)
                break
    index = sorted(taken)
    return index, [taken[place][0] for place in index], [taken[place][1] for place in index]


def _in_order(laps: Sequence[Lap]) -> tuple[Lap, ...]:
    return tuple(sorted(laps, key=lambda lap: (lap.start_s, -lap.duration_s)))


def _read(text: object) -> object:
    try:
        return json.loads(text) if isinstance(text, str) and text else None
    except ValueError:
        return None

"""What the Activities page remembers from day to day: columns, grouping, saved filters. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from peaksdesk.domain.activity_filter import Filter, from_json, to_json
from peaksdesk.domain.arranging import Grouping

STANDARD = (
    *("date", "sport", "title", "time_s", "distance_m"),
    *("ascent_m", "avg_hr_bpm", "np_w", "load", "method"),
)
"""Columns that are shown until the person chooses others."""

OPTIONAL = (
    *("clock_s", "duration_s", "speed", "max_hr_bpm", "avg_power_w", "intensity", "work_kj"),
    *("avg_cadence_rpm", "rpe", "gear", "sources", "device", "avg_temperature_c", "excluded"),
)
"""Columns that the person can add."""

_COLUMNS = "activities.columns"
_GROUPING = "activities.grouping"
_SAVED = "activities.filters"
_NARROWEST, _WIDEST = 48, 900


class Memory(Protocol):
    """Keeps JSON values by name; `ui.preferences.Preferences` is one."""

    def recall(self, name: str) -> object:
        """Return what was kept, or None."""
        ...

    def remember(self, name: str, value: object) -> None:
        """Keep a value."""
        ...


@dataclass(frozen=True)
class Layout:
    """The table's columns.

    Attributes:
        shown: Their names, left to right; the title is always one of them.
        widths: In pixels, of those that the person made wider or narrower.
    """

    shown: tuple[str, ...] = STANDARD
    widths: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Saved:
    """A filter under a name, with what stood in the search box."""

    name: str
    wanted: Filter


class Remembered:
    """Reads and keeps it; what somebody spoilt counts as not kept."""

    def __init__(self, memory: Memory) -> None:
        """Read what was kept."""
        self._memory = memory
        self.layout = _layout(memory.recall(_COLUMNS))
        self.grouping = _grouping(memory.recall(_GROUPING))
        self.saved = _saved(memory.recall(_SAVED))

    def keep_layout(self, layout: Layout) -> None:
        """Keep the columns."""
        self.layout = layout
        self._memory.remember(_COLUMNS, {"shown": list(layout.shown), "widths": dict(layout.widths)})

    def keep_grouping(self, grouping: Grouping) -> None:
        """Keep what the list is cut into."""
        self.grouping = grouping
        self._memory.remember(_GROUPING, grouping.value)

    def keep_saved(self, saved: tuple[Saved, ...]) -> None:
        """Keep the saved filters."""
        self.saved = saved
        self._memory.remember(_SAVED, [{"name": item.name, "filter": to_json(item.wanted)} for item in saved])


def _layout(kept: object) -> Layout:
    if not isinstance(kept, Mapping) or not isinstance(kept.get("shown"), list):
        return Layout()
    known = set(STANDARD) | set(OPTIONAL)
    shown = tuple(dict.fromkeys(name for name in kept["shown"] if isinstance(name, str) and name in known))
    widths = kept.get("widths")
    pairs = widths.items() if isinstance(widths, Mapping) else ()
    sound = {
        str(name): int(width)
        for name, width in pairs
        if name in known and isinstance(width, int) and _NARROWEST <= width <= _WIDEST
    }
    return Layout(shown if "title" in shown else ("title", *shown), sound)


def _grouping(kept: object) -> Grouping:
    return Grouping(kept) if isinstance(kept, str) and kept in set(Grouping) else Grouping.NONE


def _saved(kept: object) -> tuple[Saved, ...]:
    found = []
    for item in kept if isinstance(kept, list) else ():
        try:
            found.append(Saved(str(item["name"]), from_json(item["filter"])))
        except (ValueError, KeyError, TypeError):
            continue
    return tuple(found)

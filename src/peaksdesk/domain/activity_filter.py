"""Which activities are wanted: by words, sport, days, gear, source, and how long, far and hard they were."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

import numpy as np

from peaksdesk.domain.activity import SourceKind
from peaksdesk.domain.activity_table import ActivityTable, Flags, kind_bit
from peaksdesk.domain.periods import Period, WeekStart, period_of
from peaksdesk.domain.sports import Sport


class Recent(StrEnum):
    """Days counted from today: a filter that is kept goes on meaning them."""

    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"
    LAST_7 = "last_7"
    LAST_30 = "last_30"
    LAST_90 = "last_90"
    LAST_365 = "last_365"


class Has(StrEnum):
    """What a session was recorded with."""

    POWER = "power"
    HEART_RATE = "heart_rate"
    GPS = "gps"


@dataclass(frozen=True)
class Span:
    """From `low` to `high`, both included; None leaves an end open."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Filter:
    """What is wanted; an empty field wants nothing in particular.

    Attributes:
        recent: Days counted from today; `since` and `until` are then not looked at.
        time_s: Moving time, seconds; likewise `distance_m` and `load`.
        has: Everything that must be there; likewise `lacks` for what must not.
        excluded: Only what is left out of the load, or only what is not.
    """

    words: str = ""
    sports: frozenset[Sport] = frozenset()
    recent: Recent | None = None
    since: date | None = None
    until: date | None = None
    gear: frozenset[str] = frozenset()
    sources: frozenset[SourceKind] = frozenset()
    time_s: Span | None = None
    distance_m: Span | None = None
    load: Span | None = None
    has: frozenset[Has] = frozenset()
    lacks: frozenset[Has] = frozenset()
    excluded: bool | None = None

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the fields that want something, words aside; `days` stands for the three that tell of days."""
        names = [item.name for item in fields(self) if getattr(self, item.name) not in (None, frozenset(), "")]
        days = ["days"] if {"recent", "since", "until"} & set(names) else []
        return tuple(days + [name for name in names if name not in {"words", "recent", "since", "until"}])


_CHANNEL = {Has.POWER: ("avg_power_w", "np_w"), Has.HEART_RATE: ("avg_hr_bpm", "max_hr_bpm")}


def days_of(wanted: Filter, today: date, week_start: WeekStart) -> tuple[date | None, date | None]:
    """Return the first and the last day that a filter wants."""
    match wanted.recent:
        case None:
            return wanted.since, wanted.until
        case Recent.THIS_WEEK:
            return period_of(today, Period.WEEK, week_start)[:2]
        case Recent.THIS_MONTH:
            return period_of(today, Period.MONTH)[:2]
        case Recent.THIS_YEAR:
            return date(today.year, 1, 1), date(today.year, 12, 31)
        case Recent.LAST_YEAR:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        case recent:
            return today - timedelta(days=int(recent.value.removeprefix("last_")) - 1), today


def matching(table: ActivityTable, wanted: Filter, today: date, week_start: WeekStart) -> Flags:
    """Tell which activities are wanted, words aside; what is not known of where they came from counts as absent."""
    kept = np.ones(len(table), np.bool_)
    since, until = days_of(wanted, today, week_start)
    if since is not None:
        kept &= table.day >= since.toordinal()
    if until is not None:
        kept &= table.day <= until.toordinal()
    if wanted.sports:
        kept &= table.sport.among(wanted.sports)
    if wanted.gear:
        kept &= table.gear.among(wanted.gear)
    for name in ("time_s", "distance_m", "load"):
        span: Span | None = getattr(wanted, name)
        if span is not None:
            kept &= _inside(table, name, span)
    for channel in wanted.has:
        kept &= recorded(table, channel)
    for channel in wanted.lacks:
        kept &= ~recorded(table, channel)
    if wanted.excluded is not None:
        kept &= table.excluded == wanted.excluded
    if wanted.sources:
        bits = sum(kind_bit(kind) for kind in wanted.sources)
        kept &= np.zeros(len(table), np.bool_) if table.origins is None else (table.origins.kinds & bits) != 0
    return kept


def recorded(table: ActivityTable, channel: Has) -> Flags:
    """Tell which activities were recorded with a channel."""
    if channel is Has.GPS:
        return np.zeros(len(table), np.bool_) if table.origins is None else table.origins.gps
    found = np.zeros(len(table), np.bool_)
    for name in _CHANNEL[channel]:
        found |= np.isfinite(table.numbers[name])
    return found


def _inside(table: ActivityTable, name: str, span: Span) -> Flags:
    values = table.numbers[name]
    kept: Flags = np.isfinite(values)
    if span.low is not None:
        kept &= np.nan_to_num(values) >= span.low
    if span.high is not None:
        kept &= np.nan_to_num(values) <= span.high
    return kept


def to_json(wanted: Filter) -> dict[str, Any]:
    """Return a filter as JSON values."""
    found: dict[str, Any] = {}
    for item in fields(wanted):
        value = getattr(wanted, item.name)
        if value in (None, frozenset(), ""):
            continue
        if isinstance(value, frozenset):
            found[item.name] = sorted(str(part) for part in value)
        elif isinstance(value, Span):
            found[item.name] = [value.low, value.high]
        elif isinstance(value, date):
            found[item.name] = value.isoformat()
        else:
            found[item.name] = value
    return found


def from_json(kept: object) -> Filter:
    """Return what `to_json` was given.

    Raises:
        ValueError: It is something else.
    """
    if not isinstance(kept, Mapping):
        raise ValueError("a filter is a JSON object")  # noqa: TRY004 - the value is what somebody left in a file
    try:
        values: dict[str, Any] = {name: _READ[name](value) for name, value in kept.items() if name in _READ}
    except (TypeError, AttributeError, IndexError) as problem:
        raise ValueError(f"a filter has a value that makes no sense: {problem}") from problem
    return Filter(**values)


def _span(value: Any) -> Span:  # noqa: ANN401 - whatever somebody left in the file
    low, high = (None if end is None else float(end) for end in value)
    return Span(low, high)


def _some(kind: Any) -> Any:  # noqa: ANN401 - a type of the set's members
    def read(values: Iterable[Any]) -> frozenset[Any]:
        return frozenset(kind(value) for value in values)

    return read


_READ: dict[str, Any] = {
    "words": str,
    "sports": _some(Sport),
    "recent": Recent,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
    "gear": _some(str),
    "sources": _some(SourceKind),
    "time_s": _span,
    "distance_m": _span,
    "load": _span,
    "has": _some(Has),
    "lacks": _some(Has),
    "excluded": bool,
}

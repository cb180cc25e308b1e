"""The table of an athlete's records: best ever, of this year and of the last 90 days, with where each is from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.milestones import DISTANCES_M, POWER_DURATIONS_S, TimeRecord
from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.services.book import Book

RECENT_DAYS = 90
NEW_DAYS = 28
"""A record no older than this is new."""

TIMES = "times"
"""The measure of records that are times over distances; all others are channels."""

DURATIONS_S = {
    POWER: POWER_DURATIONS_S,
    SPEED: (60, 300, 600, 1200, 1800, 3600, 7200),
    HEART_RATE: (5, 60, 300, 1200, 1800, 3600, 7200),
}

Measures = tuple[tuple[Family, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Held:
    """One best: seconds where it is a time over a distance, else W, bpm or m/s."""

    value: float
    day: date
    activity_id: int


@dataclass(frozen=True)
class RecordRow:
    """The bests over one duration or distance.

    Attributes:
        over: Seconds, or metres where times over distances are kept.
        ever: Of all time; likewise `year`, `recent`.
        new: The best ever was set in the last four weeks.
    """

    over: float
    ever: Held
    year: Held | None
    recent: Held | None
    new: bool


@dataclass(frozen=True, eq=False)
class RecordTable:
    """The records of one family of sports in one measure.

    Attributes:
        measured: Families with what there are records of.
        activities: Those that any record is from, by id.
    """

    group: Family
    measure: str
    measured: Measures
    rows: tuple[RecordRow, ...]
    activities: Mapping[int, Activity]


def spans_of(today: date) -> tuple[tuple[date | None, date | None], ...]:
    """Return all time, this year and the last 90 days."""
    return (None, None), (date(today.year, 1, 1), today), (today - timedelta(days=RECENT_DAYS - 1), today)


def asked(book: Book, group: Family | None, measure: str) -> tuple[Family, str, Measures] | None:
    """Return what is asked for as far as there is any of it, else the nearest, and what else there is."""
    measured = tuple((family, _measures(family, channels)) for family, channels in book.measured())
    if not measured:
        return None
    held = dict(measured)
    family = group if group is not None and group in held else measured[0][0]
    return family, measure if measure in held[family] else held[family][0], measured


def of_channel(book: Book, group: Family, channel: str, today: date) -> list[dict[float, Held]]:
    """Return the bests over the channel's durations in each of `spans_of`."""
    return [_held(book.best(channel, group, *span), DURATIONS_S[channel]) for span in spans_of(today)]


def of_times(found: Sequence[tuple[TimeRecord, ...]]) -> list[dict[float, Held]]:
    """Return best times as the table keeps them."""
    return [{t.distance_m: Held(t.time_s, t.day, t.activity_id) for t in times} for times in found]


def record_table(
    book: Book, group: Family, measure: str, measured: Measures, found: list[dict[float, Held]], today: date
) -> RecordTable:
    """Return the table of what was found in each of `spans_of`."""
    ever, year, recent = found
    rows = tuple(
        RecordRow(over, best, year.get(over), recent.get(over), (today - best.day).days < NEW_DAYS)
        for over, best in sorted(ever.items())
    )
    behind = {held.activity_id for row in rows for held in (row.ever, row.year, row.recent) if held}
    return RecordTable(group, measure, measured, rows, {number: book.activities[number] for number in behind})


def _measures(group: Family, channels: tuple[str, ...]) -> tuple[str, ...]:
    return (TIMES, *channels) if SPEED in channels and group in DISTANCES_M else channels


def _held(bests: tuple[Best, ...], durations: tuple[int, ...]) -> dict[float, Held]:
    return {
        float(best.duration_s): Held(best.value, best.day, best.activity_id)
        for best in bests
        if best.duration_s in durations
    }

"""Invented states of the Records page, for pictures and tests: plausible, and the same on every run."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Family, Sport
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.services.record_table import TIMES, Held, RecordRow, RecordTable
from peaksdesk.ui.pages.records.presenter import Order, RecordsState, sorted_rows
from peaksdesk.ui.problem import Problem

TODAY = date(2026, 11, 21)
_TITLES = (
    "Threshold 3 × 12",
    "Rund um den Neusiedler See mit Gegenwind <b>und zurück</b>, Kaffee in Purbach, heim am Kanal im Dunkeln",
    "",
    "Tuesday race",
    "VO2 5 × 4 min",
)
_MEASURED = (
    (Family.CYCLING, (POWER, HEART_RATE)),
    (Family.RUNNING, (TIMES, SPEED, HEART_RATE)),
    (Family.ROWING, (TIMES, SPEED)),
)


def _activity(number: int, title: str, sport: Sport) -> Activity:
    return Activity(
        id=number,
        athlete_id=1,
        start=datetime(2026, 11, 1, 9, tzinfo=UTC),
        zone="Europe/Vienna",
        local_date=date(2026, 11, 1),
        sport=sport,
        title=title,
        description="",
        gear="",
        rpe=None,
        excluded=False,
        summary=Summary(),
        load=Load(None, LoadMethod.NONE, None, (), ""),
    )


def _rows(values: tuple[tuple[float, float], ...], worse: float) -> tuple[RecordRow, ...]:
    """Rows whose bests fall off by a share for this year and again for the last days; some have none of these."""
    rows = []
    for at, (over, value) in enumerate(values):
        day = TODAY - timedelta(days=9 + (at * 131) % 900)
        ever = Held(value, day, 1 + at % 5)
        year = (
            ever if day.year == TODAY.year else Held(value * worse, TODAY - timedelta(days=100 + at), 1 + (at + 1) % 5)
        )
        recent = None if at % 5 == 4 else Held(value * worse**2, TODAY - timedelta(days=14 + at), 1 + (at + 2) % 5)
        fresh = (TODAY - day).days < 90
        rows.append(RecordRow(over, ever, year, ever if fresh else recent, (TODAY - day).days < 28))
    return tuple(rows)


def _state(group: Family, measure: str, sport: Sport, rows: tuple[RecordRow, ...]) -> RecordsState:
    activities = {n: _activity(n, title, sport) for n, title in enumerate(_TITLES, start=1)}
    table = RecordTable(group, measure, _MEASURED, rows, activities)
    return RecordsState(table=table, rows=rows, weight_kg=64.0)


_POWER = (
    (5.0, 842.0), (15.0, 701.0), (30.0, 588.0), (60.0, 452.0), (120.0, 385.0), (300.0, 349.0),
    (600.0, 322.0), (1200.0, 306.0), (1800.0, 291.0), (3600.0, 268.0), (7200.0, 241.0),
)  # fmt: skip
_TIMES = (
    (400.0, 76.2), (1000.0, 214.0), (1609.344, 352.0), (5000.0, 1181.0), (10_000.0, 2494.0), (21_097.5, 5538.0),
    (42_195.0, 12_144.0),
)  # fmt: skip
_FULL = _state(Family.CYCLING, POWER, Sport.RIDE, _rows(_POWER, 0.96))
_RUNS = _state(Family.RUNNING, TIMES, Sport.RUN, _rows(_TIMES, 1.03))
_PACES = tuple((s, 5.4 * (60.0 / s) ** 0.075) for s in (60.0, 300.0, 600.0, 1200.0, 1800.0, 3600.0))


def _by(state: RecordsState, order: Order) -> RecordsState:
    assert state.table is not None  # noqa: S101  (made above with one)
    return replace(state, order=order, descending=True, rows=sorted_rows(state.table, order, descending=True))


EXAMPLES: dict[str, RecordsState] = {
    "empty": RecordsState(nothing=True),
    "loading": RecordsState(loading=True),
    "error": RecordsState(
        problem=Problem("The database cannot be read: it was written by a newer PeaksDesk.", "Try again")
    ),
    "full": _FULL,
    "by-day": _by(_FULL, Order.EVER_DAY),
    "runs": _RUNS,
    "paces-in-miles": replace(_state(Family.RUNNING, SPEED, Sport.RUN, _rows(_PACES, 0.97)), units=Units.IMPERIAL),
    "rowing": _state(Family.ROWING, SPEED, Sport.INDOOR_ROW, _rows(_PACES, 0.97)),
}

"""What the Activities page knows and does; no Qt."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services

Words = Callable[[Activity], str]
"""What of an activity can be searched, as the person reads it: title, sport, date, gear."""


class Order(StrEnum):
    """What the table can be sorted by."""

    DATE = "date"
    SPORT = "sport"
    TITLE = "title"
    DURATION = "duration"
    DISTANCE = "distance"
    ASCENT = "ascent"
    HEART_RATE = "heart_rate"
    POWER = "power"
    LOAD = "load"
    METHOD = "method"


@dataclass(frozen=True)
class Totals:
    """Sums over what is shown; what an activity does not tell counts as nothing."""

    count: int = 0
    time_s: float = 0.0
    distance_m: float = 0.0
    ascent_m: float = 0.0
    load: float = 0.0


@dataclass(frozen=True)
class ActivitiesState:
    """What the page shows.

    Attributes:
        all: How many activities there are, searched or not.
        rows: Those that match, in order.
        query: What is searched for.
    """

    loading: bool = False
    problem: Problem | None = None
    units: Units = Units.METRIC
    all: int = 0
    rows: tuple[Activity, ...] = ()
    totals: Totals = field(default_factory=Totals)
    query: str = ""
    order: Order = Order.DATE
    descending: bool = True


class ActivitiesPresenter:
    """Reads, searches and sorts the sessions of the athlete."""

    def __init__(
        self, services: "Services", tasks: Tasks, show: Callable[[ActivitiesState], None], words: Words
    ) -> None:
        """Show states with `show`; re-read when activities or the athlete change."""
        self._services = services
        self._tasks = tasks
        self._show = show
        self._words = words
        self._all: tuple[Activity, ...] = ()
        self._searchable: dict[int, str] = {}
        self._read = False
        self._state = ActivitiesState(loading=True)
        services.events.subscribe(self._hear)

    def opened(self, argument: object) -> None:
        """Come to the page: it is read once, and again after changes."""
        del argument
        self._show(self._state)
        if not self._read:
            self.load()

    def load(self) -> None:
        """Read all activities."""
        self._tasks.start("load", self._load())

    def search(self, query: str) -> None:
        """Show only what holds every word of `query`."""
        self._state = replace(self._state, query=query)
        self._tasks.start("arrange", self._arrange())

    def sort(self, order: Order) -> None:
        """Sort by a column; by the same one again, the other way round."""
        descending = not self._state.descending if order is self._state.order else order not in _RISING
        self._state = replace(self._state, order=order, descending=descending)
        self._tasks.start("arrange", self._arrange())

    async def _load(self) -> None:
        if not self._read:
            self._put(loading=True, problem=None)
        try:
            athlete = await self._services.athletes.current()
            found = await self._services.activities.between(athlete.id, None, None)
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"The activities could not be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"))
            return
        self._all = found
        self._searchable = {}
        self._read = True
        self._state = replace(self._state, units=athlete.units, all=len(found), loading=False, problem=None)
        # As a task of its own name, so that a search typed meanwhile is not overtaken by this older one.
        self._tasks.start("arrange", self._arrange())

    async def _arrange(self) -> None:
        # A hundred thousand activities take half a second: off the loop, so that typing stays smooth.
        state = self._state
        rows, totals = await asyncio.to_thread(self._matching, state.query, state.order, descending=state.descending)
        self._put(rows=rows, totals=totals)

    def _matching(self, query: str, order: Order, *, descending: bool) -> tuple[tuple[Activity, ...], Totals]:
        rows = list(self._all)
        wanted = query.casefold().split()
        if wanted:
            texts = self._texts()
            rows = [row for row in rows if all(word in texts[row.id] for word in wanted)]
        return tuple(in_order(rows, order, descending=descending)), totals(rows)

    def _texts(self) -> dict[int, str]:
        if len(self._searchable) != len(self._all):
            self._searchable = {row.id: self._words(row).casefold() for row in self._all}
        return self._searchable

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ActivitiesChanged | AthleteChanged):
            self.load()

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)


def totals(rows: list[Activity]) -> Totals:
    """Return the sums of activities; moving time where it is known, else recorded, else elapsed."""
    return Totals(
        count=len(rows),
        time_s=sum(time_s(row) or 0.0 for row in rows),
        distance_m=sum(row.summary.distance_m or 0.0 for row in rows),
        ascent_m=sum(row.summary.ascent_m or 0.0 for row in rows),
        load=sum(row.load.value or 0.0 for row in rows if not row.excluded),
    )


def time_s(row: Activity) -> float | None:
    """Return the time that a row shows: moving, else recorded, else elapsed seconds."""
    summary = row.summary
    for value in (summary.moving_s, summary.recorded_s, summary.duration_s):
        if value is not None:
            return value
    return None


def in_order(rows: list[Activity], order: Order, *, descending: bool) -> list[Activity]:
    """Return activities, given newest first, in an order.

    Those without the value come last either way, and equal ones stay newest first.
    """
    if order is Order.DATE:
        return rows if descending else rows[::-1]
    key = _KEYS[order]
    told = [row for row in rows if key(row) is not None]
    told.sort(key=key, reverse=descending)  # type: ignore[arg-type]
    return told + [row for row in rows if key(row) is None]


_RISING = frozenset({Order.TITLE, Order.SPORT, Order.METHOD})

_KEYS: dict[Order, Callable[[Activity], object]] = {
    Order.SPORT: lambda row: row.sport.value,
    Order.TITLE: lambda row: row.title.casefold() or None,
    Order.DURATION: time_s,
    Order.DISTANCE: lambda row: row.summary.distance_m,
    Order.ASCENT: lambda row: row.summary.ascent_m,
    Order.HEART_RATE: lambda row: row.summary.avg_hr_bpm,
    Order.POWER: lambda row: row.summary.np_w,
    Order.LOAD: lambda row: row.load.value,
    Order.METHOD: lambda row: row.load.method.value,
}

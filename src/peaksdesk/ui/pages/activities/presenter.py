"""What the Activities page knows and does; no Qt."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

import numpy as np

from peaksdesk.domain.activity_filter import Filter
from peaksdesk.domain.activity_query import both, parse
from peaksdesk.domain.activity_table import ActivityTable, Ints, table_of
from peaksdesk.domain.arranging import Arranged, Grouping, Index
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.periods import Totals, WeekStart
from peaksdesk.domain.sports import Sport
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.ui.in_list import InList
from peaksdesk.ui.pages.activities.remembered import Layout, Remembered, Saved
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services

FIRST = 400
"""Rows that are read before all others, so that the page is there at once."""

RISING = frozenset({"title", "sport", "gear", "method", "device", "clock_s"})
"""Orders that begin with the least."""


class Names(Protocol):
    """What is searched as the person reads it, and how they cut the calendar."""

    def sports(self) -> Mapping[Sport, str]:
        """Return the sports' names."""
        ...

    def day(self, day: date) -> str:
        """Return a day in short; called on another thread."""
        ...

    def week_start(self) -> WeekStart:
        """Return the day a week begins on."""
        ...


@dataclass(frozen=True, eq=False)
class Selection:
    """What the person chose of the list.

    Attributes:
        rows: Rows of the table.
    """

    rows: Ints
    totals: Totals


@dataclass(frozen=True)
class Job:
    """Work on many activities.

    Attributes:
        text: What is done, an English sentence.
        total: How many steps there are; 0 while that is not known.
        cancellable: The person may end it.
    """

    text: str
    done: int = 0
    total: int = 0
    cancellable: bool = False


NO_TABLE = table_of((), lambda *_: timedelta())
_NOTHING = Arranged(np.zeros(0, np.int64), (), Totals())


@dataclass(frozen=True, eq=False)
class ActivitiesState:
    """What the page shows.

    Attributes:
        table: All activities, found or not.
        complete: All of them are read; before that the newest are shown.
        chosen: What the chips want; `query` is in the search box.
        order: Name of a column's order.
        closed: Labels of groups whose rows are hidden.
        job: Work on a selection that is under way.
    """

    loading: bool = False
    problem: Problem | None = None
    units: Units = Units.METRIC
    table: ActivityTable = NO_TABLE
    complete: bool = True
    arranged: Arranged = _NOTHING
    query: str = ""
    chosen: Filter = field(default_factory=Filter)
    order: str = "date"
    descending: bool = True
    grouping: Grouping = Grouping.NONE
    closed: frozenset[str] = frozenset()
    layout: Layout = field(default_factory=Layout)
    saved: tuple[Saved, ...] = ()
    selection: Selection | None = None
    job: Job | None = None

    @property
    def filtered(self) -> bool:
        """Whether anything is wanted in particular."""
        return bool(self.query.strip() or self.chosen.active or self.chosen.words)


class ActivitiesPresenter:
    """Reads, searches, sorts and groups the sessions of the athlete."""

    def __init__(
        self,
        services: "Services",
        tasks: Tasks,
        show: Callable[[ActivitiesState], None],
        names: Names,
        remembered: Remembered,
    ) -> None:
        """Show states with `show`; re-read when activities or the athlete change."""
        self._services = services
        self._tasks = tasks
        self._show = show
        self._names = names
        self._remembered = remembered
        self._index: Index | None = None
        self._read = False
        self._shown: tuple[Arranged, Ints] | None = None  # shared by all that is opened from one list
        self._state = ActivitiesState(
            loading=True, layout=remembered.layout, saved=remembered.saved, grouping=remembered.grouping
        )
        services.events.subscribe(self._hear)

    @property
    def state(self) -> ActivitiesState:
        """What is shown now."""
        return self._state

    def opened(self, argument: object) -> None:
        """Come to the page: it is read once, and again after changes; with a `Filter` it shows what that wants."""
        if isinstance(argument, Filter):
            self._state = replace(self._state, chosen=argument, query="")
            self._again()
        self._show(self._state)
        if not self._read:
            self.load()

    def load(self) -> None:
        """Read all activities."""
        self._tasks.start("load", self._load())

    def search(self, query: str) -> None:
        """Show only what holds every word of `query`, and what its signs such as `>1h` want."""
        self._change(query=query)

    def choose(self, wanted: Filter) -> None:
        """Show only what a filter wants."""
        self._change(chosen=wanted)

    def clear(self) -> None:
        """Want everything again."""
        self._change(query="", chosen=Filter())

    def sort(self, order: str) -> None:
        """Sort by a column; by the same one again, the other way round."""
        descending = not self._state.descending if order == self._state.order else order not in RISING
        self._change(order=order, descending=descending)

    def group(self, grouping: Grouping) -> None:
        """Cut the list into weeks, months or years, or leave it whole; all groups are open again."""
        self._remembered.keep_grouping(grouping)
        self._change(grouping=grouping, closed=frozenset())

    def toggle(self, label: str) -> None:
        """Close or open a group."""
        self._change(closed=self._state.closed ^ {label})

    def close_all(self, closed: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Close all groups, or open them."""
        labels = frozenset(group.label for group in self._state.arranged.groups)
        self._change(closed=labels if closed else frozenset())

    def lay_out(self, layout: Layout) -> None:
        """Show other columns, in another order or of another width."""
        if layout != self._state.layout:
            self._remembered.keep_layout(layout)
            self._put(layout=layout)

    def show_saved(self) -> None:
        """Show the saved filters as they are now."""
        self._put(saved=self._remembered.saved)

    def select(self, rows: Ints) -> None:
        """Take note of what is chosen."""
        if self._index is None or not rows.size:
            if self._state.selection is not None:
                self._put(selection=None)
            return
        self._put(selection=Selection(rows, self._index.totals(rows)))

    def selected_ids(self) -> tuple[int, ...]:
        """Return the numbers of the chosen activities, in the table's order."""
        selection = self._state.selection
        return () if selection is None else tuple(self._state.table.ids[np.sort(selection.rows)].tolist())

    def in_list(self, activity_id: int) -> InList:
        """Return an activity together with the list it stands in, as it is shown now."""
        arranged = self._state.arranged
        if self._shown is None or self._shown[0] is not arranged:
            rows = arranged.rows[arranged.rows >= 0]
            self._shown = arranged, self._state.table.ids[rows]
        return InList(activity_id, self._shown[1])

    def show_job(self, job: Job | None) -> None:
        """Show what is being done, or that it is over."""
        self._put(job=job)

    async def _load(self) -> None:
        if not self._read:
            self._put(loading=True, problem=None)
        try:
            athlete = await self._services.athletes.current()
            self._state = replace(self._state, units=athlete.units)
            if not self._read:
                await self._first(athlete.id)
            table = await self._services.listing.table(athlete.id)
            first_time, self._read = not self._read, True
            index = await asyncio.to_thread(Index, table, self._names.sports(), self._names.day)
            if first_time:
                self._take(index, complete=True)
            await asyncio.to_thread(index.prepare)  # so that the first letter is as quick as the next
            index.learn(await self._services.listing.origins(athlete.id, table))
            self._take(index, complete=True)
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            self._read = False
            sentence = str(error) or f"The activities could not be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"))

    async def _first(self, athlete_id: int) -> None:
        """Show the newest while the others are read, where nothing is asked that only all of them can answer."""
        state = self._state
        if state.filtered or state.grouping is not Grouping.NONE or (state.order, state.descending) != ("date", True):
            return
        table = await self._services.listing.table(athlete_id, FIRST)
        if len(table) == FIRST:
            self._take(Index(table, self._names.sports(), self._names.day), complete=False)

    def _take(self, index: Index, *, complete: bool) -> None:
        self._index = index
        self._tasks.start("arrange", self._arrange(complete=complete))

    def _change(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._again()

    def _again(self) -> None:
        if self._index is None:
            self._show(self._state)
            return
        self._tasks.start("arrange", self._arrange(complete=self._read))

    async def _arrange(self, *, complete: bool) -> None:
        index, state = self._index, self._state
        if index is None:
            return
        # Off the loop, so that typing stays smooth however many there are.
        arranged = await asyncio.to_thread(
            index.arrange,
            both(state.chosen, parse(state.query)),
            state.order,
            descending=state.descending,
            grouping=state.grouping,
            closed=state.closed,
            today=self._services.today(),
            week_start=self._names.week_start(),
        )
        other = index.table.ids is not self._state.table.ids
        self._put(
            loading=False,
            problem=None,
            table=index.table,
            arranged=arranged,
            complete=complete,
            selection=None if other else self._state.selection,
        )

    def _hear(self, fact: Fact) -> None:
        if self._read and isinstance(fact, ActivitiesChanged | AthleteChanged):
            self.load()

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)

"""What the Athletes page knows and does; no Qt."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from peaksdesk.domain.athlete import Units
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.services.standings import Standing
from peaksdesk.ui.page import Desk
from peaksdesk.ui.problem import Problem

Asked = tuple[str, Units]
"""A name and units, as typed."""

Ask = Callable[[str, str, bool], Awaitable[Asked | None]]
"""Asks for an athlete: takes the name there is, why the last answer was refused, and whether it is somebody new."""


class Order(StrEnum):
    """What the table can be sorted by."""

    NAME = "name"
    ATTENTION = "attention"
    LAST = "last"
    FITNESS = "fitness"
    FORM = "form"
    WEEK = "week"


@dataclass(frozen=True)
class AthletesState:
    """What the page shows.

    Attributes:
        all: How many athletes there are, searched or not; `calling` of them need attention.
        rows: Those that match, in order.
        current: Id of the athlete on screen.
    """

    loading: bool = False
    problem: Problem | None = None
    all: int = 0
    calling: int = 0
    rows: tuple[Standing, ...] = ()
    query: str = ""
    order: Order = Order.ATTENTION
    descending: bool = True
    current: int | None = None


class AthletesPresenter:
    """Reads how everybody stands; adds, renames and switches athletes."""

    def __init__(self, desk: Desk, show: Callable[[AthletesState], None], ask: Ask) -> None:
        """Show states with `show`; re-read when activities or athletes change."""
        self._desk = desk
        self._show = show
        self._ask = ask
        self._all: tuple[Standing, ...] = ()
        self._state = AthletesState(loading=True)
        desk.services.events.subscribe(self._hear)

    def opened(self, argument: object) -> None:
        """Come to the page."""
        del argument
        self._show(self._state)
        self.load()

    def load(self) -> None:
        """Read everybody."""
        self._desk.tasks.start("load", self._load())

    def search(self, query: str) -> None:
        """Show only whose names hold every word of `query`."""
        self._arrange(query=query)

    def sort(self, order: Order) -> None:
        """Sort by a column; by the same one again, the other way round."""
        same = order is self._state.order
        self._arrange(order=order, descending=not self._state.descending if same else order is not Order.NAME)

    def open(self, athlete_id: int, page: str) -> None:
        """Look at an athlete from now on, on a page."""
        self._desk.tasks.start("open", self._open(athlete_id, page))

    def add(self) -> None:
        """Ask for a new athlete and keep them."""
        self._desk.tasks.start("add", self._add())

    def rename(self, athlete_id: int) -> None:
        """Ask for another name."""
        self._desk.tasks.start("rename", self._rename(athlete_id))

    async def _load(self) -> None:
        try:
            current = await self._desk.services.athletes.current()
            self._all = await self._desk.services.roster.standings()
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"The athletes could not be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"))
            return
        calling = sum(one.attention.score > 0 for one in self._all)
        self._state = replace(self._state, loading=False, problem=None, all=len(self._all), calling=calling)
        self._arrange(current=current.id)

    async def _open(self, athlete_id: int, page: str) -> None:
        if athlete_id != self._state.current:
            await self._desk.services.athletes.choose(athlete_id)
        self._desk.open(page, None)

    async def _add(self) -> None:
        roster = self._desk.services.roster
        made: list[int] = []

        async def keep(asked: Asked) -> None:
            made.append((await roster.add(*asked)).id)

        asked = await self._settled("", keep, new=True)
        if asked is None:
            return
        answer = asked

        async def undo() -> None:
            await roster.remove(made[-1])

        async def redo() -> None:
            await keep(answer)

        self._desk.changes.record(asked[0], undo, redo)

    async def _rename(self, athlete_id: int) -> None:
        roster = self._desk.services.roster
        before = next((one.athlete.name for one in self._all if one.athlete.id == athlete_id), "")

        async def keep(asked: Asked) -> None:
            await roster.rename(athlete_id, asked[0])

        asked = await self._settled(before, keep, new=False)
        if asked is None or not before:
            return
        answer = asked

        async def undo() -> None:
            await roster.rename(athlete_id, before)

        async def redo() -> None:
            await keep(answer)

        self._desk.changes.record(asked[0], undo, redo)

    async def _settled(self, name: str, keep: Callable[[Asked], Awaitable[None]], *, new: bool) -> Asked | None:
        """Ask until the answer can be kept, or there is none."""
        why = ""
        while (asked := await self._ask(name, why, new)) is not None:
            try:
                await keep(asked)
            except ValueError as error:
                name, why = asked[0], str(error)
                continue
            return asked
        return None

    def _arrange(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        words = self._state.query.casefold().split()
        rows = [one for one in self._all if all(word in one.athlete.name.casefold() for word in words)]
        self._put(rows=tuple(in_order(rows, self._state.order, descending=self._state.descending)))

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ActivitiesChanged | AthleteChanged):
            self.load()

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)


def in_order(rows: list[Standing], order: Order, *, descending: bool) -> list[Standing]:
    """Return standings, given as the roster has them, in an order; who never trained comes last."""
    if order is Order.NAME:
        return sorted(rows, key=lambda one: one.athlete.name.casefold(), reverse=descending)
    if order is Order.ATTENTION:
        return rows if descending else rows[::-1]
    told = [one for one in rows if one.attention.days_silent is not None]
    told.sort(key=_KEYS[order], reverse=descending)
    return told + [one for one in rows if one.attention.days_silent is None]


_KEYS: dict[Order, Callable[[Standing], float]] = {
    Order.LAST: lambda one: float(one.attention.days_silent or 0),
    Order.FITNESS: lambda one: one.attention.ctl,
    Order.FORM: lambda one: one.attention.tsb,
    Order.WEEK: lambda one: one.attention.week_load,
}

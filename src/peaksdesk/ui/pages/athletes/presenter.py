"""What the Athletes page knows and does; no Qt."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from peaksdesk.domain.athlete import Units
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.services.standings import Standing
from peaksdesk.ui.page import Desk
from peaksdesk.ui.problem import Problem

REMEMBERED = "athletes-order"

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
        chosen: Id of the row that is looked at; the first one if it is none of them.
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
    chosen: int | None = None

    @property
    def looked_at(self) -> Standing | None:
        """Whose row is chosen."""
        return next((one for one in self.rows if one.athlete.id == self.chosen), next(iter(self.rows), None))


class AthletesPresenter:
    """Reads how everybody stands; adds, renames and switches athletes."""

    def __init__(
        self, desk: Desk, show: Callable[[AthletesState], None], ask: Ask, name_change: Callable[[], str]
    ) -> None:
        """Show states with `show`; re-read when activities or athletes change.

        Args:
            name_change: Names a change of the watched folders, for undo.
        """
        self._desk = desk
        self._show = show
        self._ask = ask
        self._name_change = name_change
        self._all: tuple[Standing, ...] = ()
        order, descending = _recalled(desk.preferences.recall(REMEMBERED))
        self._state = AthletesState(loading=True, order=order, descending=descending)
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
        kept = {"order": self._state.order.value, "descending": self._state.descending}
        self._desk.preferences.remember(REMEMBERED, kept)

    def choose(self, athlete_id: int) -> None:
        """Look at somebody's row."""
        if athlete_id != self._state.chosen:
            self._put(chosen=athlete_id)

    def open(self, athlete_id: int, page: str) -> None:
        """Look at an athlete from now on, on a page."""
        self._desk.tasks.start("open", self._open(athlete_id, page, None))

    def set_thresholds(self, athlete_id: int) -> None:
        """Look at an athlete from now on, at their thresholds."""
        self._desk.tasks.start("open", self._open(athlete_id, "settings", "thresholds"))

    def watch(self, athlete_id: int, folder: Path) -> None:
        """Watch a folder for an athlete from now on."""
        self._desk.tasks.start("watch", self._watch(athlete_id, folder, watched=True))

    def stop_watching(self, athlete_id: int, folder: Path) -> None:
        """Watch a folder for an athlete no longer; what was imported stays."""
        self._desk.tasks.start("watch", self._watch(athlete_id, folder, watched=False))

    def remove(self, athlete_id: int) -> None:
        """Remove an athlete of whom there are no activities."""
        self._desk.tasks.start("remove", self._remove(athlete_id))

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

    async def _open(self, athlete_id: int, page: str, argument: object) -> None:
        if athlete_id != self._state.current:
            await self._desk.services.athletes.choose(athlete_id)
        self._desk.open(page, argument)

    async def _watch(self, athlete_id: int, folder: Path, *, watched: bool) -> None:
        watching = self._desk.services.watching
        add, remove = partial(watching.add, athlete_id, folder), partial(watching.remove, athlete_id, folder)
        do, back = (add, remove) if watched else (remove, add)
        try:
            await do()
        except ValueError as error:
            self._desk.notify(str(error), tone="bad")
            return
        self._desk.changes.record(self._name_change(), back, do)

    async def _remove(self, athlete_id: int) -> None:
        roster = self._desk.services.roster
        try:
            removed = [await roster.remove(athlete_id)]
        except (ValueError, LookupError) as error:
            self._desk.notify(str(error), tone="bad")
            return
        ids = [athlete_id]

        async def undo() -> None:
            ids.append((await roster.bring_back(removed[-1])).id)

        async def redo() -> None:
            removed.append(await roster.remove(ids[-1]))

        self._desk.changes.record(removed[0].athlete.name, undo, redo)

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
        self._put(chosen=made[-1])

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


def _recalled(found: object) -> tuple[Order, bool]:
    """Return the order that was remembered; what somebody spoilt by hand counts as none."""
    kept = found if isinstance(found, dict) else {}
    order = next((order for order in Order if order.value == kept.get("order")), None)
    return (Order.ATTENTION, True) if order is None else (order, kept.get("descending") is True)

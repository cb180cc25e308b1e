"""What the Library page knows; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from peaksdesk.domain.activity_filter import Filter
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.gear import Item
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact, GearChanged
from peaksdesk.services.gear import Key
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services


class Act(StrEnum):
    """What can be done with gear."""

    ADD = "add"
    EDIT = "edit"
    ADD_PART = "add_part"
    MERGE = "merge"
    RETIRE = "retire"
    USE_AGAIN = "use_again"
    RENEW = "renew"
    """A part is replaced by a new one of its kind today."""
    FORGET = "forget"
    SHOW = "show"
    """Its activities are looked at in the list."""


@dataclass(frozen=True)
class LibraryState:
    """What the page shows.

    Attributes:
        items: In order, parts after what they are fitted to.
        key: Of the one that is chosen; None while there is none.
    """

    today: date
    loading: bool = False
    problem: Problem | None = None
    units: Units = Units.METRIC
    items: tuple[Item, ...] = ()
    key: Key | None = None

    @property
    def item(self) -> Item | None:
        """The one that is chosen."""
        return next((item for item in self.items if item.gear.key == self.key), None)

    @property
    def wholes(self) -> tuple[Item, ...]:
        """What is not a part."""
        return tuple(item for item in self.items if not item.gear.part_of)


def acts_on(item: Item) -> tuple[Act, ...]:
    """Return what can be done with a piece of gear, the most likely first."""
    part, unused = bool(item.gear.part_of), item.use.activities == 0
    found = [Act.EDIT]
    if part:
        found.append(Act.RENEW)
    elif not item.gear.retired_on:
        found += [Act.ADD_PART, Act.MERGE]
    found.append(Act.USE_AGAIN if item.gear.retired_on else Act.RETIRE)
    if part or unused:
        found.append(Act.FORGET)
    if not unused:
        found.append(Act.SHOW)
    return tuple(found)


def activities_of(item: Item) -> Filter:
    """Return what finds the activities that count for a piece of gear."""
    gear = item.gear
    return Filter(since=gear.since, until=gear.retired_on, gear=frozenset({gear.part_of or gear.name}))


class LibraryPresenter:
    """Reads the athlete's gear, again whenever it or activities change."""

    def __init__(self, services: "Services", tasks: Tasks, show: Callable[[LibraryState], None]) -> None:
        """Show states with `show`."""
        self._services = services
        self._tasks = tasks
        self._show = show
        self._state = LibraryState(services.today(), loading=True)
        services.events.subscribe(self._hear)

    @property
    def state(self) -> LibraryState:
        """What is shown."""
        return self._state

    def opened(self, argument: object) -> None:
        """Come to the page, with the name of gear to choose or None."""
        if isinstance(argument, str):
            self._state = replace(self._state, key=("", argument))
        self._show(self._state)
        if self._state.loading:
            self.load()

    def load(self) -> None:
        """Read the gear."""
        self._tasks.start("load", self._load())

    def choose(self, key: Key) -> None:
        """Look at one piece of gear."""
        self._put(key=key)

    async def _load(self) -> None:
        try:
            athlete = await self._services.athletes.current()
            items = await self._services.gear.items(athlete.id)
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"The gear could not be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"))
            return
        key = self._state.key
        if key not in {item.gear.key for item in items}:
            key = items[0].gear.key if items else None
        today = self._services.today()
        self._put(loading=False, problem=None, units=athlete.units, items=items, key=key, today=today)

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ActivitiesChanged | AthleteChanged | GearChanged):
            self.load()

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)

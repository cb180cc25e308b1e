"""What presenters do alike whose pages only read: once, again after changes, and say what went wrong."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from peaksdesk.domain.athlete import Units
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.ui.problem import Problem

if TYPE_CHECKING:
    from peaksdesk.domain.athlete import Athlete
    from peaksdesk.ui.page import Desk


@dataclass(frozen=True, eq=False)
class ReadState:
    """What such a page shows, whatever else it does.

    Attributes:
        nothing: There is nothing it could show.
        busy: Something is being changed.
    """

    loading: bool = False
    problem: Problem | None = None
    nothing: bool = False
    busy: bool = False
    units: Units = Units.METRIC


State = TypeVar("State", bound=ReadState)


class Reading(ABC, Generic[State]):
    """A presenter that reads what the person chose."""

    def __init__(self, desk: "Desk", show: Callable[[State], None], state: State) -> None:
        """Show states with `show`; re-read when activities or the athlete change."""
        self._desk = desk
        self._show = show
        self._state = state
        desk.services.events.subscribe(self._hear)

    @property
    def state(self) -> State:
        """What is shown."""
        return self._state

    def opened(self, argument: object) -> None:
        """Come to the page: it is read once, and again after changes."""
        del argument
        self._show(self._state)
        if not self._has_read and not self._state.nothing:
            self.load()

    def load(self) -> None:
        """Read everything."""
        self._desk.tasks.start("load", self._load())

    # What each brings with it

    @property
    @abstractmethod
    def _has_read(self) -> bool:
        """Whether there is something on the page."""

    @abstractmethod
    async def _read(self, athlete: "Athlete") -> None:
        """Read, and show what was read."""

    @abstractmethod
    def _unread(self, error: Exception) -> str:
        """Say that it could not be read, where the error has no words."""

    # Parts

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)

    async def _load(self) -> None:
        if not self._has_read:
            self._put(loading=True, problem=None)
        try:
            await self._read(await self._desk.services.athletes.current())
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            self._put(loading=False, busy=False, problem=Problem(str(error) or self._unread(error), "Try again"))

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ActivitiesChanged | AthleteChanged):
            self.load()

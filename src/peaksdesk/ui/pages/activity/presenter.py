"""What the Activity page knows and does; no Qt."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.services.activities import NotFound
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.ui.page import Notify


ChooseOther = Callable[[Activity, tuple[Activity, ...]], Awaitable[Activity | None]]
"""Asks the person which of some activities to merge into the first; None for none of them."""


@dataclass(frozen=True, eq=False)
class ActivityState:
    """What the page shows; with nothing chosen all is as it begins.

    Attributes:
        gone: The problem is that the activity is not here any more.
        explaining: The panel that says why the load is that number is open.
    """

    loading: bool = False
    problem: Problem | None = None
    gone: bool = False
    detail: ActivityDetail | None = None
    units: Units = Units.METRIC
    explaining: bool = False


class ActivityPresenter:
    """Reads one activity and changes it; what takes something away offers to undo it."""

    def __init__(
        self,
        services: "Services",
        tasks: Tasks,
        show: Callable[[ActivityState], None],
        notify: "Notify",
        choose_other: ChooseOther,
        go: Callable[[str, object], None],
    ) -> None:
        """Re-read the activity when it or the athlete changes.

        Args:
            show: Shows a state.
            go: Opens a page by id.
        """
        self._services = services
        self._tasks = tasks
        self._show = show
        self._notify = notify
        self._choose_other = choose_other
        self._go = go
        self._state = ActivityState()
        self._chosen: int | None = None
        services.events.subscribe(self._hear)

    def opened(self, argument: object) -> None:
        """Come to the page, with the id of an activity or None for the one last shown."""
        if isinstance(argument, int) and argument != self._chosen:
            self.open(argument)
            return
        self._show(self._state)

    def open(self, activity_id: int) -> None:
        """Show another activity."""
        self._chosen = activity_id
        self._state = ActivityState(loading=True, units=self._state.units)
        self._show(self._state)
        self._tasks.start("load", self._load(activity_id))

    def again(self) -> None:
        """Try to read the chosen activity once more."""
        if self._chosen is not None:
            self.open(self._chosen)

    def explain(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Open or close the panel that says why the load is that number."""
        self._put(explaining=wanted)

    def edit(self, changes: Mapping[str, str | float | bool | None]) -> None:
        """Set fields by hand."""
        detail = self._state.detail
        if detail is not None:
            self._tasks.start("edit", self._edit(detail.activity.id, dict(changes)))

    def split(self, source_id: int) -> None:
        """Make an activity of its own out of one source."""
        detail = self._state.detail
        if detail is not None:
            self._tasks.start("regroup", self._split(source_id, detail.activity.id))

    def merge(self) -> None:
        """Let the person choose another activity of the day, and take it in."""
        detail = self._state.detail
        if detail is not None:
            self._tasks.start("regroup", self._merge(detail.activity))

    def delete(self) -> None:
        """Put the activity in the bin and go back to the list."""
        detail = self._state.detail
        if detail is not None:
            self._tasks.start("bin", self._delete(detail.activity.id))

    async def _load(self, activity_id: int) -> None:
        try:
            athlete = await self._services.athletes.current()
            detail = await self._services.activities.detail(activity_id)
        except NotFound as error:
            self._put(loading=False, detail=None, problem=Problem(str(error), "Back to activities"), gone=True)
            return
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"The activity could not be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"), gone=False)
            return
        self._put(loading=False, problem=None, gone=False, detail=detail, units=athlete.units)

    async def _edit(self, activity_id: int, changes: dict[str, str | float | bool | None]) -> None:
        try:
            await self._services.activities.edit(activity_id, **changes)
        except Exception as error:  # noqa: BLE001 - whatever it was, what is shown must be what is kept
            self._notify(str(error) or "This could not be kept.", tone="bad")
            if self._state.detail is not None:
                self._put(detail=replace(self._state.detail))

    async def _split(self, source_id: int, activity_id: int) -> None:
        try:
            new_id = await self._services.activities.split(source_id, activity_id)
        except (NotFound, ValueError) as error:
            self._notify(str(error), tone="bad")
            return
        self._offer_undo(
            "Split: there are two activities now.",
            lambda: self._services.activities.merge(activity_id, new_id),
        )

    async def _merge(self, keep: Activity) -> None:
        activities = self._services.activities
        of_the_day = await activities.between(keep.athlete_id, keep.local_date, keep.local_date)
        others = tuple(other for other in of_the_day if other.id != keep.id)
        if not others:
            self._notify("There is no other activity on this day to merge with.")
            return
        other = await self._choose_other(keep, others)
        if other is None:
            return
        try:
            taken = await activities.detail(other.id)
            await activities.merge(keep.id, other.id)
        except (NotFound, ValueError) as error:
            self._notify(str(error), tone="bad")
            return
        sources = [source.id for source in taken.sources]
        self._offer_undo(
            "Merged: both are one activity now.", lambda: activities.unmerge(keep, taken.activity, sources)
        )

    async def _delete(self, activity_id: int) -> None:
        self._chosen = None  # it is not read again when its going is published
        try:
            await self._services.activities.delete(activity_id)
        except BaseException:
            self._chosen = activity_id
            raise
        self._state = ActivityState(units=self._state.units)
        self._show(self._state)
        self._go("activities", None)
        self._offer_undo("Deleted: it stays in the bin for thirty days.", lambda: self._restore(activity_id))

    async def _restore(self, activity_id: int) -> None:
        await self._services.activities.restore(activity_id)
        self._go("activity", activity_id)

    def _offer_undo(self, sentence: str, undo: Callable[[], Coroutine[object, object, object]]) -> None:
        async def take_back() -> None:
            await undo()

        self._notify(
            sentence, tone="good", action="Undo", on_action=lambda: self._tasks.start("take back", take_back())
        )

    def _hear(self, fact: Fact) -> None:
        if self._chosen is not None and isinstance(fact, ActivitiesChanged | AthleteChanged):
            self._tasks.start("load", self._load(self._chosen))

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)

"""What the Activity page knows and does; no Qt."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.spikes import Fix
from peaksdesk.services.activities import NotFound
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, Fact
from peaksdesk.services.one_file import FileKind
from peaksdesk.services.store_errors import StoreError
from peaksdesk.services.study import Study
from peaksdesk.ui.in_list import InList, Neighbours
from peaksdesk.ui.pages.activity.changing import Asker, Changing, Value
from peaksdesk.ui.pages.activity.layout import NAME, Layout, read_layout
from peaksdesk.ui.problem import Problem

if TYPE_CHECKING:
    from peaksdesk.ui.page import Desk

Read = tuple[ActivityDetail, Study]


@dataclass(frozen=True, eq=False)
class ActivityState:
    """What the page shows; with nothing chosen all is as it begins.

    Attributes:
        gone: The problem is that the activity is not here any more.
        study: What belongs to `detail` and takes longer to know; None until it is there.
        explaining: The panel that says why the load is that number is open.
        gear: Names to choose from, the one used last first.
        beside: What previous and next lead to: along the list that it was opened from, else by date.
    """

    loading: bool = False
    problem: Problem | None = None
    gone: bool = False
    detail: ActivityDetail | None = None
    study: Study | None = None
    units: Units = Units.METRIC
    explaining: bool = False
    gear: tuple[str, ...] = ()
    beside: Neighbours = field(default_factory=Neighbours)
    layout: Layout = field(default_factory=Layout)


class ActivityPresenter:
    """Reads one activity, its neighbours ahead, and changes it; every change can be undone."""

    def __init__(self, desk: "Desk", show: Callable[[ActivityState], None], asker: Asker) -> None:
        """Re-read the activity when it or the athlete changes.

        Args:
            desk: What the window gives.
            show: Shows a state.
            asker: Asks the person.
        """
        self._desk = desk
        self._show = show
        self._changing = Changing(desk, asker)
        self._state = ActivityState(layout=read_layout(desk.preferences.recall(NAME)))
        self._chosen: int | None = None
        self._ready: dict[int, Read] = {}
        self._list: InList | None = None
        desk.services.events.subscribe(self._hear)

    @property
    def state(self) -> ActivityState:
        """What is shown."""
        return self._state

    def opened(self, argument: object) -> None:
        """Come to the page, with an activity's id, the same out of a list, or None for the one last shown."""
        if isinstance(argument, int | InList):
            self._list = argument if isinstance(argument, InList) else None
            chosen = argument.id if isinstance(argument, InList) else argument
            if chosen != self._chosen:
                self.open(chosen)
                return
            if self._state.detail is not None:
                self._put_detail(self._state.detail)
                return
        self._show(self._state)

    def open(self, activity_id: int) -> None:
        """Show another activity; one that was read ahead is there at once."""
        self._chosen = activity_id
        ready = self._ready.get(activity_id)
        if ready is not None:
            self._put_detail(ready[0], study=ready[1], explaining=False)
            return
        self._put(loading=True, problem=None, gone=False, detail=None, study=None, explaining=False)
        self._desk.tasks.start("load", self._load(activity_id))

    def again(self) -> None:
        """Try to read the chosen activity once more."""
        if self._chosen is not None:
            self.open(self._chosen)

    def explain(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Open or close the panel that says why the load is that number."""
        self._put(explaining=wanted)

    def arrange(self, layout: Layout) -> None:
        """Show other charts, another axis or another tab, and remember it."""
        self._desk.preferences.remember(NAME, layout.remembered())
        self._put(layout=layout)

    def step(self, by: int) -> None:
        """Show the activity before (-1) or after (1) this one."""
        beside = self._state.beside
        other = beside.previous_id if by < 0 else beside.next_id
        if other is not None and self._state.detail is not None:
            self.open(other)

    def edit(self, changes: Mapping[str, Value]) -> None:
        """Set fields by hand."""
        self._change("edit", lambda detail: self._changing.edit(detail.activity, dict(changes)))

    def fix(self, fixes: Sequence[Fix]) -> None:
        """Fix spikes; with none take all fixes back."""
        self._change("fix", lambda detail: self._changing.fix(detail.activity, tuple(fixes)))

    def mark(self, stretch: tuple[float, float]) -> None:
        """Make a lap of a stretch, or take it away again."""
        self._change("mark", lambda detail: self._changing.mark(detail.activity, *stretch))

    def give_back(self, name: str) -> None:
        """Forget what the person typed into a field: its source's value counts again."""
        self._change("edit", lambda detail: self._changing.give_back(detail.activity, name))

    def say_no_spikes(self) -> None:
        """Tell that there is nothing to fix."""
        self._desk.notify("No spikes were found in this activity.")

    def split(self, source_id: int) -> None:
        """Make an activity of its own out of one source."""
        self._change("regroup", lambda detail: self._changing.split(source_id, detail.activity.id))

    def merge(self) -> None:
        """Let the person choose another activity of the day, and take it in."""
        self._change("regroup", lambda detail: self._changing.merge(detail.activity))

    def delete(self) -> None:
        """Put the activity in the bin and go back to the list."""
        self._change("bin", lambda detail: self._delete(detail.activity.id))

    def save(self, kind: FileKind) -> None:
        """Write the activity to a file."""
        self._change("save", lambda detail: self._changing.save(detail, kind))

    def _change(self, name: str, work: Callable[[ActivityDetail], Coroutine[object, object, None]]) -> None:
        detail = self._state.detail
        if detail is not None:
            self._desk.tasks.start(name, self._guarded(work(detail)))

    async def _guarded(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except Exception as error:
            if self._state.detail is not None:  # what is shown must be what is kept
                self._put(detail=replace(self._state.detail))
            if not isinstance(error, LookupError | ValueError | StoreError):
                raise
            self._desk.notify(str(error) or "This could not be kept.", tone="bad")

    async def _load(self, activity_id: int) -> None:
        services = self._desk.services
        try:
            athlete = await services.athletes.current()
            detail, study = await self._read(activity_id)
            gear = await services.activities.gear(athlete.id)
        except NotFound as error:
            problem = Problem(str(error), "Back to activities")
            self._put(loading=False, detail=None, study=None, problem=problem, gone=True)
            return
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"The activity could not be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"), gone=False)
            return
        self._put_detail(detail, study=study, units=athlete.units, gear=gear)

    async def _read(self, activity_id: int) -> Read:
        activities = self._desk.services.activities
        detail = await activities.detail(activity_id)
        read = detail, await activities.study(detail)
        self._ready[activity_id] = read
        return read

    def _put_detail(self, detail: ActivityDetail, **others: object) -> None:
        """Show an activity and what is beside it, and read that ahead."""
        activity_id = detail.activity.id
        listed = self._list.around(activity_id) if self._list is not None else None
        beside = listed or Neighbours(detail.previous_id, detail.next_id)
        self._put(loading=False, problem=None, gone=False, detail=detail, beside=beside, **others)
        wanted = [other for other in (beside.next_id, beside.previous_id) if other is not None]
        self._ready = {key: read for key, read in self._ready.items() if key in {*wanted, activity_id}}
        missing = [other for other in wanted if other not in self._ready]
        if missing:
            self._desk.tasks.start("read ahead", self._ahead(missing))

    async def _ahead(self, wanted: Sequence[int]) -> None:
        for activity_id in wanted:
            try:
                await self._read(activity_id)
            except NotFound:
                if self._list is not None and self._state.detail is not None:
                    self._list = self._list.without(activity_id)  # it was deleted since the list was looked at
                    self._put_detail(self._state.detail)
                return
            except Exception:  # noqa: BLE001 - if it is opened, opening it says what is wrong
                return

    async def _delete(self, activity_id: int) -> None:
        self._chosen = None  # it is not read again when its going is published
        try:
            await self._changing.delete(activity_id)
        except BaseException:
            self._chosen = activity_id
            raise
        self._put(detail=None, study=None, explaining=False)

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ActivitiesChanged | AthleteChanged):
            self._ready.clear()
            self._desk.tasks.cancel("read ahead")
            if self._chosen is not None:
                self._desk.tasks.start("load", self._load(self._chosen))

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)

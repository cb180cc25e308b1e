"""What the person changes about the activities they chose, and the way back of each change. No Qt."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar

from peaksdesk.domain.activity import Source
from peaksdesk.services.many import CannotMerge
from peaksdesk.ui.pages.activities.presenter import ActivitiesPresenter, Job
from peaksdesk.ui.pages.activities.remembered import Remembered, Saved

if TYPE_CHECKING:
    from peaksdesk.services.many import Many
    from peaksdesk.ui.changes import Changes
    from peaksdesk.ui.page import Desk

Value = str | float | bool | None
Act = Callable[[], Awaitable[object]]
T = TypeVar("T")

_MANY = 50
"""From so many on, a change takes long enough to be spoken of."""


class Wording(Protocol):
    """Names changes in the person's language."""

    def change(self, what: str, count: int) -> str:
        """Return what was done (`edit`, `delete`, `merge`, `split`) to how many."""
        ...

    def filter(self, what: str, name: str) -> str:
        """Return what was done (`save`, `rename`, `forget`) to which saved filter."""
        ...


class Changing:
    """Changes the selection: each time one step to undo, however many activities it is about."""

    def __init__(self, desk: "Desk", presenter: ActivitiesPresenter, wording: Wording) -> None:
        """Change what `presenter` has chosen."""
        self._many: Many = desk.services.many
        self._activities = desk.services.activities
        self._tasks = desk.tasks
        self._notify = desk.notify
        self._changes: Changes = desk.changes
        self._presenter = presenter
        self._wording = wording

    def edit(self, changes: Mapping[str, Value]) -> None:
        """Set fields of all that are chosen."""
        ids = self._presenter.selected_ids()
        if ids and changes:
            self._tasks.start("change", self._edit(ids, changes))

    def rename(self, activity_id: int, title: str) -> None:
        """Give one activity another title."""
        self._tasks.start("change", self._edit((activity_id,), {"title": title}))

    def delete(self) -> None:
        """Put all that are chosen in the bin."""
        ids = self._presenter.selected_ids()
        if ids:
            self._tasks.start("change", self._delete(ids))

    def merge(self) -> None:
        """Make one activity of all that are chosen."""
        ids = self._presenter.selected_ids()
        self._tasks.start("change", self._merge(ids))

    def split(self, choose: Callable[[Sequence[Source]], Awaitable[Source | None]]) -> None:
        """Make an activity of its own out of one source of the one that is chosen."""
        ids = self._presenter.selected_ids()
        if len(ids) == 1:
            self._tasks.start("change", self._split(ids[0], choose))

    async def _edit(self, ids: Sequence[int], changes: Mapping[str, Value]) -> None:
        before = await self._busy("Changing activities…", len(ids), self._many.edit(ids, changes))
        held = [before]

        async def swap() -> None:
            held[0] = await self._many.put_back(held[0])

        self._done("edit", len(before.activities), swap, swap)

    async def _delete(self, ids: Sequence[int]) -> None:
        await self._busy("Deleting activities…", len(ids), self._many.delete(ids))
        self._done("delete", len(ids), lambda: self._many.restore(ids), lambda: self._many.delete(ids))

    async def _merge(self, ids: Sequence[int]) -> None:
        try:
            merged = await self._busy("Merging activities…", len(ids), self._many.merge(ids))
        except CannotMerge as why:
            self._notify(str(why), tone="watch")
            return
        held = [merged]

        async def undo() -> None:
            ids = await self._many.unmerge(held[0])
            kept = held[0].others
            others = tuple(
                (replace(other, id=new), sources) for (other, sources), new in zip(kept, ids[1:], strict=True)
            )
            held[0] = replace(held[0], others=others)

        async def redo() -> None:
            held[0] = await self._many.merge([held[0].keep.id, *(other.id for other, _ in held[0].others)])

        self._done("merge", len(ids), undo, redo)

    async def _split(self, activity_id: int, choose: Callable[[Sequence[Source]], Awaitable[Source | None]]) -> None:
        sources = await self._many.sources(activity_id)
        if len(sources) < 2:
            self._notify("This activity has only one source: there is nothing to split off.", tone="watch")
            return
        source = await choose(sources)
        if source is None:
            return
        held = [await self._activities.split(source.id, activity_id)]

        async def undo() -> None:
            await self._activities.merge(activity_id, held[0])

        async def redo() -> None:
            held[0] = await self._activities.split(source.id, activity_id)

        self._done("split", 1, undo, redo)

    async def _busy(self, text: str, count: int, work: Awaitable[T]) -> T:
        """Say what is going on while many are changed."""
        if count >= _MANY:
            self._presenter.show_job(Job(text))
        try:
            return await work
        finally:
            self._presenter.show_job(None)

    def _done(self, what: str, count: int, undo: Act, redo: Act) -> None:
        self._record(self._wording.change(what, count), undo, redo)

    def _record(self, text: str, undo: Act, redo: Act) -> None:
        self._changes.record(text, undo, redo)
        self._notify(text, tone="good", action="Undo", on_action=lambda: self._tasks.start("undo", self._undo(text)))

    async def _undo(self, text: str) -> None:
        if self._changes.to_undo == text:
            await self._changes.undo()
        else:
            self._notify("Something was changed after this: undo that first, with Ctrl+Z.", tone="watch")


class SavingFilters:
    """Filters under a name: kept, renamed, forgotten, each with its way back."""

    def __init__(self, desk: "Desk", presenter: ActivitiesPresenter, remembered: Remembered, wording: Wording) -> None:
        """Keep them in `remembered`."""
        self._desk = desk
        self._presenter = presenter
        self._remembered = remembered
        self._wording = wording

    def save(self, name: str) -> None:
        """Keep what is wanted now under a name; one of the same name is replaced."""
        state = self._presenter.state
        wanted = replace(state.chosen, words=f"{state.chosen.words} {state.query}".strip())
        if name.strip():
            others = tuple(item for item in self._remembered.saved if item.name != name.strip())
            self._put((*others, Saved(name.strip(), wanted)), "save", name.strip())

    def apply(self, saved: Saved) -> None:
        """Want what was kept; its words go into the search box."""
        self._presenter.search(saved.wanted.words)
        self._presenter.choose(replace(saved.wanted, words=""))

    def rename(self, saved: Saved, name: str) -> None:
        """Give a filter another name."""
        if name.strip() and name.strip() != saved.name:
            renamed = Saved(name.strip(), saved.wanted)
            others = [item for item in self._remembered.saved if item.name != renamed.name]
            self._put(tuple(renamed if item == saved else item for item in others), "rename", renamed.name)

    def forget(self, saved: Saved) -> None:
        """Keep a filter no longer."""
        self._put(tuple(item for item in self._remembered.saved if item != saved), "forget", saved.name)

    def _put(self, after: tuple[Saved, ...], what: str, name: str) -> None:
        before = self._remembered.saved

        async def undo() -> None:
            self._show(before)

        async def redo() -> None:
            self._show(after)

        self._show(after)
        self._desk.changes.record(self._wording.filter(what, name), undo, redo)

    def _show(self, saved: tuple[Saved, ...]) -> None:
        self._remembered.keep_saved(saved)
        self._presenter.show_saved()

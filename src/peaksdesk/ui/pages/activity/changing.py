"""What the Activity page changes, each with its way back and forth again; no Qt."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.spikes import Fix
from peaksdesk.services.corrections import FIXES, MARKS
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.one_file import FileKind, name_of

if TYPE_CHECKING:
    from peaksdesk.ui.page import Desk

Value = str | float | bool | None
Act = Callable[[], Awaitable[object]]

_NAMED = {
    "title": "Title changed",
    "sport": "Sport changed",
    "gear": "Gear changed",
    "rpe": "RPE changed",
    "description": "Notes changed",
    "excluded": "Left out of the load, or counted again",
}


class Asker(Protocol):
    """Asks the person; the view does."""

    async def choose_other(self, keep: Activity, offered: tuple[Activity, ...]) -> Activity | None:
        """Ask which of some activities to merge into the first; None for none of them."""
        ...

    async def choose_path(self, name: str) -> Path | None:
        """Ask where to save a file; None for nowhere."""
        ...


class Changing:
    """Changes activities, and notes every change so that it can be undone."""

    def __init__(self, desk: "Desk", asker: Asker) -> None:
        """Change through the services of a desk."""
        self._desk = desk
        self._activities = desk.services.activities
        self._asker = asker

    async def edit(self, activity: Activity, changes: Mapping[str, Value]) -> None:
        """Set fields by hand."""
        after = await self._activities.edit(activity.id, **changes)
        text = _NAMED[next(iter(changes))] if len(changes) == 1 else "Details changed"
        self._note(text, activity, after, changes.keys())

    async def give_back(self, activity: Activity, name: str) -> None:
        """Take away what was set by hand in a field, so that its source's value counts again."""
        after = await self._activities.put_edits(activity.id, {}, (name,))
        self._note("Given back to the source", activity, after, (name,))
        self._say("What you typed is gone: the source's value counts again.", "Given back to the source")

    async def fix(self, activity: Activity, fixes: Sequence[Fix]) -> None:
        """Fix spikes, or with none take all fixes back."""
        after = await self._activities.fix_spikes(activity.id, fixes)
        text = "Spikes fixed" if fixes else "Fixes taken back"
        self._note(text, activity, after, (FIXES,))
        self._say(f"{text}. The original files stay as they are.", text)

    async def mark(self, activity: Activity, start_s: float, end_s: float) -> None:
        """Make a lap of a stretch, or take it away again."""
        after = await self._activities.mark_lap(activity.id, start_s, end_s)
        self._note("Lap marked, or taken away", activity, after, (MARKS,))

    async def split(self, source_id: int, activity_id: int) -> None:
        """Make an activity of its own out of one source."""
        activities = self._activities
        new = [await activities.split(source_id, activity_id)]

        async def again() -> None:
            new[0] = await activities.split(source_id, activity_id)

        self._record("Split", lambda: activities.merge(activity_id, new[0]), again)
        self._say("Split: there are two activities now.", "Split")

    async def merge(self, keep: Activity) -> None:
        """Let the person choose another activity of the day, and take it in."""
        activities = self._activities
        of_the_day = await activities.between(keep.athlete_id, keep.local_date, keep.local_date)
        others = tuple(other for other in of_the_day if other.id != keep.id)
        if not others:
            self._desk.notify("There is no other activity on this day to merge with.")
            return
        other = await self._asker.choose_other(keep, others)
        if other is None:
            return
        taken = await activities.detail(other.id)
        sources = [source.id for source in taken.sources]
        await activities.merge(keep.id, other.id)
        others_id = [other.id]

        async def back() -> None:
            others_id[0] = await activities.unmerge(keep, taken.activity, sources)

        self._record("Merge", back, lambda: activities.merge(keep.id, others_id[0]))
        self._say("Merged: both are one activity now.", "Merge")

    async def delete(self, activity_id: int) -> None:
        """Put an activity in the bin and go to the list."""
        activities, go = self._activities, self._desk.open
        await activities.delete(activity_id)
        go("activities", None)

        async def back() -> None:
            await activities.restore(activity_id)
            go("activity", activity_id)

        async def again() -> None:
            go("activities", None)
            await activities.delete(activity_id)

        self._record("Delete", back, again)
        self._say("Deleted: it stays in the bin for thirty days.", "Delete")

    async def save(self, detail: ActivityDetail, kind: FileKind) -> None:
        """Write an activity to a file of the person's choice."""
        path = await self._asker.choose_path(name_of(detail, kind))
        if path is not None:
            await self._activities.save(detail, kind, path)
            self._desk.notify("The file was written.", tone="good")

    def _note(self, text: str, before: Activity, after: Activity, names: Iterable[str]) -> None:
        chosen = tuple(names)
        old, new, put = before.edits, after.edits, self._activities.put_edits
        self._record(text, lambda: put(before.id, old, chosen), lambda: put(before.id, new, chosen))

    def _record(self, text: str, undo: Act, redo: Act) -> None:
        self._desk.changes.record(text, undo, redo)

    def _say(self, sentence: str, text: str) -> None:
        """Say what happened, and offer to undo it as long as it is the last change."""
        changes, tasks = self._desk.changes, self._desk.tasks

        async def take_back() -> None:
            if changes.to_undo == text:
                await changes.undo()

        self._desk.notify(sentence, tone="good", action="Undo", on_action=lambda: tasks.start("take back", take_back()))

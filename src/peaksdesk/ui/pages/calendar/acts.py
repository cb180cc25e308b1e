"""What the person does to the activities of the calendar, each with its way back."""

from collections.abc import Awaitable, Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.services.activities import NotFound
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.calendar import words
from peaksdesk.ui.pages.calendar.adding import ask_told
from peaksdesk.ui.typing_dialog import ask_line
from peaksdesk.ui.words import said

Change = Callable[[], Awaitable[object]]


class Acts:
    """Changes activities and notes how to take the changes back."""

    def __init__(self, desk: Desk, parent: QWidget, go: Callable[[date], None]) -> None:
        """Ask over `parent`, and `go` to the day of what was added."""
        self._desk = desk
        self._go = go
        self._parent = parent

    def ask_title(self, activity: Activity) -> None:
        """Ask for another title."""
        self._desk.tasks.start("title", self._ask_title(activity))

    def count(self, activity: Activity) -> None:
        """Leave an activity out of the load, or count it again."""
        text = _said("%1 left out of the load")
        if activity.excluded:
            text = _said("%1 counts in the load")
        self._edit(activity, text, {"excluded": not activity.excluded})

    def delete(self, activity: Activity) -> None:
        """Put an activity in the bin."""
        activities = self._desk.services.activities
        self._change(
            _said("%1 deleted").replace("%1", words.title(activity)),
            lambda: activities.delete(activity.id),
            lambda: activities.restore(activity.id),
        )

    async def _ask_title(self, activity: Activity) -> None:
        typed = await ask_line(
            self._parent,
            _said("Edit title"),
            activity.title,
            _said("Save"),
            _said("Cancel"),
        )
        if typed is None or typed == activity.title:
            return
        self._edit(activity, _said("Title of %1"), {"title": typed})

    def _edit(self, activity: Activity, text: str, changes: dict[str, str | bool]) -> None:
        """Set fields by hand; the way back gives them to whoever they were from."""
        activities = self._desk.services.activities
        self._change(
            text.replace("%1", words.title(activity)),
            lambda: activities.edit(activity.id, **changes),
            lambda: activities.put_edits(activity.id, activity.edits, changes),
        )

    def add(self, day: date, units: Units) -> None:
        """Ask about an activity that has no file, and keep it."""
        self._desk.tasks.start("add", self._add(day, units))

    async def _add(self, day: date, units: Units) -> None:
        services = self._desk.services
        told = await ask_told(self._parent, day, services.today(), units)
        if told is None:
            return
        athlete = await services.athletes.current()
        try:
            activity = await services.by_hand.add(athlete.id, told)
        except ValueError as error:
            self._desk.notify(said(str(error)), tone="bad")
            return
        text = _said("%1 added").replace("%1", words.title(activity))
        self._note(
            text,
            lambda: services.activities.delete(activity.id),
            lambda: services.activities.restore(activity.id),
        )
        self._go(activity.local_date)

    def _change(self, text: str, make: Change, undo: Change) -> None:
        self._desk.tasks.start("change", self._make(text, make, undo))

    async def _make(self, text: str, make: Change, undo: Change) -> None:
        try:
            await make()
        except (NotFound, ValueError) as error:
            self._desk.notify(said(str(error)), tone="bad")
            return
        self._note(text, undo, make)

    def _note(self, text: str, undo: Change, redo: Change) -> None:
        self._desk.changes.record(text, undo, redo)
        self._desk.notify(
            text,
            tone="good",
            action=_said("Undo"),
            on_action=lambda: self._desk.tasks.start("take back", self._take_back(text)),
        )

    async def _take_back(self, text: str) -> None:
        if self._desk.changes.to_undo == text:
            await self._desk.changes.undo()


def _said(text: str) -> str:
    return QCoreApplication.translate("Calendar", text)

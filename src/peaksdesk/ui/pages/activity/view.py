"""How the Activity page looks."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.ui import choosing, dialogs
from peaksdesk.ui.pages.activity.choices import others, sports
from peaksdesk.ui.pages.activity.face import Face
from peaksdesk.ui.pages.activity.keys import Keys, takes_arrows
from peaksdesk.ui.pages.activity.loading import loading_face
from peaksdesk.ui.pages.activity.presenter import ActivityState
from peaksdesk.ui.sport_names import title_of
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.one_line import one_line


class ActivityView(QWidget):
    """Heading, numbers, charts; at the right curve, zones and sources.

    Attributes:
        face: The full page, with a signal for each thing that the person wants.
        list_pressed: The person wants the list of activities.
        again_pressed: The person wants to try once more.
        stepped: The activity before (-1) or after (1) this one is wanted.
        edited: Carries changed fields by name.
    """

    list_pressed = Signal()
    again_pressed = Signal()
    stepped = Signal(int)
    edited = Signal(object)

    def __init__(self) -> None:
        """Make the page, with nothing chosen."""
        super().__init__()
        self._state = ActivityState()
        self._faces = QStackedLayout(self)
        self._empty = EmptyState(
            "activities",
            self.tr("No activity chosen"),
            self.tr("One session in full: its numbers, charts, curve and zones. Choose one from the list."),
            self.tr("Open activities"),
        )
        self._empty.acted.connect(lambda: self.list_pressed.emit())
        self._problem = ProblemState(self.tr("This activity cannot be shown"))
        self._problem.acted.connect(self._act)
        self._loading = loading_face()
        self.face = Face()
        for part in (self._empty, self._problem, self._loading, self.face):
            self._faces.addWidget(part)
        self.face.list_pressed.connect(lambda: self.list_pressed.emit())
        self.face.edited.connect(lambda changes: self.edited.emit(changes))
        self.face.heading.stepped.connect(lambda by: self.stepped.emit(by))
        self._keys = Keys(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_state(self._state)

    @property
    def state(self) -> ActivityState:
        """What is shown."""
        return self._state

    def show_state(self, state: ActivityState) -> None:
        """Show a state."""
        self._state = state
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            self._faces.setCurrentWidget(self._problem)
        elif state.detail is not None:
            self.face.show_state(state)
            self._faces.setCurrentWidget(self.face)
        else:
            self._faces.setCurrentWidget(self._loading if state.loading else self._empty)

    def event(self, event: QEvent) -> bool:
        """Leave the arrows to a chart, a table or a field that has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
            if plain and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and takes_arrows(self.focusWidget()):
                event.accept()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the side column and the numbers give way."""
        super().resizeEvent(event)
        self.face.fit(self.width(), self.height())

    async def choose_other(self, keep: Activity, offered: tuple[Activity, ...]) -> Activity | None:
        """Let the person choose which activity of the day goes into this one."""
        return await choosing.choose(
            self.window(),
            self.tr("Merge “%1” with…").replace("%1", one_line(title_of(keep))),
            self.tr("Both become one activity with the sources of both. The title and notes of this one stay."),
            others(offered, self._state.units, self.locale()),
            self.tr("Merge"),
            self.tr("Cancel"),
        )

    async def choose_path(self, name: str) -> Path | None:
        """Let the person choose where a file goes."""
        stem, ending = Path(name).stem, Path(name).suffix or ".fit"
        words = self.tr("%1 file").replace("%1", ending.removeprefix(".").upper())
        return await dialogs.choose_save(self.window(), self.tr("Export"), stem, {ending: words})

    async def choose_sport(self) -> None:
        """Let the person choose another sport, and pass it on."""
        if self._state.detail is None:
            return
        now = self._state.detail.activity.sport
        choices = sports()
        sport = await choosing.choose(
            self.window(),
            self.tr("Sport"),
            self.tr("Its numbers are measured anew. Type the first letters to find one."),
            choices,
            self.tr("Set"),
            self.tr("Cancel"),
            at=next(index for index, choice in enumerate(choices) if choice.value is now),
        )
        if sport is not None and sport is not now:
            self.edited.emit({"sport": sport.value})

    def _act(self) -> None:
        (self.list_pressed if self._state.gone else self.again_pressed).emit()

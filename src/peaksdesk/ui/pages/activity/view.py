"""How the Activity page looks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.services.detail import ActivityDetail
from peaksdesk.ui import choosing
from peaksdesk.ui.pages.activity.choices import others, sports
from peaksdesk.ui.pages.activity.figures import figures
from peaksdesk.ui.pages.activity.figures_row import FiguresRow
from peaksdesk.ui.pages.activity.heading import Heading
from peaksdesk.ui.pages.activity.loading import loading_face
from peaksdesk.ui.pages.activity.notes import Notes
from peaksdesk.ui.pages.activity.presenter import ActivityState
from peaksdesk.ui.pages.activity.recording import RecordingCard
from peaksdesk.ui.pages.activity.side import Side
from peaksdesk.ui.pages.activity.why import Why
from peaksdesk.ui.sport_names import title_of
from peaksdesk.ui.theme import GRID, MARGIN
from peaksdesk.ui.widgets.message import EmptyState, ProblemState

SIDE_WIDTH = 302
_SIDE_WIDTH_NARROW = 264
_SIDE_WIDTH_WIDE = 376
_NARROW = 1000
"""Width of the page under which its parts give way, px."""

_WIDE = 1600
"""Width of the page from which the side column has room for more."""


class ActivityView(QWidget):
    """Heading, numbers, charts; at the right curve, zones and sources.

    Attributes:
        list_pressed: The person wants the list of activities.
        again_pressed: The person wants to try once more.
        activity_pressed: Carries the id of another activity to show.
        why_pressed: The explanation of the load is wanted (True) or was read (False).
        edited: Carries changed fields by name.
        split_pressed: Carries the id of the source to be split off.
        merge_pressed: Another activity is wanted into this one; likewise `sport_pressed` and `delete_pressed`.
    """

    list_pressed = Signal()
    again_pressed = Signal()
    activity_pressed = Signal(object)
    why_pressed = Signal(bool)
    edited = Signal(object)
    split_pressed = Signal(object)
    merge_pressed = Signal()
    sport_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self) -> None:
        """Make the page, with nothing chosen."""
        super().__init__()
        self._state = ActivityState()
        self._detail: ActivityDetail | None = None
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
        self._full = self._full_face()
        for face in (self._empty, self._problem, self._loading, self._full):
            self._faces.addWidget(face)
        self._add_keys()
        self.setFocusProxy(self._recording.timeline)
        self.show_state(self._state)

    def show_state(self, state: ActivityState) -> None:
        """Show a state."""
        self._state = state
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            self._faces.setCurrentWidget(self._problem)
        elif state.detail is not None:
            self._show_detail(state.detail, state)
            self._faces.setCurrentWidget(self._full)
        else:
            self._faces.setCurrentWidget(self._loading if state.loading else self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the side column and the numbers give way."""
        super().resizeEvent(event)
        narrow, wide = self.width() - 2 * MARGIN < _NARROW, self.width() > _WIDE
        self._side.setFixedWidth(_SIDE_WIDTH_NARROW if narrow else _SIDE_WIDTH_WIDE if wide else SIDE_WIDTH)
        self._figures.set_narrow(narrow=narrow)

    async def choose_other(self, keep: Activity, offered: tuple[Activity, ...]) -> Activity | None:
        """Let the person choose which activity of the day goes into this one."""
        return await choosing.choose(
            self.window(),
            self.tr("Merge “%1” with…").replace("%1", title_of(keep)),
            self.tr("Both become one activity with the sources of both. The title and notes of this one stay."),
            others(offered, self._state.units, self.locale()),
            self.tr("Merge"),
            self.tr("Cancel"),
        )

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

    def _show_detail(self, detail: ActivityDetail, state: ActivityState) -> None:
        locale = self.locale()
        if detail is not self._detail:
            self._detail = detail
            activity = detail.activity
            self._heading.show_detail(detail, locale)
            self._figures.show_figures(figures(activity, state.units, locale))
            self._why.show_load(activity.load, state.units, locale)
            self._recording.show_detail(detail, state.units, locale)
            self._notes.show_activity(activity, locale)
            self._side.show_detail(detail, state.units, locale)
        was_open = self._why.isVisibleTo(self)
        self._why.setVisible(state.explaining)
        self._figures.set_open(opened=state.explaining)
        if state.explaining and not was_open:
            self._why.take_focus()

    def _full_face(self) -> QWidget:
        page = QWidget()
        page.setProperty("surface", "page")
        outer = QVBoxLayout(page)
        outer.setContentsMargins(MARGIN, MARGIN - GRID * 2, MARGIN, MARGIN - GRID)
        outer.setSpacing(GRID * 3)
        self._heading = Heading()
        self._figures = FiguresRow()
        self._why = Why()
        self._why.hide()
        self._recording = RecordingCard()
        self._notes = Notes()
        self._side = Side()
        outer.addWidget(self._heading)
        outer.addWidget(self._figures)
        outer.addWidget(self._why)
        left = QVBoxLayout()
        left.setSpacing(GRID * 3)
        left.addWidget(self._recording, 1)
        left.addWidget(self._notes)
        main = QHBoxLayout()
        main.setSpacing(GRID * 3)
        main.addLayout(left, 1)
        main.addWidget(self._side)
        outer.addLayout(main, 1)

        self._heading.list_pressed.connect(lambda: self.list_pressed.emit())
        self._heading.neighbour_pressed.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        self._heading.renamed.connect(lambda title: self.edited.emit({"title": title}))
        more = self._heading.more
        more.sport_pressed.connect(lambda: self.sport_pressed.emit())
        more.merge_pressed.connect(lambda: self.merge_pressed.emit())
        more.exclude_pressed.connect(lambda excluded: self.edited.emit({"excluded": excluded}))
        more.delete_pressed.connect(lambda: self.delete_pressed.emit())
        self._figures.why_pressed.connect(lambda: self.why_pressed.emit(not self._state.explaining))
        self._why.closed.connect(lambda: self.why_pressed.emit(False))
        self._notes.edited.connect(lambda changes: self.edited.emit(changes))
        self._side.split_pressed.connect(lambda source_id: self.split_pressed.emit(source_id))
        self._recording.timeline.selection_changed.connect(self._side.route.select)
        self._recording.timeline.cursor_moved.connect(self._side.route.point)

        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def _add_keys(self) -> None:
        for keys, act in (
            ("Alt+Left", self._heading.go_back),
            ("Alt+Right", self._heading.go_on),
            ("F2", self._heading.begin_rename),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _act(self) -> None:
        (self.list_pressed if self._state.gone else self.again_pressed).emit()

"""The full Activity page: heading and numbers over charts, drawer and notes, with curve, zones and sources beside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peaksdesk.services.detail import ActivityDetail
from peaksdesk.services.study import Study
from peaksdesk.ui.pages.activity.drawer import Drawer
from peaksdesk.ui.pages.activity.figures import figures
from peaksdesk.ui.pages.activity.figures_row import FiguresRow
from peaksdesk.ui.pages.activity.form import EditForm
from peaksdesk.ui.pages.activity.heading import Heading
from peaksdesk.ui.pages.activity.layout import Layout
from peaksdesk.ui.pages.activity.notes import Notes
from peaksdesk.ui.pages.activity.presenter import ActivityState
from peaksdesk.ui.pages.activity.recording import RecordingCard
from peaksdesk.ui.pages.activity.side import Side
from peaksdesk.ui.pages.activity.why import Why
from peaksdesk.ui.theme import GRID, MARGIN

SIDE_WIDTH = 302
_SIDE_WIDTH_NARROW = 264
_SIDE_WIDTH_WIDE = 376
_NARROW = 1000
"""Width of the page under which its parts give way, px."""

_WIDE = 1600
"""Width of the page from which the side column has room for more."""


_TALL = 1000
"""Height of the page from which the drawer has room for more."""


class Face(QScrollArea):
    """What a whole activity looks like; every part gives way before the page scrolls.

    Attributes:
        heading: Its top, with the menus.
        recording: The charts.
        list_pressed: The list of activities is wanted.
        activity_pressed: Carries the id of another activity.
        why_pressed: The explanation of the load is wanted (True) or was read (False).
        edited: Carries changed fields by name.
        arranged: Carries a `Layout`.
        fix_pressed: Carries the spikes to be fixed; none takes all fixes back.
        mark_pressed: Carries (from, to) that is to become a lap.
        split_pressed: Carries the id of the source to be split off.
        given_back: Carries the name of a field that is to have its source's value again.
        spikes_missed: Spikes were asked for, and there are none.
    """

    list_pressed = Signal()
    activity_pressed = Signal(object)
    why_pressed = Signal(bool)
    edited = Signal(object)
    arranged = Signal(object)
    fix_pressed = Signal(object)
    mark_pressed = Signal(object)
    split_pressed = Signal(object)
    given_back = Signal(str)
    spikes_missed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._state = ActivityState()
        self._detail: ActivityDetail | None = None
        self._drawn: tuple[ActivityDetail | None, Study | None, Layout] = (None, None, Layout())
        self.heading = Heading()
        self.form = EditForm()
        self.form.hide()
        self.figures = FiguresRow()
        self.why = Why()
        self.why.hide()
        self.recording = RecordingCard()
        self.drawer = Drawer()
        self.notes = Notes()
        self.side = Side()
        self.setWidget(self._page())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._connect()

    def show_state(self, state: ActivityState) -> None:
        """Show a state that has an activity."""
        self._state = state
        detail, study = state.detail, state.study or Study()
        if detail is None:
            return
        if detail is not self._detail:
            other = self._detail is None or self._detail.activity.id != detail.activity.id
            self._detail = detail
            activity, locale = detail.activity, self.locale()
            self.heading.show_detail(detail, locale)
            self.figures.show_figures(figures(activity, state.units, locale))
            self.why.show_load(activity.load, state.units, locale)
            self.notes.show_activity(activity, locale)
            if other:
                self._end_edit()
                self.verticalScrollBar().setValue(0)
        self.heading.show_beside(state.beside, self.locale())
        if self._drawn != (detail, state.study, state.layout):
            same = self._drawn[:2] == (detail, state.study)
            self._drawn = (detail, state.study, state.layout)
            self.recording.show_detail(detail, study, state.layout, state.units, self.locale())
            if not same:
                self.drawer.show_detail(detail, study, state.units, self.locale())
                self.side.show_detail(detail, study, state.units, self.locale())
            self.drawer.open_tab(state.layout.tab)
        was_open = self.why.isVisibleTo(self)
        self.why.setVisible(state.explaining)
        self.figures.set_open(opened=state.explaining)
        if state.explaining and not was_open:
            self.why.take_focus()

    def fit(self, width: int, height: int) -> None:
        """Give the parts their share of a page of this size."""
        self.drawer.set_tall(tall=height > _TALL)
        narrow, wide = width - 2 * MARGIN < _NARROW, width > _WIDE
        self.side.setFixedWidth(_SIDE_WIDTH_NARROW if narrow else _SIDE_WIDTH_WIDE if wide else SIDE_WIDTH)
        self.figures.set_narrow(narrow=narrow)

    def begin_edit(self) -> None:
        """Open the form."""
        if self._detail is not None:
            self.form.show_activity(self._detail.activity, self._state.gear)
            self.form.show()
            self.verticalScrollBar().setValue(0)
            self.form.take_focus()

    def show_spikes(self) -> None:
        """Open the tab with the spikes, or say that there are none."""
        study = self._state.study
        if study is None or not (study.spikes or study.fixed):
            self.spikes_missed.emit()
            return
        self._open("spikes")

    def show_origins(self) -> None:
        """Open the tab with the source of every field."""
        self._open("origins")
        page = self.widget()
        layout = page.layout() if page is not None else None
        if layout is not None:
            layout.activate()  # so that the drawer lies where it will lie
        self.ensureWidgetVisible(self.drawer)
        self.drawer.origins.table.setFocus()

    def _page(self) -> QWidget:
        page = QWidget()
        page.setProperty("surface", "page")
        outer = QVBoxLayout(page)
        outer.setContentsMargins(MARGIN, MARGIN - GRID * 2, MARGIN, MARGIN - GRID)
        outer.setSpacing(GRID * 3)
        for part in (self.heading, self.form, self.figures, self.why):
            outer.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(GRID * 3)
        left.addWidget(self.recording, 1)
        left.addWidget(self.drawer)
        left.addWidget(self.notes)
        main = QHBoxLayout()
        main.setSpacing(GRID * 3)
        main.addLayout(left, 1)
        main.addWidget(self.side)
        outer.addLayout(main, 1)
        return page

    def _connect(self) -> None:
        self.heading.list_pressed.connect(lambda: self.list_pressed.emit())
        self.heading.edit_pressed.connect(self.begin_edit)
        self.heading.renamed.connect(lambda title: self.edited.emit({"title": title}))
        more = self.heading.more
        more.exclude_pressed.connect(lambda excluded: self.edited.emit({"excluded": excluded}))
        more.spikes_pressed.connect(self.show_spikes)
        self.form.saved.connect(lambda changes: self.edited.emit(changes))
        self.form.closed.connect(self._end_edit)
        self.figures.why_pressed.connect(lambda: self.why_pressed.emit(not self._state.explaining))
        self.why.closed.connect(lambda: self.why_pressed.emit(False))
        self.notes.edit_pressed.connect(self.begin_edit)
        self.drawer.tab_pressed.connect(self._open)
        self.drawer.chosen.connect(self.recording.select)
        self.drawer.activity_pressed.connect(lambda activity_id: self.activity_pressed.emit(activity_id))
        self.drawer.fix_pressed.connect(lambda fixes: self.fix_pressed.emit(fixes))
        self.drawer.given_back.connect(lambda name: self.given_back.emit(name))
        self.side.origins_pressed.connect(self.show_origins)
        self.recording.arranged.connect(lambda layout: self.arranged.emit(layout))
        self.recording.mark_pressed.connect(lambda stretch: self.mark_pressed.emit(stretch))
        self.recording.stretch_changed.connect(self.side.route.select)
        self.recording.moment_changed.connect(self.side.route.point)
        self.side.split_pressed.connect(lambda source_id: self.split_pressed.emit(source_id))

    def _open(self, tab: str) -> None:
        now = self._state.layout
        self.arranged.emit(Layout(now.hidden, now.by_distance, tab))

    def _end_edit(self) -> None:
        had = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.form.hide()
        if had:
            self.heading.edit.setFocus()

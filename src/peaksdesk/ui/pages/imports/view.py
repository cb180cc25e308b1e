"""How the Import page looks."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui import dialogs
from peaksdesk.ui.pages.imports.door import Door
from peaksdesk.ui.pages.imports.earlier import EarlierCard
from peaksdesk.ui.pages.imports.presenter import ImportsState
from peaksdesk.ui.pages.imports.report import ReportCard
from peaksdesk.ui.pages.imports.watched import WatchedCard
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.header import PageHeader

_WIDE = 1100
"""Width of the page under which a report stands alone, px."""

_CARDS_HEIGHT = 268
"""Height of the cards under an open door, px: whatever is in them, the door stays where it is."""

_WATCHED_HEIGHT = 176
_HINT_HEIGHT = 108
_UNBOUND = 16_777_215
"""Qt's own largest size of a widget, px."""


class ImportsView(QWidget):
    """A door for files, the report of one import, the list of earlier ones, and the folders that are watched.

    Attributes:
        chosen: Files or folders were dropped or chosen; carries a tuple of paths.
        undo_pressed: Carries the batch's id; likewise `redo_pressed` and `batch_pressed`.
        activity_pressed: A line was opened; carries the activity's id.
        watch_pressed: Another folder to watch is wanted; `watch_chosen` carries it once it was chosen.
        stop_watching_pressed: Carries the folder.
    """

    chosen = Signal(object)
    choose_files_pressed = Signal()
    choose_folder_pressed = Signal()
    cancel_pressed = Signal()
    undo_pressed = Signal(object)
    redo_pressed = Signal(object)
    batch_pressed = Signal(object)
    again_pressed = Signal()
    activities_pressed = Signal()
    activity_pressed = Signal(object)
    report_closed = Signal()
    watch_pressed = Signal()
    watch_chosen = Signal(object)
    stop_watching_pressed = Signal(object)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._locale = locale = self.locale()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        outer.addWidget(PageHeader(self.tr("Import"), self.tr("Your files stay on this computer")))
        self._door = Door()
        self._door.dropped.connect(self.chosen)
        self._door.files_pressed.connect(self.choose_files_pressed)
        self._door.folder_pressed.connect(self.choose_folder_pressed)
        outer.addWidget(self._door)
        self._report = ReportCard(locale)
        self._report.cancel_pressed.connect(self.cancel_pressed)
        self._report.undo_pressed.connect(self.undo_pressed)
        self._report.redo_pressed.connect(self.redo_pressed)
        self._report.activities_pressed.connect(self.activities_pressed)
        self._report.activity_pressed.connect(self.activity_pressed)
        self._report.closed.connect(self.report_closed)
        self._earlier = EarlierCard(locale)
        self._earlier.undo_pressed.connect(self.undo_pressed)
        self._earlier.redo_pressed.connect(self.redo_pressed)
        self._earlier.batch_pressed.connect(self.batch_pressed)
        self._earlier.again_pressed.connect(self.again_pressed)
        self._watched = WatchedCard()
        self._watched.add_pressed.connect(self.watch_pressed)
        self._watched.stop_pressed.connect(self.stop_watching_pressed)
        self._beside = QWidget()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._beside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(GAP)
        self._cards.addWidget(self._earlier, 7)
        self._cards.addWidget(self._watched, 4)
        self._lower = QWidget()
        row = QHBoxLayout(self._lower)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._report, 7)
        row.addWidget(self._beside, 4)
        outer.addWidget(self._lower, 1)
        self._outer = outer
        self.show_state(ImportsState(loading=True))

    def show_state(self, state: ImportsState) -> None:
        """Show a state."""
        report = state.report
        self._reporting = report is not None
        self._watching = bool(state.watched)
        nothing = report is None and not state.earlier and not state.loading and state.problem is None
        self._door.set_open(opened=report is None or not report.running, small=report is not None, alone=nothing)
        self._watched.show_folders(state.watched)
        self._earlier.setVisible(not nothing)
        self._make_room()
        self._report.setVisible(report is not None)
        if report is not None:
            self._report.show_report(report, state.problem, working=state.working)
        self._earlier.show_earlier(
            state.earlier,
            loading=state.loading,
            problem=state.problem if report is None else None,
            busy=state.working or (report is not None and report.running),
        )

    def status(self, state: ImportsState) -> str:
        """Return the line for the sidebar's foot while an import runs, else nothing."""
        report = state.report
        if report is None or not report.running:
            return ""
        done, total = self._locale.toString(report.done), self._locale.toString(report.total)
        return self.tr("Importing %1 of %2").replace("%1", done).replace("%2", total)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a report the whole width where there is little."""
        super().resizeEvent(event)
        self._make_room()

    async def choose_files(self) -> None:
        """Let the person choose files, and pass them on."""
        patterns = self.tr("Training files (*.fit *.tcx *.gpx *.fit.gz *.tcx.gz *.gpx.gz *.zip);;All files (*)")
        self._chosen(await dialogs.choose_files(self.window(), self.tr("Choose files"), patterns))

    async def choose_folder(self) -> None:
        """Let the person choose a folder, and pass it on."""
        self._chosen(await dialogs.choose_folder(self.window(), self.tr("Choose a folder")))

    async def choose_watched(self) -> None:
        """Let the person choose a folder to watch, and pass it on."""
        for folder in await dialogs.choose_folder(self.window(), self.tr("Choose a folder to watch")):
            self.watch_chosen.emit(folder)

    def _make_room(self) -> None:
        """Give the room to the door, or to the report with the other cards beside it."""
        reporting = self._reporting
        self._beside.setVisible(not (reporting and self.width() < _WIDE))
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(down if reporting else across)
        self._watched.setMaximumHeight(_WATCHED_HEIGHT if reporting else _UNBOUND)
        low = _CARDS_HEIGHT
        if not self._earlier.isVisibleTo(self._beside):
            low = _WATCHED_HEIGHT if self._watching else _HINT_HEIGHT
        self._lower.setMinimumHeight(0 if reporting else low)
        self._lower.setMaximumHeight(_UNBOUND if reporting else low)

    def _chosen(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.chosen.emit(paths)

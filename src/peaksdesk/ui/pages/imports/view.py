"""How the Import page looks."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.ui import dialogs
from peaksdesk.ui.format import system_locale
from peaksdesk.ui.pages.imports.door import Door
from peaksdesk.ui.pages.imports.earlier import EarlierCard
from peaksdesk.ui.pages.imports.presenter import ImportsState
from peaksdesk.ui.pages.imports.report import ReportCard
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.header import PageHeader

_WIDE = 1000
"""Width of the page under which a report stands alone, px."""


class ImportsView(QWidget):
    """A door for files, the report of one import, and the list of earlier ones.

    Attributes:
        chosen: Files or folders were dropped or chosen; carries a tuple of paths.
        undo_pressed: Carries the batch's id; likewise `redo_pressed` and `batch_pressed`.
        activity_pressed: A line was opened; carries the activity's id.
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

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._locale = locale = system_locale()
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
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._report, 7)
        row.addWidget(self._earlier, 4)
        outer.addLayout(row, 1)
        self._outer = outer
        self.show_state(ImportsState(loading=True))

    def show_state(self, state: ImportsState) -> None:
        """Show a state."""
        report = state.report
        self._reporting = report is not None
        nothing = report is None and not state.earlier and not state.loading and state.problem is None
        self._door.set_open(opened=report is None or not report.running, small=report is not None, alone=nothing)
        self._outer.setStretchFactor(self._door, 1 if nothing else 0)
        self._outer.setStretch(2, 0 if nothing else 1)
        self._nothing = nothing
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

    def _make_room(self) -> None:
        self._earlier.setVisible(not self._nothing and not (self._reporting and self.width() < _WIDE))

    def _chosen(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.chosen.emit(paths)

"""The foot of the list: sums of all that is found, or of what is chosen with what can be done with it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from peaksdesk.domain.periods import Totals
from peaksdesk.ui import format as shown
from peaksdesk.ui.pages.activities.columns import hours
from peaksdesk.ui.pages.activities.model import sessions
from peaksdesk.ui.pages.activities.presenter import ActivitiesState, Job
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.progress import ProgressLine
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

_HEIGHT = 56


class ActionBar(QStackedWidget):
    """Sums on the left, what can be done on the right.

    Attributes:
        cleared: Nothing is to be chosen any more.
        cancelled: The work under way is to end.
    """

    edit_pressed = Signal()
    merge_pressed = Signal()
    split_pressed = Signal()
    export_pressed = Signal()
    delete_pressed = Signal()
    cleared = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        """Make it, with nothing found and nothing chosen."""
        super().__init__()
        self._count = 0
        self._units = ActivitiesState().units
        self._all = ElidedLabel("", "secondary_strong", "ink2")
        self._all.setAccessibleName(self.tr("Totals"))
        self._chosen = ElidedLabel("", "secondary_strong")
        self._chosen.setAccessibleName(self.tr("Totals of the selection"))
        hint = label(self.tr("Enter opens · Space chooses · type to search"), "secondary", "ink3")
        self._found = _line(self._all, hint)
        self._acts = self._selection_line()
        self._work = self._work_line()
        for part in (self._found, self._acts, self._work):
            self.addWidget(part)
        self.setFixedHeight(_HEIGHT)

    def show_state(self, state: ActivitiesState) -> None:
        """Show a state."""
        self._units = state.units
        self._all.setText(self.totals_text(state.arranged.totals) if state.complete else self.tr("Reading…"))
        if state.job is not None:
            self._show_job(state.job)
            return
        if state.selection is None:
            self.setCurrentWidget(self._found)
            return
        totals = state.selection.totals
        self._count = totals.count
        chosen = self.tr("%1 chosen").replace("%1", self.locale().toString(totals.count))
        self._chosen.setText(f"{chosen}  ·  {self._sums(totals)}")
        self._merge.setEnabled(totals.count > 1)
        self._split.setEnabled(totals.count == 1)
        self.setCurrentWidget(self._acts)

    def totals_text(self, totals: Totals) -> str:
        """Return sums in words."""
        return f"{sessions(totals.count, self.locale())}  ·  {self._sums(totals)}"

    def open_menu(self, at: QPoint) -> None:
        """Offer on the spot what the buttons offer."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Chosen activities"))
        several = self._count > 1
        lines = (
            (self.tr("Edit…"), self.edit_pressed, True),
            (self.tr("Merge"), self.merge_pressed, several),
            (self.tr("Split…"), self.split_pressed, not several),
            (self.tr("Export…"), self.export_pressed, True),
        )
        for text, signal, possible in lines:
            action = menu.addAction(text)
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, signal=signal: signal.emit())
        menu.addSeparator()
        menu.addAction(self.tr("Delete")).triggered.connect(lambda: self.delete_pressed.emit())
        menu.popup(at)

    def _sums(self, totals: Totals) -> str:
        units, locale = self._units, self.locale()
        parts = (
            self.tr("%1 h").replace("%1", hours(totals.time_s, locale)),
            shown.joined(shown.distance(totals.distance_m, units, locale, digits=0)),
            self.tr("%1 up").replace("%1", shown.joined(shown.elevation(totals.ascent_m, units, locale))),
            self.tr("load %1").replace("%1", shown.number(totals.load, locale)),
        )
        return "  ·  ".join(parts)

    def _selection_line(self) -> QWidget:
        line = _line(self._chosen)
        row = line.layout()
        edit = button(self.tr("Edit…"))
        self._merge = button(self.tr("Merge"))
        self._split = button(self.tr("Split…"))
        export = button(self.tr("Export…"))
        delete = button(self.tr("Delete"), "danger")
        clear = button("", "quiet", icon="close", name=self.tr("Choose none"))
        clear.setToolTip(self.tr("Choose none (Esc)"))
        clear.setFixedWidth(CONTROL_HEIGHT)
        signals = (
            self.edit_pressed,
            self.merge_pressed,
            self.split_pressed,
            self.export_pressed,
            self.delete_pressed,
            self.cleared,
        )
        for press, signal in zip((edit, self._merge, self._split, export, delete, clear), signals, strict=True):
            press.clicked.connect(lambda _=False, signal=signal: signal.emit())
            if row is not None:
                row.addWidget(press)
        return line

    def _work_line(self) -> QWidget:
        self._progress = ProgressLine()
        line = _line(self._progress)
        self._stop = button(self.tr("Cancel"))
        self._stop.clicked.connect(lambda: self.cancelled.emit())
        row = line.layout()
        if row is not None:
            row.addWidget(self._stop)
        return line

    def _show_job(self, job: Job) -> None:
        words = said(job.text)
        if job.total:
            counts = self.tr("%1 of %2").replace("%1", self.locale().toString(job.done))
            words = f"{words} {counts.replace('%2', self.locale().toString(job.total))}"
        self._progress.show_progress(job.done, job.total, words)
        self._stop.setVisible(job.cancellable)
        self.setCurrentWidget(self._work)


def _line(first: QWidget, *others: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(GRID * 2, 0, GRID * 2, 0)
    row.setSpacing(GRID * 2)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other, 0)
    return line

"""The report of one import: how far it is or what came of it, and a line per file."""

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QTableView

from peaksdesk.services.kept import BatchLine, Outcome
from peaksdesk.ui import appearance
from peaksdesk.ui.models.table import Column, RecordTableModel
from peaksdesk.ui.pages.imports.presenter import Report
from peaksdesk.ui.pages.imports.words import RANK, STATES, counts, outcome_word
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.cells import dress_table
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.pill import Pill, State, pill_width
from peaksdesk.ui.widgets.progress import ProgressLine
from peaksdesk.ui.widgets.shape import Shape
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said


class ReportCard(Card):
    """One import.

    Attributes:
        undo_pressed: Carries the batch's id; likewise `redo_pressed`.
        activity_pressed: A line was opened; carries the activity's id.
    """

    cancel_pressed = Signal()
    undo_pressed = Signal(object)
    redo_pressed = Signal(object)
    activities_pressed = Signal()
    activity_pressed = Signal(object)
    closed = Signal()

    def __init__(self, locale: QLocale) -> None:
        """Make it empty."""
        super().__init__(self.tr("Report"))
        self._locale = locale
        self._report = Report()
        self._only: Outcome | None = None
        self._pill = Pill()
        self.add_to_header(self._pill)
        self._sentence = ElidedLabel("", "headline")
        self.body.addWidget(self._sentence)
        self._cancel = button(self.tr("Cancel"))
        self._undo = button(self.tr("Undo this import"))
        self._see = button(self.tr("See activities"), "primary")
        self._cancel.clicked.connect(lambda: self.cancel_pressed.emit())
        self._undo.clicked.connect(self._turn)
        self._see.clicked.connect(lambda: self.activities_pressed.emit())
        self._close = button("", "quiet", icon="close", name=self.tr("Close this report"))
        self._close.setToolTip(self._close.accessibleName())
        self._close.setFixedWidth(CONTROL_HEIGHT)
        self._close.clicked.connect(lambda: self.closed.emit())
        for press in (self._cancel, self._undo, self._see, self._close):
            self.add_to_header(press)
        self._progress = ProgressLine()
        self.body.addWidget(self._progress)
        self._banner = _Banner()
        self.body.addWidget(self._banner)
        self._filters = _Filters(locale)
        self._filters.chosen.connect(self._filter)
        self.body.addLayout(self._filters.row)
        self._model = RecordTableModel(_columns(), key=lambda line: (line.path, line.outcome, line.reason))
        self._table = QTableView()
        self._table.setAccessibleName(self.tr("Files of this import"))
        self._table.setModel(self._model)
        dress_table(self._table, self._model.columns)
        self._table.horizontalHeader().setSectionsClickable(False)
        self._table.activated.connect(self._opened)
        self.body.addWidget(self._table, 1)

    def show_report(self, report: Report, problem: Problem | None, *, working: bool) -> None:
        """Show an import as it is now."""
        if report.batch_id != self._report.batch_id:
            self._only = None
        self._report = report
        self.set_title(report.label or self.tr("Report"))
        self._pill.show_state(*self._state(report, problem))
        self._sentence.setText(self._headline(report))
        self._cancel.setVisible(report.running)
        self._close.setVisible(not report.running)
        self._progress.setVisible(report.running)
        if report.running:
            self._progress.show_progress(report.done, report.total, self._so_far(report))
        brought = report.imported + report.merged > 0
        self._undo.setVisible(not report.running and brought and report.batch_id is not None)
        self._undo.setEnabled(not working)
        self._undo.setText(self.tr("Redo this import") if report.undone else self.tr("Undo this import"))
        self._undo.setAccessibleName(self._undo.text())
        self._see.setVisible(not report.running and brought and not report.undone)
        self._banner.show_problem(problem)
        self._filters.show_counts(report, self._only)
        self._show_lines()

    def _show_lines(self) -> None:
        lines = self._report.lines
        if self._only is not None:
            lines = tuple(line for line in lines if line.outcome is self._only)
        self._model.show(tuple(sorted(lines, key=lambda line: RANK.index(line.outcome))))

    def _state(self, report: Report, problem: Problem | None) -> tuple[State, str]:
        if report.running:
            return State.BUSY, self.tr("Importing")
        if problem is not None:
            return State.BAD, self.tr("Stopped")
        if report.undone:
            return State.NEUTRAL, self.tr("Undone")
        if report.cancelled:
            return State.WATCH, self.tr("Cancelled")
        if report.failed:
            return State.WATCH, self.tr("Done, %1 failed").replace("%1", self._locale.toString(report.failed))
        return State.GOOD, self.tr("Done")

    def _headline(self, report: Report) -> str:
        if report.running and report.total == 0:
            return self.tr("Looking for training files…")
        if report.running:
            done, total = self._locale.toString(report.done), self._locale.toString(report.total)
            return self.tr("%1 of %2 files").replace("%1", done).replace("%2", total)
        return counts(report.imported, report.merged, report.already, report.failed, self._locale)

    def _so_far(self, report: Report) -> str:
        if report.done == 0:
            return self.tr("You can go on working; this goes on by itself.")
        return counts(report.imported, report.merged, report.already, report.failed, self._locale)

    def _filter(self, only: Outcome | None) -> None:
        self._only = only
        self._filters.show_counts(self._report, only)
        self._show_lines()

    def _turn(self) -> None:
        (self.redo_pressed if self._report.undone else self.undo_pressed).emit(self._report.batch_id)

    def _opened(self, index: QModelIndex) -> None:
        activity_id = self._model.rows[index.row()].activity_id
        if activity_id is not None:
            self.activity_pressed.emit(activity_id)


class _Filters(QButtonGroup):
    chosen = Signal(object)

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._locale = locale
        self.row = QHBoxLayout()
        self.row.setSpacing(GRID)
        self._presses: dict[Outcome | None, QPushButton] = {}
        for outcome in (None, *RANK):
            press = button("", "filter")
            press.setCheckable(True)
            press.clicked.connect(lambda _, outcome=outcome: self.chosen.emit(outcome))
            self.addButton(press)
            self.row.addWidget(press)
            self._presses[outcome] = press
        self.row.addStretch(1)

    def show_counts(self, report: Report, only: Outcome | None) -> None:
        told: dict[Outcome | None, int] = {
            None: len(report.lines),
            Outcome.FAILED: report.failed,
            Outcome.MERGED: report.merged,
            Outcome.IMPORTED: report.imported,
            Outcome.ALREADY: report.already,
        }
        kinds = sum(1 for outcome, count in told.items() if outcome is not None and count)
        for outcome, press in self._presses.items():
            word = self.tr("All") if outcome is None else outcome_word(outcome)
            press.setText(f"{word} {self._locale.toString(told[outcome])}")
            press.setAccessibleName(press.text())
            press.setVisible(kinds > 1 and bool(told[outcome]))
            press.setChecked(outcome is only)


class _Banner(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 3, GRID * 2, GRID * 3, GRID * 2)
        row.setSpacing(GRID * 3)
        row.addWidget(Shape(State.BAD))
        self._words = label("", wrap=True)
        row.addWidget(self._words, 1)
        copy = button(self.tr("Copy"), "link", name=self.tr("Copy this text"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._words.text()))
        row.addWidget(copy)

    def show_problem(self, problem: Problem | None) -> None:
        self.setVisible(problem is not None)
        self._words.setText(said(problem.sentence) if problem is not None else "")


def _room_for_outcomes() -> int:
    metrics = QFontMetrics(appearance.font("axis_strong"))
    widest = max(pill_width(STATES[kind], metrics.horizontalAdvance(outcome_word(kind))) for kind in Outcome)
    return max(124, widest + GRID * 4)


def _columns() -> tuple[Column[BatchLine], ...]:
    return (
        Column(
            QCoreApplication.translate("ReportCard", "Outcome"),
            lambda line: outcome_word(line.outcome),
            pill=lambda line: STATES[line.outcome],
            width=_room_for_outcomes(),
        ),
        Column(
            QCoreApplication.translate("ReportCard", "File"),
            lambda line: line.path.replace("\\", "/").rpartition("/")[2],
            tip=lambda line: line.path,
            width=220,
            strong=True,
        ),
        Column(
            QCoreApplication.translate("ReportCard", "What happened"),
            lambda line: said(line.reason),
            tip=lambda line: said(line.reason),
            tone="ink2",
        ),
    )

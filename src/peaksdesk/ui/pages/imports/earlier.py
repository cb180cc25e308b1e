"""Earlier imports, each with its report and its undo."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.services.imports import BatchSummary
from peaksdesk.ui import format as shown
from peaksdesk.ui.pages.imports.words import counts
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.theme import GRID, TARGET
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.skeleton import Skeleton


class EarlierCard(Card):
    """The newest imports, newest first.

    Attributes:
        undo_pressed: Carries the batch's id; likewise `redo_pressed` and `batch_pressed`.
    """

    undo_pressed = Signal(object)
    redo_pressed = Signal(object)
    batch_pressed = Signal(object)
    again_pressed = Signal()

    def __init__(self, locale: QLocale) -> None:
        """Make it loading."""
        super().__init__(self.tr("Earlier imports"))
        self.keep_header(TARGET)
        self._locale = locale
        self._shown: tuple[BatchSummary, ...] | None = None
        self._rows: list[_Row] = []
        self._faces = QStackedLayout()
        self.body.addLayout(self._faces, 1)
        self._loading = Skeleton((5, 2), row_height=56)
        self._empty = EmptyState("import", self.tr("Nothing before this"), self.tr("Each import can be undone here."))
        self._problem = ProblemState(self.tr("Earlier imports cannot be shown"))
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.viewport().setProperty("surface", "clear")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("kind", "reach")
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._area.setAccessibleName(self.tr("Earlier imports"))
        for face in (self._loading, self._empty, self._problem, self._area):
            self._faces.addWidget(face)

    def show_earlier(
        self, earlier: tuple[BatchSummary, ...], *, loading: bool, problem: Problem | None, busy: bool
    ) -> None:
        """Show earlier imports; while `busy` none of them can be undone."""
        if problem is not None:
            self._problem.show_problem(problem)
            self._faces.setCurrentWidget(self._problem)
            return
        if loading:
            self._faces.setCurrentWidget(self._loading)
            return
        if not earlier:
            self._faces.setCurrentWidget(self._empty)
            return
        if earlier != self._shown:
            self._build(earlier)
        for row in self._rows:
            row.set_busy(busy=busy)
        self._faces.setCurrentWidget(self._area)

    def _build(self, earlier: tuple[BatchSummary, ...]) -> None:
        self._shown = earlier
        content = QWidget()
        content.setProperty("surface", "clear")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, GRID * 2, 0)
        layout.setSpacing(0)
        self._rows = [_Row(self, summary, self._locale) for summary in earlier]
        for row in self._rows:
            layout.addWidget(row)
        layout.addStretch(1)
        self._area.setWidget(content)


class _Row(QWidget):
    def __init__(self, card: EarlierCard, summary: BatchSummary, locale: QLocale) -> None:
        super().__init__()
        batch = summary.batch
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, GRID * 2, 0, GRID * 2)
        row.setSpacing(GRID)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(ElidedLabel(batch.label, "strong"))
        told = counts(summary.imported, summary.merged, summary.already, summary.failed, locale)
        when = shown.moment(shown.local(batch.started_at), locale)
        words.addWidget(ElidedLabel(f"{when}  ·  {told}", "secondary", "ink2"))
        row.addLayout(words, 1)
        if batch.undone_at is not None:
            row.addWidget(Pill(State.NEUTRAL, _tr("Undone")))
        elif batch.finished_at is None:
            row.addWidget(Pill(State.WATCH, _tr("Cut off")))
        report = button(_tr("Report"), "link", name=_tr("Report of %1").replace("%1", batch.label))
        report.clicked.connect(lambda: card.batch_pressed.emit(batch.id))
        row.addWidget(report)
        undone = batch.undone_at is not None
        word = _tr("Redo") if undone else _tr("Undo")
        self._turn = button(word, "link", name=f"{word}: {batch.label}")
        if summary.imported + summary.merged == 0:
            self._turn.hide()
        self._turn.clicked.connect(lambda: (card.redo_pressed if undone else card.undo_pressed).emit(batch.id))
        row.addWidget(self._turn)
        outer.addLayout(row)
        line = QFrame()
        line.setProperty("surface", "line")
        line.setFixedHeight(1)
        outer.addWidget(line)
        self.setAccessibleName(f"{batch.label}, {told}")

    def set_busy(self, *, busy: bool) -> None:
        self._turn.setEnabled(not busy)


def _tr(text: str) -> str:
    return QCoreApplication.translate("EarlierCard", text)

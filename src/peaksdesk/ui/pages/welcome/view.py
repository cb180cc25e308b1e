"""How the welcome looks: one question at a time, in the middle of the page."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from peaksdesk.ui import dialogs
from peaksdesk.ui.pages.welcome.data import Data
from peaksdesk.ui.pages.welcome.presenter import Step, WelcomeState
from peaksdesk.ui.pages.welcome.questions import Question, Thresholds, UnitsAndRegion, Who
from peaksdesk.ui.pages.welcome.steps_mark import StepsMark
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.message import ProblemState
from peaksdesk.ui.widgets.skeleton import Skeleton
from peaksdesk.ui.widgets.text import label, restyle

_WIDTH = 720
"""Of the questions, px."""


class WelcomeView(QWidget):
    """A mark of how far it is, a question, and the way on.

    Attributes:
        entered: Field of the athlete, and what was typed or chosen.
        threshold_entered: Kind, and what was typed.
        not_known: Kind, and whether it is not known.
        preferred: A choice about the window, and its value.
        onward_pressed: The next step is wanted; likewise `skip_pressed`, `back_pressed` and `skip_all_pressed`.
        files_pressed: Files are to be chosen; `chosen` carries them, a tuple of paths.
    """

    entered = Signal(str, str)
    threshold_entered = Signal(object, str)
    not_known = Signal(object, bool)
    preferred = Signal(str, str)
    onward_pressed = Signal()
    skip_pressed = Signal()
    back_pressed = Signal()
    skip_all_pressed = Signal()
    files_pressed = Signal()
    folder_pressed = Signal()
    chosen = Signal(object)
    sample_pressed = Signal()
    sample_cancelled = Signal()
    again_pressed = Signal()

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        self._at: Step | None = None
        titles = {
            Step.WHO: (self.tr("Welcome to PeaksDesk"), self.tr("Who trains here? Every answer can wait.")),
            Step.THRESHOLDS: (
                self.tr("What are your thresholds?"),
                self.tr(
                    "They turn sessions into load. Nothing here needs to be known: your training will offer values."
                ),
            ),
            Step.UNITS: (self.tr("How do you measure?"), self.tr("All of it can be changed later, in Settings.")),
            Step.DATA: (self.tr("What shall we look at?"), self.tr("Your own training, or somebody's invented one.")),
        }
        self._titles = titles
        names = (self.tr("You"), self.tr("Thresholds"), self.tr("Units"), self.tr("Training"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        top = QHBoxLayout()
        top.addStretch(1)
        self._skip_all = button(self.tr("Skip all"), "link", name=self.tr("Skip the welcome"))
        self._skip_all.clicked.connect(lambda: self.skip_all_pressed.emit())
        top.addWidget(self._skip_all)
        outer.addLayout(top)
        middle = QWidget()
        middle.setProperty("surface", "clear")
        middle.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self._mark = StepsMark(names)
        column.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = label("", "number", wrap=True)
        self._subtitle = label("", "body", "ink2", wrap=True)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        column.addLayout(words)
        self._stack = QStackedWidget()
        column.addWidget(self._stack)
        self._questions: dict[Step, Question | Data] = {
            Step.WHO: Who(),
            Step.THRESHOLDS: Thresholds(),
            Step.UNITS: UnitsAndRegion(),
            Step.DATA: Data(),
        }
        for question in self._questions.values():
            self._connect(question)
            self._stack.addWidget(question)
        self._loading = Skeleton((2, 3), rows=5)
        self._problem = ProblemState(self.tr("Your data could not be read"))
        self._problem.acted.connect(self.again_pressed)
        for other in (self._loading, self._problem):
            self._stack.addWidget(other)
        column.addLayout(self._foot())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setProperty("surface", "clear")
        holder = QWidget()
        holder.setProperty("surface", "clear")
        row = QHBoxLayout(holder)
        row.setContentsMargins(GRID, GRID * 8, GRID, GRID)
        row.addWidget(middle, 1)
        area.setWidget(holder)
        outer.addWidget(area, 1)
        for keys, signal in (("Alt+Left", self.back_pressed), ("Alt+Right", self.onward_pressed)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(signal)
        self.show_state(WelcomeState(loading=True))

    def show_state(self, state: WelcomeState) -> None:
        """Show a state."""
        title, subtitle = self._titles[state.step]
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._mark.show_step(state.step)
        ready = state.athlete is not None and state.problem is None
        running = state.sample is not None
        self._back.setVisible(state.step is not Step.WHO)
        self._skip.setVisible(state.step is not Step.DATA)
        self._onward.setText(self.tr("Start without") if state.step is Step.DATA else self.tr("Next"))
        self._onward.setAccessibleName(self._onward.text())
        restyle(self._onward, "kind", "" if state.step is Step.DATA else "primary")
        for press in (self._back, self._skip, self._onward):
            press.setEnabled(ready and not running)
        self._skip_all.setEnabled(not running)
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            self._stack.setCurrentWidget(self._problem)
            return
        if not ready:
            self._stack.setCurrentWidget(self._loading)
            return
        question = self._questions[state.step]
        question.show_state(state)
        self._stack.setCurrentWidget(question)
        if self._at is not state.step:
            self._at = state.step
            question.first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on when Enter was pressed in a field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._onward.isEnabled():
            self.onward_pressed.emit()
            return
        super().keyPressEvent(event)

    async def choose_files(self) -> None:
        """Let the person choose files, and pass them on."""
        patterns = self.tr("Training files (*.fit *.tcx *.gpx *.fit.gz *.tcx.gz *.gpx.gz *.zip);;All files (*)")
        self._chosen(await dialogs.choose_files(self.window(), self.tr("Choose files"), patterns))

    async def choose_folder(self) -> None:
        """Let the person choose a folder, and pass it on."""
        self._chosen(await dialogs.choose_folder(self.window(), self.tr("Choose a folder")))

    def _chosen(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.chosen.emit(paths)

    def _connect(self, question: Question | Data) -> None:
        if isinstance(question, Question):
            question.entered.connect(self.entered)
            question.threshold_entered.connect(self.threshold_entered)
            question.not_known.connect(self.not_known)
            question.preferred.connect(self.preferred)
            return
        question.files_pressed.connect(self.files_pressed)
        question.folder_pressed.connect(self.folder_pressed)
        question.sample_pressed.connect(self.sample_pressed)
        question.sample_cancelled.connect(self.sample_cancelled)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self._back = button(self.tr("Back"))
        self._back.setToolTip(QKeySequence("Alt+Left").toString(QKeySequence.SequenceFormat.NativeText))
        self._skip = button(self.tr("Skip this step"), "quiet")
        self._onward = button(self.tr("Next"), "primary")
        self._onward.setToolTip(QKeySequence("Alt+Right").toString(QKeySequence.SequenceFormat.NativeText))
        self._back.clicked.connect(lambda: self.back_pressed.emit())
        self._skip.clicked.connect(lambda: self.skip_pressed.emit())
        self._onward.clicked.connect(lambda: self.onward_pressed.emit())
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._skip)
        row.addWidget(self._onward)
        return row

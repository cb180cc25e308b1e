"""One of the pages about fitness: a headline, the strip that leads to the others, and its faces."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from peaksdesk.ui.problem import Problem
from peaksdesk.ui.theme import GAP, GRID, MARGIN
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.message import EmptyState, ProblemState
from peaksdesk.ui.widgets.tabs import Tabs

FROM_TABS = "from-tabs"
"""Argument of a page that was opened by the strip of another: the strip keeps the focus."""

_CHAPTERS = (
    ("fitness", QT_TRANSLATE_NOOP("chapters", "Form")),
    ("curve", QT_TRANSLATE_NOOP("chapters", "Curve")),
    ("records", QT_TRANSLATE_NOOP("chapters", "Records")),
    ("compare", QT_TRANSLATE_NOOP("chapters", "Compare")),
)


class Chapter(QWidget):
    """Header, strip with the page's own tools beside it, and one of four faces: loading, problem, empty, full.

    Attributes:
        again_pressed: The problem's button; `empty_pressed` the button of the empty face.
        chapter_chosen: Carries the id of another page.
        header: Title and line under it.
        tabs: The strip.
        tools: Where the page's own controls go, at the right of the strip.
    """

    again_pressed = Signal()
    empty_pressed = Signal()
    chapter_chosen = Signal(str)

    def __init__(self, here: str, problem_title: str) -> None:
        """Make the frame of the page `here`; its faces come by `set_faces`."""
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, MARGIN - GRID)
        outer.setSpacing(GAP)
        self.header = PageHeader(QCoreApplication.translate("chapters", "Fitness"))
        outer.addWidget(self.header)
        words = [(page, QCoreApplication.translate("chapters", word)) for page, word in _CHAPTERS]
        self.tabs = Tabs(QCoreApplication.translate("chapters", "Views of fitness"), words, here)
        self.tabs.chosen.connect(lambda page: self.chapter_chosen.emit(page))
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        row.addWidget(self.tabs)
        row.addStretch(1)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(GRID * 2)
        row.addLayout(self.tools)
        outer.addLayout(row)
        self._faces = QStackedLayout()
        outer.addLayout(self._faces, 1)
        self._problem = ProblemState(problem_title)
        self._problem.acted.connect(lambda: self.again_pressed.emit())
        self.empty = EmptyState("fitness", "", "")
        self.empty.acted.connect(lambda: self.empty_pressed.emit())
        self._loading = self._full = QWidget()

    def set_faces(self, loading: QWidget, full: QWidget) -> None:
        """Give the page its two faces of its own."""
        self._loading, self._full = loading, full
        for face in (loading, self._problem, self.empty, full):
            self._faces.addWidget(face)

    def show_problem(self, problem: Problem) -> None:
        """Show what went wrong."""
        self._problem.show_problem(problem)
        self._faces.setCurrentWidget(self._problem)

    def show_loading(self) -> None:
        """Show the layout in grey."""
        self._faces.setCurrentWidget(self._loading)

    def show_empty(self, title: str, text: str, action: str) -> None:
        """Say what would be here."""
        self.empty.say(title, text, action)
        self._faces.setCurrentWidget(self.empty)

    def show_full(self) -> None:
        """Show everything."""
        self._faces.setCurrentWidget(self._full)


def scrolled(page: QWidget) -> QScrollArea:
    """Return a face that scrolls where the window is low."""
    page.setProperty("surface", "page")
    scroll = QScrollArea()
    scroll.setWidget(page)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll

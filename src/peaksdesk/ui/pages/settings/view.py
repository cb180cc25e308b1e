"""How the Settings page looks."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from peaksdesk.ui import appearance
from peaksdesk.ui.pages.settings.about import AboutSection
from peaksdesk.ui.pages.settings.athlete import AthleteSection
from peaksdesk.ui.pages.settings.backups import BackupsSection
from peaksdesk.ui.pages.settings.folders import FoldersSection
from peaksdesk.ui.pages.settings.intents import Again, Open, Section
from peaksdesk.ui.pages.settings.looks import LooksSection
from peaksdesk.ui.pages.settings.privacy import PrivacySection
from peaksdesk.ui.pages.settings.section import SectionView
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.pages.settings.thresholds import ThresholdsSection
from peaksdesk.ui.pages.settings.writing import WritingSection
from peaksdesk.ui.theme import GAP, GRID, MARGIN, ROW_HEIGHT
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.message import ProblemState
from peaksdesk.ui.widgets.skeleton import Skeleton

_LIST = 192
_WIDEST = 920
"""No line of a form gets longer than this, px."""

_SECTIONS: dict[Section, type[SectionView]] = {
    Section.ATHLETE: AthleteSection,
    Section.THRESHOLDS: ThresholdsSection,
    Section.REGION: WritingSection,
    Section.APPEARANCE: LooksSection,
    Section.FOLDERS: FoldersSection,
    Section.BACKUPS: BackupsSection,
    Section.PRIVACY: PrivacySection,
    Section.ABOUT: AboutSection,
}


class SettingsView(QWidget):
    """A list of sections on the left, the cards of one on the right; each is made when it is first opened.

    Attributes:
        asked: Carries what the person wants, one of `intents.Intent`.
        talks: Carries a conversation to run, a `section.Talk`.
    """

    asked = Signal(object)
    talks = Signal(object)

    def __init__(self) -> None:
        """Make the page, loading."""
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - GRID, MARGIN, 0)
        outer.setSpacing(GAP)
        self._header = PageHeader(self.tr("Settings"), self.tr("Every change is kept at once; Ctrl+Z takes it back"))
        outer.addWidget(self._header)
        row = QHBoxLayout()
        row.setSpacing(GAP + GRID * 2)
        self._list = self._section_list()
        row.addWidget(self._list)
        self._stack = QStackedWidget()
        row.addWidget(self._stack, 1)
        outer.addLayout(row, 1)
        self._problem = ProblemState(self.tr("The settings could not be read"))
        self._problem.acted.connect(lambda: self.asked.emit(Again()))
        self._loading = Skeleton((3, 2), row_height=56, rows=8)
        for page in (self._loading, self._problem):
            self._stack.addWidget(page)
        self._made: dict[Section, tuple[SectionView, QScrollArea]] = {}
        self.show_state(SettingsState(loading=True))

    def show_state(self, state: SettingsState) -> None:
        """Show a state."""
        self._list.blockSignals(True)
        self._list.setCurrentRow(tuple(_SECTIONS).index(state.section))
        self._list.blockSignals(False)
        if state.problem is not None:
            self._problem.show_problem(state.problem)
            self._stack.setCurrentWidget(self._problem)
            return
        if state.athlete is None:
            self._stack.setCurrentWidget(self._loading)
            return
        if state.section not in self._made:
            self._make(state.section)
        section, area = self._made[state.section]
        section.show_state(state)
        self._stack.setCurrentWidget(area)

    def _make(self, key: Section) -> None:
        section = _SECTIONS[key]()
        section.setMaximumWidth(_WIDEST)
        section.asked.connect(self.asked)
        section.talks.connect(self.talks)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setProperty("surface", "clear")
        holder = QWidget()
        holder.setProperty("surface", "clear")
        column = QHBoxLayout(holder)
        column.setContentsMargins(0, 0, GRID * 3, MARGIN)
        column.addWidget(section, 1)
        column.addStretch(0)
        column.setAlignment(Qt.AlignmentFlag.AlignLeft)
        area.setWidget(holder)
        self._made[key] = (section, area)
        self._stack.addWidget(area)

    def _section_list(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("kind", "sections")
        made.setAccessibleName(self.tr("Sections"))
        made.setFont(appearance.font("body"))
        made.setFixedWidth(_LIST)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.viewport().setProperty("surface", "clear")
        words = {
            Section.ATHLETE: self.tr("Athlete"),
            Section.THRESHOLDS: self.tr("Thresholds and zones"),
            Section.REGION: self.tr("Units and region"),
            Section.APPEARANCE: self.tr("Appearance"),
            Section.FOLDERS: self.tr("Watched folders"),
            Section.BACKUPS: self.tr("Backups"),
            Section.PRIVACY: self.tr("Privacy and data"),
            Section.ABOUT: self.tr("About"),
        }
        for key in _SECTIONS:
            item = QListWidgetItem(words[key])
            item.setSizeHint(QSize(_LIST - GRID, ROW_HEIGHT))
            made.addItem(item)
        made.currentRowChanged.connect(self._choose)
        return made

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.asked.emit(Open(tuple(_SECTIONS)[row]))

"""The chosen athlete below the roster: why they stand where they do, their thresholds and their watched folders."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.services.standings import Standing
from peaksdesk.ui.pages.athletes.columns import name, state
from peaksdesk.ui.pages.athletes.measures import URGENT, measures
from peaksdesk.ui.pages.fitness.words import threshold_words
from peaksdesk.ui.theme import GAP, GRID, TARGET
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.widgets.pill import Pill, State
from peaksdesk.ui.widgets.shape import Shape
from peaksdesk.ui.widgets.text import label
from peaksdesk.ui.words import said

HEIGHT = 216
TALL = 260
"""Where there is room: four reasons of two lines."""
_ROOMY = 800
_MARK = 18
"""From the start of a line to its words, past the shape."""


class AthletePane(Card):
    """Three columns under a name: reasons, what was measured, what is set up.

    Attributes:
        open_pressed: The athlete's training is wanted; likewise `rename_pressed`, `remove_pressed`,
            `thresholds_pressed` and `watch_pressed` what they say.
        stop_pressed: Carries the folder that is not to be watched any more.
    """

    open_pressed = Signal()
    rename_pressed = Signal()
    remove_pressed = Signal()
    thresholds_pressed = Signal()
    watch_pressed = Signal()
    stop_pressed = Signal(object)

    def __init__(self) -> None:
        """Make it without anybody."""
        super().__init__()
        self._shown: tuple[Standing, bool] | None = None
        self.setFixedHeight(HEIGHT)
        self.body.addLayout(self._make_head())
        columns = QHBoxLayout()
        columns.setSpacing(GAP + GRID)
        self._why, self._set_up = _Column(), _Column()
        columns.addWidget(self._why, 5)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GRID * 2)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(3, 1)
        middle = QVBoxLayout()
        middle.setSpacing(GRID)
        middle.addLayout(_heading(self.tr("Measured")))
        middle.addLayout(self._grid)
        middle.addStretch(1)
        columns.addLayout(middle, 4)
        columns.addWidget(self._set_up, 5)
        self.body.addLayout(columns, 1)

    def fit(self, room: int) -> None:
        """Take the height that a page so high has for it, px."""
        self.setFixedHeight(TALL if room >= _ROOMY else HEIGHT)

    def show_athlete(self, one: Standing, *, current: bool, removable: bool) -> None:
        """Show an athlete.

        Args:
            one: Who, and how they stand.
            current: They are on screen already.
            removable: They can be removed without a trace.
        """
        self._switch.setText(self.tr("Open calendar") if current else self.tr("Switch"))
        who = self.tr("Switch to %1").replace("%1", name(one))
        self._switch.setAccessibleName(self._switch.text() if current else who)
        self._remove.setVisible(removable)
        if self._shown == (one, current):
            return
        self._shown = (one, current)
        self.setAccessibleName(name(one))
        self._name.setText(one_line(name(one)))
        self._pill.show_state(*state(one))
        self._now.setVisible(current)
        self._show_reasons(one)
        self._show_measures(one)
        self._show_set_up(one)

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self._name = ElidedLabel("", "headline")
        self._pill = Pill()
        self._now = label(self.tr("shown now"), "secondary", "ink2")
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self._name)
        row.addWidget(self._pill)
        row.addWidget(self._now)
        row.addStretch(1)
        self._remove = button(self.tr("Remove"), "quiet")
        self._remove.clicked.connect(lambda: self.remove_pressed.emit())
        rename = button(self.tr("Rename…"))
        rename.setToolTip("F2")
        rename.clicked.connect(lambda: self.rename_pressed.emit())
        self._switch = button(self.tr("Switch"), "primary")
        self._switch.setToolTip(self.tr("Enter in the list"))
        self._switch.clicked.connect(lambda: self.open_pressed.emit())
        for press in (self._remove, rename, self._switch):
            row.addWidget(press)
        return row

    def _show_reasons(self, one: Standing) -> None:
        column = self._why.anew()
        column.addLayout(_heading(self.tr("Why")))
        for reason in one.attention.reasons:
            known = one.attention.days_silent is not None
            tone = State.NEUTRAL if not known else State.BAD if reason.severity >= URGENT else State.WATCH
            column.addLayout(_line(tone, said(reason.sentence)))
        if not one.attention.reasons:
            column.addLayout(_line(State.GOOD, self.tr("Nothing stands out: training goes on as usual.")))
        if one.withheld:
            column.addLayout(_line(State.NEUTRAL, self._withheld(one.withheld)))
        column.addStretch(1)

    def _withheld(self, count: int) -> str:
        if count == 1:
            return self.tr("1 session does not count here: its account lets only the athlete see it.")
        told = self.tr("%1 sessions do not count here: their account lets only the athlete see them.")
        return told.replace("%1", self.locale().toString(count))

    def _show_measures(self, one: Standing) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            _drop(item.widget())
        for row, measure in enumerate(measures(one.attention, self.locale())):
            value = label(measure.value, "strong")
            parts = (
                Shape(measure.state),
                label(measure.name, "body", "ink2"),
                value,
                ElidedLabel(measure.limit, "secondary", "ink2"),
            )
            for column, part in enumerate(parts):
                at = Qt.AlignmentFlag.AlignRight if part is value else Qt.AlignmentFlag(0)
                self._grid.addWidget(part, row, column, at)

    def _show_set_up(self, one: Standing) -> None:
        column = self._set_up.anew()
        change = button(self.tr("Change…"), "link", name=self.tr("Thresholds of %1").replace("%1", name(one)))
        change.clicked.connect(lambda: self.thresholds_pressed.emit())
        column.addLayout(_heading(self.tr("Thresholds"), change))
        units, locale = one.athlete.units, self.locale()
        held = " · ".join(threshold_words(threshold, units, locale) for threshold in one.thresholds)
        column.addWidget(label(held or self.tr("None set"), "body", "" if held else "ink2", wrap=True))
        add = button(self.tr("Add folder…"), "link", name=self.tr("Watch a folder for %1").replace("%1", name(one)))
        add.clicked.connect(lambda: self.watch_pressed.emit())
        column.addLayout(_heading(self.tr("Watched folders"), add))
        for folder in one.folders:
            column.addLayout(self._folder(folder))
        if not one.folders:
            column.addWidget(label(self.tr("None"), "body", "ink2"))
        column.addStretch(1)

    def _folder(self, folder: Path) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        row.addWidget(ElidedLabel(str(folder), "body", "", Qt.TextElideMode.ElideMiddle), 1)
        stop = button(self.tr("Stop"), "link", name=self.tr("Stop watching %1").replace("%1", str(folder)))
        stop.clicked.connect(lambda: self.stop_pressed.emit(folder))
        row.addWidget(stop)
        return row


class _Column(QScrollArea):
    """A column that scrolls where it is longer than the pane is high."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setProperty("surface", "clear")

    def anew(self) -> QVBoxLayout:
        """Return an empty column in the place of what there was."""
        content = QWidget()
        content.setProperty("surface", "clear")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self.setWidget(content)
        return column


def _heading(words: str, press: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    head = ElidedLabel(words, "secondary", "ink2")
    head.setFixedHeight(TARGET)
    row.addWidget(head, 1)
    if press is not None:
        row.addWidget(press)
    return row


def _line(tone: State, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_MARK - 12)
    row.addWidget(Shape(tone), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words, "body", wrap=True), 1)
    return row


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()

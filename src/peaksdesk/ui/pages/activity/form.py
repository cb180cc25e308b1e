"""Everything that can be edited about an activity, in one form at the top of the page."""

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from peaksdesk.domain.activity import Activity
from peaksdesk.ui import appearance
from peaksdesk.ui.pages.activity.choices import sports
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.options import Options
from peaksdesk.ui.widgets.text import label

LONGEST_TITLE = 200
LONGEST_NOTES = 50_000
"""Longer notes come from a broken file: they are shown in part, and cannot be edited."""
_NOTES_HEIGHT = 72
_LABELS_WIDTH = 64
_SIGN = 16

Changes = dict[str, str | float | bool | None]


class EditForm(Card):
    """Title, sport, gear, RPE, notes, and whether it counts. Ctrl+Enter saves, Esc gives up.

    Attributes:
        saved: Carries the changed fields by name; nothing if nothing was changed.
        closed: It is done with.
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(self.tr("Edit"))
        self.setObjectName("edit_form")
        self._rpe: float | None = None
        self._was: Changes = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID * 2)
        grid.setVerticalSpacing(GRID * 2)
        self.title = _line(self.tr("Title"))
        self.title.setMaxLength(LONGEST_TITLE)
        self.sport = _combo(self.tr("Sport"))
        for choice in sports():
            self.sport.addItem(choice.title, choice.value)
        self.gear = _line(self.tr("Gear"))
        self.gear.setPlaceholderText(self.tr("Bike, shoes or boat"))
        self._known = QStringListModel()
        completer = QCompleter(self._known, self.gear)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.gear.setCompleter(completer)
        self.rpe = _combo(self.tr("RPE: how hard it felt, 0 to 10"))
        self._fill_rpe()
        counted = ((False, self.tr("Counts in the load")), (True, self.tr("Left out")))
        self.excluded = Options(self.tr("Load"), counted)
        self.notes = QPlainTextEdit()
        self.notes.setFont(appearance.font("body"))
        self.notes.setFixedHeight(_NOTES_HEIGHT)
        self.notes.setProperty("kind", "field")
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setPlaceholderText(self.tr("What should you remember about this one?"))
        placed: tuple[tuple[str, QWidget, int, int], ...] = (
            (self.tr("Title"), self.title, 0, 0),
            (self.tr("Sport"), self.sport, 0, 2),
            (self.tr("Gear"), self.gear, 1, 0),
            (self.tr("RPE"), self.rpe, 1, 2),
        )
        for words, field, row, column in placed:
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            grid.addWidget(_label(words), row, column, side | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, column + 1)
        grid.addWidget(_label(self.tr("Notes")), 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.notes, 2, 1, 1, 3)
        grid.setColumnMinimumWidth(2, _LABELS_WIDTH + GAP + GRID * 2)
        grid.setColumnMinimumWidth(0, _LABELS_WIDTH)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        self.body.addLayout(grid)
        self.body.addLayout(self._feet())
        for keys, act in (("Ctrl+Return", self.save), ("Ctrl+Enter", self.save), ("Escape", self.closed.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        for line in (self.title, self.gear):
            line.returnPressed.connect(self.save)

    def show_activity(self, activity: Activity, gear: tuple[str, ...]) -> None:
        """Fill the fields, and offer gear that is known."""
        self._rpe = activity.rpe
        self._known.setStringList(list(gear))
        self.title.setText(activity.title[:LONGEST_TITLE])
        self.sport.setCurrentIndex(self.sport.findData(activity.sport))
        self.gear.setText(activity.gear[:LONGEST_TITLE])
        self.rpe.setCurrentIndex(0 if activity.rpe is None else round(activity.rpe) + 1)
        self.excluded.show_value(activity.excluded)
        self.notes.setPlainText(activity.description[:LONGEST_NOTES])
        self.notes.setReadOnly(len(activity.description) > LONGEST_NOTES)
        self._was = self._now()

    def take_focus(self) -> None:
        """Begin with the title."""
        self.title.setFocus()
        self.title.selectAll()

    def save(self) -> None:
        """Pass on what was changed."""
        changes = {name: value for name, value in self._now().items() if value != self._was.get(name)}
        if changes:
            self.saved.emit(changes)
        self.closed.emit()

    def _now(self) -> Changes:
        rpe = self.rpe.currentData()
        if self._rpe is not None and rpe == float(round(self._rpe)):
            rpe = self._rpe  # a watch's 6.5 stays 6.5 until something else is chosen
        return {
            "title": self.title.text().strip(),
            "sport": str(self.sport.currentData()),
            "gear": self.gear.text().strip(),
            "rpe": rpe,
            "excluded": self.excluded.value is True,
            "description": self.notes.toPlainText().strip(),
        }

    def _fill_rpe(self) -> None:
        named = {0: self.tr("rest"), 2: self.tr("easy"), 5: self.tr("hard"), 7: self.tr("very hard")}
        named |= {3: self.tr("moderate"), 10: self.tr("all out")}
        self.rpe.addItem(self.tr("Not given"), None)
        for rpe in range(11):
            word = f" · {named[rpe]}" if rpe in named else ""
            self.rpe.addItem(f"{rpe}{word}", float(rpe))

    def _feet(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        row.setContentsMargins(_LABELS_WIDTH + GRID * 2, 0, 0, 0)
        give_up = button(self.tr("Cancel"), "quiet")
        give_up.setToolTip(self.tr("Leave all as it was (Esc)"))
        give_up.clicked.connect(lambda: self.closed.emit())
        save = button(self.tr("Save"), "primary")
        save.setToolTip(self.tr("Keep the changes (Ctrl+Enter)"))
        save.clicked.connect(self.save)
        row.addWidget(self.excluded)
        row.addSpacing(GAP)
        row.addStretch(1)
        row.addWidget(give_up)
        row.addWidget(save)
        return row


class Combo(QComboBox):
    """A combo box that shows that it opens."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a sign at the far end."""
        super().paintEvent(event)
        left = GRID * 2 if self.isRightToLeft() else self.width() - _SIGN - GRID * 2
        place = QRectF(left, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        paint_icon(QPainter(self), "chevron", place, appearance.colour("ink2"))


def _label(words: str) -> QWidget:
    return label(words, "secondary", "ink2")


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setFont(appearance.font("body"))
    made.setAccessibleName(name)
    return made


def _combo(name: str) -> QComboBox:
    made = Combo()
    made.setFont(appearance.font("body"))
    made.setAccessibleName(name)
    return made

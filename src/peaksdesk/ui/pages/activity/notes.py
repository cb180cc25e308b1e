"""How it felt, and what there is to say about it."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.text import label

_EDITOR_HEIGHT = 72


class Notes(Card):
    """RPE and notes in one line; Edit opens a field for each.

    Attributes:
        edited: Carries the changed fields by name.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(padding=GRID * 3)
        self.setObjectName("notes")
        self.setAccessibleName(self.tr("How it felt"))
        self._given: tuple[float | None, str] = (None, "")
        self._faces = QStackedWidget()
        self.body.addWidget(self._faces)
        self._faces.addWidget(self._shown())
        self._faces.addWidget(self._editor())
        self._fit()

    def show_activity(self, activity: Activity, locale: QLocale) -> None:
        """Show another activity's; fields being typed are given up if it is another one or they were saved."""
        self._given = (activity.rpe, activity.description)
        rpe = self.tr("RPE –")
        if activity.rpe is not None:
            digits = 0 if activity.rpe.is_integer() else 1
            rpe = self.tr("RPE %1 of 10").replace("%1", fmt.number(activity.rpe, locale, digits))
        self._rpe.setText(rpe)
        self._words.setText(" ".join(activity.description.split()) or self.tr("No notes yet"))
        self._faces.setCurrentIndex(0)
        self._fit()

    def begin(self) -> None:
        """Open the fields."""
        rpe, words = self._given
        self._choice.setCurrentIndex(0 if rpe is None else round(rpe) + 1)
        self._text.setPlainText(words)
        self._faces.setCurrentIndex(1)
        self._fit()
        self._choice.setFocus()

    def _shown(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(GRID, 0, 0, 0)
        row.setSpacing(GRID * 3)
        self._rpe = label("", "strong")
        self._words = ElidedLabel("", "body", "ink2")
        self._edit = button(self.tr("Edit"), "link", name=self.tr("Edit RPE and notes"))
        self._edit.clicked.connect(self.begin)
        row.addWidget(self._rpe)
        row.addWidget(self._words, 1)
        row.addWidget(self._edit)
        return made

    def _editor(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(GRID, 0, 0, 0)
        column.setSpacing(GRID * 2)
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        self._choice = QComboBox()
        self._choice.setFont(appearance.font("body"))
        self._choice.setAccessibleName(self.tr("RPE: how hard it felt, 0 to 10"))
        named = {0: self.tr("rest"), 2: self.tr("easy"), 5: self.tr("hard"), 7: self.tr("very hard")}
        named |= {3: self.tr("moderate"), 10: self.tr("all out")}
        self._choice.addItem(self.tr("RPE not given"), None)
        for rpe in range(11):
            word = f" · {named[rpe]}" if rpe in named else ""
            self._choice.addItem(f"RPE {rpe}{word}", float(rpe))
        give_up = button(self.tr("Cancel"), "quiet")
        give_up.clicked.connect(self._give_up)
        save = button(self.tr("Save"), "primary")
        save.clicked.connect(self._save)
        row.addWidget(self._choice)
        row.addStretch(1)
        row.addWidget(give_up)
        row.addWidget(save)
        self._text = QPlainTextEdit()
        self._text.setFont(appearance.font("body"))
        self._text.setFixedHeight(_EDITOR_HEIGHT)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Notes"))
        self._text.setPlaceholderText(self.tr("What should you remember about this one?"))
        column.addLayout(row)
        column.addWidget(self._text)
        for keys, act in (("Ctrl+Return", self._save), ("Escape", self._give_up)):
            shortcut = QShortcut(QKeySequence(keys), made)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        return made

    def _give_up(self) -> None:
        self._faces.setCurrentIndex(0)
        self._fit()
        self._edit.setFocus()

    def _save(self) -> None:
        rpe, words = self._choice.currentData(), self._text.toPlainText().strip()
        changes: dict[str, float | str | None] = {}
        if rpe != self._given[0]:
            changes["rpe"] = rpe
        if words != self._given[1]:
            changes["description"] = words
        self._give_up()
        if changes:
            self.edited.emit(changes)

    def _fit(self) -> None:
        # A stack is as tall as its tallest page; this one is as tall as the page in front.
        face = self._faces.currentWidget()
        if face is not None:
            self._faces.setFixedHeight(face.sizeHint().height())

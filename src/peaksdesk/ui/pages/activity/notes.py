"""How it felt and what there is to say about it, in one line."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout

from peaksdesk.domain.activity import Activity
from peaksdesk.ui import format as fmt
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.card import Card
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.widgets.text import label


class Notes(Card):
    """RPE and notes; Edit opens the form.

    Attributes:
        edit_pressed: The person wants to write.
    """

    edit_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__(padding=GRID * 2)
        self.setObjectName("notes")
        self.setAccessibleName(self.tr("How it felt"))
        row = QHBoxLayout()
        row.setContentsMargins(GRID * 2, 0, GRID, 0)
        row.setSpacing(GRID * 3)
        self._rpe = label("", "strong")
        self._words = ElidedLabel("", "body", "ink2")
        edit = button(self.tr("Edit"), "link", name=self.tr("Edit RPE and notes"))
        edit.clicked.connect(lambda: self.edit_pressed.emit())
        row.addWidget(self._rpe)
        row.addWidget(self._words, 1)
        row.addWidget(edit)
        self.body.addLayout(row)

    def show_activity(self, activity: Activity, locale: QLocale) -> None:
        """Show another activity's."""
        rpe = self.tr("RPE –")
        if activity.rpe is not None:
            digits = 0 if float(activity.rpe).is_integer() else 1
            rpe = self.tr("RPE %1 of 10").replace("%1", fmt.number(activity.rpe, locale, digits))
        self._rpe.setText(rpe)
        self._words.setText(one_line(activity.description) or self.tr("No notes yet"))

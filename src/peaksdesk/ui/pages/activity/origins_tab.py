"""Every field with its value and where it came from, as a table; what the person typed can be given back."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from peaksdesk.ui.models.table import Column, RecordTableModel
from peaksdesk.ui.pages.activity.origins import Origin
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.cells import dress_table
from peaksdesk.ui.widgets.elided import ElidedLabel


class OriginsTab(QWidget):
    """A row for each field.

    Attributes:
        given_back: Carries the name of a field that is to have its source's value again.
    """

    given_back = Signal(str)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("origins")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._model: RecordTableModel[Origin] = RecordTableModel((), lambda origin: origin.name)
        self.table = _Table(self._give_back)
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Where every field came from"))
        self.table.selectionModel().currentRowChanged.connect(lambda: self._look())
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID * 2, 0, 0, 0)
        self._words = ElidedLabel(self.tr("What you typed stays, whatever is imported."), "secondary", "ink2")
        self.back = button(self.tr("Give back to the source"))
        self.back.setToolTip(self.tr("Forget what you typed here: the source's value counts again (Del)"))
        self.back.clicked.connect(self._give_back)
        foot.addWidget(self._words, 1)
        foot.addWidget(self.back)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        column.addWidget(self._foot)

    def show_origins(self, rows: tuple[Origin, ...]) -> None:
        """Show another activity's fields."""
        columns = _columns()
        self._model.set_columns(columns)
        self._model.show(rows)
        dress_table(self.table, columns)
        self._foot.setVisible(any(row.editable for row in rows))
        self._look()

    def _chosen(self) -> Origin | None:
        at = self.table.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def _look(self) -> None:
        chosen = self._chosen()
        self.back.setEnabled(chosen is not None and chosen.editable)

    def _give_back(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.editable:
            self.given_back.emit(chosen.name)


class _Table(QTableView):
    def __init__(self, delete: Callable[[], None]) -> None:
        super().__init__()
        self._delete = delete

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._delete()
        else:
            super().keyPressEvent(event)


def _columns() -> tuple[Column[Origin], ...]:
    translate = QCoreApplication.translate
    by_hand = translate("origins", "typed by hand")

    def came(row: Origin) -> str:
        return " · ".join(filter(None, (row.file, row.device))) or by_hand

    return (
        Column(translate("origins", "Field"), lambda row: row.title, width=136, strong=True, tip=lambda row: row.title),
        Column(translate("origins", "Value"), lambda row: row.value, tip=lambda row: row.value),
        Column(translate("origins", "From"), lambda row: row.who, width=96),
        Column(translate("origins", "File and device"), came, tip=came, tone="ink2"),
        Column(translate("origins", "Imported"), lambda row: row.when, width=148, tone="ink2"),
    )

"""A table of two columns side by side and what lies between them, under headings; as high as its rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.models.table import RECORD_ROLE, Column, RecordTableModel
from peaksdesk.ui.pages.compare.figures import Figure
from peaksdesk.ui.theme import GRID, ROW_HEIGHT
from peaksdesk.ui.widgets.cells import CellDelegate, dress_table, frame_of_keys

_FIGURES = 96


class FigureTable(QWidget):
    """Rows of figures.

    Attributes:
        opened: Carries the id of the activity behind a cell that was opened.
    """

    opened = Signal(object)

    def __init__(self, name: str) -> None:
        """Make it empty."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        columns = (
            Column[Figure]("", lambda line: line.name),
            Column[Figure](self.tr("A"), lambda line: line.a, right=True, width=_FIGURES, strong=True),
            Column[Figure](self.tr("B"), lambda line: line.b, right=True, width=_FIGURES),
            Column[Figure](self.tr("Difference"), lambda line: line.difference, right=True, width=_FIGURES),
            Column[Figure](self.tr("%"), lambda line: line.share, right=True, width=72, tone="ink2"),
        )
        self._model: RecordTableModel[Figure] = RecordTableModel(columns, lambda line: line.key)
        self._table = QTableView()
        self._table.setModel(self._model)
        self._table.setAccessibleName(name)
        for policy in (self._table.setVerticalScrollBarPolicy, self._table.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        dress_table(self._table, columns)
        self._delegate = _Headed(self._table, columns)
        self._table.setItemDelegate(self._delegate)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._table.activated.connect(self._open)
        layout.addWidget(self._table)

    def show_figures(self, lines: tuple[Figure, ...]) -> None:
        """Show other rows."""
        self._model.show(lines)
        height = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(height + ROW_HEIGHT * max(len(lines), 1))

    def _open(self, index: QModelIndex) -> None:
        a, b = self._model.rows[index.row()].ids
        found = b if index.column() == 2 else a if a is not None else b
        if found is not None:
            self.opened.emit(found)


class _Headed(CellDelegate):
    """Writes a heading over its whole row."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(RECORD_ROLE)
        if not isinstance(line, Figure) or not line.heading:
            super().paint(painter, option, index)
            return
        rect = QRectF(option.rect)
        painter.save()
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), appearance.colour("line"))
        frame_of_keys(painter, rect, self._view, index)
        if index.column() == 0:
            painter.setFont(appearance.font("secondary_strong"))
            painter.setPen(appearance.colour("ink2"))
            more = 4 * _FIGURES
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            room = rect.adjusted(-more if rtl else GRID * 2, GRID, -GRID * 2 if rtl else more, -1)
            painter.setClipping(False)
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side, line.name)
        painter.restore()

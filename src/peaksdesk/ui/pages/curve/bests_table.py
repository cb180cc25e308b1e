"""The bests of a period over standard durations and distances: value, day, and the way to the session."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget

from peaksdesk.domain.milestones import TimeRecord
from peaksdesk.domain.records import Best
from peaksdesk.domain.streams import SPEED
from peaksdesk.ui import format as fmt
from peaksdesk.ui.bests_words import distance_name
from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.models.table import Column, RecordTableModel
from peaksdesk.ui.theme import ROW_HEIGHT
from peaksdesk.ui.widgets.cells import dress_table

DURATIONS_S = (5, 60, 300, 1200, 3600, 7200)
PACE_DURATIONS_S = (60, 300, 1200, 3600)
_LEAST_WIDTH, _ROOM = 72, 24
"""Of the first column, which is as wide as its words, and what is free beside them, px."""

_MINUTES = "min"
"""A pace shows by its colon that it is in minutes: 1:42 /500m."""


@dataclass(frozen=True)
class Line:
    """One row, in words."""

    what: str
    value: str
    day: str
    activity_id: int


class BestsTable(QWidget):
    """As high as its rows.

    Attributes:
        opened: Carries the id of the activity of a row.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        columns = (
            Column[Line](self.tr("Over"), lambda line: line.what, width=_LEAST_WIDTH),
            Column[Line](self.tr("Best"), lambda line: line.value, right=True, strong=True),
            Column[Line](self.tr("Day"), lambda line: line.day, right=True, width=104, tone="ink2"),
        )
        self._model: RecordTableModel[Line] = RecordTableModel(columns, lambda line: line.what)
        self._table = QTableView()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Bests of the period"))
        self._table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_table(self._table, columns)
        self._table.activated.connect(self._open)
        layout.addWidget(self._table)

    def show_bests(self, bests: tuple[Best, ...], times: tuple[TimeRecord, ...], scale: Scale, channel: str) -> None:
        """Show the standard ones of a period's bests, distances first."""
        locale = self.locale()
        wanted = PACE_DURATIONS_S if channel == SPEED else DURATIONS_S
        lines = [
            Line(
                distance_name(t.distance_m, locale), fmt.duration(t.time_s), fmt.plain_day(t.day, locale), t.activity_id
            )
            for t in times
        ]
        lines += [
            Line(
                fmt.span(best.duration_s),
                f"{scale.text(best.value)} {scale.unit.removeprefix(_MINUTES)}",
                fmt.plain_day(best.day, locale),
                best.activity_id,
            )
            for best in bests
            if best.duration_s in wanted
        ]
        self._model.show(tuple(lines))
        metrics = self._table.fontMetrics()
        widest = max((metrics.horizontalAdvance(line.what) for line in lines), default=0)
        self._table.setColumnWidth(0, max(widest + _ROOM, _LEAST_WIDTH))
        height = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(height + ROW_HEIGHT * max(len(lines), 1))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()].activity_id)

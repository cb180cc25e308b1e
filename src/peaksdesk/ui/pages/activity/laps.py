"""The laps as a table; a lap that is opened becomes the charts' selection."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, Signal
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity, Lap
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.streams import SPEED
from peaksdesk.ui import format as fmt
from peaksdesk.ui.models.table import Column, RecordTableModel
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.widgets.cells import dress_table

translate = QCoreApplication.translate

TABS_HEIGHT = 32
"""Room above the table for the tabs of the card it is on, px."""


@dataclass(frozen=True)
class NumberedLap:
    """A lap and its number, from 1."""

    number: int
    lap: Lap


class Laps(QWidget):
    """Laps in order.

    Attributes:
        chosen: Carries the `Lap` that was opened.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("laps")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, TABS_HEIGHT, 0, 0)
        self._model: RecordTableModel[NumberedLap] = RecordTableModel((), lambda row: row.number)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Laps; Enter shows one in the charts"))
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        layout.addWidget(self.table)

    def show_laps(self, laps: tuple[Lap, ...], activity: Activity, units: Units, locale: QLocale) -> None:
        """Show another activity's laps, with the columns that they have."""
        rows = tuple(NumberedLap(number, lap) for number, lap in enumerate(laps, start=1))
        self._model.set_columns(_columns(laps, activity, units, locale))
        self._model.show(rows)
        dress_table(self.table, self._model.columns)

    def _open(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.rows[index.row()].lap)


def _columns(
    laps: tuple[Lap, ...], activity: Activity, units: Units, locale: QLocale
) -> tuple[Column[NumberedLap], ...]:
    pace = scale_of(SPEED, activity, units, locale)

    def speed(row: NumberedLap) -> str:
        metres, seconds = row.lap.distance_m, row.lap.duration_s
        return pace.text(metres / seconds) if metres and seconds else fmt.NONE

    columns: list[Column[NumberedLap]] = [
        Column(translate("laps", "Lap"), lambda row: str(row.number), width=64, strong=True),
        Column(translate("laps", "Start"), lambda row: fmt.duration(row.lap.start_s), right=True),
        Column(translate("laps", "Time"), lambda row: fmt.duration(row.lap.duration_s), right=True),
    ]
    if any(lap.distance_m for lap in laps):
        columns.append(
            Column(
                translate("laps", "Distance"),
                lambda row: fmt.joined(fmt.distance(row.lap.distance_m, units, locale, digits=2)),
                right=True,
            )
        )
        columns.append(Column(pace.unit, speed, right=True))
    if any(lap.avg_power_w for lap in laps):
        columns.append(
            Column(
                translate("laps", "Power"),
                lambda row: fmt.joined(fmt.power(row.lap.avg_power_w, locale)),
                right=True,
            )
        )
    if any(lap.avg_hr_bpm for lap in laps):
        columns.append(
            Column(
                translate("laps", "Heart rate"),
                lambda row: fmt.joined(fmt.heart_rate(row.lap.avg_hr_bpm, locale)),
                right=True,
            )
        )
    if any(lap.ascent_m for lap in laps):
        columns.append(
            Column(
                translate("laps", "Ascent"),
                lambda row: fmt.joined(fmt.elevation(row.lap.ascent_m, units, locale)),
                right=True,
            )
        )
    return tuple(columns)

"""Time in every kind of zones that is known: power, heart rate, pace, side by side."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.athlete import Units
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.domain.zones import ZoneTable
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.zone_bars import ZoneBar, ZoneBars
from peaksdesk.ui.pages.activity.panels import scale_of
from peaksdesk.ui.theme import GAP, GRID
from peaksdesk.ui.widgets.elided import ElidedLabel
from peaksdesk.ui.words import said

_CHANNEL_OF = {"Power": POWER, "Heart rate": HEART_RATE, "Pace": SPEED}
_MOST_WIDTH = 520


class ZonesTab(QWidget):
    """A column for each table."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("zones_tab")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GRID * 2, GRID * 2, GRID * 2, 0)
        self._row.setSpacing(GAP * 2)

    def show_zones(self, tables: tuple[ZoneTable, ...], activity: Activity, units: Units, locale: QLocale) -> None:
        """Show another session's zones."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for table in tables:
            self._row.addWidget(_column(table, activity, units, locale), 1)
        self._row.addStretch(0)


def zones_title(table: ZoneTable) -> str:
    """Return what a table of zones is called."""
    name = said(table.title)
    return QCoreApplication.translate("Side", "%1 zones").replace("%1", name)


def zone_bars(table: ZoneTable, activity: Activity, units: Units, locale: QLocale) -> tuple[ZoneBar, ...]:
    """Return a table of zones as bars with their bounds."""
    scale = scale_of(_CHANNEL_OF.get(table.title, HEART_RATE), activity, units, locale)
    bars = []
    for zone in table.zones:
        reach = QCoreApplication.translate("Side", "from %1").replace("%1", scale.text(zone.lower))
        if zone.upper is not None:
            reach = QCoreApplication.translate("Side", "%1 to %2").replace("%1", scale.text(zone.lower))
            reach = reach.replace("%2", scale.text(zone.upper))
        name = said(zone.name)
        bars.append(ZoneBar(f"Z{name}" if name[:1].isdigit() else name, f"{reach} {scale.unit}", zone.seconds))
    return tuple(bars)


def _column(table: ZoneTable, activity: Activity, units: Units, locale: QLocale) -> QWidget:
    made = QWidget()
    made.setMaximumWidth(_MOST_WIDTH)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    title = zones_title(table)
    column.addWidget(ElidedLabel(f"{title} · {said(table.basis)}", "secondary", "ink2"))
    bars = ZoneBars()
    bars.show_zones(title, zone_bars(table, activity, units, locale))
    column.addWidget(DescribedChart(bars))
    column.addStretch(1)
    return made

"""Time in zones: one bar each, with its share and its time."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.charts.line_painter import paint_runs
from peaksdesk.ui.charts.table import RawRow, Row, Table

ROW = 22
_BAR = 6
_TIME_WIDTH = 56
_SHARE_WIDTH = 44
_LEAST_BAR = 36
_TIME_FROM = 320
"""Width from which the times have room beside the bars, px."""

_TONES = ("ink3", "speed", "good", "power", "heart_rate", "bad", "cadence")


@dataclass(frozen=True)
class ZoneBar:
    """One zone.

    Attributes:
        name: Short, such as `Z2 Endurance`.
        bounds: What it reaches over, such as `158 to 215 W`.
        seconds: Time spent in it.
    """

    name: str
    bounds: str
    seconds: float


class ZoneBars(Chart):
    """Bars in proportion to the longest; the one under the pointer tells its bounds."""

    has_corner = False

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("zone_bars")
        self._zones: tuple[ZoneBar, ...] = ()
        self._title = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_zones(self, title: str, zones: tuple[ZoneBar, ...]) -> None:
        """Show the zones of `title`, lowest first."""
        self._title, self._zones = title, zones
        self.updateGeometry()
        self.repaint_all()

    def title(self) -> str:
        """Return whose zones they are."""
        return self._title or super().title()

    def summary(self) -> str:
        """Return where most of the time went."""
        total = sum(zone.seconds for zone in self._zones)
        if not total:
            return self.tr("{title}: no time in any zone.").format(title=self._title)
        most = max(self._zones, key=lambda zone: zone.seconds)
        return self.tr("{title}: most in {zone}, {share} of {total}.").format(
            title=self._title, zone=most.name, share=self._share(most, total), total=fmt.duration(total)
        )

    def table(self) -> Table:
        """Return bounds, time and share of each zone."""
        total = sum(zone.seconds for zone in self._zones)
        rows: tuple[Row, ...] = tuple(
            (zone.name, zone.bounds, fmt.duration(zone.seconds), self._share(zone, total)) for zone in self._zones
        )
        raw: tuple[RawRow, ...] = tuple(
            (zone.name, zone.bounds, zone.seconds, round(zone.seconds / total, 4) if total else 0.0)
            for zone in self._zones
        )
        columns = (self.tr("Zone"), self.tr("From to"), self.tr("Time"), self.tr("Share"))
        return Table.of(columns, rows, raw, (*columns[:2], self.tr("Time, s"), self.tr("Share")))

    def sizeHint(self) -> QSize:
        """Be as tall as the zones."""
        return QSize(260, ROW * max(len(self._zones), 1))

    def minimumSizeHint(self) -> QSize:
        """Keep every zone."""
        return QSize(180, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Tell a zone's bounds and time in a tooltip."""
        if event.type() == QEvent.Type.ToolTip:
            index = int(event.pos().y() // ROW)  # type: ignore[attr-defined]
            if 0 <= index < len(self._zones):
                zone = self._zones[index]
                self.setToolTip(f"{zone.name}: {zone.bounds}, {fmt.duration(zone.seconds)}")
        return super().event(event)

    def paint_chart(self, painter: QPainter) -> None:
        """Paint names, bars, times and shares."""
        total = sum(zone.seconds for zone in self._zones)
        most = max((zone.seconds for zone in self._zones), default=0.0) or 1.0
        metrics = QFontMetricsF(appearance.font("secondary"))
        widest = max((metrics.horizontalAdvance(zone.name) for zone in self._zones), default=0.0)
        with_time = self.width() >= _TIME_FROM
        figures = _SHARE_WIDTH + (_TIME_WIDTH if with_time else 0)
        names = min(widest + 12, self.width() - figures - 8 - _LEAST_BAR)
        track = QRectF(names, 0, max(self.width() - names - figures - 8, 8), _BAR)
        for index, zone in enumerate(self._zones):
            top = index * ROW
            paint_runs(painter, QRectF(0, top, names - 8, ROW), [(zone.name, "secondary", "ink")])
            bar = track.translated(0, top + (ROW - _BAR) / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("panel2"))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
            if zone.seconds:
                bar.setWidth(max(bar.width() * zone.seconds / most, _BAR))
                painter.setBrush(appearance.colour(_TONES[min(index, len(_TONES) - 1)]))
                painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
            right = QRectF(track.right(), top, figures + 8, ROW)
            if with_time:
                time = right.adjusted(0, 0, -_SHARE_WIDTH, 0)
                paint_runs(painter, time, [(fmt.duration(zone.seconds), "secondary", "ink2")], right=True)
            paint_runs(painter, right, [(self._share(zone, total), "secondary", "ink")], right=True)

    def paint_overlay(self, painter: QPainter) -> None:
        """Nothing moves here."""

    def _share(self, zone: ZoneBar, total: float) -> str:
        share = 100.0 * zone.seconds / total if total else 0.0
        return self.tr("{n} %").format(n=fmt.number(share, self.locale()))

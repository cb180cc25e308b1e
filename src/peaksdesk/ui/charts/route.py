"""The way of a session, drawn as a shape."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from peaksdesk.domain.streams import LATITUDE, LONGITUDE, Floats, Streams
from peaksdesk.ui import appearance
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.charts.line_painter import PIECE, polygons
from peaksdesk.ui.charts.table import RawRow, Table

_MARGIN = 8.0
_DEGREE_M = 111_195.0
"""One degree of a great circle, m (mean radius 6371.0088 km)."""

_MOST_POINTS = 1500
_TABLE_ROWS = 24
_NEVER_WIDER_M = 20.0


class Route(Chart):
    """An equirectangular picture true to scale about the middle latitude: start ringed, selection on top in accent."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self.setObjectName("route")
        self._t = self._east = self._north = np.empty(0)
        self._latitude = self._longitude = np.empty(0)
        self._selection: tuple[float, float] | None = None
        self._cursor: float | None = None

    def show_track(self, streams: Streams) -> bool:
        """Show another session's way; returns whether it has one."""
        track = _track(streams)
        self._selection = self._cursor = None
        if track is None:
            self._t = self._east = self._north = self._latitude = self._longitude = np.empty(0)
            self.repaint_all()
            return False
        self._t, self._latitude, self._longitude = track
        middle = math.radians(float(np.nanmean(self._latitude)))
        self._east = (self._longitude - np.nanmean(self._longitude)) * math.cos(middle) * _DEGREE_M
        self._north = (self._latitude - np.nanmean(self._latitude)) * _DEGREE_M
        self.repaint_all()
        return True

    def select(self, selection: tuple[float, float] | None) -> None:
        """Highlight a stretch (seconds), or none."""
        self._selection = selection
        self.update()

    def point(self, second: float | None) -> None:
        """Show where the athlete was at a moment, or nothing."""
        self._cursor = second
        self.update()

    def title(self) -> str:
        """Return what it is."""
        return self.tr("Route")

    def summary(self) -> str:
        """Return how far the way reaches."""
        if not self._t.size:
            return self.tr("No route.")
        east, north = (
            float(np.nanmax(self._east) - np.nanmin(self._east)),
            float(np.nanmax(self._north) - np.nanmin(self._north)),
        )
        known = np.flatnonzero(np.isfinite(self._east))
        a, b = known[0], known[-1]
        apart = math.hypot(self._east[b] - self._east[a], self._north[b] - self._north[a])
        return self.tr("Route {east} km wide and {north} km high, ending {apart} km from its start.").format(
            east=fmt.number(east / 1000, self.locale(), 1),
            north=fmt.number(north / 1000, self.locale(), 1),
            apart=fmt.number(apart / 1000, self.locale(), 1),
        )

    def table(self) -> Table:
        """Return positions at even distances in time."""
        picked = np.linspace(0, max(self._t.size - 1, 0), min(_TABLE_ROWS, self._t.size)).round().astype(int)
        rows = tuple(
            (
                fmt.duration(float(self._t[i])),
                *(
                    fmt.number(None if math.isnan(degrees[i]) else float(degrees[i]), self.locale(), 5)
                    for degrees in (self._latitude, self._longitude)
                ),
            )
            for i in picked
        )
        raw: tuple[RawRow, ...] = tuple(
            (float(self._t[i]), round(float(self._latitude[i]), 6), round(float(self._longitude[i]), 6)) for i in picked
        )
        columns = (self.tr("Time"), self.tr("Latitude"), self.tr("Longitude"))
        return Table.of(columns, rows, raw, (self.tr("Time, s"), *columns[1:]))

    def sizeHint(self) -> QSize:
        """Prefer a card's width."""
        return QSize(260, 148)

    def minimumSizeHint(self) -> QSize:
        """Stay recognisable."""
        return QSize(120, 112)

    def paint_chart(self, painter: QPainter) -> None:
        """Paint the way."""
        if self._t.size:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_way(painter, *self._on_screen(), "ink3", 1.6)

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint the selection, the start and where the athlete was."""
        if not self._t.size:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self._on_screen()
        if self._selection is not None:
            inside = slice(*np.searchsorted(self._t, self._selection).tolist())
            self._paint_way(painter, x[inside], y[inside], "accent", 2.6)
        first = int(np.flatnonzero(np.isfinite(x))[0])
        painter.setPen(QPen(appearance.colour("ink2"), 1.6))
        painter.setBrush(appearance.colour("panel"))
        painter.drawEllipse(QPointF(x[first], y[first]), 3.5, 3.5)
        if self._cursor is not None:
            at = min(int(np.searchsorted(self._t, self._cursor)), self._t.size - 1)
            if math.isfinite(x[at]):
                painter.setPen(QPen(appearance.colour("panel"), 1.5))
                painter.setBrush(appearance.colour("accent"))
                painter.drawEllipse(QPointF(x[at], y[at]), 5, 5)

    def _on_screen(self) -> tuple[Floats, Floats]:
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        west, east = float(np.nanmin(self._east)), float(np.nanmax(self._east))
        south, north = float(np.nanmin(self._north)), float(np.nanmax(self._north))
        scale = min(room.width() / max(east - west, _NEVER_WIDER_M), room.height() / max(north - south, _NEVER_WIDER_M))
        x = room.center().x() + (self._east - (west + east) / 2) * scale
        y = room.center().y() - (self._north - (south + north) / 2) * scale
        return x, y

    def _paint_way(self, painter: QPainter, x: Floats, y: Floats, token: str, width: float) -> None:
        pen = QPen(appearance.colour(token), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for polygon in polygons(x, y, PIECE):
            painter.drawPolyline(polygon)


def _track(streams: Streams) -> tuple[Floats, Floats, Floats] | None:
    latitude, longitude = streams.get(LATITUDE), streams.get(LONGITUDE)
    if latitude is None or longitude is None:
        return None
    order = np.argsort(streams.time_s, kind="stable")
    known = order[np.isfinite(latitude[order]) & np.isfinite(longitude[order])]
    if known.size < 2:
        return None
    thinned = known[:: max(1, known.size // _MOST_POINTS)]
    return streams.time_s[thinned], latitude[thinned], longitude[thinned]

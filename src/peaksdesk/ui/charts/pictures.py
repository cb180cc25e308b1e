"""A chart as a picture: pixels, or lines and text that stay sharp at any size."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from peaksdesk.ui import appearance, region
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.theme import LIGHT

RATIO = 2.0
_MARGIN_MM = 15.0
_DPI = 600
_PX_PER_INCH = 96.0


def image_of(chart: Chart, ratio: float = RATIO) -> QImage:
    """Return a chart as it is on screen, with so many pixels for each of its own."""
    image = QImage((chart.size() * ratio).expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(appearance.colour(chart.surface))
    painter = QPainter(image)
    chart.paint_on(painter)
    painter.end()
    return image


def png_bytes(image: QImage) -> bytes:
    """Return an image as a PNG file; may run on any thread."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def svg_bytes(chart: Chart) -> bytes:
    """Return a chart as an SVG file on white: lines as lines, text as text."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(chart.size())
    generator.setViewBox(QRectF(chart.rect()))
    generator.setTitle(_plain(chart.title()))
    generator.setDescription(_plain(chart.summary()))
    with appearance.painted_in(LIGHT):
        painter = QPainter(generator)
        painter.fillRect(chart.rect(), appearance.colour(chart.surface))
        chart.paint_on(painter)
        painter.end()
    buffer.close()
    return bytes(data.data())


def pdf_bytes(chart: Chart) -> bytes:
    """Return a chart alone on a page."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("PeaksDesk")
    writer.setTitle(_plain(chart.title()))
    writer.setResolution(_DPI)
    lie_on(writer, chart)
    paint_page(chart, writer)
    buffer.close()
    return bytes(data.data())


def lie_on(device: QPagedPaintDevice, chart: Chart) -> None:
    """Give a device the paper of this country, turned the way the chart is."""
    wide = chart.width() > chart.height()
    turn = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageLayout(QPageLayout(QPageSize(region.paper()), turn, margins, QPageLayout.Unit.Millimeter))


def paint_page(chart: Chart, device: QPagedPaintDevice) -> None:
    """Paint a chart on a device's page, as large as it fits, on white."""
    with appearance.painted_in(LIGHT):
        painter = QPainter(device)
        room = QRectF(0, 0, device.width(), device.height())
        scale = min(room.width() / max(chart.width(), 1), room.height() / max(chart.height(), 1))
        painter.scale(scale, scale)
        chart.paint_on(painter)
        painter.end()


def _plain(text: str) -> str:
    return "".join(sign for sign in text[:500] if sign.isprintable())

import csv
import io
from datetime import date
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeySequence, QPageLayout, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QMenu

from peaksdesk.domain.streams import LATITUDE, LONGITUDE, Streams
from peaksdesk.ui import dialogs, saving
from peaksdesk.ui.charts import sharing
from peaksdesk.ui.charts.chart import Share
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.fitness_chart import FitnessChart
from peaksdesk.ui.charts.layered_chart import LayeredChart
from peaksdesk.ui.charts.pictures import image_of, paint_page, pdf_bytes, svg_bytes
from peaksdesk.ui.charts.route import Route
from peaksdesk.ui.charts.sharing import Sharing
from peaksdesk.ui.charts.spreadsheet import csv_bytes
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.charts.timeline import Timeline
from peaksdesk.ui.charts.zone_bars import ZoneBar, ZoneBars
from ui.charts.chart_examples import weeks
from ui.charts.test_fitness_chart import lines
from ui.charts.test_small_charts import curve
from ui.charts.test_timeline import Reader, panels


def timeline():
    chart = Timeline()
    chart.show_panels(panels(3600), Reader(), "A ride of one hour.")
    return chart


def fitness():
    chart = FitnessChart()
    chart.show_lines(lines(400))
    return chart


def curves():
    from peaksdesk.ui.charts.curve_chart import CurveChart, CurveLines
    from peaksdesk.ui.charts.scale import LinearScale

    chart = CurveChart()
    chart.show_lines(CurveLines(curve(70), curve(90, 950.0), LinearScale("W"), "power", "Power curve"))
    return chart


def route():
    chart = Route()
    along = np.linspace(0, 6, 600)
    streams = Streams(np.arange(600.0), {LATITUDE: 47 + 0.01 * np.sin(along), LONGITUDE: 10 + 0.02 * np.cos(along)})
    chart.show_track(streams)
    return chart


def zones():
    chart = ZoneBars()
    chart.show_zones("Power zones", (ZoneBar("Z1", "0 to 158 W", 900.0), ZoneBar("=Z2()", "158 to 215 W", 2700.0)))
    return chart


def layered():
    chart = LayeredChart()
    chart.show_layers(weeks())
    return chart


KINDS = (timeline, fitness, curves, route, zones, layered)


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
def chart(request, qtbot):
    made = request.param()
    qtbot.addWidget(made)
    made.resize(640, 320)
    return made


def rows(data):
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_a_picture_has_two_pixels_for_one_and_something_on_it(chart):
    image = image_of(chart)
    assert (image.width(), image.height()) == (1280, 640)
    colours = {image.pixelColor(x, y).name() for x in range(0, 1280, 3) for y in range(0, 640, 3)}
    assert len(colours) > 3


def test_a_drawing_holds_lines_and_text(chart):
    root = ElementTree.fromstring(svg_bytes(chart))
    names = {found.tag.rpartition("}")[2] for found in root.iter()}
    assert names & {"polyline", "path", "polygon", "rect"}
    assert "image" not in names
    if not isinstance(chart, Route):
        assert "text" in names
    assert chart.summary()[:400] in "".join(root.itertext())


def test_a_drawing_is_on_white_whatever_the_screen_is(chart, appearance):
    light = svg_bytes(chart)
    appearance.choose("dark")
    try:
        assert svg_bytes(chart) == light
    finally:
        appearance.choose("light")


def test_a_page_holds_vectors_and_fonts(chart):
    data = pdf_bytes(chart)
    assert data.startswith(b"%PDF-")
    assert b"/Subtype /Image" not in data
    if not isinstance(chart, Route):
        assert b"/FontFile" in data or b"/CIDFont" in data


def test_another_theme_drops_the_kept_picture(chart, appearance):
    before = chart.grab().toImage()
    appearance.choose("dark")
    try:
        QApplication.processEvents()
        assert chart.grab().toImage().pixelColor(1, 1) != before.pixelColor(1, 1)
    finally:
        appearance.choose("light")
        QApplication.processEvents()
    assert chart.grab().toImage() == before


def test_charts_run_to_the_right_where_people_read_from_the_right(chart):
    before = chart.grab().toImage()
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert chart.grab().toImage() == before


def test_every_chart_gives_numbers_to_a_spreadsheet(chart):
    found = rows(csv_bytes(chart.table()))
    assert len(found) == chart.table().count + 1
    assert all(len(row) == len(found[0]) for row in found)
    figures = [cell for row in found[1:] for cell in row[1:] if cell and cell[0].isdigit() and "to" not in cell]
    assert figures
    assert all(float(cell) >= 0 for cell in figures)


def test_a_spreadsheet_is_the_same_in_every_language(qtbot):
    before = QLocale()
    found = []
    try:
        for language in ("en_GB", "de_DE"):
            QLocale.setDefault(QLocale(language))
            chart = fitness()
            qtbot.addWidget(chart)
            found.append(rows(csv_bytes(chart.table()))[1])
    finally:
        QLocale.setDefault(before)
    assert found[0] == found[1] == ["2026-11-21", "60", "70", "75", "-5"]


def test_cells_that_look_like_formulas_are_disarmed():
    raw = (("=1+1", 1.5, None, date(2026, 1, 2)), ("@x", -2.0, "–", "\t=cmd"), (" +4", 1e-7, "a,b\n", "-"))
    table = Table.of(("=A", "B", "C", "D"), (("", "", "", ""),) * 3, raw)
    assert rows(csv_bytes(table)) == [
        ["'=A", "B", "C", "D"],
        ["'=1+1", "1.5", "", "2026-01-02"],
        ["'@x", "-2", "", "'\t=cmd"],
        ["' +4", "1e-07", "a,b\n", "'-"],
    ]


def test_units_are_in_the_headings(qtbot):
    chart = timeline()
    qtbot.addWidget(chart)
    assert rows(csv_bytes(chart.table()))[0][:2] == ["Time, s", "Power, W"]
    other = curves()
    qtbot.addWidget(other)
    found = rows(csv_bytes(other.table()))
    assert found[0] == ["Duration, s", "This session, W", "90 days, W"]
    assert found[1] == ["1", "900", "950"]


@pytest.mark.parametrize(
    ("ending", "begin"), [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF"), (".csv", b"\xef\xbb")]
)
async def test_the_ending_says_what_is_saved(qtbot, tmp_path, ending, begin):
    chart = fitness()
    qtbot.addWidget(chart)
    told = await Sharing(chart).save(tmp_path / f"chart{ending}")
    assert (told.text, told.tone) == (f"Saved chart{ending}", "good")
    assert (tmp_path / f"chart{ending}").read_bytes().startswith(begin)


async def test_a_full_disk_is_told(qtbot, tmp_path, monkeypatch):
    async def full(path, data):
        raise saving.NotSaved("The disk is full.")

    monkeypatch.setattr(saving, "write", full)
    chart = fitness()
    qtbot.addWidget(chart)
    told = await Sharing(chart).save(tmp_path / "chart.png")
    assert (told.text, told.tone) == ("The disk is full.", "bad")


async def test_the_person_chooses_where(qtbot, tmp_path, monkeypatch):
    asked = []

    async def choose(parent, title, name, patterns):
        asked.append((name, next(iter(patterns))))
        return tmp_path / "mine"

    monkeypatch.setattr(dialogs, "choose_save", choose)
    chart = fitness()
    qtbot.addWidget(chart)
    assert (await Sharing(chart).choose_and_save(".csv")).text == "Saved mine.csv"
    assert asked == [("Fitness.csv", ".csv")]


async def test_printing_waits_for_the_dialog_and_prints_nothing_if_it_is_closed(qtbot, monkeypatch):
    seen = []

    async def closed(dialog):
        seen.append(isinstance(dialog, QPrintDialog))
        dialog.deleteLater()
        return 0

    monkeypatch.setattr(dialogs, "answered", closed)
    chart = fitness()
    qtbot.addWidget(chart)
    assert await Sharing(chart).print() is None
    assert seen == [True]


async def test_printing_a_chart_puts_it_on_the_paper_of_the_chosen_printer(chart, tmp_path, monkeypatch):
    class ToFile(QPrinter):
        def __init__(self, mode):
            super().__init__(mode)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(tmp_path / "printed.pdf"))

    async def chosen(dialog):
        landscape = dialog.printer().pageLayout().orientation() == QPageLayout.Orientation.Landscape
        assert landscape == (chart.width() > chart.height())
        dialog.deleteLater()
        return 1

    monkeypatch.setattr(sharing, "QPrinter", ToFile)
    monkeypatch.setattr(dialogs, "answered", chosen)
    assert (await Sharing(chart).print()).text == "Sent to the printer"
    data = (tmp_path / "printed.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 1
    assert b"/Subtype /Image" not in data


def test_a_printer_gets_the_chart(chart, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    paint_page(chart, printer)
    assert (tmp_path / "page.pdf").stat().st_size > 2000


@pytest.mark.parametrize(
    ("keys", "wish"), [("C", Share.COPY), ("S", Share.SAVE), ("P", Share.PRINT)], ids=("copy", "save", "print")
)
def test_keys_come_to_the_chart_even_where_the_window_has_a_shortcut_on_them(qtbot, keys, wish):
    both = DescribedChart(fitness())
    qtbot.addWidget(both)
    taken, errands = [], []
    shortcut = QShortcut(QKeySequence(f"Ctrl+{keys}"), both)
    shortcut.activated.connect(lambda: taken.append(keys))
    both.sharing.do = errands.append
    both.show()
    both.activateWindow()
    both._chart.setFocus()
    qtbot.keyClick(both._chart, getattr(Qt.Key, f"Key_{keys}"), Qt.KeyboardModifier.ControlModifier)
    assert (errands, taken) == ([wish], [])


async def test_a_copy_is_on_the_clipboard(qtbot):
    chart = fitness()
    qtbot.addWidget(chart)
    chart.resize(640, 320)
    assert (await Sharing(chart).copy()).text == "Picture copied"
    assert QGuiApplication.clipboard().image().size() == QSize(1280, 640)


def test_the_menu_offers_everything(qtbot):
    both = DescribedChart(fitness())
    qtbot.addWidget(both)
    both.resize(640, 320)
    both.show()
    at = both.rect().center()
    QApplication.sendEvent(both, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, both.mapToGlobal(at)))
    (menu,) = [found for found in QApplication.topLevelWidgets() if isinstance(found, QMenu) and found.isVisible()]
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Show as a table",
        "Copy picture",
        "Save as Picture (PNG)…",
        "Save as Drawing (SVG)…",
        "Save as Page (PDF)…",
        "Save as Table (CSV)…",
        "Print…",
    ]
    menu.actions()[0].trigger()
    assert both.shows_table
    menu.close()


def test_the_button_comes_with_the_keys(qtbot):
    both = DescribedChart(fitness())
    qtbot.addWidget(both)
    both.resize(640, 320)
    both.show()
    assert not both._more.isVisible()
    both._chart.setFocus()
    qtbot.waitUntil(both._more.isVisible)
    assert both._more.geometry().bottomRight() == QPoint(639, 319)
    assert both._more.accessibleName()

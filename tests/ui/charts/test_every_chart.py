"""Every chart on every page: a sentence, a table, ways to copy, save and print it, and colours for every eye."""

import csv
import io
from importlib import import_module
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidget

from peaksdesk.ui import gallery
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.charts.curve_chart import CurveChart
from peaksdesk.ui.charts.described import DescribedChart
from peaksdesk.ui.charts.layered_chart import LayeredChart
from peaksdesk.ui.charts.pictures import image_of, pdf_bytes, png_bytes, svg_bytes
from peaksdesk.ui.charts.spreadsheet import csv_bytes
from peaksdesk.ui.pages.curve.bests_chart import BestsChart
from peaksdesk.ui.theme import DARK, LIGHT
from ui.charts.test_colour_blind import APART, LEAST, SEEN, cue, difference

STATES = {
    "fitness": ("full", "ten-years"),
    "curve": ("full", "running"),
    "compare": ("full",),
    "activity": ("full", "swim", "strength", "day"),
    "settings": ("thresholds",),
    "today": ("full",),
}
"""Pages that have charts, and states that show all of them."""

MENU = ("Copy picture", "(PNG)", "(SVG)", "(PDF)", "(CSV)", "Print")


def shown():
    for page, names in STATES.items():
        folder = import_module(f"peaksdesk.ui.pages.{page}.examples").EXAMPLES
        for name in names:
            if name in folder:
                yield page, name, folder[name]


@pytest.fixture(params=shown(), ids=lambda found: f"{found[0]}-{found[1]}")
def window(request, qtbot):
    page, _, state = request.param
    made = gallery.window_of(page, state)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def charts(window) -> list[Chart]:
    found = [chart for chart in window.findChildren(Chart) if chart.isVisible()]
    assert found
    return found


def described(chart: Chart) -> DescribedChart:
    part: QWidget | None = chart
    while part is not None and not isinstance(part, DescribedChart):
        part = part.parentWidget()
    assert part is not None, f"{chart.objectName()} has neither table nor menu"
    return part


def kinds(kind: type = Chart) -> set[type]:
    below = set(kind.__subclasses__())
    return {one for one in below if one.__module__.startswith("peaksdesk")} | {k for one in below for k in kinds(one)}


def test_every_chart_tells_itself_in_a_sentence_and_in_a_table_on_t(window, qtbot):
    for chart in charts(window):
        both = described(chart)
        assert chart.accessibleName() == chart.summary() != ""
        assert chart.title() not in {"", "Chart"}
        chart.setFocus()
        qtbot.keyClick(chart, Qt.Key.Key_T)
        assert both.shows_table
        table = next(view for view in both.findChildren(QTableView))
        assert table.isVisible()
        assert table.model().rowCount() == chart.table().count > 0
        assert table.accessibleName() == chart.summary()
        qtbot.keyClick(table, Qt.Key.Key_T)
        assert not both.shows_table
        assert chart.hasFocus()


def test_every_chart_is_a_picture_a_drawing_a_page_and_a_sheet(window):
    for chart in charts(window):
        assert png_bytes(image_of(chart, 1.0)).startswith(b"\x89PNG")
        assert svg_bytes(chart).startswith(b"<?xml")
        assert pdf_bytes(chart).startswith(b"%PDF")
        rows = list(csv.reader(io.StringIO(csv_bytes(chart.table()).decode("utf-8-sig"))))
        assert len(rows) == chart.table().count + 1
        assert len({len(row) for row in rows}) == 1


def test_every_chart_has_the_menu_of_all_that(window):
    for chart in charts(window):
        both = described(chart)
        at = both.rect().center()
        QApplication.sendEvent(both, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, both.mapToGlobal(at)))
        (menu,) = [part for part in QApplication.topLevelWidgets() if isinstance(part, QMenu) and part.isVisible()]
        words = " ".join(action.text() for action in menu.actions())
        menu.close()
        menu.deleteLater()
        assert all(word in words for word in MENU), words


def test_these_states_show_every_kind_of_chart(qtbot):
    met = set()
    for page, _, state in shown():
        window = gallery.window_of(page, state)
        qtbot.addWidget(window)
        window.show()
        met |= {type(chart) for chart in charts(window)}
    assert {kind for kind in kinds() if not kind.__subclasses__()} <= met


def sharing_a_panel(chart: Chart) -> list[tuple[str, object]]:
    """Return (colour token, every other cue) of what is drawn over each other in a chart."""
    if isinstance(chart, LayeredChart):
        layers = chart._shown.layers
        return [(layer.tone, cue(layer, index)) for index, layer in enumerate(layers)]
    if isinstance(chart, BestsChart):
        return [(line.tone, (line.bold, line.dashed)) for line in chart._picture_of.lines]
    if isinstance(chart, CurveChart):
        strokes = [(chart._lines.tone, "bold"), ("ink3", "dashed"), ("ink3", "thin")]
        return strokes[: 3 if len(chart._ever) else 2]
    return []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_what_is_drawn_together_differs_to_every_eye(window, theme):
    for chart in charts(window):
        for (a, one), (b, two) in combinations(sharing_a_panel(chart), 2):
            wanted = APART if one == two else LEAST
            least = min(difference(theme, a, b, sight) for sight in SEEN)
            assert least >= wanted or (a == b and one != two), f"{chart.objectName()}: {a}, {b}, {least:.0f}"

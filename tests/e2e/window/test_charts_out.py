"""Charts leave the real window: as a picture, a drawing, a sheet and a printed page; and periods of one's own."""

import csv
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QTableView

from e2e.rides import write_ride
from e2e.window.conftest import TODAY
from peaksdesk.ui import dialogs
from peaksdesk.ui.charts import sharing

CTRL = Qt.KeyboardModifier.ControlModifier
BEGINS = {".png": b"\x89PNG", ".svg": b"<?xml", ".csv": b"\xef\xbb\xbf"}


@pytest.fixture(scope="module")
def rides(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rides") / "archive"
    for n, (back, power) in enumerate(((80, 200), (45, 220), (10, 230), (3, 250))):
        write_ride(folder / f"ride-{n}.fit", TODAY - timedelta(days=back), 1300, power=power, hr=150)
    return folder


async def test_a_chart_is_saved_printed_and_read_as_a_table(desk, rides, tmp_path, monkeypatch):
    class ToFile(QPrinter):
        def __init__(self, mode):
            super().__init__(mode)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(tmp_path / "printed.pdf"))

    async def answered(dialog):
        dialog.deleteLater()
        return 1

    wanted = []

    async def choose(parent, title, name, patterns):
        return tmp_path / f"chart{wanted[-1]}"

    await desk.bring(rides)
    desk.window.open("curve")
    await desk.calm()
    chart = desk.part("bests_chart")
    monkeypatch.setattr(dialogs, "choose_save", choose)
    for ending, begin in BEGINS.items():
        wanted.append(ending)
        chart.setFocus()
        desk.key(Qt.Key.Key_S, CTRL)
        await desk.until((tmp_path / f"chart{ending}").exists)
        await desk.calm()
        assert (tmp_path / f"chart{ending}").read_bytes().startswith(begin)
        assert f"Saved chart{ending}" in desk.said
    with (tmp_path / "chart.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[1][:2] == ["1", "250"]
    monkeypatch.setattr(sharing, "QPrinter", ToFile)
    monkeypatch.setattr(dialogs, "answered", answered)
    chart.setFocus()
    desk.key(Qt.Key.Key_P, CTRL)
    await desk.until((tmp_path / "printed.pdf").exists)
    await desk.until(lambda: "Sent to the printer" in desk.said)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    chart.setFocus()
    desk.key(Qt.Key.Key_T)
    table = next(
        view for view in desk.page.findChildren(QTableView) if view.isVisible() and view.model().rowCount() > 20
    )
    assert table.model().index(0, 1).data() == "250 W"
    desk.key(Qt.Key.Key_T)
    assert chart.isVisible()


async def test_periods_of_ones_own_are_compared_and_shown(desk, rides):
    await desk.bring(rides)
    desk.window.open("compare")
    await desk.calm()
    page = desk.page
    a, b = page._a, page._b
    for field, back in ((a.first, 12), (a.last, 0), (b.first, 90), (b.last, 40)):
        day = TODAY - timedelta(days=back)
        field.setDate(QDate(day.year, day.month, day.day))
        await desk.calm()
    assert desk.column(1)[1] == "2"
    assert desk.column(2)[1] == "2"
    await desk.go("fitness")
    desk.press("Set FTP 238 W")
    await desk.calm()
    day = TODAY - timedelta(days=60)
    desk.page._days.first.setDate(QDate(day.year, day.month, day.day))
    await desk.calm()
    chart = desk.part("fitness_chart")
    assert round(chart.view.span) == 61
    chart.setFocus()
    desk.key(Qt.Key.Key_2)
    await desk.calm()
    assert desk.button("3 months").isChecked()

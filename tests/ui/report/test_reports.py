import re

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from peaksdesk.ui import dialogs, saving
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.report import output
from peaksdesk.ui.report.activity import ActivitySheet, activity_report
from peaksdesk.ui.report.athlete import AthleteSheet, athlete_report
from peaksdesk.ui.report.blocks import Cells, Figures, Gap, Words, clean, heading, paragraph, rows
from peaksdesk.ui.report.month import month_report
from peaksdesk.ui.report.output import export_pdf, pdf, print_with_dialog, save_pdf
from peaksdesk.ui.report.paper import WIDTH, Report, lay, pages, paint
from ui.report.pdf_text import pages_of
from ui.report.report_examples import HOSTILE, activity, athlete, month


@pytest.fixture(autouse=True)
def dressed(appearance):
    return appearance


def written(report):
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    lay(writer, report)
    count = paint(report, writer)
    buffer.close()
    return count, bytes(data.data())


def test_an_activity_has_everything_on_its_pages():
    count, data = written(activity_report(activity(laps=60)))
    found = pages_of(data)
    assert count == len(found) == 3
    for words in ("Long ride over the Col", "2:31:08", "218", "Power zones", "Heart rate zones", "Z6 Zone"):
        assert words in found[0]
    everything = "\n".join(found)
    for words in ("Route", "Power curve", "Laps", "Legs heavy on the last climb.", "Mira Kovac"):
        assert words in everything
    assert all(f"Page {number} of 3" in page for number, page in enumerate(found, start=1))
    assert b"/Subtype /Image" not in data


def test_the_headings_of_a_table_stand_again_on_the_next_page():
    found = pages_of(written(activity_report(activity(laps=60)))[1])
    assert "Distance, km" in found[1]
    assert "Distance, km" in found[2]


def test_a_month_is_one_page_on_its_side():
    count, data = written(month_report(month(6)))
    (page,) = pages_of(data)
    assert count == 1
    for words in ("November 2026", "812", "Mon", "Endurance ride", "9:48", "more"):
        assert words in page
    width, height = map(float, re.search(rb"MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data).groups())
    assert width > height


def test_an_athlete_has_totals_records_and_zones():
    _, data = written(athlete_report(athlete(40)))
    everything = "\n".join(pages_of(data))
    for words in ("Training report: Mira Kovac", "312:08", "Totals by month", "Month 40", "Records", "Fitness"):
        assert words in everything


@pytest.mark.parametrize(
    ("report", "sheet"), [(activity_report, ActivitySheet("")), (athlete_report, AthleteSheet("", ""))]
)
def test_little_data_is_one_page(report, sheet):
    count, data = written(report(sheet))
    assert count == 1
    assert "Page 1 of 1" in pages_of(data)[0]


def test_hostile_titles_stay_plain_text():
    found = pages_of(written(activity_report(activity(title=HOSTILE, notes=HOSTILE * 3)))[1])
    everything = "\n".join(found)
    assert "<b>Ride</b> &amp;" in everything
    assert "<script>alert(1)</script>" in everything
    assert "\u202e" not in everything


def test_ten_megabytes_of_notes_are_cut_and_quick():
    report = activity_report(activity(laps=0, title="x" * 10_000_000, notes="word " * 2_000_000))
    count, _ = written(report)
    assert 3 < count < 12


def test_paper_is_white_in_a_dark_window(appearance):
    light = written(activity_report(activity()))[1]
    appearance.choose("dark")
    try:
        dark = written(activity_report(activity()))[1]
    finally:
        appearance.choose("light")
    undated = [re.sub(rb"\(D:.*?\)|/ID \[.*?\]|<xmp:.*?>.*?</xmp:|uuid:[\w-]+", b"", data) for data in (light, dark)]
    assert len(undated[0]) == len(undated[1])
    assert pages_of(light) == pages_of(dark)


@pytest.mark.parametrize(("country", "width"), [("en_US", 612), ("en_GB", 595), ("de_DE", 595), ("fr_CA", 612)])
def test_the_paper_is_that_of_the_country(country, width):
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        _, data = written(activity_report(activity(laps=2)))
    finally:
        QLocale.setDefault(before)
    assert f"MediaBox [0 0 {width}.".encode() in data or f"MediaBox [0 0 {width} ".encode() in data


def test_blocks_fill_pages_and_headings_stay_with_what_follows():
    lines = [Words(str(number)) for number in range(9)]
    blocks = [*lines, *heading("Laps"), Words("first"), Words("second")]
    made = pages(blocks, WIDTH, 220)
    assert [block.text for block, _ in made[0] if isinstance(block, Words)] == [str(number) for number in range(9)]
    assert [block.text for block, _ in made[1] if isinstance(block, Words)] == ["Laps", "first", "second"]
    assert all(not isinstance(page[0][0], Gap) for page in made)
    assert all(top + block.height(WIDTH) <= 220 for page in made for block, top in page)


def test_a_table_that_goes_on_has_its_headings_again():
    table = Table.of(("A", "B"), tuple((str(n), "x") for n in range(30)))
    made = pages(rows(table), WIDTH, 200)
    assert len(made) == 4
    assert all(isinstance(page[0][0], Cells) and page[0][0].heading for page in made)
    assert sum(not block.heading for page in made for block, _ in page) == 30


def test_a_block_taller_than_a_page_is_alone_on_one():
    tall = Figures((("Time", "1:00", ""),) * 80)
    assert [len(page) for page in pages([Words("a"), tall, Words("b")], WIDTH, 300)] == [1, 1, 1]


def test_lines_are_broken_between_words():
    lines = paragraph("one two three four five six seven eight nine ten " * 8 + "\n\nend", 300)
    texts = [line.text for line in lines if isinstance(line, Words)]
    assert len(texts) > 5
    assert texts[-1] == "end"
    assert all(not text.startswith(" ") for text in texts)


def test_signs_that_nobody_sees_are_gone():
    assert clean("a\x00b\u202ec\td") == "a bc d"
    assert clean("a\nb") == "a b"
    assert clean("a\r\nb", keep_lines=True) == "a\nb"


async def test_a_report_is_saved_as_pdf(tmp_path):
    await save_pdf(activity_report(activity()), tmp_path / "ride.pdf")
    assert (tmp_path / "ride.pdf").read_bytes().startswith(b"%PDF")


async def test_the_person_chooses_the_file(qtbot, tmp_path, monkeypatch):
    asked = []

    async def choose(parent, title, name, patterns):
        asked.append((name, tuple(patterns)))
        return tmp_path / "mine"

    monkeypatch.setattr(dialogs, "choose_save", choose)
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    told = await export_pdf(Report("../A/B", (Words("hello"),)), parent)
    assert told.text == "Saved mine.pdf"
    assert asked == [("A B.pdf", (".pdf",))]
    assert "hello" in pages_of((tmp_path / "mine.pdf").read_bytes())[0]

    async def full(path, data):
        raise saving.NotSaved("The disk is full.")

    monkeypatch.setattr(saving, "write", full)
    assert (await export_pdf(Report("A", ()), parent)).tone == "bad"


async def test_printing_goes_to_the_chosen_printer(qtbot, tmp_path, monkeypatch):
    from PySide6.QtWidgets import QWidget

    class ToFile(QPrinter):
        def __init__(self, mode):
            super().__init__(mode)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(tmp_path / "printed.pdf"))

    answers = [0, 1]

    async def answered(dialog):
        dialog.deleteLater()
        return answers.pop(0)

    monkeypatch.setattr(output, "QPrinter", ToFile)
    monkeypatch.setattr(dialogs, "answered", answered)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert await print_with_dialog(month_report(month()), parent) is None
    assert not (tmp_path / "printed.pdf").exists()
    assert (await print_with_dialog(month_report(month()), parent)).text == "Sent to the printer"
    assert "November 2026" in pages_of((tmp_path / "printed.pdf").read_bytes())[0]


async def test_the_window_breathes_between_pages():
    import asyncio

    turns = []

    async def count():
        while True:
            turns.append(None)
            await asyncio.sleep(0)

    counting = asyncio.get_running_loop().create_task(count())
    await pdf(Report("Long", tuple(Words(str(number)) for number in range(300))))
    counting.cancel()
    assert len(turns) >= 6

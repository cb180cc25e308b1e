"""A year of an athlete, gathered from the services and put on paper; and the button that asks for it."""

from datetime import date
from types import SimpleNamespace

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peaksdesk.domain.athlete import Athlete
from peaksdesk.domain.periods import Totals
from peaksdesk.domain.records import Best
from peaksdesk.ui.errands import Errand
from peaksdesk.ui.pages.activities.examples import activity
from peaksdesk.ui.pages.fitness.printing import report_of, sheet_of
from peaksdesk.ui.report import output
from peaksdesk.ui.report.blocks import Words
from peaksdesk.ui.report.button import ReportButton, put_on_paper
from peaksdesk.ui.report.output import pdf
from peaksdesk.ui.report.paper import Report
from ui.charts.test_fitness_chart import lines
from ui.report.pdf_text import pages_of

LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def services(activities):
    async def answer(value):
        return value

    side = SimpleNamespace(
        total=Totals(40, 360_000.0, 1_200_000.0, 9_000.0, 2_400.0), zones={"Power": (("1 Active", 900), ("2 Long", 90))}
    )
    best = Best(300, 312.0, date(2026, 5, 2), 1, 0)
    return SimpleNamespace(
        today=lambda: date(2026, 11, 21),
        athletes=SimpleNamespace(current=lambda: answer(Athlete(1, "Mira Kovac"))),
        activities=SimpleNamespace(between=lambda *_: answer(activities)),
        fitness=SimpleNamespace(
            comparison=lambda *_: answer(SimpleNamespace(a=side)),
            series=lambda *_: answer(lines(365)),
            bests=lambda *_: answer((best,)),
        ),
    )


async def test_a_year_is_on_paper(qtbot, appearance):
    report = await report_of(services(tuple(activity(number) for number in range(60))), LOCALE)
    everything = "\n".join(pages_of(await pdf(report)))
    for words in ("Training report: Mira Kovac", "22 Nov 2025 – 21 Nov 2026", "1,200", "2,400", "Hours a week"):
        assert words in everything
    for words in ("November 2026", "Best power: Cycling", "312 W", "Z1 Active", "Page 1 of"):
        assert words in everything


async def test_weekly_bars_differ_and_add_up():
    sheet = await sheet_of(services(tuple(activity(number) for number in range(60))), LOCALE)
    (hours,) = sheet.charts
    assert 1 < len(hours.layers) <= 3
    assert len({layer.tone for layer in hours.layers}) == len(hours.layers)
    assert hours.stacked


async def test_without_activities_there_is_nothing_to_print():
    assert await report_of(services(()), LOCALE) is None


class Around(QWidget):
    """Stands for the window: keeps the errands it is asked for."""

    def __init__(self):
        super().__init__()
        self.errands = []

    def event(self, event):
        if isinstance(event, Errand):
            self.errands.append(event)
            return True
        return super().event(event)


async def test_a_page_is_put_on_paper_by_the_window_around_it(qtbot, monkeypatch):
    window, page = Around(), QWidget()
    QVBoxLayout(window).addWidget(page)
    qtbot.addWidget(window)
    done = []

    async def finished(report, parent):
        done.append((report.title, parent))

    monkeypatch.setattr(output, "export_pdf", finished)
    monkeypatch.setattr(output, "print_with_dialog", finished)

    async def make():
        return Report("A month", (Words("hello"),))

    async def nothing():
        return None

    for printed in (False, True):
        put_on_paper(page, make, printed=printed)
    put_on_paper(page, nothing, printed=False)
    assert [errand.name for errand in window.errands] == ["pdf", "print", "pdf"]
    told = [await errand.work() for errand in window.errands]
    assert done == [("A month", page)] * 2
    assert told[2].tone == "watch"


def test_the_button_is_named(qtbot):
    made = ReportButton()
    qtbot.addWidget(made)
    assert made.button.accessibleName() == "Save as PDF or print"
    assert [action.text() for action in made.menu.actions()] == ["Save as PDF…", "Print…"]

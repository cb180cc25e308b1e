"""The month on paper."""

import pytest
from PySide6.QtCore import QLocale

from peaksdesk.ui.pages.calendar.commands import commands
from peaksdesk.ui.pages.calendar.examples import EXAMPLES
from peaksdesk.ui.pages.calendar.printing import sheet_of
from peaksdesk.ui.pages.calendar.view import CalendarView
from peaksdesk.ui.report.month import month_report
from peaksdesk.ui.report.output import pdf
from ui.report.pdf_text import pages_of

LOCALE = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.mark.parametrize("name", EXAMPLES)
async def test_every_month_can_be_put_on_paper(qtbot, appearance, name):
    sheet = sheet_of(EXAMPLES[name], "Mira Kovac", LOCALE)
    (page,) = pages_of(await pdf(month_report(sheet)))
    assert sheet.title in page
    assert "Page 1 of 1" in page
    assert all(len(week.days) == 7 for week in sheet.weeks)


def test_weeks_begin_as_they_do_on_screen_and_neighbours_are_marked():
    assert sheet_of(EXAMPLES["full"], "", LOCALE).weekdays[0] == "Mon"
    sunday = sheet_of(EXAMPLES["sunday"], "", LOCALE)
    assert sunday.weekdays[0] == "Sun"
    month = EXAMPLES["sunday"].sheet.month.month
    assert all(day.inside == (day.day.month == month) for week in sunday.weeks for day in week.days)


def test_a_week_adds_up():
    sheet = sheet_of(EXAMPLES["full"], "", LOCALE)
    trained = [week for week in sheet.weeks if any(day.entries for day in week.days)]
    assert trained
    assert all({"Time", "Distance", "Load"} <= {name for name, _ in week.totals} for week in trained)


def test_menu_and_commands_ask_for_it(qtbot):
    view = CalendarView()
    qtbot.addWidget(view)
    view.show_state(EXAMPLES["full"])
    asked = []
    view.bar.paper.pdf_wanted.connect(lambda: asked.append("pdf"))
    view.bar.paper.print_wanted.connect(lambda: asked.append("print"))
    for action in view.bar.paper.menu.actions():
        action.trigger()
    by_title = {command.title: command for command in commands(view)}
    by_title["Save the month as PDF"].run()
    by_title["Print the month"].run()
    assert asked == ["pdf", "print", "pdf", "print"]

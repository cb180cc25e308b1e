"""What can be done on the calendar, by name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from peaksdesk.ui.page import Command
from peaksdesk.ui.pages.calendar.presenter import Mode

if TYPE_CHECKING:
    from peaksdesk.ui.pages.calendar.view import CalendarView


def commands(view: "CalendarView") -> tuple[Command, ...]:
    """Return the commands of the page for the palette."""
    return (
        Command(_said("Show the month"), lambda: view.mode_chosen.emit(Mode.MONTH), "M"),
        Command(_said("Show the week"), lambda: view.mode_chosen.emit(Mode.WEEK), "W"),
        Command(_said("Show the agenda"), lambda: view.mode_chosen.emit(Mode.AGENDA), "A"),
        Command(_said("Go to today"), view.today_pressed.emit, "T"),
        Command(_said("Go to a date"), view.bar.ask_for_date, "G"),
        Command(_said("Add activity by hand"), lambda: view.adding_asked.emit(view.day), "N"),
        Command(_said("Save the month as PDF"), view.bar.paper.pdf_wanted.emit),
        Command(_said("Print the month"), view.bar.paper.print_wanted.emit, "Ctrl+P"),
        Command(_said("One page back"), lambda: view.turned.emit(-1), "PgUp"),
        Command(_said("One page forward"), lambda: view.turned.emit(1), "PgDown"),
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("Calendar", text)

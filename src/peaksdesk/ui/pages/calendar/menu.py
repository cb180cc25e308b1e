"""What can be done with a day or an activity of the calendar."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from peaksdesk.services.calendar import Day, Done

if TYPE_CHECKING:
    from peaksdesk.ui.pages.calendar.view import CalendarView


def entry_menu(view: "CalendarView", entry: Done) -> QMenu:
    """Return the menu of an activity."""
    activity = entry.activity
    menu = _menu(view)
    menu.addAction(_said("Open"), lambda: view.activity_pressed.emit(activity.id))
    menu.addAction(_said("Edit title…"), lambda: view.title_asked.emit(activity))
    count = _said("Count in the load") if activity.excluded else _said("Leave out of the load")
    menu.addAction(count, lambda: view.counting_asked.emit(activity))
    menu.addSeparator()
    menu.addAction(_said("Add activity on this day…"), lambda: view.adding_asked.emit(activity.local_date))
    menu.addSeparator()
    menu.addAction(_said("Delete"), lambda: view.delete_asked.emit(activity))
    return menu


def day_menu(view: "CalendarView", day: Day) -> QMenu:
    """Return the menu of a day."""
    menu = _menu(view)
    show = menu.addAction(_said("Show the day"), lambda: view.open_day(day))
    show.setEnabled(bool(day.entries))
    menu.addAction(_said("Add activity on this day…"), lambda: view.adding_asked.emit(day.date))
    return menu


def _menu(view: "CalendarView") -> QMenu:
    menu = QMenu(view)
    menu.setObjectName("calendar_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _said(text: str) -> str:
    return QCoreApplication.translate("Calendar", text)

"""The top of the Today page: which day, in a line how hard to go, and the ways to another day."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from peaksdesk.ui.pages.today import words
from peaksdesk.ui.pages.today.presenter import EARLIEST
from peaksdesk.ui.theme import CONTROL_HEIGHT
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.date_span import DateField
from peaksdesk.ui.widgets.header import PageHeader


class Bar(QWidget):
    """Title and the buttons.

    Attributes:
        turned: Carries how many days to go on.
        day_chosen: Carries a date.
        today_pressed: The person wants to be at today.
        check_in_pressed: The person wants to answer.
    """

    turned = Signal(int)
    day_chosen = Signal(object)
    today_pressed = Signal()
    check_in_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._header = PageHeader("")
        outer.addWidget(self._header)
        self.field = DateField()
        self.field.setAccessibleName(self.tr("Day"))
        self.field.setMinimumDate(QDate(EARLIEST.year, EARLIEST.month, EARLIEST.day))
        self.field.dateChanged.connect(lambda day: self.day_chosen.emit(date(day.year(), day.month(), day.day())))
        self._header.add_action(self.field)
        self._header.add_action(self._turner("chevron_left", self.tr("The day before"), -1))
        self.today = button(self.tr("Today"), name=self.tr("Back to today"))
        self.today.clicked.connect(lambda: self.today_pressed.emit())
        self._header.add_action(self.today)
        self.on = self._turner("chevron_right", self.tr("The day after"), 1)
        self._header.add_action(self.on)
        self.check_in = button(self.tr("Check in"), "primary")
        self.check_in.setToolTip(self.tr("Key %1").replace("%1", "C"))
        self.check_in.clicked.connect(lambda: self.check_in_pressed.emit())
        self._header.add_action(self.check_in)

    def show_day(self, day: date, today: date, line: str, locale: QLocale) -> None:
        """Show another day."""
        title = words.day_title(day, locale)
        if day.year != today.year:
            title = f"{title} {day.year}"
        which = self._which(day, today)
        self._header.set_title(title, line if day == today and line else " · ".join(filter(None, (which, line))))
        self.today.setEnabled(day != today)
        self.on.setEnabled(day < today)
        blocked = self.field.blockSignals(True)
        self.field.setMaximumDate(QDate(today.year, today.month, today.day))
        self.field.setDate(QDate(day.year, day.month, day.day))
        self.field.blockSignals(blocked)

    def _which(self, day: date, today: date) -> str:
        if day == today:
            return self.tr("Today")
        if day == today - timedelta(days=1):
            return self.tr("Yesterday")
        return self.tr("%1 days ago").replace("%1", self.locale().toString((today - day).days))

    def _turner(self, icon: str, name: str, step: int) -> QPushButton:
        made = button("", icon=icon, name=name)
        made.setToolTip(name)
        made.setFixedWidth(CONTROL_HEIGHT)
        made.clicked.connect(lambda: self.turned.emit(step))
        return made

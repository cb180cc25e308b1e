"""The top of the calendar: which month or week, how much is looked at, and the ways to another day."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.pages.calendar import words
from peaksdesk.ui.pages.calendar.presenter import EARLIEST, LATEST, CalendarState, Mode
from peaksdesk.ui.report.button import ReportButton
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.header import PageHeader
from peaksdesk.ui.widgets.options import Options
from peaksdesk.ui.widgets.text import restyle

_MODES = {
    Mode.MONTH: QT_TRANSLATE_NOOP("Calendar", "Month"),
    Mode.WEEK: QT_TRANSLATE_NOOP("Calendar", "Week"),
    Mode.AGENDA: QT_TRANSLATE_NOOP("Calendar", "Agenda"),
}
_FORMATS = ("yyyy-MM-dd", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM yyyy", "MMMM yyyy", "M/yyyy", "yyyy-MM", "yyyy")
_THIS_YEAR = ("d.M.", "d MMM", "d MMMM", "MMM", "MMMM", "MMM d", "MMMM d")


class Bar(QWidget):
    """Title, modes, a box for a date, and the buttons to turn the page.

    Attributes:
        mode_chosen: Carries a `Mode`.
        day_typed: Carries a date.
        turned: Carries how many pages to turn.
        today_pressed: The person wants to be at today.
        adding_pressed: The person wants to add an activity.
    """

    mode_chosen = Signal(object)
    day_typed = Signal(object)
    turned = Signal(int)
    today_pressed = Signal()
    adding_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._header = PageHeader("")
        outer.addWidget(self._header)
        self._today = date.min
        self.date_box = self._make_date_box()
        self._header.add_action(self.date_box)
        self._header.add_action(self._make_modes())
        self._back = self._turner("chevron_left", self.tr("Back"), -1)
        self._header.add_action(self._back)
        today = button(self.tr("Today"))
        today.clicked.connect(lambda: self.today_pressed.emit())
        self._header.add_action(today)
        self._on = self._turner("chevron_right", self.tr("Forward"), 1)
        self._header.add_action(self._on)
        self.paper = ReportButton()
        self._header.add_action(self.paper)
        self._add = button(self.tr("Add"), "primary", name=self.tr("Add activity"))
        self._add.clicked.connect(lambda: self.adding_pressed.emit())
        self._header.add_action(self._add)

    def show_state(self, state: CalendarState) -> None:
        """Show a state."""
        self._today = state.today
        locale = self.locale()
        self._modes.show_value(state.mode)
        week = next(week for week in state.sheet.weeks if any(day.date == state.day for day in week.days))
        if state.mode is Mode.WEEK:
            title = words.span_name(week.first, week.days[-1].date, locale)
            line = " · ".join(filter(None, (self._week_number(week.label), words.form_line(week, locale))))
        else:
            title = words.month_name(state.sheet.month, locale)
            line = words.month_line(state.sheet.total, state.units, locale)
        self._header.set_title(title, "" if state.loading or state.problem else line)
        restyle(self._add, "kind", "" if state.nothing else "primary")  # empty, the one thing to do is in the middle
        for made in (self._back, self._on):
            made.setVisible(state.mode is not Mode.AGENDA)

    def ask_for_date(self) -> None:
        """Let the person type where to go."""
        self.date_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.date_box.selectAll()

    def _week_number(self, label: str) -> str:
        return self.tr("Week %1").replace("%1", self.locale().toString(int(label.rpartition("W")[2])))

    def _make_modes(self) -> Options:
        choices = [(mode, QCoreApplication.translate("Calendar", text)) for mode, text in _MODES.items()]
        self._modes = Options(self.tr("View"), choices)
        self._modes.chosen.connect(lambda mode: self.mode_chosen.emit(mode))
        return self._modes

    def _make_date_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(self.tr("Go to date"))
        box.setAccessibleName(self.tr("Go to date"))
        box.setToolTip(self.tr("A day, a month or a year, as in 21 Nov 2026, 2026-11 or 2024"))
        box.setFont(appearance.font("body"))
        words = QFontMetrics(box.font()).horizontalAdvance(box.placeholderText())
        box.setFixedWidth(max(112, words + 2 * GRID * 3 + GRID))
        box.returnPressed.connect(self._typed)
        box.textEdited.connect(lambda _: self._mark(wrong=False))
        return box

    def _typed(self) -> None:
        found = read_date(self.date_box.text(), self._today, self.locale())
        self._mark(wrong=found is None)
        if found is not None:
            self.date_box.clear()
            self.day_typed.emit(found)

    def _mark(self, *, wrong: bool) -> None:
        description = self.tr("This is no date") if wrong else ""
        self.date_box.setAccessibleDescription(description)
        self.date_box.setProperty("wrong", wrong)
        self.date_box.style().unpolish(self.date_box)
        self.date_box.style().polish(self.date_box)

    def _turner(self, icon: str, name: str, step: int) -> QPushButton:
        made = button("", icon=icon, name=name)
        made.setToolTip(name)
        made.setFixedWidth(CONTROL_HEIGHT)
        made.clicked.connect(lambda: self.turned.emit(step))
        return made


def read_date(text: str, today: date, locale: QLocale) -> date | None:
    """Return the day that somebody typed in the way of their country, or in an international one; None if it is none.

    A month or a year means its first day, a day without a year the one of this year.
    """
    text = " ".join(text.split())
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    loose = short.replace("dd", "d").replace("MM", "M").replace("yyyy", "yy")
    given = (short, loose, loose.replace("yy", "yyyy"), locale.dateFormat(QLocale.FormatType.LongFormat))
    for formats, suffix, year in ((given, "", ""), (_FORMATS, "", ""), (_THIS_YEAR, f" {today.year}", " yyyy")):
        for written in formats:
            for tongue in (locale, QLocale.c()):
                found = tongue.toDate(text + suffix, written + year, 2000)
                if found.isValid() and EARLIEST.year <= found.year() <= LATEST.year:
                    return date(found.year(), found.month(), found.day())
    return None

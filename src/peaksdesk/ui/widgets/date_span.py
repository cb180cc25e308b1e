"""Two days to choose between: from, to."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.text import label

_FORMAT = "d MMM yyyy"


class DateSpan(QWidget):
    """Two date fields with a calendar each.

    Attributes:
        chosen: (from, to) as dates, after either was changed by hand; not in order if the person had them so.
    """

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        """Make the fields; `name` tells a screen reader what they are the days of."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.first, self.last = _field(), _field()
        self.first.setAccessibleName(self.tr("%1: first day").replace("%1", name))
        self.last.setAccessibleName(self.tr("%1: last day").replace("%1", name))
        for part in (self.first, label("–", "body", "ink2"), self.last):
            row.addWidget(part)
        for part in (self.first, self.last):
            part.dateChanged.connect(lambda _: self.chosen.emit(self.days()))

    def days(self) -> tuple[date, date]:
        """Return what is chosen."""
        return _date(self.first.date()), _date(self.last.date())

    def show_days(self, first: date, last: date) -> None:
        """Show days without telling anybody."""
        for part, day in ((self.first, first), (self.last, last)):
            if _date(part.date()) != day:
                blocked = part.blockSignals(True)
                part.setDate(QDate(day.year, day.month, day.day))
                part.blockSignals(blocked)


def _field() -> QDateEdit:
    made = QDateEdit()
    made.setCalendarPopup(True)
    made.setDisplayFormat(_FORMAT)
    made.setFont(appearance.font("body"))
    made.setKeyboardTracking(False)
    return made


def _date(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())

"""Two days to choose between: from, to."""

from datetime import date

from PySide6.QtCore import QDate, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.widgets.text import label

_FORMAT = "d MMM yyyy"
_ARROW = 14


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
        self.first, self.last = DateField(), DateField()
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


class DateField(QDateEdit):
    """A date with a calendar behind it, opened by its arrow or by Alt+Down."""

    def __init__(self) -> None:
        """Make it show today."""
        super().__init__()
        self.setProperty("kind", "field")
        self.setCalendarPopup(True)
        self.setDisplayFormat(_FORMAT)
        self.setFont(appearance.font("body"))
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setKeyboardTracking(False)
        self.setDate(QDate.currentDate())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, and the arrow that a style sheet has no drawing for."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(appearance.colour("ink2"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y = float(_ARROW if rtl else self.width() - _ARROW), self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        painter.end()


def _date(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())

"""The weeks as a grid that is walked with mouse and keys; it paints itself, so that a month costs no widgets."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from peaksdesk.services.calendar import Day, Entry, Week
from peaksdesk.ui.pages.calendar import words
from peaksdesk.ui.pages.calendar.layout import (
    HEAD,
    MONTH_SIZES,
    NO_NUMBER,
    NUMBER,
    WEEK_SIZES,
    Columns,
    DayPlace,
    place_day,
    rows,
)
from peaksdesk.ui.pages.calendar.painting import Look, paint_day, paint_head, paint_lines, paint_totals, weekdays
from peaksdesk.ui.pages.calendar.presenter import CalendarState, Mode
from peaksdesk.ui.theme import RADIUS_CARD
from peaksdesk.ui.widgets.ink import Ink, mirrored
from peaksdesk.ui.widgets.text import plain_tip

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_NOTCH = 120


class Grid(QWidget):
    """Days in columns, weeks in rows, totals at the end.

    Attributes:
        day_chosen: The person went to a day; carries it.
        entry_opened: Carries an entry that was clicked.
        day_opened: Carries a day whose entries want to be seen.
        menu_asked: Carries a day, the entry under the pointer or None, and the point on the screen.
        turned: Carries how many pages to turn.
    """

    day_chosen = Signal(object)
    entry_opened = Signal(object)
    day_opened = Signal(object)
    menu_asked = Signal(object, object, QPoint)
    turned = Signal(int)

    def __init__(self, state: CalendarState) -> None:
        """Show a state."""
        super().__init__()
        self.setObjectName("grid")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lit: QRectF | None = None
        self._wheel = 0
        self._places: list[list[DayPlace]] = []
        self._state = state
        self.show_state(state)

    @property
    def places(self) -> list[DayPlace]:
        """Every day and where it lies, left-to-right."""
        return [place for row in self._places for place in row]

    def show_state(self, state: CalendarState) -> None:
        """Show a state."""
        self._state = state
        self._arrange()
        name = self.tr("Calendar, %1").replace("%1", words.month_name(state.sheet.month, self.locale()))
        self.setAccessibleName(name)
        told = words.day_sentence(state.sheet.day(state.day), state.units, self.locale())
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def cell(self, day: date) -> QRectF | None:
        """Return where a day lies on the widget, or None where it does not."""
        found = next((place for place in self.places if place.day.date == day), None)
        return None if found is None else self._seen(found.rect)

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(900, 600)

    def minimumSizeHint(self) -> QSize:
        """Keep six weeks readable."""
        return QSize(640, 380)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what changed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bounds, dirty = QRectF(self.rect()), QRectF(event.rect())
        clip = QPainterPath()
        clip.addRoundedRect(bounds.adjusted(1, 1, -1, -1), RADIUS_CARD - 1, RADIUS_CARD - 1)
        painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        ink = Ink(painter, bounds, mirrored=self._mirrored)
        look, columns = self._look(), Columns.of(bounds.width())
        weeks, lines = self._weeks(), rows(len(self._weeks()), bounds.height())
        cells = [columns.day(at, 0, HEAD) for at in range(7)] + [columns.totals(0, HEAD)]
        paint_head(ink, cells, weekdays(weeks[0]), look)
        for week, (top, height), places in zip(weeks, lines, self._places, strict=True):
            for place in places:
                if self._seen(place.rect).intersects(dirty):
                    paint_day(ink, place, look, self._lit)
            paint_totals(ink, columns.totals(top, height), week, look)
        paint_lines(ink, bounds.width(), bounds.height(), lines, cells)
        marked = next((place for place in self.places if place.day.date == look.marked), None)
        if marked is not None:
            ink.outline(marked.rect.adjusted(0, 0, 1, 1), "accent", 2.0, width=2.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the room for every card anew."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror everything where the direction of reading changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which day the keys act on."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys act elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over the days, turn pages, open what is there."""
        key, plain = Qt.Key(event.key()), event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier)
        day = self._state.sheet.day(self._state.day)
        if plain and key in _STEPS:
            step = _STEPS[key]
            forward = -step if self._mirrored and abs(step) == 1 else step
            self.day_chosen.emit(day.date + timedelta(days=forward))
        elif plain and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if key == Qt.Key.Key_PageUp else 1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the day that is pressed."""
        place = self._under(event.position())
        if place is not None and place.day.date != self._state.day:
            self.day_chosen.emit(place.day.date)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what is clicked."""
        place = self._under(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        entry = self._entry(place, event.position())
        if entry is not None:
            self.entry_opened.emit(entry)
        elif place.hidden and self._holds(event.position(), place.more):
            self.day_opened.emit(place.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a day; its cards were opened by the first click."""
        place = self._under(event.position())
        if place is not None and self._entry(place, event.position()) is None:
            self.day_opened.emit(place.day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up what a click would open."""
        place = self._under(event.position())
        boxes = [] if place is None else [card.rect for card in place.cards]
        if place is not None and place.hidden:
            boxes.append(place.more)
        self._light(next((box for box in boxes if self._holds(event.position(), box)), None))

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing up."""
        super().leaveEvent(event)
        self._light(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn a page for each notch of the wheel."""
        self._wheel += event.angleDelta().y()
        while abs(self._wheel) >= _NOTCH:
            step = -1 if self._wheel > 0 else 1
            self._wheel += _NOTCH * step
            self.turned.emit(step)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or of the day the keys are on."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            day, cell = self._state.sheet.day(self._state.day), self.cell(self._state.day)
            at = self.rect().center() if cell is None else cell.center().toPoint()
            self.menu_asked.emit(day, day.entries[0] if len(day.entries) == 1 else None, self.mapToGlobal(at))
            return
        place = self._under(QPointF(event.pos()))
        if place is not None:
            self.menu_asked.emit(place.day, self._entry(place, QPointF(event.pos())), event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Tell all about the card under the pointer in a tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = QPointF(event.pos())
            place = self._under(at)
            entry = None if place is None else self._entry(place, at)
            tip = "" if entry is None else words.headline(entry, self._state.units, self.locale())
            QToolTip.showText(event.globalPos(), plain_tip(tip), self)
            return True
        return super().event(event)

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _open(self, day: Day) -> None:
        if len(day.entries) == 1:
            self.entry_opened.emit(day.entries[0])
        else:
            self.day_opened.emit(day)

    def _weeks(self) -> tuple[Week, ...]:
        weeks = self._state.sheet.weeks
        if self._state.mode is not Mode.WEEK:
            return weeks
        return tuple(week for week in weeks if self._state.day in weekdays(week))

    def _look(self) -> Look:
        state = self._state
        return Look(
            today=state.today,
            month=state.sheet.month if state.mode is Mode.MONTH else None,
            first=state.sheet.weeks[0].first,
            marked=state.day if self.hasFocus() else None,
            units=state.units,
            locale=self.locale(),
            longest_s=max(week.total.time_s for week in state.sheet.weeks),
            loading=state.loading,
        )

    def _arrange(self) -> None:
        weeks, columns = self._weeks(), Columns.of(float(self.width()))
        sizes, number = (WEEK_SIZES, NO_NUMBER) if self._state.mode is Mode.WEEK else (MONTH_SIZES, NUMBER)
        self._places = [
            [place_day(day, columns.day(at, top, height), sizes, number) for at, day in enumerate(week.days)]
            for week, (top, height) in zip(weeks, rows(len(weeks), float(self.height())), strict=True)
        ]
        self._lit = None
        self.update()

    def _under(self, at: QPointF) -> DayPlace | None:
        return next((place for place in self.places if self._holds(at, place.rect)), None)

    def _entry(self, place: DayPlace, at: QPointF) -> Entry | None:
        return next((card.entry for card in place.cards if self._holds(at, card.rect)), None)

    def _holds(self, at: QPointF, rect: QRectF) -> bool:
        return self._seen(rect).contains(at)

    def _seen(self, rect: QRectF) -> QRectF:
        return mirrored(rect, QRectF(self.rect())) if self._mirrored else rect

    def _light(self, box: QRectF | None) -> None:
        if box == self._lit:
            return
        for part in (self._lit, box):
            if part is not None:
                self.update(self._seen(part).toAlignedRect().adjusted(-1, -1, 1, 1))
        self._lit = box
        self.setCursor(Qt.CursorShape.ArrowCursor if box is None else Qt.CursorShape.PointingHandCursor)


_NONE = Qt.KeyboardModifier.NoModifier

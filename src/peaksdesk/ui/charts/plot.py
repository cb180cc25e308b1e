"""A chart that is walked with mouse, wheel and keys."""

from abc import abstractmethod
from enum import Enum, auto

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QPainter, QWheelEvent

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.charts.line_painter import hairline
from peaksdesk.ui.charts.spoken import announce
from peaksdesk.ui.charts.view_range import ViewRange

WHEEL_STEP = 120.0
ZOOM_STEP = 1.25
_GRIP = 5.0
_CLICK = 3.0


class _Drag(Enum):
    NONE = auto()
    SELECT = auto()
    PAN = auto()


class Plot(Chart):
    """A chart over one axis with crosshair, selection and zoom.

    Mouse: a drag selects (an end of the selection can be dragged on), the wheel zooms about the pointer, Shift and the
    wheel or a drag with the middle button or Ctrl move along the axis, a double click into the selection shows it,
    elsewhere all. Keys: Left and Right step the crosshair (Ctrl: further), with Shift they extend the selection; + and
    - zoom, Enter shows the selection, 0 shows all, Home and End go to the ends, Esc clears, T asks for the table.

    Attributes:
        cursor_moved: The crosshair went to this place on the axis (float), or away (None).
        selection_changed: (from, to) on the axis, or None.
        view_changed: (left, right) of what is visible.
        clicked: A place on the axis was clicked, not dragged.
        selectable: Whether stretches of it can be selected.
    """

    cursor_moved = Signal(object)
    selection_changed = Signal(object)
    view_changed = Signal(object)
    clicked = Signal(object)
    selectable = True

    def __init__(self, view: ViewRange) -> None:
        """Start with a view."""
        super().__init__()
        self._view = view
        self._drag = _Drag.NONE
        self._drag_from = 0.0
        self._drag_x = 0.0
        self._anchored = False

    # What a chart brings with it

    @abstractmethod
    def plot_rect(self) -> QRectF:
        """Return where the axis is drawn on, px."""

    @abstractmethod
    def step(self) -> float:
        """Return how far an arrow key moves the crosshair, in axis units."""

    @abstractmethod
    def reading(self) -> str:
        """Return what the crosshair or the selection says, as text for a screen reader."""

    def stride(self, at: float, steps: int) -> float:
        """Return how far so many steps from a place lead, to the right where above zero."""
        del at
        return steps * self.step()

    # What the page does with it

    @property
    def view(self) -> ViewRange:
        """What is visible, pointed at and selected."""
        return self._view

    def set_view(self, view: ViewRange) -> None:
        """Show another part of the axis, crosshair or selection."""
        old, self._view = self._view, view
        if (old.lo, old.hi, old.first, old.last) != (view.lo, view.hi, view.first, view.last):
            self._picture = None
            self.view_changed.emit((view.lo, view.hi))
        if old.selection != view.selection:
            self.selection_changed.emit(view.selection)
        if old.cursor != view.cursor:
            self.cursor_moved.emit(view.cursor)
        self.update()

    # Coordinates

    def at_x(self, x: float) -> float:
        """Return the place on the axis under a pixel."""
        rect = self.plot_rect()
        return self._view.lo + (x - rect.left()) / max(rect.width(), 1.0) * self._view.span

    def x_of(self, at: float) -> float:
        """Return the pixel of a place on the axis."""
        rect = self.plot_rect()
        return rect.left() + (at - self._view.lo) / self._view.span * rect.width()

    # Qt

    def sizeHint(self) -> QSize:
        """Prefer a wide chart."""
        return QSize(640, 320)

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(240, 120)

    def paint_focus(self, painter: QPainter) -> None:
        """Paint that keys go here: a heavy line under the plot."""
        rect, accent = self.plot_rect(), appearance.colour("accent")
        for y in (rect.bottom(), rect.bottom() + 1):
            hairline(painter, rect.left(), y, rect.right(), y, accent)

    def event(self, event: QEvent) -> bool:
        """Zoom by pinching on a touchpad."""
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.set_view(self._view.zoom(1.0 / (1.0 + event.value()), self.at_x(event.position().x())))
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; move along with Shift or a sideways wheel."""
        turn = event.angleDelta()
        if abs(turn.x()) > abs(turn.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.set_view(self._view.pan(-(turn.x() or turn.y()) / WHEEL_STEP * self._view.span * 0.1))
        else:
            about = min(max(self.at_x(event.position().x()), self._view.lo), self._view.hi)
            self.set_view(self._view.zoom(ZOOM_STEP ** (-turn.y() / WHEEL_STEP), about))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select, to move an end of the selection, or to move along the axis."""
        x = event.position().x()
        pans = event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        self._drag_x = x
        if pans:
            self._drag = _Drag.PAN
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton and self.selectable and self._on_axis(event.position()):
            self._drag = _Drag.SELECT
            self._drag_from = self._anchor(x)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is being dragged, or the crosshair."""
        x = event.position().x()
        if self._drag is _Drag.PAN:
            self.set_view(self._view.pan((self._drag_x - x) / max(self.plot_rect().width(), 1.0) * self._view.span))
            self._drag_x = x
        elif self._drag is _Drag.SELECT:
            if abs(x - self._drag_x) >= _CLICK or self._anchored:
                self._anchored = True
                here = min(max(self.at_x(x), self._view.lo), self._view.hi)
                self.set_view(self._view.select(self._drag_from, here).point(here))
        else:
            on = self._on_axis(event.position())
            self.set_view(self._view.point(self.at_x(x) if on else None))
            self.setCursor(Qt.CursorShape.SizeHorCursor if on and self._near_end(x) is not None else _ARROW)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag; a click beside the selection clears it."""
        here = self.at_x(event.position().x())
        if self._drag is _Drag.SELECT and not self._anchored:
            chosen = self._view.selection
            inside = chosen is not None and chosen[0] <= here <= chosen[1]
            self.set_view((self._view if inside else self._view.select(here, here)).point(here))
            self.clicked.emit(here)
        self._drag = _Drag.NONE
        self._anchored = False
        self.setCursor(_ARROW)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the selection that was clicked into, or all."""
        del event
        self._show_selection()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the crosshair away with the pointer."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.set_view(self._view.point(None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the chart."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        view = self._walked(event)
        if view is None:
            super().keyPressEvent(event)
            return
        self.set_view(view)
        announce(self, self.reading())

    # Helpers

    def _walked(self, event: QKeyEvent) -> ViewRange | None:
        far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = self.selectable and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        view, steps = self._view, 10 if far else 1
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                from_here = view.cursor if view.cursor is not None else (view.lo + view.hi) / 2
                by = self.stride(from_here, steps if event.key() == Qt.Key.Key_Right else -steps)
                return view.extend(by) if shift else view.step(by)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                here = view.cursor if view.cursor is not None else (view.lo + view.hi) / 2
                by = (view.first if event.key() == Qt.Key.Key_Home else view.last) - here
                return view.extend(by) if shift else view.step(by)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                return view.zoom(1 / ZOOM_STEP)
            case Qt.Key.Key_Minus | Qt.Key.Key_Underscore:
                return view.zoom(ZOOM_STEP)
            case Qt.Key.Key_0:
                return view.reset()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._selected_view()
            case Qt.Key.Key_Escape if view.selection is not None or view.zoomed or view.cursor is not None:
                return view.clear()
        return None

    def _selected_view(self) -> ViewRange:
        return self._view.shown(*self._view.selection) if self._view.selection else self._view.reset()

    def _show_selection(self) -> None:
        self.set_view(self._selected_view())

    def _on_axis(self, at: QPointF) -> bool:
        return self.plot_rect().contains(at)

    def _near_end(self, x: float) -> int | None:
        if self._view.selection is None:
            return None
        for index, end in enumerate(self._view.selection):
            if abs(self.x_of(end) - x) <= _GRIP:
                return index
        return None

    def _anchor(self, x: float) -> float:
        end = self._near_end(x)
        if end is None or self._view.selection is None:
            return self.at_x(x)
        self._anchored = True
        return self._view.selection[1 - end]


_ARROW = Qt.CursorShape.ArrowCursor

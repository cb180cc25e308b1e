"""Tab goes through a window as it is read: in the order of its layouts, whatever was made or shown when."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGridLayout,
    QLayout,
    QScrollArea,
    QWidget,
)

from peaksdesk.ui.theme import GAP


class ReadInOrder(QWidget):
    """A window in which Tab goes from each control to the one that is read next, and round at the end."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Give the focus to the next control, or to the one before."""
        if QGuiApplication.styleHints().tabFocusBehavior() != Qt.TabFocusBehavior.TabFocusAllControls:
            return super().focusNextPrevChild(forward)  # the system wants Tab for fields and lists alone
        return go_on(self, forward=forward)


def go_on(within: QWidget, *, forward: bool) -> bool:
    """Give the focus to the control after the one that has it, or before; tell whether there is one."""
    order = list(_parts(within))
    found = [part for part in order if _is_stop(part)]
    if not found:
        return False
    here = QApplication.focusWidget()
    if here in found:
        target = found[(found.index(here) + (1 if forward else -1)) % len(found)]
    else:
        target = _nearest(order, found, here, forward=forward)
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    bring_into_view(target)
    return True


def stops(within: QWidget) -> list[QWidget]:
    """Return what Tab stops at, in order: of buttons of which one is down, at that one."""
    return [part for part in _parts(within) if _is_stop(part)]


def _is_stop(part: QWidget) -> bool:
    if not part.isEnabled() or part.focusProxy() is not None:
        return False
    group = part.group() if isinstance(part, QAbstractButton) else None
    if group is None or not group.exclusive():
        return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    down = group.checkedButton()
    at = down if down is not None and down.isVisible() and down.isEnabled() else group.buttons()[0]
    return part is at and part.focusPolicy() != Qt.FocusPolicy.NoFocus


def _nearest(order: list[QWidget], found: list[QWidget], here: QWidget | None, *, forward: bool) -> QWidget:
    """Return the stop after (or before) something that is none, such as a page or a text to select."""
    at = order.index(here) if here in order else -1
    if forward:
        return next((part for part in order[at + 1 :] if part in found), found[0])
    return next((part for part in reversed(order[: max(at, 0)]) if part in found), found[-1])


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """Yield all visible parts of a widget: what its layout holds in order, then what lies in none."""
    seen = set()
    for part in (*_held(widget.layout()), *widget.children()):
        if isinstance(part, QWidget) and part not in seen and part.isVisible() and not part.isWindow():
            seen.add(part)
            yield part
            yield from _parts(part)


def _held(layout: QLayout | None) -> Iterator[QWidget]:
    """Yield the widgets of a layout and of those within it, in its order.

    Asked from outside by `indexOf`, for `itemAt` wraps an item that nobody tells Python the end of: the wrapper of one
    long gone, found at the address of something new, ends the program.
    """
    around = layout.parentWidget() if layout is not None else None
    if layout is None or around is None:
        return
    inside = [part for part in (*around.children(), *layout.children()) if isinstance(part, QWidget | QLayout)]
    places = {part: layout.indexOf(part) for part in inside}
    for part in sorted((part for part in inside if places[part] >= 0), key=lambda part: _place(layout, places[part])):
        if isinstance(part, QWidget):
            yield part
        else:
            yield from _held(part)


def _place(layout: QLayout, at: int) -> tuple[int, ...]:
    """Return what to sort by: a row and a column of a grid, the number elsewhere."""
    if isinstance(layout, QGridLayout):
        return tuple(layout.getItemPosition(at)[:2])  # type: ignore[index]
    return (at,)


def bring_into_view(part: QWidget) -> None:
    """Scroll to a control from wherever Tab came; of one that is higher than the room, to its beginning."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            page = around.widget()
            if page is not None and part.height() > around.viewport().height():
                around.verticalScrollBar().setValue(part.mapTo(page, QPoint(0, 0)).y() - GAP)
            else:
                around.ensureWidgetVisible(part)
        around = around.parentWidget()

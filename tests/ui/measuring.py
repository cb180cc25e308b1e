"""What is wrong with the geometry of a window: words that are cut, that lie on each other, or that nobody can read."""

import html
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QToolButton,
    QToolTip,
    QWidget,
)

from peaksdesk.ui.widgets.pill import Pill
from ui.recording import inks

SLACK = 1.5
"""Rounding and the overhang of letters, px."""
ENDLESS = QRectF(-1e5, -1e5, 2e5, 2e5)
DOTS = "…"
NOTHING = "no tip"


def faults(window, part=None):
    """Return everything that is wrong, as sentences; with a `part` that lies over the rest, only inside it."""
    inside = (ink for ink in inks(window) if part is None or part is ink.widget or part.isAncestorOf(ink.widget))
    found = _joined(ink for ink in inside if not _is_fading(ink))
    places = {}
    if part is not None and not found:
        return [f"{_name(part)} says nothing"]
    return [
        *_cut(found, places, window),
        *_on_each_other(found, places, window),
        *_shortened(found, places, window),
        *_outside(window),
        *_sideways(window),
    ]


def _is_fading(ink):
    """Tell whether it is the cross of a search box that was just emptied: it fades over the hint."""
    field = ink.widget.parentWidget()
    return isinstance(ink.widget, QToolButton) and isinstance(field, QLineEdit) and not field.text()


def _joined(found):
    """Return what was painted piece by piece, as a heading over the cells that it spans, as one."""
    joined = {}
    for ink in found:
        key = (ink.text, ink.rect.getRect(), ink.widget)
        other = joined.get(key)
        if other is not None:
            whole = None if ink.clip is None or other.clip is None else ink.clip | other.clip
            ink = replace(ink, clip=whole)
        joined[key] = ink
    return list(joined.values())


def _cut(found, places, window):
    for ink in found:
        room = _room(ink.widget, places, window)
        if room is None or not _seen(ink, places, window):
            continue
        if isinstance(ink.widget, QLineEdit | QPlainTextEdit) and ink.text != _hint(ink.widget):
            continue  # what is typed moves along with the caret
        allowed = room if ink.clip is None else _meet(room, ink.clip, ink.widget)
        over = _over(ink.rect, allowed)
        if over > SLACK:
            yield f"cut by {over:.0f} px: {_told(ink)}"


def _on_each_other(found, places, window):
    seen = [ink for ink in found if _seen(ink, places, window)]
    seen.sort(key=lambda ink: ink.rect.left())
    open_ones = []
    for ink in seen:
        rect = ink.rect & places[ink.widget][1]
        rect = (rect if ink.clip is None else rect & ink.clip).adjusted(SLACK, SLACK, -SLACK, -SLACK)
        open_ones = [(other, box) for other, box in open_ones if box.right() > rect.left()]
        for other, box in open_ones:
            if box.intersects(rect) and (ink.text or other.text):
                yield f"{_told(other)} and {_told(ink)} lie on each other"
        open_ones.append((ink, rect))


def _shortened(found, places, window):
    for ink in found:
        if DOTS not in ink.text or not _seen(ink, places, window) or _meant(ink):
            continue
        tip = _tip(ink, ink.rect & places[ink.widget][1], window)
        if any(part.strip() not in tip for part in ink.text.split(DOTS)):
            yield f"shortened without a tip: {_told(ink)}, whose tip is {tip!r}"


def _outside(window):
    for part in window.findChildren(QWidget):
        parent = part.parentWidget()
        if not part.isVisible() or part.isWindow() or isinstance(part, QScrollBar) or part.size().isEmpty():
            continue
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and parent is parent.parentWidget().viewport():
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(part.geometry()):
            yield f"{_name(part)} {part.geometry().getRect()} lies outside {_name(parent)} {parent.size().toTuple()}"


def _sideways(window):
    for bar in window.findChildren(QScrollBar):
        if bar.isVisible() and bar.orientation() == Qt.Orientation.Horizontal and bar.maximum() > bar.minimum():
            yield f"{_name(bar.parentWidget().parentWidget())} scrolls sideways by {bar.maximum()} px"


def _seen(ink, places, window):
    """Tell whether any of it is in sight: what was scrolled out of view is as it should be."""
    _room(ink.widget, places, window)
    sight = places[ink.widget][1]
    return ink.rect.intersects(sight) and (ink.clip is None or ink.rect.intersects(ink.clip))


def _room(widget, places, window):
    """Return where a widget's words have to stay, and keep it with where they can be seen."""
    if widget in places:
        return places[widget][0]
    must, sight, across, along = ENDLESS, ENDLESS, False, False
    part = widget
    while part is not None:
        rect = QRectF(QRect(part.mapTo(window, QPoint()), part.size()))
        sight = sight & rect
        area = part.parentWidget()
        if isinstance(area, QAbstractScrollArea) and part is area.viewport():
            along = along or area.verticalScrollBar().maximum() > 0
            led = area.parentWidget() if isinstance(area, QHeaderView) else area
            across = across or led.horizontalScrollBar().maximum() > 0
        must = must & _freed(rect, across=across, along=along)
        if part is window:
            break
        part = area
    places[widget] = (must, sight)
    return must


def _freed(rect, *, across, along):
    """Return a rectangle without its sides, or without top and bottom: what scrolls may be half in sight."""
    x, y, width, height = ENDLESS.getRect()
    return QRectF(
        x if across else rect.left(),
        y if along else rect.top(),
        width if across else rect.width(),
        height if along else rect.height(),
    )


def _meet(room, clip, widget):
    """Return the room that a painter's own clip leaves; a view clips its rows, which scroll, to itself."""
    area = widget.parentWidget()
    if isinstance(area, QAbstractScrollArea) and widget is area.viewport():
        clip = _freed(clip, across=False, along=area.verticalScrollBar().maximum() > 0)
    return room & clip


def _over(rect, room):
    return max(
        room.left() - rect.left(), rect.right() - room.right(), room.top() - rect.top(), rect.bottom() - room.bottom()
    )


def _meant(ink):
    """Tell whether the dots are the text's own, as of a button that opens a question."""
    widget = ink.widget
    if isinstance(widget, QLineEdit):
        return ink.text == _hint(widget)
    if isinstance(widget, Pill):
        return ink.text == widget.accessibleName()
    for read in ("text", "currentText"):
        said = getattr(widget, read, None)
        if callable(said) and not isinstance(widget, QComboBox):
            try:
                return ink.text in str(said())
            except TypeError:
                continue
    return False


def _hint(widget):
    return widget.placeholderText()


def _tip(ink, seen, window):
    """Return what is said when the pointer rests on what can be seen of it."""
    at = seen.center().toPoint()
    here = ink.widget.mapFrom(window, at)
    QToolTip.showText(window.mapToGlobal(at), NOTHING, window)
    QApplication.sendEvent(ink.widget, QHelpEvent(QEvent.Type.ToolTip, here, window.mapToGlobal(at)))
    return html.unescape(QToolTip.text().removeprefix("<span>").removesuffix("</span>"))


def _told(ink):
    x, y, width, height = (round(side) for side in ink.rect.getRect())
    return f"{ink.text!r} of {_name(ink.widget)} at {x},{y} {width}x{height}"


def _name(widget):
    words = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__}" + (f" “{words[:40]}”" if words else "")

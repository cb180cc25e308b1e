"""What a person who cannot see the screen, or has no mouse, meets on it: its controls, their words and their order."""

import itertools
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)

from peaksdesk.ui import appearance
from peaksdesk.ui.charts.chart import Chart
from peaksdesk.ui.tab_order import bring_into_view
from peaksdesk.ui.theme import TARGET

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
WITHOUT_MEANING = frozenset(
    QAccessible.Role[name] for name in ("NoRole", "Client", "Window", "Pane", "Border", "Whitespace", "LayeredPane")
)
"""Roles that tell nobody what a thing is."""

_PRESSES = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")


def seen(widget: QWidget, within: QWidget) -> bool:
    """Tell whether a widget is shown; what was scrolled away counts, for the keyboard brings it back."""
    return widget.isVisibleTo(within) and widget.width() > 0 and widget.height() > 0


def stops(within: QWidget) -> list[QWidget]:
    """Return all that Tab should come to."""
    return [
        part
        for part in within.findChildren(QWidget)
        if seen(part, within)
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.focusProxy() is None
        and not inner(part)
    ]


def controls(within: QWidget) -> list[QWidget]:
    """Return all that can be pressed or have the keys, disabled ones included."""
    return [
        part
        for part in within.findChildren(QWidget)
        if seen(part, within)
        and not inner(part)
        and part.focusProxy() is None
        and (part.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(part, QAbstractButton) or takes_presses(part))
    ]


def inner(part: QWidget) -> bool:
    """Tell whether a widget is a piece of Qt's own control, spoken and reached as the control."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QAbstractSpinBox | QComboBox | QScrollBar):
            return True
        if isinstance(around, QLineEdit) and not part.focusPolicy():
            return part.cursor().shape() != Qt.CursorShape.PointingHandCursor
        around = around.parentWidget()
    return part.objectName().startswith("qt_") or isinstance(part, QScrollBar)


def takes_presses(part: QWidget) -> bool:
    """Tell whether a widget of ours does something when it is pressed."""
    for kind in type(part).__mro__:
        if not kind.__module__.startswith("peaksdesk."):
            return False
        if any(name in vars(kind) for name in _PRESSES):
            return True
    return False


def name(part: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(part).text(NAME)


def description(part: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(part).text(DESCRIPTION)


def role(part: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(part).role()


def spoken_tree(widget: QWidget) -> Iterator[QWidget]:
    """Yield every widget that a screen reader comes to from another one downwards."""
    found = QAccessible.queryAccessibleInterface(widget)
    todo = [found]
    while todo:
        here = todo.pop()
        thing = here.object()
        if isinstance(thing, QWidget):
            yield thing
        if isinstance(thing, QAbstractItemView):
            continue  # its cells are no widgets
        todo += [child for child in (here.child(at) for at in range(here.childCount())) if child is not None]


def told(part: QWidget) -> str:
    """Return a control for the sentence of a failed test."""
    return f"{type(part).__name__} “{name(part)[:50]}”"


def place(part: QWidget) -> QRect:
    """Return where a control lies on its window."""
    return QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())


def walk(start: QWidget, *, forward: bool = True, most: int = 300) -> list[QWidget]:
    """Press Tab (or Shift+Tab) from a control until the focus comes to it again, and return where it went.

    Raises:
        AssertionError: It never comes back.
    """
    start.setFocus(Qt.FocusReason.TabFocusReason)
    went = [QApplication.focusWidget()]
    stayed = 0
    for _ in range(most):
        if forward:
            QTest.keyClick(went[-1], Qt.Key.Key_Tab)
        else:
            QTest.keyClick(went[-1], Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        here = QApplication.focusWidget()
        if isinstance(here, Chart):
            QApplication.processEvents()  # it shows its button a turn of the loop later
        if here is went[-1] and isinstance(here, QDateTimeEdit) and stayed < _PARTS_OF_A_DATE:
            stayed += 1
            continue
        stayed = 0
        if here is went[0]:
            return went
        assert here is not went[-1], f"Tab cannot leave {told(here)}"
        assert here not in went, f"Tab goes from {told(went[-1])} round to {told(here)}"
        went.append(here)
    raise AssertionError(f"Tab never comes back to {told(went[0])}")


def out_of_order(went: list[QWidget], places: dict[QWidget, QRect]) -> list[str]:
    """Return the steps of a walk that go up or back, unless into a column that stands further on.

    Args:
        went: The walk.
        places: Where each stood before it, for walking scrolls; what shows up only on the way is left out.
    """
    found = []
    for before, after in itertools.pairwise(went):
        here, there = places.get(before, QRect()), places.get(after, QRect())
        if here.isNull() or there.isNull():
            continue
        level = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
        beside = level > min(here.height(), there.height()) / 2
        back = there.right() <= here.left() if beside else there.bottom() <= here.top() and there.left() < here.right()
        if back:
            found.append(f"from {told(before)} at {here.getRect()} to {told(after)} at {there.getRect()}")
    return found


def roved(part: QWidget, reached: set[QWidget]) -> bool:
    """Tell whether a control is one of a group in which Tab comes to one and the arrow keys go to the others."""
    if not isinstance(part, QAbstractButton):
        return False
    group = part.group()
    others = group.buttons() if group is not None and group.exclusive() else []
    return part in others and any(other in reached for other in others)


_PARTS_OF_A_DATE = 3


def around(part: QWidget) -> str:
    """Return the names of what a control is in, which a screen reader says before it."""
    names = []
    above = part.parentWidget()
    while above is not None and not above.isWindow():
        names.append(above.accessibleName())
        above = above.parentWidget()
    return " / ".join(name for name in names if name)


def targets(within: QWidget) -> Iterator[tuple[QWidget, QSize]]:
    """Yield all that is pressed, with the size that it can be hit in."""
    for part in controls(within):
        if isinstance(part, QTabBar):
            yield from ((part, part.tabRect(at).size()) for at in range(part.count()))
        else:
            yield part, part.size()
        if isinstance(part, QAbstractItemView) and part.model() is not None and part.model().rowCount():
            rows = range(min(part.model().rowCount(), _ROWS))
            heights = [part.visualRect(part.model().index(row, 0)).height() for row in rows]
            yield from ((part, QSize(TARGET, height)) for height in heights if height)
        if isinstance(part, QTableView) and part.horizontalHeader().isVisible():
            yield part, QSize(TARGET, part.horizontalHeader().height())


def silent_cells(table: QTableView) -> list[tuple[int, int]]:
    """Return the first cells and headings of a table that say nothing: neither text nor words for a screen reader."""
    model = table.model()
    spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    columns = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
    found = []
    for row in range(min(model.rowCount(), _ROWS)):
        said = [any(str(model.index(row, column).data(role) or "") for role in spoken) for column in columns]
        found += [(row, -1)] if not any(said) else []
    return found


def looks(part: QWidget) -> tuple[object, ...]:
    """Return what a control's look depends on."""
    down = part.isChecked() if isinstance(part, QAbstractButton) else None
    rows = isinstance(part, QAbstractItemView)
    chosen = (type(part.itemDelegate()), part.selectionModel().hasSelection()) if rows else ()
    return appearance.current().theme.name, type(part), part.property("kind"), part.property("surface"), down, chosen


def focus_contrast(part: QWidget) -> float:
    """Return the contrast between a control with the focus and without, that at least a few of its pixels have."""
    window = part.window()
    bring_into_view(part)
    QApplication.processEvents()
    if not part.isVisible():
        return np.inf  # a button that a chart shows while it has the focus
    part.clearFocus()
    QApplication.processEvents()
    before = _pixels(part)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert QApplication.focusWidget() is part, f"{told(part)} does not take the focus"
    after = _pixels(part)
    changed = _contrasts(before, after)
    window.setFocus()
    return float(np.sort(changed)[-_FEW]) if changed.size >= _FEW else 1.0


def _pixels(part: QWidget) -> np.ndarray:
    around = place(part).adjusted(-4, -4, 4, 4)
    image = part.window().grab(around).toImage().convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return raw[:, : image.width() * 4].reshape(image.height(), image.width(), 4)[:, :, 2::-1].copy()


def _contrasts(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Return the contrast of each pixel that changed to what it was."""
    different = (before != after).any(axis=2)
    darker, lighter = np.sort([_luminance(before[different]), _luminance(after[different])], axis=0)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(pixels: np.ndarray) -> np.ndarray:
    """Return the relative luminance of pixels, shape (n, 3), as `theme.contrast` has it of two colours."""
    share = pixels / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


_FEW = 40
"""Pixels that are enough to be seen: a frame around the smallest target has over a hundred."""
_ROWS = 5

"""Where the window comes back to: its old place, or the nearest one that can be seen."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from peaksdesk.ui.preferences import Preferences

_NAME = "window"


def placed(wanted: QRect, screens: Sequence[QRect], least: QSize) -> QRect:
    """Return a window's rectangle that lies on a screen.

    Args:
        wanted: Where it was.
        screens: What each screen leaves free, the main one first.
        least: The smallest size the window can have.
    """
    if not screens:
        return wanted
    home = max(screens, key=lambda screen: _shared(screen, wanted))
    if _shared(home, wanted) == 0:  # its screen is gone
        home = screens[0]
    size = wanted.size().boundedTo(home.size()).expandedTo(least)
    left = max(home.left(), min(wanted.left(), home.right() + 1 - size.width()))
    top = max(home.top(), min(wanted.top(), home.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


def saved(value: object) -> QRect | None:
    """Return the rectangle that was remembered as `[x, y, width, height]`, or None for anything else."""
    if not (isinstance(value, list) and len(value) == 4 and all(isinstance(part, int) for part in value)):
        return None
    x, y, width, height = value
    if not (0 < width < 2**15 and 0 < height < 2**15 and abs(x) < 2**20 and abs(y) < 2**20):
        return None
    return QRect(x, y, width, height)


def _shared(one: QRect, other: QRect) -> int:
    both = one.intersected(other)
    return max(both.width(), 0) * max(both.height(), 0)


def come_back(window: QWidget, preferences: Preferences) -> str:
    """Give a window the place it had when it was closed, or the nearest that can be seen; return its last page's id.

    That page is for the rest of its day: a new day begins with the first page.
    """
    kept = preferences.recall(_NAME)
    state = kept if isinstance(kept, dict) else {}
    place = saved(state.get("place"))
    if place is not None:
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        window.setGeometry(placed(place, screens, window.minimumSize()))
    if state.get("maximised") is True:
        window.setWindowState(Qt.WindowState.WindowMaximized)
    page = state.get("page")
    return page if isinstance(page, str) and state.get("day") == _today() else ""


def remember(window: QWidget, preferences: Preferences, page: str) -> None:
    """Keep a window's place and page for `come_back`."""
    rect = window.normalGeometry() if window.isMaximized() else window.geometry()
    place = [rect.x(), rect.y(), rect.width(), rect.height()]
    kept = {"place": place, "maximised": window.isMaximized(), "page": page, "day": _today()}
    preferences.remember(_NAME, kept)


def _today() -> str:
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)

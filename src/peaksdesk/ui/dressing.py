"""Another style sheet at once where it is seen, and a little later in hidden pages."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

_DRESSED = Qt.WidgetAttribute.WA_WState_Polished
_BY_SHEET = Qt.WidgetAttribute.WA_StyleSheet
_OWN_STYLE = Qt.WidgetAttribute.WA_SetStyle


class Dressing(QObject):
    """Keeps hidden parts of visible windows out of a change of style, and brings them up to date before they are seen.

    Qt dresses every widget that ever was on screen, and with a dozen pages open nine of ten of them are hidden. It
    passes by those that say they are not polished yet, and tells nothing to those that say they have their own style.
    """

    def __init__(self, app: QApplication) -> None:
        """Watch over the application's windows; belongs to it."""
        super().__init__(app)
        self._app = app
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._dress_next)

    @contextmanager
    def only_seen(self) -> Iterator[None]:
        """Change style and style sheet inside: what is hidden is dressed when it is shown, or when there is time."""
        roots = list(self._hidden())
        widgets = [widget for root in roots for widget in _family(root)]
        for widget in widgets:
            widget.setAttribute(_DRESSED, False)
            widget.setAttribute(_OWN_STYLE, True)
        try:
            yield
        finally:
            for widget in widgets:
                widget.setAttribute(_OWN_STYLE, False)
            for root in roots:
                root.installEventFilter(self)
            self._idle.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress what is about to be seen."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self._dress(watched)
        return False

    def _hidden(self) -> Iterator[QWidget]:
        """Give what is hidden inside of visible windows, the outermost of each; single widgets are not worth it."""
        seen = [window for window in self._app.topLevelWidgets() if window.isVisible()]
        while seen:
            for child in seen.pop().children():
                if not isinstance(child, QWidget) or child.isWindow():
                    continue
                if not child.isHidden():
                    seen.append(child)
                elif child.findChild(QWidget) is not None:
                    yield child

    def _dress_next(self) -> None:
        """Dress one hidden part, and come back for the next when the loop has turned."""
        # Looked for anew each time: whatever is kept over a turn of the loop may be gone by then.
        waiting = next((root for root in self._hidden() if _waits(root)), None)
        if waiting is not None:
            self._dress(waiting)
            self._idle.start(0)

    def _dress(self, root: QWidget) -> None:
        root.removeEventFilter(self)
        for widget in _family(root):
            if not _waits(widget):
                continue
            widget.style().unpolish(widget)
            # The colours that the former sheet gave would else count as the widget's own.
            if widget.testAttribute(Qt.WidgetAttribute.WA_SetPalette):
                widget.setPalette(QPalette())
            for kind in (QEvent.Type.Polish, QEvent.Type.StyleChange):
                QCoreApplication.sendEvent(widget, QEvent(kind))


def _family(root: QWidget) -> list[QWidget]:
    return [root, *root.findChildren(QWidget)]


def _waits(widget: QWidget) -> bool:
    return widget.testAttribute(_BY_SHEET) and not widget.testAttribute(_DRESSED)

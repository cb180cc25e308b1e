"""What a page puts first: the part that has the keys when the page is opened."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class Front(QObject):
    """Hands the focus of a page on to one of its parts: at once, or as soon as the part is to be seen.

    A focus proxy would do so too, but Tab, coming to the page, would go to that part and leave out all before it.
    """

    def __init__(self, page: QWidget, part: QWidget) -> None:
        """Watch a page for as long as it lives."""
        super().__init__(page)
        self._page = page
        self.part = part
        page.installEventFilter(self)
        part.installEventFilter(self)

    def change(self, part: QWidget) -> None:
        """Let another part have the keys from now on."""
        self.part.removeEventFilter(self)
        self.part = part
        part.installEventFilter(self)
        if self._page.hasFocus() and part.isVisible():
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the focus on, unless the part is not to be seen yet."""
        if watched is self._page and event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if self.part.isVisible():
                self.part.setFocus(event.reason())
        elif watched is self.part and event.type() == QEvent.Type.Show and self._page.hasFocus():
            self.part.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().eventFilter(watched, event)


def put_in_front(page: QWidget, part: QWidget) -> None:
    """Let `part`, in place of an earlier one, have the keys whenever the page is given the focus."""
    found = page.findChild(Front, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if isinstance(found, Front):
        found.change(part)
    else:
        Front(page, part)

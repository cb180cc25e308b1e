"""What a page puts first: the part that has the keys when the page is opened."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class Front(QObject):
    """Hands the focus of a page on to one of its parts.

    A focus proxy would do so too, but Tab, coming to the page, would go to that part and leave out all before it.
    """

    def __init__(self, page: QWidget, part: QWidget) -> None:
        """Watch a page for as long as it lives."""
        super().__init__(page)
        self.part = part
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the focus on, unless the part is not to be seen."""
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and self.part.isVisible():
            self.part.setFocus(event.reason())
        return super().eventFilter(watched, event)


def put_in_front(page: QWidget, part: QWidget) -> None:
    """Let `part`, in place of an earlier one, have the keys whenever the page is given the focus."""
    found = page.findChild(Front, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if isinstance(found, Front):
        found.part = part
    else:
        Front(page, part)

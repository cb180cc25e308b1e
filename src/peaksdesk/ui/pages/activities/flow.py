"""Things side by side that go on in the next line where the room ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays out from the beginning of a line to its end, then in the next."""

    def __init__(self, parent: QWidget, space: int) -> None:
        """Lay out the children of `parent`, `space` px apart."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._space = space
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Take a child."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many children there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a child."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of a child."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Be higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        """Prefer one line."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Be at least as large as the largest child."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.left(), rect.top(), 0
        parent = self.parentWidget()
        reverse = parent is not None and parent.isRightToLeft()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), rect.width()))
            if x > rect.left() and x + size.width() > rect.right() + 1:
                x, y, line = rect.left(), y + line + self._space, 0
            if move:
                left = rect.left() + rect.right() - x - size.width() + 1 if reverse else x
                item.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + self._space
            line = max(line, size.height())
        return y + line - rect.top()

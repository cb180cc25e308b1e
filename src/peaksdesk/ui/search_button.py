"""The way into the command palette, where everybody sees it: a quiet field that is a button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from peaksdesk.ui import appearance
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID, RADIUS_CONTROL
from peaksdesk.ui.widgets.icons import paint_icon
from peaksdesk.ui.widgets.keycaps import caps

KEYS = "Ctrl+K"
_ICON = 16


class SearchButton(QAbstractButton):
    """A glass, words and keys; folded, the glass alone."""

    def __init__(self) -> None:
        """Make it unfolded."""
        super().__init__()
        self._folded = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.name()

    def name(self) -> None:
        """Say what it is in the language in force."""
        self.setText(self.tr("Search or go to"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription("+".join(caps(KEYS)))
        self.set_folded(folded=self._folded)

    def set_folded(self, *, folded: bool) -> None:
        """Show the glass alone, or all."""
        self._folded = folded
        self.setToolTip(f"{self.accessibleName()} ({self.accessibleDescription()})" if folded else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too, not on Space alone."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Be as high as a control."""
        return QSize(CONTROL_HEIGHT, CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = 2.0 if self.hasFocus() else 1.0
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.setPen(QPen(appearance.colour("accent" if self.hasFocus() else "line"), wide))
        painter.setBrush(appearance.colour("panel2" if self.underMouse() else "background"))
        painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
        ink = appearance.colour("ink2")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = (self.width() - _ICON) / 2 if self._folded else GRID * 2 + 1.0
        at = self.width() - left - _ICON if mirrored else left
        paint_icon(painter, "search", QRectF(at, (self.height() - _ICON) / 2, _ICON, _ICON), ink)
        if self._folded:
            return
        start = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        inner = QRectF(self.rect()).adjusted(GRID * 2, 0, -GRID * 9, 0) if mirrored else QRectF(self.rect())
        if not mirrored:
            inner.adjust(GRID * 9, 0, -GRID * 2, 0)
        words = QFontMetrics(appearance.font("body"))
        hint, room = " ".join(caps(KEYS)), round(inner.width())
        painter.setFont(appearance.font("axis"))
        keys = painter.fontMetrics().horizontalAdvance(hint) + GRID * 2
        if words.horizontalAdvance(self.text()) + keys <= room:
            painter.setPen(appearance.colour("ink3"))
            painter.drawText(inner, end | middle, hint)
        painter.setFont(appearance.font("body"))
        painter.setPen(ink)
        painter.drawText(inner, start | middle, words.elidedText(self.text(), Qt.TextElideMode.ElideRight, room))

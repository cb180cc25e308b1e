"""Appearance: the theme by a small picture of each, and less motion."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy

from peaksdesk.ui import appearance
from peaksdesk.ui.pages.settings.intents import Prefer
from peaksdesk.ui.pages.settings.section import SectionView
from peaksdesk.ui.pages.settings.state import SettingsState
from peaksdesk.ui.theme import DARK, GAP, GRID, LIGHT, RADIUS_CONTROL, Theme
from peaksdesk.ui.widgets.options import Options
from peaksdesk.ui.widgets.rows import Row, Rows
from peaksdesk.ui.widgets.text import label

_PICTURE = QSize(196, 116)
_WORDS = 32


class LooksSection(SectionView):
    """The theme and motion."""

    def __init__(self) -> None:
        """Make the choices."""
        super().__init__()
        card = Rows(self.tr("Theme"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self._group = QButtonGroup(self)
        self._themes = {
            "system": ThemeTile(self.tr("System"), LIGHT, DARK),
            "light": ThemeTile(self.tr("Light"), LIGHT, LIGHT),
            "dark": ThemeTile(self.tr("Dark"), DARK, DARK),
        }
        for value, tile in self._themes.items():
            tile.chosen.connect(lambda value=value: self.asked.emit(Prefer("theme", value)))
            self._group.addButton(tile)
            row.addWidget(tile)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addSpacing(GRID * 2)
        card.body.addWidget(
            label(
                self.tr("System follows the computer, also when it changes at night."), "secondary", "ink2", wrap=True
            )
        )
        self.column.addWidget(card)
        more = Rows(self.tr("Motion and size"))
        self._motion = Options(self.tr("Motion"), (("system", self.tr("System")), ("reduced", self.tr("Reduced"))))
        self._motion.chosen.connect(lambda value: self.asked.emit(Prefer("motion", str(value))))
        more.add(Row(self.tr("Motion"), self._motion, self.tr("Reduced: nothing slides or fades.")))
        self._scale = label("", "body", "ink2")
        more.add(Row(self.tr("Size of text"), self._scale, self.tr("Set in the computer's display settings.")))
        self.column.addWidget(more)
        self.column.addStretch(1)
        self.setFocusProxy(self._themes["system"])

    def show_state(self, state: SettingsState) -> None:
        """Show what is chosen."""
        self._themes[state.choices.theme].setChecked(True)
        self._motion.show_value(state.choices.motion)
        percent = round(self.devicePixelRatioF() * 100)
        self._scale.setText(self.tr("%1 % of the screen's own").replace("%1", str(percent)))


class ThemeTile(QAbstractButton):
    """A window in small, in one theme or in two halves.

    Attributes:
        chosen: The person chose it.
    """

    chosen = Signal()

    def __init__(self, words: str, left: Theme, right: Theme) -> None:
        """Paint the left half in one theme and the right in another."""
        super().__init__()
        self._left, self._right = left, right
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader is told that it is one of several
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.chosen.emit())

    def sizeHint(self) -> QSize:
        """Leave room for the word below the picture."""
        return QSize(_PICTURE.width(), _PICTURE.height() + _WORDS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the window, the ring of the chosen one, and its word."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(3, 3, _PICTURE.width() - 6, _PICTURE.height() - 6)
        half = box.center().x()
        for theme, left, right in ((self._left, box.left(), half), (self._right, half, box.right())):
            painter.save()
            painter.setClipRect(QRectF(left, box.top(), right - left, box.height()))
            _paint_window(painter, box, theme)
            painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        lit = self.isChecked()
        painter.setPen(QPen(appearance.colour("accent" if lit else "line"), 2 if lit else 1))
        painter.drawRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
        if self.hasFocus():
            painter.setPen(QPen(appearance.colour("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), RADIUS_CONTROL + 2, RADIUS_CONTROL + 2)
        left = self.width() - 18 if self.isRightToLeft() else 4
        _paint_choice(painter, QRectF(left, _PICTURE.height() + 9, 14, 14), chosen=lit)
        painter.setFont(appearance.font("strong" if lit else "body"))
        painter.setPen(appearance.colour("ink"))
        words = QRectF(0 if self.isRightToLeft() else 26, _PICTURE.height(), self.width() - 26, _WORDS)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())


def _paint_choice(painter: QPainter, box: QRectF, *, chosen: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(appearance.colour("accent" if chosen else "ink3"), 1.5))
    painter.drawEllipse(box)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("accent"))
        painter.drawEllipse(box.adjusted(4, 4, -4, -4))


def _paint_window(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint a sidebar, a card with a line, and two cards with figures."""
    clip = QPainterPath()
    clip.addRoundedRect(box, RADIUS_CONTROL, RADIUS_CONTROL)
    painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)

    def fill(left: float, top: float, width: float, height: float, token: str, radius: float = 2.0) -> None:
        painter.setBrush(QColor(getattr(theme, token)))
        painter.drawRoundedRect(QRectF(box.left() + left, box.top() + top, width, height), radius, radius)

    fill(0, 0, box.width(), box.height(), "background", 0)
    fill(0, 0, 42, box.height(), "panel", 0)
    fill(8, 10, 20, 5, "accent")
    for index in range(4):
        fill(8, 26 + 13 * index, 26, 5, "accent_surface" if index == 0 else "panel2")
    fill(54, 12, 46, 6, "ink")
    for left in (54, 98, 142):
        fill(left, 28, 38, 22, "panel", 3)
        fill(left + 6, 34, 16, 4, "ink2")
        fill(left + 6, 41, 22, 4, "line")
    fill(54, 56, 126, 46, "panel", 3)
    path = QPainterPath()
    points = ((60, 92), (78, 84), (92, 88), (110, 74), (128, 78), (146, 66), (172, 70))
    for index, (x, y) in enumerate(points):
        at = (box.left() + x, box.top() + y)
        path.lineTo(*at) if index else path.moveTo(*at)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.fitness), 2))
    painter.drawPath(path)

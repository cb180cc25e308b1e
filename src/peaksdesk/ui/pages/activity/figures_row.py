"""The headline numbers, one card each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peaksdesk.ui.pages.activity.figures import Figure
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.number import Number
from peaksdesk.ui.widgets.text import plain_tip

_NARROW_COLUMNS = 4
_LEAST_WIDTH = 96
_FEW = 6
_TIGHT = 136
"""Width of a card in a row under which a long number may take from a short one, px."""

_EVEN = 24
_EASE = 14


class FiguresRow(QWidget):
    """Cards of one width: all in a row, or four where room is short.

    Attributes:
        why_pressed: The reason behind the load is wanted, or wanted away.
    """

    why_pressed = Signal()

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID * 3)
        self._cards: list[QWidget] = []
        self._lengths: list[int] = []
        self._columns = 1
        self._narrow = False
        self._why: QWidget | None = None

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Show other numbers."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(figure) for figure in figures]
        self._lengths = [len(figure.value) + len(figure.unit) for figure in figures]
        self._arrange()

    def set_narrow(self, *, narrow: bool) -> None:
        """Arrange for little or for much room."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def set_open(self, *, opened: bool) -> None:
        """Tell whether the reason is on screen."""
        if self._why is not None:
            self._why.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give longer numbers more where a row is tight."""
        super().resizeEvent(event)
        self._share()

    def _arrange(self) -> None:
        columns = max(len(self._cards), 1)
        if self._narrow and columns > _NARROW_COLUMNS + 1:
            columns = _NARROW_COLUMNS if columns <= 2 * _NARROW_COLUMNS else _NARROW_COLUMNS + 1
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(index, columns))
        self._columns = columns
        self._share()

    def _share(self) -> None:
        columns = self._columns
        tight = columns == len(self._cards) and self.width() < columns * _TIGHT
        for index in range(max(self._grid.columnCount(), columns)):
            wanted = _EASE + self._lengths[index] if tight and index < columns else _EVEN
            self._grid.setColumnStretch(index, wanted if index < columns else 0)
        # A few numbers do not stretch over the page: the rest stays free.
        self._grid.setColumnStretch(columns, _EVEN * max(_FEW - len(self._cards), 0))

    def _card(self, figure: Figure) -> QWidget:
        card = QFrame()
        card.setProperty("surface", "card")
        card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        outer = QVBoxLayout(card)
        before, after = (GRID, GRID * 3) if self.isRightToLeft() else (GRID * 3, GRID)
        outer.setContentsMargins(before, GRID * 2 + 2, after, GRID * 2)
        row = QHBoxLayout()
        row.setSpacing(0)
        outer.addLayout(row)
        row.addWidget(Number(figure.name, figure.value, figure.unit, style="title"), 1)
        card.setToolTip(plain_tip(figure.hint))
        if figure.explained:
            why = button(self.tr("why?"), "link", name=self.tr("Why %1").replace("%1", figure.name))
            why.setToolTip(plain_tip(figure.hint))
            why.clicked.connect(lambda: self.why_pressed.emit())
            row.addWidget(why, 0, Qt.AlignmentFlag.AlignBottom)
            self._why = why
        card.setMinimumWidth(max(_LEAST_WIDTH, outer.minimumSize().width()))
        return card

"""What stands in the corner of the charts: time or distance, and which charts there are."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from peaksdesk.ui.pages.activity.layout import Layout
from peaksdesk.ui.pages.activity.panels import Choice
from peaksdesk.ui.theme import GRID
from peaksdesk.ui.widgets.button import button
from peaksdesk.ui.widgets.options import Options


class ChartTools(QWidget):
    """Time or distance, and a menu of charts.

    Attributes:
        arranged: Carries the `Layout` that is wanted.
    """

    arranged = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Stand on a card."""
        super().__init__(parent)
        self._layout = Layout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.axis = Options(self.tr("Charts over"), ((False, self.tr("Time")), (True, self.tr("Distance"))))
        self.axis.chosen.connect(lambda far: self.arranged.emit(replace(self._layout, by_distance=bool(far))))
        self.charts = button(self.tr("Charts"), "quiet", icon="chevron")
        self.charts.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign stands behind the word
        self.charts.setToolTip(self.tr("Choose which charts are shown"))
        self.charts.clicked.connect(self._open)
        row.addWidget(self.axis)
        row.addWidget(self.charts)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Charts"))

    def show_layout(self, layout: Layout, charts: tuple[Choice, ...], *, can_measure: bool) -> None:
        """Show what is chosen of what there is; `can_measure` tells whether the session went anywhere."""
        self._layout = layout
        self.axis.show_value(layout.by_distance and can_measure)
        self.axis.setVisible(can_measure)
        self.menu.clear()
        for chart in charts:
            action = QAction(chart.title, self.menu)
            action.setCheckable(True)
            action.setChecked(chart.name not in layout.hidden)
            action.triggered.connect(lambda _=False, name=chart.name: self.arranged.emit(self._layout.without(name)))
            self.menu.addAction(action)

    def measure(self) -> None:
        """Be as wide as the words are in the style in force."""
        for part in self.findChildren(QPushButton):
            part.ensurePolished()
            part.updateGeometry()
        self.resize(self.sizeHint())

    def _open(self) -> None:
        at = self.charts.rect().bottomRight() - QPoint(self.menu.sizeHint().width() - 1, -GRID)
        self.menu.popup(self.charts.mapToGlobal(at))

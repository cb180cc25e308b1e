"""The button of a page that can be put on paper: PDF, print."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from peaksdesk.ui.errands import Told, ask
from peaksdesk.ui.theme import CONTROL_HEIGHT, GRID
from peaksdesk.ui.widgets.button import button

Make = Callable[[], Awaitable[object]]
"""Gathers what is printed: a `report.paper.Report`, or None where there is nothing."""


class ReportButton(QWidget):
    """Three dots; below them PDF and Print.

    Attributes:
        pdf_wanted: The page is wanted as a PDF file; `print_wanted` on paper.
    """

    pdf_wanted = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        """Make it."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.button = button("", icon="more", name=_tr("Save as PDF or print"))
        self.button.setToolTip(self.button.accessibleName())
        self.button.setObjectName("arrow")
        self.button.setFixedWidth(CONTROL_HEIGHT + GRID)
        self.button.clicked.connect(self.open)
        layout.addWidget(self.button)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.button.accessibleName())
        self.menu.addAction(_tr("Save as PDF…")).triggered.connect(lambda: self.pdf_wanted.emit())
        printing = self.menu.addAction(_tr("Print…"))
        printing.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        printing.setShortcutVisibleInContextMenu(True)
        printing.triggered.connect(lambda: self.print_wanted.emit())

    def open(self) -> None:
        """Open the menu under the button, flush with its far edge."""
        at = self.button.rect().bottomRight() - QPoint(self.menu.sizeHint().width() - 1, -GRID)
        self.menu.popup(self.button.mapToGlobal(at))


def put_on_paper(widget: QWidget, make: Make, *, printed: bool) -> None:
    """Have the window around a page gather a report and print it, or save it as PDF."""

    async def work() -> Told | None:
        # Printing is loaded when it is first wanted.
        from peaksdesk.ui.report import output
        from peaksdesk.ui.report.paper import Report

        report = await make()
        if not isinstance(report, Report):
            return Told(_tr("There is nothing to print here yet."), "watch")
        return await (output.print_with_dialog if printed else output.export_pdf)(report, widget)

    ask(widget, "print" if printed else "pdf", work)


def _tr(text: str) -> str:
    return QCoreApplication.translate("report", text)

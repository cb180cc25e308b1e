"""A page that is hidden puts on a new theme when it is shown, so that the change lasts as long as what is seen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from peaksdesk.ui import appearance

_DRESSED = Qt.WidgetAttribute.WA_WState_Polished


class LateDress(QObject):
    """Watches over one page for as long as it lives.

    Qt dresses every widget that was ever seen; one without its mark of it is passed over.
    """

    def __init__(self, page: QWidget) -> None:
        """Begin with a page in the theme in force."""
        super().__init__(page)
        self._page = page
        self._late = False
        appearance.current().changing.connect(self._wait)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress the page when it is about to be seen."""
        if self._late and event.type() == QEvent.Type.Show:
            self._late = False
            for widget in self._widgets():
                if not widget.testAttribute(_DRESSED):
                    QApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))
        return super().eventFilter(watched, event)

    def _wait(self) -> None:
        if self._page.isVisible():
            return
        self._late = True
        for widget in self._widgets():
            widget.setAttribute(_DRESSED, False)

    def _widgets(self) -> list[QWidget]:
        window = self._page.window()
        return [self._page, *(found for found in self._page.findChildren(QWidget) if found.window() is window)]

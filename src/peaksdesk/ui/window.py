"""The window's frame: sidebar, pages, notices, and files dropped anywhere. Paints before any page is loaded."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from peaksdesk.ui.changes import Changes
from peaksdesk.ui.errands import Errand, perform
from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.sidebar import Sidebar
from peaksdesk.ui.theme import FOLD_BELOW, GAP, MARGIN
from peaksdesk.ui.widgets.skeleton import Skeleton

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.services.events import Branch
    from peaksdesk.ui.notices import Notices
    from peaksdesk.ui.problem import Problem
    from peaksdesk.ui.tasks import Tasks

SMALLEST = (1024, 700)


class Window(QWidget):
    """The one top-level window.

    Attributes:
        closed: The person closed it.
        painted: Whether it was ever painted.
    """

    closed = Signal()

    def __init__(
        self, pages: tuple[PageSpec, ...], first_page: str = "", preferences: Preferences | None = None
    ) -> None:
        """Make the frame.

        Args:
            pages: In the sidebar's order.
            first_page: Id of the page to open once the services are there; the first of `pages` if empty.
            preferences: The person's; without them nothing is remembered.
        """
        super().__init__()
        self.preferences = preferences or Preferences()
        self.changes = Changes()
        self.setObjectName("window")
        self.setWindowTitle("PeaksDesk")
        self.setMinimumSize(*SMALLEST)
        self.resize(1440, 900)
        self.setAcceptDrops(True)
        self.painted = False
        self._specs = {spec.id: spec for spec in pages}
        self._built: dict[str, Built] = {}
        self._owners: list[Tasks] = []
        self._leases: dict[str, tuple[Tasks, Branch]] = {}
        self._services: Services | None = None
        self._page = first_page if first_page in self._specs else pages[0].id
        self._argument: object = None
        self._notices: Notices | None = None
        self._tasks: Tasks | None = None

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.sidebar = Sidebar()
        self.sidebar.chosen.connect(self.open)
        row.addWidget(self.sidebar)
        self._stack = QStackedWidget()
        self._waiting = _waiting_page()
        self._stack.addWidget(self._waiting)
        row.addWidget(self._stack, 1)
        shown = [spec for spec in pages if not spec.parent and not spec.hidden]
        for index, spec in enumerate(shown, start=1):
            keys = f"Ctrl {index}" if index < 10 else ""
            self.sidebar.add_entry(spec.id, QCoreApplication.translate("pages", spec.title), spec.icon, keys)
            if keys:
                shortcut = QShortcut(QKeySequence(f"Ctrl+{index}"), self)
                shortcut.activated.connect(lambda page_id=spec.id: self.open(page_id))
        self.sidebar.light(self._lit())

    @property
    def page(self) -> str:
        """Id of the open page."""
        return self._page

    @property
    def notices(self) -> "Notices":
        """The notices in the corner, made when first needed."""
        if self._notices is None:
            from peaksdesk.ui.notices import Notices

            self._notices = Notices(self)
        return self._notices

    def attach(self, services: "Services") -> None:
        """Take the services and build the page that waits for them. Call it on the event loop."""
        self._services = services
        self.open(self._page, self._argument)

    def open(self, page_id: str, argument: object = None) -> None:
        """Open a page; before the services are there it is only noted.

        Raises:
            KeyError: No page has this id.
        """
        spec = self._specs[page_id]
        self._page, self._argument = page_id, argument
        self.sidebar.light(self._lit())
        if self._services is None:
            return
        if page_id in self._built:
            self._show(page_id, argument)
            return
        self._stack.setCurrentWidget(self._waiting)
        self._own().start("build", self._build(spec, self._services))

    def place(self, page_id: str, built: Built) -> None:
        """Put a page that is already built into the frame, and show it if it is the open one."""
        built.widget.setProperty("surface", "page")
        self._built[page_id] = built
        self._stack.addWidget(built.widget)
        if page_id == self._page:
            self._stack.setCurrentWidget(built.widget)

    def renew(self) -> None:
        """Make every page anew, as after another athlete or language was chosen; the open one at once.

        A page that shows one thing of the former athlete gives way to its parent.
        """
        self._own().start("renew", self._renew())

    def built(self, page_id: str) -> Built | None:
        """Return a page if it was built."""
        return self._built.get(page_id)

    def busy(self) -> tuple[str, ...]:
        """Return the names of work that pages still run."""
        return tuple(name for owner in self._owners for name in owner.running())

    def show_status(self, text: str) -> None:
        """Show what is running at the foot of the sidebar."""
        self.sidebar.show_status(text)

    def show_problem(self, headline: str, problem: "Problem", act: Callable[[], None]) -> None:
        """Fill the page area with a problem; `act` is called when its button is pressed."""
        from peaksdesk.ui.widgets.message import ProblemState

        state = ProblemState(headline)
        state.show_problem(problem)
        state.acted.connect(lambda: self._leave_problem(state))
        state.acted.connect(lambda: act())
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)

    async def warm(self) -> None:
        """Load what the pages not opened yet will need, in the background, so that each opens at once."""
        from peaksdesk.ui.loading import load

        for spec in self._specs.values():
            await load((*spec.needs, *spec.uses))

    def bring_to_front(self) -> None:
        """Come before other windows, as when a second one was started."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    async def close_pages(self) -> None:
        """End all work of the pages and wait for it."""
        for owner in self._owners:
            await owner.close()

    def event(self, event: QEvent) -> bool:
        """Run what a widget asks for, and tell how it went."""
        if event.type() == Errand.KIND and isinstance(event, Errand):
            self._own().start(event.name, perform(event, lambda told: self.notices(told.text, tone=told.tone)))
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first paint."""
        super().paintEvent(event)
        self.painted = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where room is short."""
        super().resizeEvent(event)
        self.sidebar.set_folded(folded=self.width() < FOLD_BELOW)

    def changeEvent(self, event: QEvent) -> None:
        """Name the pages anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for spec in self._specs.values():
                self.sidebar.rename_entry(spec.id, QCoreApplication.translate("pages", spec.title))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files anywhere."""
        if self._file_page() and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files to the page that wants them."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()
        # The drag source waits until this handler returns: start the work after it.
        QTimer.singleShot(0, self, lambda: self.open(self._file_page(), paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the person closed it."""
        event.accept()
        self.closed.emit()

    async def _build(self, spec: PageSpec, services: "Services") -> None:
        from peaksdesk.services.events import Branch
        from peaksdesk.ui.loading import load

        await load(spec.needs)
        if spec.id not in self._built:
            events = Branch(services.events)
            owner = self._new_owner()
            self._leases[spec.id] = (owner, events)
            own = replace(services, events=events)
            desk = Desk(own, owner, self.notices, self.open, self.show_status, self.changes, self.preferences)
            self.place(spec.id, spec.build(desk))
        if self._page == spec.id:
            self._show(spec.id, self._argument)

    async def _renew(self) -> None:
        self._stack.setCurrentWidget(self._waiting)
        leases, built = self._leases, self._built
        self._leases, self._built = {}, {}
        for owner, events in leases.values():
            events.close()
            self._owners.remove(owner)
            await owner.close()
        for page in built.values():
            self._stack.removeWidget(page.widget)
            page.widget.deleteLater()
        spec = self._specs[self._page]
        self.open(spec.parent or spec.id)

    def _show(self, page_id: str, argument: object) -> None:
        built = self._built[page_id]
        self._stack.setCurrentWidget(built.widget)
        built.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        built.opened(argument)

    def _own(self) -> "Tasks":
        if self._tasks is None:
            self._tasks = self._new_owner()
        return self._tasks

    def _new_owner(self) -> "Tasks":
        from peaksdesk.ui.tasks import Tasks

        owner = Tasks(lambda _, error: self.notices(_sentence(error), tone="bad"))
        self._owners.append(owner)
        return owner

    def _lit(self) -> str:
        return self._specs[self._page].parent or self._page

    def _file_page(self) -> str:
        return next((spec.id for spec in self._specs.values() if spec.takes_files), "")

    def _leave_problem(self, state: QWidget) -> None:
        self._stack.setCurrentWidget(self._waiting)
        self._stack.removeWidget(state)
        state.deleteLater()


def _waiting_page() -> QWidget:
    page = QWidget()
    page.setProperty("surface", "page")
    layout = QVBoxLayout(page)
    layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    layout.setSpacing(GAP)
    heading = Skeleton((4, 6), row_height=48, rows=1)
    heading.setFixedHeight(48)
    layout.addWidget(heading)
    layout.addWidget(Skeleton(), 1)
    return page


def _sentence(error: Exception) -> str:
    return str(error) or QCoreApplication.translate("Window", "Something went wrong: %1").replace(
        "%1", type(error).__name__
    )

"""The window's frame: sidebar, pages, notices, and files dropped anywhere. Paints before any page is loaded."""

from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from peaksdesk.ui.changes import Changes
from peaksdesk.ui.errands import Errand, perform
from peaksdesk.ui.frame import Frame
from peaksdesk.ui.history import History, Visit
from peaksdesk.ui.page import Built, Desk, PageSpec
from peaksdesk.ui.preferences import Preferences
from peaksdesk.ui.shelf import Shelf
from peaksdesk.ui.sidebar import Sidebar
from peaksdesk.ui.tab_order import ReadInOrder
from peaksdesk.ui.theme import FOLD_BELOW
from peaksdesk.ui.widgets.skeleton import page_skeleton

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.ui.notices import Notices
    from peaksdesk.ui.problem import Problem
    from peaksdesk.ui.tasks import Tasks

SMALLEST = (1024, 700)


class Window(ReadInOrder):
    """The one top-level window.

    Attributes:
        closed: The person closed it.
        specs: Every page, in the sidebar's order.
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
        self.specs = pages
        self._specs = {spec.id: spec for spec in pages}
        self._shelf = Shelf(lambda text: self.notices(text, tone="bad"))
        self._services: Services | None = None
        self._page = first_page if first_page in self._specs else pages[0].id
        self._argument: object = None
        self._notices: Notices | None = None
        self.history = History(frozenset(spec.id for spec in pages if spec.parent))
        self._veil: QWidget | None = None
        self._renewals = 0

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.sidebar = Sidebar()
        self.sidebar.chosen.connect(self.open)
        row.addWidget(self.sidebar)
        self._stack = QStackedWidget()
        self._waiting = page_skeleton()
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
        self.frame = Frame(self)

    @property
    def services(self) -> "Services | None":
        """What the window stands on, once it is open."""
        return self._services

    @property
    def page_widget(self) -> QWidget:
        """What fills the page area now."""
        return self._stack.currentWidget() or self._stack

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
            self._notices.unread.connect(self.sidebar.show_unread)
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
        self.history.visit(self._specs[page_id].id, argument)
        self._go(page_id, argument)

    def has(self, page_id: str) -> bool:
        """Tell whether there is such a page."""
        return page_id in self._specs

    def work(self, name: str, coro: Coroutine[object, object, None]) -> None:
        """Run work of the frame's own; what it raises is said in the corner."""
        self._shelf.frame.start(name, coro)

    def revisit(self, visit: Visit | None) -> None:
        """Go where the history says, without making it a new visit."""
        if visit is not None:
            self._go(visit.page, visit.argument)

    def _go(self, page_id: str, argument: object) -> None:
        spec = self._specs[page_id]
        self._page, self._argument = page_id, argument
        self.sidebar.light(self._lit())
        self.sidebar.show_ways(back=self.history.can_go_back, forward=self.history.can_go_forward)
        self.frame.show_ways()
        if self._services is None:
            return
        if self._shelf.get(page_id) is not None:
            self._show(page_id, argument)
            return
        self._stack.setCurrentWidget(self._waiting)
        self._shelf.frame.start("build", self._build(spec, self._services))

    def place(self, page_id: str, built: Built) -> None:
        """Put a page that is already built into the frame, and show it if it is the open one."""
        built.widget.setProperty("surface", "page")
        if not built.widget.accessibleName():
            built.widget.setAccessibleName(QCoreApplication.translate("pages", self._specs[page_id].title))
        self._shelf.put(page_id, built)
        self._stack.addWidget(built.widget)
        if page_id == self._page:
            self._stack.setCurrentWidget(built.widget)

    def renew(self) -> None:
        """Make every page anew, as after another athlete or language was chosen; the open one at once.

        A page that shows one thing of the former athlete gives way to its parent, unless it is asked for meanwhile.
        """
        # Never in place of a running one, which still has pages to take down.
        self._renewals += 1
        self._shelf.frame.start(f"renew {self._renewals}", self._renew((self._page, self._argument)))

    def built(self, page_id: str) -> Built | None:
        """Return a page if it was built."""
        return self._shelf.get(page_id)

    def busy(self) -> tuple[str, ...]:
        """Return the names of work that pages still run."""
        return self._shelf.busy()

    def show_status(self, owner: str, text: str, stop: Callable[[], None] | None = None) -> None:
        """Show what an owner runs at the foot of the sidebar, and how to stop it; an empty text when it is done."""
        self.sidebar.status.show_line(owner, text, stop)

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
        await self._shelf.close()

    def event(self, event: QEvent) -> bool:
        """Run what a widget asks for, and tell how it went."""
        if event.type() == Errand.KIND and isinstance(event, Errand):
            self._shelf.frame.start(event.name, perform(event, lambda told: self.notices(told.text, tone=told.tone)))
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
            from peaksdesk.ui.drop_veil import DropVeil

            self._lift_veil()
            self._veil = DropVeil(self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the page again."""
        super().dragLeaveEvent(event)
        self._lift_veil()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files to the page that wants them."""
        self._lift_veil()
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()
        # The drag source waits until this handler returns: start the work after it.
        QTimer.singleShot(0, self, lambda: self.open(self._file_page(), paths))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward by the mouse's own buttons."""
        ways = {Qt.MouseButton.BackButton: self.frame.back, Qt.MouseButton.ForwardButton: self.frame.forward}
        if event.button() in ways:
            ways[event.button()]()
            return
        super().mousePressEvent(event)

    def come_back(self) -> None:
        """Take the place and the page that the window had when it was closed."""
        from peaksdesk.ui import placement

        page = placement.come_back(self, self.preferences)
        if page in self._specs and not self._specs[page].parent:
            self._page = page
            self.sidebar.light(self._lit())

    def _lift_veil(self) -> None:
        if self._veil is not None:
            self._veil.close()
            self._veil = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the person closed it."""
        event.accept()
        from peaksdesk.ui import placement

        placement.remember(self, self.preferences, self._lit())
        self.closed.emit()

    async def _build(self, spec: PageSpec, services: "Services") -> None:
        from peaksdesk.ui.loading import load

        await load(spec.needs)
        if self._shelf.get(spec.id) is None:
            self.place(spec.id, self._shelf.build(spec, services, self._furnish))
        if self._page == spec.id:
            self._show(spec.id, self._argument)

    def _furnish(self, spec: PageSpec, services: "Services", tasks: "Tasks") -> Desk:
        status = partial(self.show_status, spec.id)
        return Desk(services, tasks, self.notices, self.open, status, self.changes, self.preferences)

    async def _renew(self, before: tuple[str, object]) -> None:
        self._stack.setCurrentWidget(self._waiting)
        self._shelf.frame.cancel("build")
        for page_id, page in (await self._shelf.clear()).items():
            self.show_status(page_id, "")
            page.widget.deleteLater()
        self.history.forget_details()
        spec = self._specs[self._page]
        asked = (self._page, self._argument) != before
        self.open(*((self._page, self._argument) if asked else (spec.parent or spec.id,)))

    def _show(self, page_id: str, argument: object) -> None:
        built = self._shelf.get(page_id)
        if built is None:
            return
        self._stack.setCurrentWidget(built.widget)
        built.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        built.opened(argument)

    def _lit(self) -> str:
        return self._specs[self._page].parent or self._page

    def _file_page(self) -> str:
        return next((spec.id for spec in self._specs.values() if spec.takes_files), "")

    def _leave_problem(self, state: QWidget) -> None:
        self._stack.setCurrentWidget(self._waiting)
        state.deleteLater()

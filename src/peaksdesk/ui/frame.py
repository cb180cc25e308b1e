"""What the frame does by key and by name: back and forward, undo and redo, another athlete, the next region."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from peaksdesk.ui.page import Command, Shortcut
from peaksdesk.ui.tab_order import stops

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.ui.palette_sources import Sources
    from peaksdesk.ui.window import Window

_KEYS = {
    "palette": "Ctrl+K",
    "shortcuts": "F1",
    "switch": "Ctrl+Shift+A",
    "next_athlete": "Ctrl+Alt+Down",
    "former_athlete": "Ctrl+Alt+Up",
    "back": "Alt+Left",
    "forward": "Alt+Right",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z",
    "notices": "Ctrl+Shift+N",
    "region": "F6",
}
_ALSO = {
    "shortcuts": ("Ctrl+/", "?"),
    "redo": ("Ctrl+Y",),
    "region": ("Ctrl+F6",),
    "next_athlete": ("Ctrl+Alt+Right",),
    "former_athlete": ("Ctrl+Alt+Left",),
}


class Frame(QObject):
    """The window's own actions."""

    def __init__(self, window: "Window") -> None:
        """Bind the keys of `window`."""
        super().__init__(window)
        self._window = window
        self._sources: Sources | None = None
        self._bound: dict[str, QShortcut] = {}
        for name, command in self._named().items():
            for keys in (command.keys, *_ALSO.get(name, ())):
                self._bound[name] = QShortcut(QKeySequence(keys), window)
                self._bound[name].activated.connect(command.run)
        sidebar = window.sidebar
        sidebar.search_pressed.connect(self.find)
        sidebar.athlete_pressed.connect(self.switch_athlete)
        sidebar.notices_pressed.connect(self.show_notices)
        sidebar.back_pressed.connect(self.back)
        sidebar.forward_pressed.connect(self.forward)
        self.show_ways()

    def show_ways(self) -> None:
        """Leave the keys of back and forward to the page where there is no way to go."""
        self._bound["back"].setEnabled(self._window.history.can_go_back)
        self._bound["forward"].setEnabled(self._window.history.can_go_forward)

    def commands(self) -> tuple[Command, ...]:
        """Return what can be asked for on every page."""
        window = self._window
        named = self._named()
        found = [named[name] for name in ("switch", "next_athlete", "notices", "shortcuts")]
        if window.history.can_go_back:
            found.append(named["back"])
        if window.history.can_go_forward:
            found.append(named["forward"])
        if window.changes.to_undo:
            found.append(
                Command(_tr("Undo: %1").replace("%1", window.changes.to_undo), self.undo, _KEYS["undo"]),
            )
        if window.changes.to_redo:
            found.append(
                Command(_tr("Redo: %1").replace("%1", window.changes.to_redo), self.redo, _KEYS["redo"]),
            )
        themes = (("light", _tr("Light theme")), ("dark", _tr("Dark theme")), ("system", _tr("Theme of the system")))
        found += [Command(title, partial(window.preferences.change, theme=name)) for name, title in themes]
        return tuple(found)

    def shortcuts(self) -> tuple[Shortcut, ...]:
        """Return every key that does something on every page."""
        return tuple(
            Shortcut(command.title, (command.keys, *_ALSO.get(name, ()))) for name, command in self._named().items()
        )

    def _named(self) -> dict[str, Command]:
        acts: dict[str, tuple[str, Callable[[], None]]] = {
            "palette": (_tr("Search or go to"), self.find),
            "shortcuts": (_tr("Keyboard shortcuts"), self.show_shortcuts),
            "switch": (_tr("Choose another athlete"), self.switch_athlete),
            "next_athlete": (_tr("Next athlete"), partial(self.step_athlete, 1)),
            "former_athlete": (_tr("Athlete before"), partial(self.step_athlete, -1)),
            "back": (_tr("Back"), self.back),
            "forward": (_tr("Forward"), self.forward),
            "undo": (_tr("Undo"), self.undo),
            "redo": (_tr("Redo"), self.redo),
            "notices": (_tr("Notices"), self.show_notices),
            "region": (_tr("Next part of the window"), self.next_region),
        }
        return {name: Command(title, run, _KEYS[name]) for name, (title, run) in acts.items()}

    def back(self) -> None:
        """Go back to the page before."""
        self._window.revisit(self._window.history.back())

    def forward(self) -> None:
        """Go to the page that the person came back from."""
        self._window.revisit(self._window.history.forward())

    def undo(self) -> None:
        """Take the last change back and say so."""
        self._window.work("undo", self._undo())

    def redo(self) -> None:
        """Make the change that was taken back last once more and say so."""
        self._window.work("redo", self._redo())

    def switch_athlete(self) -> None:
        """Let the person choose among all athletes."""
        if self._window.services is not None:
            self._window.work("switch", self._switch())

    def step_athlete(self, by: int) -> None:
        """Go to the next athlete, or with -1 to the one before."""
        if self._window.services is not None:
            self._window.work("step", self._step(by))

    def find(self) -> None:
        """Open the command palette, or close it if it is open."""
        if self._window.services is not None:
            self._window.work("palette open", self._find(self._window.services))

    def show_notices(self) -> None:
        """Show all that was said in the corner."""
        from peaksdesk.ui.notice_centre import NoticeCentre

        NoticeCentre(self._window, self._window.notices.read()).start()

    def show_shortcuts(self) -> None:
        """Show every key there is, or close the list if it is open."""
        from peaksdesk.ui.shortcut_sheet import show_sheet

        show_sheet(self._window)

    def next_region(self) -> None:
        """Move the focus between the sidebar, the page and the notices."""
        window = self._window
        regions: list[QWidget] = [window.sidebar, window.page_widget]
        if window.notices.isVisible():
            regions.append(window.notices)
        here = QApplication.focusWidget()
        at = next((n for n, part in enumerate(regions) if here is not None and part.isAncestorOf(here)), -1)
        for step in range(1, len(regions) + 1):
            found = stops(regions[(at + step) % len(regions)])
            if found:
                found[0].setFocus(Qt.FocusReason.TabFocusReason)
                return

    def choose_athlete(self, athlete_id: int) -> None:
        """Show another athlete."""

        async def choose() -> None:
            if self._window.services is not None:
                await self._window.services.athletes.choose(athlete_id)

        self._window.work("choose", choose())

    async def _find(self, services: "Services") -> None:
        from peaksdesk.ui.loading import load

        if self._sources is None:
            await load(("peaksdesk.ui.palette_sources",))
            from peaksdesk.ui.palette_sources import Sources

            self._sources = Sources(self._window, services)
        self._sources.open()

    async def _undo(self) -> None:
        text = await self._window.changes.undo()
        if text:
            said = _tr("Undone: %1").replace("%1", text)
            self._window.notices(said, action=_tr("Redo"), on_action=self.redo)

    async def _redo(self) -> None:
        text = await self._window.changes.redo()
        if text:
            said = _tr("Done again: %1").replace("%1", text)
            self._window.notices(said, action=_tr("Undo"), on_action=self.undo)

    async def _switch(self) -> None:
        from peaksdesk.ui.switcher import Switcher

        services = self._window.services
        if services is None:
            return
        athletes, current = await services.athletes.all(), await services.athletes.current()
        add = (lambda: self._window.open("athletes")) if self._window.has("athletes") else None
        Switcher(self._window, athletes, current.id, self.choose_athlete, add).start()

    async def _step(self, by: int) -> None:
        services = self._window.services
        if services is None:
            return
        athletes, current = await services.athletes.all(), await services.athletes.current()
        ids = [athlete.id for athlete in athletes]
        if len(ids) > 1:
            await services.athletes.choose(ids[(ids.index(current.id) + by) % len(ids)])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Frame", text)

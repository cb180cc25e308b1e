"""Connects accounts through the Integrations page, one after the other, as a person does who presses each button."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from peaksdesk.ui.window import Window

if TYPE_CHECKING:  # it loads HTTP, OAuth and more
    from peaksdesk.connect.auth import Client
    from peaksdesk.ui.pages.integrations.state import CardState
    from peaksdesk.ui.pages.integrations.view import IntegrationsView

log = logging.getLogger(__name__)

PAGE = "integrations"
_LOOK_EVERY_S = 0.1
_LONGEST_S = 120.0
"""How long anything may take where no person has to do it."""


class Connector:
    """Sets accounts up and connects them, on a running window.

    Attributes:
        lines: What came from each account, a line for each.
        whole: Whether all accounts were connected and read.

    Args:
        clients: The API applications, by provider.
    """

    def __init__(self, clients: "Mapping[str, Client]") -> None:
        self.lines: list[str] = []
        self.whole = False
        self._clients = clients
        self._work: asyncio.Task[None] | None = None
        self._browser: _Browser | None = None

    def start(
        self,
        window: Window,
        browse: Callable[[str], Awaitable[object]] | None = None,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Begin, on the running event loop; closing the window stops it.

        Args:
            browse: Plays the browser's part; by default the person's own browser opens.
            then: Called once everything has come, or did not.
        """
        self._browser = _Browser(browse) if browse is not None else None
        self._work = asyncio.get_running_loop().create_task(self._go(window, then), name="connector")
        window.closed.connect(self._work.cancel)

    async def _go(self, window: Window, then: Callable[[], None] | None) -> None:
        if self._browser is not None:
            QDesktopServices.setUrlHandler("http", self._browser, "visit")  # type: ignore[arg-type]  # bytes find no slot
        try:
            await self._connect(window)
        except Exception as problem:
            log.exception("the accounts were not connected")
            self.lines.append(f"The accounts were not connected: {str(problem) or type(problem).__name__}.")
        finally:
            if self._browser is not None:
                QDesktopServices.unsetUrlHandler("http")
        if then is not None:
            then()

    async def _connect(self, window: Window) -> None:
        from peaksdesk.services.vault_port import KeptBy
        from peaksdesk.ui.pages.integrations.state import Act

        if window.services is None:
            return
        accounts = await window.services.accounts()
        # Invented sign-ins have no business in the person's keyring.
        await asyncio.to_thread(accounts.vault.keep_by, KeptBy.MEMORY)
        for name, client in self._clients.items():
            await accounts.connections.set_client(name, client)
        window.open(PAGE)
        begun = []
        for name in self._clients:
            card = await self._until(window, name, lambda _: True)
            before = card.card.last
            _view(window).asked.emit(name, Act.CONNECT)
            card = await self._until(window, name, partial(_calm, window, f"connect {name}"))
            if card.problem or card.card.connection is None:
                self.lines.append(f"{card.name}: {card.sentence or 'not connected.'}")
                return
            begun.append((name, before))
        for name, before in begun if self._browser is not None else ():
            card = await self._until(window, name, partial(_synced, before))
            kept = (f"{row.title.partition(':')[0].lower()} {row.kept:,}" for row in card.card.streams if row.kept)
            self.lines.append(f"{card.name}: {', '.join(kept)}")
        self.whole = True

    async def _until(self, window: Window, name: str, true: "Callable[[CardState], bool]") -> "CardState":
        """Wait for a card to stand in some way, and return it."""
        async with asyncio.timeout(_LONGEST_S if self._browser is not None else None):
            while True:
                card = _card(window, name)
                if card is not None and true(card):
                    return card
                if self._browser is not None:
                    self._browser.check()
                await asyncio.sleep(_LOOK_EVERY_S)


class _Browser(QObject):
    """Takes the addresses that the window opens."""

    def __init__(self, browse: Callable[[str], Awaitable[object]]) -> None:
        super().__init__()
        self._browse = browse
        self._visits: list[asyncio.Future[object]] = []

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        """Open an address."""
        self._visits.append(asyncio.ensure_future(self._browse(url.toString())))

    def check(self) -> None:
        """Raise what went wrong on a visit."""
        for visit in self._visits:
            if visit.done():
                visit.result()


def _view(window: Window) -> "IntegrationsView":
    from peaksdesk.ui.pages.integrations.view import IntegrationsView

    built = window.built(PAGE)
    if built is None or not isinstance(built.widget, IntegrationsView):
        raise LookupError("the page of accounts is not there")
    return built.widget


def _card(window: Window, name: str) -> "CardState | None":
    if window.built(PAGE) is None:
        return None
    return next((one for one in _view(window).state.cards if one.id == name), None)


def _calm(window: Window, work: str, _card: object) -> bool:
    """Tell whether a work of the page is over, and the page read what came of it."""
    return not {work, "load"} & set(window.busy())


def _synced(before: object, card: "CardState") -> bool:
    """Tell whether a run has ended since, and none is under way."""
    return card.card.progress is None and card.card.last is not None and card.card.last != before

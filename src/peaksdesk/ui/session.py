"""The life of a window on the event loop: open the services, serve, close everything."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.events import AthleteChanged, Fact
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.tasks import Tasks
from peaksdesk.ui.window import Window

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services

log = logging.getLogger(__name__)

Mend = Callable[[Exception], tuple[str, Callable[[], Awaitable[None]]] | None]


class Session:
    """From the first paint to the last commit."""

    def __init__(
        self,
        window: Window,
        open_services: Callable[[], Awaitable["Services"]],
        close_services: Callable[[], Awaitable[None]],
        on_ready: Callable[[Window], None] | None = None,
        mend: Mend | None = None,
    ) -> None:
        """See `app.run` for the arguments."""
        self._window = window
        self._open_services = open_services
        self._close_services = close_services
        self._on_ready = on_ready
        self._mend = mend
        self._tasks = Tasks(lambda _, error: window.notices(str(error), tone="bad"))

    async def live(self) -> None:
        """Open, wait until the window is closed, and close: pages first, services last."""
        closed = asyncio.Event()
        self._window.closed.connect(closed.set)
        self._tasks.start("open", self._open())
        try:
            await closed.wait()
        finally:
            self._window.hide()
            await self._tasks.close()
            await self._window.close_pages()
            await self._close_services()

    async def _open(self) -> None:
        try:
            services = await self._open_services()
        except Exception as error:
            log.exception("the services did not open")
            self._refuse(error)
            return
        await self._show_athlete(services)
        services.events.subscribe(lambda fact: self._hear(services, fact))
        self._window.attach(services)
        for sentence in services.notices:
            self._window.notices(sentence, tone="watch")
        if self._on_ready is not None:
            self._on_ready(self._window)

    def _refuse(self, error: Exception) -> None:
        way = self._mend(error) if self._mend is not None else None
        action = way[0] if way else QCoreApplication.translate("Session", "Try again")
        sentence = str(error) or type(error).__name__

        def act() -> None:
            self._tasks.start("open", self._mended(way[1]) if way else self._open())

        headline = QCoreApplication.translate("Session", "Your data could not be opened")
        self._window.show_problem(headline, Problem(sentence, action), act)

    async def _mended(self, mend: Callable[[], Awaitable[None]]) -> None:
        try:
            await mend()
        except Exception as error:
            log.exception("mending failed")
            self._refuse(error)
            return
        await self._open()

    def _hear(self, services: "Services", fact: Fact) -> None:
        if isinstance(fact, AthleteChanged):
            self._tasks.start("athlete", self._show_athlete(services))

    async def _show_athlete(self, services: "Services") -> None:
        athlete = await services.athletes.current()
        self._window.sidebar.show_athlete(athlete.name or QCoreApplication.translate("Session", "You"), _line(athlete))


def _line(athlete: Athlete) -> str:
    if athlete.invented:
        return QCoreApplication.translate("Session", "Invented athlete")
    city = athlete.time_zone.rpartition("/")[2].replace("_", " ")
    return "" if city == "UTC" else city

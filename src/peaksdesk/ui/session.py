"""The life of a window on the event loop: open the services, serve, close everything."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.events import AthleteChanged, AthleteChosen, Fact, FolderImported
from peaksdesk.ui import first_run
from peaksdesk.ui.account_notices import AccountNotices
from peaksdesk.ui.pages import ORDER
from peaksdesk.ui.preferences import Choices
from peaksdesk.ui.problem import Problem
from peaksdesk.ui.tasks import Tasks
from peaksdesk.ui.widgets.one_line import one_line
from peaksdesk.ui.window import Window
from peaksdesk.ui.words import told

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services

log = logging.getLogger(__name__)

_CALM_S = 1.0
"""How long after the first page is asked for the others are made ready."""

_IMPORTS = "imports"

Mend = Callable[[Exception], tuple[str, Callable[[], Awaitable[str]]] | None]


class Session:
    """From the first paint to the last commit."""

    def __init__(
        self,
        window: Window,
        open_services: Callable[[], Awaitable["Services"]],
        close_services: Callable[[], Awaitable[None]],
        on_ready: Callable[[Window], None] | None = None,
        mend: Mend | None = None,
        *,
        greets: bool = False,
    ) -> None:
        """See `app.run` for the arguments; with `greets` somebody without any data is met by the first run."""
        self._window = window
        self._open_services = open_services
        self._close_services = close_services
        self._on_ready = on_ready
        self._mend = mend
        self._greets = greets
        self._tasks = Tasks(lambda _, error: window.notices(told(error), tone="bad"))

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
        if self._greets:
            await self._greet(services)
        services.events.subscribe(lambda fact: self._hear(services, fact))
        services.events.subscribe(AccountNotices(services, self._tasks, self._window.notices, self._window.open).hear)
        self._window.preferences.listen(lambda before, after: self._follow(services, before, after))
        self._window.attach(services)
        log.info("the window is open")
        self._tasks.start("warm", self._warm())
        for sentence in services.notices:
            self._window.notices(sentence, tone="watch")
        if self._on_ready is not None:
            self._on_ready(self._window)

    async def _greet(self, services: "Services") -> None:
        """Open the welcome where it is due, and nowhere else, whatever page the window stood at."""
        if await first_run.wanted(services, self._window.preferences):
            self._window.open(first_run.PAGE)
        elif self._window.page == first_run.PAGE:
            self._window.open(ORDER[0])

    async def _warm(self) -> None:
        await asyncio.sleep(_CALM_S)
        await self._window.warm()

    def _refuse(self, error: Exception) -> None:
        way = self._mend(error) if self._mend is not None else None
        action = way[0] if way else QCoreApplication.translate("Session", "Try again")
        sentence = told(error)

        def act() -> None:
            self._tasks.start("open", self._mended(way[1]) if way else self._open())

        headline = QCoreApplication.translate("Session", "Your data could not be opened")
        self._window.show_problem(headline, Problem(sentence, action), act)

    async def _mended(self, mend: Callable[[], Awaitable[str]]) -> None:
        try:
            done = await mend()
        except Exception as error:
            log.exception("mending failed")
            self._refuse(error)
            return
        await self._open()
        self._window.notices(done, tone="watch")

    def _hear(self, services: "Services", fact: Fact) -> None:
        if isinstance(fact, AthleteChanged | AthleteChosen):
            self._tasks.start("athlete", self._show_athlete(services))
        if isinstance(fact, AthleteChosen):
            self._window.renew()
        if isinstance(fact, FolderImported):
            self._tasks.start(f"arrived {fact.batch_id}", self._tell(services, fact))

    def _follow(self, services: "Services", before: Choices, after: Choices) -> None:
        if before.language != after.language:
            self._tasks.start("athlete", self._show_athlete(services))

    async def _tell(self, services: "Services", fact: FolderImported) -> None:
        """Say what came from a watched folder by itself; files that were here already are not worth a word."""
        sentence, tone = arrived(fact)
        if not sentence:
            return
        whose = ""
        if (await services.athletes.current()).id != fact.athlete_id:
            whose = one_line((await services.athletes.get(fact.athlete_id)).name)
        self._window.notices(
            _tr("%1: %2").replace("%2", sentence).replace("%1", whose) if whose else sentence,
            tone=tone,
            action=QCoreApplication.translate("Session", "Show"),
            on_action=lambda: self._tasks.start("show arrived", self._show_arrived(services, fact)),
        )

    async def _show_arrived(self, services: "Services", fact: FolderImported) -> None:
        if (await services.athletes.current()).id != fact.athlete_id:
            await services.athletes.choose(fact.athlete_id)
        self._window.open(_IMPORTS, fact.batch_id)

    async def _show_athlete(self, services: "Services") -> None:
        athlete = await services.athletes.current()
        name = athlete.name or QCoreApplication.translate("Session", "You")
        self._window.sidebar.show_athlete(name, _line(athlete), invented=athlete.invented)


def arrived(fact: FolderImported) -> tuple[str, str]:
    """Return in a sentence what came from a watched folder, and its tone; both empty if nothing did."""
    folder = fact.folder.name or str(fact.folder)
    brought = fact.imported + fact.merged
    if fact.failed and not brought:
        one, many = _tr("A file from %1 could not be imported"), _tr("%2 files from %1 could not be imported")
        words, count, tone = one if fact.failed == 1 else many, fact.failed, "watch"
    elif fact.imported:
        one, many = _tr("1 new activity from %1"), _tr("%2 new activities from %1")
        words, count, tone = one if fact.imported == 1 else many, fact.imported, "good"
    elif brought:
        one, many = _tr("%1 added to 1 activity"), _tr("%1 added to %2 activities")
        words, count, tone = one if brought == 1 else many, brought, "good"
    else:
        return "", ""
    return words.replace("%2", str(count)).replace("%1", folder), tone


def _tr(text: str) -> str:
    return QCoreApplication.translate("Session", text)


def _line(athlete: Athlete) -> str:
    if athlete.invented:
        return QCoreApplication.translate("Session", "Invented athlete")
    city = athlete.time_zone.rpartition("/")[2].replace("_", " ")
    return "" if city == "UTC" else city

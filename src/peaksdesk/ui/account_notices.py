"""Says when a connected account needs the person, once for each trouble, with the one thing that helps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from peaksdesk.services.events import ConnectionsChanged, Fact
from peaksdesk.ui.words import said

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services
    from peaksdesk.services.troubles import Trouble
    from peaksdesk.ui.page import Notify
    from peaksdesk.ui.tasks import Tasks

INTEGRATIONS = "integrations"
IMPORTS = "imports"


class AccountNotices:
    """Follows accounts.

    Args:
        open_page: Opens a page by id with its argument.
    """

    def __init__(
        self, services: "Services", tasks: "Tasks", notify: "Notify", open_page: Callable[[str, object], None]
    ) -> None:
        self._services = services
        self._tasks = tasks
        self._notify = notify
        self._open = open_page
        self._told: dict[int, str] = {}

    def hear(self, fact: Fact) -> None:
        """Look whether an account got into trouble."""
        if isinstance(fact, ConnectionsChanged):
            self._tasks.start(f"accounts of {fact.athlete_id}", self._look(fact.athlete_id))

    async def _look(self, athlete_id: int) -> None:
        accounts = await self._services.accounts()
        now = {one.connection_id: one for one in await accounts.connections.troubles()}
        self._told = {key: sentence for key, sentence in self._told.items() if key in now}
        for key, trouble in now.items():
            if trouble.athlete_id == athlete_id and self._told.get(key) != trouble.sentence:
                self._told[key] = trouble.sentence
                self._tell(trouble)

    def _tell(self, trouble: "Trouble") -> None:
        words = _tr("%1: %2").replace("%1", trouble.name).replace("%2", said(trouble.sentence))
        from peaksdesk.services.troubles import Way

        action = {Way.SIGN_IN: _tr("Sign in again"), Way.ARCHIVE: _tr("Import the archive"), Way.LOOK: _tr("Show")}
        self._notify(
            words,
            tone="bad",
            action=action[trouble.way],
            on_action=lambda: self._tasks.start(f"help {trouble.connection_id}", self._help(trouble)),
        )

    async def _help(self, trouble: "Trouble") -> None:
        from peaksdesk.services.troubles import Way

        if (await self._services.athletes.current()).id != trouble.athlete_id:
            await self._services.athletes.choose(trouble.athlete_id)
        if trouble.way is Way.ARCHIVE:
            self._open(IMPORTS, None)
        else:
            self._open(INTEGRATIONS, trouble.provider if trouble.way is Way.SIGN_IN else None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccountNotices", text)

"""Connected accounts as one thing, made when it is first needed: nothing of it loads when the window opens."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from peaksdesk.services.browser_sign_in import BrowserSignIn
from peaksdesk.services.connections import Connections
from peaksdesk.services.schedule import Schedule
from peaksdesk.services.sync import Sync
from peaksdesk.services.vault_port import Vault


@dataclass(frozen=True)
class Accounts:
    """All services of connected accounts.

    Attributes:
        sign_in: Its `words` are the ones of the page in the browser.
        vault: Seals what accounts gave; asks for a passphrase, or where to keep the key.
        close: Lets what must not be torn come to its end.
    """

    connections: Connections
    sync: Sync
    schedule: Schedule
    sign_in: BrowserSignIn
    vault: Vault
    close: Callable[[], Awaitable[None]]

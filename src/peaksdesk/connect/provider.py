"""What a provider is: one value with everything that PeaksDesk knows of it. A capability is a field filled in."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from peaksdesk.connect.auth import ApiKey, OAuth2
from peaksdesk.connect.limits import Observed, Rate
from peaksdesk.connect.stream import Api, Stream
from peaksdesk.connect.webhook import Webhook
from peaksdesk.domain.policy import DataPolicy


class Kind(StrEnum):
    """What an account can bring, as the card says it."""

    ACTIVITIES = "activities"
    RECOVERY = "recovery"
    SLEEP = "sleep"
    STRAIN = "strain"
    WELLNESS = "wellness"
    BODY = "body"


@dataclass(frozen=True)
class Card:
    """What the Integrations page says of a provider.

    Attributes:
        blurb: One line.
        brings: What it brings.
        docs: Page of the provider's own documentation.
        apps: Page where a person makes their own API application; empty where none is needed.
        archive: Whether what it sends a person as an archive can be imported as files.
        steps: Three steps to make it, plain sentences; the redirect URI is shown beside them.
    """

    blurb: str
    brings: tuple[Kind, ...]
    docs: str
    apps: str = ""
    steps: tuple[str, ...] = ()
    archive: bool = False


@dataclass(frozen=True)
class Account:
    """Whose account was connected: the provider's id of the person (text) and what they are called there."""

    id: str
    name: str = ""


@dataclass(frozen=True)
class Provider:
    """One service that PeaksDesk can connect to.

    Attributes:
        id: In the store, in JSON, on the command line and (in capitals) in environment variables.
        api_url: Ends with a slash; every path of a stream is below it.
        auth: Ways to sign in, the one to offer first first.
        limits: Published request limits of one application.
        streams: What can be read.
        whoami: Asks the provider whose account this is; called once after signing in.
        observe: Reads the provider's own limit headers of a reply (names in lower case).
        explain: Gives a sentence for a refusal that only this provider makes (status, parsed body), else an empty one.
        revoke: Tells the provider to forget the grant where that is a call of its API rather than of its OAuth server.
        webhook: How its webhooks are checked, or None.
    """

    id: str
    name: str
    api_url: str
    card: Card
    auth: tuple[OAuth2 | ApiKey, ...]
    limits: tuple[Rate, ...]
    policy: DataPolicy
    streams: tuple[Stream, ...]
    whoami: Callable[[Api], Awaitable[Account]]
    observe: Callable[[Mapping[str, str]], list[Observed]] = lambda _headers: []
    explain: Callable[[int, Any], str] = lambda _status, _body: ""
    revoke: Callable[[Api], Awaitable[None]] | None = None
    webhook: Webhook | None = None

    @property
    def oauth(self) -> OAuth2 | None:
        """How to sign in through the browser, or None."""
        return next((way for way in self.auth if isinstance(way, OAuth2)), None)

    @property
    def api_key(self) -> ApiKey | None:
        """How to sign in with a personal key, or None."""
        return next((way for way in self.auth if isinstance(way, ApiKey)), None)

    def stream(self, name: str) -> Stream:
        """Return a stream by name.

        Raises:
            LookupError: It has none of that name.
        """
        for stream in self.streams:
            if stream.name == name:
                return stream
        raise LookupError(f"{self.name} has no stream called {name}.")

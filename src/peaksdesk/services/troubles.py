"""Accounts that need the person: what is wrong with each, and the one thing that helps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from peaksdesk.connect.provider import Provider
from peaksdesk.services.connection_port import Connection, ConnectionState


class Way(Enum):
    """What helps."""

    SIGN_IN = "sign in"
    ARCHIVE = "archive"
    """The provider refuses, but what it sends as an archive can be imported."""
    LOOK = "look"
    """Only the person can tell: the card says more."""


@dataclass(frozen=True)
class Trouble:
    """One account that cannot go on by itself.

    Attributes:
        name: The provider's.
        sentence: What is wrong.
    """

    connection_id: int
    athlete_id: int
    provider: str
    name: str
    sentence: str
    way: Way


def troubles(connections: Iterable[Connection], providers: Mapping[str, Provider]) -> list[Trouble]:
    """Return what is wrong with accounts; those that run, wait or are paused are left out."""
    found = []
    for one in connections:
        provider = providers.get(one.provider)
        if provider is None or one.state not in (ConnectionState.RECONNECT, ConnectionState.ERROR):
            continue
        way = Way.ARCHIVE if provider.card.archive else Way.LOOK
        if one.state is ConnectionState.RECONNECT:
            way = Way.SIGN_IN
        found.append(Trouble(one.id, one.athlete_id, one.provider, provider.name, one.problem, way))
    return found

"""What the Integrations page shows, and what can be asked of a card; no Qt."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peaksdesk.services.cards import ProviderCard
from peaksdesk.services.connection_port import ConnectionState
from peaksdesk.ui.problem import Problem


class Stage(StrEnum):
    """How a card stands."""

    BROKEN = "broken"
    NOT_SET_UP = "not set up"
    DISCONNECTED = "disconnected"
    WAITING = "waiting"
    """For the browser."""
    FIRST_SYNC = "first sync"
    SYNCING = "syncing"
    LIMITED = "limited"
    """The provider takes no more requests for now."""
    CONNECTED = "connected"
    RECONNECT = "reconnect"
    PAUSED = "paused"
    ERROR = "error"


class Act(StrEnum):
    """What can be asked of a card."""

    SET_UP = "set up"
    CONNECT = "connect"
    COPY_LINK = "copy link"
    PASTE = "paste"
    CANCEL = "cancel"
    SYNC = "sync"
    STOP = "stop"
    PAUSE = "pause"
    RESUME = "resume"
    RECONNECT = "reconnect"
    RETRY = "retry"
    STREAMS = "streams"
    LOG = "log"
    DISCONNECT = "disconnect"


@dataclass(frozen=True)
class CardState:
    """One card.

    Attributes:
        url: Where the person agrees, while the browser is waited for.
        problem: What went wrong last on this card, one sentence; else empty.
    """

    card: ProviderCard
    url: str = ""
    problem: str = ""
    waiting: bool = False

    @property
    def id(self) -> str:
        """The provider's id."""
        return self.card.id

    @property
    def name(self) -> str:
        """The provider's name."""
        return self.card.provider.name if self.card.provider is not None else self.card.id

    @property
    def stage(self) -> Stage:
        """How it stands."""
        card, connection = self.card, self.card.connection
        if card.provider is None:
            return Stage.BROKEN
        if self.waiting:
            return Stage.WAITING
        if connection is None:
            ready = card.client_id or card.provider.api_key is not None
            return Stage.DISCONNECTED if ready else Stage.NOT_SET_UP
        if self.running:
            return Stage.SYNCING if connection.last_sync_at is not None else Stage.FIRST_SYNC
        match connection.state:
            case ConnectionState.RECONNECT:
                return Stage.RECONNECT
            case ConnectionState.PAUSED:
                return Stage.PAUSED
            case ConnectionState.ERROR:
                return Stage.ERROR
        return Stage.LIMITED if self.limited_until is not None else Stage.CONNECTED

    @property
    def running(self) -> bool:
        """Whether a sync is under way; one whose end stands in the log already is not."""
        progress, last = self.card.progress, self.card.last
        return progress is not None and (last is None or last.started_at < progress.started_at)

    @property
    def limited_until(self) -> datetime | None:
        """When the provider takes requests again, if that is waited for."""
        return max((one.limited_until for one in self.card.streams if one.limited_until), default=None)

    @property
    def next_run_at(self) -> datetime | None:
        """When something is read by itself next."""
        return min((one.next_run_at for one in self.card.streams if one.on and one.next_run_at), default=None)

    @property
    def sentence(self) -> str:
        """What there is to say about trouble, one sentence; else empty."""
        connection, last = self.card.connection, self.card.last
        if self.problem:
            return self.problem
        if self.card.broken:
            return self.card.broken
        if connection is not None and connection.problem:
            return connection.problem
        if last is None or self.stage is Stage.LIMITED:
            return ""
        return last.error or next((one.error for one in last.counts.values() if one.error), "")

    @property
    def is_note(self) -> bool:
        """Whether the sentence is worth knowing, but there is nothing to do: the sync itself went well."""
        last = self.card.last
        return self.stage in (Stage.CONNECTED, Stage.FIRST_SYNC, Stage.SYNCING) and not (
            self.problem or (last is not None and last.error)
        )


@dataclass(frozen=True)
class IntegrationsState:
    """What the page shows."""

    loading: bool = False
    problem: Problem | None = None
    cards: tuple[CardState, ...] = ()

    @property
    def connected(self) -> int:
        """How many accounts are connected."""
        return sum(one.card.connection is not None for one in self.cards)

    @property
    def needing(self) -> int:
        """How many cards need the person."""
        return sum(one.stage in (Stage.RECONNECT, Stage.ERROR) for one in self.cards)


def acts_on(state: CardState) -> tuple[tuple[Act, ...], tuple[Act, ...]]:
    """Return what is offered on a card: buttons, the main one first, and what stands in its menu."""
    provider = state.card.provider
    set_up = (Act.SET_UP,) if provider is not None and provider.oauth is not None else ()
    menu = (Act.STREAMS, Act.LOG, *set_up, Act.DISCONNECT)
    match state.stage:
        case Stage.BROKEN:
            return (), ()
        case Stage.NOT_SET_UP:
            return (Act.SET_UP,), ()
        case Stage.DISCONNECTED:
            return (Act.CONNECT,), set_up
        case Stage.WAITING:
            return (Act.CANCEL, Act.COPY_LINK, Act.PASTE), ()
        case Stage.FIRST_SYNC | Stage.SYNCING:
            return (Act.STOP,), menu
        case Stage.RECONNECT:
            return (Act.RECONNECT,), menu
        case Stage.PAUSED:
            return (Act.RESUME,), menu
        case Stage.ERROR:
            return (Act.RETRY,), menu
    return (Act.SYNC, Act.PAUSE), menu

"""What the Integrations page knows and does; no Qt."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial

from peaksdesk.connect.auth import FixedPorts
from peaksdesk.connect.errors import ConnectError
from peaksdesk.connect.provider import Provider
from peaksdesk.services.accounts import Accounts
from peaksdesk.services.browser_sign_in import Pasted
from peaksdesk.services.cards import ProviderCard
from peaksdesk.services.connection_port import ConnectionState
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, ConnectionsChanged, Fact, SyncMoved
from peaksdesk.services.hold import AlreadyRunning
from peaksdesk.services.sync_log_port import SyncReason
from peaksdesk.services.vault_port import KeyringUnavailable, VaultLocked
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.integrations.ask import Ask
from peaksdesk.ui.pages.integrations.opening import keeping, unlock
from peaksdesk.ui.pages.integrations.state import Act, CardState, IntegrationsState, Stage
from peaksdesk.ui.problem import Problem

_MOVE_EVERY_S = 0.25
UNLOCK = "Enter the passphrase"
_TASKS = {Act.CONNECT: "connect", Act.RECONNECT: "connect", Act.SYNC: "sync", Act.RETRY: "sync"}
"""Names of tasks that are stopped by name."""


class IntegrationsPresenter:
    """Connects accounts, syncs them, and shows how they stand."""

    def __init__(self, desk: Desk, show: Callable[[IntegrationsState], None], ask: Ask) -> None:
        """Show states with `show`; follow what happens to accounts."""
        self._desk = desk
        self._show = show
        self._ask = ask
        self._state = IntegrationsState(loading=True)
        self._waiting: dict[str, tuple[str, Pasted]] = {}
        self._problems: dict[str, str] = {}
        self._stale = False
        desk.services.events.subscribe(self._hear)

    def opened(self, argument: object) -> None:
        """Come to the page; with a provider's id, to sign in there again."""
        self._show(self._state)
        self.load()
        if isinstance(argument, str):
            self._desk.tasks.start(f"again {argument}", self._sign_in_again(argument))

    def load(self) -> None:
        """Read how all accounts stand."""
        self._desk.tasks.start("load", self._load())

    def again(self) -> None:
        """Do what the page's one button says: unlock, or read again."""
        problem = self._state.problem
        if problem is not None and problem.action == UNLOCK:
            self._desk.tasks.start("unlock", self._unlock())
        else:
            self.load()

    def sync_all(self) -> None:
        """Sync everything that is connected."""
        for one in self._state.cards:
            if one.card.connection is not None and one.card.progress is None:
                self.do(one.id, Act.SYNC)

    def do(self, provider_id: str, act: Act) -> None:
        """Do what was asked of a card."""
        card = self._card(provider_id)
        if card is None:
            return
        if act is Act.COPY_LINK:
            self._ask.copy(card.url)
            self._desk.notify("The link is on the clipboard. Open it in any browser on this computer.")
            return
        if act in (Act.CANCEL, Act.STOP):
            self._desk.tasks.cancel(f"connect {provider_id}" if act is Act.CANCEL else f"sync {provider_id}")
            return
        works: dict[Act, Callable[[CardState], Awaitable[None]]] = {
            Act.SET_UP: self._set_up,
            Act.CONNECT: self._connect,
            Act.RECONNECT: self._connect,
            Act.PASTE: self._paste,
            Act.SYNC: self._sync,
            Act.RETRY: self._sync,
            Act.PAUSE: self._pause,
            Act.RESUME: self._resume,
            Act.STREAMS: self._streams,
            Act.LOG: self._log,
            Act.DISCONNECT: self._disconnect,
        }
        name = _TASKS.get(act, act.value)
        self._desk.tasks.start(f"{name} {provider_id}", self._told(card, works[act]))

    async def _told(self, card: CardState, work: Callable[[CardState], Awaitable[None]]) -> None:
        """Do some work on a card; what goes wrong is said on it."""
        self._problems.pop(card.id, None)
        try:
            await work(card)
        except AlreadyRunning:
            pass
        except ConnectError as problem:
            self._problems[card.id] = problem.sentence
            if problem.action == "settings" and not isinstance(problem, VaultLocked | KeyringUnavailable):
                await self._set_up(card)
        finally:
            self.load()

    async def _sign_in_again(self, provider_id: str) -> None:
        await self._load()
        card = self._card(provider_id)
        if card is not None and card.stage is Stage.RECONNECT:
            self.do(provider_id, Act.RECONNECT)

    async def _load(self) -> None:
        try:
            athlete = await self._desk.services.athletes.current()
            accounts = await self._desk.services.accounts()
            cards = await accounts.connections.cards(athlete.id)
        except VaultLocked as error:
            self._put(loading=False, problem=Problem(error.sentence, UNLOCK))
            return
        except Exception as error:  # noqa: BLE001 - whatever it was, the page says it and offers to try again
            sentence = str(error) or f"The accounts could not be read: {type(error).__name__}."
            self._put(loading=False, problem=Problem(sentence, "Try again"))
            return
        self._put(loading=False, problem=None, cards=tuple(self._of(card) for card in cards))

    async def _unlock(self) -> None:
        accounts = await self._desk.services.accounts()
        await unlock(self._ask, accounts.vault)
        self.load()

    async def _set_up(self, card: CardState) -> None:
        provider = _provider(card)
        accounts = await self._desk.services.accounts()
        why = ""
        while (client := await self._ask.client(provider, redirects(provider), card.card.client_id, why)) is not None:
            try:
                work = partial(accounts.connections.set_client, provider.id, client)
                await keeping(self._ask, accounts.vault, work)
            except ConnectError as problem:
                why = problem.sentence
                continue
            break

    async def _connect(self, card: CardState) -> None:
        provider = _provider(card)
        athlete = await self._desk.services.athletes.current()
        accounts = await self._desk.services.accounts()
        if provider.api_key is not None and not card.card.client_id:
            connected = await self._with_key(accounts, provider, athlete.id)
        else:
            connected = await self._in_browser(accounts, provider, athlete.id)
        if connected is not None:
            self._desk.notify(f"{provider.name} is connected. Your history comes in now.", tone="good")
            self._desk.tasks.start(f"sync {provider.id}", self._run(accounts, connected))

    async def _with_key(self, accounts: Accounts, provider: Provider, athlete_id: int) -> int | None:
        why = ""
        while (key := await self._ask.key(provider, why)) is not None:
            try:
                work = partial(accounts.connections.connect_with_key, athlete_id, provider.id, key)
                made = await keeping(self._ask, accounts.vault, work)
            except ConnectError as problem:
                why = problem.sentence
                continue
            return made.id
        return None

    async def _in_browser(self, accounts: Accounts, provider: Provider, athlete_id: int) -> int | None:
        pasted = Pasted()

        def show(url: str) -> None:
            self._waiting[provider.id] = (url, pasted)
            self._refresh()
            self._ask.browse(url)

        try:
            # Before the browser is opened: what it brings could not be kept otherwise.
            await keeping(self._ask, accounts.vault, partial(asyncio.to_thread, accounts.vault.begin))
            made = await accounts.connections.connect(athlete_id, provider.id, show, pasted)
        finally:
            self._waiting.pop(provider.id, None)  # shown together with how it ended
        return made.id

    async def _paste(self, card: CardState) -> None:
        _, pasted = self._waiting.get(card.id, ("", Pasted()))
        why = ""
        while (text := await self._ask.pasted(why)) is not None:
            if pasted.take is None:
                return
            try:
                pasted.take(text)
            except ConnectError as problem:
                why = problem.sentence
                continue
            return

    async def _sync(self, card: CardState) -> None:
        if card.card.connection is not None:
            accounts = await self._desk.services.accounts()
            if card.card.connection.state is ConnectionState.ERROR:
                await accounts.connections.go_on(card.card.connection.id)
            await self._run(accounts, card.card.connection.id)

    async def _run(self, accounts: Accounts, connection_id: int) -> None:
        try:
            await accounts.sync.through(connection_id, SyncReason.PERSON)
        except AlreadyRunning:
            return

    async def _pause(self, card: CardState) -> None:
        await self._turn(card, paused=True)

    async def _resume(self, card: CardState) -> None:
        await self._turn(card, paused=False)

    async def _turn(self, card: CardState, *, paused: bool) -> None:
        connections, connection = (await self._desk.services.accounts()).connections, card.card.connection
        if connection is None:
            return
        pause, go_on = partial(connections.pause, connection.id), partial(connections.go_on, connection.id)
        do, back = (pause, go_on) if paused else (go_on, pause)
        await do()
        self._desk.changes.record(card.name, back, do)

    async def _streams(self, card: CardState) -> None:
        connections, connection = (await self._desk.services.accounts()).connections, card.card.connection
        if connection is None:
            return
        wanted = await self._ask.streams(card.name, card.card.streams)
        before = {row.name: row.on for row in card.card.streams}
        changed = {name: on for name, on in (wanted or {}).items() if before.get(name) is not on}
        if not changed:
            return

        async def switch(values: Mapping[str, bool]) -> None:
            for name in changed:
                await connections.switch(connection.id, name, on=values[name])

        await switch(changed)
        self._desk.changes.record(card.name, lambda: switch(before), lambda: switch(changed))

    async def _log(self, card: CardState) -> None:
        accounts, connection = await self._desk.services.accounts(), card.card.connection
        if connection is not None:
            titles = {row.name: row.title for row in card.card.streams}
            await self._ask.log(card.name, await accounts.connections.log(connection.id), titles)

    async def _disconnect(self, card: CardState) -> None:
        accounts, connection = await self._desk.services.accounts(), card.card.connection
        if connection is None:
            return
        if await self._ask.disconnect(card.name, await accounts.connections.would_wipe(connection.id)):
            self._desk.tasks.cancel(f"sync {card.id}")
            note = await accounts.connections.disconnect(connection.id)
            self._desk.notify(note or f"{card.name} is disconnected.", tone="watch" if note else "")

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ConnectionsChanged | AthleteChanged | ActivitiesChanged):
            self.load()
        elif isinstance(fact, SyncMoved) and not self._stale:
            self._stale = True
            self._desk.tasks.start("move", self._move())

    async def _move(self) -> None:
        """Show how syncs move on, a few times a second at most."""
        await asyncio.sleep(_MOVE_EVERY_S)
        self._stale = False
        await self._load()

    def _refresh(self) -> None:
        self._put(cards=tuple(self._of(one.card) for one in self._state.cards))

    def _of(self, card: ProviderCard) -> CardState:
        url, _ = self._waiting.get(card.id, ("", None))
        return CardState(card, url, self._problems.get(card.id, ""), card.id in self._waiting)

    def _card(self, provider_id: str) -> CardState | None:
        return next((one for one in self._state.cards if one.id == provider_id), None)

    def _put(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._show(self._state)


def redirects(provider: Provider) -> tuple[str, ...]:
    """Return the addresses that the person has to register with their API application."""
    auth = provider.oauth
    if auth is None:
        return ()
    if isinstance(auth.redirect, FixedPorts):
        return tuple(f"http://{auth.host}:{port}{auth.path}" for port in auth.redirect.ports)
    return (f"http://{auth.host}{auth.path}",)


def _provider(card: CardState) -> Provider:
    if card.card.provider is None:
        raise LookupError(card.card.broken)
    return card.card.provider

"""What the Integrations page does, without a window: with accounts that only remember what was asked of them."""

import asyncio
from dataclasses import replace

import pytest

from peaksdesk.connect.auth import Client
from peaksdesk.connect.errors import Denied, Refused
from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.connection_port import ConnectionState
from peaksdesk.services.connections import Wipe
from peaksdesk.services.events import ConnectionsChanged, SyncMoved
from peaksdesk.services.vault_port import KeptBy, KeyringUnavailable, VaultLocked, WrongPassphrase
from peaksdesk.ui.changes import Changes
from peaksdesk.ui.page import Desk
from peaksdesk.ui.pages.integrations.examples import EXAMPLES
from peaksdesk.ui.pages.integrations.presenter import UNLOCK, IntegrationsPresenter, redirects
from peaksdesk.ui.pages.integrations.state import Act, Stage, acts_on
from peaksdesk.ui.tasks import Tasks
from ui.fakes import FakeServices

CARDS = {one.id: one.card for one in EXAMPLES["empty"].cards}
CONNECTED = {one.id: one.card for one in EXAMPLES["full"].cards}


class FakeConnections:
    def __init__(self):
        self.shown = list(CARDS.values())
        self.done = []
        self.trouble = None
        self.agreed = asyncio.Event()

    async def cards(self, athlete_id):
        if isinstance(self.trouble, VaultLocked):
            raise self.trouble
        return tuple(self.shown)

    async def set_client(self, provider_id, client):
        self.done.append(("client", provider_id, client.id))

    async def connect(self, athlete_id, provider_id, show, pasted):
        show("https://service.example/agree")
        pasted.take = lambda text: self.done.append(("pasted", text))
        await self.agreed.wait()
        if self.trouble is not None:
            raise self.trouble
        self.done.append(("connected", provider_id))
        return CONNECTED["whoop"].connection

    async def connect_with_key(self, athlete_id, provider_id, key):
        if key == "wrong":
            raise Refused("The service does not accept the key any more.")
        self.done.append(("key", provider_id))
        return CONNECTED["intervals_icu"].connection

    async def pause(self, connection_id):
        self.done.append(("pause", connection_id))

    async def go_on(self, connection_id):
        self.done.append(("go on", connection_id))

    async def switch(self, connection_id, stream, *, on):
        self.done.append((stream, on))

    async def would_wipe(self, connection_id):
        return Wipe(3, 40, 50)

    async def disconnect(self, connection_id):
        self.done.append(("disconnect", connection_id))
        return ""

    async def log(self, connection_id):
        return []


class FakeSync:
    def __init__(self):
        self.ran = []

    async def through(self, connection_id, reason):
        self.ran.append(connection_id)


class FakeVault:
    def __init__(self):
        self.kept_by = None
        self.passphrase = "open sesame"
        self.open = False

    def begin(self):
        if not self.open and self.kept_by is None:
            raise KeyringUnavailable

    def unlock(self, typed):
        if typed != self.passphrase:
            raise WrongPassphrase
        self.open = True

    def keep_by(self, place, passphrase=None):
        self.kept_by = (place, passphrase)


class FakeAccounts:
    def __init__(self):
        self.connections, self.sync, self.vault = FakeConnections(), FakeSync(), FakeVault()


class Person:
    """Answers what the page asks, from a list for each question."""

    def __init__(self):
        self.answers, self.asked = {}, []

    def _next(self, name, *told):
        self.asked.append((name, *told))
        given = self.answers.get(name, [])
        return given.pop(0) if given else None

    async def client(self, provider, redirects, client_id, why):
        return self._next("client", redirects, why)

    async def key(self, provider, why):
        return self._next("key", why)

    async def pasted(self, why):
        return self._next("pasted", why)

    async def passphrase(self, why):
        return self._next("passphrase", why)

    async def where_to_keep(self, why):
        return self._next("where", why)

    async def streams(self, name, rows):
        return self._next("streams")

    async def disconnect(self, name, wipe):
        return bool(self._next("disconnect", wipe))

    async def log(self, name, runs, titles):
        self.asked.append(("log", runs))

    def browse(self, url):
        self.asked.append(("browse", url))

    def copy(self, text):
        self.asked.append(("copy", text))


class Page:
    def __init__(self):
        self.services = FakeServices()
        self.services.athletes.athlete = Athlete(id=1, name="Mira")
        self.accounts = FakeAccounts()
        self.services.accounts = self._accounts
        self.tasks, self.states, self.notices = Tasks("test"), [], []
        self.changes = Changes()
        nothing = lambda *_: None  # noqa: E731
        desk = Desk(self.services, self.tasks, self._notify, nothing, nothing, self.changes)
        self.person = Person()
        self.presenter = IntegrationsPresenter(desk, self.states.append, self.person)

    async def _accounts(self):
        return self.accounts

    def _notify(self, text, **_):
        self.notices.append(text)

    def _nothing(self, *_):
        pass

    async def until(self, true):
        for _ in range(1000):
            if true():
                return
            await asyncio.sleep(0.002)
        raise AssertionError("waited in vain")

    @property
    def connections(self):
        return self.accounts.connections

    @property
    def state(self):
        return self.states[-1]

    def stage(self, name):
        return next(one for one in self.state.cards if one.id == name).stage

    async def calm(self):
        for _ in range(200):
            await asyncio.sleep(0.002)
            if not self.tasks.running():
                return
        raise AssertionError(self.tasks.running())

    async def do(self, name, act):
        self.presenter.do(name, act)
        await self.calm()


@pytest.fixture
async def page():
    made = Page()
    made.presenter.opened(None)
    await made.calm()
    yield made
    await made.tasks.close()


async def test_cards_say_how_providers_stand(page):
    assert {one.id: one.stage for one in page.state.cards} == {
        "intervals_icu": Stage.DISCONNECTED,  # a key will do
        "strava": Stage.NOT_SET_UP,
        "whoop": Stage.NOT_SET_UP,
    }


async def test_a_set_up_shows_the_exact_redirect_and_keeps_what_is_typed(page):
    page.person.answers["client"] = [Client("id", "secret")]
    await page.do("whoop", Act.SET_UP)
    (question,) = page.person.asked
    assert question[1][0] == "http://127.0.0.1:8487/callback"
    assert page.connections.done == [("client", "whoop", "id")]


async def test_connecting_waits_for_the_browser_and_then_syncs(page):
    page.accounts.vault.open = True
    page.connections.shown = [replace(one, client_id="id") for one in CARDS.values()]
    page.presenter.load()
    await page.calm()
    page.presenter.do("whoop", Act.CONNECT)
    await page.until(lambda: ("browse", "https://service.example/agree") in page.person.asked)
    assert page.stage("whoop") is Stage.WAITING
    page.presenter.do("whoop", Act.COPY_LINK)
    assert ("copy", "https://service.example/agree") in page.person.asked
    page.person.answers["pasted"] = ["http://127.0.0.1:8487/callback?code=1"]
    page.presenter.do("whoop", Act.PASTE)
    await page.until(lambda: page.connections.done)
    page.connections.agreed.set()
    await page.calm()
    assert page.connections.done[-1] == ("connected", "whoop")
    assert page.accounts.sync.ran == [CONNECTED["whoop"].connection.id]
    assert page.notices == ["The link is on the clipboard. Open it in any browser on this computer.", page.notices[-1]]


async def test_cancelling_leaves_all_as_it_was(page):
    page.accounts.vault.open = True
    page.connections.shown = [replace(one, client_id="id") for one in CARDS.values()]
    page.presenter.load()
    await page.calm()
    page.presenter.do("whoop", Act.CONNECT)
    await page.until(lambda: page.stage("whoop") is Stage.WAITING)
    await page.do("whoop", Act.CANCEL)
    assert page.stage("whoop") is Stage.DISCONNECTED
    assert page.connections.done == []


async def test_a_no_in_the_browser_is_said_on_the_card(page):
    page.accounts.vault.open = True
    page.connections.shown = [replace(one, client_id="id") for one in CARDS.values()]
    page.presenter.load()
    await page.calm()
    page.connections.trouble = Denied()
    page.connections.agreed.set()
    await page.do("whoop", Act.CONNECT)
    (card,) = [one for one in page.state.cards if one.id == "whoop"]
    assert card.sentence == "Access was not allowed in the browser."


async def test_a_wrong_key_is_asked_for_again(page):
    page.person.answers["key"] = ["wrong", "right"]
    await page.do("intervals_icu", Act.CONNECT)
    assert [one for one in page.person.asked if one[0] == "key"][1] == (
        "key",
        "The service does not accept the key any more.",
    )
    assert page.connections.done == [("key", "intervals_icu")]


async def test_without_a_keyring_the_person_chooses(page):
    page.connections.shown = [replace(one, client_id="id") for one in CARDS.values()]
    page.presenter.load()
    await page.calm()
    page.person.answers["where"] = [(KeptBy.PASSPHRASE, "a long passphrase")]
    page.connections.agreed.set()
    await page.do("whoop", Act.CONNECT)
    assert page.accounts.vault.kept_by == (KeptBy.PASSPHRASE, "a long passphrase")
    assert ("connected", "whoop") in page.connections.done


async def test_a_locked_vault_asks_until_it_opens(page):
    page.connections.trouble = VaultLocked()
    page.presenter.load()
    await page.calm()
    assert page.state.problem.action == UNLOCK
    page.connections.trouble = None
    page.person.answers["passphrase"] = ["wrong", "open sesame"]
    page.presenter.again()
    await page.calm()
    assert [one[1] for one in page.person.asked] == ["", "That is not the passphrase."]
    assert page.state.problem is None


async def test_pausing_and_switches_can_be_undone(page):
    page.connections.shown = list(CONNECTED.values())
    page.presenter.load()
    await page.calm()
    await page.do("whoop", Act.PAUSE)
    await page.changes.undo()
    assert page.connections.done == [("pause", 1), ("go on", 1)]
    page.connections.done.clear()
    page.person.answers["streams"] = [{"sleep": True, "body": True}]
    await page.do("whoop", Act.STREAMS)
    await page.changes.undo()
    assert page.connections.done == [("body", True), ("body", False)]


async def test_disconnecting_says_what_goes_and_asks_first(page):
    page.connections.shown = list(CONNECTED.values())
    page.presenter.load()
    await page.calm()
    await page.do("whoop", Act.DISCONNECT)
    assert page.person.asked == [("disconnect", Wipe(3, 40, 50))]
    assert page.connections.done == []
    page.person.answers["disconnect"] = [True]
    await page.do("whoop", Act.DISCONNECT)
    assert page.connections.done == [("disconnect", 1)]
    assert page.notices == ["WHOOP is disconnected."]


async def test_it_follows_what_happens_to_accounts(page):
    reads = len(page.states)
    page.connections.shown = list(CONNECTED.values())
    page.services.events.publish(ConnectionsChanged(1))
    await page.calm()
    assert page.stage("whoop") is Stage.CONNECTED
    for _ in range(50):
        page.services.events.publish(SyncMoved(1))
    await page.calm()
    assert len(page.states) <= reads + 4


async def test_every_stage_offers_a_way_on():
    for state in EXAMPLES.values():
        for card in state.cards:
            buttons, menu = acts_on(card)
            assert buttons or card.stage is Stage.BROKEN
            assert len(set(buttons) | set(menu)) == len(buttons) + len(menu)


def test_redirects_are_those_the_listener_will_use():
    provider = CARDS["strava"].provider
    assert redirects(provider) == ("http://127.0.0.1/callback",)
    assert redirects(replace(provider, auth=())) == ()
    assert CONNECTED["whoop"].connection.state is ConnectionState.CONNECTED

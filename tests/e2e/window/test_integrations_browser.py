"""Signing in through the window with a real browser: what it shows, and what the card says meanwhile."""

import asyncio

import pytest

from e2e.window.chromium import PATH, Chromium
from e2e.window.integrations_desk import (
    control,
    dialog,
    fill,
    kept,
    set_up,
    shown_dialog,
    stage,
    synced,
    tile,
    words,
)
from peaksdesk.ui.theme import DARK, LIGHT

pytestmark = pytest.mark.skipif(PATH is None, reason="Chromium is not installed")
ALLOW, DENY = "#allow", "#deny"


@pytest.fixture(scope="module")
def chromium():
    made = Chromium()
    yield made
    made.close()


@pytest.fixture
async def waiting(linked, chromium):
    """WHOOP, set up; Connect was pressed, and the address that the window opens is open in the browser."""
    linked.browse = lambda _: None
    linked.stages = followed(linked, "WHOOP")
    await set_up(linked, "WHOOP")
    linked.press("Connect, WHOOP")
    await linked.until(lambda: linked.opened)
    linked.tab = await asyncio.to_thread(chromium.open, linked.opened[0])
    yield linked
    await asyncio.to_thread(linked.tab.close)


def followed(desk, name):
    """Return a list to which each stage of a card is added, with what the card says."""
    seen, shown = [], tile(desk, name)
    show = shown.show_card

    def note(state):
        show(state)
        if not seen or seen[-1] != (str(state.stage), words(desk, name)):
            seen.append((str(state.stage), words(desk, name)))

    shown.show_card = note
    return seen


async def test_allow_in_the_browser_and_the_history_comes_in(waiting):
    tab, told = waiting.tab, waiting.standins["whoop"]
    assert stage(waiting, "WHOOP") == "waiting"
    assert waiting.opened[0].startswith(told["authorize_url"])
    await asyncio.to_thread(tab.until, "document.body.innerText.includes('Allow PeaksDesk to read your WHOOP data?')")
    # The last stream dawdles, so that the card shows what came before.
    await control(told, "faults", {"kind": "slow", "seconds": 1.0, "path": "workout", "times": 1})
    await asyncio.to_thread(tab.click, ALLOW)
    await asyncio.to_thread(tab.until, "document.title == 'WHOOP is connected – PeaksDesk'")
    assert "You can close this tab and go back to PeaksDesk." in await asyncio.to_thread(lambda: tab.text)
    for scheme, tokens in (("light", LIGHT), ("dark", DARK)):
        await asyncio.to_thread(tab.dress, scheme)
        background, sign = _colour("body", "backgroundColor"), _colour(".sign", "color")
        assert await asyncio.to_thread(tab.find, background) == rgb(tokens.background)
        assert await asyncio.to_thread(tab.find, sign) == rgb(tokens.good)
    assert await asyncio.to_thread(lambda: tab.complaints) == []
    await synced(waiting, "WHOOP")
    stages = [name for name, _ in waiting.stages]
    ordered = list(dict.fromkeys(stages))
    assert ordered[-3:] == ["waiting", "first sync", "connected"]
    progress = [said for name, said in waiting.stages if name == "first sync"]
    assert any("Sleep" in said and "Recovery" in said and "Day strain" in said for said in progress)
    assert min(kept(waiting, "WHOOP")[name] for name in ("sleep", "recovery", "cycles", "workouts")) > 40


async def test_deny_in_the_browser_leaves_all_as_it_was(waiting):
    await asyncio.to_thread(waiting.tab.click, DENY)
    await asyncio.to_thread(waiting.tab.until, "document.title == 'Nothing was connected – PeaksDesk'")
    await waiting.until(lambda: "Access was not allowed in the browser." in words(waiting, "WHOOP"))
    assert stage(waiting, "WHOOP") == "disconnected"
    assert waiting.button("Connect, WHOOP").isEnabled()


async def test_a_browser_that_cannot_come_back_is_closed_and_its_address_pasted(waiting):
    """As on another computer: it agrees, but this one's listener is nowhere to be found."""
    tab = waiting.tab
    await asyncio.to_thread(tab.cut_off, "*/callback*")
    await asyncio.to_thread(tab.click, ALLOW)
    address = await asyncio.to_thread(tab.led_to, "code=")
    assert stage(waiting, "WHOOP") == "waiting"
    waiting.press("Paste the address, WHOOP")
    fill(await dialog(waiting, "Paste the address"), "http://127.0.0.1:8487/callback?code=forged&state=forged")
    again = await dialog(waiting, "Paste the address")
    assert stage(waiting, "WHOOP") == "waiting"
    fill(again, address)
    await synced(waiting, "WHOOP")
    assert shown_dialog("Paste the address") is None


def _colour(part, name):
    return f"getComputedStyle(document.querySelector('{part}')).{name}"


def rgb(colour):
    return f"rgb({', '.join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))})"

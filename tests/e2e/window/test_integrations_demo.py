"""The demo's way through the Integrations page: it presses each button in turn, and a person may say no."""

from e2e.agreeing import agree
from e2e.window.integrations_desk import IDS, control, kept, stage, synced
from peaksdesk.connect.auth import Client
from peaksdesk.services.vault_port import KeptBy
from peaksdesk.ui.connector import Connector


def connector(desk):
    told = desk.standins
    return Connector({name: Client(told[name]["client_id"], told[name]["client_secret"]) for name in IDS.values()})


async def test_one_account_after_the_other_is_agreed_to_and_comes_in(linked):
    for name in IDS.values():
        await control(
            linked.standins[name], "limits", [{"most": 900, "seconds": 60}, {"most": 9_000, "seconds": 86_400}]
        )
    await linked.go("calendar")
    made = connector(linked)
    made.start(linked.window)
    await linked.until(lambda: linked.window.page == "integrations")
    await linked.until(lambda: made.whole)
    assert [url.partition("?")[0] for url in linked.opened] == [
        linked.standins[name]["authorize_url"] for name in ("whoop", "strava", "intervals_icu")
    ]
    await synced(linked, "WHOOP")
    assert kept(linked, "WHOOP")["recovery"] > 40
    accounts = await linked.services.accounts()
    assert accounts.vault.kept_by() is KeptBy.MEMORY


async def test_who_says_no_is_not_asked_for_the_next(linked):
    linked.browse = lambda url: linked.loop.run_in_executor(None, lambda: agree(url, "deny"))
    made = connector(linked)
    made.start(linked.window)
    await linked.until(lambda: made.lines)
    assert made.lines == ["WHOOP: Access was not allowed in the browser."]
    assert not made.whole
    assert len(linked.opened) == 1
    assert [stage(linked, name) for name in IDS] == ["disconnected"] * 3

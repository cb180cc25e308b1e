"""Every state of a card and every action on it that the other tests of accounts do not walk through."""

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from e2e.window.desk import Desk
from e2e.window.integrations_desk import (
    choose,
    control,
    dialog,
    kept,
    set_up,
    shown_dialog,
    stage,
    synced,
    tile,
    words,
)
from peaksdesk import desktop, providers
from peaksdesk.ui.widgets.check import Check


async def connected(desk, name):
    await set_up(desk, name)
    desk.press(f"Connect, {name}")
    await synced(desk, name)


async def test_the_sheet_tells_how_in_three_steps_and_copies_the_redirect_uri(linked):
    linked.browse = lambda _: None
    assert "It needs an API application of your own: three steps." in words(linked, "WHOOP")
    linked.press("Set up, WHOOP")
    sheet = await dialog(linked, "Set up WHOOP")
    said = [part.text() for part in sheet.findChildren(QLabel)]
    assert [one for one in said if one in ("1", "2", "3")] == ["1", "2", "3"]
    assert any("developer dashboard" in one for one in said)
    (redirect,) = [field.text() for field in sheet.findChildren(QLineEdit) if field.isReadOnly()]
    linked.press("Copy the redirect URI", sheet)
    assert QApplication.clipboard().text() == redirect == "http://127.0.0.1:8487/callback"
    linked.press("Open WHOOP", sheet)
    assert linked.opened == ["https://developer-dashboard.whoop.com"]
    next(field for field in sheet.findChildren(QLineEdit) if not field.isReadOnly()).setText("only an id")
    linked.press("Save", sheet)
    assert "The client secret is missing." in [part.text() for part in sheet.findChildren(QLabel)]
    sheet.reject()
    await linked.until(lambda: shown_dialog("Set up") is None)
    assert stage(linked, "WHOOP") == "not set up"


async def test_a_permission_that_was_withdrawn_is_asked_for_again(linked):
    told = linked.standins["whoop"]
    await connected(linked, "WHOOP")
    before = kept(linked, "WHOOP")
    await control(told, "revoke")
    linked.press("Sync now, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "reconnect")
    assert "Connect again" in words(linked, "WHOOP")
    assert kept(linked, "WHOOP") == before
    await linked.go("calendar")
    await linked.until(lambda: "Sign in again" in linked.said)  # wherever the person is, a notice leads there
    linked.press("Sign in again")
    await linked.until(lambda: linked.window.page == "integrations" and stage(linked, "WHOOP") == "connected")
    assert kept(linked, "WHOOP") == before


async def test_an_account_that_waits_for_a_sign_in_says_so_at_the_next_start(linked, monkeypatch, qtbot):
    await connected(linked, "WHOOP")
    await control(linked.standins["whoop"], "revoke")
    linked.press("Sync now, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "reconnect")
    await linked.close()
    monkeypatch.setattr(desktop, "_SYNC_AFTER_S", 0.05)
    again = Desk(linked.settings.data_dir, qtbot)
    await again.start()
    await again.until(lambda: "Sign in again" in again.said)
    assert again.said.count("Sign in again") == 1
    again.press("Sign in again")
    await again.until(lambda: again.window.page == "integrations")
    await again.close()


async def test_an_application_that_is_refused_offers_the_archive(linked):
    await control(linked.standins["strava"], "faults", {"kind": "403", "path": "athlete/activities"})
    await set_up(linked, "Strava")
    linked.press("Connect, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "error")
    await linked.until(lambda: "Import the archive" in linked.said)
    linked.press("Import the archive")
    await linked.until(lambda: linked.window.page == "imports")


async def test_a_sync_can_be_watched_and_stopped(linked):
    await connected(linked, "WHOOP")
    assert "next" in words(linked, "WHOOP")
    await control(linked.standins["whoop"], "faults", {"kind": "slow", "seconds": 20, "path": "recovery"})
    linked.press("Sync now, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "syncing" and " read, 0 new" in words(linked, "WHOOP"))
    linked.press("Stop, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "connected")


async def test_a_refusal_is_an_error_with_its_reason_and_one_button(linked):
    told = linked.standins["strava"]
    await control(told, "limits", [{"most": 900, "seconds": 900}, {"most": 9_000, "seconds": 86_400}])
    await control(told, "faults", {"kind": "403", "path": "athlete/activities"})
    await set_up(linked, "Strava")
    assert "Powered by Strava" in words(linked, "Strava")
    assert "No AI feature may see it." in words(linked, "Strava")
    linked.press("Connect, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "error")
    assert "a paid Strava subscription" in words(linked, "Strava")
    assert "You can import your Strava archive instead" in words(linked, "Strava")
    linked.press("Try again, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "first sync" and kept(linked, "Strava")["activities"] > 0)
    linked.press("Stop, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "connected")


async def test_each_stream_has_a_switch_and_a_line(linked):
    await connected(linked, "WHOOP")
    assert "Body measurements\nOff" in words(linked, "WHOOP")
    await choose(linked, "WHOOP", "What it brings")
    sheet = await dialog(linked, "What WHOOP brings")
    boxes = {box.text().partition(":")[0]: box for box in sheet.findChildren(Check)}
    assert {name: box.isChecked() for name, box in boxes.items()} == {
        "Sleep": True,
        "Recovery": True,
        "Day strain": True,
        "Workouts": True,
        "Body measurements": False,
    }
    boxes["Body measurements"].setChecked(True)
    boxes["Workouts"].setChecked(False)
    sheet.accept()
    rows = lambda: {row.name: row.on for row in tile(linked, "WHOOP").state.card.streams}  # noqa: E731
    await linked.until(lambda: rows()["body"] and not rows()["workouts"])
    linked.press("Sync now, WHOOP")
    await linked.until(lambda: kept(linked, "WHOOP")["body"] == 1)
    await linked.until(lambda: stage(linked, "WHOOP") == "connected")
    assert set(tile(linked, "WHOOP").state.card.last.counts) == {"sleep", "recovery", "cycles", "body"}


async def test_the_log_has_each_run_with_its_counts(linked):
    await control(linked.standins["whoop"], "faults", {"kind": "403", "path": "cycle"})
    await set_up(linked, "WHOOP")
    linked.press("Connect, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "error")
    await choose(linked, "WHOOP", "Sync log")
    log = await dialog(linked, "Syncs of WHOOP")
    said = [part.text() for part in log.findChildren(QLabel)]
    assert "By you" in said
    assert {"Read", "New", "Changed", "Removed", "Requests"} <= set(said)
    nights = str(kept(linked, "WHOOP")["sleep"])
    row = said.index("Sleep")
    assert said[row + 1 : row + 5] == [nights, nights, "0", "0"]
    assert any("refuses" in one for one in said)
    log.accept()
    await linked.until(lambda: shown_dialog("Syncs of") is None)


async def test_disconnecting_says_what_goes_and_then_it_is_gone(linked):
    await connected(linked, "WHOOP")
    brought = kept(linked, "WHOOP")
    await choose(linked, "WHOOP", "Disconnect")
    question = await dialog(linked, "Disconnect WHOOP?")
    text = " ".join(part.text() for part in question.findChildren(QLabel))
    days = sum(brought[name] for name in ("sleep", "recovery", "cycles"))
    assert f"{brought['workouts']} activities that came from nowhere else, {days} day records" in text
    linked.press("Keep it", question)
    await linked.until(lambda: shown_dialog("Disconnect") is None)
    assert kept(linked, "WHOOP") == brought
    await choose(linked, "WHOOP", "Disconnect")
    linked.press("Disconnect", await dialog(linked, "Disconnect WHOOP?"))
    await linked.until(lambda: stage(linked, "WHOOP") == "disconnected")
    asked = await control(linked.standins["whoop"], "requests", method="GET")
    assert [one["path"] for one in asked if one["method"] == "DELETE"][-1].endswith("/v2/user/access")


async def test_a_provider_that_does_not_load_is_a_card_and_the_others_go_on(tmp_path, monkeypatch, linked):
    (tmp_path / "plugins" / "broken").mkdir(parents=True)
    (tmp_path / "plugins" / "broken" / "__init__.py").write_text("raise RuntimeError('made for another PeaksDesk')")
    await linked.close()
    monkeypatch.setattr(providers, "__path__", [*providers.__path__, str(tmp_path / "plugins")])
    linked.__init__(tmp_path / "data", linked.qtbot)
    await linked.start()
    await linked.go("integrations")
    await linked.until(lambda: "RuntimeError: made for another PeaksDesk" in linked.said)
    assert stage(linked, "broken") == "broken"
    assert "It cannot be loaded. Everything else goes on." in words(linked, "broken")
    linked.button("Set up, WHOOP")

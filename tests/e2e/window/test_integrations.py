"""Accounts through the real window, with stand-ins served by the real command and a browser's part played over HTTP."""

import asyncio
import json
import subprocess
import sys
import time

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton

from e2e.test_accounts import agree
from e2e.window.desk import Desk
from peaksdesk.ui.pages.integrations.card import ProviderTile


@pytest.fixture(scope="module")
def standins():
    program = [sys.executable, "-m", "peaksdesk", "sandbox", "--json", "--years", "0.15"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as serving:
        try:
            yield json.loads(serving.stdout.readline())
        finally:
            serving.terminate()
            serving.wait(20)


@pytest.fixture
async def linked(tmp_path, qtbot, standins, monkeypatch):
    """The window on an empty folder, pointed at the stand-ins; a browser agrees to everything."""
    for name, told in standins.items():
        for part in ("api_url", "authorize_url", "token_url"):
            monkeypatch.setenv(f"PEAKSDESK_{name.upper()}_{part.upper()}", told[part])
    pages = []

    def browse(url):
        asyncio.get_running_loop().run_in_executor(None, lambda: pages.append(agree(url.toString())))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", browse)
    made = Desk(tmp_path / "data", qtbot)
    made.pages, made.standins = pages, standins
    await made.start()
    await made.go("integrations")
    await made.until(lambda: len(made.page.findChildren(ProviderTile)) == 3)
    yield made
    await made.close()


def tile(desk, name):
    return next(one for one in desk.page.findChildren(ProviderTile) if one.state.name == name)


def stage(desk, name):
    return str(tile(desk, name).state.stage)


async def dialog(desk, title):
    await desk.until(lambda: _dialog(title) is not None)
    return _dialog(title)


def _dialog(title):
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible() and title in one.windowTitle():
            return one
    return None


def fill(shown, *texts):
    fields = [one for one in shown.findChildren(QLineEdit) if not one.isReadOnly()]
    for field, text in zip(fields, texts, strict=True):
        field.setText(text)
    next(one for one in shown.findChildren(QPushButton) if one.isDefault()).click()


async def set_up(desk, name, provider_id):
    told = desk.standins[provider_id]
    desk.press(f"Set up, {name}")
    fill(await dialog(desk, f"Set up {name}"), told["client_id"], told["client_secret"])
    keep = await dialog(desk, "Keep your sign-ins safe")
    fill(keep, "correct horse battery", "correct horse battery")
    await desk.until(lambda: stage(desk, name) == "disconnected")


async def test_whoop_from_set_up_to_disconnect(linked):
    assert stage(linked, "WHOOP") == "not set up"
    await set_up(linked, "WHOOP", "whoop")
    linked.press("Connect, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "connected" and tile(linked, "WHOOP").state.card.last)
    assert "WHOOP is connected" in linked.pages[0]
    rows = {row.name: row.kept for row in tile(linked, "WHOOP").state.card.streams}
    assert min(rows[name] for name in ("sleep", "recovery", "cycles", "workouts")) > 40
    linked.press("Pause, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "paused")
    linked.press("Resume, WHOOP")
    await linked.until(lambda: stage(linked, "WHOOP") == "connected")
    await choose(linked, "WHOOP", "Disconnect")
    question = await dialog(linked, "Disconnect WHOOP?")
    linked.press("Disconnect", question)
    await linked.until(lambda: stage(linked, "WHOOP") == "disconnected")
    athlete = await linked.services.athletes.current()
    assert await linked.services.activities.between(athlete.id, None, None) == ()


async def test_intervals_by_a_key_and_its_log(linked):
    linked.press("Connect, intervals.icu")
    fill(await dialog(linked, "Connect intervals.icu"), "wrong")
    again = await dialog(linked, "Connect intervals.icu")
    fill(again, linked.standins["intervals_icu"]["api_key"])
    fill(await dialog(linked, "Keep your sign-ins safe"), "correct horse battery", "correct horse battery")
    await linked.until(lambda: tile(linked, "intervals.icu").state.card.last is not None)
    await choose(linked, "intervals.icu", "Sync log")
    log = await dialog(linked, "Syncs of intervals.icu")
    log.accept()
    await linked.until(lambda: _dialog("Syncs of") is None)
    await linked.go("activities")
    await linked.until(lambda: linked.table.model().rowCount() > 10)


async def test_waiting_for_the_browser_can_be_cancelled(linked, monkeypatch):
    await set_up(linked, "Strava", "strava")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    linked.press("Connect, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "waiting")
    assert tile(linked, "Strava").state.url.startswith("http://127.0.0.1:")
    linked.press("Copy the link, Strava")
    assert QApplication.clipboard().text() == tile(linked, "Strava").state.url
    started = time.monotonic()
    linked.press("Cancel, Strava")
    await linked.until(lambda: stage(linked, "Strava") == "disconnected")
    assert time.monotonic() - started < 15


async def choose(desk, name, words):
    desk.press(f"More for {name}")
    await desk.until(lambda: any(menu.isVisible() for menu in desk.page.findChildren(QMenu, "provider_menu")))
    menu = next(menu for menu in desk.page.findChildren(QMenu, "provider_menu") if menu.isVisible())
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()

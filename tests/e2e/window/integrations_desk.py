"""What a person does on the Integrations page; accounts are stand-ins that the real command serves."""

import asyncio
import contextlib
import json
import subprocess
import sys

import httpx
import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QPushButton
from shiboken6 import isValid

from e2e.agreeing import agree
from e2e.window.desk import Desk
from peaksdesk.ui.pages.integrations.card import ProviderTile

PASSPHRASE = "correct horse battery"
IDS = {"WHOOP": "whoop", "Strava": "strava", "intervals.icu": "intervals_icu"}


@contextlib.contextmanager
def served(*options):
    """Serve stand-ins for the length of a block; give their addresses."""
    program = [sys.executable, "-m", "peaksdesk", "sandbox", "--json", *options]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as serving:
        try:
            yield json.loads(serving.stdout.readline())
        finally:
            serving.terminate()
            serving.wait(20)


@pytest.fixture(scope="module")
def standins():
    """Stand-ins with two months of training."""
    with served("--years", "0.15") as told:
        yield told


@pytest.fixture
async def linked(tmp_path, qtbot, standins, monkeypatch):
    """The window on an empty folder, pointed at the stand-ins; its `browse` takes what would open in a browser."""
    for name, told in standins.items():
        await control(told, "faults", method="DELETE")
        for part in ("api_url", "authorize_url", "token_url"):
            monkeypatch.setenv(f"PEAKSDESK_{name.upper()}_{part.upper()}", told[part])
    made = Desk(tmp_path / "data", qtbot)
    made.pages, made.standins, made.opened = [], standins, []
    made.loop = asyncio.get_running_loop()

    def at_once(url):
        made.loop.run_in_executor(None, lambda: made.pages.append(agree(url)))

    def browse(url):
        made.opened.append(url.toString())
        made.browse(made.opened[-1])
        return True

    made.browse = at_once
    monkeypatch.setattr(QDesktopServices, "openUrl", browse)
    await made.start()
    await made.go("integrations")
    await made.until(lambda: len(made.page.findChildren(ProviderTile)) == 3)
    yield made
    if isValid(made.window):  # a test may have closed it
        await made.close()


async def control(told, path, body=None, method="POST"):
    """Turn a stand-in's screws."""
    async with httpx.AsyncClient() as client:
        reply = await client.request(method, f"{told['control_url']}/{path}", json=body)
        return reply.raise_for_status().json()


def tile(desk, name):
    return next(one for one in desk.page.findChildren(ProviderTile) if one.state.name == name)


def stage(desk, name):
    return str(tile(desk, name).state.stage)


def words(desk, name):
    """Return what a card says, a line for each part of it."""
    shown = tile(desk, name)
    parts = [one.text() for one in shown.findChildren(QLabel) + shown.findChildren(QPushButton) if one.isVisible()]
    return "\n".join(part for part in parts if part)


def kept(desk, name):
    """Return how many records of each stream a card counts."""
    return {row.name: row.kept for row in tile(desk, name).state.card.streams}


async def synced(desk, name):
    """Wait until a first sync is over."""
    await desk.until(lambda: stage(desk, name) == "connected" and tile(desk, name).state.card.last is not None)


async def dialog(desk, title):
    """Wait for a question by its title."""
    await desk.until(lambda: shown_dialog(title) is not None)
    return shown_dialog(title)


def shown_dialog(title):
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible() and title in one.windowTitle():
            return one
    return None


def fill(shown, *texts):
    """Type into a question's fields and press its main button."""
    fields = [one for one in shown.findChildren(QLineEdit) if not one.isReadOnly()]
    for field, text in zip(fields, texts, strict=True):
        field.setText(text)
    next(one for one in shown.findChildren(QPushButton) if one.isDefault()).click()


async def set_up(desk, name):
    """Set a provider up with the stand-in's application, and keep the sign-ins under a passphrase."""
    told = desk.standins[IDS[name]]
    desk.press(f"Set up, {name}")
    fill(await dialog(desk, f"Set up {name}"), told["client_id"], told["client_secret"])
    fill(await dialog(desk, "Keep your sign-ins safe"), PASSPHRASE, PASSPHRASE)
    await desk.until(lambda: stage(desk, name) == "disconnected")


async def choose(desk, name, words):
    """Choose from a card's menu."""
    desk.press(f"More for {name}")
    await desk.until(lambda: any(menu.isVisible() for menu in desk.page.findChildren(QMenu, "provider_menu")))
    menu = next(menu for menu in desk.page.findChildren(QMenu, "provider_menu") if menu.isVisible())
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()

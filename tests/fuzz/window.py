"""A restless person: random keys, clicks, sizes and changes of mind on the real window, until something goes wrong."""

import asyncio
import logging
import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget
from qasync import QEventLoop

from e2e.rides import write_ride
from e2e.window.desk import Desk
from peaksdesk.domain.athlete import Athlete
from peaksdesk.ui import app
from peaksdesk.ui.appearance import Appearance
from peaksdesk.ui.pages import specs

_KEYS = (
    *("Down", "Up", "Left", "Right", "Home", "End", "PageUp", "PageDown", "Tab", "Return", "Space", "Escape", "Delete"),
    *("Backspace", "F1", "F2", "F6", "A", "M", "T", "W", "Z", "1", "5", "K", "G", "F", "N", "Comma", "Slash"),
)
_MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
_LEAVES_THE_APP = ("folder", "ordner")
_RIDES = 12
_HARMLESS_MESSAGES = ("This plugin does not support", "propagateSizeHints")


class _Found:
    """What went wrong, from wherever it was told."""

    def __init__(self) -> None:
        self.first = ""

    def note(self, text: str) -> None:
        self.first = self.first or text


class _Errors(logging.Handler):
    def __init__(self, found: _Found) -> None:
        super().__init__(logging.ERROR)
        self._found = found

    def emit(self, record: logging.LogRecord) -> None:
        self._found.note(self.format(record))


def fuzz_window(seed: int, seconds: float) -> int:
    """Act at random for a while, and return how often.

    Raises:
        AssertionError: An exception, an error in the log, or a warning of Qt's; names the acts before it.
    """
    application = QApplication.instance() or QApplication(["soak"])
    application.setQuitOnLastWindowClosed(False)
    if application.findChild(Appearance) is None:
        Appearance(application, "light")
    found = _Found()

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(known in text for known in _HARMLESS_MESSAGES):
            found.note(f"Qt: {text}")

    errors = _Errors(found)
    logging.getLogger().addHandler(errors)
    before, hook = qInstallMessageHandler(hear), sys.excepthook
    sys.excepthook = lambda kind, error, trace: (found.note(f"{kind.__name__}: {error}"), hook(kind, error, trace))
    loop = QEventLoop(application, already_running=False)
    asyncio.set_event_loop(loop)
    try:
        with tempfile.TemporaryDirectory() as folder:
            return loop.run_until_complete(_act(Path(folder), seed, seconds, found))
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(before)
        logging.getLogger().removeHandler(errors)
        loop.close()
        asyncio.set_event_loop(None)


async def _act(folder: Path, seed: int, seconds: float, found: _Found) -> int:
    dice, until = random.Random(seed), time.monotonic() + seconds
    today = datetime.now(UTC).replace(hour=7, minute=30, second=0, microsecond=0)
    for n in range(_RIDES):
        write_ride(folder / "rides" / f"{n}.fit", today - timedelta(days=n * n), 900, power=180 + 5 * n, hr=140 + n)
    desk = Desk(folder / "data", QTest)
    end = desk.window.preferences.listen(lambda was, now: app._follow(desk.window, was, now))
    await desk.start()
    await desk.services.athletes.add(Athlete(0, "Second"))
    await desk.bring(folder / "rides")
    count, acts = 0, []
    while time.monotonic() < until:
        acts.append(await _one(desk, dice))
        await asyncio.sleep(dice.choice((0, 0, 0, 0.02)))
        count += 1
        if count % 50 == 0:
            await _close_dialogs()
            await desk.calm()
        assert not found.first, f"{found.first}\nafter {acts[-12:]}"
    await _close_dialogs()
    await desk.close()
    end()
    assert not found.first, f"{found.first}\nafter {acts[-12:]}"
    return count


async def _one(desk: Desk, dice: random.Random) -> str:
    modal = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if modal is not None and (isinstance(modal, QFileDialog) or dice.random() < 0.3):
        modal.close()
        return f"close {type(modal).__name__}"
    act = dice.choices(("key", "click", "wheel", "page", "size", "mind"), (40, 30, 8, 8, 2, 3))[0]
    if act == "key":
        name, modifier = dice.choice(_KEYS), dice.choice(_MODIFIERS)
        target = QApplication.focusWidget() or desk.window
        QTest.keyClick(target, Qt.Key[f"Key_{name}"], modifier)
        return f"key {modifier.name} {name} on {type(target).__name__}"
    if act == "click":
        return _click(modal or desk.window, dice)
    if act == "wheel":
        return _wheel(desk.window, dice)
    if act == "page":
        spec = dice.choice([spec for spec in specs() if spec.id != "activity"])
        desk.window.open(spec.id)
        return f"page {spec.id}"
    if act == "size":
        size = dice.choice(((1024, 700), (1280, 720), (1920, 1080)))
        desk.window.resize(*size)
        return f"size {size}"
    return await _change_mind(desk, dice)


def _click(within: QWidget, dice: random.Random) -> str:
    buttons = [part for part in within.findChildren(QAbstractButton) if part.isVisible() and part.isEnabled()]
    if buttons and dice.random() < 0.7:
        target: QWidget = dice.choice(buttons)
        name = target.accessibleName() or target.text()
        if any(word in name.casefold() for word in _LEAVES_THE_APP):
            return f"spared {name}"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        return f"press {name[:40]}"
    at = QPoint(dice.randrange(within.width()), dice.randrange(within.height()))
    target = within.childAt(at) or within
    place = target.mapFrom(within, at)
    button = dice.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
    QTest.mouseClick(target, button, Qt.KeyboardModifier.NoModifier, place)
    return f"click {type(target).__name__} at {place.toTuple()}"


def _wheel(window: QWidget, dice: random.Random) -> str:
    at = QPoint(dice.randrange(window.width()), dice.randrange(window.height()))
    target = window.childAt(at) or window
    event = QWheelEvent(
        target.mapFrom(window, at).toPointF(),
        at.toPointF(),
        QPoint(),
        QPoint(0, dice.choice((-120, 120))),
        Qt.MouseButton.NoButton,
        dice.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)),
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)
    return f"wheel on {type(target).__name__}"


async def _change_mind(desk: Desk, dice: random.Random) -> str:
    change = dice.choice(
        (
            {"theme": dice.choice(("light", "dark"))},
            {"language": dice.choice(("en", "de"))},
            {"week_start": dice.choice(("monday", "sunday"))},
            {},
        )
    )
    if change:
        desk.window.preferences.change(**change)
        return f"mind {change}"
    athletes = await desk.services.athletes.all()
    await desk.services.athletes.choose(dice.choice(athletes).id)
    return "another athlete"


async def _close_dialogs() -> None:
    while popup := QApplication.activePopupWidget():
        popup.close()
    for part in QApplication.topLevelWidgets():
        if isinstance(part, QDialog) and part.isVisible():
            part.reject()
    await asyncio.sleep(0.05)

"""Runs the window: first the paint, then everything else."""

import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from peaksdesk import resources
from peaksdesk.ui import region, translation
from peaksdesk.ui.appearance import ARGUMENTS, Appearance, current
from peaksdesk.ui.garbage import Garbage
from peaksdesk.ui.instance import SingleInstance
from peaksdesk.ui.pages import specs
from peaksdesk.ui.preferences import Choices, Preferences
from peaksdesk.ui.window import Window

if TYPE_CHECKING:
    from peaksdesk.services.bundle import Services

_FIRST_PAINT_MS = 1_000

Mend = Callable[[Exception], tuple[str, Callable[[], Awaitable[str]]] | None]
"""For an error of `open_services`: the button's text and what it does before opening is tried again, telling in a
sentence what it did; None for no way out but to try again."""


def run(
    open_services: Callable[[], Awaitable["Services"]],
    close_services: Callable[[], Awaitable[None]],
    *,
    data_dir: Path,
    appearance: str | None = None,
    first_page: str | None = None,
    on_ready: Callable[[Window], None] | None = None,
    mend: Mend | None = None,
    on_paint: Callable[[], None] | None = None,
) -> int:
    """Show the window, open the services behind it, and return the exit status once it was closed.

    Args:
        open_services: Awaited after the first paint; heavy work in it belongs on threads. What it raises fills the
            page.
        close_services: Awaited last.
        data_dir: Exists; one window per folder, a second start raises the first and returns 0.
        appearance: `light`, `dark`, or None for what the person chose.
        first_page: Id of the page to open, or None for the first.
        on_ready: Called once with the window when the services are attached.
        on_paint: Called when the window is on screen, before the event loop's own modules are loaded.
        mend: Offers a way out of an error, such as restoring a backup; without it the page offers to try again.
    """
    app = _application()
    preferences = Preferences(data_dir)
    region.choose(preferences.choices)
    translation.choose(region.language(preferences.choices))
    Appearance(app, appearance or _theme(preferences.choices))
    garbage = Garbage(app)
    instance = SingleInstance(data_dir)
    if not instance.claim() and instance.raise_other():
        garbage.stop()
        return 0
    window = Window(specs(), first_page or "", preferences)
    if not first_page:
        window.come_back()
    preferences.listen(lambda before, after: _follow(window, before, after))
    window.show()
    _paint(app, window)
    if on_paint is not None:
        on_paint()

    # From here on imports may take their time: asyncio and qasync alone cost as much as the window itself.
    import asyncio

    from qasync import QEventLoop as AsyncLoop

    from peaksdesk.ui.session import Session
    from peaksdesk.ui.signals import ClosesOnSignals

    app.aboutToQuit.connect(window.close)
    session = Session(window, open_services, close_services, on_ready, mend, greets=first_page is None)
    with AsyncLoop(app) as loop, ClosesOnSignals(window.close):
        asyncio.set_event_loop(loop)
        instance.listen(window.bring_to_front)
        life = loop.create_task(session.live())
        life.add_done_callback(lambda _: loop.stop())
        # Quitting from the desktop's menu stops the loop under the task: it goes on until everything is closed.
        # Not run_until_complete: qasync's turns Qt's loop once more without asyncio's, and what is due then fails.
        while not life.done():
            loop.run_forever()
    asyncio.set_event_loop(None)
    instance.release()
    garbage.stop()
    life.result()
    return 0


def _theme(choices: Choices) -> str | None:
    return None if choices.theme == "system" else choices.theme


def _follow(window: Window, before: Choices, after: Choices) -> None:
    """Bring changed preferences to the screen: the theme repaints, all else makes the pages anew."""
    current().choose(_theme(after))
    region.choose(after)
    translation.choose(region.language(after))
    words = ("language", "week_start", "clock")
    if any(getattr(before, name) != getattr(after, name) for name in words):
        window.renew()


def _application() -> QApplication:
    QCoreApplication.setApplicationName("PeaksDesk")
    QCoreApplication.setOrganizationName("PeaksDesk")
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([*sys.argv[:1], *ARGUMENTS])
    app.setDesktopFileName("peaksdesk")
    app.setWindowIcon(QIcon(str(resources.path("icons/peaksdesk.svg"))))
    app.setQuitOnLastWindowClosed(False)
    return app


def _paint(app: QApplication, window: Window) -> None:
    """Turn Qt's own loop until the window is on screen, or does not seem to come (started minimised)."""
    deadline = QDeadlineTimer(_FIRST_PAINT_MS)
    while not window.painted and not deadline.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

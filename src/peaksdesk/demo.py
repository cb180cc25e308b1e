"""The demo: the app on an invented athlete, whose accounts connect to stand-ins of the providers for real."""

import asyncio
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk import desktop
from peaksdesk.settings import Settings

if TYPE_CHECKING:
    from peaksdesk.sandbox.apart import Apart
    from peaksdesk.services.imports import ImportProgress
    from peaksdesk.ui.connector import Connector
    from peaksdesk.ui.window import Window

_LAST_DAY = "invented-until"
"""File beside the invented data with the last day of it: the stand-ins tell of the same days."""
_ASKING, _FIRST = "integrations", "today"
_ACCOUNTS = ("whoop", "strava", "intervals_icu")


def run(screenshots: Path | None, data_dir: Path | None) -> int:
    """Make the invented athlete, show the app on them and connect accounts; without a screen, write pictures.

    Args:
        screenshots: Folder for the pictures; without one they are made only where there is no screen.
        data_dir: Where to keep the invented data; by default a folder that goes when the window closes.
    """
    screenless = desktop.without_screen()
    folder = data_dir or Path(tempfile.mkdtemp(prefix="peaksdesk-demo-"))
    chosen = Settings(data_dir=folder)
    before = dict(os.environ)
    from peaksdesk.sandbox.apart import Apart

    standins = Apart()
    try:
        standins.start(_last_day(folder))
        if not chosen.database_path.exists():
            asyncio.run(_invent(chosen))
        told = _point_at(standins)
        if screenshots is None and not screenless:
            return desktop.run(chosen, on_ready=_connected(told) if told else None)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        return _picture(chosen, screenshots or Path.cwd() / "shots", told)
    finally:
        standins.stop()
        os.environ.clear()
        os.environ.update(before)
        if data_dir is None:
            shutil.rmtree(folder, ignore_errors=True)


def _last_day(folder: Path) -> date:
    """Return the last invented day: today where nothing was invented yet."""
    kept = folder / _LAST_DAY
    with suppress(OSError, ValueError):
        return date.fromisoformat(kept.read_text("utf-8").strip())
    from peaksdesk.compose import local_now

    today = local_now().date()
    folder.mkdir(parents=True, exist_ok=True)
    kept.write_text(today.isoformat(), "utf-8")
    return today


def _point_at(standins: "Apart") -> Mapping[str, Mapping[str, str]]:
    """Wait until the stand-ins are there and let the providers be found at their addresses."""
    told = standins.told()
    if not told:
        sys.stderr.write("The stand-ins of the providers did not start: the demo goes on without accounts.\n")
    for name, addresses in told.items():
        for part in ("api_url", "authorize_url", "token_url"):
            os.environ[f"PEAKSDESK_{name.upper()}_{part.upper()}"] = addresses[part]
    return told


def _connector(told: Mapping[str, Mapping[str, str]]) -> "Connector":
    from peaksdesk.connect.auth import Client
    from peaksdesk.ui.connector import Connector

    return Connector({name: Client(told[name]["client_id"], told[name]["client_secret"]) for name in _ACCOUNTS})


def _connected(told: Mapping[str, Mapping[str, str]]) -> "Callable[[Window], None]":
    """Return what connects the accounts on a window and then shows the day that they tell of."""
    connector = _connector(told)

    def ready(window: "Window") -> None:
        def then() -> None:
            if window.page == _ASKING:  # unless the person looked elsewhere meanwhile
                window.open(_FIRST)

        connector.start(window, None, then)

    return ready


async def _invent(chosen: Settings) -> None:
    from peaksdesk.compose import opened
    from peaksdesk.sandbox import invented

    def report(progress: "ImportProgress") -> None:
        if sys.stdout.isatty() or not progress.running:
            end = "" if progress.running else "\n"
            sys.stdout.write(f"\rInventing three years of training: {progress.done} of {progress.total} sessions{end}")
            sys.stdout.flush()

    async with opened(chosen) as services:
        await invented.bring(services, _last_day(chosen.data_dir), report)


def _picture(chosen: Settings, target: Path, told: Mapping[str, Mapping[str, str]]) -> int:
    """Open the real window on the data, connect, and write `PAGE-light.png` and `PAGE-dark.png` of every page."""
    from peaksdesk.sandbox.consenting import agree
    from peaksdesk.ui.photographer import Photographer

    target.mkdir(parents=True, exist_ok=True)
    pages = asyncio.run(_tour(chosen))
    photographer = Photographer(pages, target)
    connector = _connector(told) if told else None

    def ready(window: "Window") -> None:
        if connector is None:
            photographer.start(window)
            return

        def then() -> None:
            for line in connector.lines:
                sys.stdout.write(f"{line}\n")
            photographer.start(window)

        connector.start(window, agree, then)

    desktop.run(chosen, on_ready=ready)
    sys.stdout.write(f"Wrote {len(photographer.written)} pictures to {target.absolute()}:\n")
    for path in photographer.written:
        sys.stdout.write(f"  {path.name}\n")
    whole = len(photographer.written) == 2 * len(pages)
    return 0 if whole and connector is not None and connector.whole else 1


async def _tour(chosen: Settings) -> list[tuple[str, object]]:
    """Name every page, and for the activity's page the hardest ride of the last weeks."""
    from peaksdesk.compose import opened
    from peaksdesk.ui.pages import specs

    async with opened(chosen) as services:
        athlete = await services.athletes.current()
        recent = (await services.activities.between(athlete.id, None, None))[:40]
    best = max(recent, key=lambda a: (a.summary.ascent_m is not None, a.summary.np_w or 0.0))
    return [(spec.id, best.id if spec.id == "activity" else None) for spec in specs()]

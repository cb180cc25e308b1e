"""Watched folders, backups, the bin and the end of an athlete, as the Settings page does them."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk.services.store_errors import StoreError
from peaksdesk.ui.pages.settings import words
from peaksdesk.ui.pages.settings.intents import Section
from peaksdesk.ui.pages.settings.state import SettingsState, Watched
from peaksdesk.ui.words import said

if TYPE_CHECKING:
    from peaksdesk.services.imports import BatchSummary
    from peaksdesk.ui.page import Desk

_RECENT = 100
"""How many imports back a watched folder's last one is looked for."""

_NEEDS = {Section.FOLDERS, Section.BACKUPS, Section.PRIVACY, Section.ABOUT}


class Keeper:
    """The part of the Settings page's presenter that looks after what is kept."""

    def __init__(self, desk: "Desk", put: Callable[..., None], state: Callable[[], SettingsState]) -> None:
        """Show changes of the state with `put`."""
        self._desk = desk
        self._services = desk.services
        self._put = put
        self._state = state

    def load(self) -> None:
        """Read what the open section shows."""
        if self._state().section in _NEEDS and self._state().athlete is not None:
            self._desk.tasks.start("keeping", self._load())

    def watch(self, folder: Path) -> None:
        """Watch a folder from now on."""
        self._desk.tasks.start("watch", self._watch(folder, watched=True))

    def stop_watching(self, folder: Path) -> None:
        """Watch a folder no longer; what was imported stays."""
        self._desk.tasks.start("watch", self._watch(folder, watched=False))

    def back_up(self) -> None:
        """Make a backup now."""
        self._do("backup", self._back_up())

    def verify(self, path: Path) -> None:
        """Look whether a backup is whole."""
        self._desk.tasks.start(f"verify {path.name}", self._verify(path))

    def restore(self, path: Path) -> None:
        """Put a backup in the place of everything."""
        self._do("restore", self._restore(path))

    def empty_bin(self) -> None:
        """Remove for good what lies in the bin."""
        self._do("bin", self._empty_bin())

    def forget_athlete(self) -> None:
        """Remove the athlete with everything that is kept of them."""
        self._do("forget", self._forget())

    def _do(self, what: str, work: Coroutine[object, object, None]) -> None:
        """Run one of the works that must not meet each other."""
        if self._state().keeping.doing:
            work.close()
            return
        self._show(doing=what)
        self._desk.tasks.start(what, self._doing(work))

    async def _doing(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except (StoreError, LookupError, OSError) as error:
            self._desk.notify(said(str(error)), tone="bad")
        finally:
            self._show(doing="")
        await self._load()

    async def _load(self) -> None:
        athlete = self._state().athlete
        if athlete is None:
            return
        housekeeping = self._services.housekeeping
        self._show(house=housekeeping.house)
        folders = await self._services.watching.folders(athlete.id)
        recent = await self._services.imports.recent(athlete.id, _RECENT) if folders else ()
        newest = await self._services.watching.newest(athlete.id)
        self._show(folders=tuple(Watched(folder, _last(folder, folders, newest, recent)) for folder in folders))
        if self._state().section is not Section.FOLDERS:
            self._show(held=await housekeeping.held(athlete.id))
        if self._state().section is Section.BACKUPS:
            self._show(copies=await housekeeping.backups())

    async def _watch(self, folder: Path, *, watched: bool) -> None:
        athlete = self._state().athlete
        if athlete is None:
            return
        watching = self._services.watching
        add, remove = partial(watching.add, athlete.id, folder), partial(watching.remove, athlete.id, folder)
        do, back = (add, remove) if watched else (remove, add)
        try:
            await do()
        except ValueError as error:
            self._desk.notify(said(str(error)), tone="bad")
            return
        self._desk.changes.record(words.watched(), back, do)
        await self._load()

    async def _back_up(self) -> None:
        await self._services.housekeeping.back_up()

    async def _verify(self, path: Path) -> None:
        self._check(path, None)
        try:
            await self._services.housekeeping.verify(path)
        except (StoreError, OSError) as error:
            self._check(path, str(error))
            return
        self._check(path, "")

    async def _restore(self, path: Path) -> None:
        before = await self._services.housekeeping.restore(path)
        self._desk.changes.forget()
        self._desk.notify(words.restored(before.path.name), tone="good")

    async def _empty_bin(self) -> None:
        removed = await self._services.housekeeping.empty_bin()
        if removed:
            self._desk.notify(words.emptied(), tone="good")

    async def _forget(self) -> None:
        athlete = self._state().athlete
        if athlete is None:
            return
        before = await self._services.housekeeping.forget(athlete.id)
        self._desk.changes.forget()
        self._desk.notify(words.deleted(before.path.name), tone="good")

    def _check(self, path: Path, found: str | None) -> None:
        self._show(checked={**self._state().keeping.checked, path: found})

    def _show(self, **changes: object) -> None:
        self._put(keeping=replace(self._state().keeping, **changes))  # type: ignore[arg-type]


def _last(
    folder: Path, folders: Sequence[Path], newest: Mapping[Path, int], recent: "Sequence[BatchSummary]"
) -> "BatchSummary | None":
    """Return the last import from a folder; one of before it was noted is known by its name, if that is one's own."""
    if folder in newest:
        return next((summary for summary in recent if summary.batch.id == newest[folder]), None)
    alone = sum(other.name == folder.name for other in folders) == 1
    return next((one for one in recent if alone and one.batch.label == (folder.name or str(folder))), None)

"""Watched folders: what appears in them is imported by itself."""

import asyncio
import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from peaksdesk.services.events import AthleteChanged, Events, FolderImported
from peaksdesk.services.imports import ImportProgress, Imports
from peaksdesk.services.ports import Database, UnitOfWork

EVERY_S = 20.0
"""How often folders are looked at. A file is imported when its size and time stood still from one look to the next."""

KEPT = ("watched", "watched-seen", "watched-last")
"""What is kept of an athlete's folders: settings by these names, each with `:` and the athlete's number."""

Seen = dict[str, tuple[int, float]]


def _quietly(progress: ImportProgress) -> None:
    del progress


class Watching:
    """Keeps the list of watched folders and imports what is new in them."""

    def __init__(self, db: Database, imports: Imports, events: Events) -> None:
        self._db = db
        self._imports = imports
        self._events = events
        self._pending: dict[int, Seen] = {}

    async def folders(self, athlete_id: int) -> tuple[Path, ...]:
        """Return the folders watched for an athlete."""
        return await self._db.read(lambda uow: watched_folders(uow, athlete_id))

    async def newest(self, athlete_id: int) -> dict[Path, int]:
        """Return for each folder the id of the last import that came from it."""
        found = await self._db.read(lambda uow: _newest(uow, athlete_id))
        return {Path(folder): batch for folder, batch in found.items()}

    async def add(self, athlete_id: int, folder: Path) -> None:
        """Watch a folder from now on; what is in it already is imported too.

        Raises:
            ValueError: It is not a folder; the message says so.
        """
        if not await asyncio.to_thread(folder.is_dir):
            raise ValueError(f"{folder} is not a folder.")

        def write(uow: UnitOfWork) -> None:
            _set(uow, athlete_id, sorted({*watched_folders(uow, athlete_id), folder.absolute()}))

        await self._db.write(write)
        self._events.publish(AthleteChanged(athlete_id))

    async def remove(self, athlete_id: int, folder: Path) -> None:
        """Stop watching a folder; what was imported stays."""

        def write(uow: UnitOfWork) -> None:
            _set(uow, athlete_id, [f for f in watched_folders(uow, athlete_id) if f not in (folder, folder.absolute())])

        await self._db.write(write)
        self._events.publish(AthleteChanged(athlete_id))

    async def look(self, athlete_id: int, report: Callable[[ImportProgress], None] = _quietly) -> int:
        """Look once, and import files that are new or changed and are not being written any more.

        Returns:
            How many files were handed to the import.
        """
        folders = await self.folders(athlete_id)
        if not folders:
            return 0
        from peaksdesk.services.finding import list_files

        done = await self._db.read(lambda uow: _seen(uow, athlete_id))
        now = await asyncio.to_thread(list_files, folders)
        before = self._pending.get(athlete_id, {})
        fresh = {path: stamp for path, stamp in now.items() if done.get(path) != stamp}
        self._pending[athlete_id] = fresh
        settled = [path for path, stamp in fresh.items() if before.get(path) == stamp]
        remembered = {path: stamp for path, stamp in done.items() if path in now}
        for folder, paths in _by_folder(folders, settled).items():
            await self._bring(athlete_id, folder, paths, report)
            remembered |= {path: fresh[path] for path in paths}
            await self._db.write(partial(_remember, athlete_id, json.dumps(remembered)))
        return len(settled)

    async def _bring(
        self, athlete_id: int, folder: Path, paths: Sequence[str], report: Callable[[ImportProgress], None]
    ) -> None:
        """Import what appeared in one folder, under its name."""
        files = [Path(path) for path in paths]
        end = await self._imports.run(athlete_id, files, report, label=folder.name or str(folder))
        if end.batch_id is not None:
            await self._db.write(partial(_came, athlete_id, folder, end.batch_id))
            fact = FolderImported(athlete_id, folder, end.batch_id, end.imported, end.merged, end.failed)
            self._events.publish(fact)

    async def run(
        self, athlete_id: int, report: Callable[[ImportProgress], None] = _quietly, every_s: float = EVERY_S
    ) -> None:
        """Look again and again, with a pause of `every_s` seconds between, until cancelled."""
        while True:
            await self.look(athlete_id, report)
            await asyncio.sleep(every_s)


def _by_folder(folders: Sequence[Path], paths: Sequence[str]) -> dict[Path, list[str]]:
    """Sort files by the watched folder they lie in, the innermost where one lies in another."""
    sorted_in: dict[Path, list[str]] = {}
    for path in paths:
        around = [folder for folder in folders if Path(path).is_relative_to(folder)]
        sorted_in.setdefault(max(around, key=lambda folder: len(folder.parts)), []).append(path)
    return sorted_in


def watched_folders(uow: UnitOfWork, athlete_id: int) -> tuple[Path, ...]:
    """Return the folders watched for an athlete."""
    return tuple(Path(name) for name in json.loads(uow.settings.get(f"watched:{athlete_id}") or "[]"))


def _set(uow: UnitOfWork, athlete_id: int, folders: Sequence[Path]) -> None:
    uow.settings.set(f"watched:{athlete_id}", json.dumps([str(folder) for folder in folders]))


def _remember(athlete_id: int, seen: str, uow: UnitOfWork) -> None:
    uow.settings.set(f"watched-seen:{athlete_id}", seen)


def _newest(uow: UnitOfWork, athlete_id: int) -> dict[str, int]:
    stored: dict[str, int] = json.loads(uow.settings.get(f"watched-last:{athlete_id}") or "{}")
    return stored


def _came(athlete_id: int, folder: Path, batch_id: int, uow: UnitOfWork) -> None:
    watched = {str(other) for other in watched_folders(uow, athlete_id)}
    known = {name: last for name, last in _newest(uow, athlete_id).items() if name in watched}
    uow.settings.set(f"watched-last:{athlete_id}", json.dumps({**known, str(folder): batch_id}))


def _seen(uow: UnitOfWork, athlete_id: int) -> Seen:
    stored = json.loads(uow.settings.get(f"watched-seen:{athlete_id}") or "{}")
    return {path: (int(size), float(changed)) for path, (size, changed) in stored.items()}

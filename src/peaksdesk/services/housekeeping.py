"""Where everything is kept and how much of it there is; backups, the bin, and the end of an athlete."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from peaksdesk.services import watching
from peaksdesk.services.athletes import Athletes
from peaksdesk.services.backup_port import BackupFile, Backups
from peaksdesk.services.emptying import empty
from peaksdesk.services.events import ActivitiesChanged, AthleteChosen, Events
from peaksdesk.services.gear_names import NAMES
from peaksdesk.services.kept_edits import EDITS
from peaksdesk.services.ports import Database, UnitOfWork
from peaksdesk.services.store_errors import StoreError

_A_MOMENT = timedelta(minutes=1)


@dataclass(frozen=True)
class House:
    """Where everything of this PeaksDesk is kept.

    Attributes:
        database: `SQLite` or `PostgreSQL`.
        schema: The revision of its tables.
    """

    data_dir: Path
    backup_dir: Path
    database: str
    schema: str


@dataclass(frozen=True)
class Held:
    """How much there is.

    Attributes:
        activities: Live ones of everybody; `binned` lie in the bin.
        of_athlete: Live ones of one athlete.
        data_bytes: The data folder without the backups.
    """

    athletes: int
    activities: int
    of_athlete: int
    binned: int
    data_bytes: int
    backup_bytes: int


@dataclass(frozen=True)
class Copy:
    """A backup and how many activities it holds; None where that cannot be told."""

    file: BackupFile
    activities: int | None


class Housekeeping:
    """Looks after the database as a whole.

    Args:
        now: Gives the present time, aware.
        importing: Tells whether an import is under way.
    """

    def __init__(
        self,
        db: Database,
        backups: Backups,
        athletes: Athletes,
        events: Events,
        house: House,
        now: Callable[[], datetime],
        importing: Callable[[], bool],
    ) -> None:
        self.house = house
        self._db = db
        self._backups = backups
        self._athletes = athletes
        self._events = events
        self._now = now
        self._importing = importing
        self._counted: dict[tuple[Path, int], int | None] = {}

    async def held(self, athlete_id: int) -> Held:
        """Return how much there is."""

        def read(uow: UnitOfWork) -> tuple[int, int, int, int]:
            counts = {athlete.id: uow.activities.tally(athlete.id)[0] for athlete in uow.athletes.all()}
            return len(counts), sum(counts.values()), counts.get(athlete_id, 0), uow.activities.binned()

        athletes, activities, own, binned = await self._db.read(read)
        backups = await asyncio.to_thread(_size, self.house.backup_dir)
        everything = await asyncio.to_thread(_size, self.house.data_dir)
        inside = self.house.backup_dir.is_relative_to(self.house.data_dir)
        return Held(athletes, activities, own, binned, everything - (backups if inside else 0), backups)

    async def empty(self) -> bool:
        """Tell whether nobody has an activity, not even in the bin."""

        def read(uow: UnitOfWork) -> bool:
            athletes = uow.athletes.all()
            return not uow.activities.binned() and not any(uow.activities.tally(athlete.id)[0] for athlete in athletes)

        return await self._db.read(read)

    async def backups(self) -> tuple[Copy, ...]:
        """Return the backups, newest first."""
        return await asyncio.to_thread(self._copies)

    async def back_up(self) -> BackupFile:
        """Make a backup now.

        Raises:
            StoreError: As `Backups.make`.
        """
        return await asyncio.to_thread(self._backups.make)

    async def verify(self, path: Path) -> None:
        """Look whether a backup is whole.

        Raises:
            StoreError: It is not; says why.
        """
        await asyncio.to_thread(self._backups.verify, path)

    async def restore(self, path: Path) -> BackupFile:
        """Put a backup in the place of everything, and return the backup that was made of that before.

        Raises:
            StoreError: As `Backups.restore`, or an import is under way; nothing was changed.
        """
        self._wait_for_imports()
        before = await asyncio.to_thread(self._backups.restore, path)
        self._events.publish(AthleteChosen((await self._athletes.current()).id))
        return before

    async def empty_bin(self) -> int:
        """Remove for good what lies in the bin, and return how many activities that were."""
        removed = await self._db.write(lambda uow: empty(uow, self._now() + _A_MOMENT))
        if removed:
            self._events.publish(ActivitiesChanged((await self._athletes.current()).id))
        return removed

    async def forget(self, athlete_id: int) -> BackupFile:
        """Remove an athlete with everything that is kept of them, and return the backup made before.

        Raises:
            LookupError: No such athlete.
            StoreError: No backup could be made, or an import is under way; nothing was removed.
        """
        self._wait_for_imports()
        await self._athletes.get(athlete_id)
        before = await self.back_up()
        await self.discard(athlete_id)
        self._events.publish(AthleteChosen((await self._athletes.current()).id))
        return before

    async def discard(self, athlete_id: int) -> None:
        """Remove an athlete who was only begun, without a backup and without a word."""

        def write(uow: UnitOfWork) -> None:
            uow.athletes.forget(athlete_id)
            for name in (*watching.KEPT, NAMES, EDITS):
                uow.settings.set(f"{name}:{athlete_id}", None)
            uow.activities.purge(self._now() - timedelta(days=36_500))  # nothing from the bin: originals nobody needs

        await self._db.write(write)

    def _wait_for_imports(self) -> None:
        if self._importing():
            raise StoreError("An import is under way: cancel it or let it end, then try again.")

    def _copies(self) -> tuple[Copy, ...]:
        copies = []
        for file in self._backups.list():
            key = (file.path, file.size_bytes)
            if key not in self._counted:
                self._counted[key] = self._backups.count(file.path)
            copies.append(Copy(file, self._counted[key]))
        return tuple(copies)


def _size(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:  # gone this moment
            continue
    return total

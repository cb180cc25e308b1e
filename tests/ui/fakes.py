"""Services without a store, for presenters and whole pages."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import numpy as np

from peaksdesk.domain.activity_table import Coded, Origins, table_of
from peaksdesk.domain.athlete import Athlete
from peaksdesk.services.events import Events
from peaksdesk.services.imports import BatchSummary, ImportProgress
from peaksdesk.services.kept import Batch, BatchLine, Outcome

NOW = datetime(2026, 11, 21, 9, 12, tzinfo=UTC)


class FakeAthletes:
    def __init__(self, athlete):
        self.athlete = athlete

    async def current(self):
        return self.athlete


@dataclass
class FakeActivities:
    rows: tuple = ()
    error: Exception | None = None
    reads: int = 0

    async def between(self, athlete_id, since, until):
        self.reads += 1
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        return self.rows


def summary(number=1, *, undone=False, imported=2, failed=1):
    batch = Batch(number, 1, f"folder {number}", NOW, NOW, NOW if undone else None)
    return BatchSummary(batch, imported=imported, already=0, merged=0, failed=failed)


LINES = (
    BatchLine("a.fit", Outcome.IMPORTED, "", 1),
    BatchLine("b.fit", Outcome.FAILED, "The file ends in the middle."),
    BatchLine("c.fit", Outcome.IMPORTED, "", 2),
)


@dataclass
class FakeImports:
    """Imports three files; `gate` holds it back after the first until it is set."""

    earlier: tuple = ()
    error: Exception | None = None
    gate: asyncio.Event | None = None
    ran: list = field(default_factory=list)
    undone: list = field(default_factory=list)

    async def run(self, athlete_id, paths, report):
        self.ran.append(tuple(paths))
        report(ImportProgress())
        await asyncio.sleep(0)
        report(ImportProgress(1, 1, 3, imported=1, lines=LINES[:1]))
        if self.gate is not None:
            await self.gate.wait()
        if self.error is not None:
            raise self.error
        self.earlier = (summary(), *self.earlier)
        return ImportProgress(1, 3, 3, imported=2, failed=1, lines=LINES, running=False)

    async def recent(self, athlete_id, limit=20):
        await asyncio.sleep(0)
        return self.earlier

    async def lines(self, batch_id):
        return LINES

    async def undo(self, batch_id):
        await asyncio.sleep(0)
        self.undone.append(batch_id)
        self.earlier = tuple(summary(item.batch.id, undone=True) for item in self.earlier)
        return 2

    async def redo(self, batch_id):
        await asyncio.sleep(0)
        self.undone.remove(batch_id)
        self.earlier = tuple(summary(item.batch.id) for item in self.earlier)
        return 2


@dataclass
class FakeWatching:
    """Watches anything but a folder called `gone`."""

    watched: tuple = ()

    async def folders(self, athlete_id):
        return self.watched

    async def add(self, athlete_id, folder):
        if folder.name == "gone":
            raise ValueError(f"{folder} is not a folder.")
        self.watched = (*self.watched, folder)

    async def remove(self, athlete_id, folder):
        self.watched = tuple(kept for kept in self.watched if kept != folder)


class FakeHousekeeping:
    async def empty(self):
        return False


class FakeListing:
    """Lists what `FakeActivities` has."""

    def __init__(self, activities):
        self.activities = activities

    async def table(self, athlete_id, most=None):
        rows = await self.activities.between(athlete_id, None, None)
        return await asyncio.to_thread(table_of, rows[:most], lambda *_: timedelta())

    async def origins(self, athlete_id, table):
        nothing = np.zeros(len(table), np.int64)
        return Origins(nothing, nothing, nothing > 0, Coded.of([""] * len(table)), {})


@dataclass
class FakeServices:
    athletes: FakeAthletes = field(default_factory=lambda: FakeAthletes(Athlete(1, "Mira Kovac")))
    imports: FakeImports = field(default_factory=FakeImports)
    activities: FakeActivities = field(default_factory=FakeActivities)
    watching: FakeWatching = field(default_factory=FakeWatching)
    housekeeping: FakeHousekeeping = field(default_factory=FakeHousekeeping)
    many: object = None
    exports: object = None
    events: Events = field(default_factory=Events)
    notices: tuple = ()

    @property
    def listing(self):
        return FakeListing(self.activities)

    @staticmethod
    def today():
        return date(2026, 11, 21)

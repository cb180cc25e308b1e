"""Single workouts: files of one kind turned into another, for an athlete's thresholds."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk.domain.athlete import thresholds_on
from peaksdesk.services.ports import Database, UnitOfWork

if TYPE_CHECKING:  # numbers load when they are asked for
    from peaksdesk.domain.sports import Sport
    from peaksdesk.domain.workouts.estimate import Estimate
    from peaksdesk.domain.workouts.shares import Basis
    from peaksdesk.domain.workouts.steps import Workout


@dataclass(frozen=True)
class Converted:
    """What turning a file into another came to.

    Attributes:
        kind: How files of the new kind end, without the dot.
        left_out: Sentences on what had no place, in the reading first.
    """

    source: Path
    target: Path
    kind: str
    workout: "Workout"
    estimate: "Estimate"
    left_out: tuple[str, ...]


class Workouts:
    """Reads and writes workouts.

    Args:
        today: Gives the local date.
        now: Gives the time, aware.
    """

    def __init__(self, db: Database, today: Callable[[], date], now: Callable[[], datetime]) -> None:
        self._db = db
        self._today = today
        self._now = now

    async def basis(self, athlete_id: int, sport: "Sport", day: date | None = None) -> "Basis":
        """Return what an athlete's targets in a sport are held against on a day, today by default."""
        from peaksdesk.domain.workouts.shares import basis

        def read(uow: UnitOfWork) -> "Basis":
            athlete = uow.athletes.get(athlete_id)
            if athlete is None:
                raise LookupError(f"There is no athlete with the number {athlete_id}.")
            held = thresholds_on(uow.athletes.thresholds(athlete_id), day or self._today())
            return basis(held, athlete, sport)

        return await self._db.read(read)

    async def convert(self, athlete_id: int, source: Path, target: Path, ftp_w: float | None = None) -> Converted:
        """Read a workout's file and write it as what the other name ends with.

        Args:
            ftp_w: Used in place of the athlete's FTP.

        Raises:
            ValueError: The file is no workout, or cannot be written so; one sentence.
            OSError: A file cannot be read or written.
        """
        from peaksdesk.domain.workouts.estimate import estimate
        from peaksdesk.formats.errors import UnreadableFile
        from peaksdesk.formats.workouts.kinds import kind_named, read_workout, write_workout
        from peaksdesk.formats.workouts.results import LARGEST

        kind = kind_named(target.name)
        data = await asyncio.to_thread(_read, source, LARGEST)
        try:
            read = await asyncio.to_thread(read_workout, data, source.stem)
        except UnreadableFile as problem:
            raise ValueError(f"{source.name}: {problem}") from problem
        workout = read.workout if read.workout.name else replace(read.workout, name=source.stem)
        held = await self.basis(athlete_id, workout.sport)
        if ftp_w is not None:
            held = replace(held, ftp_w=ftp_w)
        written = await asyncio.to_thread(write_workout, workout, kind, held, self._now())
        await asyncio.to_thread(target.write_bytes, written.data)
        told = (*read.left_out, *written.left_out)
        return Converted(source, target, kind.value, workout, estimate(workout.blocks, held), told)


def _read(source: Path, largest: int) -> bytes:
    """Return a file's bytes, and one more than `largest` of one that is larger."""
    with source.open("rb") as file:
        return file.read(largest + 1)

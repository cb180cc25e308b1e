"""Everybody at once, those who need attention first; athletes come, and go again while nothing is known of them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from peaksdesk.domain.athlete import Athlete, Threshold, Units
from peaksdesk.services import watching
from peaksdesk.services.athletes import CHOSEN
from peaksdesk.services.events import AthleteChanged, AthleteChosen, Events
from peaksdesk.services.gear_names import NAMES
from peaksdesk.services.kept_edits import EDITS
from peaksdesk.services.ports import Database, UnitOfWork

if TYPE_CHECKING:  # numbers load when they are asked for, not when the window opens
    from peaksdesk.services.standings import Standing
    from peaksdesk.services.withheld import Terms

LONGEST_NAME = 120


@dataclass(frozen=True)
class Removed:
    """Who was removed.

    Attributes:
        folders: Watched for them, as they are kept.
    """

    athlete: Athlete
    thresholds: tuple[Threshold, ...]
    folders: str


class Roster:
    """What a coach sees of all athletes.

    Args:
        home_zone: IANA name of this machine's zone, for athletes made here.
        today: Gives the local date.
        terms: Of a provider, by its id; asked only where there are connected accounts.
    """

    def __init__(self, db: Database, events: Events, home_zone: str, today: Callable[[], date], terms: "Terms") -> None:
        self._db = db
        self._events = events
        self._home_zone = home_zone
        self._today = today
        self._terms = terms

    async def standings(self) -> "tuple[Standing, ...]":
        """Return how everybody stands, those who need attention most first, equals by name."""
        import asyncio

        standings = await asyncio.to_thread(_standings)  # numpy takes a while the first time
        return await self._db.read(lambda uow: standings(uow, self._today(), _viewer(uow), self._terms))

    async def add(self, name: str, units: Units) -> Athlete:
        """Keep a new athlete of whom no more is known yet.

        Raises:
            ValueError: The name is empty, too long, or somebody else's.
        """

        def write(uow: UnitOfWork) -> Athlete:
            asked = _fitting(uow, name, None)
            return uow.athletes.add(Athlete(id=0, name=asked, time_zone=self._home_zone, units=units))

        athlete = await self._db.write(write)
        self._events.publish(AthleteChanged(athlete.id))
        return athlete

    async def rename(self, athlete_id: int, name: str) -> str:
        """Give an athlete another name and return the one before.

        Raises:
            ValueError: The name is empty, too long, or somebody else's.
            LookupError: No such athlete.
        """

        def write(uow: UnitOfWork) -> str:
            athlete = uow.athletes.get(athlete_id)
            if athlete is None:
                raise LookupError(f"There is no athlete with the number {athlete_id}.")
            uow.athletes.update(replace(athlete, name=_fitting(uow, name, athlete_id)))
            return athlete.name

        before = await self._db.write(write)
        self._events.publish(AthleteChanged(athlete_id))
        return before

    async def remove(self, athlete_id: int) -> Removed:
        """Forget an athlete of whom there are no activities, and return what `bring_back` needs.

        Raises:
            LookupError: No such athlete.
            ValueError: There are activities, or nobody else is left.
        """

        def write(uow: UnitOfWork) -> tuple[Removed, int | None]:
            athlete = uow.athletes.get(athlete_id)
            if athlete is None:
                raise LookupError(f"There is no athlete with the number {athlete_id}.")
            if len(uow.athletes.all()) < 2:
                raise ValueError("One athlete has to stay.")
            folders = uow.settings.get(f"{watching.KEPT[0]}:{athlete_id}") or ""
            removed = Removed(athlete, uow.athletes.thresholds(athlete_id), folders)
            if not uow.athletes.remove(athlete_id):
                raise ValueError("This athlete has activities by now and stays.")
            for name in (*watching.KEPT, NAMES, EDITS):
                uow.settings.set(f"{name}:{athlete_id}", None)
            if uow.settings.get(CHOSEN) != str(athlete_id):
                return removed, None
            next_one = uow.athletes.all()[0].id
            uow.settings.set(CHOSEN, str(next_one))
            return removed, next_one

        removed, chosen = await self._db.write(write)
        self._events.publish(AthleteChanged(athlete_id))
        if chosen is not None:
            self._events.publish(AthleteChosen(chosen))
        return removed

    async def bring_back(self, removed: Removed) -> Athlete:
        """Keep an athlete who was removed once more, under a new number, with thresholds and watched folders."""

        def write(uow: UnitOfWork) -> Athlete:
            athlete = uow.athletes.add(replace(removed.athlete, id=0))
            for threshold in removed.thresholds:
                uow.athletes.set_threshold(athlete.id, threshold)
            if removed.folders:
                uow.settings.set(f"{watching.KEPT[0]}:{athlete.id}", removed.folders)
            return athlete

        athlete = await self._db.write(write)
        self._events.publish(AthleteChanged(athlete.id))
        return athlete


def _viewer(uow: UnitOfWork) -> int:
    chosen = uow.settings.get(CHOSEN) or ""
    return int(chosen) if chosen.isdigit() else 0


def _standings() -> "Callable[[UnitOfWork, date, int, Terms], tuple[Standing, ...]]":
    from peaksdesk.services.standings import read_standings

    return read_standings


def _fitting(uow: UnitOfWork, name: str, athlete_id: int | None) -> str:
    """Return a name as it is kept: one line, nobody else's."""
    asked = " ".join(name.split())
    if not asked:
        raise ValueError("An athlete needs a name.")
    if len(asked) > LONGEST_NAME:
        raise ValueError(f"A name has at most {LONGEST_NAME} letters.")
    if any(other.name.casefold() == asked.casefold() and other.id != athlete_id for other in uow.athletes.all()):
        raise ValueError("Somebody of this name is here already.")
    return asked

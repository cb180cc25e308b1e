"""People and their thresholds."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, AthleteChosen, Events
from peaksdesk.services.ports import Database, UnitOfWork

CHOSEN = "athlete"
"""Name of the setting that holds who is looked at."""
ALWAYS = date(1900, 1, 1)
"""Valid-from of a first threshold given without a date: it holds for all that came before."""


class Athletes:
    """Who trains here, and who is looked at now.

    Args:
        home_zone: IANA name of this machine's zone, for an athlete made on first use.
        today: Gives the local date.
    """

    def __init__(self, db: Database, events: Events, home_zone: str, today: Callable[[], date]) -> None:
        self._db = db
        self._events = events
        self._home_zone = home_zone
        self._today = today

    async def all(self) -> tuple[Athlete, ...]:
        """Return everybody, oldest first."""
        return await self._db.read(lambda uow: uow.athletes.all())

    async def current(self) -> Athlete:
        """Return the athlete chosen last; on first use one is made, about whom nothing is known yet."""
        found = await self._db.read(_current)
        return found if found is not None else await self._db.write(self._first)

    async def get(self, athlete_id: int) -> Athlete:
        """Return one athlete.

        Raises:
            LookupError: No such athlete.
        """
        return await self._db.read(lambda uow: _get(uow, athlete_id))

    async def choose(self, athlete_id: int) -> Athlete:
        """Make another athlete the current one.

        Raises:
            LookupError: No such athlete.
        """

        def write(uow: UnitOfWork) -> Athlete:
            athlete = _get(uow, athlete_id)
            uow.settings.set(CHOSEN, str(athlete_id))
            return athlete

        athlete = await self._db.write(write)
        self._events.publish(AthleteChosen(athlete.id))
        return athlete

    async def add(self, athlete: Athlete) -> Athlete:
        """Keep a new athlete; the id is given here."""
        return await self._db.write(lambda uow: uow.athletes.add(athlete))

    async def update(self, athlete: Athlete) -> int:
        """Replace what is known of an athlete, and the loads that depend on it.

        Returns:
            How many activities got another load.
        """
        changed = await self._db.write(lambda uow: _update(uow, athlete))
        self._publish(athlete.id, changed)
        return changed

    async def change(self, athlete_id: int, **fields: object) -> int:
        """Replace some of what is known of an athlete and leave the rest as it is by now; else as `update`.

        Raises:
            LookupError: No such athlete.
        """

        def write(uow: UnitOfWork) -> int:
            return _update(uow, replace(_get(uow, athlete_id), **fields))  # type: ignore[arg-type]

        changed = await self._db.write(write)
        self._publish(athlete_id, changed)
        return changed

    async def thresholds(self, athlete_id: int) -> tuple[Threshold, ...]:
        """Return all thresholds by kind and date."""
        return await self._db.read(lambda uow: uow.athletes.thresholds(athlete_id))

    async def set_threshold(
        self, athlete_id: int, kind: ThresholdKind, value: float, valid_from: date | None
    ) -> Threshold:
        """Keep a threshold and score anew only the activities whose load it touches.

        Args:
            value: SI: W, bpm or m/s.
            valid_from: The day it starts to hold. None: from always where there is none of its kind yet, else from
                today, so that old activities keep the old value.
        """
        from peaksdesk.services.recompute import rescore_threshold

        def write(uow: UnitOfWork) -> tuple[Threshold, int]:
            held = [t for t in uow.athletes.thresholds(athlete_id) if t.kind is kind]
            start = valid_from or (self._today() if held else ALWAYS)
            threshold = Threshold(kind, value, start)
            uow.athletes.set_threshold(athlete_id, threshold)
            return threshold, rescore_threshold(uow, athlete_id, kind, start)

        threshold, changed = await self._db.write(write)
        self._publish(athlete_id, changed)
        return threshold

    async def remove_threshold(self, athlete_id: int, kind: ThresholdKind, valid_from: date) -> None:
        """Forget a threshold and score anew what it touched."""
        from peaksdesk.services.recompute import rescore_threshold

        def write(uow: UnitOfWork) -> int:
            uow.athletes.remove_threshold(athlete_id, kind, valid_from)
            return rescore_threshold(uow, athlete_id, kind, valid_from)

        self._publish(athlete_id, await self._db.write(write))

    async def replace_thresholds(self, athlete_id: int, kind: ThresholdKind, history: Sequence[Threshold]) -> int:
        """Put another dated list of one kind in the place of the one that is kept, and score anew what it touches.

        Returns:
            How many activities got another load.
        """
        from peaksdesk.services.recompute import rescore_threshold

        def write(uow: UnitOfWork) -> int:
            before = {t for t in uow.athletes.thresholds(athlete_id) if t.kind is kind}
            for threshold in before.difference(history):
                uow.athletes.remove_threshold(athlete_id, kind, threshold.valid_from)
            for threshold in set(history) - before:
                uow.athletes.set_threshold(athlete_id, threshold)
            days = {threshold.valid_from for threshold in before ^ set(history)}
            return sum(rescore_threshold(uow, athlete_id, kind, day) for day in sorted(days))

        changed = await self._db.write(write)
        self._publish(athlete_id, changed)
        return changed

    def _first(self, uow: UnitOfWork) -> Athlete:
        found = _current(uow)  # another door may have been quicker
        if found is not None:
            return found
        athlete = uow.athletes.add(Athlete(id=0, name="", time_zone=self._home_zone))
        uow.settings.set(CHOSEN, str(athlete.id))
        return athlete

    def _publish(self, athlete_id: int, changed: int) -> None:
        self._events.publish(AthleteChanged(athlete_id))
        if changed:
            self._events.publish(ActivitiesChanged(athlete_id))


def _current(uow: UnitOfWork) -> Athlete | None:
    chosen = uow.settings.get(CHOSEN)
    athlete = uow.athletes.get(int(chosen)) if chosen and chosen.isdigit() else None
    return athlete or next(iter(uow.athletes.all()), None)


def _update(uow: UnitOfWork, athlete: Athlete) -> int:
    from peaksdesk.services.recompute import rescore_all

    before = _get(uow, athlete.id)
    uow.athletes.update(athlete)
    scoring = (before.sex, before.weight_kg, before.resting_hr_bpm, before.max_hr_bpm)
    if scoring == (athlete.sex, athlete.weight_kg, athlete.resting_hr_bpm, athlete.max_hr_bpm):
        return 0
    return rescore_all(uow, athlete.id)


def _get(uow: UnitOfWork, athlete_id: int) -> Athlete:
    athlete = uow.athletes.get(athlete_id)
    if athlete is None:
        raise LookupError(f"There is no athlete with the number {athlete_id}.")
    return athlete

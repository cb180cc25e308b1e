"""Everything that readiness looks at over some days, read once: values, check-ins, training, and nights."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.alert_rules import History, Load, load_of
from peaksdesk.domain.baseline import Course, course
from peaksdesk.domain.checkin import Answers, CheckIn, answers
from peaksdesk.domain.day_records import Cycle, DayRecord, Sleep
from peaksdesk.domain.fitness import Convention, daily_series
from peaksdesk.domain.readings import Method, Metric, Reading, readings, why_impossible
from peaksdesk.domain.recovery_course import Measured, measured
from peaksdesk.domain.streams import Floats
from peaksdesk.services.day_keeping import from_kept
from peaksdesk.services.fitness import CONVENTION
from peaksdesk.services.ports import UnitOfWork


@dataclass(frozen=True, eq=False)
class Past:
    """Some days up to one, and what is known of them.

    Attributes:
        readings: All values, flagged; also those of days after `last` that a file tells.
        check_ins: By day.
        nights: The sleep that counts for each day, no naps.
        activities: Of these days, newest first.
        load: A value for each day.
    """

    first: date
    last: date
    readings: tuple[Reading, ...]
    check_ins: Mapping[date, CheckIn]
    nights: Mapping[date, Sleep]
    cycles: Mapping[date, Cycle]
    activities: tuple[Activity, ...]
    loads: Floats
    load: Load
    convention: Convention
    _measured: dict[Metric, Measured] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def measured(self, metric: Metric) -> Measured:
        """Return a measure's series."""
        if metric not in self._measured:
            self._measured[metric] = measured(self.readings, metric, self.first, self.last)
        return self._measured[metric]

    def answers(self, day: date) -> Answers:
        """Return a day's check-in, the person's answers over those that WHOOP filled in."""
        return answers(self.check_ins.get(day), self.recovery(day))

    def recovery(self, day: date) -> float | None:
        """Return WHOOP's recovery of a day, %."""
        found = self.measured(Metric.RECOVERY).reading(day)
        return None if found is None else found.value

    @cached_property
    def composites(self) -> Floats:
        """Return the composite of each day, NaN where it is not complete."""
        totals = (self.answers(self.first + timedelta(days=at)).composite for at in range(self.size))
        return np.array([np.nan if total is None else float(total) for total in totals])

    @cached_property
    def feeling(self) -> Course:
        """Return how the composite runs against its own past."""
        return course(self.composites)

    @cached_property
    def form(self) -> Course:
        """Return how form (TSB) runs against its own past."""
        return course(self.load.tsb)

    def has_data(self) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """Return of which days anything is known."""
        known = np.zeros(self.size, np.bool_)
        days = {one.day for one in self.readings} | self.check_ins.keys() | {one.local_date for one in self.activities}
        for day in days:
            if self.first <= day <= self.last:
                known[(day - self.first).days] = True
        return known

    def history(self) -> History:
        """Return what the alert rules look at."""
        hrv, resting = self.measured(Metric.HRV), self.measured(Metric.RESTING_HR)
        return History(self.first, hrv, resting, self.load, self.has_data())


def read_past(uow: UnitOfWork, athlete_id: int, first: date | None, last: date, today: date) -> Past:
    """Read what is known from a first day (by default the oldest) to a last one."""
    records = [(kept.source, _decoded(kept)) for kept in uow.days.between(athlete_id, first, None)]
    told = [(source, record) for source, record in records if record is not None]
    check_ins = {one.day: one for one in uow.check_ins.between(athlete_id, first, last)}
    activities = tuple(uow.activities.between(athlete_id, first, last))
    start = first or _oldest(told, check_ins, activities, last)
    chosen = uow.settings.get(CONVENTION)
    convention = Convention(chosen) if chosen in set(Convention) else Convention.EXPONENTIAL
    loads, load = _load(uow, athlete_id, start, last, convention)
    values = (*readings(told, today), *_weighed(check_ins.values()))
    return Past(
        first=start,
        last=last,
        readings=values,
        check_ins=check_ins,
        nights=_nights(told, values),
        cycles=_cycles(told, values),
        activities=activities,
        loads=loads,
        load=load,
        convention=convention,
    )


def _decoded(kept: object) -> DayRecord | None:
    try:
        return from_kept(kept)  # type: ignore[arg-type]
    except LookupError:  # a kind that a later PeaksDesk wrote
        return None


def _oldest(
    told: Iterable[tuple[str, DayRecord]],
    check_ins: Mapping[date, CheckIn],
    activities: tuple[Activity, ...],
    last: date,
) -> date:
    days = [record.local_date for _, record in told if record.local_date <= last]
    days += [*check_ins, *(one.local_date for one in activities[-1:]), last]
    return min(days)


def _load(uow: UnitOfWork, athlete_id: int, first: date, last: date, convention: Convention) -> tuple[Floats, Load]:
    pairs = uow.activities.daily_load(athlete_id)
    began = min((day for day, _ in pairs), default=None)
    if began is None or began > last:
        nothing = np.full((last - first).days + 1, np.nan)
        return np.zeros(nothing.shape), Load(*(nothing,) * 7)
    series = daily_series(pairs, began, last)
    return daily_series(pairs, first, last), load_of(series, (first - began).days, convention)


def _weighed(check_ins: Iterable[CheckIn]) -> list[Reading]:
    return [
        Reading(
            Metric.WEIGHT,
            one.day,
            one.weight_kg,
            "You",
            Method.TYPED,
            "you",
            one.day.isoformat(),
            why_impossible(Metric.WEIGHT, one.weight_kg),
        )
        for one in check_ins
        if one.weight_kg is not None
    ]


def _nights(told: Iterable[tuple[str, DayRecord]], values: Iterable[Reading]) -> dict[date, Sleep]:
    """Return the sleep behind each day's time asleep that counts."""
    sleeps = {(source, one.key): one for source, one in told if isinstance(one, Sleep)}
    return {
        one.day: sleeps[one.source, one.key]
        for one in values
        if one.metric in (Metric.ASLEEP, Metric.SLEEP) and not one.left_out and (one.source, one.key) in sleeps
    }


def _cycles(told: Iterable[tuple[str, DayRecord]], values: Iterable[Reading]) -> dict[date, Cycle]:
    cycles = {(source, one.key): one for source, one in told if isinstance(one, Cycle)}
    return {
        one.day: cycles[one.source, one.key]
        for one in values
        if one.metric is Metric.STRAIN and not one.left_out and (one.source, one.key) in cycles
    }

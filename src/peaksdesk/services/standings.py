"""How every athlete stands: who needs attention and why, computed from one pass over the newest loads."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from peaksdesk.domain.athlete import Athlete, Threshold, in_force
from peaksdesk.domain.attention import USUAL_WEEKS, Attention, attention
from peaksdesk.domain.fitness import Convention, daily_series
from peaksdesk.domain.policy import audience_of
from peaksdesk.domain.streams import Floats
from peaksdesk.services.fitness import CONVENTION
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.watching import watched_folders
from peaksdesk.services.withheld import Terms, withheld

LOOKED_BACK_DAYS = 550
"""Older loads are not read: of what they gave to CTL two millionths are left."""

_WEEK = 7


@dataclass(frozen=True)
class Standing:
    """One athlete on the roster.

    Attributes:
        weeks: Load of each of the last nine weeks, oldest first; the last one ends today. Fewer where less is known.
        folders: Watched for them.
        thresholds: Those in force today.
        withheld: How many sessions count for nothing here, since the terms of an account keep them to the athlete.
    """

    athlete: Athlete
    attention: Attention
    weeks: tuple[float, ...] = ()
    folders: tuple[Path, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    withheld: int = 0


def read_standings(uow: UnitOfWork, today: date, viewer_id: int, terms: Terms) -> tuple[Standing, ...]:
    """Return how everybody stands, those who need attention most first, equals by name.

    Args:
        viewer_id: The athlete who is chosen: whoever chose them sees all of theirs, and of others what may be shared.
    """
    chosen = uow.settings.get(CONVENTION)
    convention = Convention(chosen) if chosen in set(Convention) else Convention.EXPONENTIAL
    found = [_standing(uow, athlete, today, convention, viewer_id, terms) for athlete in uow.athletes.all()]
    return tuple(sorted(found, key=lambda one: (-one.attention.score, one.athlete.name.casefold(), one.athlete.id)))


def _standing(
    uow: UnitOfWork, athlete: Athlete, today: date, convention: Convention, viewer_id: int, terms: Terms
) -> Standing:
    oldest = today - timedelta(days=LOOKED_BACK_DAYS)
    hidden = withheld(uow, athlete.id, audience_of(viewer_id, athlete.id), terms, oldest)
    if hidden:
        seen = [one for one in uow.activities.between(athlete.id, oldest, None) if one.id not in hidden]
        days = [one.local_date for one in seen]
        first, last = min(days, default=None), max(days, default=None)
        told = [(one.local_date, one.load.value or 0.0) for one in seen if not one.excluded]
    else:
        first, last = uow.activities.first_day(athlete.id), uow.activities.last_day(athlete.id)
        told = uow.activities.daily_load(athlete.id, oldest)
    loads: Floats = np.empty(0)
    if first is not None and first <= today:
        start = max(first, oldest)
        loads = daily_series(told, start, today)
    return Standing(
        athlete,
        attention(loads, today, last, convention),
        weeks=_weeks(loads),
        folders=watched_folders(uow, athlete.id),
        thresholds=in_force(uow.athletes.thresholds(athlete.id), today),
        withheld=len(hidden),
    )


def _weeks(loads: Floats) -> tuple[float, ...]:
    """Sums of sevens of days counted back from today; a first week that is not whole is left out unless it is alone."""
    whole = min(loads.size // _WEEK, USUAL_WEEKS + 1)
    if not whole:
        return (float(loads.sum()),) if loads.size else ()
    return tuple(float(week) for week in loads[-whole * _WEEK :].reshape(whole, _WEEK).sum(axis=1))

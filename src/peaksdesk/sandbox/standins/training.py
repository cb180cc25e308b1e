"""The invented athlete's training as accounts tell it: each session with the few numbers that a list holds."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from peaksdesk.domain.activity import Recording
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.metrics import Summary
from peaksdesk.sandbox import synthesis
from peaksdesk.sandbox.season import ZONE, Session, sessions

FIRST_ID = 9_100_000_000
"""Ids of activities are larger than 32 bits, as Strava's are."""


@dataclass(frozen=True)
class Trained:
    """One session that was done.

    Attributes:
        number: The same for the same session in every account.
        start: Aware, UTC.
        seconds: How long it took.
    """

    number: int
    session: Session
    start: datetime
    seconds: float
    summary: Summary

    @property
    def local(self) -> datetime:
        """Its start on the wall clock of the place."""
        return self.start.astimezone(ZoneInfo(ZONE))


def trained(last: date, years: float, since: date = date.min) -> tuple[Trained, ...]:
    """Return the sessions of some years up to a last day, newest first.

    Args:
        since: Sessions before this day are left out; those after it are the same ones all the same.
    """
    chosen = [one for one in enumerate(sessions(last, years=years)) if one[1].day >= since]
    return tuple(_trained(number, session) for number, session in reversed(chosen))


@lru_cache(maxsize=4)
def recorded(session: Session) -> Recording:
    """Return a session's recording with its streams."""
    return synthesis.record(session)


def _trained(number: int, session: Session) -> Trained:
    recording = recorded(session)
    summary = measure(recording).summary
    return Trained(FIRST_ID + number, session, recording.start, float(len(recording.streams)), summary)


def days_before(last: date, days: int) -> tuple[date, ...]:
    """Return so many days up to a last one, newest first."""
    return tuple(last - timedelta(days=n) for n in range(days))

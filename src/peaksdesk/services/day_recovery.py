"""WHOOP's recovery of one day: what fills in a check-in."""

from datetime import date

from peaksdesk.domain.day_records import DayKind
from peaksdesk.domain.readings import Metric, readings
from peaksdesk.services.day_keeping import from_kept
from peaksdesk.services.ports import UnitOfWork

_KINDS = (DayKind.RECOVERY, DayKind.SLEEP)


def recovery_of(uow: UnitOfWork, athlete_id: int, day: date, today: date) -> float | None:
    """Return a day's recovery, %; None without a sound one."""
    told = [(kept.source, from_kept(kept)) for kept in uow.days.between(athlete_id, day, day, _KINDS)]
    return next(
        (one.value for one in readings(told, today) if one.metric is Metric.RECOVERY and not one.left_out), None
    )

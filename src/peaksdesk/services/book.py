"""An athlete's whole history held ready: every activity, and the bests of each as rows of a matrix."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.mean_max import CURVE_DURATIONS_S
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.records import Best
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.formats import blob
from peaksdesk.services.ports import UnitOfWork

CHANNELS = (POWER, SPEED, HEART_RATE)
"""What has curves, the most telling first."""


@dataclass(frozen=True, eq=False)
class Bests:
    """The curves of one channel, a row for each activity of the book.

    Attributes:
        value: float32, shape (n, durations): W, bpm or m/s; 0 where the session was shorter or had none.
        start_s: uint32, of the same shape: where each began.
    """

    value: npt.NDArray[np.float32]
    start_s: npt.NDArray[np.uint32]


@dataclass(frozen=True, eq=False)
class Book:
    """Everything that questions about bests and totals rest on, oldest first.

    Attributes:
        activities: By id.
        ids: Of the activities, shape (n,), by day; likewise `day` (`date.toordinal()`).
        group: Family of each.
        bests: By channel; only channels that any activity has.
    """

    activities: Mapping[int, Activity]
    ids: npt.NDArray[np.int64]
    day: npt.NDArray[np.int64]
    group: tuple[Family, ...]
    bests: Mapping[str, Bests]

    def rows(self, group: Family, since: date | None, until: date | None) -> npt.NDArray[np.intp]:
        """Return the rows of one family of sports between two days, both included."""
        first = date.min.toordinal() if since is None else since.toordinal()
        last = date.max.toordinal() if until is None else until.toordinal()
        of_group = np.array([found is group for found in self.group], dtype=bool)
        return np.flatnonzero(of_group & (self.day >= first) & (self.day <= last))

    def best(self, channel: str, group: Family, since: date | None, until: date | None) -> tuple[Best, ...]:
        """Return the best over each duration, the earlier day where two are equal; durations without one left out."""
        held, rows = self.bests.get(channel), self.rows(group, since, until)
        if held is None or not rows.size:
            return ()
        values = held.value[rows]
        at = values.argmax(axis=0)
        return tuple(
            Best(
                duration_s=seconds,
                value=float(values[at[k], k]),
                day=date.fromordinal(int(self.day[rows[at[k]]])),
                activity_id=int(self.ids[rows[at[k]]]),
                start_s=int(held.start_s[rows[at[k]], k]),
            )
            for k, seconds in enumerate(CURVE_DURATIONS_S)
            if values[at[k], k] > 0.0
        )

    def measured(self) -> tuple[tuple[Family, tuple[str, ...]], ...]:
        """Return each family of sports with the channels it has bests of, the most practised first."""
        counts: dict[Family, int] = {}
        for group in self.group:
            counts[group] = counts.get(group, 0) + 1
        found = []
        for group in sorted(counts, key=lambda one: (-counts[one], one)):
            rows = self.rows(group, None, None)
            channels = tuple(name for name, held in self.bests.items() if held.value[rows, 0].any())
            if channels:
                found.append((group, channels))
        return tuple(found)


def read_book(uow: UnitOfWork, athlete_id: int) -> Book:
    """Read an athlete's whole history: a tenth of a second for three thousand activities."""
    activities = {activity.id: activity for activity in uow.activities.between(athlete_id, None, None)}
    rows = [row for row in uow.activities.all_metrics(athlete_id, None, None) if row.activity_id in activities]
    shape = (len(rows), len(CURVE_DURATIONS_S))
    bests = {name: Bests(np.zeros(shape, np.float32), np.zeros(shape, np.uint32)) for name in CHANNELS}
    for at, row in enumerate(rows):
        for name, curve in blob.unpack_metrics(row.metrics, _NO_SUMMARY).curves.items():
            if name in bests:
                size = min(curve.best.shape[0], shape[1])
                bests[name].value[at, :size] = np.nan_to_num(curve.best[:size])
                bests[name].start_s[at, :size] = curve.start_s[:size]
    return Book(
        activities=activities,
        ids=np.array([row.activity_id for row in rows], np.int64),
        day=np.array([row.local_date.toordinal() for row in rows], np.int64),
        group=tuple(family(row.sport) for row in rows),
        bests={name: held for name, held in bests.items() if held.value.any()},
    )


_NO_SUMMARY = Summary()

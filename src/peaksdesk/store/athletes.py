"""People and their thresholds in tables."""

from datetime import date
from typing import Any

from sqlalchemy import bindparam, exists, select

from peaksdesk.domain.athlete import Athlete, Sex, Threshold, ThresholdKind, Units
from peaksdesk.store.columns import storable
from peaksdesk.store.rows import Rows
from peaksdesk.store.schema import activities, athletes, thresholds

_ALL = select(athletes).order_by(athletes.c.id)
_GET = select(athletes).where(athletes.c.id == bindparam("athlete"))
_ADD = athletes.insert()
_UPDATE = athletes.update().where(athletes.c.id == bindparam("athlete"))
_FORGET = athletes.delete().where(athletes.c.id == bindparam("athlete"))
_REMOVE = athletes.delete().where(
    athletes.c.id == bindparam("athlete"),
    ~exists().where(activities.c.athlete_id == bindparam("athlete")),
)
_THRESHOLDS = (
    select(thresholds.c.kind, thresholds.c.value, thresholds.c.valid_from)
    .where(thresholds.c.athlete_id == bindparam("athlete"))
    .order_by(thresholds.c.kind, thresholds.c.valid_from)
)
_ADD_THRESHOLD = thresholds.insert()
_REMOVE_THRESHOLD = thresholds.delete().where(
    thresholds.c.athlete_id == bindparam("athlete"),
    thresholds.c.kind == bindparam("of_kind"),
    thresholds.c.valid_from == bindparam("day"),
)


class SqlAthletes:
    """People in one transaction; see `ports.AthleteStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self) -> tuple[Athlete, ...]:
        """Return every athlete, oldest first."""
        return tuple(self._rows.all(_ALL, _athlete))

    def get(self, athlete_id: int) -> Athlete | None:
        """Return one athlete, or None."""
        return self._rows.first(_GET, _athlete, {"athlete": athlete_id})

    def add(self, athlete: Athlete) -> Athlete:
        """Keep a new athlete (its id is ignored) and return it with the id it got."""
        key = self._rows.insert(_ADD, _values(athlete))
        return Athlete(**{**vars(athlete), "id": key})

    def update(self, athlete: Athlete) -> None:
        """Replace the stored values of an athlete.

        Raises:
            LookupError: There is no such athlete.
        """
        if self._rows.run(_UPDATE, {"athlete": athlete.id, **_values(athlete)}).rowcount != 1:
            raise LookupError(f"There is no athlete with the number {athlete.id}.")

    def forget(self, athlete_id: int) -> None:
        """Remove an athlete with everything that is kept of them; original files stay until nobody needs them."""
        self._rows.run(_FORGET, {"athlete": athlete_id})

    def remove(self, athlete_id: int) -> bool:
        """Forget an athlete who has no activities, not even in the bin; tell whether it was done."""
        return self._rows.run(_REMOVE, {"athlete": athlete_id}).rowcount == 1

    def thresholds(self, athlete_id: int) -> tuple[Threshold, ...]:
        """Return all thresholds by kind and date."""
        return tuple(self._rows.all(_THRESHOLDS, _threshold, {"athlete": athlete_id}))

    def set_threshold(self, athlete_id: int, threshold: Threshold) -> None:
        """Keep a threshold, replacing one of the same kind and day."""
        self.remove_threshold(athlete_id, threshold.kind, threshold.valid_from)
        self._rows.run(
            _ADD_THRESHOLD,
            {
                "athlete_id": athlete_id,
                "kind": threshold.kind.value,
                "valid_from": threshold.valid_from,
                "value": threshold.value,
            },
        )

    def remove_threshold(self, athlete_id: int, kind: ThresholdKind, valid_from: date) -> None:
        """Forget a threshold; nothing happens where there is none."""
        self._rows.run(_REMOVE_THRESHOLD, {"athlete": athlete_id, "of_kind": kind.value, "day": valid_from})


def _values(athlete: Athlete) -> dict[str, Any]:
    values = dict(vars(athlete))
    del values["id"]
    values.update(name=storable(athlete.name), sex=athlete.sex.value, units=athlete.units.value)
    return values


def _athlete(row: Any) -> Athlete:  # noqa: ANN401
    values = dict(row._mapping)
    values.update(sex=Sex(row.sex), units=Units(row.units))
    return Athlete(**values)


def _threshold(row: Any) -> Threshold:  # noqa: ANN401
    kind, value, valid_from = row
    return Threshold(ThresholdKind(kind), value, valid_from)

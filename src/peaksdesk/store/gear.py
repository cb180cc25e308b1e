"""Gear in a table."""

from typing import Any

from sqlalchemy import bindparam, select

from peaksdesk.domain.gear import Gear
from peaksdesk.store.columns import storable
from peaksdesk.store.rows import Rows
from peaksdesk.store.schema import gear

_T = gear.c
_ALL = (
    select(_T.name, _T.part_of, _T.since, _T.start_m, _T.limit_m, _T.retired_on, _T.note)
    .where(_T.athlete_id == bindparam("athlete"))
    .order_by(_T.name, _T.part_of)
)
_ADD = gear.insert()
_REMOVE = gear.delete().where(
    _T.athlete_id == bindparam("athlete"), _T.part_of == bindparam("whole"), _T.name == bindparam("called")
)


class SqlGear:
    """Gear in one transaction; see `gear_port.GearStore`."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def all(self, athlete_id: int) -> tuple[Gear, ...]:
        """Return everything kept of an athlete's gear, by name."""
        return tuple(self._rows.all(_ALL, _gear, {"athlete": athlete_id}))

    def put(self, athlete_id: int, gear: Gear) -> None:
        """Keep a piece of gear, replacing the one of the same key."""
        self.remove(athlete_id, gear.key)
        values = {**vars(gear), "name": storable(gear.name), "part_of": storable(gear.part_of)}
        self._rows.run(_ADD, {"athlete_id": athlete_id, **values, "note": storable(gear.note)})

    def remove(self, athlete_id: int, key: tuple[str, str]) -> None:
        """Forget a piece of gear; nothing happens where there is none."""
        part_of, name = key
        self._rows.run(_REMOVE, {"athlete": athlete_id, "whole": storable(part_of), "called": storable(name)})


def _gear(row: Any) -> Gear:  # noqa: ANN401
    return Gear(*row)

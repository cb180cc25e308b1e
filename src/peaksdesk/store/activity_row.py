"""An activity as a row of its table, both ways. Reading ten years at once must take a blink, so it goes by position."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column

from peaksdesk.domain.activity import YOU, Activity, Lap
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Sport
from peaksdesk.services.kept import Projection
from peaksdesk.store.columns import storable, to_json
from peaksdesk.store.rows import NONSENSE, damaged_row
from peaksdesk.store.schema import SUMMARY_NUMBERS, activities

_parse = json.JSONDecoder().raw_decode
_SPORTS = {sport.value: sport for sport in Sport}
_METHODS = {method.value: method for method in LoadMethod}

_T = activities.c

COLUMNS: tuple[Column[Any], ...] = (
    _T.id,
    _T.athlete_id,
    _T.start,
    _T.zone,
    _T.local_date,
    _T.sport,
    _T.title,
    _T.description,
    _T.gear,
    _T.rpe,
    _T.excluded,
    _T.load_value,
    _T.load_method,
    _T.load_intensity,
    _T.load_inputs,
    _T.load_reason,
    _T.provenance,
    _T.edits,
    _T.estimated,
    _T.records,
    *(_T[name] for name in SUMMARY_NUMBERS),
)
"""What `activity` reads, in its order."""

_EDITED_COLUMNS = ("title", "sport", "description", "gear", "rpe", "excluded")


def activity(row: Sequence[Any]) -> Activity:
    """Return the activity in a row of `COLUMNS`.

    A sport or method of a newer PeaksDesk becomes UNKNOWN or NONE.

    Raises:
        ValueError, KeyError, TypeError: The row is damaged.
    """
    (
        key,
        athlete_id,
        start,
        zone,
        local_date,
        sport,
        title,
        description,
        gear,
        rpe,
        excluded,
        load_value,
        load_method,
        load_intensity,
        load_inputs,
        load_reason,
        provenance,
        edits,
        estimated,
        records,
    ) = row[:20]
    return Activity(
        key,
        athlete_id,
        start,
        zone,
        local_date,
        _SPORTS.get(sport, Sport.UNKNOWN),
        title,
        description,
        gear,
        rpe,
        excluded,
        Summary(*row[20:], records, () if estimated == "[]" else tuple(_parse(estimated)[0])),  # type: ignore[call-arg]
        Load(
            load_value,
            _METHODS.get(load_method, LoadMethod.NONE),
            load_intensity,
            () if load_inputs == "[]" else tuple([(name, value) for name, value in _parse(load_inputs)[0]]),
            load_reason,
        ),
        Provenance(provenance),
        {} if edits == "{}" else _parse(edits)[0],
    )


def provenance_text(provenance: Mapping[str, str]) -> str:
    """Return provenance as a column: for each origin the fields it gave, since most activities have one or two."""
    given: dict[str, list[str]] = {}
    for name, origin in provenance.items():
        given.setdefault(origin, []).append(name)
    return to_json(given)


class Provenance(Mapping[str, str]):
    """Provenance as its column holds it, taken apart when somebody asks: a list of ten years never does."""

    def __init__(self, text: str) -> None:
        """Hold a column's text."""
        self._text = text
        self._found: dict[str, str] | None = None

    def _told(self) -> dict[str, str]:
        if self._found is None:
            try:
                self._found = provenance_from(self._text)
            except NONSENSE as problem:
                raise damaged_row(problem) from problem
        return self._found

    def __getitem__(self, name: str) -> str:
        return self._told()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._told())

    def __len__(self) -> int:
        return len(self._told())

    def __repr__(self) -> str:
        return repr(self._told())


def provenance_from(text: str) -> dict[str, str]:
    """Return what `provenance_text` was given."""
    found: dict[str, str] = {}
    for origin, names in _parse(text)[0].items():
        found.update(dict.fromkeys(names, origin))
    return found


def sport_of(text: str) -> Sport:
    """Return a stored sport; one that a newer PeaksDesk added is UNKNOWN."""
    return _SPORTS.get(text, Sport.UNKNOWN)


def activity_values(projection: Projection) -> dict[str, Any]:
    """Return the columns of a projection: all but the activity's id, its athlete and its place in the bin."""
    summary = projection.summary
    values: dict[str, Any] = {name: getattr(summary, name) for name in SUMMARY_NUMBERS}
    values.update(
        start=projection.start,
        zone=projection.zone,
        local_date=projection.local_date,
        sport=projection.sport.value,
        title=storable(projection.title),
        description=storable(projection.description),
        gear=storable(projection.gear),
        rpe=projection.rpe,
        excluded=projection.excluded,
        records=summary.records,
        estimated=to_json(summary.estimated),
        provenance=provenance_text(projection.provenance),
        edits=to_json(dict(projection.edits)),
        **load_values(projection.load),
    )
    return values


def load_values(load: Load) -> dict[str, Any]:
    """Return the columns of a load."""
    return {
        "load_value": load.value,
        "load_method": load.method.value,
        "load_intensity": load.intensity,
        "load_inputs": to_json(load.inputs),
        "load_reason": storable(load.reason),
    }


def edit_values(edits: Mapping[str, str | float | bool | None], provenance: Mapping[str, str]) -> dict[str, Any]:
    """Return the columns that a person's edits set.

    Args:
        edits: All of them, by field.
        provenance: As it is stored now.
    """
    values: dict[str, Any] = {name: edits[name] for name in _EDITED_COLUMNS if name in edits}
    written = dict.fromkeys(values, YOU)
    for name, value in values.items():
        if isinstance(value, str):
            values[name] = storable(str(value))
    return {**values, "edits": to_json(dict(edits)), "provenance": provenance_text({**provenance, **written})}


def lap_values(activity_id: int, laps: Sequence[Lap]) -> list[dict[str, Any]]:
    """Return the rows of an activity's laps."""
    return [
        {
            "activity_id": activity_id,
            "position": position,
            "start_s": lap.start_s,
            "duration_s": lap.duration_s,
            "distance_m": lap.distance_m,
            "avg_power_w": lap.avg_power_w,
            "avg_hr_bpm": lap.avg_hr_bpm,
            "max_hr_bpm": lap.max_hr_bpm,
            "avg_cadence_rpm": lap.avg_cadence_rpm,
            "ascent_m": lap.ascent_m,
            "trigger_name": storable(lap.trigger),
        }
        for position, lap in enumerate(laps)
    ]

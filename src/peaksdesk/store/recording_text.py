"""A recording without its streams as JSON text, exact both ways."""

import json
from dataclasses import astuple, fields
from datetime import UTC, datetime

from peaksdesk.domain.activity import DeviceTotals, Lap, Recording
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import Streams
from peaksdesk.store.columns import to_json

_PLAIN = ("utc_offset_s", "title", "description", "gear", "device", "rpe", "external_id", "link", "link_text")
_LINES = ("warnings", "attributions")
_SPORTS = {sport.value: sport for sport in Sport}
_LAP_NAMES = tuple(item.name for item in fields(Lap))


def encode(recording: Recording) -> str:
    """Return all of a recording but its streams as text. What equals its default is left out."""
    values: dict[str, object] = {
        "start": recording.start.astimezone(UTC).isoformat(),
        "sport": recording.sport.value,
    }
    for name in _PLAIN:
        value = getattr(recording, name)
        if value is not None and value != "":
            values[name] = value
    totals = {name: value for name, value in vars(recording.totals).items() if value is not None}
    if totals:
        values["totals"] = totals
    if recording.laps:
        values["lap_names"] = _LAP_NAMES
        values["laps"] = [astuple(lap) for lap in recording.laps]
    for name in _LINES:
        if getattr(recording, name):
            values[name] = getattr(recording, name)
    return to_json(values)


def decode(text: str) -> Recording:
    """Return what `encode` was given, with empty streams.

    Raises:
        ValueError, KeyError, TypeError: The text is not what `encode` wrote.
    """
    from numpy import empty  # not at the start of the window, which shows no recordings

    values = json.loads(text)
    start = datetime.fromisoformat(values.pop("start"))
    sport = _SPORTS.get(values.pop("sport"), Sport.UNKNOWN)
    names = values.pop("lap_names", ())
    laps = tuple(Lap(**dict(zip(names, lap, strict=True))) for lap in values.pop("laps", ()))
    return Recording(
        start=start,
        sport=sport,
        streams=Streams(empty(0)),
        laps=laps,
        totals=DeviceTotals(**values.pop("totals", {})),
        warnings=tuple(values.pop("warnings", ())),
        attributions=tuple(values.pop("attributions", ())),
        **values,
    )

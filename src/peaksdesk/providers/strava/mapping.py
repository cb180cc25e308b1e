"""What Strava's records mean: pure functions from a record to the domain."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date
from typing import Any, TypeVar

import numpy as np
from pydantic import ValidationError

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.stream import Record, SeenActivity
from peaksdesk.domain import streams as s
from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.day_records import Body
from peaksdesk.domain.sport_names import sport_named
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import Floats, Streams
from peaksdesk.providers.strava import wire

W = TypeVar("W", bound=wire.Wire)

_CHANNELS = {
    "watts": (s.POWER, 0.0, 4_000.0),
    "heartrate": (s.HEART_RATE, 20.0, 250.0),
    "cadence": (s.CADENCE, 0.0, 512.0),
    "velocity_smooth": (s.SPEED, 0.0, 60.0),
    "distance": (s.DISTANCE, 0.0, 5e6),
    "altitude": (s.ALTITUDE, -500.0, 9_000.0),
    "temp": (s.TEMPERATURE, -60.0, 70.0),
}
"""Strava's stream, ours, and what it can be: anything else is no measurement."""

_LONGEST = 400_000
"""Samples of a stream; a day of seconds is 86,400."""


def to_activity(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map an activity of the list, with its detail and streams where these were read."""
    told = _parsed(wire.Activity, {**record, **(detail or {}).get("detail", {})}, "activity")
    sport = sport_named(told.sport_type or told.type or "")
    if told.trainer and sport is Sport.RIDE:
        sport = Sport.INDOOR_RIDE
    measured = told.device_watts is not False
    recording = Recording(
        start=told.start_date.astimezone(UTC),
        sport=sport,
        streams=_streams((detail or {}).get("streams", {})),
        totals=DeviceTotals(
            elapsed_s=_within(told.elapsed_time, 1, 10 * 86_400),
            timer_s=_within(told.moving_time, 1, 10 * 86_400),
            distance_m=_within(told.distance, 1, 5e6),
            ascent_m=_within(told.total_elevation_gain, 0, 50_000),
            avg_hr_bpm=_within(told.average_heartrate, 20, 250),
            max_hr_bpm=_within(told.max_heartrate, 20, 250),
            avg_power_w=_within(told.average_watts, 1, 2_000) if measured else None,
            max_power_w=_within(told.max_watts, 1, 4_000) if measured else None,
            np_w=_within(told.weighted_average_watts, 1, 2_000) if measured else None,
            avg_cadence_rpm=_within(told.average_cadence, 1, 512),
            energy_kcal=_within(told.calories, 1, 100_000),
        ),
        utc_offset_s=_offset(told.utc_offset),
        title=told.name or "",
        description=told.description or "",
        gear=(told.gear.name if told.gear is not None else None) or "",
        device=told.device_name or "",
        rpe=_within(told.perceived_exertion, 0, 10),
        external_id=told.id,
    )
    yield SeenActivity(recording, link=f"https://www.strava.com/activities/{told.id}")


def to_body(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map the person's weight and FTP."""
    told = _parsed(wire.Athlete, record, "profile")
    yield Body("athlete", date.min, weight_kg=_within(told.weight, 20, 400), ftp_w=_within(told.ftp, 30, 700))


def to_zones(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map the person's heart rate zones."""
    told = _parsed(wire.Zones, record, "list of zones")
    zones = told.heart_rate.zones if told.heart_rate is not None else ()
    yield Body("zones", date.min, hr_zones_bpm=tuple(zone.max for zone in zones[:-1]))


def _streams(told: Any) -> Streams:
    time = _numbers(told, "time")
    if time is None or not np.isfinite(time).all() or time.size == 0:
        return Streams(np.empty(0))
    channels: dict[str, Floats] = {}
    for name, (channel, least, most) in _CHANNELS.items():
        values = _numbers(told, name)
        if values is not None and values.shape == time.shape:
            channels[channel] = np.where((values >= least) & (values <= most), values, np.nan)
    places = _pairs(told, time.size)
    if places is not None:
        channels[s.LATITUDE], channels[s.LONGITUDE] = places
    return Streams(time, {name: values for name, values in channels.items() if np.isfinite(values).any()})


def _data(told: Any, name: str) -> list[Any] | None:
    stream = told.get(name) if isinstance(told, dict) else None
    data = stream.get("data") if isinstance(stream, dict) else None
    return data if isinstance(data, list) and 0 < len(data) <= _LONGEST else None


def _numbers(told: Any, name: str) -> Floats | None:
    data = _data(told, name)
    if data is None:
        return None
    return np.array([_number(value) for value in data])


def _number(value: Any) -> float:
    plain = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12
    return float(value) if plain else np.nan


def _pairs(told: Any, size: int) -> tuple[Floats, Floats] | None:
    data = _data(told, "latlng")
    if data is None or len(data) != size:
        return None
    nowhere = (np.nan, np.nan)
    pairs = [(_number(p[0]), _number(p[1])) if isinstance(p, list) and len(p) == 2 else nowhere for p in data]
    places = np.array(pairs)
    known = (np.abs(places[:, 0]) <= 90) & (np.abs(places[:, 1]) <= 180)
    places[~known] = np.nan
    return places[:, 0], places[:, 1]


def _parsed(model: type[W], record: Mapping[str, Any], what: str) -> W:
    try:
        return model.model_validate(record)
    except ValidationError as problem:
        field = ".".join(str(part) for part in problem.errors()[0]["loc"])
        raise BadReply(f"Strava's {what} makes no sense ({field}).") from problem


def _offset(told: float | None) -> int | None:
    return int(told) if told is not None and abs(told) <= 14 * 3600 else None


def _within(value: float | None, least: float, most: float) -> float | None:
    return value if value is not None and least <= value <= most else None

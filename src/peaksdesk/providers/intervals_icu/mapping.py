"""What the records of intervals.icu mean: pure functions from a record to the domain."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any, TypeVar

import numpy as np
from pydantic import ValidationError

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.stream import Explained, Record, SeenActivity
from peaksdesk.domain import streams as s
from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.day_records import Wellness
from peaksdesk.domain.sport_names import sport_named
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import Floats, Streams
from peaksdesk.providers.intervals_icu import wire

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
"""The service's stream, ours, and what it can be: anything else is no measurement."""

_LONGEST = 400_000
"""Samples of a stream; a day of seconds is 86,400."""

_STUB = (
    "Strava does not let intervals.icu pass its activities on. Connect Strava here too, or connect your device to "
    "intervals.icu directly."
)


def to_activity(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map an activity, with its streams where these were read."""
    told = _parsed(wire.Activity, record, "activity")
    if told.source == "STRAVA":
        yield Explained(_STUB)
        return
    start = _moment(told.start_date)
    if start is None:
        raise BadReply("An activity of intervals.icu does not say when it began.")
    here = _moment(told.start_date_local)
    sport = sport_named(told.type or "")
    if told.trainer and sport is Sport.RIDE:
        sport = Sport.INDOOR_RIDE
    recording = Recording(
        start=start,
        sport=sport,
        streams=_streams((detail or {}).get("streams", [])),
        totals=DeviceTotals(
            elapsed_s=_within(told.elapsed_time, 1, 10 * 86_400),
            timer_s=_within(told.moving_time, 1, 10 * 86_400),
            distance_m=_within(told.distance, 1, 5e6),
            ascent_m=_within(told.total_elevation_gain, 0, 50_000),
            descent_m=_within(told.total_elevation_loss, 0, 50_000),
            avg_hr_bpm=_within(told.average_heartrate, 20, 250),
            max_hr_bpm=_within(told.max_heartrate, 20, 250),
            avg_power_w=_within(told.icu_average_watts, 1, 2_000),
            np_w=_within(told.icu_weighted_avg_watts, 1, 2_000),
            avg_cadence_rpm=_within(told.average_cadence, 1, 512),
            energy_kcal=_within(told.calories, 1, 100_000),
            pool_length_m=_within(told.pool_length, 10, 100),
        ),
        utc_offset_s=_offset(here, start),
        title=told.name or "",
        description=told.description or "",
        gear=(told.gear.name if told.gear is not None else None) or "",
        device=told.device_name or "",
        rpe=_within(told.icu_rpe, 1, 10),
        external_id=told.id,
    )
    yield SeenActivity(recording, link=f"https://intervals.icu/activities/{told.id}")


def to_wellness(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map a day's wellness; days on which nothing was noted but what the service computes bring nothing."""
    told = _parsed(wire.Wellness, record, "wellness record")
    try:
        day = date.fromisoformat(told.id)
    except ValueError as problem:
        raise BadReply("A wellness record of intervals.icu is of no day.") from problem
    found = Wellness(
        key=told.id,
        local_date=day,
        hrv_ms=_within(told.hrv, 1, 400),
        sdnn_ms=_within(told.hrv_sdnn, 1, 600),
        resting_hr_bpm=_within(told.resting_hr, 20, 150),
        sleep_s=_within(told.sleep_secs, 1, 86_400),
        sleep_score=_within(told.sleep_score, 0, 100),
        weight_kg=_within(told.weight, 20, 400),
        readiness=_within(told.readiness, 0, 100),
        spo2_percent=_within(told.sp_o2, 50, 100),
        respiratory_rate=_within(told.respiration, 2, 60),
        steps=_whole(_within(told.steps, 0, 200_000)),
        soreness=_whole(_within(told.soreness, 1, 4)),
        fatigue=_whole(_within(told.fatigue, 1, 4)),
        stress=_whole(_within(told.stress, 1, 4)),
        mood=_whole(_within(told.mood, 1, 4)),
        comments=told.comments or "",
    )
    if found != Wellness(key=told.id, local_date=day):
        yield found


def _streams(told: Any) -> Streams:
    by_type = {one.get("type"): one for one in told if isinstance(one, dict)} if isinstance(told, list) else {}
    time = _numbers(by_type, "time")
    if time is None or not np.isfinite(time).all():
        return Streams(np.empty(0))
    channels: dict[str, Floats] = {}
    for name, (channel, least, most) in _CHANNELS.items():
        values = _numbers(by_type, name)
        if values is not None and values.shape == time.shape:
            channels[channel] = np.where((values >= least) & (values <= most), values, np.nan)
    latitude, longitude = _numbers(by_type, "latlng"), _numbers(by_type, "latlng", "data2")
    if latitude is not None and longitude is not None and latitude.shape == longitude.shape == time.shape:
        known = (np.abs(latitude) <= 90) & (np.abs(longitude) <= 180)
        channels[s.LATITUDE] = np.where(known, latitude, np.nan)
        channels[s.LONGITUDE] = np.where(known, longitude, np.nan)
    return Streams(time, {name: values for name, values in channels.items() if np.isfinite(values).any()})


def _numbers(by_type: Mapping[Any, Any], name: str, part: str = "data") -> Floats | None:
    data = by_type[name].get(part) if name in by_type else None
    if not isinstance(data, list) or not 0 < len(data) <= _LONGEST:
        return None
    return np.array([_number(value) for value in data])


def _number(value: Any) -> float:
    plain = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e12
    return float(value) if plain else np.nan


def _parsed(model: type[W], record: Mapping[str, Any], what: str) -> W:
    try:
        return model.model_validate(record)
    except ValidationError as problem:
        field = ".".join(str(part) for part in problem.errors()[0]["loc"])
        raise BadReply(f"The {what} of intervals.icu makes no sense ({field}).") from problem


def _moment(text: str | None) -> datetime | None:
    try:
        found = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return (found if found.tzinfo is not None else found.replace(tzinfo=UTC)).astimezone(UTC)


def _offset(here: datetime | None, start: datetime) -> int | None:
    """Find the place's offset from its clock, which was read as if it were UTC."""
    if here is None:
        return None
    seconds = int((here - start).total_seconds())
    return seconds if abs(seconds) <= 14 * 3600 else None


def _within(value: float | None, least: float, most: float) -> float | None:
    return value if value is not None and least <= value <= most else None


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)

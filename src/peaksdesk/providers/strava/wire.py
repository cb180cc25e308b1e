"""Strava's replies (API v3), as its published description and recorded answers give them. Unknown fields survive.

Source: Strava API v3 description, June 2026, and recorded replies of 2025.
"""

from pydantic import AwareDatetime, BaseModel, ConfigDict, FiniteFloat


class Wire(BaseModel):
    """What all records share: anything unknown is let through, anything optional may be missing or null."""

    model_config = ConfigDict(extra="allow", frozen=True, coerce_numbers_to_str=True)


class Gear(Wire):
    """Bike or shoes."""

    id: str = ""
    name: str | None = None


class Activity(Wire):
    """An activity of the listing, or in detail: then it has a description, calories, gear and exertion too.

    `start_date` is UTC. `start_date_local` carries a Z that is not true, so nothing reads it; `utc_offset` (seconds) is
    the real offset. Lengths in m, times in s, power in W, energy in kJ.
    """

    id: str
    name: str | None = None
    sport_type: str | None = None
    type: str | None = None
    start_date: AwareDatetime
    utc_offset: FiniteFloat | None = None
    elapsed_time: FiniteFloat | None = None
    moving_time: FiniteFloat | None = None
    distance: FiniteFloat | None = None
    total_elevation_gain: FiniteFloat | None = None
    average_heartrate: FiniteFloat | None = None
    max_heartrate: FiniteFloat | None = None
    average_watts: FiniteFloat | None = None
    max_watts: FiniteFloat | None = None
    weighted_average_watts: FiniteFloat | None = None
    device_watts: bool | None = None
    average_cadence: FiniteFloat | None = None
    trainer: bool | None = None
    device_name: str | None = None
    description: str | None = None
    calories: FiniteFloat | None = None
    perceived_exertion: FiniteFloat | None = None
    gear: Gear | None = None


class Zone(Wire):
    """A heart rate zone; the last one's `max` is -1."""

    min: FiniteFloat
    max: FiniteFloat


class HeartRateZones(Wire):
    """The person's heart rate zones."""

    zones: tuple[Zone, ...] = ()


class Zones(Wire):
    """The person's zones."""

    heart_rate: HeartRateZones | None = None


class Athlete(Wire):
    """The person: weight in kg, FTP in W."""

    id: str
    firstname: str | None = None
    lastname: str | None = None
    weight: FiniteFloat | None = None
    ftp: FiniteFloat | None = None

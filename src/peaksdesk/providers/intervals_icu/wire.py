"""The replies of intervals.icu (API v1), as its published description gives them. Unknown fields survive.

Source: intervals.icu API description, December 2025. Activities use snake_case, wellness camelCase.
"""

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat


class Wire(BaseModel):
    """What all records share: anything unknown is let through, anything optional may be missing or null."""

    model_config = ConfigDict(extra="allow", frozen=True, coerce_numbers_to_str=True, populate_by_name=True)


class Gear(Wire):
    """Bike or shoes."""

    name: str | None = None


class Activity(Wire):
    """An activity. One that came from Strava is a stub: an id, a day and a note.

    `start_date` is UTC and ends in Z; `start_date_local` has no zone. Lengths in m, times in s, power in W.
    """

    id: str
    source: str | None = None
    note: str | None = Field(None, alias="_note")
    start_date: str | None = None
    start_date_local: str | None = None
    type: str | None = None
    name: str | None = None
    description: str | None = None
    elapsed_time: FiniteFloat | None = None
    moving_time: FiniteFloat | None = None
    distance: FiniteFloat | None = None
    total_elevation_gain: FiniteFloat | None = None
    total_elevation_loss: FiniteFloat | None = None
    average_heartrate: FiniteFloat | None = None
    max_heartrate: FiniteFloat | None = None
    icu_average_watts: FiniteFloat | None = None
    icu_weighted_avg_watts: FiniteFloat | None = None
    average_cadence: FiniteFloat | None = None
    calories: FiniteFloat | None = None
    pool_length: FiniteFloat | None = None
    trainer: bool | None = None
    icu_rpe: FiniteFloat | None = None
    device_name: str | None = None
    gear: Gear | None = None


class Wellness(Wire):
    """A day; `id` is its local date. HRV is rMSSD in ms, weight in kg, sleep in s."""

    id: str
    weight: FiniteFloat | None = None
    resting_hr: FiniteFloat | None = Field(None, alias="restingHR")
    hrv: FiniteFloat | None = None
    hrv_sdnn: FiniteFloat | None = Field(None, alias="hrvSDNN")
    sleep_secs: FiniteFloat | None = Field(None, alias="sleepSecs")
    sleep_score: FiniteFloat | None = Field(None, alias="sleepScore")
    soreness: FiniteFloat | None = None
    fatigue: FiniteFloat | None = None
    stress: FiniteFloat | None = None
    mood: FiniteFloat | None = None
    sp_o2: FiniteFloat | None = Field(None, alias="spO2")
    respiration: FiniteFloat | None = None
    readiness: FiniteFloat | None = None
    steps: FiniteFloat | None = None
    comments: str | None = None


class Athlete(Wire):
    """Whose account it is."""

    id: str
    name: str | None = None

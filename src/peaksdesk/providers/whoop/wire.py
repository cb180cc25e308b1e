"""WHOOP's replies (API v2), as its published description gives them. Unknown fields and values survive.

Source: WHOOP API v2 description, August 2026.
"""

from datetime import datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict, FiniteFloat


class Wire(BaseModel):
    """What all records share: anything unknown is let through, anything optional may be missing or null."""

    model_config = ConfigDict(extra="allow", frozen=True, coerce_numbers_to_str=True)


class CycleScore(Wire):
    """Strain 0 to 21, energy in kilojoule, heart rates in bpm."""

    strain: FiniteFloat | None = None
    kilojoule: FiniteFloat | None = None
    average_heart_rate: FiniteFloat | None = None
    max_heart_rate: FiniteFloat | None = None


class Cycle(Wire):
    """From one sleep to the next; `end` is absent while it goes on."""

    id: str
    start: AwareDatetime
    end: AwareDatetime | None = None
    timezone_offset: str = "Z"
    score_state: str
    score: CycleScore | None = None


class RecoveryScore(Wire):
    """Recovery in percent, resting heart rate in bpm, rMSSD in ms, temperature in °C."""

    user_calibrating: bool = False
    recovery_score: FiniteFloat | None = None
    resting_heart_rate: FiniteFloat | None = None
    hrv_rmssd_milli: FiniteFloat | None = None
    spo2_percentage: FiniteFloat | None = None
    skin_temp_celsius: FiniteFloat | None = None


class Recovery(Wire):
    """It has no id and no times of its own: the cycle's id is its key, its day that of its sleep's end."""

    cycle_id: str
    sleep_id: str = ""
    created_at: AwareDatetime
    updated_at: AwareDatetime
    score_state: str
    score: RecoveryScore | None = None


class Stages(Wire):
    """Durations in ms."""

    total_in_bed_time_milli: FiniteFloat | None = None
    total_awake_time_milli: FiniteFloat | None = None
    total_light_sleep_time_milli: FiniteFloat | None = None
    total_slow_wave_sleep_time_milli: FiniteFloat | None = None
    total_rem_sleep_time_milli: FiniteFloat | None = None
    disturbance_count: int | None = None


class Needed(Wire):
    """Sleep that was needed, ms; what a nap gave counts below zero."""

    baseline_milli: FiniteFloat | None = None
    need_from_sleep_debt_milli: FiniteFloat | None = None
    need_from_recent_strain_milli: FiniteFloat | None = None
    need_from_recent_nap_milli: FiniteFloat | None = None


class SleepScore(Wire):
    """Stages, need, and percentages 0 to 100."""

    stage_summary: Stages | None = None
    sleep_needed: Needed | None = None
    respiratory_rate: FiniteFloat | None = None
    sleep_performance_percentage: FiniteFloat | None = None
    sleep_consistency_percentage: FiniteFloat | None = None
    sleep_efficiency_percentage: FiniteFloat | None = None


class Sleep(Wire):
    """A night or a nap."""

    id: str
    start: AwareDatetime
    end: AwareDatetime
    timezone_offset: str = "Z"
    nap: bool = False
    cycle_id: str = ""
    score_state: str
    score: SleepScore | None = None


class WorkoutScore(Wire):
    """Strain 0 to 21, heart rates in bpm, energy in kilojoule, lengths in m."""

    strain: FiniteFloat | None = None
    average_heart_rate: FiniteFloat | None = None
    max_heart_rate: FiniteFloat | None = None
    kilojoule: FiniteFloat | None = None
    distance_meter: FiniteFloat | None = None
    altitude_gain_meter: FiniteFloat | None = None


class Workout(Wire):
    """A session that the band or the person marked."""

    id: str
    start: AwareDatetime
    end: AwareDatetime
    timezone_offset: str = "Z"
    sport_name: str = ""
    score_state: str
    score: WorkoutScore | None = None


class Body(Wire):
    """Height in m, weight in kg, maximal heart rate in bpm."""

    height_meter: FiniteFloat | None = None
    weight_kilogram: FiniteFloat | None = None
    max_heart_rate: FiniteFloat | None = None


class Profile(Wire):
    """Whose account it is."""

    user_id: str
    first_name: str = ""
    last_name: str = ""


class Listing(Wire):
    """One page of a collection; no token says that it is the last."""

    records: list[dict[str, object]]
    next_token: str | None = None


def moment(value: object) -> datetime | None:
    """Return a time of a raw record, or None where it makes no sense."""
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    return found if found.tzinfo is not None else None

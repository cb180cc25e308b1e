"""What WHOOP's records mean: pure functions from a record to the domain.

A day is the local date of waking. A cycle begins when a sleep begins, so its day is found a little later: WHOOP's
offset is fixed for each record and names no zone.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, TypeVar

import numpy as np
from pydantic import ValidationError

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.stream import Explained, Record, SeenActivity
from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.day_records import Body, Cycle, Recovery, ScoreState, Sleep
from peaksdesk.domain.sport_names import sport_named
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import Streams
from peaksdesk.providers.whoop import wire

KJ_PER_KCAL = 4.184
"""Thermochemical calorie."""

W = TypeVar("W", bound=wire.Wire)

_CLASS_TYPES = {
    "martial arts": ("gi", "no-gi", "mma"),
    "brazilian jiu jitsu": ("gi", "no-gi"),
    "jiu jitsu": ("gi", "no-gi"),
    "wrestling": ("wrestling",),
    "judo": ("judo",),
    "yoga": ("yoga",),
    "running": ("cardio",),
    "weightlifting": ("s&c",),
    "powerlifting": ("s&c",),
    "strength trainer": ("s&c",),
    "strength training": ("s&c",),
    "functional fitness": ("s&c",),
    "stretching": ("mobility", "rehab"),
}
"""Class types of a gym that a sport can stand for, the likeliest first."""

_SPORTS = {
    "brazilian jiu jitsu": Sport.MARTIAL_ARTS,
    "wrestling": Sport.MARTIAL_ARTS,
    "powerlifting": Sport.STRENGTH,
    "strength trainer": Sport.STRENGTH,
    "assault bike": Sport.CARDIO,
    "spin": Sport.INDOOR_RIDE,
    "activity": Sport.UNKNOWN,
}
"""WHOOP's names that say something else elsewhere, or nothing."""


def to_cycle(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map a cycle: a day's strain."""
    del detail
    told = _parsed(wire.Cycle, record, "cycle")
    score = told.score or wire.CycleScore()
    yield Cycle(
        key=told.id,
        # It begins in the evening of the day before, or after midnight: half a day on it is the day of waking.
        local_date=_local(told.start + timedelta(hours=12), told.timezone_offset),
        start=told.start.astimezone(UTC),
        end=told.end.astimezone(UTC) if told.end is not None else None,
        state=_state(told.score_state),
        strain=_within(score.strain, 0, 21),
        energy_kcal=_kcal(score.kilojoule),
        avg_hr_bpm=_heart_rate(score.average_heart_rate),
        max_hr_bpm=_heart_rate(score.max_heart_rate),
    )


def to_recovery(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map a recovery; WHOOP makes it when its sleep has ended, so it is of the day on which it was created."""
    del detail
    told = _parsed(wire.Recovery, record, "recovery")
    score = told.score or wire.RecoveryScore()
    yield Recovery(
        key=told.cycle_id,
        local_date=told.created_at.astimezone(UTC).date(),
        state=_state(told.score_state),
        score_percent=_within(score.recovery_score, 0, 100),
        hrv_ms=_within(score.hrv_rmssd_milli, 1, 400),
        resting_hr_bpm=_heart_rate(score.resting_heart_rate),
        spo2_percent=_within(score.spo2_percentage, 50, 100),
        skin_temperature_c=_within(score.skin_temp_celsius, 15, 45),
        calibrating=score.user_calibrating,
        sleep_key=told.sleep_id,
    )


def to_sleep(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map a night or a nap, for the local date on which it ended."""
    del detail
    told = _parsed(wire.Sleep, record, "sleep")
    if told.end <= told.start:
        raise BadReply("A sleep of WHOOP ends before it begins.")
    score = told.score or wire.SleepScore()
    stages = score.stage_summary or wire.Stages()
    needed = score.sleep_needed or wire.Needed()
    light, deep, rem = (
        _seconds(value)
        for value in (
            stages.total_light_sleep_time_milli,
            stages.total_slow_wave_sleep_time_milli,
            stages.total_rem_sleep_time_milli,
        )
    )
    asleep = None if light is None or deep is None or rem is None else light + deep + rem
    needs = (
        needed.baseline_milli,
        needed.need_from_sleep_debt_milli,
        needed.need_from_recent_strain_milli,
        needed.need_from_recent_nap_milli,
    )
    yield Sleep(
        key=told.id,
        local_date=_local(told.end, told.timezone_offset),
        start=told.start.astimezone(UTC),
        end=told.end.astimezone(UTC),
        utc_offset_s=int(_offset(told.timezone_offset).total_seconds()),
        nap=told.nap,
        cycle_key=told.cycle_id,
        state=_state(told.score_state),
        asleep_s=asleep,
        in_bed_s=_seconds(stages.total_in_bed_time_milli),
        awake_s=_seconds(stages.total_awake_time_milli),
        light_s=light,
        deep_s=deep,
        rem_s=rem,
        needed_s=sum(value or 0 for value in needs) / 1000 if needed.baseline_milli is not None else None,
        disturbances=stages.disturbance_count,
        respiratory_rate=_within(score.respiratory_rate, 2, 60),
        performance_percent=_within(score.sleep_performance_percentage, 0, 100),
        consistency_percent=_within(score.sleep_consistency_percentage, 0, 100),
        efficiency_percent=_within(score.sleep_efficiency_percentage, 0, 100),
    )


def to_workout(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map a workout, to be laid on the session that it overlaps."""
    del detail
    told = _parsed(wire.Workout, record, "workout")
    if told.end <= told.start:
        raise BadReply("A workout of WHOOP ends before it begins.")
    if told.end - told.start > timedelta(days=2):
        yield Explained("A workout of WHOOP lasts for more than two days: it was left out.")
        return
    score = told.score or wire.WorkoutScore()
    name = told.sport_name.replace("_", " ").replace("-", " ").strip().casefold()
    lasted_s = (told.end - told.start).total_seconds()
    recording = Recording(
        start=told.start.astimezone(UTC),
        sport=_SPORTS.get(name) or sport_named(name),
        streams=Streams(np.empty(0)),
        totals=DeviceTotals(
            elapsed_s=lasted_s,
            timer_s=lasted_s,
            distance_m=_within(score.distance_meter, 1, 2_000_000),
            ascent_m=_within(score.altitude_gain_meter, 0, 20_000),
            avg_hr_bpm=_heart_rate(score.average_heart_rate),
            max_hr_bpm=_heart_rate(score.max_heart_rate),
            energy_kcal=_kcal(score.kilojoule),
            strain=_within(score.strain, 0, 21),
        ),
        utc_offset_s=int(_offset(told.timezone_offset).total_seconds()),
        device="WHOOP",
        external_id=told.id,
    )
    yield SeenActivity(recording, by_overlap=True, class_types=_CLASS_TYPES.get(name, ()))


def to_body(record: Mapping[str, Any], detail: Mapping[str, Any] | None = None) -> Iterator[Record]:
    """Map the body's measures; their day is not told, so it is that of reading, which the engine notes."""
    del detail
    told = _parsed(wire.Body, record, "body measurement")
    yield Body(
        key="body",
        local_date=date.min,  # unknown
        height_m=_within(told.height_meter, 0.5, 2.6),
        weight_kg=_within(told.weight_kilogram, 20, 400),
        max_hr_bpm=_heart_rate(told.max_heart_rate),
    )


def _parsed(model: type[W], record: Mapping[str, Any], what: str) -> W:
    try:
        return model.model_validate(record)
    except ValidationError as problem:
        field = ".".join(str(part) for part in problem.errors()[0]["loc"])
        raise BadReply(f"A {what} of WHOOP makes no sense ({field}).") from problem


def _state(told: str) -> ScoreState:
    """Read a score's state; one that WHOOP adds some day counts as not scored yet, and is read again."""
    return {"SCORED": ScoreState.SCORED, "UNSCORABLE": ScoreState.UNSCORABLE}.get(told, ScoreState.PENDING)


def _offset(told: str) -> timedelta:
    text = told.strip()
    sign = -1 if text.startswith("-") else 1
    hours, _, minutes = text.lstrip("+-").partition(":")
    if not hours.isdecimal() or len(hours) > 2 or not (minutes or "00").isdecimal():
        return timedelta(0)
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return sign * offset if offset <= timedelta(hours=14) else timedelta(0)


def _local(when: datetime, offset: str) -> date:
    return when.astimezone(timezone(_offset(offset))).date()


def _within(value: float | None, least: float, most: float) -> float | None:
    return value if value is not None and least <= value <= most else None


def _heart_rate(value: float | None) -> float | None:
    return _within(value, 20, 250)


def _kcal(kilojoule: float | None) -> float | None:
    return kilojoule / KJ_PER_KCAL if kilojoule is not None and 0 <= kilojoule < 200_000 else None


def _seconds(milli: float | None) -> float | None:
    return milli / 1000 if milli is not None and milli >= 0 else None

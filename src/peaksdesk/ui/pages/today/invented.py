"""An invented person's last months, as the Today page gets them: the real sums over made-up nights and sessions."""

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from peaksdesk.domain.activity import Activity
from peaksdesk.domain.alert_rules import load_of
from peaksdesk.domain.alerts import Quiet
from peaksdesk.domain.checkin import Answer, CheckIn
from peaksdesk.domain.day_records import Body, Cycle, DayRecord, Recovery, Sleep
from peaksdesk.domain.fitness import Convention
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.periods import WeekStart
from peaksdesk.domain.readings import readings
from peaksdesk.domain.session_details import SESSION, ClassType, SessionDetails, to_text
from peaksdesk.domain.sports import Sport
from peaksdesk.services.day_answer import day_answer
from peaksdesk.services.day_values import DayAnswer
from peaksdesk.services.explaining import explain_day
from peaksdesk.services.recovery_past import Past

DAY = date(2026, 11, 21)
_DAYS = 96
_TRAINED = 300
_WEEK = (
    (Sport.INDOOR_RIDE, "VO2 5 × 4 min", 4500, 96.0),
    (Sport.MARTIAL_ARTS, "No-gi sparring", 5400, 64.0),
    (Sport.RIDE, "Endurance with strides", 6300, 88.0),
    (Sport.STRENGTH, "Strength, lower body", 3300, 41.0),
    (Sport.MARTIAL_ARTS, "Gi class", 5400, 58.0),
    (Sport.RIDE, "Long ride", 10_800, 152.0),
)
Bend = Callable[[int], float]
"""Factor for a day's HRV by how many days before the last it lies."""


def night(back: int, bend: Bend, low: float = 0.0) -> tuple[DayRecord, ...]:
    """Return what WHOOP tells of a day so many days before the last."""
    day = DAY - timedelta(days=back)
    wave = math.sin(back * 0.9) + 0.6 * math.sin(back * 0.37 + 1)
    hrv = (66.0 + 6.0 * wave) * bend(back)
    resting = 52.0 - 1.6 * wave + 14.0 * (1.0 - bend(back))
    recovery = min(max(62.0 + 16.0 * wave - 130.0 * (1.0 - bend(back)) - low, 4.0), 99.0)
    asleep = 26_100.0 + 1_700.0 * wave - 60.0 * low
    end = datetime.combine(day, time(6, 40), UTC)
    key = f"n{back}"
    return (
        Recovery(key, day, score_percent=round(recovery), hrv_ms=hrv, resting_hr_bpm=round(resting), spo2_percent=97.0),
        Sleep(
            key,
            day,
            end - timedelta(seconds=asleep + 2_400),
            end,
            asleep_s=asleep,
            light_s=asleep * 0.51,
            deep_s=asleep * 0.2,
            rem_s=asleep * 0.29,
            awake_s=2_400.0,
            needed_s=28_800.0,
            performance_percent=min(round(100 * asleep / 28_800), 100),
        ),
        Cycle(key, day, end, None, strain=round(12.0 - 3.4 * math.cos(back * 1.7), 1), energy_kcal=2_350.0 - 90 * wave),
    )


def session(number: int, day: date, title: str = "") -> Activity | None:
    """Return the session of a day, or None on a day off."""
    if day.weekday() == 0:
        return None
    sport, name, seconds, load = _WEEK[day.weekday() - 1]
    details = SessionDetails(ClassType.NO_GI, rounds=6, rolls=11, submissions_for=3, submissions_against=1)
    edits = {SESSION: to_text(details)} if sport is Sport.MARTIAL_ARTS else {}
    return Activity(
        id=number,
        athlete_id=1,
        start=datetime.combine(day, time(17, 30), UTC),
        zone="UTC",
        local_date=day,
        sport=sport,
        title=title or name,
        description="",
        gear="",
        rpe=None,
        excluded=False,
        summary=Summary(duration_s=float(seconds), recorded_s=float(seconds), moving_s=float(seconds)),
        load=Load(load, LoadMethod.TSS, None, (), ""),
        edits=edits,
    )


def answered(
    told: CheckIn | None,
    *,
    nights: int = _DAYS,
    bend: Bend = lambda _: 1.0,
    trained: bool = True,
    quiets: Mapping[str, Quiet] | None = None,
    title: str = "",
    low: float = 0.0,
) -> DayAnswer:
    """Return the answer of the last day.

    Args:
        told: The person's check-in of that day.
        nights: How many nights are known, up to the last day.
        bend: What happens to HRV.
        trained: Whether there is any training.
        title: Of every session; by default each has its own.
        low: Points that the last night's recovery is lower.
    """
    first = DAY - timedelta(days=_DAYS - 1)
    records = [("whoop", one) for back in range(nights) for one in night(back, bend, low if back == 0 else 0.0)]
    if nights:
        records.append(("whoop", Body("body", DAY, weight_kg=82.3)))
    values = readings(records, DAY)
    days = [DAY - timedelta(days=back) for back in range(_TRAINED)]
    done = [one for at, day in enumerate(days) if trained and (one := session(at + 1, day, title)) is not None]
    loads = np.zeros(_TRAINED)
    for one in done:
        loads[_TRAINED - 1 - (DAY - one.local_date).days] = one.load.value or 0.0
    loads *= 1.0 + 0.25 * np.sin(np.arange(_TRAINED) / 11.0)
    load = load_of(loads, _TRAINED - _DAYS, Convention.EXPONENTIAL)
    if not trained:
        load = replace(load, **dict.fromkeys(vars(load), np.full(_DAYS, np.nan)))
    past = Past(
        first=first,
        last=DAY,
        readings=values,
        check_ins={day: _said(day) for day in days[1:_DAYS] if nights or trained} | ({DAY: told} if told else {}),
        nights={one.local_date: one for _, one in records if isinstance(one, Sleep)},
        cycles={one.local_date: one for _, one in records if isinstance(one, Cycle)},
        activities=tuple(one for one in done if one.local_date >= first),
        loads=loads[-_DAYS:],
        load=load,
        convention=Convention.EXPONENTIAL,
    )
    found = day_answer(past, 1, DAY, quiets or {}, WeekStart.MONDAY)
    return replace(found, explained=explain_day(found))


def _said(day: date) -> CheckIn:
    turn = day.toordinal() % 3
    return CheckIn(day, {Answer.STRESS: 2 + turn % 2, Answer.SORENESS: 2 + turn // 2})

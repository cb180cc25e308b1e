"""Values of nights and mornings with where and how they were measured; what cannot be is flagged, never lost."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from peaksdesk.domain.day_records import Body, Cycle, DayRecord, Recovery, ScoreState, Sleep, Wellness


class Metric(StrEnum):
    """What is measured. The value names it in JSON and on the command line; it never changes."""

    HRV = "hrv"
    RESTING_HR = "resting_hr"
    RECOVERY = "recovery"
    SLEEP = "sleep"
    """Sleep performance, %: sleep as a share of what was needed."""
    ASLEEP = "asleep"
    NEEDED = "needed"
    STRAIN = "strain"
    ENERGY = "energy"
    SPO2 = "spo2"
    SKIN_TEMPERATURE = "skin_temperature"
    RESPIRATORY_RATE = "respiratory_rate"
    WEIGHT = "weight"


UNITS = {
    Metric.HRV: "ms",
    Metric.RESTING_HR: "bpm",
    Metric.RECOVERY: "%",
    Metric.SLEEP: "%",
    Metric.ASLEEP: "s",
    Metric.NEEDED: "s",
    Metric.STRAIN: "",
    Metric.ENERGY: "kcal",
    Metric.SPO2: "%",
    Metric.SKIN_TEMPERATURE: "°C",
    Metric.RESPIRATORY_RATE: "/min",
    Metric.WEIGHT: "kg",
}

RANGES = {
    Metric.HRV: (10.0, 250.0),
    Metric.RESTING_HR: (25.0, 130.0),
    Metric.RECOVERY: (0.0, 100.0),
    Metric.SLEEP: (0.0, 100.0),
    Metric.ASLEEP: (60.0, 20 * 3600.0),
    Metric.NEEDED: (60.0, 20 * 3600.0),
    Metric.STRAIN: (0.0, 21.0),
    Metric.ENERGY: (1.0, 20_000.0),
    Metric.SPO2: (60.0, 100.0),
    Metric.SKIN_TEMPERATURE: (15.0, 45.0),
    Metric.RESPIRATORY_RATE: (4.0, 40.0),
    Metric.WEIGHT: (20.0, 400.0),
}
"""Lowest and highest value believed; outside, a value is kept and left out of every mean and baseline."""

NAMES = {
    Metric.HRV: "HRV",
    Metric.RESTING_HR: "Resting heart rate",
    Metric.RECOVERY: "Recovery",
    Metric.SLEEP: "Sleep performance",
    Metric.ASLEEP: "Time asleep",
    Metric.NEEDED: "Sleep needed",
    Metric.STRAIN: "Strain",
    Metric.ENERGY: "Energy",
    Metric.SPO2: "Blood oxygen",
    Metric.SKIN_TEMPERATURE: "Skin temperature",
    Metric.RESPIRATORY_RATE: "Breathing rate",
    Metric.WEIGHT: "Weight",
}


class Method(StrEnum):
    """How a value was measured: values of different methods are never compared. It never changes."""

    NIGHT = "night"
    """By a wrist band in sleep: HRV as rMSSD."""
    MORNING = "morning"
    """A minute or more in the morning, awake: HRV as rMSSD."""
    AS_TOLD = "as_told"
    """As a service passes it on; which device measured it is not said. HRV as rMSSD."""
    TYPED = "typed"


METHOD_NAMES = {
    Method.NIGHT: "in sleep",
    Method.MORNING: "in the morning",
    Method.AS_TOLD: "as the service passes it on",
    Method.TYPED: "typed in",
}

_SOURCES = {
    "whoop": ("WHOOP", Method.NIGHT, 0),
    "whoop_export": ("WHOOP", Method.NIGHT, 1),
    "elite_hrv": ("Elite HRV", Method.MORNING, 0),
    "hrv4training": ("HRV4Training", Method.MORNING, 0),
    "intervals_icu": ("intervals.icu", Method.AS_TOLD, 0),
    "you": ("You", Method.TYPED, 0),
}
"""Maker, method, and which of one maker's sources is believed first: an account tells more digits than an export."""


@dataclass(frozen=True)
class Reading:
    """One value of one day.

    Attributes:
        maker: Who measured it, as the person knows them; with `method` it makes a series of its own.
        source: Id of what told it.
        key: That source's id of the record.
        left_out: Why it counts in no mean and no baseline; empty where it counts.
    """

    metric: Metric
    day: date
    value: float
    maker: str
    method: Method
    source: str
    key: str
    left_out: str = ""

    @property
    def origin(self) -> str:
        """Where and how it was measured."""
        return f"{self.maker}, {METHOD_NAMES[self.method]}" if self.method is not Method.TYPED else self.maker


def readings(records: Iterable[tuple[str, DayRecord]], today: date) -> tuple[Reading, ...]:
    """Return all values of some records, flagged where they cannot be, by metric, day and series.

    Args:
        records: Source id and record, in any order; the order does not matter.
        today: The person's local date.
    """
    told = list(records)
    lasted = {
        (source, one.key): one.asleep_s or (one.end - one.start).total_seconds()
        for source, one in told
        if isinstance(one, Sleep)
    }
    found = [
        (_rank(source, record, lasted), _judged(one, record, today))
        for source, record in told
        for one in _values(source, record)
    ]
    found.sort(key=lambda pair: (pair[1].metric, pair[1].day, pair[1].maker, pair[1].method, pair[0]))
    kept: list[Reading] = []
    taken: dict[tuple[Metric, date, str, Method], Reading] = {}
    for _, one in found:
        place = (one.metric, one.day, one.maker, one.method)
        first = taken.get(place)
        if one.left_out:
            kept.append(one)
        elif first is None:
            taken[place] = one
            kept.append(one)
        else:
            kept.append(replace(one, left_out=_second(first, one)))
    return tuple(kept)


def why_impossible(metric: Metric, value: float) -> str:
    """Return a sentence about a value that cannot be; empty where it can."""
    low, high = RANGES[metric]
    if low <= value <= high:
        return ""
    unit = f" {UNITS[metric]}" if UNITS[metric] else ""
    if metric in (Metric.ASLEEP, Metric.NEEDED):
        return f"{NAMES[metric]} of {value / 3600:.1f} h cannot be: at most {high / 3600:g} h are believed."
    return f"{NAMES[metric]} of {value:g}{unit} cannot be: {low:g} to {high:g}{unit} are believed."


def _judged(one: Reading, record: DayRecord, today: date) -> Reading:
    reason = why_impossible(one.metric, one.value)
    if not reason and one.day > today:
        reason = "It lies in the future."
    if not reason and isinstance(record, Recovery) and record.calibrating:
        reason = f"{one.maker} was still learning the person."
    if not reason and isinstance(record, Recovery | Sleep | Cycle) and record.state is not ScoreState.SCORED:
        reason = f"{one.maker} has not scored it."
    return replace(one, left_out=reason)


def _second(first: Reading, one: Reading) -> str:
    if first.source != one.source:
        return f"The account of {one.maker} tells the same day."
    return "Another record of this day counts: the one with more sleep."


def _rank(source: str, record: DayRecord, lasted: dict[tuple[str, str], float]) -> tuple[int, float, str]:
    """Return what sorts first among records of one day: the better source, the longer night, the later key."""
    asleep = 0.0
    if isinstance(record, Recovery):
        asleep = lasted.get((source, record.sleep_key), 0.0)
    elif isinstance(record, Sleep):
        asleep = lasted[source, record.key]
    return _of(source)[2], -asleep, record.key


def _of(source: str) -> tuple[str, Method, int]:
    return _SOURCES.get(source, (source, Method.AS_TOLD, 0))


def _values(source: str, record: DayRecord) -> Iterator[Reading]:
    maker, method, _ = _of(source)
    for metric, value in _told(record):
        if value is not None:
            yield Reading(metric, record.local_date, float(value), maker, method, source, record.key)


def _told(record: DayRecord) -> tuple[tuple[Metric, float | None], ...]:
    match record:
        case Recovery():
            return (
                (Metric.RECOVERY, record.score_percent),
                (Metric.HRV, record.hrv_ms),
                (Metric.RESTING_HR, record.resting_hr_bpm),
                (Metric.SPO2, record.spo2_percent),
                (Metric.SKIN_TEMPERATURE, record.skin_temperature_c),
            )
        case Sleep(nap=False):
            return (
                (Metric.SLEEP, record.performance_percent),
                (Metric.ASLEEP, record.asleep_s),
                (Metric.NEEDED, record.needed_s),
                (Metric.RESPIRATORY_RATE, record.respiratory_rate),
            )
        case Cycle():
            return ((Metric.STRAIN, record.strain), (Metric.ENERGY, record.energy_kcal))
        case Wellness():
            return (
                (Metric.HRV, record.hrv_ms),
                (Metric.RESTING_HR, record.resting_hr_bpm),
                (Metric.SPO2, record.spo2_percent),
                (Metric.ASLEEP, record.sleep_s),
                (Metric.SLEEP, record.sleep_score),
                (Metric.WEIGHT, record.weight_kg),
                (Metric.RESPIRATORY_RATE, record.respiratory_rate),
            )
        case Body():
            return ((Metric.WEIGHT, record.weight_kg),)
    return ()

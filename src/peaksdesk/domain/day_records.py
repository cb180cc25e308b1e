"""What an account tells of a day, normalised: recovery, sleep, strain, wellness and the body, in SI units.

None always means that the source does not say; nothing here is ever 0 for want of a value.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar


class DayKind(StrEnum):
    """What a day record is about. The value is stored and appears in JSON; it never changes."""

    RECOVERY = "recovery"
    SLEEP = "sleep"
    CYCLE = "cycle"
    WELLNESS = "wellness"
    BODY = "body"


class ScoreState(StrEnum):
    """Whether the provider has scored it yet; a pending one is read again."""

    SCORED = "scored"
    PENDING = "pending"
    UNSCORABLE = "unscorable"


@dataclass(frozen=True)
class Recovery:
    """A morning's recovery, for the day of waking.

    Attributes:
        key: The provider's id of it (text), unique within its kind; likewise below.
        score_percent: 0 to 100.
        hrv_ms: rMSSD of the night, ms.
        calibrating: The provider is still learning the person: not to be compared.
        sleep_key: Key of the sleep that it was measured in, else empty.
    """

    kind: ClassVar[DayKind] = DayKind.RECOVERY
    key: str
    local_date: date
    state: ScoreState = ScoreState.SCORED
    score_percent: float | None = None
    hrv_ms: float | None = None
    resting_hr_bpm: float | None = None
    spo2_percent: float | None = None
    skin_temperature_c: float | None = None
    calibrating: bool = False
    sleep_key: str = ""


@dataclass(frozen=True)
class Sleep:
    """One sleep, for the local date on which it ended.

    Attributes:
        start: Aware, UTC; likewise `end`.
        utc_offset_s: Offset of the place's clock from UTC.
        nap: A nap never stands for the night.
        cycle_key: Key of the cycle that begins with it, else empty.
        needed_s: Sleep that the provider says was needed.
        respiratory_rate: Breaths a minute.
    """

    kind: ClassVar[DayKind] = DayKind.SLEEP
    key: str
    local_date: date
    start: datetime
    end: datetime
    utc_offset_s: int = 0
    nap: bool = False
    cycle_key: str = ""
    state: ScoreState = ScoreState.SCORED
    asleep_s: float | None = None
    in_bed_s: float | None = None
    awake_s: float | None = None
    light_s: float | None = None
    deep_s: float | None = None
    rem_s: float | None = None
    needed_s: float | None = None
    disturbances: int | None = None
    respiratory_rate: float | None = None
    performance_percent: float | None = None
    consistency_percent: float | None = None
    efficiency_percent: float | None = None


@dataclass(frozen=True)
class Cycle:
    """A day's strain, from one sleep to the next; for the local date of waking.

    Attributes:
        end: None while the cycle goes on.
        strain: WHOOP's scale, 0 to 21.
    """

    kind: ClassVar[DayKind] = DayKind.CYCLE
    key: str
    local_date: date
    start: datetime
    end: datetime | None = None
    state: ScoreState = ScoreState.SCORED
    strain: float | None = None
    energy_kcal: float | None = None
    avg_hr_bpm: float | None = None
    max_hr_bpm: float | None = None


@dataclass(frozen=True)
class Wellness:
    """What the person or a device wrote down for a day.

    Attributes:
        hrv_ms: rMSSD, ms; `sdnn_ms` is SDNN.
        readiness: As the source gives it, 0 to 100 by common use.
        soreness: As the source gives it, 1 (best) to 4; likewise `fatigue`, `stress` and `mood`.
    """

    kind: ClassVar[DayKind] = DayKind.WELLNESS
    key: str
    local_date: date
    hrv_ms: float | None = None
    sdnn_ms: float | None = None
    resting_hr_bpm: float | None = None
    sleep_s: float | None = None
    sleep_score: float | None = None
    weight_kg: float | None = None
    readiness: float | None = None
    spo2_percent: float | None = None
    respiratory_rate: float | None = None
    steps: int | None = None
    soreness: int | None = None
    fatigue: int | None = None
    stress: int | None = None
    mood: int | None = None
    comments: str = ""


@dataclass(frozen=True)
class Body:
    """Measures of the body and limits of the heart as the provider knows them now.

    Attributes:
        local_date: The day they were read.
        hr_zones_bpm: Upper ends of the heart rate zones but the last, bpm.
    """

    kind: ClassVar[DayKind] = DayKind.BODY
    key: str
    local_date: date
    height_m: float | None = None
    weight_kg: float | None = None
    max_hr_bpm: float | None = None
    ftp_w: float | None = None
    hr_zones_bpm: tuple[float, ...] = ()


DayRecord = Recovery | Sleep | Cycle | Wellness | Body

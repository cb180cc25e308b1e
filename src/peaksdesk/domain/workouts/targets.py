"""What a step asks for: a share of a threshold, a zone, an effort, or a power, heart rate or speed as it is."""

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What the numbers of a target are. The value is stored; it never changes."""

    FTP_PCT = "ftp_pct"
    """Percent of functional threshold power."""
    LTHR_PCT = "lthr_pct"
    """Percent of lactate threshold heart rate."""
    MAX_HR_PCT = "max_hr_pct"
    """Percent of maximal heart rate."""
    PACE_PCT = "pace_pct"
    """Percent of the speed at threshold: more is faster."""
    POWER_ZONE = "power_zone"
    """Number of one of Coggan's seven levels."""
    HR_ZONE = "hr_zone"
    """Number of one of Friel's seven zones: 5a, 5b and 5c are 5, 6 and 7."""
    PACE_ZONE = "pace_zone"
    """Number of one of Friel's seven running zones, or of Skiba's six for swimming."""
    RPE = "rpe"
    """Rating of perceived exertion, 1 to 10."""
    WATTS = "watts"
    BPM = "bpm"
    SPEED = "speed_mps"
    """m/s."""


POWER = frozenset({Measure.FTP_PCT, Measure.POWER_ZONE, Measure.WATTS})
HEART_RATE = frozenset({Measure.LTHR_PCT, Measure.MAX_HR_PCT, Measure.HR_ZONE, Measure.BPM})
PACE = frozenset({Measure.PACE_PCT, Measure.PACE_ZONE, Measure.SPEED})
ZONES = frozenset({Measure.POWER_ZONE, Measure.HR_ZONE, Measure.PACE_ZONE})


@dataclass(frozen=True)
class Target:
    """A range to stay within, or a ramp from one value to another.

    Attributes:
        start: The lower end of a range, or where a ramp begins.
        end: The upper end of a range, equal to `start` for a single value; or where a ramp ends, which may be lower.
        ramp: The target moves evenly from start to end.
    """

    measure: Measure
    start: float
    end: float
    ramp: bool = False

    @property
    def middle(self) -> float:
        """The midpoint: what a device shows that takes a single number."""
        return (self.start + self.end) / 2.0

    @property
    def low(self) -> float:
        """The lower of the two."""
        return min(self.start, self.end)

    @property
    def high(self) -> float:
        """The higher of the two."""
        return max(self.start, self.end)


@dataclass(frozen=True)
class Cadence:
    """Revolutions, steps or strokes a minute to stay within; equal for a single value."""

    low: float
    high: float

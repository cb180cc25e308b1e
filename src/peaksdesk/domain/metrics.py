"""What one session measured, before anybody's thresholds: computed once from the streams and kept."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Counts = npt.NDArray[np.uint32]
    Bests = npt.NDArray[np.float32]
else:  # a list of activities needs no numpy, and importing it takes a tenth of a second of the start
    Counts = Bests = Any

SPEED_STEP_MPS = 0.05
"""Width of a bin of the speed histogram."""


@dataclass(frozen=True, eq=False)
class Curve:
    """Best mean over each duration of `CURVE_DURATIONS_S`, up to the session's length.

    Attributes:
        best: float32, shape (k,): power in W, heart rate in bpm, speed in m/s. The k shortest durations of the grid.
        start_s: uint32, shape (k,): offset of each best from the session's start.
    """

    best: Bests
    start_s: Counts


@dataclass(frozen=True)
class Summary:
    """Headline numbers; None where the session cannot tell.

    Attributes:
        duration_s: Elapsed: last record minus first, or the source's own total where there are no records.
        moving_s: Seconds moving, with gaps between records in which distance grew (equal to `recorded_s` for sports
            without distance).
        recorded_s: Seconds with records, pauses removed.
        np_w: Normalized Power over full 30 s windows of the recorded series.
        ngp_mps: Grade-adjusted (normalized graded) speed of runs and walks.
        records: How many records the source holds.
        estimated: Names of fields computed from held values, because the device did not write every second.
    """

    duration_s: float | None = None
    recorded_s: float | None = None
    moving_s: float | None = None
    distance_m: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    avg_speed_mps: float | None = None
    max_speed_mps: float | None = None
    avg_hr_bpm: float | None = None
    max_hr_bpm: float | None = None
    avg_power_w: float | None = None
    max_power_w: float | None = None
    np_w: float | None = None
    work_kj: float | None = None
    avg_cadence_rpm: float | None = None
    avg_temperature_c: float | None = None
    ngp_mps: float | None = None
    energy_kcal: float | None = None
    records: int = 0
    estimated: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Metrics:
    """Summary, histograms and curves: enough to score, zone and rank a session without its streams.

    Attributes:
        hr_seconds: Seconds at each whole bpm (the nearest), index = bpm, shape (256,); empty without heart rate.
        power_seconds: Seconds at each whole watt (the nearest), index = W, shape (up to 2500,), the last bin holding
            all above; seconds without a value are left out, although Normalized Power counts them as 0.
        speed_seconds: Seconds at each multiple of `SPEED_STEP_MPS` (the nearest), shape (up to 500,), the last bin
            holding all above; sports done at a pace only (feet, water, snow, skates: not cycling or the gym).
        curves: By stream channel (`power_w`, `hr_bpm`, `speed_mps`).
    """

    summary: Summary
    hr_seconds: Counts
    power_seconds: Counts
    speed_seconds: Counts
    curves: dict[str, Curve] = field(default_factory=dict)

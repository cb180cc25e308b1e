"""Per-record samples of one session, as the device wrote them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
else:  # see metrics.py
    Floats = Any

POWER = "power_w"
HEART_RATE = "hr_bpm"
CADENCE = "cadence_rpm"
"""Revolutions or strides a minute, one leg (running devices' steps a minute are halved by the reader)."""
SPEED = "speed_mps"
DISTANCE = "distance_m"
"""Cumulative from the start of the session."""
ALTITUDE = "altitude_m"
TEMPERATURE = "temperature_c"
LATITUDE = "latitude_deg"
LONGITUDE = "longitude_deg"
BALANCE = "left_balance_pct"
"""Share of power from the left leg, 0 to 100."""

STANDARD = (POWER, HEART_RATE, CADENCE, SPEED, DISTANCE, ALTITUDE, TEMPERATURE, LATITUDE, LONGITUDE, BALANCE)
"""Channels with a fixed meaning. A reader may add others (developer fields) under the name the file gives them."""


@dataclass(frozen=True, eq=False)
class Streams:
    """Samples in file order.

    Attributes:
        time_s: Seconds since the session's start, shape (n,), finite. As recorded: equal or backward stamps are
            possible (a TCX repeats the point at a lap's edge), so functions that need order make it themselves.
        channels: Channel name to float64 array of shape (n,); NaN where that record has no value. A channel without
            any value is left out.
        breaks: Indices of records that begin a new stretch after the recorder was off (GPX track segments).
    """

    time_s: Floats
    channels: Mapping[str, Floats] = field(default_factory=dict)
    breaks: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse channels of another length than the time axis."""
        for name, values in self.channels.items():
            if values.shape != self.time_s.shape:
                raise ValueError(f"channel {name} has shape {values.shape}, time has {self.time_s.shape}")

    def __len__(self) -> int:
        return int(self.time_s.shape[0])

    def __contains__(self, name: object) -> bool:
        return name in self.channels

    def __iter__(self) -> Iterator[str]:
        return iter(self.channels)

    def get(self, name: str) -> Floats | None:
        """Return a channel's values, shape (n,), or None where the session has none."""
        return self.channels.get(name)

"""How the values of an axis are ticked and written."""

import math
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QLocale

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.sports import Family
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.ui import format as fmt
from peaksdesk.ui.charts.ticks import value_ticks

_PACE_STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600)
_STANDING_MPS = 0.3
_WHOLE = 1e-6


class Scale(Protocol):
    """Values of one kind: where they are ticked, and how they read."""

    @property
    def unit(self) -> str:
        """Unit on screen, or empty."""
        ...

    @property
    def from_zero(self) -> bool:
        """Whether an axis may begin at zero: pace has no value there."""
        ...

    def ticks(self, low: float, high: float, most: int) -> tuple[float, ...]:
        """Return where grid lines go between two values, in the line's own unit; at most `most`."""
        ...

    def text(self, value: float | None) -> str:
        """Return a value's figures, or a dash."""
        ...

    def tick(self, value: float) -> str:
        """Return what is written beside a grid line."""
        ...


@dataclass(frozen=True)
class LinearScale:
    """Values shown as they are, or in another unit of the same kind.

    Attributes:
        factor: What a value is multiplied by to be shown.
        offset: What is added after that.
        digits: Decimals on screen.
    """

    unit: str = ""
    factor: float = 1.0
    offset: float = 0.0
    digits: int = 0
    locale: QLocale = field(default_factory=QLocale)
    from_zero: bool = True

    def ticks(self, low: float, high: float, most: int) -> tuple[float, ...]:
        """Return values that are round on screen."""
        shown = value_ticks(low * self.factor + self.offset, high * self.factor + self.offset, most)
        return tuple((value - self.offset) / self.factor for value in shown)

    def text(self, value: float | None) -> str:
        """Return a value as it is shown."""
        if value is None or math.isnan(value):
            return fmt.NONE
        return fmt.number(value * self.factor + self.offset, self.locale, self.digits)

    def tick(self, value: float) -> str:
        """Return a value without decimals that say nothing."""
        shown = value * self.factor + self.offset
        return fmt.number(shown, self.locale, 0 if abs(shown - round(shown)) < _WHOLE else self.digits or 1)


@dataclass(frozen=True)
class PaceScale:
    """Speeds in m/s, shown as minutes for a stretch: faster stays higher.

    Attributes:
        metres: The stretch.
    """

    unit: str
    metres: float
    from_zero: bool = False

    def ticks(self, low: float, high: float, most: int) -> tuple[float, ...]:
        """Return speeds whose pace is round."""
        slowest, fastest = self.metres / max(low, _STANDING_MPS), self.metres / max(high, 2 * _STANDING_MPS)
        for step in _PACE_STEPS_S:
            paces = range(-int(-fastest // step) * step, int(slowest) + 1, step)
            if len(paces) <= most:
                return tuple(sorted(self.metres / pace for pace in paces))
        return ()

    def text(self, value: float | None) -> str:
        """Return a speed as pace; a dash for standing still."""
        if value is None or not value >= _STANDING_MPS:
            return fmt.NONE
        return fmt.duration(self.metres / value)

    def tick(self, value: float) -> str:
        """Return a speed as pace."""
        return self.text(value)


def speed_scale(units: Units, locale: QLocale) -> LinearScale:
    """Return the scale of speeds in m/s, shown as km/h or mph."""
    if units is Units.METRIC:
        return LinearScale("km/h", 3600 / fmt.KM, digits=1, locale=locale)
    return LinearScale("mph", 3600 / fmt.MILE, digits=1, locale=locale)


def run_pace_scale(units: Units) -> PaceScale:
    """Return the scale of running speeds in m/s, shown as pace per km or mile."""
    return PaceScale("min/km", fmt.KM) if units is Units.METRIC else PaceScale("min/mi", fmt.MILE)


def swim_pace_scale(units: Units) -> PaceScale:
    """Return the scale of swimming speeds in m/s, shown as pace per 100 m or yards."""
    if units is Units.METRIC:
        return PaceScale("min/100m", fmt.HUNDRED_M)
    return PaceScale("min/100yd", fmt.HUNDRED_YD)


def row_pace_scale() -> PaceScale:
    """Return the scale of rowing speeds in m/s, shown as pace per 500 m."""
    return PaceScale("min/500m", fmt.FIVE_HUNDRED_M)


def bests_scale(channel: str, group: Family, units: Units, locale: QLocale) -> Scale:
    """Return how bests of a channel read in a family of sports: pace on foot, in water and in a boat, else speed."""
    if channel != SPEED:
        return LinearScale({POWER: "W", HEART_RATE: "bpm"}.get(channel, ""), locale=locale)
    match group:
        case Family.RUNNING | Family.WALKING:
            return run_pace_scale(units)
        case Family.SWIMMING:
            return swim_pace_scale(units)
        case Family.ROWING:
            return row_pace_scale()
    return speed_scale(units, locale)


def distance_scale(units: Units, locale: QLocale) -> LinearScale:
    """Return the scale of distances in metres, shown as km or mi."""
    metric = units is Units.METRIC
    return LinearScale("km" if metric else "mi", 1 / (fmt.KM if metric else fmt.MILE), digits=2, locale=locale)


def elevation_scale(units: Units, locale: QLocale) -> LinearScale:
    """Return the scale of heights in metres, shown as m or ft."""
    if units is Units.METRIC:
        return LinearScale("m", locale=locale)
    return LinearScale("ft", 1 / fmt.FOOT, locale=locale)


def temperature_scale(units: Units, locale: QLocale) -> LinearScale:
    """Return the scale of degrees Celsius, shown as °C or °F."""
    if units is Units.METRIC:
        return LinearScale("°C", locale=locale)
    return LinearScale("°F", 1.8, 32.0, locale=locale)

"""What a layered chart is made of: lines, dots, bars, bands and events."""

from dataclasses import dataclass, field
from enum import Enum

import numpy as np
import numpy.typing as npt

from peaksdesk.ui.charts.axes import Axis
from peaksdesk.ui.charts.scale import LinearScale, Scale
from peaksdesk.ui.charts.series import Series


class Dash(Enum):
    """How a line is drawn: the second cue beside its colour."""

    SOLID = "\N{EM DASH}"
    DASHED = "\N{BOX DRAWINGS LIGHT TRIPLE DASH HORIZONTAL}"
    DOTTED = "\N{HORIZONTAL ELLIPSIS}"


class Mark(Enum):
    """The shape of a dot: the second cue beside its colour."""

    CIRCLE = "\N{BLACK CIRCLE}"
    SQUARE = "\N{BLACK SQUARE}"
    TRIANGLE = "\N{BLACK UP-POINTING TRIANGLE}"
    DIAMOND = "\N{BLACK DIAMOND}"
    CROSS = "\N{MULTIPLICATION X}"


MARKS = tuple(Mark)


@dataclass(frozen=True, eq=False)
class Line:
    """A line; it breaks at NaN.

    Attributes:
        name: Translated.
        tone: Colour token.
        filled: Tint the area below.
        bold: The main one of several.
    """

    name: str
    tone: str
    series: Series
    dash: Dash = Dash.SOLID
    filled: bool = False
    bold: bool = False


@dataclass(frozen=True, eq=False)
class Dots:
    """Single values: of days (a day without one is a gap), or a scatter.

    Attributes:
        joined: A hairline joins dots that follow each other without a NaN between.
        notes: What each dot is, such as the title of its activity; as many as values, or none.
    """

    name: str
    tone: str
    series: Series
    mark: Mark = Mark.CIRCLE
    joined: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Bars:
    """Bars from zero; several layers of them stand side by side, or on each other in a stacked picture.

    Attributes:
        width: Axis units that a value stands for: 7 for weeks on an axis of days.
        planned: Outlined and dashed, not filled.
    """

    name: str
    tone: str
    series: Series
    width: float = 1.0
    planned: bool = False


Layer = Line | Dots | Bars


@dataclass(frozen=True)
class Band:
    """A stretch of values from edge to edge of the chart, such as a normal range; None is open."""

    low: float | None
    high: float | None
    tone: str
    label: str = ""


@dataclass(frozen=True)
class Stretch:
    """A stretch of the axis from top to bottom, such as a block of training or an illness."""

    first: float
    last: float
    tone: str
    label: str = ""


@dataclass(frozen=True)
class Event:
    """Something at one place of the axis, such as a race: a flag at the top of a thin line."""

    at: float
    label: str
    tone: str = "accent"


@dataclass(frozen=True, eq=False)
class Layered:
    """A whole chart.

    Attributes:
        title: What it is, translated.
        axis: What runs along it.
        layers: Back to front.
        scale: How the values read.
        stacked: Bars stand on each other.
        low: Value at the bottom, or None for what fits; likewise `high`.
        lines_up: Values that a thin line is drawn at, with what it says, such as a threshold.
        named: Write the layers' names and values above the plot.
    """

    title: str
    axis: Axis
    layers: tuple[Layer, ...]
    scale: Scale = field(default_factory=LinearScale)
    bands: tuple[Band, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    events: tuple[Event, ...] = ()
    stacked: bool = False
    low: float | None = None
    high: float | None = None
    lines_up: tuple[tuple[float, str], ...] = ()
    named: bool = True

    @property
    def places(self) -> npt.NDArray[np.float64]:
        """Every place that has a value, rising: where the keys step."""
        known = [layer.series.t[np.isfinite(layer.series.y)] for layer in self.layers]
        return np.unique(np.concatenate(known)) if known else np.empty(0)

    @property
    def scattered(self) -> bool:
        """Whether it shows single things side by side: then the dot nearest to the pointer counts."""
        return any(isinstance(layer, Dots) and layer.notes for layer in self.layers)


def day_series(values: dict[int, float], count: int) -> Series:
    """Return values by day number as a series with NaN on the days between, so that they are gaps."""
    y = np.full(count, np.nan)
    for day, value in values.items():
        if 0 <= day < count:
            y[day] = value
    return Series(np.arange(count, dtype=np.float64), y)


def scatter(x: npt.ArrayLike, y: npt.ArrayLike) -> tuple[Series, npt.NDArray[np.intp]]:
    """Return points as a series in the order of the axis, and that order (for the notes)."""
    across = np.asarray(x, dtype=np.float64)
    order = np.argsort(across, kind="stable")
    return Series(across[order], np.asarray(y, dtype=np.float64)[order]), order

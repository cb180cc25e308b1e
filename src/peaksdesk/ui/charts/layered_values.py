"""What a layered chart tells: its span of values, single values, its tables."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from peaksdesk.ui.charts.layers import Bars, Dots, Layer, Layered
from peaksdesk.ui.charts.series import Floats, Series
from peaksdesk.ui.charts.table import RawRow, Row, Table, raw_of, titled

_ROOM = 0.06
_SIGN_OF_BARS = "\N{BLACK SQUARE}"
_SIGN_OF_PLANNED = "\N{WHITE SQUARE}"


def reach(shown: Layered, lo: float, hi: float) -> tuple[float, float]:
    """Return the values at the bottom and the top for a stretch of the axis: what is in view, with some room."""
    found: list[Floats] = [np.array([value for value, _ in shown.lines_up])]
    bars = [layer for layer in shown.layers if isinstance(layer, Bars)]
    for layer in shown.layers:
        half = layer.width / 2 if isinstance(layer, Bars) else 0.0
        inside = (layer.series.t >= lo - half) & (layer.series.t <= hi + half) & np.isfinite(layer.series.y)
        found.append(layer.series.y[inside])
    if bars:
        found.append(np.zeros(1))
        if shown.stacked:
            found += _stacks(bars, lo, hi)
    values = np.concatenate(found)
    low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 1.0)
    room = max(high - low, abs(high) * 0.02, 1e-6) * _ROOM
    bottom = low if bars and low >= 0 else low - room
    if not bars and 0 <= low < 0.4 * high and shown.scale.from_zero:
        bottom = 0.0
    top = 0.0 if bars and high <= 0 else high + room
    bottom = shown.low if shown.low is not None else bottom
    top = shown.high if shown.high is not None else top
    return bottom, max(top, bottom + 1e-6)


def value_at(series: Series, at: float) -> float:
    """Return the value that stands exactly at a place, NaN where none does."""
    index = int(np.searchsorted(series.t, at))
    return float(series.y[index]) if index < len(series) and series.t[index] == at else float("nan")


def sign(layer: Layer) -> str:
    """Return the shape that stands for a layer beside its name."""
    if isinstance(layer, Dots):
        return layer.mark.value
    if isinstance(layer, Bars):
        return _SIGN_OF_PLANNED if layer.planned else _SIGN_OF_BARS
    return layer.dash.value


def table_of_places(shown: Layered, places: Floats) -> Table:
    """Return one row for each place, with the value of each layer."""

    def row(index: int) -> Row:
        at = float(places[index])
        return (shown.axis.text(at), *(shown.scale.text(value_at(layer.series, at)) for layer in shown.layers))

    def raw(index: int) -> RawRow:
        at = float(places[index])
        return (shown.axis.raw(at), *(raw_of(shown.scale, value_at(layer.series, at)) for layer in shown.layers))

    columns = (shown.axis.title, *(titled(layer.name, shown.scale) for layer in shown.layers))
    return Table(columns, int(places.size), row, raw)


def table_of_dots(shown: Layered, lo: float, hi: float) -> Table:
    """Return one row for each dot between two places, with what it is."""
    found = [
        (layer, index)
        for layer in shown.layers
        if isinstance(layer, Dots)
        for index in np.flatnonzero(np.isfinite(layer.series.y)).tolist()
        if lo <= layer.series.t[index] <= hi
    ]

    def parts(at: int) -> tuple[str, str, float, float]:
        layer, index = found[at]
        note = layer.notes[index] if layer.notes else ""
        return note, layer.name, float(layer.series.t[index]), float(layer.series.y[index])

    def row(at: int) -> Row:
        note, name, place, value = parts(at)
        return note, name, shown.axis.text(place), shown.scale.text(value)

    def raw(at: int) -> RawRow:
        note, name, place, value = parts(at)
        return note, name, shown.axis.raw(place), raw_of(shown.scale, value)

    what, group = (QCoreApplication.translate("LayeredChart", word) for word in ("What", "Group"))
    return Table((what, group, shown.axis.title, titled(shown.title, shown.scale)), len(found), row, raw)


def nearest_dot(distances: list[tuple[Dots, Floats]]) -> tuple[Dots, int] | None:
    """Return the dot with the least distance, of those that have a value."""
    best: tuple[float, Dots, int] | None = None
    for layer, far in distances:
        known = np.where(np.isfinite(layer.series.y), far, np.inf)
        if known.size and np.isfinite(known).any():
            index = int(np.argmin(known))
            if best is None or known[index] < best[0]:
                best = (float(known[index]), layer, index)
    return None if best is None else (best[1], best[2])


def _stacks(bars: list[Bars], lo: float, hi: float) -> list[Floats]:
    up: dict[float, float] = {}
    down: dict[float, float] = {}
    for layer in bars:
        half = layer.width / 2
        for at, value in zip(layer.series.t.tolist(), layer.series.y.tolist(), strict=True):
            if lo - half <= at <= hi + half and value == value:  # not NaN
                side = up if value > 0 else down
                side[at] = side.get(at, 0.0) + value
    return [np.array(list(side.values())) for side in (up, down)]

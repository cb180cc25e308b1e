"""What a chart says: a series in one sentence, and the value that the keys have come to."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from peaksdesk.ui.charts.scale import Scale
from peaksdesk.ui.charts.series import Series

_STEADY = 0.25
"""A line that rises or falls by less than this share of its range over its length counts as steady."""


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say what the keys have come to."""
    widget.setAccessibleDescription(text)
    if QAccessible.isActive() and text:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def series_sentence(name: str, series: Series, scale: Scale, place: Callable[[float], str]) -> str:
    """Return a series in one sentence: how far it reaches, its ends, its lowest and highest and where it tends.

    Args:
        name: Translated.
        series: Its values.
        scale: How these read.
        place: Writes a place on the axis, such as a date.
    """
    known = np.flatnonzero(np.isfinite(series.y))
    if not known.size:
        return _tr("%1: no values.").replace("%1", name)
    t, y = series.t[known], series.y[known]
    unit = f" {scale.unit}" if scale.unit else ""

    def at(index: int) -> tuple[str, str]:
        return f"{scale.text(float(y[index]))}{unit}", place(float(t[index]))

    if known.size == 1:
        value, where = at(0)
        return _tr("%1: %2 on %3.").replace("%3", where).replace("%2", value).replace("%1", name)
    lowest, highest = at(int(np.argmin(y))), at(int(np.argmax(y)))
    first, last = at(0), at(-1)
    words = {
        1: _tr("%1: %2 (%3) to %4 (%5), rising; lowest %6 (%7), highest %8 (%9)."),
        0: _tr("%1: %2 (%3) to %4 (%5), steady; lowest %6 (%7), highest %8 (%9)."),
        -1: _tr("%1: %2 (%3) to %4 (%5), falling; lowest %6 (%7), highest %8 (%9)."),
    }[trend(Series(t, y))]
    for number, part in enumerate((name, *first, *last, *lowest, *highest), start=1):
        words = words.replace(f"%{number}", part.replace("%", "\N{FULLWIDTH PERCENT SIGN}"))
    return words.replace("\N{FULLWIDTH PERCENT SIGN}", "%")


def trend(series: Series) -> int:
    """Return 1 for a series that rises over its length, -1 for one that falls, 0 for neither (least squares)."""
    known = np.isfinite(series.y)
    t, y = series.t[known], series.y[known]
    if t.size < 2 or not np.ptp(t) or not np.ptp(y):
        return 0
    centred = t - t.mean()
    gained = float(centred @ (y - y.mean())) / float(centred @ centred) * float(np.ptp(t))
    return 0 if abs(gained) < _STEADY * float(np.ptp(y)) else 1 if gained > 0 else -1


def _tr(text: str) -> str:
    return QCoreApplication.translate("spoken", text)

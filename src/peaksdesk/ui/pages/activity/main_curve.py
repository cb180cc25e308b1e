"""Which curve of a session tells most: power, else pace, else heart rate."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from peaksdesk.domain.metrics import Curve, Metrics
from peaksdesk.domain.streams import HEART_RATE, POWER, SPEED
from peaksdesk.ui.translate import QT_TRANSLATE_NOOP

_CURVES = (
    (POWER, QT_TRANSLATE_NOOP("curves", "Power curve"), "power"),
    (SPEED, QT_TRANSLATE_NOOP("curves", "Pace curve"), "speed"),
    (HEART_RATE, QT_TRANSLATE_NOOP("curves", "Heart rate curve"), "heart_rate"),
)
_LEAST_DURATIONS = 60
"""Shorter curves, of sessions under ten minutes or so, say nothing."""


@dataclass(frozen=True, eq=False)
class MainCurve:
    """A session's curve with its name and colour."""

    channel: str
    title: str
    tone: str
    own: Curve


def main_curve(metrics: Metrics) -> MainCurve | None:
    """Return the curve to show; None where there is none, or too little of it."""
    for channel, title, tone in _CURVES:
        own = metrics.curves.get(channel)
        if own is not None:
            shown = QCoreApplication.translate("curves", title)
            return MainCurve(channel, shown, tone, own) if own.best.size >= _LEAST_DURATIONS else None
    return None

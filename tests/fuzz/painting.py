"""Thousands of paints of a chart: PySide6 6.12.0 on Python 3.11 loses a reference to None with each void call."""

import gc
import random
import sys
import time

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication

from peaksdesk.ui.appearance import Appearance
from peaksdesk.ui.charts.scale import LinearScale
from peaksdesk.ui.charts.series import Series
from peaksdesk.ui.charts.timeline import Panel, Timeline

PAINTS = 2000
MOST_LOST = 500


class _Silent:
    def at(self, second: float) -> list[tuple[str, str, str]]:
        return [(f"at {second:.0f}", "secondary", "ink")]

    def between(self, start_s: float, end_s: float) -> list[tuple[str, str, str]]:
        return [(f"{start_s:.0f} to {end_s:.0f}", "secondary", "ink")]


def fuzz_painting(seed: int, seconds: float) -> int:
    """Paint charts of random sizes and values, at least `PAINTS` times; return how often.

    Raises:
        AssertionError: References to None went missing; from Python 3.12 on None is immortal.
    """
    app = QApplication.instance() or QApplication(["soak"])
    if app.findChild(Appearance) is None:
        Appearance(app, "light")
    dice, numbers = random.Random(seed), np.random.default_rng(seed)
    chart = Timeline()
    canvas = QPixmap(900, 500)
    until, count, before = time.monotonic() + seconds, 0, 0
    while count < PAINTS or time.monotonic() < until:
        if count % 100 == 0:
            chart.show_panels(_panels(numbers, dice.choice((1, 2, 60, 3600))), _Silent(), "A session.")
            chart.resize(dice.randrange(60, 1600), dice.randrange(40, 900))
        if count == 200:  # what is made once is there by now
            gc.collect()
            before = sys.getrefcount(None)
        place = QPoint(dice.randrange(chart.width()), dice.randrange(chart.height()))
        buttons = Qt.MouseButton.NoButton
        app.sendEvent(
            chart,
            QMouseEvent(QMouseEvent.Type.MouseMove, place, place, buttons, buttons, Qt.KeyboardModifier.NoModifier),
        )
        chart.render(canvas)
        count += 1
    gc.collect()
    lost = before - sys.getrefcount(None)
    chart.deleteLater()
    # One too many per mouse move is what PySide6 6.11 keeps, and harms nobody.
    assert lost < MOST_LOST or sys.version_info >= (3, 12), f"{lost} references to None lost in {count} paints"
    return count


def _panels(numbers: np.random.Generator, seconds: int) -> list[Panel]:
    t = np.arange(float(seconds))
    made = []
    for title, tone in (("Power", "power"), ("Heart rate", "heart_rate"), ("Speed", "speed")):
        y = 200 + 60 * numbers.standard_normal(seconds)
        y[numbers.random(seconds) < 0.1] = np.nan
        made.append(Panel(title, tone, Series(t, y), LinearScale("W"), 0.0, 400.0, "200", "avg"))
    return made

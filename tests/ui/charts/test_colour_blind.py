"""Series stay apart for eyes that see fewer colours.

Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE TVCG 15(6), 2009, matrices for severity 1.0; colour differences by CIE 1976 L*a*b*.
"""

from itertools import combinations

import numpy as np
import pytest

from peaksdesk.ui.charts.fitness_chart import FitnessChart
from peaksdesk.ui.charts.layered_values import sign
from peaksdesk.ui.charts.layers import MARKS, Bars, Dash, Dots, Line
from peaksdesk.ui.theme import DARK, LIGHT
from ui.charts.chart_examples import ALL

SEEN = {
    "all colours": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.95047, 1.0, 1.08883])
APART = 20.0
"""Difference in CIELAB that is told apart at a glance, without another cue; 2.3 is just noticeable side by side."""

LEAST = 10.0
"""What colours that share a panel differ by in any case."""

SHARE_A_PANEL = (("fitness", "fatigue"), ("fitness", "form"), ("fatigue", "form"))


def lab(colour, sight):
    channels = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    x, y, z = np.cbrt(TO_XYZ @ np.clip(SEEN[sight] @ linear, 0, 1) / WHITE + 1e-9)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(theme, a, b, sight):
    return float(np.linalg.norm(lab(getattr(theme, a), sight) - lab(getattr(theme, b), sight)))


@pytest.mark.parametrize("sight", SEEN)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("pair", SHARE_A_PANEL, ids="-".join)
def test_lines_of_the_fitness_chart_differ_to_every_eye(theme, pair, sight):
    assert difference(theme, *pair, sight) >= LEAST


def cue(layer, index):
    kind = "bars" if isinstance(layer, Bars) else "line" if isinstance(layer, Line) else "dots"
    weight = isinstance(layer, Line) and layer.bold
    # Bars stand beside or on each other in the order of their names.
    return kind, sign(layer), weight, index if kind == "bars" else 0


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_layers_of_one_chart_differ_by_shape_or_to_every_eye(theme, name):
    layers = tuple(enumerate(ALL[name]().layers))
    for (one, a), (two, b) in combinations(layers, 2):
        if cue(a, one) != cue(b, two):
            continue
        least = min(difference(theme, a.tone, b.tone, sight) for sight in SEEN)
        assert least >= APART, f"{a.name} and {b.name}"


def test_there_are_shapes_for_five_groups_of_dots_and_three_of_lines():
    assert len({mark.value for mark in MARKS}) == 5
    assert len({dash.value for dash in Dash}) == 3
    assert sign(Dots("", "power", None, MARKS[2])) == "\N{BLACK UP-POINTING TRIANGLE}"


def test_fitness_and_fatigue_differ_by_weight_too(qtbot):
    from ui.charts.test_fitness_chart import lines

    chart = FitnessChart()
    qtbot.addWidget(chart)
    chart.show_lines(lines(60))
    signs = [text.strip() for text, style, tone in chart._labels(lines(60)) if tone in {"fitness", "fatigue", "form"}]
    assert len(set(signs)) == 3

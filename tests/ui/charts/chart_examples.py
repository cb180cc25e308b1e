"""Layered charts of every kind, for tests and to be looked at."""

from datetime import date

import numpy as np

from peaksdesk.ui.charts.axes import DayAxis, NameAxis, NumberAxis
from peaksdesk.ui.charts.layers import Band, Bars, Dash, Dots, Event, Layered, Line, Mark, Stretch, day_series, scatter
from peaksdesk.ui.charts.scale import LinearScale
from peaksdesk.ui.charts.series import Series

START = date(2026, 6, 1)


def weeks():
    at = np.arange(0, 182, 7, dtype=float)
    rng = np.random.default_rng(4)
    ride, run = rng.uniform(3, 9, at.size), rng.uniform(1, 4, at.size)
    plan = Bars("Planned", "accent", Series(at[-4:] + 0, rng.uniform(2, 4, 4)), 7.0, planned=True)
    return Layered(
        "Hours a week",
        DayAxis("Week", START, 176, every=7),
        (Bars("Cycling", "power", Series(at, ride), 7.0), Bars("Running", "heart_rate", Series(at, run), 7.0), plan),
        LinearScale("h", digits=1),
        stacked=True,
        lines_up=((8.0, "Goal 8 h"),),
    )


def grouped():
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    at = np.arange(12.0)
    return Layered(
        "Distance by month",
        NameAxis("Month", names),
        (
            Bars("2025", "ink3", Series(at, 300 + 120 * np.sin(at)), 0.9),
            Bars("2026", "accent", Series(at, 340 + 150 * np.cos(at)), 0.9),
        ),
        LinearScale("km"),
    )


def wellness():
    days = {day: 48 + 6 * np.sin(day / 5) for day in range(90) if day % 9 and not 40 < day < 48}
    return Layered(
        "Resting heart rate",
        DayAxis("Day", START, 90),
        (Dots("Resting HR", "heart_rate", day_series(days, 90), joined=True),),
        LinearScale("bpm"),
        bands=(Band(45, 51, "good", "Usual"),),
        stretches=(Stretch(40, 48, "bad", "Ill"),),
        events=(Event(20, "Granfondo Stelvio"), Event(22, "Recovery"), Event(70, "City marathon", "power")),
    )


def lines():
    at = np.arange(200.0)
    return Layered(
        "Threshold",
        DayAxis("Day", START, 200),
        (
            Line("eFTP", "power", Series(at, 250 + at / 8), bold=True),
            Line("Set FTP", "accent", Series(at, np.where(at < 90, 255.0, 270.0)), Dash.DASHED),
            Line("CP", "fatigue", Series(at, 246 + 6 * np.sin(at / 20)), Dash.DOTTED),
        ),
        LinearScale("W"),
    )


def cloud():
    rng = np.random.default_rng(2)
    layers = []
    for name, tone, mark, shift in (("Rides", "power", Mark.CIRCLE, 0), ("Runs", "speed", Mark.TRIANGLE, 25)):
        x = rng.normal(150 + shift, 18, 60)
        series, order = scatter(x, 0.9 * x + rng.normal(0, 14, 60))
        layers.append(Dots(name, tone, series, mark, notes=tuple(f"{name} {i}" for i in order)))
    axis = NumberAxis("Heart rate", 90, 230, LinearScale("bpm"))
    return Layered("Power", axis, tuple(layers), LinearScale("W"))


ALL = {"weeks": weeks, "grouped": grouped, "wellness": wellness, "lines": lines, "cloud": cloud}

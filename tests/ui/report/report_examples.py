"""Sheets to print, for tests and to be looked at."""

from datetime import date, timedelta

import numpy as np

from peaksdesk.domain.streams import LATITUDE, LONGITUDE, Streams
from peaksdesk.ui.charts.curve_chart import CurveLines
from peaksdesk.ui.charts.scale import LinearScale
from peaksdesk.ui.charts.table import Table
from peaksdesk.ui.charts.zone_bars import ZoneBar
from peaksdesk.ui.report.activity import ActivitySheet
from peaksdesk.ui.report.athlete import AthleteSheet
from peaksdesk.ui.report.month import Day, Entry, MonthSheet, Week
from ui.charts.chart_examples import weeks
from ui.charts.test_fitness_chart import lines
from ui.charts.test_small_charts import curve
from ui.charts.test_timeline import panels

HOSTILE = "<b>Ride</b> \u202e&amp; \x00\x07 <script>alert(1)</script> " + "very long title " * 40


def activity(laps=8, title="Long ride over the Col", notes="Felt good.\n\nLegs heavy on the last climb."):
    table = Table.of(
        ("Lap", "Time", "Distance, km", "Power, W", "Heart rate, bpm"),
        tuple((str(n + 1), "10:00", "5.2", "212", "148") for n in range(laps)),
    )
    along = np.linspace(0, 6.2, 600)
    track = Streams(np.arange(600.0), {LATITUDE: 47 + 0.01 * np.sin(along), LONGITUDE: 10 + 0.02 * np.cos(along * 2)})
    bars = tuple(ZoneBar(f"Z{n + 1} Zone", f"{n * 60} to {n * 60 + 60} W", 900.0 * (6 - n)) for n in range(6))
    return ActivitySheet(
        title,
        ("Road cycling · Sat 21 Nov 2026, 09:12", "Mira Kovac"),
        (
            ("Time", "2:31:08", ""),
            ("Distance", "84.2", "km"),
            ("Ascent", "1,240", "m"),
            ("NP", "218", "W"),
            ("IF", "0.82", ""),
            ("TSS", "171", ""),
            ("Heart rate, bpm", "142", "max 178"),
            ("Work", "1,801", "kJ"),
        ),
        tuple(panels(9000)),
        "Power 200 W on average; four channels over 2:30:00.",
        (("Power zones", bars), ("Heart rate zones", bars[:5])),
        CurveLines(curve(90), curve(90, 950.0), LinearScale("W"), "power", "Power curve"),
        track,
        table,
        notes,
    )


def month(busy=2):
    first = date(2026, 10, 26)
    made = []
    for week in range(6):
        days = []
        for number in range(7):
            day = first + timedelta(days=7 * week + number)
            count = (day.day * 7 + number) % (busy + 1)
            entries = tuple(
                Entry(
                    ("Endurance ride", "Easy run", HOSTILE)[(n + number) % 3],
                    "1:12 · 84 TSS",
                    ("power", "heart_rate", "speed")[n % 3],
                    planned=day > date(2026, 11, 21),
                )
                for n in range(count)
            )
            days.append(Day(day, entries, day.month == 11))
        made.append(Week(tuple(days), (("Time", "9:48"), ("Distance", "212 km"), ("Load", "512"))))
    figures = (("Time", "38:12", "h"), ("Distance", "812", "km"), ("Load", "2,012", ""), ("Activities", "22", ""))
    return MonthSheet(
        "November 2026", "Mira Kovac", ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), tuple(made), figures
    )


def athlete(months=12):
    table = Table.of(
        ("Month", "Activities", "Time", "Distance, km", "Load"),
        tuple((f"Month {n + 1}", "22", "38:12", "812", "2,012") for n in range(months)),
    )
    records = Table.of(
        ("Duration", "Power, W", "Day"), tuple((f"{n} min", "312", "Sat 21 Nov 2026") for n in (1, 5, 20, 60))
    )
    bars = tuple(ZoneBar(f"Z{n + 1} Zone", f"{n * 60} to {n * 60 + 60} W", 9000.0 * (6 - n)) for n in range(6))
    return AthleteSheet(
        "Mira Kovac",
        "1 January to 21 November 2026",
        (("Time", "312:08", "h"), ("Distance", "8,842", "km"), ("Load", "21,240", ""), ("Activities", "218", "")),
        "Fitness rose from 48 to 70; the hardest week was that of 5 October with 812 points.",
        lines(400),
        None,
        (weeks(),),
        (("Totals by month", table), ("Records", records)),
        (("Power zones", bars),),
        (CurveLines(curve(90), None, LinearScale("W"), "power", "Power curve"),),
    )

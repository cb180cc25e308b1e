"""Invented states of the Athletes page, for pictures and tests."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np

from peaksdesk.domain.athlete import Athlete, Threshold, ThresholdKind
from peaksdesk.domain.attention import attention
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.services.standings import Standing
from peaksdesk.ui.pages.athletes.presenter import AthletesState
from peaksdesk.ui.problem import Problem

_TODAY = date(2026, 11, 21)
_DAYS = 120
_SQUAD = (
    ("Mira Kovac", 62.0, 0, 1.0),
    ("Jonas Alexander Freiherr von Hohenstein-Wittelsbach zu Oberammergau", 70.0, 1, 2.3),
    ("Aisha Rahman", 48.0, 0, 0.35),
    ("Tomáš Dvořák", 81.0, 12, 1.0),
    ("Sofia Lindqvist", 55.0, 0, 1.1),
    ("Ben O’Connor", 40.0, 2, 1.7),
    ("李小龙", 66.0, 0, 1.0),
    ("Emma Weber", 90.0, 0, 2.9),
    ("Lucas Moreau", 35.0, 6, 1.0),
    ("Priya Nair", 58.0, 1, 1.0),
    ("Noah Fischer", 73.0, 0, 0.9),
    ("Isabella Rossi", 44.0, 3, 1.0),
    ("Oskar Nilsson", 67.0, 0, 1.05),
)


_FOLDERS = (
    Path("/home/coach/Athletes/Garmin"),
    Path("/home/coach/Dropbox/Apps/WahooFitness/a folder whose name is as long as its way there"),
    Path("/media/usb/Garmin"),
)


def _standing(number: int, name: str, daily: float, silent: int, last_weeks: float) -> Standing:
    loads = daily * (1.0 + 0.6 * np.sin(np.arange(_DAYS) * 2.1 + number))
    loads[-14:] *= last_weeks
    if silent:
        loads[-silent:] = 0.0
    weeks = tuple(float(week) for week in loads[-63:].reshape(9, 7).sum(axis=1))
    found = attention(loads, _TODAY, _TODAY - timedelta(days=silent))
    return Standing(Athlete(number, name), found, weeks, *_set_up(number, daily), withheld=24 if number == 8 else 0)


def _set_up(number: int, daily: float) -> tuple[tuple[Path, ...], tuple[Threshold, ...]]:
    """Watched folders and thresholds: some have all, some none."""
    values = (
        (ThresholdKind.FTP, 180.0 + daily),
        (ThresholdKind.LTHR, 160.0 + number),
        (ThresholdKind.THRESHOLD_PACE, 3.5 + number / 20),
        (ThresholdKind.SWIM_THRESHOLD, 1.1 + number / 40),
    )
    thresholds = tuple(Threshold(kind, value, ALWAYS) for kind, value in values[: number % 5])
    return _FOLDERS[: number % 4], thresholds


def _squad() -> tuple[Standing, ...]:
    rows = [_standing(number, *one) for number, one in enumerate(_SQUAD, 1)]
    rows.append(Standing(Athlete(99, "Nele Brandt"), attention(np.empty(0), _TODAY, None)))
    return tuple(sorted(rows, key=lambda one: -one.attention.score))


_ROWS = _squad()
_CALLING = sum(one.attention.score > 0 for one in _ROWS)

EXAMPLES = {
    "full": AthletesState(all=len(_ROWS), calling=_CALLING, rows=_ROWS, current=1),
    "silent": AthletesState(all=len(_ROWS), calling=_CALLING, rows=_ROWS, current=1, chosen=4),
    "usual": AthletesState(all=len(_ROWS), calling=_CALLING, rows=_ROWS, current=1, chosen=1),
    "new": AthletesState(all=len(_ROWS), calling=_CALLING, rows=_ROWS, current=1, chosen=99),
    "empty": AthletesState(all=1, rows=_ROWS[:1], current=1),
    "nobody": AthletesState(all=len(_ROWS), calling=_CALLING, query="zzz", current=1),
    "loading": AthletesState(loading=True),
    "error": AthletesState(problem=Problem("The database is too busy to answer. Try again in a moment.", "Try again")),
}

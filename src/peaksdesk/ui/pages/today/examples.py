"""States of the Today page with invented data, for pictures and tests."""

from dataclasses import replace

from peaksdesk.domain.athlete import Units
from peaksdesk.domain.checkin import Answer, CheckIn
from peaksdesk.ui.pages.today.draft import HOTSPOT, WEIGHT, Draft
from peaksdesk.ui.pages.today.invented import DAY, answered
from peaksdesk.ui.pages.today.presenter import TodayState
from peaksdesk.ui.problem import Problem

_LONG = "Überlängentrainingslager auf dem Nordkap 🏔 ‮gnal‬ <b>Anstiege</b> & Abfahrten, 14 × 12 Minuten"
_TOLD = CheckIn(DAY, {Answer.STRESS: 3, Answer.SORENESS: 2}, weight_kg=82.3)
_FULL = TodayState(day=DAY, today=DAY, answer=answered(_TOLD))
_FALLING = answered(
    CheckIn(DAY, {Answer.STRESS: 4, Answer.SORENESS: 4}, hotspot="Left knee"),
    bend=lambda back: 0.75 if back < 9 else 1.0,
    low=12.0,
)

EXAMPLES: dict[str, TodayState] = {
    "full": _FULL,
    "empty": replace(_FULL, answer=answered(None, nights=0, trained=False)),
    "loading": TodayState(day=DAY, today=DAY, loading=True),
    "error": TodayState(
        day=DAY,
        today=DAY,
        problem=Problem("The database cannot be read: it was written by a newer PeaksDesk.", "Try again"),
    ),
    "before-14-days": replace(_FULL, answer=answered(None, nights=6)),
    "red": replace(_FULL, answer=_FALLING),
    "check-in": replace(_FULL, answer=answered(None), draft=Draft(given={Answer.STRESS: 3})),
    "check-in-by-hand": replace(
        _FULL,
        answer=answered(None, nights=0),
        units=Units.IMPERIAL,
        draft=Draft(
            given={Answer.SLEEP: 4, Answer.STRESS: 2, Answer.SORENESS: 2, Answer.ENERGY: 5},
            hotspot="Right shoulder, when I reach behind me",
            weight="12",
            problems={WEIGHT: "A weight is between 20 and 400 kg; 5 is not."},
        ),
    ),
    "why-score": replace(_FULL, explaining="score"),
    "why-hrv": replace(_FULL, explaining="hrv"),
    "why-alert": replace(_FULL, answer=_FALLING, explaining="alert:hrv_low"),
    "long-names": replace(
        _FULL,
        answer=answered(replace(_TOLD, hotspot=_LONG * 3), title=_LONG),
        draft=Draft(problems={HOTSPOT: "The note on a hotspot has up to 500 characters; this has 512."}),
    ),
    "no-check-in": replace(_FULL, answer=answered(None, trained=False)),
}

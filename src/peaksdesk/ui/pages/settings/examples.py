"""Invented states of the Settings page, for pictures and tests."""

from dataclasses import replace
from datetime import date

from peaksdesk.domain.athlete import Athlete, Sex, Threshold, ThresholdKind, Units
from peaksdesk.domain.records import Best
from peaksdesk.domain.suggestions import Suggestion
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.ui.pages.settings.intents import Section
from peaksdesk.ui.pages.settings.state import Saved, SettingsState
from peaksdesk.ui.problem import Problem

_TODAY = date(2026, 11, 21)
_ZONES = ("Africa/Nairobi", "America/New_York", "Asia/Tokyo", "Europe/Berlin", "Europe/Vienna", "UTC")
_MIRA = Athlete(
    1,
    "Mira Kovac",
    Sex.FEMALE,
    birth_year=1991,
    weight_kg=61.5,
    resting_hr_bpm=48.0,
    max_hr_bpm=189.0,
    time_zone="Europe/Vienna",
    invented=True,
)
_HELD = (
    Threshold(ThresholdKind.FTP, 231.0, ALWAYS),
    Threshold(ThresholdKind.FTP, 242.0, date(2024, 11, 4)),
    Threshold(ThresholdKind.FTP, 255.0, date(2025, 6, 16)),
    Threshold(ThresholdKind.FTP, 249.0, date(2026, 1, 12)),
    Threshold(ThresholdKind.FTP, 262.0, date(2026, 7, 1)),
    Threshold(ThresholdKind.LTHR, 171.0, ALWAYS),
    Threshold(ThresholdKind.THRESHOLD_PACE, 3.92, date(2025, 3, 1)),
    Threshold(ThresholdKind.THRESHOLD_PACE, 4.05, date(2026, 4, 1)),
)
_OFFER = Suggestion(
    ThresholdKind.FTP,
    271.0,
    Best(1200, 285.0, date(2026, 11, 8), 17, 640),
    "Your best 20 minutes of the last 90 days were 285 W, on 2026-11-08; 95 % of it is 271 W.",
)
_FULL = SettingsState(
    athlete=_MIRA, zones=_ZONES, thresholds=_HELD, offers=(_OFFER,), today=_TODAY, saved=Saved("weight_kg", 128)
)
_REFUSED = {
    "weight_kg": "A weight is a number from 44 to 772 lb.",
    "birth_year": "A year of birth has four digits, from 1906 to 2026.",
    "max_hr_bpm": "The resting heart rate (48 bpm) must be below the maximum (40 bpm).",
}
_LONG = replace(
    _MIRA, name="Wilhelmina-Charlotte Freifrau von und zu Hohenstein-Waldeck 🚴 <b>und</b> Söhne", units=Units.IMPERIAL
)

EXAMPLES: dict[str, SettingsState] = {
    "empty": SettingsState(athlete=Athlete(1, "", time_zone="UTC"), zones=_ZONES, today=_TODAY),
    "loading": SettingsState(loading=True),
    "error": SettingsState(problem=Problem("The disk did not answer. Your activities are safe.", "Try again")),
    "full": _FULL,
    "refused": replace(_FULL, athlete=_LONG, refused=_REFUSED, saved=None),
    "thresholds": replace(_FULL, section=Section.THRESHOLDS, saved=Saved("lthr_bpm", 1)),
    "thresholds-none": SettingsState(section=Section.THRESHOLDS, athlete=Athlete(1, ""), zones=_ZONES, today=_TODAY),
    "thresholds-imperial": replace(_FULL, section=Section.THRESHOLDS, athlete=_LONG, offers=()),
    "region": replace(_FULL, section=Section.REGION),
    "appearance": replace(_FULL, section=Section.APPEARANCE),
}
"""State name -> state."""

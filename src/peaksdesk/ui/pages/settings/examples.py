"""Invented states of the Settings page, for pictures and tests."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from peaksdesk.domain.athlete import Athlete, Sex, Threshold, ThresholdKind, Units
from peaksdesk.domain.records import Best
from peaksdesk.domain.suggestions import MaximalHeartRate, Suggestion
from peaksdesk.services.athletes import ALWAYS
from peaksdesk.services.backup_port import BackupFile
from peaksdesk.services.housekeeping import Copy, Held, House
from peaksdesk.services.imports import BatchSummary
from peaksdesk.services.kept import Batch
from peaksdesk.ui.pages.settings.intents import Section
from peaksdesk.ui.pages.settings.state import Keeping, Saved, SettingsState, Watched
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
    Threshold(ThresholdKind.SWIM_THRESHOLD, 1.11, date(2026, 2, 9)),
)
_OFFER = Suggestion(
    ThresholdKind.FTP,
    271.0,
    Best(1200, 285.0, date(2026, 11, 8), 17, 640),
    "Your best 20 minutes of the last 90 days were 285 W, on 2026-11-08; 95 % of it is 271 W.",
)
_MAX_HR = MaximalHeartRate(
    192.0,
    Best(15, 192.0, date(2026, 6, 14), 16, 3905),
    "Your heart rate stayed at 192 bpm for 15 seconds on 2026-06-14, the highest of the last year; "
    "if you went all out, it is close to your maximum.",
)
_FULL = SettingsState(
    athlete=_MIRA, zones=_ZONES, thresholds=_HELD, offers=(_OFFER, _MAX_HR), today=_TODAY, saved=Saved("weight_kg", 128)
)
_REFUSED = {
    "weight_kg": "A weight is a number from 44 to 772 lb.",
    "birth_year": "A year of birth has four digits, from 1906 to 2026.",
    "max_hr_bpm": "The resting heart rate (48 bpm) must be below the maximum (40 bpm).",
}
_LONG = replace(
    _MIRA, name="Wilhelmina-Charlotte Freifrau von und zu Hohenstein-Waldeck 🚴 <b>und</b> Söhne", units=Units.IMPERIAL
)

_HOUSE = House(
    Path("/home/mira/.local/share/PeaksDesk"), Path("/home/mira/.local/share/PeaksDesk/backups"), "SQLite", "0002"
)
_AMOUNTS = Held(2, 1_184, 1_041, 3, 412_300_000, 1_840_000_000)


def _summary(number: int, label: str, imported: int) -> BatchSummary:
    at = datetime(2026, 11, 20, 17, 42, tzinfo=UTC)
    return BatchSummary(Batch(number, 1, label, at, at, None), imported=imported, already=0, merged=0, failed=0)


def _copy(days: int, activities: int | None) -> Copy:
    made_at = datetime(2026, 11, 21, 8, 4, tzinfo=UTC) - timedelta(days=days)
    path = _HOUSE.backup_dir / f"peaksdesk-{made_at:%Y-%m-%dT%H%M%SZ}.peaksdesk"
    return Copy(BackupFile(path, made_at, 401_000_000 - 1_350_000 * days), activities)


_COPIES = (_copy(0, 1_184), _copy(1, 1_183), _copy(3, 1_180), _copy(11, 1_170), _copy(41, None))
_KEEPING = Keeping(
    folders=(
        Watched(Path("/home/mira/Garmin/GARMIN/Activity"), _summary(5, "Activity", 3)),
        Watched(
            Path("/home/mira/Documents/Cycling computer/Everything it ever wrote, from the old one too, with a name")
        ),
    ),
    house=_HOUSE,
    held=_AMOUNTS,
    copies=_COPIES,
    checked={
        _COPIES[0].file.path: "",
        _COPIES[1].file.path: None,
        _COPIES[3].file.path: f"{_COPIES[3].file.path.name} is damaged (row 17 missing from index ix_sources_sha256).",
    },
)
_KEPT = replace(_FULL, saved=None, keeping=_KEEPING)

EXAMPLES: dict[str, SettingsState] = {
    "empty": SettingsState(athlete=Athlete(1, "", time_zone="UTC"), zones=_ZONES, today=_TODAY),
    "loading": SettingsState(loading=True),
    "error": SettingsState(problem=Problem("The disk did not answer. Your activities are safe.", "Try again")),
    "full": _FULL,
    "refused": replace(_FULL, athlete=_LONG, refused=_REFUSED, saved=None),
    "thresholds": replace(_FULL, section=Section.THRESHOLDS, saved=Saved("lthr_bpm", 1)),
    "thresholds-none": SettingsState(section=Section.THRESHOLDS, athlete=Athlete(1, ""), zones=_ZONES, today=_TODAY),
    "thresholds-max-hr": replace(
        _FULL, section=Section.THRESHOLDS, thresholds=(_HELD[0], _HELD[-1]), offers=(), saved=None
    ),
    "thresholds-imperial": replace(_FULL, section=Section.THRESHOLDS, athlete=_LONG, offers=()),
    "region": replace(_FULL, section=Section.REGION),
    "appearance": replace(_FULL, section=Section.APPEARANCE),
    "folders": replace(_KEPT, section=Section.FOLDERS),
    "folders-none": replace(_FULL, section=Section.FOLDERS),
    "backups": replace(_KEPT, section=Section.BACKUPS),
    "backups-loading": replace(_FULL, section=Section.BACKUPS),
    "backups-busy": replace(_KEPT, section=Section.BACKUPS, keeping=replace(_KEEPING, doing="backup", copies=())),
    "privacy": replace(_KEPT, section=Section.PRIVACY),
    "about": replace(_KEPT, section=Section.ABOUT),
}
"""State name -> state."""

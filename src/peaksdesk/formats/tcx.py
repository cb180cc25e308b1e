"""Garmin's Training Center XML, as devices, Garmin Connect and Strava's export write it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import numpy as np

from peaksdesk.domain import streams as s
from peaksdesk.domain.activity import DeviceTotals, Lap, Recording
from peaksdesk.domain.sport_names import sport_named
from peaksdesk.domain.sports import Family, family
from peaksdesk.domain.streams import Floats, Streams
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.iso_clock import IsoClock
from peaksdesk.formats.record_table import recorded
from peaksdesk.formats.xml_points import TIME, Layout, Points, read_points

_CHANNELS = (s.LATITUDE, s.LONGITUDE, s.ALTITUDE, s.DISTANCE, s.HEART_RATE, s.CADENCE, s.SPEED, s.POWER)
_RUN_CADENCE = len(_CHANNELS) + 1
_LAYOUT = Layout(
    point="Trackpoint",
    fields={
        "Time": TIME,
        "LatitudeDegrees": 1,
        "LongitudeDegrees": 2,
        "AltitudeMeters": 3,
        "DistanceMeters": 4,
        "Value": 5,  # only HeartRateBpm has one inside a record
        "Cadence": 6,
        "Speed": 7,
        "Watts": 8,
        "RunCadence": _RUN_CADENCE,
    },
    attributes={},
    width=_RUN_CADENCE + 1,
    parents={"Trackpoint": "Track", "Track": "Lap", "Lap": "Activity", "Activity": "Activities"},
)
_LAP_NUMBERS = {
    ("TotalTimeSeconds", "Lap"): "timer_s",
    ("DistanceMeters", "Lap"): "distance_m",
    ("Calories", "Lap"): "energy_kcal",
    ("Value", "AverageHeartRateBpm"): "avg_hr_bpm",
    ("Value", "MaximumHeartRateBpm"): "max_hr_bpm",
    ("Cadence", "Lap"): "avg_cadence_rpm",
    ("AvgRunCadence", "LX"): "avg_cadence_rpm",
    ("AvgWatts", "LX"): "avg_power_w",
    ("MaxWatts", "LX"): "max_power_w",
}
_PLANS = {"Course": "a course", "Workout": "a planned workout"}


def read_tcx(data: bytes) -> tuple[Recording, ...]:
    """Return the sessions of a TCX file, one for each of its activities.

    Args:
        data: The file, unpacked; in any encoding, with any namespaces, possibly damaged or cut off.

    Returns:
        At least one recording. Records keep the file's order, the point repeated at a lap's edge included; several
        tracks in one lap are stretches between pauses. What was passed over is said in `warnings`.

    Raises:
        UnreadableFile: The file holds no session (a course, a planned workout, nothing whole) or is hostile.

    Source:
        Garmin, TrainingCenterDatabasev2.xsd and ActivityExtensionv2.xsd (2007, 2009).
    """
    outline = _Outline()
    points = read_points(data, _LAYOUT, outline)
    outline.finish(points.columns[TIME].size)
    sessions = [found for draft in outline.drafts if (found := _recording(draft, points)) is not None]
    if not sessions:
        raise UnreadableFile(_why_nothing(outline, points))
    return tuple(sessions)


@dataclass
class _LapDraft:
    started: float
    first: int
    numbers: dict[str, float] = field(default_factory=dict)
    trigger: str = ""


@dataclass
class _Draft:
    sport: str
    first: int
    last: int = 0
    started: float = math.nan
    laps: list[_LapDraft] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    notes: str = ""
    device: str = ""


class _Outline:
    """Collects activities and laps; knows the records only by their count."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.root = ""
        self.plan = ""
        self._open: _Draft | None = None
        self._tracks_in_lap = 0
        self._clock = IsoClock()

    def opened(self, name: str, parent: str, attributes: Mapping[str, str], points: int) -> None:
        self.root = self.root or name
        if name == "Activity":
            self.finish(points)
            self._open = _Draft(attributes.get("Sport", ""), points)
            self.drafts.append(self._open)
        elif name in _PLANS:
            self.finish(points)
            self.plan = self.plan or name
        elif name == "Lap" and parent not in _PLANS:
            self._tracks_in_lap = 0
            self._activity(points).laps.append(_LapDraft(self._clock.seconds(attributes.get("StartTime", "")), points))
        elif name == "Track" and parent not in _PLANS:
            if self._tracks_in_lap:
                self._activity(points).breaks.append(points)
            self._tracks_in_lap += 1

    def closed(self, name: str, parent: str, text: str, points: int) -> None:
        draft = self._open
        if draft is None:
            return
        lap = draft.laps[-1] if draft.laps else None
        if name == "Activity":
            self.finish(points)
        elif name == "Id" and parent == "Activity":
            draft.started = self._clock.seconds(text)
        elif name == "Notes" and parent == "Activity":
            draft.notes = text
        elif name == "Name" and parent == "Creator":
            draft.device = text
        elif lap is not None and name == "TriggerMethod":
            lap.trigger = text[:40].lower()
        elif lap is not None and (name, parent) in _LAP_NUMBERS:
            number = _positive(text)
            if number is not None:
                lap.numbers[_LAP_NUMBERS[name, parent]] = number

    def finish(self, points: int) -> None:
        """End the activity that is open, be it because the file is cut off."""
        if self._open is not None:
            self._open.last = points
            self._open = None

    def _activity(self, points: int) -> _Draft:
        # Only a damaged file has laps outside an activity.
        if self._open is None:
            self._open = _Draft("", points)
            self.drafts.append(self._open)
        return self._open


def _recording(draft: _Draft, points: Points) -> Recording | None:
    sport = sport_named(draft.sport)
    columns = [column[draft.first : draft.last] for column in points.columns]
    channels = dict(zip(_CHANNELS, columns[TIME + 1 :], strict=False))
    stride = columns[_RUN_CADENCE]
    channels[s.CADENCE] = np.where(np.isnan(stride), channels[s.CADENCE], stride)
    on_foot = family(sport) in (Family.RUNNING, Family.WALKING)
    breaks = [at - draft.first for at in draft.breaks]
    found = recorded(columns[TIME], channels, breaks, on_foot=on_foot)
    totals = _totals(draft.laps)
    warnings: tuple[str, ...] = (points.damage,) if points.damage else ()
    if found is not None:
        start, streams, warnings = found.start, found.streams, warnings + found.warnings
    else:
        starts = [time for time in (draft.started, *(lap.started for lap in draft.laps)) if math.isfinite(time)]
        if not starts or not totals.timer_s or points.damage:
            return None
        start, streams = datetime.fromtimestamp(0, UTC) + timedelta(seconds=starts[0]), Streams(time_s=np.empty(0))
    if len(streams) < 2 and not totals.timer_s:
        return None
    return Recording(
        start=start,
        sport=sport,
        streams=streams,
        laps=_laps(draft, columns[TIME], start.timestamp()),
        totals=totals,
        utc_offset_s=points.utc_offset_s,
        description=draft.notes,
        device=draft.device,
        warnings=warnings,
    )


def _laps(draft: _Draft, time_s: Floats, start: float) -> tuple[Lap, ...]:
    laps: list[Lap] = []
    for lap in draft.laps:
        at = lap.started
        if not math.isfinite(at):
            rows = time_s[max(lap.first - draft.first, 0) :]
            at = float(rows[0]) if rows.size and np.isfinite(rows[0]) else start
        laps.append(
            Lap(
                start_s=round(at - start, 3),
                duration_s=lap.numbers.get("timer_s", 0.0),
                distance_m=lap.numbers.get("distance_m"),
                avg_power_w=lap.numbers.get("avg_power_w"),
                avg_hr_bpm=lap.numbers.get("avg_hr_bpm"),
                max_hr_bpm=lap.numbers.get("max_hr_bpm"),
                avg_cadence_rpm=lap.numbers.get("avg_cadence_rpm"),
                trigger=lap.trigger,
            )
        )
    return tuple(laps)


def _totals(laps: list[_LapDraft]) -> DeviceTotals:
    return DeviceTotals(
        timer_s=_sum(laps, "timer_s"),
        distance_m=_sum(laps, "distance_m"),
        avg_hr_bpm=_mean(laps, "avg_hr_bpm"),
        max_hr_bpm=_highest(laps, "max_hr_bpm"),
        avg_power_w=_mean(laps, "avg_power_w"),
        max_power_w=_highest(laps, "max_power_w"),
        avg_cadence_rpm=_mean(laps, "avg_cadence_rpm"),
        energy_kcal=_sum(laps, "energy_kcal"),
    )


def _sum(laps: list[_LapDraft], name: str) -> float | None:
    values = [lap.numbers[name] for lap in laps if name in lap.numbers]
    return sum(values) if values else None


def _highest(laps: list[_LapDraft], name: str) -> float | None:
    return max((lap.numbers[name] for lap in laps if name in lap.numbers), default=None)


def _mean(laps: list[_LapDraft], name: str) -> float | None:
    pairs = [(lap.numbers[name], lap.numbers.get("timer_s", 0.0)) for lap in laps if name in lap.numbers]
    weight = sum(seconds for _, seconds in pairs)
    return sum(value * seconds for value, seconds in pairs) / weight if weight > 0.0 else None


def _positive(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    # A billion seconds, metres or kilocalories is a garbled number; so is a negative one.
    return number if 0.0 <= number < 1e9 else None


def _why_nothing(outline: _Outline, points: Points) -> str:
    if outline.plan:
        return f"This TCX file holds {_PLANS[outline.plan]}, not an activity."
    if not points.is_xml:
        return "This is not a readable TCX file."
    if points.damage:
        return "This TCX file is damaged and holds no whole record."
    return "This TCX file holds no recorded activity."

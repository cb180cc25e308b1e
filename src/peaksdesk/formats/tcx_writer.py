"""Writes Garmin's Training Center XML: laps, records, power and speed in Garmin's activity extension."""

from collections.abc import Sequence

import numpy as np

from peaksdesk.domain import streams as s
from peaksdesk.domain.activity import Lap, Recording
from peaksdesk.domain.analysis import measure
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Family, family
from peaksdesk.formats.plain_numbers import iso_times, plain_channel, plain_number
from peaksdesk.formats.xml_writing import add_elements, xml_text

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"'
    ' xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n<Activities>\n'
)
_SPORTS = {Family.CYCLING: "Biking", Family.RUNNING: "Running"}
_ON_FOOT = frozenset({Family.RUNNING, Family.WALKING})
_TRIGGERS = {"manual": "Manual", "distance": "Distance", "position": "Location", "time": "Time"}

_Texts = list[str]


def write_tcx(recording: Recording) -> bytes:
    """Return a session as a TCX file with one activity.

    The format knows running, biking and other; it has no title, which goes before the description into the notes, no
    temperature and no balance. A pause inside a lap begins a new track; one at a lap's edge is told by the times alone.
    Records before the first lap go to the first.

    Source:
        Garmin, TrainingCenterDatabasev2.xsd and ActivityExtensionv2.xsd.
    """
    summary = measure(recording).summary
    laps = sorted(recording.laps, key=lambda lap: lap.start_s) or [_whole(recording, summary)]
    starts = iso_times(recording.start, np.array([lap.start_s for lap in laps]))
    edges = [0, *_first_records(recording, laps[1:]), len(recording.streams)]
    points = _points(recording, on_foot=family(recording.sport) in _ON_FOOT)
    energy = _shares(summary.energy_kcal or 0.0, [lap.duration_s for lap in laps])
    breaks = sorted(recording.streams.breaks)
    sport = _SPORTS.get(family(recording.sport), "Other")
    parts = [_HEAD, f'<Activity Sport="{sport}">\n<Id>{iso_times(recording.start, np.zeros(1))[0]}</Id>\n']
    for k, (lap, start) in enumerate(zip(laps, starts, strict=True)):
        first, end = edges[k], edges[k + 1]
        parts.append(f'<Lap StartTime="{start}">\n{_lap_numbers(lap, recording, first, end, energy[k])}')
        inner = [at for at in breaks if first < at < end]
        for track, stop in zip([first, *inner], [*inner, end], strict=True):
            if stop > track:
                parts += ["<Track>\n", *points[track:stop], "</Track>\n"]
        parts.append(_lap_extension(lap, on_foot=family(recording.sport) in _ON_FOOT) + "</Lap>\n")
    notes = "\n\n".join(text for text in (recording.title, recording.description) if text)
    if notes:
        parts.append(f"<Notes>{xml_text(notes)}</Notes>\n")
    if recording.device:
        parts.append(_creator(recording.device))
    parts.append("</Activity>\n</Activities>\n</TrainingCenterDatabase>\n")
    return "".join(parts).encode()


def _whole(recording: Recording, summary: Summary) -> Lap:
    """All of a session without laps, as one."""
    return Lap(
        start_s=0.0,
        duration_s=recording.totals.timer_s or summary.recorded_s or 0.0,
        distance_m=summary.distance_m,
        avg_power_w=summary.avg_power_w,
        avg_hr_bpm=summary.avg_hr_bpm,
        max_hr_bpm=summary.max_hr_bpm,
        avg_cadence_rpm=summary.avg_cadence_rpm,
    )


def _first_records(recording: Recording, laps: Sequence[Lap]) -> list[int]:
    """The first record of each lap after the first."""
    reached = np.maximum.accumulate(recording.streams.time_s)
    found: list[int] = np.searchsorted(reached, [lap.start_s for lap in laps]).tolist()
    return found


def _shares(total: float, weights: Sequence[float]) -> list[int]:
    """Whole numbers in proportion to the weights whose sum is the rounded total."""
    running = np.cumsum([max(weight, 0.0) for weight in weights])
    upto = np.rint(running / running[-1] * total) if running[-1] > 0.0 else np.full(len(weights), np.rint(total))
    shares: list[int] = np.diff(upto, prepend=0.0).astype(int).tolist()
    return shares


def _lap_numbers(lap: Lap, recording: Recording, first: int, end: int, energy: int) -> str:
    distance = lap.distance_m if lap.distance_m is not None else _covered(recording, first, end)
    parts = [
        f"<TotalTimeSeconds>{plain_number(lap.duration_s, 3)}</TotalTimeSeconds>\n",
        f"<DistanceMeters>{plain_number(distance, 2)}</DistanceMeters>\n",
        f"<Calories>{energy}</Calories>\n",
    ]
    for name, value in (("AverageHeartRateBpm", lap.avg_hr_bpm), ("MaximumHeartRateBpm", lap.max_hr_bpm)):
        if value is not None:
            parts.append(f"<{name}><Value>{plain_number(value, 0)}</Value></{name}>\n")
    parts.append("<Intensity>Active</Intensity>\n")
    if lap.avg_cadence_rpm is not None and family(recording.sport) not in _ON_FOOT:
        parts.append(f"<Cadence>{plain_number(min(lap.avg_cadence_rpm, 254.0), 0)}</Cadence>\n")
    parts.append(f"<TriggerMethod>{_TRIGGERS.get(lap.trigger, 'Manual')}</TriggerMethod>\n")
    return "".join(parts)


def _covered(recording: Recording, first: int, end: int) -> float:
    distance = recording.streams.get(s.DISTANCE)
    known = distance[first:end] if distance is not None else np.empty(0)
    known = known[np.isfinite(known)]
    return max(float(known[-1] - known[0]), 0.0) if known.size else 0.0


def _lap_extension(lap: Lap, *, on_foot: bool) -> str:
    inside = ""
    if lap.avg_cadence_rpm is not None and on_foot:
        inside += f"<ns3:AvgRunCadence>{plain_number(min(lap.avg_cadence_rpm, 254.0), 0)}</ns3:AvgRunCadence>"
    if lap.avg_power_w is not None:
        inside += f"<ns3:AvgWatts>{plain_number(max(lap.avg_power_w, 0.0), 0)}</ns3:AvgWatts>"
    return f"<Extensions><ns3:LX>{inside}</ns3:LX></Extensions>\n" if inside else ""


def _points(recording: Recording, *, on_foot: bool) -> list[str]:
    """The `Trackpoint` of each record."""
    streams = recording.streams
    n = len(streams)
    points = [f"<Trackpoint><Time>{time}</Time>" for time in iso_times(recording.start, streams.time_s)]
    north, east = plain_channel(streams, s.LATITUDE, 7), plain_channel(streams, s.LONGITUDE, 7)
    if north is not None and east is not None:
        points = [
            f"{point}<Position><LatitudeDegrees>{a}</LatitudeDegrees><LongitudeDegrees>{b}</LongitudeDegrees></Position>"
            if a and b
            else point
            for point, a, b in zip(points, north, east, strict=True)
        ]
    add_elements(points, plain_channel(streams, s.ALTITUDE, 2), "<AltitudeMeters>", "</AltitudeMeters>")
    add_elements(points, plain_channel(streams, s.DISTANCE, 2), "<DistanceMeters>", "</DistanceMeters>")
    add_elements(
        points,
        plain_channel(streams, s.HEART_RATE, 0, (1.0, 254.0)),
        "<HeartRateBpm><Value>",
        "</Value></HeartRateBpm>",
    )
    cadence = plain_channel(streams, s.CADENCE, 0, (0.0, 254.0))
    if not on_foot:
        add_elements(points, cadence, "<Cadence>", "</Cadence>")
    inside = [""] * n
    add_elements(inside, plain_channel(streams, s.SPEED, 3), "<ns3:Speed>", "</ns3:Speed>")
    if on_foot:
        add_elements(inside, cadence, "<ns3:RunCadence>", "</ns3:RunCadence>")
    add_elements(inside, plain_channel(streams, s.POWER, 0, (0.0, 65_534.0)), "<ns3:Watts>", "</ns3:Watts>")
    return [
        f"{point}<Extensions><ns3:TPX>{x}</ns3:TPX></Extensions></Trackpoint>\n" if x else f"{point}</Trackpoint>\n"
        for point, x in zip(points, inside, strict=True)
    ]


def _creator(device: str) -> str:
    return (
        f'<Creator xsi:type="Device_t"><Name>{xml_text(device)}</Name><UnitId>0</UnitId><ProductID>0</ProductID>'
        "<Version><VersionMajor>0</VersionMajor><VersionMinor>0</VersionMinor></Version></Creator>\n"
    )

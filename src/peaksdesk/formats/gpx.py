"""GPX tracks, as Strava, Garmin Connect, head units and phone apps write them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from peaksdesk.domain import streams as s
from peaksdesk.domain.activity import Recording
from peaksdesk.domain.sport_names import sport_named
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.streams import Floats, Streams
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.record_table import recorded
from peaksdesk.formats.xml_points import TIME, Layout, Points, read_points

EARTH_RADIUS_M = 6_378_137.0
"""Equatorial radius of WGS 84, which Garmin's and Strava's distances agree with best."""

LONGEST_PAUSE_S = 2 * 3600.0
"""Tracks of one sport in one file that follow each other within this are one session with a pause."""

LONGEST_SESSION_S = 24 * 3600.0
"""Tracks are not joined beyond one day."""

STRAVA_TYPES = {"1": Sport.RIDE, "9": Sport.RUN}
"""Codes in the `type` of tracks that Strava exports: it publishes no list, and these two were seen in exports."""

_CHANNELS = (s.LATITUDE, s.LONGITUDE, s.ALTITUDE, s.HEART_RATE, s.CADENCE, s.TEMPERATURE, s.SPEED, s.POWER)
_LAYOUT = Layout(
    point="trkpt",
    fields={
        "time": TIME,
        "ele": 3,
        "hr": 4,
        "heartrate": 4,
        "cad": 5,
        "cadence": 5,
        "atemp": 6,
        "temp": 6,
        "speed": 7,
        "power": 8,
        "PowerInWatts": 8,
        "watts": 8,
    },
    attributes={"lat": 1, "lon": 2},
    width=len(_CHANNELS) + 1,
    parents={"trkpt": "trkseg", "trkseg": "trk", "trk": "gpx"},
)


def read_gpx(data: bytes) -> tuple[Recording, ...]:
    """Return the sessions of a GPX file.

    Tracks of one sport that do not overlap, lie within a day and follow each other within two hours are one session
    with breaks between them; any other track is a session of its own.

    Args:
        data: The file, unpacked; in any encoding, GPX 1.0 or 1.1 or without a namespace, possibly damaged or cut off.

    Returns:
        At least one recording with two records or more. `distance_m` is the sum of great-circle steps inside each
        track segment: GPX files have none of their own. What was passed over is said in `warnings`.

    Raises:
        UnreadableFile: The file is a route, a set of waypoints or a track without times, holds nothing whole or is
            hostile.

    Source:
        GPX 1.1 (topografix.com/GPX/1/1); Garmin TrackPointExtensionv2.xsd; haversine: R. W. Sinnott, "Virtues of the
        Haversine", Sky and Telescope 68 (1984) 159.
    """
    outline = _Outline()
    points = read_points(data, _LAYOUT, outline)
    outline.finish(points.columns[TIME].size)
    sessions = [
        found
        for group in _sessions(outline.tracks, points.columns[TIME])
        if (found := _recording(group, outline, points)) is not None
    ]
    if not sessions:
        raise UnreadableFile(_why_nothing(outline, points))
    return tuple(sessions)


@dataclass
class _Track:
    first: int
    last: int = -1
    segments: list[int] = field(default_factory=list)
    name: str = ""
    description: str = ""
    type: str = ""

    @property
    def sport(self) -> Sport:
        return STRAVA_TYPES.get(self.type) or sport_named(self.type)


class _Outline:
    """Collects tracks and their segments; knows the records only by their count."""

    def __init__(self) -> None:
        self.tracks: list[_Track] = []
        self.name = ""
        self.creator = ""
        self.seen: set[str] = set()
        self._open: _Track | None = None

    def opened(self, name: str, parent: str, attributes: Mapping[str, str], points: int) -> None:  # noqa: ARG002
        if name == "gpx":
            self.creator = self.creator or attributes.get("creator", "").strip()[:100]
        elif name == "trk":
            self.finish(points)
            self._open = _Track(points)
            self.tracks.append(self._open)
        elif name == "trkseg":
            self._track(points).segments.append(points)
        elif name in ("rte", "wpt"):
            self.seen.add(name)

    def closed(self, name: str, parent: str, text: str, points: int) -> None:
        track = self._open
        if name == "trk":
            self.finish(points)
        elif parent == "trk" and track is not None:
            if name == "name":
                track.name = text[:500]
            elif name == "desc":
                track.description = text
            elif name == "type":
                track.type = text[:100]
        elif name == "name" and parent == "metadata":
            self.name = text[:500]

    def finish(self, points: int) -> None:
        """End the track that is open, be it because the file is cut off."""
        if self._open is not None:
            self._open.last = points
            self._open = None

    def _track(self, points: int) -> _Track:
        # Only a damaged file has segments outside a track.
        if self._open is None:
            self._open = _Track(points)
            self.tracks.append(self._open)
        return self._open


def _sessions(tracks: list[_Track], time_s: Floats) -> list[list[_Track]]:
    """Group the tracks that are one session; tracks without any time are left out."""
    groups: list[list[_Track]] = []
    begun = ended = 0.0
    for track in tracks:
        times = time_s[track.first : track.last]
        times = times[np.isfinite(times)]
        if not times.size:
            continue
        first, last = float(times.min()), float(times.max())
        goes_on = (
            groups
            and groups[-1][-1].sport == track.sport
            and 0.0 <= first - ended < LONGEST_PAUSE_S
            and last - begun <= LONGEST_SESSION_S
        )
        if goes_on:
            groups[-1].append(track)
        else:
            groups.append([track])
            begun = first
        ended = last
    return groups


def _recording(group: list[_Track], outline: _Outline, points: Points) -> Recording | None:
    first, last = group[0].first, group[-1].last
    columns = [column[first:last] for column in points.columns]
    breaks = [at - first for track in group for at in (track.first, *track.segments)]
    sport = group[0].sport
    on_foot = family(sport) in (Family.RUNNING, Family.WALKING)
    channels = dict(zip(_CHANNELS, columns[TIME + 1 :], strict=True))
    found = recorded(columns[TIME], channels, breaks, on_foot=on_foot)
    if found is None or len(found.streams) < 2:
        return None
    names = [track.name for track in group if track.name]
    return Recording(
        start=found.start,
        sport=sport,
        streams=_with_distance(found.streams),
        utc_offset_s=points.utc_offset_s,
        title=names[0] if names else outline.name,
        description=next((track.description for track in group if track.description), ""),
        device=outline.creator,
        warnings=((points.damage,) if points.damage else ()) + found.warnings,
    )


def _with_distance(streams: Streams) -> Streams:
    latitude, longitude = streams.get(s.LATITUDE), streams.get(s.LONGITUDE)
    if latitude is None or longitude is None:
        return streams
    placed = np.flatnonzero(~np.isnan(latitude))
    stretch = np.searchsorted(np.asarray(streams.breaks), placed, side="right")
    steps = _great_circle_m(latitude[placed], longitude[placed])
    steps[stretch[1:] != stretch[:-1]] = 0.0
    distance = np.full(len(streams), np.nan)
    distance[placed] = np.concatenate(([0.0], np.cumsum(steps)))
    return Streams(streams.time_s, {**streams.channels, s.DISTANCE: distance}, streams.breaks)


def _great_circle_m(latitude_deg: Floats, longitude_deg: Floats) -> Floats:
    latitude, longitude = np.radians(latitude_deg), np.radians(longitude_deg)
    lift = np.sin(np.diff(latitude) / 2.0) ** 2
    turn = np.sin(np.diff(longitude) / 2.0) ** 2
    chord = lift + np.cos(latitude[:-1]) * np.cos(latitude[1:]) * turn
    steps: Floats = 2.0 * EARTH_RADIUS_M * np.arcsin(np.sqrt(np.clip(chord, 0.0, 1.0)))
    return steps


def _why_nothing(outline: _Outline, points: Points) -> str:
    time_s = points.columns[TIME]
    if np.count_nonzero(np.isfinite(time_s)) == 1:
        return "This GPX file holds a single point with a time; it is not an activity."
    if time_s.size and not points.damage:
        return "This GPX file is a track without times; it is not an activity."
    if "rte" in outline.seen:
        return "This GPX file is a route without times; it is not an activity."
    if "wpt" in outline.seen:
        return "This GPX file holds only waypoints; it is not an activity."
    if not points.is_xml:
        return "This is not a readable GPX file."
    if points.damage:
        return "This GPX file is damaged and holds no whole record with a time."
    return "This GPX file is empty: it holds no track."

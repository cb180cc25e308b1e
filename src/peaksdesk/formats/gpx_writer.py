"""Writes GPX 1.1 tracks with Garmin's extension for heart rate, cadence and temperature, and power as Strava has it."""

import numpy as np

from peaksdesk.domain import streams as s
from peaksdesk.domain.activity import Recording
from peaksdesk.domain.sports import Sport
from peaksdesk.formats.plain_numbers import iso_times, plain, plain_channel
from peaksdesk.formats.xml_writing import add_elements, xml_text

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gpx version="1.1" creator="{creator}" xmlns="http://www.topografix.com/GPX/1/1"'
    ' xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd'
    " http://www.garmin.com/xmlschemas/TrackPointExtension/v1"
    ' http://www.garmin.com/xmlschemas/TrackPointExtensionv1.xsd">\n'
)
_TYPES = {
    Sport.RIDE: "cycling",
    Sport.RUN: "running",
    Sport.HIKE: "hiking",
    Sport.WALK: "walking",
    Sport.SKATE: "skating",
}
"""Sports that Garmin and Strava write in words of their own; the others go by PeaksDesk's."""


class NoPositions(Exception):
    """The session has no positions, and a GPX file is made of nothing else."""


def write_gpx(recording: Recording) -> bytes:
    """Return a session as a GPX file.

    One track, with a segment for each stretch between pauses. Records without a position cannot be written. Power is a
    plain `power` element, as Strava writes and every program reads it; speed and distance have no place in the format.

    Raises:
        NoPositions: No record has a position; the message is a sentence for the person.

    Source:
        GPX 1.1 (topografix.com/GPX/1/1); Garmin TrackPointExtensionv1.xsd.
    """
    streams = recording.streams
    latitude, longitude = streams.get(s.LATITUDE), streams.get(s.LONGITUDE)
    known = np.zeros(len(streams), np.bool_)
    if latitude is not None and longitude is not None:
        known = (
            np.isfinite(latitude) & np.isfinite(longitude) & (np.abs(latitude) <= 90.0) & (np.abs(longitude) <= 180.0)
        )
    at = np.flatnonzero(known)
    if latitude is None or longitude is None or not at.size:
        raise NoPositions("This activity has no positions, and GPX files hold nothing else: export it as FIT or TCX.")
    placed = s.Streams(streams.time_s[at], {name: values[at] for name, values in streams.channels.items()})
    times = iso_times(recording.start, placed.time_s)
    points = [
        f'<trkpt lat="{north}" lon="{east}">'
        for north, east in zip(plain(latitude[at], 7), plain(longitude[at], 7), strict=True)
    ]
    add_elements(points, plain_channel(placed, s.ALTITUDE, 2), "<ele>", "</ele>")
    points = [f"{point}<time>{time}</time>" for point, time in zip(points, times, strict=True)]
    extensions = _extensions(placed)
    if extensions is not None:
        points = [point + inside for point, inside in zip(points, extensions, strict=True)]
    opens = set(np.searchsorted(at, streams.breaks).tolist()) - {0, at.size}
    body = [f"</trkseg>\n<trkseg>\n{p}</trkpt>\n" if k in opens else f"{p}</trkpt>\n" for k, p in enumerate(points)]
    sport = _TYPES.get(recording.sport, "" if recording.sport is Sport.UNKNOWN else recording.sport.value)
    head = [
        _HEAD.format(creator=xml_text(recording.device) or "PeaksDesk"),
        f"<metadata><time>{times[0]}</time></metadata>\n<trk>\n",
        _element("name", recording.title),
        _element("desc", recording.description),
        _element("type", sport),
        "<trkseg>\n",
    ]
    return "".join([*head, *body, "</trkseg>\n</trk>\n</gpx>\n"]).encode()


def _extensions(placed: s.Streams) -> list[str] | None:
    """The `extensions` element of each point, empty where there is nothing to say; None where there never is."""
    garmin = [""] * len(placed)
    add_elements(garmin, plain_channel(placed, s.TEMPERATURE, 1), "<gpxtpx:atemp>", "</gpxtpx:atemp>")
    add_elements(garmin, plain_channel(placed, s.HEART_RATE, 0, (1.0, 254.0)), "<gpxtpx:hr>", "</gpxtpx:hr>")
    add_elements(garmin, plain_channel(placed, s.CADENCE, 0, (0.0, 254.0)), "<gpxtpx:cad>", "</gpxtpx:cad>")
    found = [f"<gpxtpx:TrackPointExtension>{x}</gpxtpx:TrackPointExtension>" if x else "" for x in garmin]
    power = [""] * len(placed)
    add_elements(power, plain_channel(placed, s.POWER, 0, (0.0, 65_534.0)), "<power>", "</power>")
    both = [f"<extensions>{p}{x}</extensions>" if p or x else "" for p, x in zip(power, found, strict=True)]
    return both if any(both) else None


def _element(name: str, text: str) -> str:
    return f"<{name}>{xml_text(text)}</{name}>\n" if text else ""

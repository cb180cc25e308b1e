import json

import numpy as np
import pytest

from fuzz.xml import fuzz_gpx
from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain import streams as s
from peaksdesk.domain.sports import Sport
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.gpx import EARTH_RADIUS_M, read_gpx

REFUSED = {
    "gpxpy/custom_schema_locations.gpx": "This GPX file is empty: it holds no track.",
    "gpxpy/default_schema_locations.gpx": "This GPX file is empty: it holds no track.",
    "gpxpy/gpx-with-node-with-comments.gpx": "This GPX file holds a single point with a time; it is not an activity.",
    "gpxpy/gpx1.0_with_all_fields.gpx": "This GPX file holds a single point with a time; it is not an activity.",
    "gpxpy/gpx1.1_with_all_fields.gpx": "This GPX file holds a single point with a time; it is not an activity.",
    "gpxpy/gpx1.1_with_extensions.gpx": "This GPX file holds only waypoints; it is not an activity.",
    "gpxpy/gpx1.1_with_extensions_without_namespaces.gpx": "This GPX file holds only waypoints; it is not an activity.",
    "gpxpy/gpx_with_garmin_extension.gpx": "This GPX file holds only waypoints; it is not an activity.",
    "gpxpy/route.gpx": "This GPX file is a route without times; it is not an activity.",
    "gpxpy/track-with-extremes.gpx": "This GPX file is a track without times; it is not an activity.",
    "gpxpy/track-with-small-floats.gpx": "This GPX file is a track without times; it is not an activity.",
    "gpxpy/track_with_dilution_errors.gpx": "This GPX file is a track without times; it is not an activity.",
    "gpxpy/unicode.gpx": "This GPX file holds only waypoints; it is not an activity.",
    "gpxpy/unicode2.gpx": "This GPX file is empty: it holds no track.",
    "gpxpy/unicode_with_bom.gpx": "This GPX file holds only waypoints; it is not an activity.",
    "gpxpy/unicode_with_bom_noencoding.gpx": "This GPX file holds only waypoints; it is not an activity.",
    "strava_py/empty-trkseg.gpx": "This GPX file is empty: it holds no track.",
}
READ = {
    "gpxpy/around-visnjan-with-car.gpx": 104,
    "gpxpy/cerknicko-jezero-no-creator.gpx": 296,
    "gpxpy/cerknicko-jezero-with-elevations-zero.gpx": 296,
    "gpxpy/cerknicko-jezero-without-elevations.gpx": 295,
    "gpxpy/cerknicko-jezero.gpx": 296,
    "gpxpy/cerknicko-without-times.gpx": 5,
    "gpxpy/first_and_last_elevation.gpx": 10,
    "gpxpy/track-with-empty-segment.gpx": 9,
    "gpxpy/track-with-less-sec-time.gpx": 2,
    "gpxpy/track_with_speed.gpx": 3,
    "strava_py/activity_7348460494.gpx": 1212,
    "strava_py/invalid-lon-lat-missing.gpx": 4,
    "sweatpy/4801048867_strava.gpx": 5159,
    "sweatpy/activity_5039744860.gpx": 96,
}


def trkpt(second, inner="", minute=0, hour=6, lat=47.0, lon=8.5):
    return (
        f'<trkpt lat="{lat}" lon="{lon}"><ele>400</ele><time>2024-05-01T{hour:02d}:{minute:02d}:{second:02d}Z</time>'
        f"{inner}</trkpt>"
    )


def trk(*segments, head=""):
    return f"<trk>{head}" + "".join(f"<trkseg>{segment}</trkseg>" for segment in segments) + "</trk>"


def gpx(*parts):
    return f'<?xml version="1.0"?><gpx creator="made" xmlns="http://www.topografix.com/GPX/1/1">{"".join(parts)}</gpx>'.encode()


PLAIN = gpx(trk("".join(trkpt(i) for i in range(5))))


@needs_shared_data
def test_every_file_of_the_collection_is_known_here():
    found = {str(path.relative_to(SHARED_DATA)) for path in SHARED_DATA.glob("*/*.gpx")}
    assert found == REFUSED.keys() | READ.keys()


@needs_shared_data
@pytest.mark.parametrize("file", REFUSED)
def test_refuses_with_a_sentence_what_is_no_activity(file):
    with pytest.raises(UnreadableFile) as refusal:
        read_gpx((SHARED_DATA / file).read_bytes())
    assert str(refusal.value) == REFUSED[file]


@needs_shared_data
@pytest.mark.parametrize("file", READ)
def test_reads_every_record_that_has_a_time(file):
    (recording,) = read_gpx((SHARED_DATA / file).read_bytes())
    assert len(recording.streams) == READ[file]


@needs_shared_data
@pytest.mark.parametrize(
    ("key", "file"),
    [
        ("sweat-5039744860.gpx", "sweatpy/activity_5039744860.gpx"),
        ("stravapy-7348460494.gpx", "strava_py/activity_7348460494.gpx"),
    ],
)
def test_agrees_with_two_independent_readers(key, file):
    expected = json.loads((SHARED_DATA / "expected_public.json").read_text())["files"][key]["values"]
    (recording,) = read_gpx((SHARED_DATA / file).read_bytes())
    streams = recording.streams
    assert len(streams) == expected["n_records"]
    assert streams.time_s[-1] == expected["elapsed_s"]
    assert streams.get(s.DISTANCE)[-1] == pytest.approx(expected["distance_m"], rel=1e-6)
    assert np.nanmean(streams.get(s.HEART_RATE)) == pytest.approx(expected["avg_hr"], abs=1e-4)
    assert np.nanmax(streams.get(s.HEART_RATE)) == expected["max_hr"]


@needs_shared_data
def test_reads_stravas_export():
    (recording,) = read_gpx((SHARED_DATA / "sweatpy/4801048867_strava.gpx").read_bytes())
    assert recording.title == "Rondje achterhoek"
    assert recording.sport is Sport.RIDE
    assert recording.streams.get(s.TEMPERATURE)[0] == 29
    assert recording.start.isoformat() == "2020-04-18T11:10:44+00:00"


@needs_shared_data
def test_the_zone_of_the_stamps_is_kept():
    (recording,) = read_gpx((SHARED_DATA / "gpxpy/track-with-less-sec-time.gpx").read_bytes())
    assert recording.utc_offset_s == 3600
    assert recording.start.hour == 14
    assert recording.streams.time_s[1] == 0.994
    assert recording.sport is Sport.RUN


@pytest.mark.parametrize(
    ("inner", "channel", "value"),
    [
        ("<extensions><g:TrackPointExtension><g:hr>121</g:hr></g:TrackPointExtension></extensions>", s.HEART_RATE, 121),
        ("<extensions><TrackPointExtension><hr>121</hr></TrackPointExtension></extensions>", s.HEART_RATE, 121),
        ("<extensions><heartrate>121</heartrate></extensions>", s.HEART_RATE, 121),
        ("<extensions><gpxtpx:cad>88</gpxtpx:cad></extensions>", s.CADENCE, 88),
        ("<extensions><gpxdata:cadence>88</gpxdata:cadence></extensions>", s.CADENCE, 88),
        ("<extensions><gpxtpx:atemp>21.5</gpxtpx:atemp></extensions>", s.TEMPERATURE, 21.5),
        ("<extensions><power>250</power></extensions>", s.POWER, 250),
        ("<extensions><pwr:PowerInWatts>250</pwr:PowerInWatts></extensions>", s.POWER, 250),
        ("<extensions><gpxtpx:speed>3.2</gpxtpx:speed></extensions>", s.SPEED, 3.2),
        ("<speed>3.2</speed>", s.SPEED, 3.2),
    ],
)
def test_sensors_in_every_dialect(inner, channel, value):
    (recording,) = read_gpx(gpx(trk("".join(trkpt(i, inner) for i in range(6)))))
    assert list(recording.streams.get(channel)) == [value] * 6


@pytest.mark.parametrize(
    ("written", "sport"),
    [("1", Sport.RIDE), ("9", Sport.RUN), ("cycling", Sport.RIDE),
     ("trail_running", Sport.TRAIL_RUN), ("VirtualRide", Sport.INDOOR_RIDE), ("Other", Sport.UNKNOWN),
     ("999", Sport.UNKNOWN), ("", Sport.UNKNOWN)],
)  # fmt: skip
def test_the_sport_of_a_track(written, sport):
    (recording,) = read_gpx(gpx(trk(trkpt(0) + trkpt(1), head=f"<type>{written}</type>")))
    assert recording.sport is sport


def test_distance_is_walked_inside_segments_only():
    degree = np.radians(1.0) * EARTH_RADIUS_M
    first = trkpt(0, lat=0.5) + trkpt(1, lat=1.5)
    second = trkpt(2, lat=40.0) + trkpt(3, lat=41.0)
    (recording,) = read_gpx(gpx(trk(first, second)))
    assert recording.streams.breaks == (2,)
    np.testing.assert_allclose(recording.streams.get(s.DISTANCE), [0, degree, degree, 2 * degree])


def test_points_without_a_fix_have_no_place():
    points = trkpt(0, lat=47.0) + trkpt(1, lat="NaN") + trkpt(2, lat=0, lon=0) + trkpt(3, lat=91) + trkpt(4, lat=47.001)
    (recording,) = read_gpx(gpx(trk(points)))
    assert list(np.isnan(recording.streams.get(s.LATITUDE))) == [False, True, True, True, False]
    assert list(np.isnan(recording.streams.get(s.LONGITUDE))) == [False, True, True, True, False]
    assert recording.streams.get(s.DISTANCE)[-1] == pytest.approx(111.3, abs=0.1)


def test_tracks_that_follow_each_other_are_one_session():
    one, two = trk(trkpt(0) + trkpt(1), head="<name>Morning</name>"), trk(trkpt(0, hour=7) + trkpt(1, hour=7))
    (recording,) = read_gpx(gpx(one, two))
    assert recording.title == "Morning"
    assert recording.streams.breaks == (2,)
    assert list(recording.streams.time_s) == [0, 1, 3600, 3601]


@pytest.mark.parametrize(
    "second",
    [
        trk(trkpt(0, hour=9) + trkpt(1, hour=9)),
        trk(trkpt(0) + trkpt(1)),
        trk(trkpt(5) + trkpt(6), head="<type>running</type>"),
    ],
    ids=["three hours later", "at the same time", "another sport"],
)
def test_other_tracks_are_sessions_of_their_own(second):
    assert len(read_gpx(gpx(trk(trkpt(0) + trkpt(1)), second))) == 2


def test_a_cut_file_keeps_its_whole_records():
    for cut in range(0, len(PLAIN), 50):
        whole = PLAIN[:cut].count(b"</trkpt>")
        if whole < 2:
            with pytest.raises(UnreadableFile):
                read_gpx(PLAIN[:cut])
        else:
            (recording,) = read_gpx(PLAIN[:cut])
            assert len(recording.streams) == whole
            assert recording.warnings == ("The file is cut off; what was recorded up to there was kept.",)


def test_entities_are_refused():
    laughs = b'<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + PLAIN.split(b"?>", 1)[1]
    with pytest.raises(UnreadableFile, match="document type"):
        read_gpx(laughs)


def test_survives_a_second_of_mutations():
    assert fuzz_gpx(seed=1, seconds=1.0) > 10

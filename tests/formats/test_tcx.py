import json

import numpy as np
import pytest

from fuzz.xml import fuzz_tcx
from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain import streams as s
from peaksdesk.domain.sports import Sport
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.tcx import read_tcx


def trackpoint(second, inner="", minute=0):
    return f"<Trackpoint><Time>2024-05-01T06:{minute:02d}:{second:02d}Z</Time>{inner}</Trackpoint>"


def lap(*tracks, head="<TotalTimeSeconds>60</TotalTimeSeconds>", start="2024-05-01T06:00:00Z"):
    return f'<Lap StartTime="{start}">{head}' + "".join(f"<Track>{track}</Track>" for track in tracks) + "</Lap>"


def activity(*laps, sport="Running", tail=""):
    return f'<Activity Sport="{sport}"><Id>2024-05-01T06:00:00Z</Id>{"".join(laps)}{tail}</Activity>'


def tcx(*activities):
    return (
        '<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/'
        f'TrainingCenterDatabase/v2"><Activities>{"".join(activities)}</Activities></TrainingCenterDatabase>'
    ).encode()


PLAIN = tcx(activity(lap("".join(trackpoint(i) for i in range(5)))))


@needs_shared_data
@pytest.mark.parametrize(
    ("key", "file"),
    [
        ("sweat-4801048867.tcx", "sweatpy/activity_4801048867.tcx"),
        ("sweat-5039744860.tcx", "sweatpy/activity_5039744860.tcx"),
        ("tcxreader-xcski.tcx", "tcxreader/cross-country-skiing_activity_1.tcx"),
    ],
)
def test_agrees_with_two_independent_readers(key, file):
    expected = json.loads((SHARED_DATA / "expected_public.json").read_text())["files"][key]["values"]
    (recording,) = read_tcx((SHARED_DATA / file).read_bytes())
    streams = recording.streams
    assert len(streams) == expected["n_records"]
    assert streams.time_s[-1] - streams.time_s[0] == pytest.approx(expected["elapsed_s"], abs=0.01)
    assert np.nanmax(streams.get(s.DISTANCE)) == pytest.approx(expected["distance_m"], abs=0.01)
    assert np.nanmean(streams.get(s.HEART_RATE)) == pytest.approx(expected["avg_hr"], abs=0.01)
    assert np.nanmax(streams.get(s.HEART_RATE)) == expected["max_hr"]
    if "avg_power" in expected:
        assert np.nanmean(streams.get(s.POWER)) == pytest.approx(expected["avg_power"], abs=0.01)
    assert recording.warnings == ()


@needs_shared_data
def test_reads_what_a_garmin_export_tells_around_the_records():
    (recording,) = read_tcx((SHARED_DATA / "sweatpy/activity_5039744860.tcx").read_bytes())
    assert recording.start.isoformat() == "2020-06-01T14:52:40+00:00"
    assert recording.sport is Sport.RIDE
    assert recording.device == "Garmin Edge 1000"
    assert len(recording.laps) == 5
    first = recording.laps[0]
    assert (first.start_s, first.duration_s, first.distance_m) == (0.0, 26.0, 142.35)
    assert (first.avg_hr_bpm, first.max_hr_bpm, first.avg_cadence_rpm, first.trigger) == (154, 155, 94, "manual")
    assert recording.laps[-1].avg_power_w == 187
    assert recording.totals.timer_s == pytest.approx(sum(one.duration_s for one in recording.laps))
    assert recording.totals.max_hr_bpm == 156
    assert recording.totals.energy_kcal == 12


@needs_shared_data
def test_other_says_nothing_about_the_sport():
    (recording,) = read_tcx((SHARED_DATA / "tcxreader/sup_activity_1.tcx").read_bytes())
    assert recording.sport is Sport.UNKNOWN
    assert len(recording.streams) == 111


def test_every_activity_is_a_session_of_its_own():
    ride = activity(lap(trackpoint(1, minute=30) + trackpoint(2, minute=30)), sport="VirtualRide")
    first, second = read_tcx(tcx(activity(lap(trackpoint(0) + trackpoint(1))), ride))
    assert (first.sport, second.sport) == (Sport.RUN, Sport.INDOOR_RIDE)
    assert (second.start - first.start).total_seconds() == 1801
    assert len(second.streams) == 2


def test_tracks_in_one_lap_are_stretches_between_pauses_and_laps_are_not():
    track = [trackpoint(i) + trackpoint(i + 1) for i in range(0, 8, 2)]
    (recording,) = read_tcx(tcx(activity(lap(track[0], track[1]), lap(track[2], track[3]))))
    assert recording.streams.breaks == (2, 6)


def test_keeps_the_point_repeated_at_a_laps_edge_and_points_with_nothing_but_time():
    (recording,) = read_tcx(tcx(activity(lap(trackpoint(0) + trackpoint(1)), lap(trackpoint(1) + trackpoint(2)))))
    assert list(recording.streams.time_s) == [0, 1, 1, 2]
    assert list(recording.streams) == []


def test_extensions_of_any_prefix_and_steps_of_both_feet():
    inner = (
        '<Cadence>10</Cadence><Extensions><ns3:TPX xmlns:ns3="z"><ns3:Speed>3.5</ns3:Speed><ns3:Watts>250</ns3:Watts>'
        "<ns3:RunCadence>{}</ns3:RunCadence></ns3:TPX></Extensions>"
    )
    for strides in (88, 176):
        points = "".join(trackpoint(i, inner.format(strides)) for i in range(4))
        (recording,) = read_tcx(tcx(activity(lap(points))))
        assert list(recording.streams.get(s.CADENCE)) == [88] * 4
        assert list(recording.streams.get(s.POWER)) == [250] * 4
        assert list(recording.streams.get(s.SPEED)) == [3.5] * 4


def test_what_no_sensor_can_measure_is_missing():
    bad = (
        "<Position><LatitudeDegrees>NaN</LatitudeDegrees><LongitudeDegrees>8</LongitudeDegrees></Position>"
        "<AltitudeMeters>1e9</AltitudeMeters><DistanceMeters>-5</DistanceMeters>"
        "<HeartRateBpm><Value>255</Value></HeartRateBpm><Cadence>255</Cadence>"
    )
    (recording,) = read_tcx(tcx(activity(lap(trackpoint(0, bad) + trackpoint(1, bad)))))
    assert list(recording.streams) == []


def test_a_session_without_records_lives_on_its_laps():
    head = "<TotalTimeSeconds>1800</TotalTimeSeconds><Calories>200</Calories>"
    (recording,) = read_tcx(tcx(activity(lap(head=head), sport="Other", tail="<Notes>Gym &amp; bar</Notes>")))
    assert len(recording.streams) == 0
    assert recording.totals.timer_s == 1800
    assert recording.totals.energy_kcal == 200
    assert recording.description == "Gym & bar"


def test_a_garbled_year_does_not_stretch_the_session():
    points = "".join(trackpoint(i) for i in range(40)).replace("2024-05-01T06:00:20Z", "2042-05-01T06:00:20Z")
    (recording,) = read_tcx(tcx(activity(lap(points))))
    assert recording.streams.time_s[-1] == 39
    assert recording.warnings == ("1 record lies days away from its neighbours and was left out.",)


def test_records_without_a_readable_time_are_left_out_with_a_warning():
    points = trackpoint(0) + "<Trackpoint><Time>soon</Time></Trackpoint>" * 2 + trackpoint(3)
    (recording,) = read_tcx(tcx(activity(lap(points))))
    assert list(recording.streams.time_s) == [0, 3]
    assert recording.warnings == ("2 records have no readable time and were left out.",)


def test_a_cut_file_keeps_its_whole_records():
    for cut in range(0, len(PLAIN), 50):
        whole = PLAIN[:cut].count(b"</Trackpoint>")
        if not whole:
            with pytest.raises(UnreadableFile):
                read_tcx(PLAIN[:cut])
        else:
            (recording,) = read_tcx(PLAIN[:cut])
            assert len(recording.streams) == whole
            assert recording.warnings == ("The file is cut off; what was recorded up to there was kept.",)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This is not a readable TCX file."),
        (b"no xml", "This is not a readable TCX file."),
        (tcx(), "This TCX file holds no recorded activity."),
        (
            f"<TrainingCenterDatabase><Courses><Course><Track>{trackpoint(1)}{trackpoint(2)}</Track></Course></Courses>"
            "</TrainingCenterDatabase>".encode(),
            "This TCX file holds a course, not an activity.",
        ),
        (
            b"<TrainingCenterDatabase><Workouts><Workout/></Workouts></TrainingCenterDatabase>",
            "This TCX file holds a planned workout, not an activity.",
        ),
        (PLAIN[:300], "This TCX file is damaged and holds no whole record."),
    ],
)
def test_says_why_there_is_nothing_to_keep(data, sentence):
    with pytest.raises(UnreadableFile) as refusal:
        read_tcx(data)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize(
    "disguise",
    [
        lambda data: b"\n\n   " + data,
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.decode().encode("utf-16"),
        lambda data: data.replace(b'xmlns="http://www.garmin.com', b'xmlns="urn:other'),
        lambda data: data.replace(b"<", b"<t:").replace(b"<t:/", b"</t:").replace(b"<t:?", b"<?"),
    ],
    ids=["blanks", "bom", "utf-16", "other namespace", "prefixes"],
)
def test_reads_the_same_in_any_dress(disguise):
    assert len(read_tcx(disguise(PLAIN))[0].streams) == 5


def test_survives_a_second_of_mutations():
    assert fuzz_tcx(seed=1, seconds=1.0) > 10

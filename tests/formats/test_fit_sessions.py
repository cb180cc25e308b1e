"""Sessions, laps and what a file tells about itself, on files made here."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from formats import fit_files
from formats.fit_files import ENUM, SINT8, STRING, UINT8, UINT16, UINT32, FitFile, ride, seconds, triathlon
from peaksdesk.domain.activity import DeviceTotals
from peaksdesk.domain.sports import Sport
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit import CLOCK_UNSET, read_fit

START = datetime(2026, 5, 3, 7, 30, tzinfo=UTC)
T0 = seconds(START)


def test_a_ride_has_its_start_channels_lap_totals_and_names():
    (recording,) = read_fit(ride(START, 120, power=210, hr=150, speed=9.0, name="Commute"))
    assert recording.start == START
    assert recording.sport is Sport.RIDE
    assert (recording.title, recording.device, recording.utc_offset_s) == ("", "Garmin Edge 810", 3600)
    np.testing.assert_array_equal(recording.streams.time_s, np.arange(121.0))
    assert recording.streams.get("distance_m")[-1] == 1080.0
    assert set(recording.streams.get("power_w")) == {210.0}
    assert recording.streams.get("latitude_deg")[0] == pytest.approx(47.0, abs=1e-6)
    assert "cadence_rpm" not in recording.streams
    assert recording.totals == DeviceTotals(elapsed_s=120.0, timer_s=120.0, distance_m=1080.0)
    assert [(lap.start_s, lap.duration_s, lap.distance_m, lap.trigger) for lap in recording.laps] == [
        (0.0, 120.0, 1080.0, "manual")
    ]
    assert recording.warnings == ()


@pytest.mark.parametrize("restart", [True, False])
def test_each_leg_of_a_triathlon_is_a_recording_with_its_own_records_laps_and_distance(restart):
    legs = read_fit(triathlon(START, restart_distance=restart))
    assert [leg.sport for leg in legs] == [Sport.SWIM, Sport.TRANSITION, Sport.RIDE, Sport.TRANSITION, Sport.RUN]
    assert [len(leg.streams) for leg in legs] == [300, 60, 600, 60, 300]
    assert [leg.start - START for leg in legs] == [timedelta(seconds=s) for s in (0, 300, 360, 960, 1020)]
    assert [len(leg.laps) for leg in legs] == [1] * 5
    assert {leg.laps[0].start_s for leg in legs} == {0.0}
    assert {leg.utc_offset_s for leg in legs} == {7200}
    for leg in legs:
        distance = leg.streams.get("distance_m")
        assert leg.streams.time_s[0] == 0
        assert 0 <= distance[0] <= 10
        assert distance[-1] == pytest.approx(leg.totals.distance_m, abs=10)
        assert set(leg.streams.get("hr_bpm")) == {leg.streams.get("hr_bpm")[0]}


def test_a_session_that_sums_up_the_others_and_a_repeated_one_are_left_out():
    fit = FitFile()
    for second in range(100):
        fit.record(T0 + second, hr=120)
    fit.session(T0, T0 + 99, sport=18)
    fit.session(T0, T0 + 50, sport=5)
    fit.session(T0 + 50, T0 + 99, sport=2)
    fit.session(T0 + 50, T0 + 99, sport=2)
    assert [(leg.sport, len(leg.streams)) for leg in read_fit(fit.build())] == [(Sport.SWIM, 50), (Sport.RIDE, 50)]


def test_a_single_session_keeps_records_outside_its_edges():
    fit = FitFile()
    for second in range(100):
        fit.record(T0 + second, hr=120)
    fit.session(T0 + 10, T0 + 20)
    (recording,) = read_fit(fit.build())
    assert len(recording.streams) == 100
    assert recording.start == START


def test_a_session_without_records_is_a_recording_with_its_totals():
    fit = FitFile()
    fit.file_id()
    fit.session(T0, T0 + 3600, sport=10, sub_sport=20)
    (recording,) = read_fit(fit.build())
    assert len(recording.streams) == 0
    assert not recording.streams.channels
    assert (recording.start, recording.sport, recording.totals.timer_s) == (START, Sport.STRENGTH, 3600.0)


def test_records_without_a_session_take_the_sport_from_the_sport_message_or_a_lap():
    named, lapped, silent = FitFile(), FitFile(), FitFile()
    named.add(fit_files.SPORT, {0: (ENUM, 15), 1: (ENUM, 14), 3: (STRING, "Row Indoor")})
    lapped.add(fit_files.LAP, {253: (UINT32, T0 + 9), 2: (UINT32, T0), 25: (ENUM, 1), 39: (ENUM, 3)})
    found = []
    for fit in (named, lapped, silent):
        fit.record(T0, hr=100)
        fit.record(T0 + 1, hr=101)
        (recording,) = read_fit(fit.build())
        found.append((recording.sport, recording.title, recording.totals))
    assert found == [
        (Sport.INDOOR_ROW, "", DeviceTotals()),
        (Sport.TRAIL_RUN, "", DeviceTotals()),
        (Sport.UNKNOWN, "", DeviceTotals()),
    ]


def test_a_workouts_name_is_the_title_and_a_sport_profiles_is_not():
    fit = FitFile()
    fit.add(fit_files.WORKOUT, {4: (ENUM, 2), 8: (STRING, "4 × 8 min threshold")})
    fit.record(T0)
    fit.session(T0, T0, name="Bike")
    assert read_fit(fit.build())[0].title == "4 × 8 min threshold"


def test_the_timers_restart_breaks_the_streams():
    fit = FitFile()
    fit.timer(T0, start=True)
    for second in (0, 1, 2):
        fit.record(T0 + second, hr=120)
    fit.timer(T0 + 2, start=False)
    fit.timer(T0 + 60, start=True)
    for second in (60, 61):
        fit.record(T0 + second, hr=120)
    fit.timer(T0 + 61, start=False)
    (recording,) = read_fit(fit.build())
    assert recording.streams.breaks == (3,)


def test_exertion_is_read_in_tenths():
    fit = FitFile()
    fit.add(fit_files.SESSION, {253: (UINT32, T0 + 60), 2: (UINT32, T0), 5: (ENUM, 1), 193: (UINT8, 70)})
    assert read_fit(fit.build())[0].rpe == 7.0


@pytest.mark.parametrize(
    ("local", "offset"),
    [(T0 + 3600, 3600), (T0 - 9 * 3600 - 1800, -34200), (T0 + 7205, 7200), (0, None), (T0 + 20 * 3600, None)],
)
def test_the_local_clock_is_an_offset_to_the_quarter_hour_or_nothing(local, offset):
    fit = FitFile()
    fit.record(T0)
    fit.add(fit_files.ACTIVITY, {253: (UINT32, T0), 5: (UINT32, local)})
    assert read_fit(fit.build())[0].utc_offset_s == offset


def test_devices_are_named_by_the_file_its_creator_or_number():
    names = []
    for maker, product, text in ((1, 1567, ""), (1, 65000, ""), (260, 0, ""), (294, 1, "COROS PACE 3"), (9999, 5, "")):
        fit = FitFile()
        fit.add(fit_files.FILE_ID, {0: (ENUM, 4), 1: (UINT16, maker), 2: (UINT16, product), 8: (STRING, text)})
        fit.add(fit_files.DEVICE_INFO, {0: (UINT8, 1), 2: (UINT16, 123), 4: (UINT16, 7)})
        fit.add(fit_files.DEVICE_INFO, {0: (UINT8, 0), 2: (UINT16, 32), 4: (UINT16, 31)})
        fit.record(T0)
        names.append(read_fit(fit.build())[0].device)
    assert names == ["Garmin Edge 810", "Garmin 65000", "Zwift", "COROS PACE 3", "Wahoo 31"]


def test_a_clock_that_was_never_set_is_told():
    fit = FitFile()
    fit.record(100, hr=90)
    (recording,) = read_fit(fit.build())
    assert recording.start == datetime(1989, 12, 31, 0, 1, 40, tzinfo=UTC)
    assert recording.warnings == (CLOCK_UNSET,)


@pytest.mark.parametrize(
    ("kind", "name"), [(2, "settings"), (5, "workout"), (6, "course"), (9, "weight scale"), (32, "monitoring")]
)
def test_other_kinds_of_fit_files_are_named(kind, name):
    fit = FitFile()
    fit.file_id(kind)
    if name == "course":
        fit.record(T0, distance=0.0)
    with pytest.raises(UnreadableFile, match=rf"^This is a FIT {name} file; it holds no activity\.$"):
        read_fit(fit.build())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "The file is empty."),
        (b"PK\x03\x04 and so on", "This is not a FIT file, or it is cut off inside its header."),
        (FitFile().build(), "This FIT file holds no records."),
    ],
)
def test_what_is_not_a_session_is_refused_with_one_sentence(data, reason):
    with pytest.raises(UnreadableFile) as refusal:
        read_fit(data)
    assert str(refusal.value) == reason


def test_several_files_in_one_keep_the_activities():
    settings = FitFile()
    settings.file_id(2)
    settings.add(3, {1: (SINT8, 1)})
    recordings = read_fit(settings.build() + ride(START, 10) + ride(START + timedelta(hours=1), 20))
    assert [len(recording.streams) for recording in recordings] == [11, 21]

"""The reader against real files, with published values and fitdecode as oracles."""

import csv
import json
import warnings
from datetime import datetime
from functools import cache
from pathlib import Path

import fitdecode
import numpy as np
import pytest

from formats.fit_files import EPOCH
from paths import SHARED_DATA, needs_shared_data
from peaksdesk.domain.sports import Sport
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.fit import CLOCK_UNSET, read_fit

pytestmark = needs_shared_data

FITPARSE = SHARED_DATA / "fitparse"
FILES = sorted(path for path in SHARED_DATA.rglob("*") if path.suffix.lower() == ".fit")

REFUSED = {
    "DeveloperData.fit": "The records of this FIT file have no time.",
    "MonitoringFile.fit": "This is a FIT monitoring file; it holds no activity.",
    "Settings.fit": "This is a FIT settings file; it holds no activity.",
    "Settings2.fit": "This is a FIT settings file; it holds no activity.",
    "nametest.FIT": "This is a FIT settings file; it holds no activity.",
    "WeightScaleMultiUser.fit": "This is a FIT weight scale file; it holds no activity.",
    "WeightScaleSingleUser.fit": "This is a FIT weight scale file; it holds no activity.",
    "WorkoutCustomTargetValues.fit": "This is a FIT workout file; it holds no activity.",
    "WorkoutIndividualSteps.fit": "This is a FIT workout file; it holds no activity.",
    "WorkoutRepeatGreaterThanStep.fit": "This is a FIT workout file; it holds no activity.",
    "WorkoutRepeatSteps.fit": "This is a FIT workout file; it holds no activity.",
}
ACTIVITIES = [path for path in FILES if path.name not in REFUSED]


def expected() -> list[tuple[Path, dict[str, float | None]]]:
    published = SHARED_DATA / "expected_public.json"
    if not published.is_file():
        return []
    return [
        (SHARED_DATA / entry["file"].removeprefix("public/"), entry["values"])
        for entry in json.loads(published.read_text())["files"].values()
        if entry["file"].endswith(".fit")
    ]


@pytest.mark.parametrize(("path", "values"), expected(), ids=lambda value: getattr(value, "name", ""))
def test_values_on_which_independent_readers_agree(path, values):
    (recording,) = read_fit(path.read_bytes())
    streams = recording.streams
    found = {"n_records": float(len(streams)), "elapsed_s": float(streams.time_s[-1] - streams.time_s[0])}
    for name, channel, reduce in (
        ("avg_hr", "hr_bpm", np.nanmean),
        ("max_hr", "hr_bpm", np.nanmax),
        ("avg_power", "power_w", np.nanmean),
        ("max_power", "power_w", np.nanmax),
        ("distance_m", "distance_m", lambda metres: metres[~np.isnan(metres)][-1]),
    ):
        known = streams.get(channel)
        if known is not None:
            found[name] = float(reduce(known))
    stated = {name: value for name, value in values.items() if name in {*found, "avg_power", "distance_m"}}
    assert found == pytest.approx({name: value for name, value in stated.items() if value is not None}, abs=0.01)
    assert recording.warnings == ()


RAW = ("left_right_balance",)


@cache
def decoded(path: Path) -> list[dict[str, object]]:
    """Return the records with a time as fitdecode reads them, up to where it gives up."""
    records = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = fitdecode.FitReader(
            path.read_bytes(), check_crc=fitdecode.CrcCheck.DISABLED, error_handling=fitdecode.ErrorHandling.IGNORE
        )
        with reader:
            try:
                for frame in reader:
                    if isinstance(frame, fitdecode.FitDataMessage) and frame.name == "record":
                        record: dict[str, object] = {}
                        for field in frame.fields:
                            if record.get(field.name) is None:
                                # A balance of nothing but its flag has a name for a value.
                                record[field.name] = field.raw_value if field.name in RAW else field.value
                        if record.get("timestamp") is not None:
                            records.append(record)
            except (fitdecode.FitHeaderError, fitdecode.FitEOFError):
                pass
    return records


def oracle(record: dict[str, object], channel: str) -> float:
    """Return a channel's value in a record as fitdecode reads it, NaN for none."""

    def of(name: str) -> float:
        value = record.get(name)
        return np.nan if value is None else float(value)

    match channel:
        case "power_w":
            return of("power")
        case "hr_bpm":
            return of("heart_rate")
        case "cadence_rpm":
            fraction = of("fractional_cadence")
            return of("cadence") + (0.0 if np.isnan(fraction) else fraction)
        case "speed_mps":
            return of("speed") if np.isnan(of("enhanced_speed")) else of("enhanced_speed")
        case "distance_m":
            return of("distance")
        case "altitude_m":
            return of("altitude") if np.isnan(of("enhanced_altitude")) else of("enhanced_altitude")
        case "temperature_c":
            return of("temperature")
        case "latitude_deg":
            return of("position_lat") * 180 / 2**31
        case "longitude_deg":
            return of("position_long") * 180 / 2**31
        case _:
            balance = of("left_right_balance")
            return 228 - balance if balance >= 128 else balance


CHANNELS = (
    "power_w",
    "hr_bpm",
    "cadence_rpm",
    "speed_mps",
    "distance_m",
    "altitude_m",
    "temperature_c",
    "latitude_deg",
    "longitude_deg",
    "left_balance_pct",
)
REPLACED = {"20170518-191602-1740899583.fit": {"distance_m", "speed_mps", "power_w"}}
"""Channels a developer field fills, where fitdecode keeps it apart."""


@pytest.mark.parametrize("path", ACTIVITIES, ids=lambda path: path.name)
def test_every_channel_equals_fitdecodes(path):
    recordings = read_fit(path.read_bytes())
    records = decoded(path)
    assert sum(len(recording.streams) for recording in recordings) == len(records)
    times = np.concatenate(
        [recording.streams.time_s + (recording.start - EPOCH).total_seconds() for recording in recordings]
    )
    stamps = [
        (at - EPOCH).total_seconds() if isinstance(at, datetime) else float(at)
        for at in (record["timestamp"] for record in records)
    ]
    np.testing.assert_array_equal(times, stamps)
    for channel in CHANNELS:
        if channel in REPLACED.get(path.name, ()):
            continue
        want = np.array([oracle(record, channel) for record in records])
        if channel == "left_balance_pct":
            want[want > 100] = np.nan
        have = np.concatenate(
            [
                np.full(len(recording.streams), np.nan) if values is None else values
                for recording in recordings
                for values in [recording.streams.get(channel)]
            ]
        )
        np.testing.assert_allclose(have, want, rtol=0, atol=1e-9, err_msg=channel)


@pytest.mark.parametrize("path", [path for path in FILES if path.name in REFUSED], ids=lambda path: path.name)
def test_files_without_an_activity_are_named_for_what_they_are(path):
    with pytest.raises(UnreadableFile) as refusal:
        read_fit(path.read_bytes())
    assert str(refusal.value) == REFUSED[path.name]


def test_compressed_speed_and_distance_equal_the_published_table():
    (recording,) = read_fit((FITPARSE / "compressed-speed-distance.fit").read_bytes())
    with (FITPARSE / "compressed-speed-distance-records.csv").open() as lines:
        rows = [
            [np.nan if cell == "null" else float(cell) for cell in line] for line in list(csv.reader(lines))[1:] if line
        ]
    table = np.array(rows).T
    streams = recording.streams
    start = (recording.start - EPOCH).total_seconds()
    have = [
        streams.time_s + start,
        *(streams.get(name) for name in ("hr_bpm", "speed_mps", "distance_m", "cadence_rpm")),
    ]
    # The table leaves out the first record, which has nothing but a time.
    rows_with_values = ~np.isnan(have[1])
    for values, column in zip(have, table, strict=True):
        np.testing.assert_allclose(values[rows_with_values][: len(column)], column, atol=0.0051)
    assert recording.warnings == (CLOCK_UNSET,)


def test_developer_fields_fill_what_the_watch_cannot_know():
    (recording,) = read_fit((FITPARSE / "20170518-191602-1740899583.fit").read_bytes())
    assert recording.sport is Sport.INDOOR_ROW
    assert recording.streams.get("distance_m")[-1] == 6163
    assert np.nanmax(recording.streams.get("power_w")) == 467
    assert {"Heart Rate", "Stroke Rate"} <= set(recording.streams)


def test_developer_fields_without_a_native_one_are_channels_of_their_own_name():
    (recording,) = read_fit((FITPARSE / "developer-types-sample.fit").read_bytes())
    want = np.array(
        [float(record["Leg Spring Stiffness"]) for record in decoded(FITPARSE / "developer-types-sample.fit")]
    )
    np.testing.assert_array_equal(recording.streams.get("Leg Spring Stiffness"), want)
    assert {"Form Power", "Distance", "Speed"} <= set(recording.streams)


def test_two_files_in_one_are_two_recordings_and_settings_behind_an_activity_are_passed_over():
    assert len(read_fit((FITPARSE / "activity-activity-filecrc.fit").read_bytes())) == 2
    (recording,) = read_fit((FITPARSE / "activity-settings.fit").read_bytes())
    assert recording.sport is Sport.RUN
    assert recording.utc_offset_s == -4 * 3600


def test_device_totals_title_and_laps_of_a_ride():
    (recording,) = read_fit((SHARED_DATA / "sweatpy" / "4078723797.fit").read_bytes())
    totals = recording.totals
    assert (totals.timer_s, totals.distance_m, totals.avg_hr_bpm, totals.max_power_w, totals.np_w, totals.ascent_m) == (
        8355.6,
        57567.24,
        165,
        1022,
        267,
        1254,
    )
    assert (recording.sport, recording.device, recording.utc_offset_s) == (Sport.RIDE, "Garmin Edge 1000", 7200)
    (lap,) = recording.laps
    assert (lap.start_s, lap.duration_s, lap.distance_m) == (0.0, 8355.6, 57567.24)


@pytest.mark.parametrize("name", ["Activity.fit", "antfs-dump.63.fit"])
def test_a_file_cut_at_any_byte_keeps_its_good_records_or_is_refused(name):
    data = (FITPARSE / name).read_bytes()
    (whole,) = read_fit(data)
    kept = 0
    for end in range(0, len(data), 1 if len(data) < 1000 else 7):
        try:
            (recording,) = read_fit(data[:end])
        except UnreadableFile:
            assert kept == 0
            continue
        assert len(recording.streams) >= kept
        kept = len(recording.streams)
        np.testing.assert_array_equal(recording.streams.time_s, whole.streams.time_s[:kept])
        assert recording.warnings
    assert kept == len(whole.streams)


def test_records_behind_damaged_bytes_are_found_again():
    data = bytearray((SHARED_DATA / "sweatpy" / "4801048867.fit").read_bytes())
    (whole,) = read_fit(bytes(data))
    middle = len(data) // 2
    data[middle : middle + 200] = b"\xff" * 200
    (recording,) = read_fit(bytes(data))
    assert len(whole.streams) - 60 <= len(recording.streams) < len(whole.streams)
    assert recording.streams.time_s[-1] == whole.streams.time_s[-1]
    assert recording.sport is whole.sport
    assert recording.warnings

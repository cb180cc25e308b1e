"""Several recordings of one session joined into one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from peaksdesk.domain.activity import DeviceTotals, Lap, Recording, SourceKind
from peaksdesk.domain.merge import Part, merge
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import DISTANCE, HEART_RATE, POWER, Streams

NOON = datetime(2026, 5, 2, 12, tzinfo=UTC)
NONE = Streams(np.empty(0))


def part(key: str, kind: SourceKind, streams: Streams = NONE, *, start: datetime = NOON, **told: object) -> Part:
    sport = told.pop("sport", Sport.RIDE)
    return Part(key, kind, Recording(start=start, sport=sport, streams=streams, **told))  # type: ignore[arg-type]


def streams(n: int, **channels: object) -> Streams:
    return Streams(np.arange(float(n)), {k: np.asarray(v, float) for k, v in channels.items()})


def test_one_part_stays_itself() -> None:
    only = part("7", SourceKind.GPX, streams(3, hr_bpm=[100, 101, 102]), title="Home")
    merged = merge([only])
    assert replace(merged.recording, streams=NONE) == replace(only.recording, streams=NONE)
    np.testing.assert_array_equal(merged.recording.streams.channels[HEART_RATE], [100, 101, 102])
    assert merged.provenance["hr_bpm"] == merged.provenance["title"] == merged.provenance["start"] == "7"


def test_the_fit_file_goes_first_and_lacks_are_filled() -> None:
    gpx = part("1", SourceKind.GPX, streams(4, hr_bpm=[90, 91, 92, 93], distance_m=[0, 5, 10, 15]), title="Lake")
    fit = part("2", SourceKind.FIT, streams(4, power_w=[200, 210, 220, 230], distance_m=[0, 6, 12, 18]))
    merged = merge([gpx, fit])
    np.testing.assert_array_equal(merged.recording.streams.channels[DISTANCE], [0, 6, 12, 18])
    np.testing.assert_array_equal(merged.recording.streams.channels[HEART_RATE], [90, 91, 92, 93])
    assert merged.provenance[POWER] == merged.provenance[DISTANCE] == "2"
    assert merged.provenance[HEART_RATE] == merged.provenance["title"] == "1"
    assert merged.recording.title == "Lake"


def test_another_device_is_laid_on_by_time() -> None:
    fit = part("1", SourceKind.FIT, streams(4, power_w=[1, 2, 3, 4]))
    strap = part("2", SourceKind.TCX, streams(3, hr_bpm=[100, 101, 102]), start=NOON + timedelta(seconds=2))
    heart_rate = merge([fit, strap]).recording.streams.channels[HEART_RATE]
    np.testing.assert_array_equal(heart_rate, [np.nan, 100, 100, 101])


def test_unordered_times_are_looked_up_right() -> None:
    other = Streams(np.array([2.0, 0.0, 1.0]), {HEART_RATE: np.array([102.0, 100.0, 101.0])})
    merged = merge([part("1", SourceKind.FIT, streams(3, power_w=[1, 2, 3])), part("2", SourceKind.GPX, other)])
    np.testing.assert_array_equal(merged.recording.streams.channels[HEART_RATE], [100, 101, 102])


def test_a_row_gives_title_gear_and_totals_but_not_what_was_measured() -> None:
    fit = part("1", SourceKind.FIT, streams(2, power_w=[1, 2]), totals=DeviceTotals(distance_m=57_567.24))
    row = part(
        "2",
        SourceKind.STRAVA_ARCHIVE,
        title="Evening",
        gear="TCR",
        rpe=7.0,
        sport=Sport.GRAVEL_RIDE,
        totals=DeviceTotals(distance_m=57_560.0, energy_kcal=900.0),
    )
    for parts in ([fit, row], [row, fit]):
        merged = merge(parts)
        assert merged.recording.totals == DeviceTotals(distance_m=57_567.24, energy_kcal=900.0)
        assert (merged.recording.title, merged.recording.gear, merged.recording.rpe) == ("Evening", "TCR", 7.0)
        assert merged.recording.sport is Sport.GRAVEL_RIDE  # says more than a bike computer's "ride"
        assert merged.provenance["sport"] == merged.provenance["rpe"] == "2"


def test_another_family_never_narrows_a_sport() -> None:
    fit, row = part("1", SourceKind.FIT, streams(1)), part("2", SourceKind.STRAVA_ARCHIVE, sport=Sport.TRAIL_RUN)
    assert merge([fit, row]).recording.sport is Sport.RIDE


def test_laps_come_from_the_first_that_has_any() -> None:
    lap = Lap(0.0, 10.0)
    merged = merge(
        [part("1", SourceKind.FIT, streams(2, power_w=[1, 2])), part("2", SourceKind.TCX, streams(2), laps=(lap,))]
    )
    assert merged.recording.laps == (lap,)
    assert merged.provenance["laps"] == "2"


@pytest.mark.parametrize(
    ("of_file", "of_row", "kept"),
    [
        (Sport.CARDIO, Sport.MARTIAL_ARTS, Sport.MARTIAL_ARTS),
        (Sport.MARTIAL_ARTS, Sport.CARDIO, Sport.MARTIAL_ARTS),
        (Sport.CARDIO, Sport.OTHER, Sport.CARDIO),
        (Sport.RUN, Sport.TRAIL_RUN, Sport.TRAIL_RUN),
        (Sport.UNKNOWN, Sport.CROSS_COUNTRY_SKI, Sport.CROSS_COUNTRY_SKI),
        (Sport.OTHER, Sport.STRENGTH, Sport.STRENGTH),
        (Sport.RIDE, Sport.UNKNOWN, Sport.RIDE),
        (Sport.RIDE, Sport.OTHER, Sport.RIDE),
        (Sport.TRAIL_RUN, Sport.RUN, Sport.TRAIL_RUN),
    ],
)
def test_the_more_specific_sport_is_kept(of_file, of_row, kept) -> None:
    fit = part("1", SourceKind.FIT, streams(1), sport=of_file)
    merged = merge([fit, part("2", SourceKind.STRAVA_ARCHIVE, sport=of_row)])
    assert merged.recording.sport is kept
    assert merged.provenance["sport"] == ("1" if kept is of_file else "2")


def test_a_part_without_a_single_record_gives_no_channel() -> None:
    fit = part("1", SourceKind.FIT, streams(2, power_w=[1, 2]))
    assert HEART_RATE not in merge([fit, part("2", SourceKind.GPX, streams(0, hr_bpm=[]))]).recording.streams

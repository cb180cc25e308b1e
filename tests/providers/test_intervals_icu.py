"""The records of intervals.icu, in the shape of its published description."""

from datetime import UTC, date, datetime

import numpy as np
import pytest

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.stream import Explained
from peaksdesk.domain.sports import Sport
from peaksdesk.providers.intervals_icu import mapping

RIDE = {
    "id": "i55610271",
    "source": "GARMIN_CONNECT",
    "start_date_local": "2026-07-04T08:12:00",
    "start_date": "2026-07-04T06:12:00Z",
    "timezone": "Europe/Vienna",
    "type": "GravelRide",
    "name": "Over the pass",
    "moving_time": 4560,
    "elapsed_time": 4701,
    "distance": 38137.1,
    "icu_weighted_avg_watts": 204,
    "icu_rpe": 6,
    "device_name": "Garmin Edge 840",
    "icu_training_load": 88,
}
DAY = {"id": "2026-07-04", "hrv": 71.2, "restingHR": 47, "weight": 64.1, "sleepSecs": 27000, "mood": 2, "ctl": 60.0}


def test_an_activity():
    (seen,) = mapping.to_activity(RIDE)
    recording = seen.recording
    assert recording.start == datetime(2026, 7, 4, 6, 12, tzinfo=UTC)
    assert (recording.utc_offset_s, recording.sport, recording.rpe) == (7200, Sport.GRAVEL_RIDE, 6)
    assert recording.totals.np_w == 204
    assert seen.link == "https://intervals.icu/activities/i55610271"


def test_streams():
    told = [
        {"type": "time", "data": [0, 1, 2]},
        {"type": "watts", "data": [100, None, 120]},
        {"type": "latlng", "data": [46.9, 46.91, None], "data2": [10.7, 10.71, None]},
        {"type": "new thing", "data": [1, 2, 3]},
    ]
    (seen,) = mapping.to_activity(RIDE, {"streams": told})
    assert set(seen.recording.streams) == {"power_w", "latitude_deg", "longitude_deg"}
    np.testing.assert_array_equal(seen.recording.streams.get("power_w"), [100, np.nan, 120])


@pytest.mark.parametrize("told", [None, {}, [1], [{"type": "time", "data": {}}], [{"type": "time", "data": [None]}]])
def test_streams_without_sense_are_no_streams(told):
    (seen,) = mapping.to_activity(RIDE, {"streams": told})
    assert len(seen.recording.streams) == 0


def test_a_stub_of_strava_is_explained():
    stub = {"id": "16358453283", "source": "STRAVA", "_note": "STRAVA activities are not available via the API"}
    (one,) = mapping.to_activity({**stub, "start_date_local": "2026-07-04T08:12:00"})
    assert isinstance(one, Explained)
    assert "Connect Strava here too" in one.reason


def test_wellness():
    (one,) = mapping.to_wellness(DAY)
    assert one.local_date == date(2026, 7, 4)
    assert (one.hrv_ms, one.resting_hr_bpm, one.weight_kg, one.sleep_s, one.mood) == (71.2, 47, 64.1, 27000, 2)


def test_a_day_on_which_nothing_was_noted_brings_nothing():
    assert list(mapping.to_wellness({"id": "2026-07-04", "ctl": 60.0, "atl": 50.0})) == []


@pytest.mark.parametrize("change", [{"id": "some day"}, {"id": None}, {"hrv": "high"}])
def test_what_makes_no_sense_says_so(change):
    with pytest.raises(BadReply, match=r"intervals\.icu"):
        list(mapping.to_wellness({**DAY, **change}))
    with pytest.raises(BadReply, match="when it began"):
        list(mapping.to_activity({**RIDE, "start_date": None}))

"""Strava's records, refusals and webhooks, in the shape of recorded replies."""

import json
from datetime import UTC, datetime

import numpy as np
import pytest

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.webhook import Verdict
from peaksdesk.domain.sports import Sport
from peaksdesk.providers.strava import PROVIDER, mapping
from peaksdesk.providers.strava.limits import observe
from peaksdesk.providers.strava.refusals import error_of, explain

RIDE = {
    "resource_state": 2,
    "id": 2**62,
    "athlete": {"id": 1, "resource_state": 1},
    "name": "Over the pass",
    "distance": 38137.1,
    "moving_time": 4560,
    "elapsed_time": 4701,
    "total_elevation_gain": 612.0,
    "type": "Ride",
    "sport_type": "GravelRide",
    "start_date": "2026-07-04T06:12:00Z",
    "start_date_local": "2026-07-04T08:12:00Z",
    "timezone": "(GMT+01:00) Europe/Vienna",
    "utc_offset": 7200.0,
    "trainer": False,
    "average_watts": 187.4,
    "weighted_average_watts": 204,
    "device_watts": True,
    "has_heartrate": True,
    "average_heartrate": 143.2,
    "max_heartrate": 176,
    "device_name": "Edge 840",
}


def activity(**change):
    (seen,) = mapping.to_activity({**RIDE, **change})
    return seen


def test_the_local_time_with_a_false_z_is_not_believed():
    recording = activity().recording
    assert recording.start == datetime(2026, 7, 4, 6, 12, tzinfo=UTC)
    assert recording.utc_offset_s == 7200


def test_ids_are_text():
    seen = activity()
    assert seen.recording.external_id == "4611686018427387904"
    assert seen.link == "https://www.strava.com/activities/4611686018427387904"


def test_totals_and_words():
    recording = activity().recording
    assert (recording.sport, recording.title, recording.device) == (Sport.GRAVEL_RIDE, "Over the pass", "Edge 840")
    totals = recording.totals
    assert (totals.distance_m, totals.timer_s, totals.elapsed_s, totals.np_w) == (38137.1, 4560, 4701, 204)


@pytest.mark.parametrize(
    ("told", "sport"),
    [
        ({"sport_type": "VirtualRide"}, Sport.INDOOR_RIDE),
        ({"sport_type": "Ride", "trainer": True}, Sport.INDOOR_RIDE),
        ({"sport_type": "MountainBikeRide"}, Sport.MOUNTAIN_BIKE_RIDE),
        ({"sport_type": "TrailRun"}, Sport.TRAIL_RUN),
        ({"sport_type": "WeightTraining"}, Sport.STRENGTH),
        ({"sport_type": "NordicSki"}, Sport.CROSS_COUNTRY_SKI),
        ({"sport_type": None, "type": "Run"}, Sport.RUN),
        ({"sport_type": "QuidditchOnSkates"}, Sport.UNKNOWN),
    ],
)
def test_sports(told, sport):
    assert activity(**told).recording.sport is sport


def test_estimated_power_is_no_power():
    assert activity(device_watts=False).recording.totals.avg_power_w is None


def test_detail_and_streams():
    streams = {
        "time": {"data": [0, 1, 2, 3]},
        "watts": {"data": [100, None, 9999, 120]},
        "heartrate": {"data": [120, 121, 122, 0]},
        "latlng": {"data": [[46.9, 10.7], [46.91, 10.71], None, [99, 0]]},
        "cadence": {"data": [1, 2]},
        "moving": {"data": [True, True, True, False]},
    }
    detail = {"description": "Hot", "calories": 912.0, "gear": {"id": "b1", "name": "Gravel"}}
    (seen,) = mapping.to_activity(RIDE, {"detail": detail, "streams": streams})
    recording = seen.recording
    assert (recording.description, recording.gear, recording.totals.energy_kcal) == ("Hot", "Gravel", 912.0)
    assert set(recording.streams) == {"power_w", "hr_bpm", "latitude_deg", "longitude_deg"}
    np.testing.assert_array_equal(recording.streams.get("power_w"), [100, np.nan, np.nan, 120])
    np.testing.assert_array_equal(recording.streams.get("latitude_deg"), [46.9, 46.91, np.nan, np.nan])


@pytest.mark.parametrize("streams", [None, [], {"time": {}}, {"time": {"data": ["a"]}}, {"watts": {"data": [1]}}])
def test_streams_without_sense_are_no_streams(streams):
    (seen,) = mapping.to_activity(RIDE, {"detail": {}, "streams": streams})
    assert len(seen.recording.streams) == 0


def test_what_makes_no_sense_says_so():
    with pytest.raises(BadReply, match="start_date"):
        activity(start_date="2026-07-04T06:12:00")


def test_weight_ftp_and_zones():
    (body,) = mapping.to_body({"id": 1, "weight": 64.0, "ftp": None})
    assert (body.weight_kg, body.ftp_w) == (64.0, None)
    zones = [{"min": 0, "max": 118}, {"min": 118, "max": 146}, {"min": 146, "max": -1}]
    (found,) = mapping.to_zones({"heart_rate": {"custom_zones": False, "zones": zones}})
    assert found.hr_zones_bpm == (118, 146)
    assert next(mapping.to_zones({})).hr_zones_bpm == ()


INACTIVE = {"message": "Forbidden", "errors": [{"resource": "Application", "field": "Status", "code": "Inactive"}]}


def test_an_inactive_application_says_what_strava_asks_for():
    assert "paid Strava subscription" in explain(403, INACTIVE)
    assert "archive" in explain(403, INACTIVE)
    assert explain(403, {"message": "Forbidden"}) == ""
    assert explain(401, INACTIVE) == ""
    assert explain(403, "no JSON") == ""


def test_refusals_of_the_token_endpoint():
    def told(resource, field):
        return {"message": "Bad Request", "errors": [{"resource": resource, "field": field, "code": "invalid"}]}

    assert error_of(told("RequestToken", "code")) == "invalid_grant"
    assert error_of(told("RefreshToken", "refresh_token")) == "invalid_grant"
    assert error_of(told("Application", "client_id")) == "invalid_client"
    assert error_of({"message": "?"}) is None


def test_limit_headers():
    told = observe(
        {
            "x-ratelimit-limit": "200,2000",
            "x-ratelimit-usage": "68,211",
            "x-readratelimit-limit": "100,1000",
            "x-readratelimit-usage": "67,210",
        }
    )
    assert [(one.length_s, one.limit, one.used, one.reads_only) for one in told] == [
        (900, 200, 68, False),
        (86_400, 2000, 211, False),
        (900, 100, 67, True),
        (86_400, 1000, 210, True),
    ]
    assert observe({"x-ratelimit-limit": "many"}) == []


def test_webhooks_are_hints():
    body = {"object_type": "activity", "object_id": 2**40, "aspect_type": "delete", "owner_id": 7, "event_time": 1}
    webhook = PROVIDER.webhook
    assert webhook.verify({}, b"", "", datetime.now(UTC)) is Verdict.UNSIGNED
    (hint,) = webhook.hints(json.dumps(body).encode())
    assert (hint.owner, hint.stream, hint.key, hint.removed) == ("7", "activities", str(2**40), True)
    (gone,) = webhook.hints(json.dumps({**body, "object_type": "athlete", "updates": {"authorized": "false"}}).encode())
    assert (gone.stream, gone.removed) == ("athlete", False)
    with pytest.raises(BadReply):
        webhook.hints(b"{}")

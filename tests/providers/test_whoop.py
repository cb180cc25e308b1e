"""WHOOP's records and webhooks, in the shape of its published examples."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, date, datetime, timedelta

import pytest

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.webhook import Verdict
from peaksdesk.domain.day_records import ScoreState
from peaksdesk.domain.sports import Sport
from peaksdesk.providers.whoop import PROVIDER, mapping
from peaksdesk.providers.whoop.limits import observe

SLEEP = {
    "id": "ecfc6a15-4661-442f-a9a4-f160dd7afae8",
    "cycle_id": 93845,
    "user_id": 10129,
    "created_at": "2026-05-25T07:14:01.137Z",
    "updated_at": "2026-05-25T07:14:01.137Z",
    "start": "2026-05-25T03:18:00.000Z",
    "end": "2026-05-25T10:51:00.000Z",
    "timezone_offset": "-04:00",
    "nap": False,
    "score_state": "SCORED",
    "score": {
        "stage_summary": {
            "total_in_bed_time_milli": 27180000,
            "total_awake_time_milli": 1380000,
            "total_no_data_time_milli": 0,
            "total_light_sleep_time_milli": 13560000,
            "total_slow_wave_sleep_time_milli": 6120000,
            "total_rem_sleep_time_milli": 6120000,
            "sleep_cycle_count": 4,
            "disturbance_count": 6,
        },
        "sleep_needed": {
            "baseline_milli": 27395716,
            "need_from_sleep_debt_milli": 1200000,
            "need_from_recent_strain_milli": 850000,
            "need_from_recent_nap_milli": -445716,
        },
        "respiratory_rate": 15.86,
        "sleep_performance_percentage": 94.1,
        "sleep_consistency_percentage": 78.0,
        "sleep_efficiency_percentage": 94.9,
    },
}
WORKOUT = {
    "id": "ecfc6a15-4661-442f-a9a4-f160dd7afae8",
    "v1_id": 1043,
    "user_id": 10129,
    "created_at": "2026-05-24T09:42:11.137Z",
    "updated_at": "2026-05-24T10:11:24.502Z",
    "start": "2026-05-24T08:30:00.000Z",
    "end": "2026-05-24T09:32:14.000Z",
    "timezone_offset": "-04:00",
    "sport_name": "running",
    "score_state": "SCORED",
    "score": {
        "strain": 12.4163,
        "average_heart_rate": 152,
        "max_heart_rate": 178,
        "kilojoule": 1832.74,
        "percent_recorded": 100,
        "distance_meter": 8123.4,
        "altitude_gain_meter": 64.2,
        "altitude_change_meter": -1.8,
    },
}
CYCLE = {
    "id": 93845,
    "user_id": 10129,
    "start": "2026-05-25T03:18:00.000Z",
    "timezone_offset": "-04:00",
    "score_state": "SCORED",
    "score": {"strain": 5.2, "kilojoule": 8288.297, "average_heart_rate": 68, "max_heart_rate": 141},
}
RECOVERY = {
    "cycle_id": 93845,
    "sleep_id": "ecfc6a15-4661-442f-a9a4-f160dd7afae8",
    "user_id": 10129,
    "created_at": "2026-05-25T07:14:02.000Z",
    "updated_at": "2026-05-25T07:14:02.000Z",
    "score_state": "SCORED",
    "score": {"recovery_score": 72.5, "resting_heart_rate": 51.2, "hrv_rmssd_milli": 68.4, "spo2_percentage": 96.7},
}


def test_a_night_is_of_the_day_on_which_it_ended():
    (sleep,) = mapping.to_sleep(SLEEP)
    assert sleep.local_date == date(2026, 5, 25)
    assert sleep.utc_offset_s == -4 * 3600
    assert (sleep.asleep_s, sleep.in_bed_s, sleep.deep_s) == (25_800, 27_180, 6_120)
    assert sleep.needed_s == pytest.approx(29_000)
    assert (sleep.cycle_key, sleep.nap, sleep.state) == ("93845", False, ScoreState.SCORED)


@pytest.mark.parametrize("wake", ["00:10", "03:30", "06:45", "23:50"])
@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2026, 3, 29), "+01:00", "+02:00"),  # Vienna
        (date(2026, 10, 25), "+02:00", "+01:00"),
        (date(2026, 11, 1), "-04:00", "-05:00"),  # New York
        (date(2026, 4, 5), "+11:00", "+10:30"),  # Lord Howe Island: half an hour
    ],
)
def test_a_night_in_which_the_clocks_change_is_of_the_day_of_waking_by_the_clock_of_waking(day, before, after, wake):
    offset = before if wake == "00:10" else after
    end = datetime.fromisoformat(f"{day}T{wake}:00{offset}")
    start = end - timedelta(hours=7)
    told = {**SLEEP, "start": start.isoformat(), "end": end.isoformat(), "timezone_offset": offset}
    (sleep,) = mapping.to_sleep(told)
    assert sleep.local_date == day
    assert sleep.end - sleep.start == timedelta(hours=7)


def test_a_cycle_and_a_recovery():
    (cycle,), (recovery,) = mapping.to_cycle(CYCLE), mapping.to_recovery(RECOVERY)
    assert (cycle.key, cycle.strain, cycle.end, cycle.local_date) == ("93845", 5.2, None, date(2026, 5, 25))
    assert cycle.energy_kcal == pytest.approx(8288.297 / 4.184)
    assert (recovery.score_percent, recovery.hrv_ms, recovery.resting_hr_bpm) == (72.5, 68.4, 51.2)
    assert recovery.sleep_key == SLEEP["id"]


def test_a_workout_is_laid_on_what_it_overlaps():
    (seen,) = mapping.to_workout(WORKOUT)
    totals = seen.recording.totals
    assert seen.by_overlap
    assert seen.recording.sport is Sport.RUN
    assert (totals.strain, totals.avg_hr_bpm, totals.max_hr_bpm, totals.elapsed_s) == (12.4163, 152, 178, 3734)
    assert totals.energy_kcal == pytest.approx(438, abs=0.1)
    assert seen.recording.title == ""


@pytest.mark.parametrize(
    ("name", "sport", "types"),
    [
        ("brazilian jiu-jitsu", Sport.MARTIAL_ARTS, ("gi", "no-gi")),
        ("martial arts", Sport.MARTIAL_ARTS, ("gi", "no-gi", "mma")),
        ("wrestling", Sport.MARTIAL_ARTS, ("wrestling",)),
        ("judo", Sport.MARTIAL_ARTS, ("judo",)),
        ("yoga", Sport.YOGA, ("yoga",)),
        ("running", Sport.RUN, ("cardio",)),
        ("weightlifting", Sport.STRENGTH, ("s&c",)),
        ("stretching", Sport.YOGA, ("mobility", "rehab")),
        ("underwater basket weaving", Sport.UNKNOWN, ()),
        ("", Sport.UNKNOWN, ()),
    ],
)
def test_sports_and_class_types(name, sport, types):
    (seen,) = mapping.to_workout({**WORKOUT, "sport_name": name})
    assert (seen.recording.sport, seen.class_types) == (sport, types)


@pytest.mark.parametrize("told", ["PENDING_SCORE", "SOMETHING_NEW"])
def test_what_is_not_scored_is_pending(told):
    (recovery,) = mapping.to_recovery({**RECOVERY, "score_state": told, "score": None})
    assert (recovery.state, recovery.score_percent) == (ScoreState.PENDING, None)


def test_nonsense_is_left_out_never_made_zero():
    score = {**WORKOUT["score"], "average_heart_rate": 999, "kilojoule": -3, "strain": 22.5}
    (seen,) = mapping.to_workout({**WORKOUT, "score": score})
    totals = seen.recording.totals
    assert (totals.avg_hr_bpm, totals.energy_kcal, totals.strain) == (None, None, None)


@pytest.mark.parametrize("change", [{"end": WORKOUT["start"]}, {"start": "yesterday"}, {"id": None}, {"start": None}])
def test_what_makes_no_sense_says_so(change):
    with pytest.raises(BadReply, match="WHOOP"):
        list(mapping.to_workout({**WORKOUT, **change}))


@pytest.mark.parametrize(("told", "hours"), [("Z", 0), ("+05:30", 5.5), ("-09:30", -9.5), ("+99:00", 0), ("soon", 0)])
def test_offsets(told, hours):
    (sleep,) = mapping.to_sleep({**SLEEP, "timezone_offset": told})
    assert sleep.utc_offset_s == hours * 3600


BODY = json.dumps({"user_id": 10129, "id": SLEEP["id"], "type": "sleep.updated", "trace_id": "t-1"}).encode()
NOW = datetime(2026, 5, 26, 8, tzinfo=UTC)


def signed(body, secret="s3cret", at=NOW):
    stamp = str(round(at.timestamp() * 1000))
    made = base64.b64encode(hmac.new(secret.encode(), stamp.encode() + body, hashlib.sha256).digest()).decode()
    return {"x-whoop-signature": made, "x-whoop-signature-timestamp": stamp}


def test_a_webhook_is_judged_by_its_signature():
    verify = PROVIDER.webhook.verify
    assert verify(signed(BODY), BODY, "s3cret", NOW) is Verdict.GENUINE
    assert verify(signed(BODY), BODY + b" ", "s3cret", NOW) is Verdict.FORGED
    assert verify(signed(BODY, "other"), BODY, "s3cret", NOW) is Verdict.FORGED
    assert verify({}, BODY, "s3cret", NOW) is Verdict.FORGED
    assert verify(signed(BODY), BODY, "s3cret", NOW + timedelta(minutes=6)) is Verdict.STALE
    seconds = {**signed(BODY), "x-whoop-signature-timestamp": "1748241241"}
    assert verify(seconds, BODY, "s3cret", NOW) is Verdict.FORGED


def test_what_a_webhook_hints_at():
    (hint,) = PROVIDER.webhook.hints(BODY)
    assert (hint.owner, hint.stream, hint.key, hint.removed) == ("10129", "sleep", SLEEP["id"], False)
    (gone,) = PROVIDER.webhook.hints(BODY.replace(b"sleep.updated", b"recovery.deleted"))
    assert (gone.stream, gone.key, gone.removed) == ("recovery", None, True)
    assert PROVIDER.webhook.hints(BODY.replace(b"sleep.updated", b"moon.updated")) == ()
    with pytest.raises(BadReply):
        PROVIDER.webhook.hints(b"[]")


def test_limit_headers():
    told = {
        "x-ratelimit-limit": "100, 100;window=60, 10000;window=86400",
        "x-ratelimit-remaining": "98",
        "x-ratelimit-reset": "3",
    }
    (one,) = observe(told)
    assert (one.length_s, one.limit, one.used, one.resets_in_s) == (60, 100, 2, 3.0)
    assert observe({}) == []
    assert observe({"x-ratelimit-limit": "lots"}) == []

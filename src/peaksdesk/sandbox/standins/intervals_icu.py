"""A stand-in of the API of intervals.icu: the invented athlete's activities, streams and wellness.

Source: intervals.icu API description, December 2025.
"""

import base64
import binascii
import hmac
import secrets
from collections.abc import Mapping
from datetime import UTC, date, datetime

import numpy as np
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from peaksdesk.domain import streams as s
from peaksdesk.domain.sports import Sport
from peaksdesk.sandbox.season import ZONE
from peaksdesk.sandbox.standins.authority import Authority, Grant, Rules
from peaksdesk.sandbox.standins.stand_in import Record, Shelf, Span, StandIn
from peaksdesk.sandbox.standins.training import Trained, days_before, recorded

ATHLETE = "i204915"
_RULES = Rules(
    authorize="/oauth/authorize",
    token="/api/oauth/token",
    revoke="/api/oauth/revoke",
    access_s=None,
    scope_separator=",",
    default_grant="authorization_code",
)
_SPORTS = {
    Sport.RIDE: "Ride",
    Sport.INDOOR_RIDE: "VirtualRide",
    Sport.GRAVEL_RIDE: "GravelRide",
    Sport.RUN: "Run",
    Sport.TRAIL_RUN: "TrailRun",
    Sport.SWIM: "Swim",
    Sport.MARTIAL_ARTS: "Workout",
    Sport.STRENGTH: "WeightTraining",
}
_CHANNELS = {
    "watts": s.POWER,
    "heartrate": s.HEART_RATE,
    "cadence": s.CADENCE,
    "velocity_smooth": s.SPEED,
    "distance": s.DISTANCE,
    "altitude": s.ALTITUDE,
    "temp": s.TEMPERATURE,
}


class _StandIn(StandIn):
    """It takes a personal key too."""

    def may_read(self, request: Request) -> bool:
        scheme, _, value = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return super().may_read(request)
        try:
            given = base64.b64decode(value, validate=True)
        except binascii.Error:
            return False
        return hmac.compare_digest(given, f"API_KEY:{self.key}".encode())


def server(last: date, done: tuple[Trained, ...], days: int = 730) -> tuple[StandIn, Starlette]:
    """Return the server with so many days of wellness up to a last one."""
    by_id = {f"i{one.number}": one for one in done}
    shelves = {
        "activities": Shelf([_activity(one) for one in done] + [_stub(last)], "id", "start_date_local"),
        "wellness": Shelf([_wellness(day) for day in days_before(last, days)], "id", "id"),
    }
    authority = Authority("intervals.icu", _RULES, _token_body, lambda code: {"error": code})
    spans = (Span(2_500, 900), Span(5_000, 86_400))
    stand_in = _StandIn(
        "intervals_icu",
        "/api/v1",
        authority,
        shelves,
        _refusal,
        spans,
        lambda _used, _now: {},
        secrets.token_urlsafe(18),
    )

    async def athlete(_request: Request) -> Response:
        return JSONResponse({"id": ATHLETE, "name": "Mira Kovac", "timezone": ZONE, "sportSettings": []})

    async def activities(request: Request) -> Response:
        query = request.query_params
        try:
            oldest, newest = date.fromisoformat(query["oldest"]), date.fromisoformat(query.get("newest", "9999-12-31"))
            limit = int(query.get("limit", "1000000"))
        except (ValueError, KeyError):
            return stand_in.refuse(422)
        chosen = [one for one in shelves["activities"].newest_first() if oldest <= _day(one) <= newest]
        return JSONResponse(chosen[:limit])

    async def activity(request: Request) -> Response:
        record = shelves["activities"].get(request.path_params["key"])
        return stand_in.refuse(404) if record is None else JSONResponse(record)

    async def wellness(request: Request) -> Response:
        query = request.query_params
        oldest, newest = query.get("oldest", "0000"), query.get("newest", "9999")
        chosen = [one for one in shelves["wellness"].newest_first() if oldest <= one["id"] <= newest]
        return JSONResponse(chosen[::-1])

    async def streams(request: Request) -> Response:
        key = request.path_params["key"]
        if shelves["activities"].get(key) is None:
            return stand_in.refuse(404)
        one = by_id.get(key)
        if one is None:
            return JSONResponse({"status": 422, "error": "Cannot read Strava activities via the API"}, 422)
        return JSONResponse(_streams(one, request.query_params.get("types", "").split(",")))

    async def withdraw(request: Request) -> Response:
        grant = stand_in.grant_of(request)
        if grant is not None:
            grant.revoked = True
        return Response(status_code=200)

    routes = [
        ("/athlete/{who}", athlete),
        ("/athlete/{who}/activities", activities),
        ("/athlete/{who}/wellness.json", wellness),
        ("/activity/{key}", activity),
        ("/activity/{key}/streams.json", streams),
    ]
    return stand_in, stand_in.app(routes, [("/disconnect-app", withdraw)])


def _activity(one: Trained) -> Record:
    summary = one.summary
    return {
        "id": f"i{one.number}",
        "source": "GARMIN_CONNECT",
        "start_date_local": one.local.strftime("%Y-%m-%dT%H:%M:%S"),
        "start_date": one.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "timezone": ZONE,
        "type": _SPORTS[one.session.sport],
        "name": one.session.title,
        "description": None,
        "elapsed_time": round(one.seconds),
        "moving_time": round(one.seconds),
        "distance": summary.distance_m,
        "total_elevation_gain": summary.ascent_m,
        "average_heartrate": None if summary.avg_hr_bpm is None else round(summary.avg_hr_bpm),
        "max_heartrate": None if summary.max_hr_bpm is None else round(summary.max_hr_bpm),
        "icu_average_watts": None if summary.avg_power_w is None else round(summary.avg_power_w),
        "icu_weighted_avg_watts": None if summary.np_w is None else round(summary.np_w),
        "average_cadence": summary.avg_cadence_rpm,
        "trainer": one.session.sport is Sport.INDOOR_RIDE,
        "device_name": "Invented",
        "icu_rpe": one.session.rpe,
        "icu_athlete_id": ATHLETE,
        "stream_types": ["time", *_CHANNELS],
    }


def _stub(last: date) -> Record:
    return {
        "id": "16358453283",
        "source": "STRAVA",
        "_note": "STRAVA activities are not available via the API",
        "start_date_local": f"{last}T07:12:00",
    }


def _wellness(day: date) -> Record:
    rng = np.random.default_rng(day.toordinal())
    return {
        "id": day.isoformat(),
        "ctl": 60.1,
        "atl": 58.4,
        "rampRate": 1.2,
        "updated": f"{day}T07:05:00.000+00:00",
        "weight": round(64 + float(rng.normal(0, 0.4)), 1),
        "restingHR": int(rng.normal(48, 2)),
        "hrv": round(float(np.clip(rng.normal(72, 9), 25, 140)), 1),
        "sleepSecs": int(rng.normal(26_600, 2_000)),
        "sleepScore": 82.0,
        "soreness": int(rng.integers(1, 4)),
        "readiness": None,
        "comments": None,
        "locked": False,
    }


def _streams(one: Trained, wanted: list[str]) -> list[Record]:
    recording = recorded(one.session)
    found: list[Record] = [{"type": "time", "data": [int(t) for t in recording.streams.time_s]}]
    for name, channel in _CHANNELS.items():
        values = recording.streams.get(channel)
        if values is not None:
            found.append({"type": name, "data": [None if np.isnan(v) else float(v) for v in values]})
    latitude, longitude = recording.streams.get(s.LATITUDE), recording.streams.get(s.LONGITUDE)
    if latitude is not None and longitude is not None:
        found.append({"type": "latlng", "data": latitude.tolist(), "data2": longitude.tolist()})
    return [stream for stream in found if wanted == [""] or stream["type"] in wanted]


def _day(record: Record) -> date:
    return datetime.fromisoformat(record["start_date_local"]).date()


def _token_body(_kind: str, grant: Grant) -> Mapping[str, object]:
    return {"scope": ",".join(grant.scopes), "athlete": {"id": ATHLETE, "name": "Mira Kovac"}}


def _refusal(status: int) -> Mapping[str, object]:
    return {"status": status, "error": {401: "Unauthorized", 404: "Not found", 429: "Too many requests"}.get(status)}

"""A stand-in of Strava's API v3: the invented athlete's activities with detail and streams.

Source: Strava API v3 description, June 2026, and recorded replies of 2025.
"""

import time
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import numpy as np
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from peaksdesk.domain import streams as s
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.sandbox.season import ZONE
from peaksdesk.sandbox.standins.authority import Authority, Grant, Rules
from peaksdesk.sandbox.standins.stand_in import Record, Shelf, Span, StandIn
from peaksdesk.sandbox.standins.training import FIRST_ID, Trained, recorded

ATHLETE = 5_102_938_471
_RULES = Rules(
    authorize="/oauth/authorize",
    token="/oauth/token",
    revoke="/oauth/revoke",
    access_s=21_600.0,
    scope_separator=",",
    old_access_dies=False,
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


def server(done: tuple[Trained, ...], last: date, count: int | None = None) -> tuple[StandIn, Starlette]:
    """Return the server.

    Args:
        count: Fill up with short walks to so many activities.
    """
    by_id = {str(one.number): one for one in done}
    shelf = Shelf([_summary(one) for one in done] + list(_walks(last, (count or 0) - len(done))), "id", "start_date")
    authority = Authority("Strava", _RULES, _token_body, _token_refusal)
    spans = (Span(100, 900), Span(1_000, 86_400))
    stand_in = StandIn("strava", "/api/v3", authority, {"activities": shelf}, _refusal, spans, _limit_headers)

    async def listing(request: Request) -> Response:
        query = request.query_params
        try:
            page, size = int(query.get("page", "1")), int(query.get("per_page", "30"))
            after, before = (int(query[name]) if name in query else None for name in ("after", "before"))
        except ValueError:
            return stand_in.refuse(400)
        if page < 1 or not 1 <= size <= 200:
            return stand_in.refuse(400)
        chosen = [record for record in shelf.newest_first() if _between(record, after, before)]
        if after is not None:
            chosen.reverse()
        return JSONResponse(chosen[(page - 1) * size : page * size])

    async def detail(request: Request) -> Response:
        record = shelf.get(request.path_params["key"])
        if record is None:
            return stand_in.refuse(404)
        one = by_id.get(str(record["id"]))
        more = {"description": "", "calories": 0.0, "perceived_exertion": None, "resource_state": 3, "laps": []}
        if one is not None:
            more |= {"calories": float(round(one.summary.work_kj or one.seconds / 6)), "description": "Felt good."}
            more |= {"perceived_exertion": one.session.rpe}
            if one.session.gear:
                more["gear"] = {"id": "b1", "name": one.session.gear, "primary": True, "distance": 0}
        return JSONResponse({**record, **more})

    async def streams(request: Request) -> Response:
        one = by_id.get(request.path_params["key"])
        if shelf.get(request.path_params["key"]) is None or one is None:
            return stand_in.refuse(404)
        wanted = request.query_params.get("keys", "").split(",")
        if request.query_params.get("key_by_type") != "true" or wanted == [""]:
            return stand_in.refuse(400)
        return JSONResponse({name: data for name, data in _streams(one) if name in wanted})

    async def athlete(_request: Request) -> Response:
        return JSONResponse(_athlete())

    async def zones(_request: Request) -> Response:
        bounds = (0, 118, 146, 160, 174, -1)
        told = [{"min": low, "max": high} for low, high in pairwise(bounds)]
        return JSONResponse({"heart_rate": {"custom_zones": False, "zones": told}})

    routes = [
        ("/athlete", athlete),
        ("/athlete/zones", zones),
        ("/athlete/activities", listing),
        ("/activities/{key}", detail),
        ("/activities/{key}/streams", streams),
    ]
    return stand_in, stand_in.app(routes)


def _summary(one: Trained) -> Record:
    summary, sport = one.summary, one.session.sport
    record = _plain(one.number, one.session.title, _SPORTS[sport], one.start, one.local, one.seconds)
    record |= {
        "distance": round(summary.distance_m or 0.0, 1),
        "total_elevation_gain": round(summary.ascent_m or 0.0, 1),
        "trainer": sport is Sport.INDOOR_RIDE,
        "gear_id": "b1" if one.session.gear else None,
        "average_speed": round((summary.distance_m or 0.0) / one.seconds, 3),
        "has_heartrate": summary.avg_hr_bpm is not None,
        "average_heartrate": round(summary.avg_hr_bpm or 0.0, 1),
        "max_heartrate": summary.max_hr_bpm,
        "device_name": "Invented",
    }
    if summary.avg_power_w is not None:
        record |= {
            "average_watts": round(summary.avg_power_w, 1),
            "max_watts": round(summary.max_power_w or 0),
            "weighted_average_watts": round(summary.np_w or 0),
            "kilojoules": round(summary.work_kj or 0, 1),
            "device_watts": True,
        }
    if family(sport) is Family.CYCLING and summary.avg_cadence_rpm is not None:
        record["average_cadence"] = round(summary.avg_cadence_rpm, 1)
    return record


def _plain(number: int, title: str, sport: str, start: datetime, local: datetime, seconds: float) -> Record:
    offset = local.utcoffset() or timedelta(0)
    return {
        "resource_state": 2,
        "id": number,
        "athlete": {"id": ATHLETE, "resource_state": 1},
        "name": title,
        "type": "Ride" if sport.endswith("Ride") else sport,
        "sport_type": sport,
        "workout_type": None,
        "start_date": start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "start_date_local": local.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "timezone": f"(GMT+01:00) {ZONE}",
        "utc_offset": offset.total_seconds(),
        "elapsed_time": round(seconds),
        "moving_time": round(seconds),
        "distance": 0.0,
        "total_elevation_gain": 0.0,
        "manual": False,
        "private": False,
        "visibility": "everyone",
        "flagged": False,
        "map": {"id": f"a{number}", "summary_polyline": "", "resource_state": 2},
        "start_latlng": [],
        "end_latlng": [],
        "upload_id": number + 1_000_000_000,
        "external_id": f"{number}.fit",
    }


def _walks(last: date, count: int) -> Iterator[Record]:
    for n in range(max(0, count)):
        start = datetime(last.year, last.month, last.day, 5, tzinfo=UTC) - timedelta(hours=9 * n + 10)
        record = _plain(FIRST_ID - 1 - n, "Walk to the lake", "Walk", start, start + timedelta(hours=1), 1500.0)
        record |= {"distance": 2100.0 + n % 7, "manual": True, "utc_offset": 3600.0}
        yield record


def _streams(one: Trained) -> Iterator[tuple[str, Record]]:
    recording = recorded(one.session)
    n = len(recording.streams)

    def stream(data: list[object]) -> Record:
        return {"data": data, "series_type": "distance", "original_size": n, "resolution": "high"}

    yield "time", stream([int(t) for t in recording.streams.time_s])
    for name, channel in _CHANNELS.items():
        values = recording.streams.get(channel)
        if values is not None:
            yield name, stream([None if np.isnan(v) else float(v) for v in values])
    latitude, longitude = recording.streams.get(s.LATITUDE), recording.streams.get(s.LONGITUDE)
    if latitude is not None and longitude is not None:
        yield "latlng", stream([[float(a), float(b)] for a, b in zip(latitude, longitude, strict=True)])


def _between(record: Record, after: int | None, before: int | None) -> bool:
    at = datetime.fromisoformat(record["start_date"]).timestamp()
    return (after is None or at > after) and (before is None or at < before)


def _athlete() -> Record:
    return {
        "id": ATHLETE,
        "username": None,
        "resource_state": 3,
        "firstname": "Mira",
        "lastname": "Kovac",
        "sex": "F",
        "weight": 64.0,
        "ftp": 258,
        "measurement_preference": "meters",
    }


def _token_body(kind: str, grant: Grant) -> Mapping[str, object]:
    told: dict[str, object] = {"expires_at": round(grant.ends), "scope": " ".join(grant.scopes)}
    if kind == "authorization_code":
        told["athlete"] = _athlete()
    return told


def _token_refusal(code: str) -> Mapping[str, object]:
    field = {"invalid_client": "client_id", "invalid_grant": "code"}.get(code, "grant_type")
    resource = "Application" if code == "invalid_client" else "RequestToken"
    return {"message": "Bad Request", "errors": [{"resource": resource, "field": field, "code": "invalid"}]}


def _refusal(status: int) -> Mapping[str, object]:
    message = {
        400: "Bad Request",
        401: "Authorization Error",
        403: "Forbidden",
        404: "Record Not Found",
        429: "Too Many Requests",
    }
    # What Strava answers an application whose owner pays for no subscription.
    inactive = {"resource": "Application", "field": "Status", "code": "Inactive"}
    wrong = inactive if status == 403 else {"resource": "Application", "field": "", "code": "invalid"}
    return {"message": message.get(status, "Error"), "errors": [wrong]}


def _limit_headers(used: tuple[tuple[Span, int], ...], now: float) -> Mapping[str, str]:
    most = ",".join(str(span.most) for span, _ in used)
    counts = ",".join(str(count) for _, count in used)
    return {
        "x-ratelimit-limit": ",".join(str(span.most * 2) for span, _ in used),
        "x-ratelimit-usage": counts,
        "x-readratelimit-limit": most,
        "x-readratelimit-usage": counts,
        "date": time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(now)),
    }

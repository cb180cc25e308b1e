"""A stand-in of WHOOP's API v2: the invented athlete's sleep, recovery, strain and workouts.

Source: WHOOP API v2 description, August 2026.
"""

import base64
import binascii
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from peaksdesk.domain.sports import Sport
from peaksdesk.sandbox.season import ZONE
from peaksdesk.sandbox.standins.authority import Authority, Grant, Rules
from peaksdesk.sandbox.standins.stand_in import Record, Shelf, Span, StandIn
from peaksdesk.sandbox.standins.training import Trained, days_before

USER = 10_129_447_201
_RULES = Rules(
    authorize="/oauth/oauth2/auth",
    token="/oauth/oauth2/token",
    revoke="/oauth/oauth2/revoke",
    access_s=3600.0,
    least_state=8,
)
_SPORTS = {
    Sport.RIDE: "cycling",
    Sport.INDOOR_RIDE: "spin",
    Sport.GRAVEL_RIDE: "cycling",
    Sport.RUN: "running",
    Sport.TRAIL_RUN: "running",
    Sport.SWIM: "swimming",
    Sport.MARTIAL_ARTS: "brazilian jiu-jitsu",
    Sport.STRENGTH: "weightlifting",
}
_SPACE = uuid.UUID("6f2f3c5e-6d0c-4b1e-9a39-5b7f0e7c2f10")


def server(last: date, done: tuple[Trained, ...], days: int = 730) -> tuple[StandIn, Starlette]:
    """Return the server with so many days up to a last one; the newest are not scored yet."""
    nights = [_Night(day, rng) for day, rng in _mornings(last, days)]
    since = last - timedelta(days=days)
    shelves = {
        "cycle": Shelf((night.cycle(i == 0) for i, night in enumerate(nights)), "id", "start"),
        "recovery": Shelf((night.recovery(i == 0) for i, night in enumerate(nights)), "cycle_id", "created_at"),
        "sleep": Shelf((sleep for i, night in enumerate(nights) for sleep in night.sleeps(i == 0)), "id", "start"),
        "workout": Shelf(_workouts(done, nights, since), "id", "start"),
    }
    authority = Authority("WHOOP", _RULES, _token_body, lambda code: {"error": code, "error_description": code})
    spans = (Span(100, 60), Span(10_000, 86_400))
    stand_in = StandIn("whoop", "/developer", authority, shelves, _refusal, spans, _limit_headers)
    listed = {"/v2/cycle": "cycle", "/v2/recovery": "recovery"}
    listed |= {"/v2/activity/sleep": "sleep", "/v2/activity/workout": "workout"}

    async def profile(_request: Request) -> Response:
        mail = "mira@example.org"
        return JSONResponse({"user_id": USER, "email": mail, "first_name": "Mira", "last_name": "Kovac"})

    async def body(_request: Request) -> Response:
        return JSONResponse({"height_meter": 1.71, "weight_kilogram": 64.0, "max_heart_rate": 187})

    async def withdraw(request: Request) -> Response:
        grant = stand_in.grant_of(request)
        if grant is not None:
            grant.revoked = True
        return Response(status_code=204)

    def collection(shelf: Shelf) -> object:
        async def listing(request: Request) -> Response:
            return _page(shelf, request, stand_in)

        return listing

    def single(shelf: Shelf) -> object:
        async def one(request: Request) -> Response:
            record = shelf.get(request.path_params["key"])
            return stand_in.refuse(404) if record is None else JSONResponse(record)

        return one

    routes = [("/v2/user/profile/basic", profile), ("/v2/user/measurement/body", body)]
    for path, name in listed.items():
        routes.append((path, collection(shelves[name])))  # type: ignore[arg-type]
        if name != "recovery":
            routes.append((path + "/{key}", single(shelves[name])))  # type: ignore[arg-type]
    routes.append(("/v2/cycle/{key}/recovery", single(shelves["recovery"])))  # type: ignore[arg-type]
    return stand_in, stand_in.app(routes, [("/v2/user/access", withdraw)])


class _Night:
    """One morning's numbers, and the day that follows."""

    def __init__(self, day: date, rng: np.random.Generator) -> None:
        zone = ZoneInfo(ZONE)
        self.day, self._rng = day, rng
        self.id = 93_000_000 + day.toordinal()
        asleep_h = float(np.clip(rng.normal(7.4, 0.7), 4.5, 9.5))
        self.end = datetime.combine(day, time(6, int(rng.integers(0, 59))), zone).astimezone(UTC)
        self.start = self.end - timedelta(hours=asleep_h + 0.4)
        self.asleep_ms = asleep_h * 3_600_000
        wave = 6.0 * np.sin(day.toordinal() / 9.0)
        self.hrv = round(float(np.clip(rng.normal(72 + wave, 9), 25, 140)), 6)
        self.resting = round(float(np.clip(rng.normal(48 - wave / 4, 1.6), 40, 62)))
        self.percent = round(float(np.clip(58 + (self.hrv - 72) * 2.1, 5, 99)))
        self.nap = rng.random() < 0.137
        self.offset = _offset(self.end)
        self.strain = round(float(np.clip(rng.normal(11.5, 3.2), 3.0, 20.4)), 4)

    def _common(self, *, pending: bool) -> Record:
        stamp = _iso(self.end + timedelta(minutes=14))
        state = "PENDING_SCORE" if pending else "SCORED"
        return {"user_id": USER, "created_at": stamp, "updated_at": stamp, "score_state": state}

    def cycle(self, newest: bool) -> Record:  # noqa: FBT001 - the first of the list
        record = {"id": self.id, "start": _iso(self.start), "timezone_offset": self.offset}
        record |= self._common(pending=newest)
        if not newest:
            record["end"] = _iso(self.start + timedelta(hours=23, minutes=50))
            record["score"] = {
                "strain": self.strain,
                "kilojoule": round(7_400 + 420 * self.strain, 3),
                "average_heart_rate": 58 + round(self.strain),
                "max_heart_rate": 150 + round(self.strain),
            }
        return record

    def recovery(self, newest: bool) -> Record:  # noqa: FBT001
        record = {"cycle_id": self.id, "sleep_id": self.sleep_id(nap=False), **self._common(pending=newest)}
        if not newest:
            record["score"] = {
                "user_calibrating": False,
                "recovery_score": self.percent,
                "resting_heart_rate": self.resting,
                "hrv_rmssd_milli": self.hrv,
                "spo2_percentage": 96.5,
                "skin_temp_celsius": 33.6,
            }
        return record

    def sleep_id(self, *, nap: bool) -> str:
        return str(uuid.uuid5(_SPACE, f"sleep {self.day} {nap}"))

    def sleeps(self, newest: bool) -> Iterator[Record]:  # noqa: FBT001
        if self.nap and not newest:
            start = self.end + timedelta(hours=7)
            yield self._sleep(start, start + timedelta(minutes=26), 22 * 60_000.0, nap=True, pending=False)
        yield self._sleep(self.start, self.end, self.asleep_ms, nap=False, pending=newest)

    def _sleep(self, start: datetime, end: datetime, asleep_ms: float, *, nap: bool, pending: bool) -> Record:
        record = {"id": self.sleep_id(nap=nap), "cycle_id": self.id, "start": _iso(start), "end": _iso(end)}
        record |= {"timezone_offset": self.offset, "nap": nap, **self._common(pending=pending)}
        if pending:
            return record
        in_bed = round((end - start).total_seconds() * 1000)
        record["score"] = {
            "stage_summary": {
                "total_in_bed_time_milli": in_bed,
                "total_awake_time_milli": in_bed - round(asleep_ms),
                "total_no_data_time_milli": 0,
                "total_light_sleep_time_milli": round(asleep_ms * 0.5),
                "total_slow_wave_sleep_time_milli": round(asleep_ms * 0.22),
                "total_rem_sleep_time_milli": round(asleep_ms * 0.28),
                "sleep_cycle_count": 4,
                "disturbance_count": 6,
            },
            "sleep_needed": {
                "baseline_milli": 27_395_716,
                "need_from_sleep_debt_milli": 1_200_000,
                "need_from_recent_strain_milli": 850_000,
                "need_from_recent_nap_milli": -1_300_000 if nap else 0,
            },
            "respiratory_rate": 14.6,
            "sleep_performance_percentage": round(min(100.0, asleep_ms / 294_000), 1),
            "sleep_consistency_percentage": 78.0,
            "sleep_efficiency_percentage": round(100 * asleep_ms / in_bed, 5),
        }
        return record


def _mornings(last: date, days: int) -> Iterator[tuple[date, np.random.Generator]]:
    for day in days_before(last, days):
        yield day, np.random.default_rng(day.toordinal())


def _workouts(done: tuple[Trained, ...], nights: list[_Night], since: date) -> Iterator[Record]:
    """Yield each session as the band saw it, a little longer than the device, and a walk on quiet days."""
    busy = set()
    for one in done:
        if one.session.day <= since:
            continue
        busy.add(one.session.day)
        start = one.start - timedelta(seconds=70)
        strain = float(np.clip(4.0 + (one.summary.avg_hr_bpm or 110) / 14 + one.seconds / 2400, 4, 20))
        record = _workout(f"session {one.number}", start, one.seconds + 150, _SPORTS[one.session.sport], strain)
        record["score"]["average_heart_rate"] = round(one.summary.avg_hr_bpm or 110)
        record["score"]["max_heart_rate"] = round(one.summary.max_hr_bpm or 150)
        if one.summary.distance_m is not None:
            record["score"]["distance_meter"] = round(one.summary.distance_m, 3)
        yield record
    for night in nights:
        if night.day not in busy or night.day.toordinal() % 4 == 0:
            yield _workout(f"walk {night.day}", night.end + timedelta(hours=2), 1980.0, "walking", 5.2)


def _workout(name: str, start: datetime, seconds: float, sport: str, strain: float) -> Record:
    end = start + timedelta(seconds=seconds)
    share = round(seconds * 1000 / 6)
    zones = ("zero", "one", "two", "three", "four", "five")
    return {
        "id": str(uuid.uuid5(_SPACE, name)),
        "user_id": USER,
        "created_at": _iso(end + timedelta(minutes=3)),
        "updated_at": _iso(end + timedelta(minutes=9)),
        "start": _iso(start),
        "end": _iso(end),
        "timezone_offset": _offset(start),
        "sport_name": sport,
        "score_state": "SCORED",
        "score": {
            "strain": round(strain, 4),
            "average_heart_rate": 104,
            "max_heart_rate": 131,
            "kilojoule": round(seconds * 0.6 * strain / 10, 3),
            "percent_recorded": 100,
            "zone_durations": {f"zone_{zone}_milli": share for zone in zones},
        },
    }


def _page(shelf: Shelf, request: Request, stand_in: StandIn) -> Response:
    query = request.query_params
    try:
        limit, first = int(query.get("limit", "10")), _place(query.get("nextToken", ""))
        start, end = (_time(query[name]) if name in query else None for name in ("start", "end"))
    except ValueError:
        return stand_in.refuse(400)
    if not 1 <= limit <= 25:
        return stand_in.refuse(400)
    chosen = []
    for record in shelf.newest_first():
        at = _time(record[shelf.at])
        if (start is None or at >= start) and (end is None or at < end):
            chosen.append(record)
    following = first + limit
    token = base64.urlsafe_b64encode(str(following).encode()).decode() if following < len(chosen) else None
    return JSONResponse({"records": chosen[first:following], "next_token": token})


def _place(token: str) -> int:
    if not token:
        return 0
    try:
        return int(base64.urlsafe_b64decode(token))
    except (binascii.Error, UnicodeError) as problem:
        raise ValueError("not a token") from problem


def _time(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("a time needs a zone")
    return found


def _iso(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _offset(when: datetime) -> str:
    return when.astimezone(ZoneInfo(ZONE)).isoformat()[-6:]


def _token_body(_kind: str, grant: Grant) -> Mapping[str, object]:
    return {"scope": " ".join(grant.scopes), "token_type": "bearer"}


def _refusal(status: int) -> Mapping[str, object]:
    return {"error": {400: "bad_request", 401: "unauthorized", 404: "not_found", 429: "too_many"}.get(status, "error")}


def _limit_headers(used: tuple[tuple[Span, int], ...], now: float) -> Mapping[str, str]:
    closest, count = min(used, key=lambda one: one[0].most - one[1])
    windows = ", ".join(f"{span.most};window={span.seconds}" for span, _ in used)
    return {
        "x-ratelimit-limit": f"{closest.most}, {windows}",
        "x-ratelimit-remaining": str(max(0, closest.most - count)),
        "x-ratelimit-reset": str(closest.seconds - int(now) % closest.seconds),
    }

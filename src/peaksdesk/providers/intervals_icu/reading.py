"""Reading intervals.icu: activities by spans of days from new to old, their streams, and wellness all at once."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

from pydantic import ValidationError

from peaksdesk.connect.errors import BadReply, Refused
from peaksdesk.connect.newest_first import Answer, Ask, newest_first
from peaksdesk.connect.provider import Account
from peaksdesk.connect.stream import Api, Item, Page
from peaksdesk.providers.intervals_icu.wire import Athlete

PAGE = 200
OLDEST = "1990-01-01"
"""intervals.icu wants a first day; nobody has a power file from before."""
AGAIN = timedelta(days=7)
"""So often all is listed anew: somebody may have edited or deleted what is older than each reading looks back."""
STREAM_TYPES = "time,latlng,watts,heartrate,cadence,velocity_smooth,distance,altitude,temp"


def read_activities(api: Api, cursor: str, lookback: timedelta) -> AsyncIterator[Page]:
    """Read activities; there are no pages, so each request ends on the day of the oldest that came before."""

    async def fetch(ask: Ask) -> Answer:
        # A day's grace on both sides: the service thinks in the athlete's local days.
        oldest = OLDEST if ask.since is None else (ask.since - timedelta(days=1)).date().isoformat()
        newest = ask.place or (api.now + timedelta(days=1)).date().isoformat()
        params = {"oldest": oldest, "newest": newest, "limit": str(PAGE)}
        items = _items(await api.get("athlete/0/activities", params), "activity")
        if len(items) < PAGE:
            return Answer(items, "")
        day = str(items[-1].body.get("start_date_local"))[:10]
        return Answer(items, "" if day >= newest else day)

    return newest_first(api, cursor, lookback, fetch, again=AGAIN)


async def read_detail(api: Api, record: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Fetch an activity's streams; what came from Strava is not given away."""
    if record.get("source") == "STRAVA" or not record.get("stream_types", True):
        return None
    try:
        told = await api.get(f"activity/{record['id']}/streams.json", {"types": STREAM_TYPES})
    except Refused:
        return None
    return {"streams": told if isinstance(told, list) else []}


async def look(api: Api, key: str) -> None:
    """Ask whether an activity is there."""
    await api.get(f"activity/{quote(key, safe='')}")


def read_wellness(api: Api, cursor: str, lookback: timedelta) -> AsyncIterator[Page]:
    """Read the days' wellness: all of them in one reply, later only those near the present."""

    async def fetch(ask: Ask) -> Answer:
        oldest = OLDEST if ask.since is None else (ask.since - timedelta(days=1)).date().isoformat()
        newest = (api.now + timedelta(days=1)).date().isoformat()
        return Answer(_items(await api.get("athlete/0/wellness.json", {"oldest": oldest, "newest": newest}), "day"), "")

    return newest_first(api, cursor, lookback, fetch, again=AGAIN)


async def whoami(api: Api) -> Account:
    """Ask whose account this is."""
    try:
        athlete = Athlete.model_validate(await api.get("athlete/0"))
    except ValidationError as problem:
        raise BadReply("intervals.icu does not say whose account this is.") from problem
    return Account(athlete.id, athlete.name or "")


async def revoke(api: Api) -> None:
    """Give the grant back."""
    await api.delete("disconnect-app")


def _items(reply: Any, what: str) -> tuple[Item, ...]:
    if not isinstance(reply, list):
        raise BadReply(f"The reply of intervals.icu is not a list of {what} records.")
    return tuple(_item(record, what) for record in reply)


def _item(record: Any, what: str) -> Item:
    key = record.get("id") if isinstance(record, dict) else None
    if not isinstance(key, str | int) or isinstance(key, bool) or key == "":
        raise BadReply(f"A record of intervals.icu ({what}) has no id.")
    told = record.get("start_date") or record.get("start_date_local") or key
    try:
        at = datetime.fromisoformat(str(told))
    except ValueError:
        return Item(str(key), record)
    return Item(str(key), record, at if at.tzinfo is not None else at.replace(tzinfo=UTC))

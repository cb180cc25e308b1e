"""Reading Strava: the list of activities by pages of 200, then each activity's detail and streams."""

from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

from pydantic import ValidationError

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.newest_first import Answer, Ask, newest_first
from peaksdesk.connect.provider import Account
from peaksdesk.connect.stream import Api, Item, Page
from peaksdesk.providers.strava.wire import Athlete

PAGE = 200
"""The most that Strava gives on a page."""
AGAIN = timedelta(days=2)
"""Strava's terms ask for deletions to be followed within 48 hours, and let a reply be kept for seven days."""
STREAMS = "time,distance,latlng,altitude,velocity_smooth,heartrate,cadence,watts,temp,moving"


def read_activities(api: Api, cursor: str, lookback: timedelta) -> AsyncIterator[Page]:
    """Read the list. The history ends with an empty page: a short one may only hide what is private."""

    async def fetch(ask: Ask) -> Answer:
        number, _, before = ask.place.partition(" ")
        page = int(number or 1)
        # The end of the span stays where it was when the listing began, so that new activities shift no page.
        before = before or str(int(api.now.timestamp()) + 86_400)
        params = {"per_page": str(PAGE), "page": str(page), "before": before}
        if ask.since is not None:
            params["after"] = str(int(ask.since.timestamp()))
        reply = await api.get("athlete/activities", params)
        if not isinstance(reply, list):
            raise BadReply("Strava's reply is not a list of activities.")
        last = not reply if ask.since is None else len(reply) < PAGE
        return Answer(tuple(_item(record) for record in reply), "" if last else f"{page + 1} {before}")

    return newest_first(api, cursor, lookback, fetch, again=AGAIN)


async def read_detail(api: Api, record: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Fetch what the list leaves out: description, calories and gear, and the streams of a recorded activity."""
    key = str(record["id"])
    detail = await api.get(f"activities/{key}", {"include_all_efforts": "false"})
    if not isinstance(detail, dict):
        raise BadReply("Strava's reply about an activity makes no sense.")
    streams = None
    if not record.get("manual"):
        streams = await api.get(f"activities/{key}/streams", {"keys": STREAMS, "key_by_type": "true"})
    return {"detail": detail, "streams": streams if isinstance(streams, dict) else {}}


async def look(api: Api, key: str) -> None:
    """Ask whether an activity is there."""
    await api.get(f"activities/{quote(key, safe='')}", {"include_all_efforts": "false"})


async def read_athlete(api: Api, cursor: str, lookback: timedelta) -> AsyncIterator[Page]:
    """Read the person's weight and FTP."""
    async for page in _one(api, "athlete"):
        yield page


async def read_zones(api: Api, cursor: str, lookback: timedelta) -> AsyncIterator[Page]:
    """Read the person's heart rate zones."""
    async for page in _one(api, "athlete/zones"):
        yield page


async def whoami(api: Api) -> Account:
    """Ask whose account this is."""
    try:
        athlete = Athlete.model_validate(await api.get("athlete"))
    except ValidationError as problem:
        raise BadReply("Strava does not say whose account this is.") from problem
    return Account(athlete.id, f"{athlete.firstname or ''} {athlete.lastname or ''}".strip())


async def _one(api: Api, path: str) -> AsyncIterator[Page]:
    told = await api.get(path)
    if not isinstance(told, dict):
        raise BadReply("Strava's reply about the athlete makes no sense.")
    now = api.now.astimezone(UTC)
    yield Page((Item(path.rpartition("/")[2], told, now),), now.date().isoformat())


def _item(record: Any) -> Item:
    if not isinstance(record, dict) or not isinstance(record.get("id"), str | int) or isinstance(record["id"], bool):
        raise BadReply("An activity of Strava has no id.")
    try:
        at = datetime.fromisoformat(str(record.get("start_date")))
    except ValueError:
        at = None
    return Item(str(record["id"]), record, at if at is not None and at.tzinfo is not None else None)

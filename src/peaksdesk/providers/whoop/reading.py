"""Reading WHOOP's collections: 25 records a page, newest first, by the token that each page gives for the next."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

from pydantic import ValidationError

from peaksdesk.connect.errors import BadReply
from peaksdesk.connect.newest_first import Answer, Ask, newest_first
from peaksdesk.connect.provider import Account
from peaksdesk.connect.stream import Api, Item, Page
from peaksdesk.providers.whoop.wire import Listing, Profile, moment

PAGE = 25
"""The most that WHOOP gives on a page."""
AGAIN = timedelta(days=3)
"""WHOOP tells of edits and deletions by webhooks only, which a desktop does not hear: so often all is listed anew."""


def collection(path: str, key: str, at: str) -> Callable[[Api, str, timedelta], AsyncIterator[Page]]:
    """Return the reader of a collection.

    Args:
        key: Field that identifies a record.
        at: Field with its time, by which WHOOP sorts and filters.
    """

    def read(api: Api, cursor: str, lookback: timedelta) -> AsyncIterator[Page]:
        async def fetch(ask: Ask) -> Answer:
            params = {"limit": str(PAGE)}
            if ask.since is not None:
                params["start"] = _instant(ask.since)
            if ask.place:
                params["nextToken"] = ask.place
            listing = _listing(await api.get(path, params))
            return Answer(tuple(_item(record, key, at) for record in listing.records), listing.next_token or "")

        return newest_first(api, cursor, lookback, fetch, again=AGAIN)

    return read


def single(path: str) -> Callable[[Api, str], Awaitable[None]]:
    """Return a way to ask whether a record is there.

    Args:
        path: With `{}` for its key.
    """

    async def look(api: Api, key: str) -> None:
        await api.get(path.format(quote(key, safe="")))

    return look


async def read_body(api: Api, cursor: str, lookback: timedelta) -> AsyncIterator[Page]:
    """Read the body's measures: one record for the day on which they changed."""
    del cursor, lookback
    told = await api.get("v2/user/measurement/body")
    if not isinstance(told, dict):
        raise BadReply("WHOOP's reply about the body makes no sense.")
    now = api.now.astimezone(UTC)
    yield Page((Item("body", told, now),), now.date().isoformat())


async def whoami(api: Api) -> Account:
    """Ask whose account this is."""
    try:
        profile = Profile.model_validate(await api.get("v2/user/profile/basic"))
    except ValidationError as problem:
        raise BadReply("WHOOP does not say whose account this is.") from problem
    return Account(profile.user_id, f"{profile.first_name} {profile.last_name}".strip())


async def revoke(api: Api) -> None:
    """Give the grant back; WHOOP then sends no webhooks for the person either."""
    await api.delete("v2/user/access")


def _listing(reply: Any) -> Listing:
    try:
        return Listing.model_validate(reply)
    except ValidationError as problem:
        raise BadReply("WHOOP's reply is not a page of records.") from problem


def _item(record: dict[str, object], key: str, at: str) -> Item:
    name = record.get(key)
    if not isinstance(name, str | int) or isinstance(name, bool) or name == "":
        raise BadReply(f"A record of WHOOP has no {key}.")
    return Item(str(name), record, moment(record.get(at)))


def _instant(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

"""Reading a listing that runs from new to old: what is new first, then on with the history where it stopped."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from peaksdesk.connect.errors import Refused
from peaksdesk.connect.stream import Api, Item, Page, Window


@dataclass(frozen=True)
class Ask:
    """One request of a listing.

    Attributes:
        since: Only items from this time on; None is from the beginning.
        place: Where the reply before left off (its `place`); empty for the first page.
    """

    since: datetime | None
    place: str


@dataclass(frozen=True)
class Answer:
    """Its reply: the items, and where to go on; an empty place says that this was the last page."""

    items: tuple[Item, ...]
    place: str


@dataclass(frozen=True)
class _Cursor:
    """Where a listing stands.

    Attributes:
        seen: Up to this time everything new was listed.
        rest: Place in the history, None once it is all here.
        began: When the listing of the history began.
    """

    seen: datetime | None
    rest: str | None
    began: datetime | None

    def text(self) -> str:
        return json.dumps({"seen": _iso(self.seen), "rest": self.rest, "began": _iso(self.began)})

    @classmethod
    def of(cls, text: str) -> "_Cursor":
        if not text:
            return cls(None, "", None)
        told = json.loads(text)
        return cls(_time(told["seen"]), told["rest"], _time(told["began"]))


async def newest_first(
    api: Api,
    cursor: str,
    lookback: timedelta,
    fetch: Callable[[Ask], Awaitable[Answer]],
    again: timedelta | None = None,
) -> AsyncIterator[Page]:
    """Yield the pages of a listing: one request each, none of them twice unless a crash came between.

    A listing that never ends (a place that comes again) is broken off with the pages it has given.

    Args:
        fetch: Makes one request.
        again: After so long the whole history is listed anew, for terms that ask for it.
    """
    here = _Cursor.of(cursor)
    now = api.now.astimezone(UTC)
    if here.rest is None and again is not None and here.began is not None and now - here.began >= again:
        here = _Cursor(None, "", None)
    if here.seen is not None:
        since = here.seen - lookback
        async for answer, last in _pages(Ask(since, ""), fetch):
            here = replace(here, seen=now if last else here.seen)
            more = here.rest is not None or not last
            yield Page(answer.items, here.text(), Window(since, None) if last else None, more)
    if here.rest is None:
        return
    # What an interrupted listing gave before is not at hand any more: only a whole one tells what went.
    whole = here.rest == ""
    began = here.began or now
    first = None if whole else await _from(Ask(None, here.rest), fetch)
    if first is None:  # from the beginning, also where the provider does not know the place any more
        whole, first = True, await fetch(Ask(None, ""))
    async for answer, last in _pages(Ask(None, here.rest if not whole else ""), fetch, first):
        here = _Cursor(here.seen or now, None if last else answer.place, began)
        yield Page(answer.items, here.text(), Window(None, None) if last and whole else None, not last)


async def _from(ask: Ask, fetch: Callable[[Ask], Awaitable[Answer]]) -> Answer | None:
    try:
        return await fetch(ask)
    except Refused:
        return None


async def _pages(
    ask: Ask, fetch: Callable[[Ask], Awaitable[Answer]], first: Answer | None = None
) -> AsyncIterator[tuple[Answer, bool]]:
    been = {ask.place}
    while True:
        answer, first = first or await fetch(ask), None
        last = not answer.place or answer.place in been
        yield answer, last
        if last:
            return
        been.add(answer.place)
        ask = Ask(ask.since, answer.place)


def _iso(when: datetime | None) -> str | None:
    return None if when is None else when.isoformat()


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)

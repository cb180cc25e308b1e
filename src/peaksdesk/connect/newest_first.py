"""Reading a listing that runs from new to old: what is new first, then on with the history where it stopped."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from peaksdesk.connect.errors import BadReply, Refused
from peaksdesk.connect.stream import Api, Item, Page, Window

_IN_CIRCLES = "The service gives the same page of its list again and again."


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
class _Span:
    """A listing under way: what it lists, where it stands, and the present when it began."""

    since: datetime | None
    place: str
    began: datetime


@dataclass(frozen=True)
class _Cursor:
    """Where a stream stands.

    Attributes:
        seen: Up to this time everything new was listed; None before the first page.
        news: The listing of what is new since, if that was cut off.
        history: The listing of everything, if that is not at its end.
        listed: When the history was last begun that is here now.
    """

    seen: datetime | None = None
    news: _Span | None = None
    history: _Span | None = None
    listed: datetime | None = None

    def text(self) -> str:
        told = {"seen": _iso(self.seen), "listed": _iso(self.listed)}
        return json.dumps(told | {"news": _told(self.news), "history": _told(self.history)})

    @classmethod
    def of(cls, text: str) -> "_Cursor":
        if not text:
            return cls()
        told = json.loads(text)
        return cls(_time(told["seen"]), _span(told["news"]), _span(told["history"]), _time(told["listed"]))


async def newest_first(
    api: Api,
    cursor: str,
    lookback: timedelta,
    fetch: Callable[[Ask], Awaitable[Answer]],
    again: timedelta | None = None,
) -> AsyncIterator[Page]:
    """Yield the pages of a listing: one request each, none of them twice unless a crash came between.

    Args:
        fetch: Makes one request.
        again: After so long the whole history is listed anew, be it at its end or not: terms ask for it, and people
            edit and delete what is older than `lookback`.

    Raises:
        BadReply: It goes in circles; what came before is kept, and the next time goes on from there.
    """
    here = _Cursor.of(cursor)
    now = api.now.astimezone(UTC)
    last = here.listed if here.history is None else here.history.began
    if last is not None and again is not None and now - last >= again:
        here = _Cursor()
    fresh = here.seen is None
    if here.seen is not None:
        begun = here.news or _Span(here.seen - lookback, "", now)
        async for answer, place, began in _pages(begun, fetch):
            going = None if not place else replace(begun, place=place)
            here = replace(here, news=going, seen=begun.began if going is None else here.seen)
            listed = Window(begun.since, None) if going is None else None
            yield Page(answer.items, here.text(), listed, going is not None or here.history is not None, began)
    if not fresh and here.history is None:
        return
    begun = here.history or _Span(None, "", now)
    async for answer, place, began in _pages(begun, fetch):
        going = None if not place else replace(begun, place=place)
        here = _Cursor(here.seen or now, None, going, here.listed if going is not None else begun.began)
        listed = Window(None, None) if going is None else None
        yield Page(answer.items, here.text(), listed, going is not None, began)


async def _pages(
    span: _Span, fetch: Callable[[Ask], Awaitable[Answer]]
) -> AsyncIterator[tuple[Answer, str, datetime | None]]:
    """Yield answers, the place to go on from (empty at the end), and when it began if it takes more than one."""
    ask, began = Ask(span.since, span.place), span.began if span.place else None
    first = await _from(ask, fetch) if span.place else None
    if span.place and first is None:  # the provider does not know the place any more
        ask = Ask(span.since, "")
    been = {ask.place}
    while True:
        answer, first = first or await fetch(ask), None
        if answer.place and answer.place in been:
            answer = await fetch(ask)  # a page that came twice by mistake comes right the next time
            if answer.place and answer.place in been:
                raise BadReply(_IN_CIRCLES)
        began = span.began if answer.place else began
        yield answer, answer.place, began
        if not answer.place:
            return
        been.add(answer.place)
        ask = Ask(ask.since, answer.place)


async def _from(ask: Ask, fetch: Callable[[Ask], Awaitable[Answer]]) -> Answer | None:
    try:
        return await fetch(ask)
    except Refused:
        return None


def _iso(when: datetime | None) -> str | None:
    return None if when is None else when.isoformat()


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _told(span: _Span | None) -> dict[str, str | None] | None:
    return None if span is None else {"since": _iso(span.since), "place": span.place, "began": _iso(span.began)}


def _span(told: dict[str, str] | None) -> _Span | None:
    return None if told is None else _Span(_time(told["since"]), told["place"], datetime.fromisoformat(told["began"]))

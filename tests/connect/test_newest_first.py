"""Listings from new to old: nothing lost, nothing asked twice, whatever is cut off or comes twice."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaksdesk.connect.errors import BadReply, Refused
from peaksdesk.connect.newest_first import Answer, newest_first
from peaksdesk.connect.stream import Item, Window

NOW = datetime(2026, 11, 26, tzinfo=UTC)
LOOKBACK = timedelta(days=3)


class Listing:
    """A provider that lists `total` items, one for each hour before now, some to a page."""

    def __init__(self, total, page=3):
        self.total, self.page, self.asked, self.now = total, page, [], NOW

    async def fetch(self, ask):
        self.asked.append(ask)
        times = [NOW - timedelta(hours=n) for n in range(self.total)]
        chosen = [at for at in times if ask.since is None or at >= ask.since]
        first = int(ask.place or 0)
        items = tuple(Item(at.isoformat(), {"at": at.isoformat()}, at) for at in chosen[first : first + self.page])
        following = first + self.page
        return Answer(items, str(following) if following < len(chosen) else "")

    async def read(self, cursor="", stop_after=None, again=None):
        pages = []
        async for page in newest_first(self, cursor, LOOKBACK, self.fetch, again):
            pages.append(page)
            if stop_after is not None and len(pages) >= stop_after:
                break
        return pages


def keys(pages):
    return [item.key for page in pages for item in page.items]


@given(total=st.integers(0, 40), page=st.integers(1, 7))
async def test_everything_comes_once_in_as_few_requests_as_can_be(total, page):
    listing = Listing(total, page)
    pages = await listing.read()
    assert len(keys(pages)) == len(set(keys(pages))) == total
    assert len(listing.asked) == max(1, -(-total // page))
    assert pages[-1].listed == Window(None, None)
    assert [one.more for one in pages] == [True] * (len(pages) - 1) + [False]


@given(total=st.integers(1, 40), page=st.integers(1, 7), data=st.data())
async def test_cut_off_anywhere_and_as_often_as_you_like_nothing_is_lost(total, page, data):
    listing, cursor, seen = Listing(total, page), "", set()
    for _ in range(60):
        stop = data.draw(st.integers(1, 4))
        pages = await listing.read(cursor, stop)
        seen.update(keys(pages))
        cursor = pages[-1].cursor
        if not pages[-1].more:
            break
    assert len(seen) == total


async def test_later_only_what_is_near_the_present_is_read():
    listing = Listing(500, 100)
    cursor = (await listing.read())[-1].cursor
    listing.asked.clear()
    (page,) = await listing.read(cursor)
    assert [ask.since for ask in listing.asked] == [NOW - LOOKBACK]
    assert page.listed == Window(NOW - LOOKBACK, None)
    assert len(page.items) == 73


async def test_what_is_new_comes_before_the_rest_of_the_history():
    listing = Listing(300, 50)
    cursor = (await listing.read(stop_after=2))[-1].cursor
    listing.asked.clear()
    pages = await listing.read(cursor)
    assert listing.asked[0].since == NOW - LOOKBACK
    assert listing.asked[2].place == "100"
    assert len({*keys(pages)}) > 200


async def test_a_listing_of_several_replies_says_when_it_began_however_often_it_was_cut_off():
    listing = Listing(30, 5)
    cursor = (await listing.read(stop_after=2))[-1].cursor
    listing.now = NOW + timedelta(hours=7)
    *_, first, last = await listing.read(cursor)
    assert (first.listed, first.began) == (None, NOW)
    assert (last.listed, last.began) == (Window(None, None), NOW)


async def test_a_listing_of_one_reply_began_with_it():
    (page,) = await Listing(5, 5).read()
    assert (page.listed, page.began) == (Window(None, None), None)


async def test_a_place_that_the_provider_forgot_begins_anew():
    listing = Listing(30, 5)
    cursor = (await listing.read(stop_after=2))[-1].cursor
    real = listing.fetch

    async def fetch(ask):
        if ask.place == "10":
            raise Refused("This token has ended.")
        return await real(ask)

    listing.fetch = fetch
    with pytest.raises(Refused):  # it ended in the middle of the second run, too: that is for the next one
        await listing.read(cursor)
    listing.fetch = real
    assert len({*keys(await listing.read(cursor))}) == 30


async def test_a_page_that_comes_twice_is_asked_for_again():
    listing = Listing(30, 5)
    real, calls = listing.fetch, []

    async def fetch(ask):
        calls.append(ask)
        if len(calls) == 3:
            return await real(calls[1])
        return await real(ask)

    listing.fetch = fetch
    assert len({*keys(await listing.read())}) == 30


async def test_a_list_in_circles_ends_and_can_be_gone_on_with():
    listing = Listing(30, 5)
    real = listing.fetch

    async def fetch(ask):
        answer = await real(ask)
        return Answer(answer.items, "10" if answer.place == "15" else answer.place)

    listing.fetch, pages = fetch, []

    async def read():
        async for page in newest_first(listing, "", LOOKBACK, listing.fetch):
            pages.append(page)

    with pytest.raises(BadReply, match="again and again"):
        await read()
    listing.fetch = real
    rest = await listing.read(pages[-1].cursor)
    assert len({*keys(pages), *keys(rest)}) == 30


async def test_the_whole_is_listed_anew_after_a_while_where_the_terms_ask_for_it():
    listing = Listing(300, 100)
    cursor = (await listing.read())[-1].cursor
    listing.now = NOW + timedelta(days=4)
    listing.asked.clear()
    cursor = (await listing.read(cursor, again=timedelta(days=5)))[-1].cursor
    assert len(listing.asked) == 1
    listing.now = NOW + timedelta(days=6)
    listing.asked.clear()
    pages = await listing.read(cursor, again=timedelta(days=5))
    assert len(listing.asked) == 3
    assert pages[-1].listed == Window(None, None)

"""Activities found while somebody types."""

from datetime import UTC, datetime, timedelta

import pytest

from formats.fit_files import ride
from peaksdesk.domain.name_search import words_of
from peaksdesk.services.lookup import Lookup

NEWEST = datetime(2026, 11, 20, 6, tzinfo=UTC)
ENGLISH = {"ride": "Ride"}
GERMAN = {"ride": "Radfahrt"}
TITLES = ("Morning ride", "Hill repeats", "Ride to the café", "Überland")


@pytest.fixture
async def who(services, tmp_path):
    """Somebody with four rides, a day apart, the first the newest."""
    athlete = (await services.athletes.current()).id
    for ago in range(len(TITLES)):
        (tmp_path / f"{ago}.fit").write_bytes(ride(NEWEST - timedelta(days=ago)))
    await services.imports.run(athlete, [tmp_path], lambda progress: None)
    rows = await services.activities.between(athlete, None, None)
    for title, row in zip(TITLES, sorted(rows, key=lambda row: row.start, reverse=True), strict=True):
        await services.activities.edit(row.id, title=title)
    return athlete


@pytest.fixture
def lookup(services):
    return Lookup(services.listing, services.events)


def found(index, typed, **days):
    return [row.title for row in index.find(words_of(typed), **days)]


async def test_all_words_in_any_order_without_accents(lookup, who):
    index = await lookup.index(who, ENGLISH)
    assert found(index, "CAFE ride") == ["Ride to the café"]
    assert found(index, "uber") == ["Überland"]
    assert found(index, "café swim") == []


async def test_where_a_word_begins_so_comes_before_where_it_lies_within(lookup, who):
    index = await lookup.index(who, {})
    assert found(index, "r")[:3] == ["Morning ride", "Hill repeats", "Ride to the café"]
    assert found(index, "ning") == ["Morning ride"]
    assert found(index, "land") == ["Überland"]


async def test_the_newest_first_and_no_more_than_wanted(lookup, who):
    index = await lookup.index(who, ENGLISH)
    assert found(index, "ride", most=2) == list(TITLES[:2])  # every one is a ride by its sport


async def test_only_on_days_that_are_asked_for(lookup, who):
    index = await lookup.index(who, ENGLISH)
    day = NEWEST.date() - timedelta(days=1)
    assert found(index, "", since=day, until=day) == ["Hill repeats"]
    assert found(index, "", since=day) == list(TITLES[:2])
    assert found(index, "", until=day) == list(TITLES[1:])


async def test_the_index_is_kept_until_something_changes(lookup, services, who):
    first = await lookup.index(who, ENGLISH)
    assert await lookup.index(who, dict(ENGLISH)) is first
    (row, *_) = await services.activities.between(who, None, None)
    await services.activities.edit(row.id, title="Zebra crossing")
    again = await lookup.index(who, ENGLISH)
    assert again is not first
    assert found(again, "zebra") == ["Zebra crossing"]


async def test_another_language_has_other_names_for_sports(lookup, who):
    assert found(await lookup.index(who, ENGLISH), "radfahrt") == []
    assert len(found(await lookup.index(who, GERMAN), "radfahrt")) == len(TITLES)
    assert found(await lookup.index(who, GERMAN), "ride") == ["Morning ride", "Ride to the café"]


async def test_another_athlete_has_other_activities(lookup, services, who):
    from peaksdesk.domain.athlete import Units

    other = await services.roster.add("Jo", Units.METRIC)
    assert len(found(await lookup.index(who, ENGLISH), "")) == len(TITLES)
    assert found(await lookup.index(other.id, ENGLISH), "") == []


async def test_what_changes_while_it_is_read_is_not_kept(lookup, services, who, monkeypatch):
    table = services.listing.table

    async def slow(athlete_id):
        read = await table(athlete_id)
        (row, *_) = await services.activities.between(athlete_id, None, None)
        await services.activities.edit(row.id, title="Changed meanwhile")
        return read

    monkeypatch.setattr(lookup._listing, "table", slow)
    await lookup.index(who, ENGLISH)
    monkeypatch.undo()
    assert found(await lookup.index(who, ENGLISH), "meanwhile") == ["Changed meanwhile"]

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from peaksdesk.domain.activity import YOU
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.sports import Sport
from peaksdesk.services.kept import BatchLine, Candidate, MetricsRow, Outcome
from store.examples import ATHLETE, LOAD, PROJECTION, SOURCE, START, on_day

NOW = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
async def athlete(database):
    return (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id


async def add(database, athlete, *projections, **source):
    """Keep activities with a source each, and return their ids."""

    def write(uow):
        keys = []
        for projection in projections:
            key = uow.activities.add(athlete, projection)
            uow.activities.add_source(key, replace(SOURCE, **source))
            uow.originals.put(source.get("sha256", SOURCE.sha256), 3, b"abc")
            keys.append(key)
        return keys

    return await database.write(write)


async def test_between_takes_both_days_in_and_gives_the_newest_first(database, athlete):
    other = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    keys = await add(database, athlete, *(on_day(n) for n in (0, 2, 1, 3)))
    await add(database, other, on_day(1))

    async def found(since, until):
        items = await database.read(lambda uow: uow.activities.between(athlete, since, until))
        return [keys.index(item.id) for item in items]

    assert await found(None, None) == [3, 1, 2, 0]
    assert await found(date(2026, 5, 4), date(2026, 5, 5)) == [1, 2]
    assert await found(date(2026, 5, 5), None) == [3, 1]
    assert await found(None, date(2026, 5, 3)) == [0]
    assert await found(date(2026, 5, 7), None) == []


async def test_near_reaches_both_ways_and_gives_the_nearest_first(database, athlete):
    starts = [-61, -60, 10, 0, 60.5, -10]
    keys = await add(
        database, athlete, *(replace(PROJECTION, start=START + timedelta(seconds=s), sport=Sport.RUN) for s in starts)
    )
    found = await database.read(lambda uow: uow.activities.near(athlete, START, 60.0))
    assert [starts[keys.index(item.id)] for item in found] == [0, 10, -10, -60]
    assert found[0] == Candidate(
        keys[3], START, Sport.RUN, PROJECTION.summary.duration_s, PROJECTION.summary.distance_m
    )


async def test_files_are_known_by_hash_while_an_activity_of_the_athlete_lives(database, athlete):
    other = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    first, second = await add(database, athlete, on_day(0), on_day(1), sha256="f" * 64)
    await add(database, athlete, on_day(2), sha256="")
    await add(database, other, on_day(0), sha256="e" * 64)
    assert await database.read(lambda uow: uow.activities.with_original(athlete, "f" * 64)) == [first, second]
    assert await database.read(lambda uow: uow.activities.known_hashes(athlete)) == {"f" * 64}
    await database.write(lambda uow: uow.activities.delete(first, NOW))
    assert await database.read(lambda uow: uow.activities.with_original(athlete, "f" * 64)) == [second]
    await database.write(lambda uow: uow.activities.delete(second, NOW))
    assert await database.read(lambda uow: uow.activities.known_hashes(athlete)) == frozenset()


async def test_names_gives_each_kept_file_once_by_its_first_name(database, athlete):
    await add(database, athlete, on_day(0), sha256="f" * 64, name="first.fit")
    await add(database, athlete, on_day(0), sha256="f" * 64, name="again.fit")
    (gone,) = await add(database, athlete, on_day(1), sha256="e" * 64, name="binned.fit")
    await database.write(lambda uow: uow.activities.delete(gone, NOW))
    assert await database.read(lambda uow: uow.originals.names(athlete)) == [("f" * 64, "first.fit")]


async def test_metrics_of_days_come_oldest_first(database, athlete):
    keys = await add(database, athlete, *(on_day(n, metrics=bytes([n])) for n in range(250, -1, -1)))
    rows = await database.read(lambda uow: list(uow.activities.all_metrics(athlete, None, date(2026, 12, 31))))
    assert [row.metrics[0] for row in rows] == list(range(243))
    assert rows[0] == MetricsRow(keys[-1], date(2026, 5, 3), Sport.GRAVEL_RIDE, b"\x00")


async def test_daily_load_adds_up_what_counts(database, athlete):
    def scored(day, value, **changes):
        return on_day(day, load=replace(LOAD, value=value), **changes)

    none = Load(None, LoadMethod.NONE, None, (), "nothing")
    binned, *_ = await add(
        database,
        athlete,
        scored(1, 100.0),
        scored(3, 10.25),
        scored(1, 50.5),
        scored(1, 25.0),
        scored(1, 1000.0, excluded=True),
        on_day(2, load=none),
    )
    await database.write(lambda uow: uow.activities.delete(binned, NOW))
    expected = [(date(2026, 5, 4), 75.5), (date(2026, 5, 6), 10.25)]
    assert await database.read(lambda uow: uow.activities.daily_load(athlete)) == expected


async def test_tally_and_last_day_see_live_activities_only(database, athlete):
    assert await database.read(lambda uow: uow.activities.tally(athlete)) == (0, 0, None)
    assert await database.read(lambda uow: uow.activities.last_day(athlete)) is None
    unscored = Load(None, LoadMethod.NONE, None, (), "")
    first, _, _, last = await add(database, athlete, on_day(0), on_day(1), on_day(2, load=unscored), on_day(3))
    for key in (first, last):
        await database.write(lambda uow, key=key: uow.activities.delete(key, NOW))
    assert await database.read(lambda uow: uow.activities.tally(athlete)) == (2, 1, date(2026, 5, 4))
    assert await database.read(lambda uow: uow.activities.last_day(athlete)) == date(2026, 5, 5)


async def test_neighbours_go_by_start_among_the_athletes_live_activities(database, athlete):
    other = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    a, twin, c, gone = await add(database, athlete, on_day(0), on_day(0), on_day(5), on_day(3))
    await add(database, other, on_day(1))
    await database.write(lambda uow: uow.activities.delete(gone, NOW))
    found = await database.read(lambda uow: [uow.activities.neighbours(key) for key in (a, twin, c, c + 99)])
    assert found == [(None, twin), (a, c), (twin, None), (None, None)]


async def test_the_bin_hides_and_gives_back(database, athlete):
    key, other = await add(database, athlete, on_day(0), on_day(1))
    await database.write(lambda uow: uow.activities.delete(key, NOW))
    await database.write(lambda uow: uow.activities.delete(key, NOW + timedelta(days=9)))
    assert await database.read(lambda uow: uow.activities.get(key)) is None
    assert [a.id for a in await database.read(lambda uow: uow.activities.between(athlete, None, None))] == [other]
    assert await database.read(lambda uow: uow.activities.near(athlete, START, 5.0)) == []
    await database.write(lambda uow: uow.activities.restore(key))
    assert (await database.read(lambda uow: uow.activities.get(key))).id == key


async def test_purge_takes_what_is_old_in_the_bin_with_its_unneeded_originals(database, athlete):
    old, shared, live = [(await add(database, athlete, on_day(n), sha256=str(n) * 64))[0] for n in (1, 2, 3)]
    await add(database, athlete, on_day(4), sha256="2" * 64)
    (recent,) = await add(database, athlete, on_day(5), sha256="5" * 64)
    for key in (old, shared):
        await database.write(lambda uow, key=key: uow.activities.delete(key, NOW - timedelta(days=31)))
    await database.write(lambda uow: uow.activities.delete(recent, NOW))
    (source,) = await database.read(lambda uow: uow.activities.sources(old))
    assert await database.write(lambda uow: uow.activities.purge(NOW - timedelta(days=30))) == 2
    kept = await database.read(lambda uow: [n for n in "12345" if uow.originals.has(n * 64)])
    assert kept == ["2", "3", "5"]
    with pytest.raises(LookupError):
        await database.read(lambda uow: uow.activities.streams(source.id))
    await database.write(lambda uow: uow.activities.restore(recent))
    assert len(await database.read(lambda uow: uow.activities.between(athlete, None, None))) == 3
    assert (await database.read(lambda uow: uow.activities.get(live))).id == live


async def test_ids_are_not_given_twice(database, athlete):
    (old,) = await add(database, athlete, on_day(0))
    (source,) = await database.read(lambda uow: uow.activities.sources(old))
    await database.write(lambda uow: uow.activities.delete(old, NOW))
    await database.write(lambda uow: uow.activities.purge(NOW + timedelta(days=1)))
    (new,) = await add(database, athlete, on_day(0))
    (again,) = await database.read(lambda uow: uow.activities.sources(new))
    assert new > old
    assert again.id > source.id


async def test_sources_move_and_go(database, athlete):
    first, second = await add(database, athlete, on_day(0), on_day(1))
    (source,) = await database.read(lambda uow: uow.activities.sources(first))
    await database.write(lambda uow: uow.activities.move_source(source.id, second))
    assert await database.read(lambda uow: uow.activities.sources(first)) == []
    moved = await database.read(lambda uow: uow.activities.sources(second))
    assert [item.id for item in moved] == [source.id, source.id + 1]
    await database.write(lambda uow: uow.activities.remove_source(source.id))
    assert len(await database.read(lambda uow: uow.activities.sources(second))) == 1
    with pytest.raises(LookupError):
        await database.write(lambda uow: uow.activities.move_source(source.id, first))
    assert await database.read(lambda uow: uow.originals.has(SOURCE.sha256))


async def test_forget_takes_only_what_has_no_source(database, athlete):
    first, second = await add(database, athlete, on_day(0), on_day(1))
    (source,) = await database.read(lambda uow: uow.activities.sources(first))
    await database.write(lambda uow: uow.activities.remove_source(source.id))
    for key in (first, second):
        await database.write(lambda uow, key=key: uow.activities.forget(key))
    assert await database.read(lambda uow: uow.activities.get(first)) is None
    assert await database.read(lambda uow: uow.activities.get(second)) is not None


async def test_what_a_batch_brought_is_found_live_and_in_the_bin(database, athlete):
    batch = await database.write(lambda uow: uow.batches.begin(athlete, "x", NOW))
    one, two = await add(database, athlete, on_day(0), on_day(1), batch_id=batch)
    await add(database, athlete, on_day(2))
    await database.write(lambda uow: uow.activities.delete(one, NOW))
    found = await database.read(lambda uow: uow.activities.sources_of_batch(batch))
    assert [item.activity_id for item in found] == [two]
    assert await database.read(lambda uow: uow.activities.binned_of_batch(batch)) == [one]


async def test_all_sources_are_grouped_by_activity(database, athlete):
    one, two, three = await add(database, athlete, on_day(0), on_day(1), on_day(9))
    await database.write(lambda uow: uow.activities.add_source(one, replace(SOURCE, name="second.gpx")))
    found = await database.read(lambda uow: uow.activities.all_sources(athlete, None, date(2026, 5, 4)))
    assert {key: [item.name for item in items] for key, items in found.items()} == {
        one: [SOURCE.name, "second.gpx"],
        two: [SOURCE.name],
    }
    everything = await database.read(lambda uow: uow.activities.all_sources(athlete, None, None))
    assert everything.keys() == {one, two, three}


async def test_edits_lie_over_the_fields_and_say_who_wrote_them(database, athlete):
    (key,) = await add(database, athlete, on_day(0, edits={}))
    edits = {"title": "Mine", "rpe": None, "excluded": True, "sport": "run"}
    await database.write(lambda uow: uow.activities.set_edits(key, edits))
    found = await database.read(lambda uow: uow.activities.get(key))
    assert (found.title, found.rpe, found.excluded, found.sport, found.gear) == (
        "Mine", None, True, Sport.RUN, PROJECTION.gear,
    )  # fmt: skip
    assert found.edits == edits
    assert found.provenance == {**PROJECTION.provenance, "title": YOU, "rpe": YOU, "excluded": YOU, "sport": YOU}
    with pytest.raises(LookupError):
        await database.write(lambda uow: uow.activities.set_edits(key + 9, edits))


async def test_a_report_outlives_the_activity_it_names(database, athlete):
    (key,) = await add(database, athlete, on_day(0))
    batch = await database.write(lambda uow: uow.batches.begin(athlete, "x", NOW))
    await database.write(lambda uow: uow.batches.add_lines(batch, [BatchLine("a", Outcome.IMPORTED, "", key)]))
    await database.write(lambda uow: uow.activities.delete(key, NOW))
    await database.write(lambda uow: uow.activities.purge(NOW + timedelta(1)))
    assert await database.read(lambda uow: uow.batches.lines(batch)) == [BatchLine("a", Outcome.IMPORTED)]

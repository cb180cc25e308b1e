"""What accounts tell of days, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from databases import START
from peaksdesk.services.day_port import KeptDay
from store.examples import ATHLETE

DAY = date(2026, 3, 29)
SLEEP = KeptDay("whoop", "sleep", "a-1", DAY, {"asleep_s": 28_000.5, "nap": False, "none": None, "text": "Ü 🛌"})


@pytest.fixture
async def athlete(database):
    return (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id


async def put(database, athlete, *records):
    return await database.write(lambda uow: uow.days.put(athlete, records, START))


async def test_a_record_comes_back_as_it_was_given(database, athlete):
    recovery = replace(SLEEP, kind="recovery", value={"deep": {"list": [1, 2.5]}})
    assert await put(database, athlete, SLEEP, recovery) == 2
    assert await database.read(lambda uow: uow.days.between(athlete, DAY, DAY)) == [recovery, SLEEP]
    assert await database.read(lambda uow: uow.days.get(athlete, "whoop", "sleep", ["a-1", "x"])) == {"a-1": SLEEP}
    assert await database.read(lambda uow: uow.days.between(athlete + 1, None, None)) == []


async def test_only_what_is_new_or_other_counts(database, athlete):
    await put(database, athlete, SLEEP)
    same = replace(SLEEP, value=dict(reversed(SLEEP.value.items())))
    assert await put(database, athlete, same) == 0
    assert await put(database, athlete) == 0
    moved = replace(SLEEP, local_date=DAY + timedelta(1))
    other = replace(SLEEP, key="b", value={})
    assert await put(database, athlete, SLEEP, moved, other) == 2
    found = await database.read(lambda uow: uow.days.between(athlete, None, None))
    assert found == [other, moved]


async def test_days_are_found_by_date_and_kind(database, athlete):
    records = [
        replace(SLEEP, key=str(n), local_date=DAY + timedelta(n), kind=("sleep", "cycle")[n % 2]) for n in range(4)
    ]
    await put(database, athlete, *records)

    def between(since, until, kinds=None):
        return database.read(lambda uow: [day.key for day in uow.days.between(athlete, since, until, kinds)])

    assert await between(DAY + timedelta(1), DAY + timedelta(2)) == ["1", "2"]
    assert await between(DAY + timedelta(2), None) == ["2", "3"]
    assert await between(None, DAY) == ["0"]
    assert await between(None, None, ["cycle", "body"]) == ["1", "3"]
    assert await between(None, None, []) == []


async def test_records_go_by_key_and_by_source(database, athlete):
    await put(database, athlete, SLEEP, replace(SLEEP, key="b"), replace(SLEEP, source="intervals"))
    assert await database.read(lambda uow: uow.days.sources(athlete)) == ["intervals", "whoop"]
    await database.write(lambda uow: uow.days.remove(athlete, "whoop", "sleep", ["b", "x"]))
    assert [day.key for day in await database.read(lambda uow: uow.days.between(athlete, None, None))] == ["a-1", "a-1"]
    assert await database.write(lambda uow: uow.days.forget(athlete, "whoop")) == 1
    assert await database.read(lambda uow: uow.days.sources(athlete)) == ["intervals"]


async def test_a_number_without_an_end_is_refused(database, athlete):
    with pytest.raises(ValueError, match=r"(?i)float"):
        await put(database, athlete, replace(SLEEP, value={"hrv_ms": float("nan")}))

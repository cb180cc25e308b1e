"""Check-ins, quieted alerts and marked days, on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from databases import START
from peaksdesk.domain.alerts import Quiet
from peaksdesk.domain.checkin import Answer, CheckIn
from peaksdesk.domain.day_marks import DayMark, DayMarkKind
from store.ageing import make_older
from store.examples import ATHLETE

DAY = date(2026, 3, 29)
TOLD = CheckIn(DAY, {Answer.STRESS: 3, Answer.SLEEP: 2}, {Answer.SLEEP: 4, Answer.ENERGY: 4}, "Knie 🦵", 82.25)


@pytest.fixture
async def athlete(database):
    return (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id


async def test_a_check_in_comes_back_as_it_was_given_and_replaces_that_of_its_day(database, athlete):
    await database.write(lambda uow: uow.check_ins.put(athlete, CheckIn(DAY, {Answer.STRESS: 1}), START))
    await database.write(lambda uow: uow.check_ins.put(athlete, TOLD, START))
    assert await database.read(lambda uow: uow.check_ins.get(athlete, DAY)) == TOLD
    assert await database.read(lambda uow: uow.check_ins.get(athlete + 1, DAY)) is None
    hostile = replace(TOLD, hotspot="a\0b\ud800")
    await database.write(lambda uow: uow.check_ins.put(athlete, hostile, START))
    assert (await database.read(lambda uow: uow.check_ins.get(athlete, DAY))).hotspot == "ab?"


async def test_an_empty_check_in_is_forgotten(database, athlete):
    await database.write(lambda uow: uow.check_ins.put(athlete, TOLD, START))
    await database.write(lambda uow: uow.check_ins.put(athlete, CheckIn(DAY), START))
    assert await database.read(lambda uow: uow.check_ins.get(athlete, DAY)) is None


async def test_check_ins_are_found_by_range(database, athlete):
    def write(uow):
        for n in (2, 0, 1):
            uow.check_ins.put(athlete, replace(TOLD, day=DAY + timedelta(n)), START)

    await database.write(write)
    found = await database.read(lambda uow: uow.check_ins.between(athlete, DAY, DAY + timedelta(1)))
    assert [one.day for one in found] == [DAY, DAY + timedelta(1)]
    assert len(await database.read(lambda uow: uow.check_ins.between(athlete, None, None))) == 3


async def test_rules_are_quieted_and_speak_again(database, athlete):
    quiet = Quiet(off=True, snoozed_until=DAY, dismissed_on=DAY - timedelta(1))
    await database.write(lambda uow: uow.check_ins.set_quiet(athlete, "load", Quiet(off=True), START))
    await database.write(lambda uow: uow.check_ins.set_quiet(athlete, "load", quiet, START))
    assert await database.read(lambda uow: uow.check_ins.quiets(athlete)) == {"load": quiet}
    await database.write(lambda uow: uow.check_ins.set_quiet(athlete, "load", None, START))
    assert await database.read(lambda uow: uow.check_ins.quiets(athlete)) == {}


async def test_marks_are_kept_and_come_back_under_their_number(database, athlete):
    mark = DayMark(0, DayMarkKind.ILLNESS, DAY, DAY + timedelta(3), "Flu")
    kept = await database.write(lambda uow: uow.check_ins.add_mark(athlete, mark))
    assert kept == replace(mark, id=kept.id)
    late = DAY + timedelta(3)
    assert await database.read(lambda uow: uow.check_ins.marks(athlete, late, late)) == [kept]
    assert await database.read(lambda uow: uow.check_ins.marks(athlete, late + timedelta(1), None)) == []
    assert await database.write(lambda uow: uow.check_ins.remove_mark(athlete + 1, kept.id)) is None
    assert await database.write(lambda uow: uow.check_ins.remove_mark(athlete, kept.id)) == kept
    assert await database.write(lambda uow: uow.check_ins.add_mark(athlete, kept)) == kept


async def test_they_go_with_the_athlete(database, athlete):
    await database.write(lambda uow: uow.check_ins.put(athlete, TOLD, START))
    await database.write(lambda uow: uow.athletes.forget(athlete))
    assert await database.read(lambda uow: uow.check_ins.between(athlete, None, None)) == []


async def test_a_database_from_before_gets_the_tables(place, tmp_path, clock, database, athlete):
    from peaksdesk.store.database import SqlDatabase

    make_older(database, "0003")
    database.close()
    opened = SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock)
    try:
        await opened.write(lambda uow: uow.check_ins.put(athlete, TOLD, START))
        assert await opened.read(lambda uow: uow.check_ins.get(athlete, DAY)) == TOLD
    finally:
        opened.close()

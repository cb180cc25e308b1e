"""Gear in its table, and databases from before there was one."""

import sqlite3
from contextlib import closing
from datetime import date

from peaksdesk.domain.gear import Gear
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.backup_files import backups_in, verify_backup
from peaksdesk.store.database import SqlDatabase
from peaksdesk.store.revisions import SHIPPED
from store.ageing import make_older
from store.examples import ATHLETE, PROJECTION, activity_of

CHAIN = Gear("Kette 🚲", "Rennrad", date(2026, 2, 28), 12.5, 3_000_000.0, date(2026, 11, 1), "gewachst\nheiß")
PLAIN = Gear("Rennrad")


async def test_gear_comes_back_as_it_was_given_and_belongs_to_one_athlete(database):
    mine = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    theirs = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id

    def write(uow):
        uow.gear.put(mine, Gear("Kette 🚲", "Rennrad"))
        for gear in (PLAIN, CHAIN):
            uow.gear.put(mine, gear)
        uow.gear.put(theirs, PLAIN)
        uow.gear.put(theirs, Gear("with\0zero"))

    await database.write(write)
    assert await database.read(lambda uow: uow.gear.all(mine)) == (CHAIN, PLAIN)
    await database.write(lambda uow: uow.gear.remove(mine, PLAIN.key))
    await database.write(lambda uow: uow.gear.remove(mine, PLAIN.key))
    assert await database.read(lambda uow: uow.gear.all(mine)) == (CHAIN,)
    assert PLAIN in await database.read(lambda uow: uow.gear.all(theirs))


async def test_backups_hold_it_and_bring_it_back(database, clock):
    who = (await database.write(lambda uow: uow.athletes.add(ATHLETE))).id
    await database.write(lambda uow: uow.gear.put(who, CHAIN))
    backups = SqlBackups(database, clock)
    made = backups.make()
    clock.advance(minutes=1)
    await database.write(lambda uow: uow.gear.remove(who, CHAIN.key))
    backups.restore(made.path)
    assert await database.read(lambda uow: uow.gear.all(who)) == (CHAIN,)


async def test_a_database_from_before_gets_the_table_and_keeps_the_rest(database, place, tmp_path, clock):
    athlete = await database.write(lambda uow: uow.athletes.add(ATHLETE))
    key = await database.write(lambda uow: uow.activities.add(athlete.id, PROJECTION))

    make_older(database, "0001")
    database.close()
    upgraded = SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock)
    try:
        assert await upgraded.read(lambda uow: uow.activities.get(key)) == activity_of(key, athlete.id, PROJECTION)
        assert await upgraded.read(lambda uow: uow.gear.all(athlete.id)) == ()
        await upgraded.write(lambda uow: uow.gear.put(athlete.id, CHAIN))
        assert await upgraded.read(lambda uow: uow.gear.all(athlete.id)) == (CHAIN,)
    finally:
        upgraded.close()
    (backup,) = backups_in(tmp_path / "backups")
    assert verify_backup(backup.path, SHIPPED.revisions) == "0001"
    with closing(sqlite3.connect(backup.path)) as copy:
        assert copy.execute("SELECT count(*) FROM activities").fetchone() == (1,)

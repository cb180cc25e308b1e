"""A database to damage: making it, damaging it, and using it as the app does. For test_damage and the soak."""

import asyncio
import random
from dataclasses import replace

from databases import Clock
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.database import SqlDatabase
from store.examples import ATHLETE, PROJECTION, SOURCE, on_day


def make(folder):
    """Return a closed database with some megabytes in it, and the folder of its one backup."""
    path, backup_folder = folder / "p.db", folder / "backups"
    database = SqlDatabase.open(path, backup_folder=backup_folder, now=Clock())

    def write(uow):
        athlete = uow.athletes.add(ATHLETE).id
        for n in range(40):
            key = uow.activities.add(athlete, on_day(n, metrics=random.Random(n).randbytes(5000)))
            uow.activities.add_source(key, replace(SOURCE, sha256=f"{n:064}", streams=random.Random(n).randbytes(9000)))
            uow.originals.put(f"{n:064}", 3, random.Random(-n).randbytes(20_000))

    asyncio.run(database.write(write))
    SqlBackups(database, Clock()).make()
    database.close()
    return path, backup_folder


def garble(path, dice, *, killed=None):
    """Overwrite one or three stretches of a file by chance; with `killed`, leave the mark of a killed process."""
    content = bytearray(path.read_bytes())
    for _ in range(dice.choice((1, 3))):
        start = dice.choice((0, dice.randrange(len(content)), dice.randrange(40) * 4096))
        length = dice.choice((1, 16, 512, 4096))
        content[start : start + length] = dice.randbytes(min(length, len(content) - start))
    path.write_bytes(content)
    if dice.random() < 0.5 if killed is None else killed:  # then the file is looked at before it is opened
        path.with_name("p.db.open-00000000").touch()


def use(path, backup_folder):
    """Open a database, read everything, write a little, and close it."""
    database = SqlDatabase.open(path, backup_folder=backup_folder, now=Clock())

    def read(uow):
        found = []
        for athlete in uow.athletes.all():
            uow.athletes.thresholds(athlete.id)
            found = uow.activities.between(athlete.id, None, None)
            list(uow.activities.all_metrics(athlete.id, None, None))
            uow.activities.daily_load(athlete.id)
            for sources in uow.activities.all_sources(athlete.id, None, None).values():
                for source in sources:
                    uow.activities.streams(source.id)
            for activity in found:
                uow.activities.laps(activity.id)
            for sha256, _ in uow.originals.names(athlete.id):
                uow.originals.get(sha256)
        return len(found)

    def write(uow):
        athlete = uow.athletes.add(ATHLETE)
        uow.activities.add(athlete.id, PROJECTION)

    async def run():
        found = await database.read(read)
        await database.write(write)
        return found

    try:
        return asyncio.run(run())
    finally:
        database.close()

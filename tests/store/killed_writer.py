"""A process that starts writers and kills them, for test_kill. Prints one line of JSON: what each kill left behind.

It forks, so that PeaksDesk is imported once: that takes longer than everything else.
"""

import asyncio
import json
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from databases import Clock
from peaksdesk.store.database import SqlDatabase
from store.examples import ATHLETE, LAPS, SOURCE, on_day


def write_for_ever(path, report):
    database = SqlDatabase.open(path, backup_folder=path.parent / "backups", now=Clock())

    def add_three(uow):
        number = int(uow.settings.get("number") or 0)
        athlete = 1 if uow.athletes.all() else uow.athletes.add(ATHLETE).id
        for n in range(number, number + 3):
            key = uow.activities.add(athlete, on_day(n % 900))
            uow.activities.add_source(key, replace(SOURCE, sha256=f"{n:064}", streams=b"s" * 30_000))
            uow.originals.put(f"{n:064}", 3, b"o" * 60_000)
        uow.settings.set("number", str(number + 3))
        return number + 3

    async def run():
        while True:
            number = await database.write(add_three)
            os.write(report, b"%d\n" % number)

    asyncio.run(run())


def what_is_there(path):
    database = SqlDatabase.open(path, backup_folder=path.parent / "backups", now=Clock())
    try:
        number = database.read_now(lambda uow: int(uow.settings.get("number") or 0))
    finally:
        database.close()
    with closing(sqlite3.connect(path)) as connection:
        counts = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("activities", "activity_metrics", "sources", "source_streams", "originals")
        ]
        laps = connection.execute("SELECT count(*) FROM laps").fetchone()[0]
        check = connection.execute("PRAGMA integrity_check").fetchone()[0]
    return {"number": number, "counts": counts, "laps": laps / len(LAPS), "check": check}


def main():
    path, kills = Path(sys.argv[1]), int(sys.argv[2])
    dice = random.Random(20261121)
    results = []
    for kill in range(kills):
        read_end, write_end = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read_end)
            write_for_ever(path, write_end)
        os.close(write_end)
        if kill % 4:  # the others die while they open
            os.read(read_end, 1)
        time.sleep(dice.uniform(0, 0.04))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told = b""
        while part := os.read(read_end, 65536):
            told += part
        os.close(read_end)
        acknowledged = max((int(line) for line in told.split(b"\n")[1:-1]), default=0)
        results.append({"acknowledged": acknowledged, **what_is_there(path)})
    print(json.dumps(results))


if __name__ == "__main__":
    main()

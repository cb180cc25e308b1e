"""What a process that is killed leaves behind, at every point of what it does, and what the next one makes of it.

A killed process leaves the database file and its write-ahead log as they are at that moment, and a provider that knows
what it knows. Both can only change where a transaction is committed or a request goes out: at each of these points,
before and after, both are copied while the work goes on. Each copy is what kill -9 at that point would have left; a new
process then opens it and does the work again.
"""

import asyncio
import copy
import hashlib
import os
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field

import httpx
from sqlalchemy import event

from peaksdesk.store.database import SqlDatabase
from services.linked import Linked

LOGS = {"sync_runs", "sync_counts", "budgets", "leases", "secrets", "sqlite_sequence", "this_database"}
"""Tables that tell how often something was tried rather than what came of it."""


@dataclass(frozen=True)
class Left:
    """What was left at a point.

    Attributes:
        where: What the point is, for a test that fails.
        files: The database and its log.
        grants: What each stand-in granted, rotated tokens and all.
    """

    where: str
    files: dict[str, bytes]
    grants: dict[str, list]


@dataclass
class Points:
    """All points of what was done.

    Attributes:
        count: How many there were.
        left: What was left at those that differ.
    """

    count: int = 0
    left: list[Left] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


class Watch:
    """Copies what is there at each point, while it is on.

    Args:
        linked: A process whose database is an SQLite file.
    """

    def __init__(self, linked: Linked):
        self.linked, self.path = linked, linked.database.place
        self.points = Points()
        self._on = False
        linked.transport = _Watched(linked.transport, self)
        event.listen(linked.database._opened.writer, "commit", lambda _: self.point("before a commit"))
        submit = linked.database._submit

        def watched(pool, job):
            def then():
                result = job()
                self.point("after a commit")
                return result

            return submit(pool, then if pool is linked.database._writer else job)

        linked.database._submit = watched

    async def over(self, work) -> Points:
        """Do something and return its points."""
        self.points, self._on = Points(), True
        try:
            await work
        finally:
            self._on = False
        return self.points

    def point(self, where):
        if not self._on:
            return
        self.points.count += 1
        files = {end: self._bytes(end) for end in ("", "-wal")}
        grants = {name: copy.deepcopy(one.authority.grants) for name, one in self.linked.standins.items()}
        digest = hashlib.sha256(files[""] + b"|" + files["-wal"] + repr(grants).encode()).hexdigest()
        if digest not in self.points.seen:
            self.points.seen.add(digest)
            self.points.left.append(Left(f"point {self.points.count}, {where}", files, grants))

    def _bytes(self, end):
        path = self.path.with_name(self.path.name + end)
        return path.read_bytes() if path.exists() else b""


class _Watched(httpx.AsyncBaseTransport):
    def __init__(self, inner, watch):
        self._inner, self._watch = inner, watch

    async def handle_async_request(self, request):
        self._watch.point(f"before {request.method} {request.url.path}")
        reply = await self._inner.handle_async_request(request)
        self._watch.point(f"after {request.method} {request.url.path}")
        return reply


def open_at(path, now) -> SqlDatabase:
    """Open an SQLite file as each start of the app does."""
    return SqlDatabase.open(path, backup_folder=path.parent / "backups", now=now)


class After:
    """The process that comes after a killed one.

    Attributes:
        linked: On what was left; closed at the end of the block.
    """

    def __init__(self, left: Left, folder, first: Linked):
        self._left, self._first = left, first
        self.path = folder / "peaksdesk.db"
        for end, data in left.files.items():
            target = self.path.with_name(self.path.name + end)
            target.unlink(missing_ok=True)
            if data:
                target.write_bytes(data)
        self.path.with_name(self.path.name + "-shm").unlink(missing_ok=True)
        for name, grants in left.grants.items():
            first.standins[name].authority.grants = copy.deepcopy(grants)

    async def __aenter__(self) -> Linked:
        self._database = await asyncio.to_thread(open_at, self.path, self._first.now)
        self._linked = Linked(self._database, clock=self._first.clock, owner="the next one", beside=self._first)
        self._linked.ahead, self._linked.registry = self._first.ahead, self._first.registry
        return self._linked

    async def __aexit__(self, *_):
        await self._linked.keepers.close()
        self._database.close()


def dump(path) -> dict[str, list[dict]]:
    """Return every row of an SQLite file, clocks and all, but not how often something was tried.

    A source that is read anew gets another number, and so does an activity where a listing is taken up again from its
    other end: each is named by what it is.
    """
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        names = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        tables = {
            name: [dict(row) for row in connection.execute(f'select * from "{name}"')]
            for name in names
            if name not in LOGS
        }
    sources = {row["id"]: f"{row['sha256']}/{row['session']}" for row in tables["sources"]}
    for table, column in (("sources", "id"), ("source_streams", "source_id"), ("remote_items", "activity_source_id")):
        for row in tables[table]:
            row[column] = sources.get(row[column])
    activities = {row["id"]: f"{row['start']} {row['sport']}" for row in tables["activities"]}
    for rows in tables.values():
        for row in rows:
            if "activity_id" in row:
                row["activity_id"] = activities.get(row["activity_id"])
    for row in tables["activities"]:
        row["id"] = activities[row["id"]]
    return {name: sorted(rows, key=repr) for name, rows in sorted(tables.items())}


def differences(one, other) -> list[str]:
    """Say what two dumps differ in, briefly."""
    return [
        f"{name}: {str(row)[:600]}"
        for name in one
        for rows, others in ((one[name], other[name]), (other[name], one[name]))
        for row in rows
        if row not in others
    ]


def ended() -> str:
    """Return the name of a process that has ended."""
    with subprocess.Popen([sys.executable, "-S", "-c", ""]) as process:
        process.wait()
    return f"{socket.gethostname()}/{process.pid}/{os.urandom(4).hex()}"

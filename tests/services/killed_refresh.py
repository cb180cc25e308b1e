"""A process that starts others which renew a token, and kills them at each step, for test_killed_refresh.

It forks, so that PeaksDesk is imported once: that takes longer than everything else. Prints one line of JSON.
"""

import asyncio
import json
import os
import shutil
import signal
import sys
from datetime import timedelta
from pathlib import Path

from databases import START
from peaksdesk.connect import oauth
from peaksdesk.connect.auth import AnyPort, Client, OAuth2, Tokens
from peaksdesk.connect.errors import ConnectError
from peaksdesk.connect.http import client
from peaksdesk.services.credentials import Credentials
from peaksdesk.services.token_keeper import TokenKeepers
from peaksdesk.store.database import SqlDatabase
from services.safes import connect, safe_of
from services.token_endpoint import Endpoint

PASSPHRASE = "correct horse"
AT_ONCE = 10


class Steps:
    """Counts the steps of a renewal, and ends the process at one of them."""

    def __init__(self, last=None):
        self.count = 0
        self.last = last

    def __call__(self):
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, call):
        async def stepped(*told):
            self()
            result = await call(*told)
            self()
            return result

        return stepped


def opened(path, now):
    return SqlDatabase.open(path, backup_folder=path.parent / "backups", now=lambda: now)


async def renew(path, url, now, steps, times=1):
    """Ask for a token in place of the first one; return what each asker got, and what is kept then."""
    database = opened(path, now)
    try:
        (connection,) = await database.read(lambda uow: uow.connections.all())
        safe = safe_of(database, lambda: now, passphrase=PASSPHRASE)
        auth = OAuth2("https://example.com/", url, (), AnyPort())

        async def refresh(tokens):
            async with client(url) as http:
                return await oauth.refresh(http, auth, Client("id", "secret"), tokens, now)

        if steps is not None:
            database.write, database.read = steps.around(database.write), steps.around(database.read)
            refresh = steps.around(refresh)
        keepers = TokenKeepers(database, safe, lambda: now, f"{os.getpid()}")
        keeper = keepers.of(connection, refresh)
        got = await asyncio.gather(*(keeper.renewed("access-0") for _ in range(times)), return_exceptions=True)
        await keepers.close()
        assert all(isinstance(one, str | ConnectError) for one in got), got
        kept = await Credentials(safe).tokens(connection)
        connection = await database.read(lambda uow: uow.connections.get(connection.id))
        return {
            "got": [one if isinstance(one, str) else type(one).__name__ for one in got],
            "kept": kept.refresh_token,
            "state": connection.state.value,
        }
    finally:
        database.close()


def in_a_process(path, url, now, steps=None, times=1, wait=None):
    """Fork, and return a way to wait for what came of it: None if it was killed."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        if wait is not None:
            os.read(wait, 1)
        result = asyncio.run(renew(path, url, now, steps, times))
        os.write(write_end, json.dumps({**result, "steps": 0 if steps is None else steps.count}).encode())
        os._exit(0)
    os.close(write_end)

    def end():
        told = b""
        while part := os.read(read_end, 65536):
            told += part
        os.close(read_end)
        os.waitpid(child, 0)
        return json.loads(told) if told else None

    return end


async def prepare(path):
    database = opened(path, START)
    safe = safe_of(database, lambda: START, passphrase=PASSPHRASE)
    await connect(database, safe, Tokens("access-0", "refresh-0", START + timedelta(hours=1), ()))
    database.close()


def main():
    folder = Path(sys.argv[1])
    endpoint = Endpoint()
    template = folder / "template.db"
    if os.fork() == 0:  # its threads end with it
        asyncio.run(prepare(template))
        os._exit(0)
    os.wait()

    def again(name, *, lenient=False):
        path = folder / name / "p.db"
        path.parent.mkdir()
        shutil.copyfile(template, path)
        endpoint.reset(lenient=lenient)
        return path

    killed = []
    after_reply = None
    for last in range(1, 100):
        path = again(f"kill-{last}")
        first = in_a_process(path, endpoint.url, START, Steps(last))()
        rotated = endpoint.state()["number"]
        second = in_a_process(path, endpoint.url, START + timedelta(minutes=2))()
        killed.append({"first": first, "rotated": rotated, "second": second, "asked": endpoint.state()["asked"]})
        if rotated and after_reply is None:
            after_reply = last
        if first is not None:
            break

    path = again("lenient", lenient=True)
    first = in_a_process(path, endpoint.url, START, Steps(after_reply))()
    second = in_a_process(path, endpoint.url, START + timedelta(minutes=2))()
    lenient = {"first": first, "second": second, **endpoint.state()}

    path = again("both")
    gate, opener = os.pipe()
    both = [in_a_process(path, endpoint.url, START, times=AT_ONCE, wait=gate) for _ in range(2)]
    os.write(opener, b"go")
    both = {"got": [end()["got"] for end in both], **endpoint.state()}

    os.kill(endpoint.pid, signal.SIGKILL)
    print(json.dumps({"killed": killed, "lenient": lenient, "both": both}))


if __name__ == "__main__":
    main()

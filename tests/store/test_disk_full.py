import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from databases import Clock
from peaksdesk.services.store_errors import DiskFull, StoreError
from peaksdesk.store.backup import SqlBackups
from peaksdesk.store.database import SqlDatabase
from store.examples import ATHLETE, SOURCE, on_day

TESTS = Path(__file__).resolve().parents[1]
CHUNK = os.urandom(200_000)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of four megabytes."""
    if not sys.platform.startswith("linux") or os.getuid() != 0:
        pytest.skip("only root on Linux may mount a small disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], check=False, capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("this machine mounts no small disk")
    yield folder
    subprocess.run(["umount", folder], check=True)


def add(uow):
    athlete = uow.athletes.all()[0].id
    for n in range(2):
        key = uow.activities.add(athlete, on_day(n))
        sha256 = os.urandom(32).hex()
        uow.activities.add_source(key, replace(SOURCE, sha256=sha256))
        uow.originals.put(sha256, 3, CHUNK)


async def fits(database):
    try:
        await database.write(add)
    except DiskFull:
        return False
    return True


async def test_a_full_disk_is_told_and_what_was_there_is_whole(small_disk, tmp_path):
    database = SqlDatabase.open(small_disk / "p.db", backup_folder=tmp_path / "backups", now=Clock())
    try:
        await database.write(lambda uow: uow.athletes.add(ATHLETE))
        written = 0
        while written < 60 and await fits(database):
            written += 2
        assert 0 < written < 60
        with pytest.raises(DiskFull, match="Make room"):
            await database.write(add)
        assert len(await database.read(lambda uow: uow.activities.between(1, None, None))) == written
        here = SqlBackups(database, Clock())
        with pytest.raises(DiskFull):
            here.make(small_disk / "backup.peaksdesk")
        assert sorted(item.name.split(".")[0] for item in small_disk.iterdir()) == ["p"] * 4
        backup = here.make()
        subprocess.run(["mount", "-o", "remount,size=16m", small_disk], check=True)  # noqa: ASYNC221
        await database.write(add)
        here.restore(backup.path)
        assert len(await database.read(lambda uow: uow.activities.between(1, None, None))) == written
    finally:
        database.close()
    SqlDatabase.open(small_disk / "p.db", backup_folder=tmp_path / "backups", now=Clock()).close()


def test_a_first_start_on_a_full_disk_is_a_sentence(small_disk, tmp_path):
    (small_disk / "filler").write_bytes(bytes(4 * 2**20 - 8192))
    with pytest.raises(StoreError):
        SqlDatabase.open(small_disk / "p.db", backup_folder=tmp_path / "backups", now=Clock())
    (small_disk / "filler").unlink()
    SqlDatabase.open(small_disk / "p.db", backup_folder=tmp_path / "backups", now=Clock()).close()


_LIMITED = """
import asyncio, resource, signal, sys
from pathlib import Path
from databases import Clock
from store.examples import ATHLETE
from store.test_disk_full import add
from peaksdesk.services.store_errors import DiskFull
from peaksdesk.store.database import SqlDatabase
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
database = SqlDatabase.open(path, backup_folder=path.parent / "b", now=Clock())
asyncio.run(database.write(lambda uow: uow.athletes.add(ATHLETE)))
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
written = 0
try:
    while True:
        asyncio.run(database.write(add))
        written += 2
except DiskFull:
    found = len(database.read_now(lambda uow: uow.activities.between(1, None, None)))
    print(written > 0, found == written)
database.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of file size")
def test_a_limit_of_file_size_is_a_full_disk_too(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, tmp_path / "p.db"],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent / "src")])},
    )
    assert (done.stdout.strip(), done.returncode) == ("True True", 0), done.stderr

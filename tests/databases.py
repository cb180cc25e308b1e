"""Fresh databases for tests: an SQLite file always, a PostgreSQL database where a server can be had.

A room's conftest takes the fixtures in by `from databases import *`; every test that
asks for `database` (open) or `place` (still empty) then runs once on each.

The server is the one that PEAKSDESK_TEST_POSTGRES names (a URL whose user may create databases), or a private one on a
Unix socket, started for the test run from the PostgreSQL that is installed.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url

from peaksdesk.store.database import SqlDatabase

__all__ = ["clock", "database", "place", "postgres_server", "server_database", "server_place"]

START = datetime(2026, 11, 21, 10, 15, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = START) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Address of a server's own database, from which others are made."""
    given = os.environ.get("PEAKSDESK_TEST_POSTGRES")
    if given:
        yield given
        return
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="pd-pg-"))
    as_user = _unprivileged(folder)
    server = None
    try:
        subprocess.run(
            [programs / "initdb", "-D", folder / "data", "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8"],
            check=True,
            capture_output=True,
            cwd=folder,
            **as_user,
        )
        options = {"listen_addresses": "", "unix_socket_directories": str(folder), "fsync": "off"}
        server = subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", *(f"--{name}={value}" for name, value in options.items())],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            **as_user,
        )
        for _ in range(200):
            if subprocess.run([programs / "pg_isready", "-q", "-h", folder], check=False).returncode == 0:
                break
            time.sleep(0.05)
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        if server is not None:
            server.send_signal(signal.SIGINT)
            server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def server_database(postgres_server: str) -> Iterator[str]:
    """Address of a database on the server that lasts as long as the test run."""
    import psycopg

    name = f"peaksdesk_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        try:
            yield make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def server_place(server_database: str) -> str:
    """Address of an empty database on the server."""
    import psycopg

    with psycopg.connect(server_database, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return server_database


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where a database may be made: the path of a file, or the address of an empty database on the server."""
    if request.param == "sqlite":
        return tmp_path / "data" / "peaksdesk.db"
    return request.getfixturevalue("server_place")


@pytest.fixture
def database(place: Path | str, tmp_path: Path, clock: Clock) -> Iterator[SqlDatabase]:
    """An open, empty database."""
    opened = SqlDatabase.open(place, backup_folder=tmp_path / "backups", now=clock)
    yield opened
    opened.close()


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return None if on_path is None else Path(on_path).parent


def _unprivileged(folder: Path) -> dict[str, object]:
    if not hasattr(os, "getuid") or os.getuid() != 0:
        return {}
    shutil.chown(folder, "postgres", "postgres")
    return {"user": "postgres", "group": "postgres", "extra_groups": []}

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from peaksdesk.store.copying import rebuilding
from peaksdesk.store.engines import postgres_engine
from peaksdesk.store.revisions import SHIPPED, create_tables, upgrade
from peaksdesk.store.schema import metadata


def test_the_known_revisions_are_those_of_the_scripts():
    config = Config()
    config.set_main_option("script_location", str(SHIPPED.folder))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == SHIPPED.revisions
    assert scripts.get_heads() == [SHIPPED.head]


def _layout(connection):
    return sorted(
        (kind, name, re.sub(r"[\s\"]+", " ", sql or ""))
        for kind, name, sql in connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        )
    )


def _columns(connection, table):
    return [row[1:] for row in connection.execute(f"PRAGMA table_info({table})")], sorted(
        row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({table})")
    )


def test_tables_made_at_once_are_those_the_migrations_make_on_sqlite(tmp_path):
    at_once, migrated = tmp_path / "a.db", tmp_path / "b.db"
    with rebuilding(at_once) as connection:
        create_tables(connection, SHIPPED, "0.1.0")
    with rebuilding(migrated) as connection:
        upgrade(connection, SHIPPED, SHIPPED.head)
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    with closing(sqlite3.connect(at_once)) as one, closing(sqlite3.connect(migrated)) as two:
        assert [row[:2] for row in _layout(one)] == [row[:2] for row in _layout(two)]
        for table in metadata.tables:
            assert _columns(one, table) == _columns(two, table)
        indexes = [row for row in _layout(one) if row[0] == "index"]
        assert indexes == [row for row in _layout(two) if row[0] == "index"]
        for connection in (one, two):
            tables = [row for row in _layout(connection) if "AUTOINCREMENT" in row[2]]
            assert [row[1] for row in tables] == [
                "activities",
                "athletes",
                "batch_lines",
                "batches",
                "connections",
                "day_marks",
                "plan_instances",
                "planned_workouts",
                "plans",
                "sources",
                "sync_runs",
                "workouts",
            ]


@pytest.mark.postgres
def test_tables_made_at_once_are_those_the_migrations_make_on_postgres(server_place):
    engine = postgres_engine(server_place, write=True)

    def layout(connection):
        found = inspect(connection)
        return {
            table: (
                [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in found.get_columns(table)],
                found.get_pk_constraint(table),
                sorted(found.get_foreign_keys(table), key=str),
                sorted(found.get_indexes(table), key=str),
                sorted(found.get_unique_constraints(table), key=str),
            )
            for table in sorted(found.get_table_names())
        }

    layouts = []
    try:
        for make in (
            lambda connection: create_tables(connection, SHIPPED, "0.1.0"),
            lambda connection: upgrade(connection, SHIPPED, SHIPPED.head),
        ):
            with engine.begin() as connection:
                make(connection)
                layouts.append(layout(connection))
                assert compare_metadata(MigrationContext.configure(connection), metadata) == []
            with engine.begin() as connection:
                connection.execute(text("DROP SCHEMA public CASCADE"))
                connection.execute(text("CREATE SCHEMA public"))
    finally:
        engine.dispose()
    assert layouts[0] == layouts[1]
    assert set(layouts[0]) == {*metadata.tables, "alembic_version"}


def test_opening_a_file_loads_neither_alembic_nor_postgres_nor_the_orm(tmp_path):
    script = f"""
import sys
from datetime import datetime, UTC
from pathlib import Path
from peaksdesk.store.database import SqlDatabase
SqlDatabase.open(Path({str(tmp_path)!r}) / "p.db", backup_folder=Path("b"), now=lambda: datetime.now(UTC)).close()
print(sorted(set(sys.modules) & {{"alembic", "psycopg", "sqlalchemy.orm"}}))
"""
    source = Path(__file__).resolve().parents[2] / "src"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(source)}
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("module", ["lock", "location", "thinning", "backup_files", "sqlite_file", "session_mark"])
def test_what_the_window_asks_first_needs_no_sqlalchemy(module):
    path = Path(__file__).resolve().parents[2] / "src" / "peaksdesk" / "store" / f"{module}.py"
    imports = re.findall(r"^\s*(?:from|import) (\S+)", path.read_text("utf-8"), re.MULTILINE)
    services = {f"peaksdesk.services.{name}" for name in ("ports", "kept", "store_errors", "backup_port")}
    light = {*services, "peaksdesk.store.lock", "peaksdesk.store.sqlite_file"}
    assert not [name for name in imports if name.startswith("sqlalchemy")]
    assert {name for name in imports if name.startswith("peaksdesk")} <= light

"""The tables of connected accounts: whose they are, what was read from them, and what all processes share about them.

All rows of a connection go with it, and a connection goes with its athlete.
"""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, Table, Text

import peaksdesk.store.checkin_schema
import peaksdesk.store.plan_schema  # noqa: F401 - their tables are among those of `EVERYTHING`
from peaksdesk.store.columns import UtcTime
from peaksdesk.store.schema import metadata


def _part_of(name: str, table: str, *, primary_key: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False)


def _text(name: str, *, primary_key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=primary_key, nullable=False)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


connections = Table(
    "connections",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _part_of("athlete_id", "athletes"),
    _text("provider"),
    _text("account"),
    _text("account_name"),
    _text("state"),
    _text("problem"),
    _text("method"),
    _text("scopes"),
    _text("streams"),
    Column("connected_at", UtcTime, nullable=False),
    Column("last_sync_at", UtcTime),
    Index(None, "athlete_id", "provider", unique=True),
    sqlite_autoincrement=True,
)

secrets = Table(
    "secrets",
    metadata,
    _text("name", primary_key=True),
    Column("connection_id", Integer, ForeignKey("connections.id", ondelete="CASCADE")),
    Column("sealed", LargeBinary, nullable=False),
    _count("version"),
    Column("changed_at", UtcTime, nullable=False),
    Index(None, "connection_id"),
)

leases = Table(
    "leases",
    metadata,
    _text("name", primary_key=True),
    _text("owner"),
    Column("until", UtcTime, nullable=False),
)

budgets = Table(
    "budgets",
    metadata,
    _text("application", primary_key=True),
    _text("state"),
    Column("changed_at", UtcTime, nullable=False),
)

cursors = Table(
    "cursors",
    metadata,
    _part_of("connection_id", "connections", primary_key=True),
    _text("stream", primary_key=True),
    _text("cursor"),
    _text("backfill"),
    Column("last_run_at", UtcTime),
    Column("next_run_at", UtcTime),
)

remote_items = Table(
    "remote_items",
    metadata,
    _part_of("connection_id", "connections", primary_key=True),
    _text("stream", primary_key=True),
    _text("key", primary_key=True),
    _text("hash"),
    _text("etag"),
    Column("body", LargeBinary, nullable=False),
    Column("detail", LargeBinary),
    Column("at", UtcTime),
    Column("seen_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Column("gone_at", UtcTime),
    Column("activity_source_id", Integer, ForeignKey("sources.id", ondelete="SET NULL")),
    Index(None, "connection_id", "stream", "at"),
    Index(None, "activity_source_id"),
)

sync_runs = Table(
    "sync_runs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _part_of("connection_id", "connections"),
    Column("started_at", UtcTime, nullable=False),
    Column("finished_at", UtcTime),
    _text("reason"),
    _text("error"),
    Index(None, "connection_id", "started_at"),
    sqlite_autoincrement=True,
)

sync_counts = Table(
    "sync_counts",
    metadata,
    _part_of("run_id", "sync_runs", primary_key=True),
    _text("stream", primary_key=True),
    _count("fetched"),
    _count("inserted"),
    _count("updated"),
    _count("removed"),
    _count("requests"),
    _text("error"),
)

days = Table(
    "days",
    metadata,
    _part_of("athlete_id", "athletes", primary_key=True),
    _text("source", primary_key=True),
    _text("kind", primary_key=True),
    _text("key", primary_key=True),
    Column("local_date", Date, nullable=False),
    _text("value"),
    Column("changed_at", UtcTime, nullable=False),
    Index(None, "athlete_id", "local_date"),
)

EVERYTHING = metadata
"""All tables of a database: these, and those of `schema`, `checkin_schema` and `plan_schema`."""

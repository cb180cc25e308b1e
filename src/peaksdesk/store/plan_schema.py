"""The tables of what is to be done: the workout library, plans, and what is planned on real days."""

from sqlalchemy import Boolean, Column, Date, Float, ForeignKey, Index, Integer, Table, Text

from peaksdesk.store.columns import UtcTime
from peaksdesk.store.schema import metadata


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def _of(column: str, parent: str, *, nullable: bool = False) -> Column[int]:
    return Column(column, Integer, ForeignKey(f"{parent}.id", ondelete="CASCADE"), nullable=nullable)


workouts = Table(
    "workouts",
    metadata,
    _key(),
    Column("folder", Text, nullable=False),
    Column("favourite", Boolean, nullable=False),
    Column("content", Text, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    sqlite_autoincrement=True,
)
"""The library, one for all athletes: targets follow whoever does the workout. `content` is the documented JSON."""

plans = Table(
    "plans",
    metadata,
    _key(),
    Column("name", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Index(None, "name", unique=True),
    sqlite_autoincrement=True,
)

plan_instances = Table(
    "plan_instances",
    metadata,
    _key(),
    _of("athlete_id", "athletes"),
    Column("name", Text, nullable=False),
    Column("start", Date, nullable=False),
    Column("early", Text, nullable=False),
    Column("made_at", UtcTime, nullable=False),
    Index(None, "athlete_id"),
    sqlite_autoincrement=True,
)

planned_workouts = Table(
    "planned_workouts",
    metadata,
    _key(),
    _of("athlete_id", "athletes"),
    _of("instance_id", "plan_instances", nullable=True),
    Column("uid", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("week", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("tss", Float(53)),
    Column("content", Text, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    Index(None, "athlete_id", "day"),
    Index(None, "instance_id"),
    Index(None, "uid", unique=True),
    sqlite_autoincrement=True,
)
"""Workouts on days, each a copy of its own: a template that changes later moves nothing on anybody's calendar."""

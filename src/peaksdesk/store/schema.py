"""The tables. JSON lies in text columns: no query looks inside, and text is read the same way from both databases.

Ids are never given twice (AUTOINCREMENT): a script that remembers one never meets another activity under it.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from peaksdesk.store.columns import UtcTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def _part_of(name: str, table: str, *, primary_key: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[float]:
    return Column(name, Float(53))


athletes = Table(
    "athletes",
    metadata,
    _id(),
    _text("name"),
    _text("sex"),
    Column("birth_year", Integer),
    _number("weight_kg"),
    _number("resting_hr_bpm"),
    _number("max_hr_bpm"),
    _text("time_zone"),
    _text("units"),
    Column("invented", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

thresholds = Table(
    "thresholds",
    metadata,
    _part_of("athlete_id", "athletes", primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("valid_from", Date, primary_key=True),
    Column("value", Float(53), nullable=False),
)

gear = Table(
    "gear",
    metadata,
    _part_of("athlete_id", "athletes", primary_key=True),
    Column("part_of", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("since", Date),
    Column("start_m", Float(53), nullable=False),
    _number("limit_m"),
    Column("retired_on", Date),
    _text("note"),
)

SUMMARY_NUMBERS = (
    "duration_s",
    "recorded_s",
    "moving_s",
    "distance_m",
    "ascent_m",
    "descent_m",
    "avg_speed_mps",
    "max_speed_mps",
    "avg_hr_bpm",
    "max_hr_bpm",
    "avg_power_w",
    "max_power_w",
    "np_w",
    "work_kj",
    "avg_cadence_rpm",
    "avg_temperature_c",
    "ngp_mps",
    "energy_kcal",
)
"""Columns of a summary, in the order of `Summary`'s fields."""

activities = Table(
    "activities",
    metadata,
    _id(),
    _part_of("athlete_id", "athletes"),
    Column("start", UtcTime, nullable=False),
    _text("zone"),
    Column("local_date", Date, nullable=False),
    _text("sport"),
    _text("title"),
    _text("description"),
    _text("gear"),
    _number("rpe"),
    Column("excluded", Boolean, nullable=False),
    *(_number(name) for name in SUMMARY_NUMBERS),
    Column("records", Integer, nullable=False),
    _text("estimated"),
    _number("load_value"),
    _text("load_method"),
    _number("load_intensity"),
    _text("load_inputs"),
    _text("load_reason"),
    _text("provenance"),
    _text("edits"),
    Column("deleted_at", UtcTime),
    Index(None, "athlete_id", "local_date"),
    Index(None, "athlete_id", "start"),
    sqlite_autoincrement=True,
)

laps = Table(
    "laps",
    metadata,
    _part_of("activity_id", "activities", primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start_s", Float(53), nullable=False),
    Column("duration_s", Float(53), nullable=False),
    _number("distance_m"),
    _number("avg_power_w"),
    _number("avg_hr_bpm"),
    _number("max_hr_bpm"),
    _number("avg_cadence_rpm"),
    _number("ascent_m"),
    Column("trigger_name", Text, nullable=False),
)

activity_metrics = Table(
    "activity_metrics",
    metadata,
    _part_of("activity_id", "activities", primary_key=True),
    Column("metrics", LargeBinary, nullable=False),
)

batches = Table(
    "batches",
    metadata,
    _id(),
    _part_of("athlete_id", "athletes"),
    _text("label"),
    Column("started_at", UtcTime, nullable=False),
    Column("finished_at", UtcTime),
    Column("undone_at", UtcTime),
    Index(None, "athlete_id"),
    sqlite_autoincrement=True,
)

batch_lines = Table(
    "batch_lines",
    metadata,
    _id(),
    _part_of("batch_id", "batches"),
    _text("path"),
    _text("outcome"),
    _text("reason"),
    Column("activity_id", Integer, ForeignKey("activities.id", ondelete="SET NULL")),
    Index(None, "batch_id"),
    Index(None, "activity_id"),
    sqlite_autoincrement=True,
)

sources = Table(
    "sources",
    metadata,
    _id(),
    _part_of("activity_id", "activities"),
    _text("kind"),
    _text("name"),
    _text("sha256"),
    Column("session", Integer, nullable=False),
    _text("recording"),
    _text("channels"),
    Column("imported_at", UtcTime, nullable=False),
    Column("batch_id", Integer, ForeignKey("batches.id", ondelete="SET NULL")),
    Index(None, "activity_id"),
    Index(None, "sha256"),
    Index(None, "batch_id"),
    sqlite_autoincrement=True,
)

source_streams = Table(
    "source_streams",
    metadata,
    _part_of("source_id", "sources", primary_key=True),
    Column("streams", LargeBinary, nullable=False),
)

originals = Table(
    "originals",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)

this_database = Table(
    "this_database",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("identity", Integer, nullable=False),
    Column("changes", BigInteger, nullable=False),
    _text("app_version"),
)
"""One row about the database itself.

`identity` repeats the number in an SQLite file's header; `changes` counts the transactions that changed anything, so
two copies with the same count hold the same; `app_version` is the PeaksDesk that gave the database its present schema,
so that an older one can name what is needed. Every write touches the row, so every write-ahead log holds it, and a log
of another database betrays itself by its `identity`.
"""

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

"""The tables of what people say of their days: check-ins, marked days, and alerts that they quieted."""

from sqlalchemy import Boolean, Column, Date, Float, ForeignKey, Index, Integer, Table, Text

from peaksdesk.store.columns import UtcTime
from peaksdesk.store.schema import metadata


def _athlete(*, primary_key: bool) -> Column[int]:
    return Column(
        "athlete_id", Integer, ForeignKey("athletes.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False
    )


check_ins = Table(
    "check_ins",
    metadata,
    _athlete(primary_key=True),
    Column("day", Date, primary_key=True, nullable=False),
    Column("own", Text, nullable=False),
    Column("filled", Text, nullable=False),
    Column("hotspot", Text, nullable=False),
    Column("weight_kg", Float(53)),
    Column("changed_at", UtcTime, nullable=False),
)
"""`own` holds the person's answers, `filled` what WHOOP had filled in: together the provenance of each field."""

alert_quiets = Table(
    "alert_quiets",
    metadata,
    _athlete(primary_key=True),
    Column("rule", Text, primary_key=True, nullable=False),
    Column("off", Boolean, nullable=False),
    Column("snoozed_until", Date),
    Column("dismissed_on", Date),
    Column("changed_at", UtcTime, nullable=False),
)

day_marks = Table(
    "day_marks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _athlete(primary_key=False),
    Column("kind", Text, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("title", Text, nullable=False),
    Index(None, "athlete_id", "first_day"),
    sqlite_autoincrement=True,
)

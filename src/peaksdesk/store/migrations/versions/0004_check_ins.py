"""Tables for what people say of their days: check-ins, quieted alerts, marked days."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def _of_athlete(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["athlete_id"], ["athletes.id"], name=op.f(f"fk_{table}_athlete_id_athletes"), ondelete="CASCADE"
    )


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "check_ins",
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("own", sa.Text(), nullable=False),
        sa.Column("filled", sa.Text(), nullable=False),
        sa.Column("hotspot", sa.Text(), nullable=False),
        sa.Column("weight_kg", sa.Float(53), nullable=True),
        sa.Column("changed_at", _TIME, nullable=False),
        _of_athlete("check_ins"),
        sa.PrimaryKeyConstraint("athlete_id", "day", name=op.f("pk_check_ins")),
    )
    op.create_table(
        "alert_quiets",
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("off", sa.Boolean(), nullable=False),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("dismissed_on", sa.Date(), nullable=True),
        sa.Column("changed_at", _TIME, nullable=False),
        _of_athlete("alert_quiets"),
        sa.PrimaryKeyConstraint("athlete_id", "rule", name=op.f("pk_alert_quiets")),
    )
    op.create_table(
        "day_marks",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        _of_athlete("day_marks"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_marks")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_day_marks_athlete_id_first_day"), "day_marks", ["athlete_id", "first_day"])

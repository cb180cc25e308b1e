"""Tables for the workout library, plans, and what is planned."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def _part_of(table: str, column: str, parent: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{parent}.id"], name=op.f(f"fk_{table}_{column}_{parent}"), ondelete="CASCADE"
    )


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "workouts",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("favourite", sa.Boolean(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workouts")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "plans",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plans_name"), "plans", ["name"], unique=True)
    op.create_table(
        "plan_instances",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("early", sa.Text(), nullable=False),
        sa.Column("made_at", _TIME, nullable=False),
        _part_of("plan_instances", "athlete_id", "athletes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_instances")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_plan_instances_athlete_id"), "plan_instances", ["athlete_id"])
    op.create_table(
        "planned_workouts",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("instance_id", sa.Integer(), nullable=True),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("week", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("tss", sa.Float(53), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        _part_of("planned_workouts", "athlete_id", "athletes"),
        _part_of("planned_workouts", "instance_id", "plan_instances"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planned_workouts")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_planned_workouts_athlete_id_day"), "planned_workouts", ["athlete_id", "day"])
    op.create_index(op.f("ix_planned_workouts_instance_id"), "planned_workouts", ["instance_id"])
    op.create_index(op.f("ix_planned_workouts_uid"), "planned_workouts", ["uid"], unique=True)

"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True).with_variant(sa.String(32), "sqlite")


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "athletes",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("weight_kg", sa.Float(precision=53), nullable=True),
        sa.Column("resting_hr_bpm", sa.Float(precision=53), nullable=True),
        sa.Column("max_hr_bpm", sa.Float(precision=53), nullable=True),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("units", sa.Text(), nullable=False),
        sa.Column("invented", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_athletes")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "originals",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_originals")),
    )
    op.create_table(
        "this_database",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("identity", sa.Integer(), nullable=False),
        sa.Column("changes", sa.BigInteger(), nullable=False),
        sa.Column("app_version", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_this_database")),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "activities",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("start", _TIME, nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("sport", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("gear", sa.Text(), nullable=False),
        sa.Column("rpe", sa.Float(precision=53), nullable=True),
        sa.Column("excluded", sa.Boolean(), nullable=False),
        sa.Column("duration_s", sa.Float(precision=53), nullable=True),
        sa.Column("recorded_s", sa.Float(precision=53), nullable=True),
        sa.Column("moving_s", sa.Float(precision=53), nullable=True),
        sa.Column("distance_m", sa.Float(precision=53), nullable=True),
        sa.Column("ascent_m", sa.Float(precision=53), nullable=True),
        sa.Column("descent_m", sa.Float(precision=53), nullable=True),
        sa.Column("avg_speed_mps", sa.Float(precision=53), nullable=True),
        sa.Column("max_speed_mps", sa.Float(precision=53), nullable=True),
        sa.Column("avg_hr_bpm", sa.Float(precision=53), nullable=True),
        sa.Column("max_hr_bpm", sa.Float(precision=53), nullable=True),
        sa.Column("avg_power_w", sa.Float(precision=53), nullable=True),
        sa.Column("max_power_w", sa.Float(precision=53), nullable=True),
        sa.Column("np_w", sa.Float(precision=53), nullable=True),
        sa.Column("work_kj", sa.Float(precision=53), nullable=True),
        sa.Column("avg_cadence_rpm", sa.Float(precision=53), nullable=True),
        sa.Column("avg_temperature_c", sa.Float(precision=53), nullable=True),
        sa.Column("ngp_mps", sa.Float(precision=53), nullable=True),
        sa.Column("energy_kcal", sa.Float(precision=53), nullable=True),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("estimated", sa.Text(), nullable=False),
        sa.Column("load_value", sa.Float(precision=53), nullable=True),
        sa.Column("load_method", sa.Text(), nullable=False),
        sa.Column("load_intensity", sa.Float(precision=53), nullable=True),
        sa.Column("load_inputs", sa.Text(), nullable=False),
        sa.Column("load_reason", sa.Text(), nullable=False),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.Column("edits", sa.Text(), nullable=False),
        sa.Column("deleted_at", _TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athletes.id"], name=op.f("fk_activities_athlete_id_athletes"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_activities_athlete_id_local_date"), "activities", ["athlete_id", "local_date"], unique=False
    )
    op.create_index(op.f("ix_activities_athlete_id_start"), "activities", ["athlete_id", "start"], unique=False)
    op.create_table(
        "batches",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("started_at", _TIME, nullable=False),
        sa.Column("finished_at", _TIME, nullable=True),
        sa.Column("undone_at", _TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athletes.id"], name=op.f("fk_batches_athlete_id_athletes"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batches")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_batches_athlete_id"), "batches", ["athlete_id"], unique=False)
    op.create_table(
        "thresholds",
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("value", sa.Float(precision=53), nullable=False),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athletes.id"], name=op.f("fk_thresholds_athlete_id_athletes"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("athlete_id", "kind", "valid_from", name=op.f("pk_thresholds")),
    )
    op.create_table(
        "activity_metrics",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("metrics", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"],
            ["activities.id"],
            name=op.f("fk_activity_metrics_activity_id_activities"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("activity_id", name=op.f("pk_activity_metrics")),
    )
    op.create_table(
        "batch_lines",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_batch_lines_activity_id_activities"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name=op.f("fk_batch_lines_batch_id_batches"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_lines")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_batch_lines_activity_id"), "batch_lines", ["activity_id"], unique=False)
    op.create_index(op.f("ix_batch_lines_batch_id"), "batch_lines", ["batch_id"], unique=False)
    op.create_table(
        "laps",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start_s", sa.Float(precision=53), nullable=False),
        sa.Column("duration_s", sa.Float(precision=53), nullable=False),
        sa.Column("distance_m", sa.Float(precision=53), nullable=True),
        sa.Column("avg_power_w", sa.Float(precision=53), nullable=True),
        sa.Column("avg_hr_bpm", sa.Float(precision=53), nullable=True),
        sa.Column("max_hr_bpm", sa.Float(precision=53), nullable=True),
        sa.Column("avg_cadence_rpm", sa.Float(precision=53), nullable=True),
        sa.Column("ascent_m", sa.Float(precision=53), nullable=True),
        sa.Column("trigger_name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_laps_activity_id_activities"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("activity_id", "position", name=op.f("pk_laps")),
    )
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("recording", sa.Text(), nullable=False),
        sa.Column("channels", sa.Text(), nullable=False),
        sa.Column("imported_at", _TIME, nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_sources_activity_id_activities"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["batches.id"], name=op.f("fk_sources_batch_id_batches"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sources_activity_id"), "sources", ["activity_id"], unique=False)
    op.create_index(op.f("ix_sources_batch_id"), "sources", ["batch_id"], unique=False)
    op.create_index(op.f("ix_sources_sha256"), "sources", ["sha256"], unique=False)
    op.create_table(
        "source_streams",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("streams", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_source_streams_source_id_sources"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("source_id", name=op.f("pk_source_streams")),
    )

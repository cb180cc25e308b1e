"""Tables for connected accounts and for what they tell of days."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
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
        "connections",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("account_name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("scopes", sa.Text(), nullable=False),
        sa.Column("streams", sa.Text(), nullable=False),
        sa.Column("connected_at", _TIME, nullable=False),
        sa.Column("last_sync_at", _TIME, nullable=True),
        _part_of("connections", "athlete_id", "athletes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_connections")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_connections_athlete_id_provider"), "connections", ["athlete_id", "provider"], unique=True)
    op.create_table(
        "secrets",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("connection_id", sa.Integer(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        _part_of("secrets", "connection_id", "connections"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_secrets")),
    )
    op.create_index(op.f("ix_secrets_connection_id"), "secrets", ["connection_id"])
    op.create_table(
        "leases",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("until", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.create_table(
        "budgets",
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("application", name=op.f("pk_budgets")),
    )
    op.create_table(
        "cursors",
        sa.Column("connection_id", sa.Integer(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=False),
        sa.Column("backfill", sa.Text(), nullable=False),
        sa.Column("last_run_at", _TIME, nullable=True),
        sa.Column("next_run_at", _TIME, nullable=True),
        _part_of("cursors", "connection_id", "connections"),
        sa.PrimaryKeyConstraint("connection_id", "stream", name=op.f("pk_cursors")),
    )
    op.create_table(
        "remote_items",
        sa.Column("connection_id", sa.Integer(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("detail", sa.LargeBinary(), nullable=True),
        sa.Column("at", _TIME, nullable=True),
        sa.Column("seen_at", _TIME, nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        sa.Column("gone_at", _TIME, nullable=True),
        sa.Column("activity_source_id", sa.Integer(), nullable=True),
        _part_of("remote_items", "connection_id", "connections"),
        sa.ForeignKeyConstraint(
            ["activity_source_id"],
            ["sources.id"],
            name=op.f("fk_remote_items_activity_source_id_sources"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("connection_id", "stream", "key", name=op.f("pk_remote_items")),
    )
    op.create_index(op.f("ix_remote_items_connection_id_stream_at"), "remote_items", ["connection_id", "stream", "at"])
    op.create_index(op.f("ix_remote_items_activity_source_id"), "remote_items", ["activity_source_id"])
    op.create_table(
        "sync_runs",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("connection_id", sa.Integer(), nullable=False),
        sa.Column("started_at", _TIME, nullable=False),
        sa.Column("finished_at", _TIME, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        _part_of("sync_runs", "connection_id", "connections"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sync_runs")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sync_runs_connection_id_started_at"), "sync_runs", ["connection_id", "started_at"])
    op.create_table(
        "sync_counts",
        sa.Column("run_id", sa.Integer(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("fetched", sa.Integer(), nullable=False),
        sa.Column("inserted", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Integer(), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        _part_of("sync_counts", "run_id", "sync_runs"),
        sa.PrimaryKeyConstraint("run_id", "stream", name=op.f("pk_sync_counts")),
    )
    op.create_table(
        "days",
        sa.Column("athlete_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("changed_at", _TIME, nullable=False),
        _part_of("days", "athlete_id", "athletes"),
        sa.PrimaryKeyConstraint("athlete_id", "source", "kind", "key", name=op.f("pk_days")),
    )
    op.create_index(op.f("ix_days_athlete_id_local_date"), "days", ["athlete_id", "local_date"])

"""Databases as older versions left them."""

from sqlalchemy import text

from peaksdesk.store.connection_schema import EVERYTHING
from peaksdesk.store.database import SqlDatabase

_CAME_WITH = {
    "0005": ["planned_workouts", "plan_instances", "plans", "workouts"],
    "0004": ["check_ins", "alert_quiets", "day_marks"],
    "0002": ["gear"],
    "0003": [
        "sync_counts",
        "sync_runs",
        "remote_items",
        "cursors",
        "budgets",
        "leases",
        "secrets",
        "days",
        "connections",
    ],
}


def make_older(database: SqlDatabase, revision: str) -> None:
    """Take away the tables that came after a revision."""

    def age(engine):
        with engine.begin() as connection:
            for since in sorted(_CAME_WITH, reverse=True):
                if since > revision:
                    for name in _CAME_WITH[since]:
                        EVERYTHING.tables[name].drop(connection)
            connection.execute(text(f"UPDATE alembic_version SET version_num = '{revision}'"))

    database.run_on_writer(age)

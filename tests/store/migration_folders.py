"""Migration scripts beyond the shipped ones, for tests of upgrades."""

import shutil
from pathlib import Path

from peaksdesk.store.revisions import SHIPPED, Migrations

ADD_COLUMN = """
    with op.batch_alter_table("athletes") as table:
        table.add_column(sa.Column("shoe_size", sa.Float()))
"""
"""What a later version might do: on SQLite it makes the table anew."""

FAIL_HALFWAY = """
    op.execute("UPDATE athletes SET name = 'spoiled'")
    op.drop_table("batch_lines")
    raise RuntimeError("the script is wrong")
"""

FAIL_AFTER_COMMIT = """
    op.execute("UPDATE athletes SET name = 'spoiled'")
    op.get_bind().exec_driver_sql("COMMIT")
    raise RuntimeError("the script is wrong")
"""

LOSE_A_PARENT = """
    op.execute("DELETE FROM athletes")
"""


def later(folder: Path, body: str) -> Migrations:
    """The shipped scripts and one more."""
    copy = folder / "later 100%"
    shutil.copytree(SHIPPED.folder, copy, ignore=shutil.ignore_patterns("__pycache__"))
    script = f"""import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = {SHIPPED.head!r}
branch_labels = None
depends_on = None


def upgrade() -> None:
{body}
"""
    (copy / "versions" / "9001_later.py").write_text(script, "utf-8")
    return Migrations(copy, (*SHIPPED.revisions, "9001"))

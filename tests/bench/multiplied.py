"""A database with very many activities, for bench: those of another one over and over."""

import shutil
import sqlite3
from pathlib import Path


def multiplied(source: Path, target: Path, count: int) -> None:
    """Copy a closed data folder, and repeat its activities until there are `count`, without their recordings."""
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("*.lock", "*.log", "*.open-*"))
    connection = sqlite3.connect(target / "peaksdesk.sqlite")
    columns = [row[1] for row in connection.execute("PRAGMA table_info(activities)") if row[1] != "id"]
    names = ", ".join(columns)
    own = int(connection.execute("SELECT count(*) FROM activities").fetchone()[0])
    newest = int(connection.execute("SELECT max(id) FROM activities").fetchone()[0])
    for missing in range(count - own, 0, -own):
        connection.execute(
            f"INSERT INTO activities ({names}) SELECT {names} FROM activities WHERE id <= ? ORDER BY id LIMIT ?",
            (newest, min(own, missing)),
        )
    connection.commit()
    connection.close()

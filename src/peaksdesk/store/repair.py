"""What to do with a damaged database: set it aside whole, and put the newest good backup in its place."""

import contextlib
import shutil
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from peaksdesk.services.backup_port import BackupFile
from peaksdesk.services.store_errors import StoreError
from peaksdesk.store.backup_files import newest_good
from peaksdesk.store.copying import disk_problem
from peaksdesk.store.opening import Clock
from peaksdesk.store.revisions import SHIPPED, Migrations
from peaksdesk.store.session_mark import marks_of
from peaksdesk.store.sqlite_file import companions, sync


@dataclass(frozen=True)
class Repair:
    """What a repair did.

    Attributes:
        sentence: For the person, the loss included.
        set_aside: Where the damaged files are now.
        restored: The backup put in their place, or None where there was no good one.
    """

    sentence: str
    set_aside: tuple[Path, ...]
    restored: BackupFile | None


def repair(path: Path, backup_folder: Path, now: Clock, migrations: Migrations = SHIPPED) -> Repair:
    """Rename a database's files and put the newest whole backup in their place; nothing is deleted.

    Args:
        path: The SQLite file, which nobody has open.
        backup_folder: Where backups lie.
        now: Gives the present time, aware.
        migrations: Which schema the app has.

    Raises:
        StoreError: Somebody has it open, or the disk refused; every file is where it was.
    """
    path = path.absolute()
    if path.parent.is_dir() and marks_of(path)[1]:
        raise StoreError("PeaksDesk has this database open. Close its window first, then repair.")
    backup = newest_good(backup_folder, migrations.revisions)
    part = path.with_name(f".{path.name}.repair.part")
    try:
        if backup is not None:
            shutil.copyfile(backup.path, part)
            sync(part)
        set_aside = _set_aside(path, f"{now().astimezone(UTC):%Y%m%dT%H%M%SZ}")
        if backup is not None:
            part.replace(path)
        sync(path.parent)
    except OSError as problem:
        raise disk_problem(problem, path) from problem
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return Repair(_sentence(path, set_aside, backup), set_aside, backup)


def _set_aside(path: Path, stamp: str) -> tuple[Path, ...]:
    name, again = f"{path.name}.damaged-{stamp}", 2
    while any(file.exists() for file in companions(path.with_name(name))):
        name, again = f"{path.name}.damaged-{stamp}-{again}", again + 1
    done: list[tuple[Path, Path]] = []
    try:
        for old, new in zip(companions(path), companions(path.with_name(name)), strict=True):
            if old.exists():
                old.rename(new)
                done.append((old, new))
    except OSError:
        for old, new in done:
            new.rename(old)
        raise
    return tuple(new for _, new in done)


def _sentence(path: Path, set_aside: tuple[Path, ...], backup: BackupFile | None) -> str:
    kept = f"The damaged files are kept as {set_aside[0].name} in {path.parent}. " if set_aside else ""
    if backup is None:
        return f"{kept}There was no good backup, so you start empty: import your files again."
    return (
        f"{kept}The backup of {backup.made_at:%d %B %Y at %H:%M} UTC is in their place: what was added or changed "
        "after it is missing, so import the files since then again."
    )

"""Everything out again: original files as they came, and a table of activities for a spreadsheet."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk.services.ports import Database
from peaksdesk.services.store_errors import StoreError

if TYPE_CHECKING:
    from peaksdesk.services.export_selection import ExportKind, SelectionExported

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_ENDING = re.compile(r"(?s)(.*?)((?:\.[A-Za-z0-9]{1,8}){0,2})")
_LONGEST_STEM_BYTES = 150
"""File systems take names of 255 bytes; the ending, the hash and `.part` come on top."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Exported:
    """What an export wrote."""

    folder: Path
    originals: int
    activities: int


class Exports:
    """Writes an athlete's data to a folder."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def everything(
        self, athlete_id: int, folder: Path, report: Callable[[int, int], None] | None = None
    ) -> Exported:
        """Write each original file under `originals/` byte for byte, and `activities.csv`.

        Two files of one name both stay: the second gets part of its hash in its name. A file that is there already
        with the same bytes is left alone, so an export that was cut off can be repeated.

        Args:
            report: Called with (files written, files in all).

        Raises:
            StoreError: The folder cannot be written; says why.
        """
        from peaksdesk.formats import blob
        from peaksdesk.services.json_view import activity_row

        names = await self._db.read(lambda uow: uow.originals.names(athlete_id))
        activities = await self._db.read(lambda uow: uow.activities.between(athlete_id, None, None))
        originals = folder / "originals"
        taken: set[str] = set()
        try:
            originals.mkdir(parents=True, exist_ok=True)
            for done, (sha256, name) in enumerate(names):
                packed = await self._db.read(lambda uow, sha256=sha256: uow.originals.get(sha256))  # type: ignore[misc]
                if packed is not None:
                    _write(originals / _free_name(name, sha256, taken), blob.unpack_original(packed))
                if report is not None:
                    report(done + 1, len(names))
            _write(folder / "activities.csv", table([activity_row(a) for a in activities]))
        except OSError as problem:
            why = problem.strerror or problem
            raise StoreError(f"The export stopped: {why}. What was written is whole.") from problem
        return Exported(folder, len(names), len(activities))

    async def selection(
        self,
        activity_ids: Sequence[int],
        kind: "ExportKind",
        folder: Path,
        *,
        zipped: bool,
        today: date,
        report: Callable[[int, int], None] | None = None,
    ) -> "SelectionExported":
        """Write chosen activities; see `export_selection`.

        Raises:
            StoreError: The folder cannot be written; says why.
        """
        from peaksdesk.services.export_selection import export_selection

        return await export_selection(self._db, activity_ids, kind, folder, zipped=zipped, today=today, report=report)


def safe_name(name: str) -> str:
    """Return a file's name that every system takes."""
    safe = _UNSAFE.sub("_", name).strip(". ") or "activity"
    if _RESERVED.match(safe):
        safe = "_" + safe
    stem, suffix = _ENDING.fullmatch(safe).groups()  # type: ignore[union-attr]  # it fits any text
    stem = stem.encode("utf-8", "replace")[:_LONGEST_STEM_BYTES].decode("utf-8", "ignore")
    return f"{stem}{suffix}"


def _free_name(name: str, sha256: str, taken: set[str]) -> str:
    safe = safe_name(name)
    stem, suffix = _ENDING.fullmatch(safe).groups()  # type: ignore[union-attr]  # it fits any text
    if safe.casefold() in taken:
        safe = f"{stem}-{sha256[:8]}{suffix}"
    taken.add(safe.casefold())
    return safe


def _write(path: Path, data: bytes) -> None:
    if path.exists() and path.read_bytes() == data:
        return
    part = path.with_name(path.name + ".part")
    part.write_bytes(data)
    part.replace(path)


def table(rows: list[dict[str, object]]) -> bytes:
    """Return rows as CSV that a spreadsheet opens without running anything."""
    text = io.StringIO()
    columns = [key for key in rows[0] if key != "sources"] if rows else ["id"]
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _cell(value: object) -> object:
    """Keep a spreadsheet from taking a title for a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else value

"""Tables of days as other programs export them (CSV): cells by their column's name, numbers and times with care."""

import csv
import io
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from peaksdesk.domain.day_records import DayRecord
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.xml_text import as_utf8

LARGEST_BYTES = 32 << 20
"""Fifty years of nights take some 8 MiB."""

MOST_PROBLEMS = 20
_EMPTY = ("", "-", "--", "n/a", "nan", "null", "none")
_NAME = re.compile(r"[^a-z0-9%]+")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?")
_ZONE = re.compile(r"(?:UTC|GMT)?\s*(?:Z|([+-])(\d{1,2}):?(\d{2})?)?", re.IGNORECASE)


@dataclass(frozen=True)
class DayTable:
    """What a table told.

    Attributes:
        source: As `domain.readings` knows sources: `whoop_export`, `elite_hrv`, `hrv4training`.
        problems: Sentences about rows that could not be read, the first ones of many.
    """

    source: str
    records: tuple[DayRecord, ...]
    problems: tuple[str, ...] = ()


Row = Mapping[str, str]
"""Cells by plain name; a column that is not there, or has nothing, is missing."""


def plain_name(text: str) -> str:
    """Return a column's name as it is looked up: small letters, with single blanks for all else."""
    return _NAME.sub(" ", text.lower()).strip()


def header_of(line: str) -> tuple[str, ...]:
    """Return the plain names of a table's first line."""
    cells = next(csv.reader([line.lstrip("\ufeff")], delimiter=_delimiter(line)), [])
    return tuple(plain_name(cell) for cell in cells)


def rows_of(data: bytes) -> Iterator[tuple[int, Row]]:
    """Yield the line's number and the cells of each row; of columns of one name, the first.

    Raises:
        UnreadableFile: It is larger than any such table.
    """
    if len(data) > LARGEST_BYTES:
        raise UnreadableFile(f"The table is larger than {LARGEST_BYTES >> 20} MB; no table of days is.")
    text = as_utf8(data).decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text.split("\n", 1)[0]))
    names: tuple[str, ...] | None = None
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell of more than 128 KiB
            continue
        if names is None:
            names = tuple(plain_name(cell) for cell in cells)
            continue
        row: dict[str, str] = {}
        for name, cell in zip(names, (cell.strip() for cell in cells), strict=False):
            if cell.lower() not in _EMPTY:
                row.setdefault(name, cell)
        if row:
            yield reader.line_num, row


def number(text: str | None) -> float | None:
    """Return a finite number, written with a point or a comma; None for anything else."""
    if text is None or len(text) > 40:
        return None
    try:
        found = float(text.replace("\u202f", "").replace(" ", "").replace(",", "."))
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def day_of(text: str | None) -> date | None:
    """Return the day that a text begins with, written like 2026-03-29; None for anything else."""
    found = _DAY.match(text or "")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def wall_clock(text: str | None) -> datetime | None:
    """Return a time as a clock on the wall showed it, naive; None for anything else."""
    found = _TIME.match(text or "")
    day = day_of(found[1]) if found else None
    if found is None or day is None:
        return None
    try:
        return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]), int(found[4] or 0))  # noqa: DTZ001
    except ValueError:
        return None


def zone_of(text: str | None) -> timezone | None:
    """Return a fixed offset written like `UTC-04:00` or `UTCZ`; None for anything else."""
    found = _ZONE.fullmatch((text or "").strip())
    if found is None or not text:
        return None
    away = timedelta(hours=int(found[2] or 0), minutes=int(found[3] or 0))
    if away >= timedelta(hours=24):
        return None
    return timezone(-away if found[1] == "-" else away)


def _delimiter(line: str) -> str:
    return max(",;\t", key=line.count)

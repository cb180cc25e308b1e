"""The archive that Strava sends an athlete: a list of activities and the files they came from."""

import csv
import io
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice

import numpy as np

from peaksdesk.domain.activity import DeviceTotals, Recording
from peaksdesk.domain.sport_names import sport_named
from peaksdesk.domain.sports import Family, Sport, family
from peaksdesk.domain.streams import Streams
from peaksdesk.formats.archive_members import LIST_NAME, Reader, SkippedMember, is_list
from peaksdesk.formats.errors import UnreadableFile
from peaksdesk.formats.strava_columns import is_strava_header, locate
from peaksdesk.formats.strava_dates import strava_time
from peaksdesk.formats.xml_text import as_utf8

LIST_LIMIT_BYTES = 32 << 20
"""Largest list: 20,000 activities with a page of description each."""

LONGEST_CELL = 1 << 20
"""Characters of one cell: a description of a thousand pages."""


@dataclass(frozen=True)
class ArchiveRow:
    """One activity as Strava's list has it; None where the list has no value.

    Attributes:
        line: Where it is in the list, for the report; the header is line 1.
        activity_id: Strava's id, text.
        start: Aware, UTC.
        sport: `Sport.UNKNOWN` for a name in a language that is not known.
        distance_m: Metres, exact where the list has the exact column.
        perceived_exertion: 1 to 10.
        filename: Name of its file in the archive, or empty for an activity without one.
    """

    line: int
    activity_id: str
    start: datetime
    title: str
    description: str
    sport: Sport
    gear: str
    elapsed_s: float | None
    moving_s: float | None
    distance_m: float | None
    avg_hr_bpm: float | None
    max_hr_bpm: float | None
    avg_power_w: float | None
    ascent_m: float | None
    energy_kcal: float | None
    is_commute: bool
    perceived_exertion: float | None
    filename: str


@dataclass(frozen=True)
class FailedRow:
    """A line of the list that could not be read.

    Attributes:
        line: Where it is in the list; the header is line 1.
        name: The activity's title or id, shortened.
        reason: One sentence.
    """

    line: int
    name: str
    reason: str


class StravaArchive:
    """An export's list of activities joined with its files.

    Attributes:
        rows: The activities in the list's order.
        failed: Lines that could not be read; their files are in `unlisted`.
        unlisted: Names of activity files that no row names.
        skipped: Members of the zip that were refused.
    """

    def __init__(self, readers: Mapping[str, Reader], skipped: Sequence[SkippedMember] = ()) -> None:
        """Read the list.

        Args:
            readers: Name with forward slashes -> function that returns the file's bytes; only the list is read.
            skipped: Members that were refused before.

        Raises:
            UnreadableFile: There is no list, or it is not Strava's.
        """
        lists = sorted((name for name in readers if is_list(name)), key=lambda name: name.count("/"))
        if not lists:
            raise UnreadableFile("This is not a Strava export: it has no activities.csv.")
        self.skipped = tuple(skipped)
        self._root = lists[0][: -len(LIST_NAME)]
        self._by_name = {name.casefold(): name for name in reversed(list(readers))}
        self.rows, self.failed = read_list(readers[lists[0]]())
        named = {member for row in self.rows if (member := self.member(row)) is not None}
        self.unlisted = tuple(
            name for name in readers if name.startswith(self._root) and name not in named and not is_list(name)
        )

    def member(self, row: ArchiveRow) -> str | None:
        """Return the name of a row's file in the archive, or None where it has none."""
        return self._by_name.get((self._root + row.filename).casefold()) if row.filename else None


def read_list(data: bytes) -> tuple[tuple[ArchiveRow, ...], tuple[FailedRow, ...]]:
    """Return the rows of an `activities.csv`.

    Args:
        data: The file, in any language and layout of Strava's.

    Returns:
        The activities, and the lines that could not be read.

    Raises:
        UnreadableFile: It is not Strava's list of activities.
    """
    if len(data) > LIST_LIMIT_BYTES:
        raise UnreadableFile("The list of activities is larger than any athlete's.")
    text = as_utf8(data).decode("utf-8", "replace").replace("\0", "")
    lines = _cells(text)
    header = next(lines, (0, []))[1]
    first = list(islice(lines, 500))
    samples = [cells for _, cells in first]
    if not is_strava_header(text.split("\n", 1)[0]) and not _looks_like_strava(header, samples):
        raise UnreadableFile("This table is not Strava's list of activities.")
    columns = locate(header, samples)
    rows: list[ArchiveRow] = []
    failed: list[FailedRow] = []
    for line, cells in chain(first, lines):
        if not any(cell.strip() for cell in cells):
            continue
        row = _row(line, cells, columns, is_first_layout="distance_exact" not in columns and header[0].strip() == "id")
        if isinstance(row, FailedRow):
            failed.append(row)
        else:
            rows.append(row)
    return tuple(rows), tuple(failed)


def row_recording(row: ArchiveRow) -> Recording:
    """Return what a row tells of its session: totals and words, but no records."""
    return Recording(
        start=row.start,
        sport=row.sport,
        streams=Streams(time_s=np.empty(0)),
        totals=DeviceTotals(
            elapsed_s=row.elapsed_s,
            timer_s=row.moving_s if row.moving_s is not None else row.elapsed_s,
            # Zero metres is how the list says that a gym session has no distance.
            distance_m=row.distance_m or None,
            ascent_m=row.ascent_m or None,
            avg_hr_bpm=row.avg_hr_bpm,
            max_hr_bpm=row.max_hr_bpm,
            avg_power_w=row.avg_power_w,
            energy_kcal=row.energy_kcal,
        ),
        title=row.title,
        description=row.description,
        gear=row.gear,
        rpe=row.perceived_exertion,
        external_id=row.activity_id,
    )


def _cells(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    before = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            # A cell beyond the reader's limit; the line counts as one that cannot be read.
            cells = ["?"]
        yield before + 1, cells
        before = reader.line_num


def _delimiter(text: str) -> str:
    header = text.split("\n", 1)[0]
    return ";" if header.count(";") > header.count(",") else ","


def _looks_like_strava(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Tell a list in an unknown language by its content: numbers as ids and dates beside them."""
    shown = [row for row in rows[:50] if len(row) > 9]
    fitting = sum(row[0].strip().isdigit() and strava_time(row[1]) is not None for row in shown)
    return len(header) >= 10 and bool(shown) and fitting * 2 > len(shown)


def _row(
    line: int, cells: Sequence[str], columns: Mapping[str, int], *, is_first_layout: bool
) -> ArchiveRow | FailedRow:
    def cell(name: str) -> str:
        column = columns.get(name, -1)
        return cells[column].strip()[:LONGEST_CELL] if 0 <= column < len(cells) else ""

    title = cell("title")
    start = strava_time(cell("date"))
    if start is None:
        shown = "".join(letter for letter in cell("date")[:40] if letter.isprintable())
        name = title[:60] or cell("id")[:60] or f"line {line}"
        reason = f"Its date cannot be read: “{shown}”." if shown else "It has no date."
        return FailedRow(line, name, reason)
    sport = sport_named(cell("sport_type"))
    if sport in (Sport.UNKNOWN, Sport.OTHER):
        sport = sport_named(cell("type")) if cell("type") else sport
    elapsed = _number(cell("elapsed_exact"))
    max_hr = _number(cell("max_hr_exact"), least=1.0, most=254.0)
    exertion = _number(cell("exertion"))
    return ArchiveRow(
        line=line,
        activity_id=cell("id"),
        start=start,
        title=title,
        description=cell("description"),
        sport=sport,
        gear=cell("gear"),
        elapsed_s=elapsed if elapsed is not None else _number(cell("elapsed")),
        moving_s=_number(cell("moving")),
        distance_m=_distance_m(cell("distance_exact"), cell("distance"), sport, is_first_layout=is_first_layout),
        avg_hr_bpm=_number(cell("avg_hr"), least=1.0, most=254.0),
        max_hr_bpm=max_hr or _number(cell("max_hr"), least=1.0, most=254.0),
        avg_power_w=_number(cell("avg_power"), most=10_000.0),
        ascent_m=_number(cell("ascent"), most=1e5),
        energy_kcal=_number(cell("calories"), most=1e6),
        is_commute=cell("commute").casefold() in ("true", "1", "1.0"),
        perceived_exertion=exertion if exertion is not None and 0.0 < exertion <= 10.0 else None,
        filename=cell("filename").replace("\\", "/"),
    )


def _distance_m(exact: str, rounded: str, sport: Sport, *, is_first_layout: bool) -> float | None:
    metres = _number(exact)
    if metres is not None:
        return metres
    number = _number(rounded)
    # Without the exact column: metres before July 2019, then kilometres, and metres for swims.
    in_metres = is_first_layout or family(sport) is Family.SWIMMING
    return number if number is None or in_metres else number * 1000.0


def _number(text: str, *, least: float = 0.0, most: float = 1e9) -> float | None:
    plain = text.replace("\u202f", "").replace("\xa0", "").replace(" ", "").replace("'", "").replace("’", "")
    if "," in plain and "." in plain:
        # The mark that comes last is the decimal one; the other groups thousands.
        grouping = "." if plain.rfind(",") > plain.rfind(".") else ","
        plain = plain.replace(grouping, "")
    try:
        number = float(plain.replace(",", "."))
    except ValueError:
        return None
    return number if math.isfinite(number) and least <= number <= most else None

"""Morning readings of Elite HRV and HRV4Training, from the tables that these apps export (CSV)."""

from collections.abc import Sequence

from peaksdesk.domain.day_records import Wellness
from peaksdesk.formats.day_table import MOST_PROBLEMS, DayTable, Row, day_of, number, rows_of
from peaksdesk.formats.errors import UnreadableFile

ELITE_HRV = "elite_hrv"
HRV4TRAINING = "hrv4training"


def hrv_source(header: Sequence[str]) -> str | None:
    """Return which app wrote a table with these plain column names; None for another table."""
    names = set(header)
    if {"rmssd", "lnrmssd"} <= names and names & {"date", "datetime"}:
        return ELITE_HRV
    if {"rmssd", "date"} <= names and names & {"timestamp measurement", "avnn"}:
        return HRV4TRAINING
    return None


def read_hrv_table(data: bytes, source: str) -> DayTable:
    """Return a record for each morning reading.

    Of Elite HRV only morning readings count: an open reading during the day is of another kind. HRV is rMSSD in ms
    (Elite HRV's own `HRV` column is a score from 0 to 100). Values that cannot be are passed on for the domain to flag.

    Raises:
        UnreadableFile: Nothing in it can be read.

    Source:
        The layouts as seen in the apps' exports: a byte order mark, `-` for nothing, blanks around names, any line end.
    """
    records, problems = [], []
    for line, row in rows_of(data):
        if source == ELITE_HRV and "readiness" not in row.get("type", "readiness").lower():
            continue
        day = day_of(row.get("date")) or day_of(row.get("datetime")) or day_of(row.get("timestamp measurement"))
        found = None if day is None else _record(row, day.isoformat())
        if day is None:
            problems.append(f"Line {line}: its date cannot be read; it is written like 2026-03-29.")
        elif found is None:
            problems.append(f"Line {line}: it has neither HRV (rMSSD) nor a heart rate.")
        else:
            hrv_ms, sdnn_ms, resting_hr_bpm, key = found
            records.append(Wellness(key, day, hrv_ms=hrv_ms, sdnn_ms=sdnn_ms, resting_hr_bpm=resting_hr_bpm))
    if not records:
        raise UnreadableFile(problems[0] if problems else "The table has no morning reading.")
    return DayTable(source, tuple(records), tuple(problems[:MOST_PROBLEMS]))


def _record(row: Row, day: str) -> tuple[float | None, float | None, float | None, str] | None:
    """Return rMSSD, SDNN, heart rate, and a key that stays the same however often the table is exported."""
    hrv, heart_rate = number(row.get("rmssd")), number(row.get("hr"))
    if hrv is None and heart_rate is None:
        return None
    return hrv, number(row.get("sdnn")), heart_rate, row.get("timestamp measurement") or row.get("datetime") or day

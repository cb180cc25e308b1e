"""Nights, recoveries and days of strain from WHOOP's own export: its tables of cycles and of sleeps (CSV)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timezone

from peaksdesk.domain.day_records import Cycle, DayRecord, Recovery, ScoreState, Sleep
from peaksdesk.formats.day_table import (
    MOST_PROBLEMS,
    DayTable,
    Row,
    number,
    rows_of,
    wall_clock,
    zone_of,
)
from peaksdesk.formats.errors import UnreadableFile

WHOOP_EXPORT = "whoop_export"


def is_whoop_table(header: Sequence[str]) -> bool:
    """Tell whether a table with these plain column names is WHOOP's of cycles or of sleeps."""
    names = set(header)
    return {"cycle start time", "cycle timezone", "wake onset"} <= names


def read_whoop_table(data: bytes) -> DayTable:
    """Return recoveries, cycles and sleeps, each for the local day of waking.

    A row of the table of cycles tells its sleep as well, under the key that the table of sleeps has for it: that one
    says more (whether it was a nap) and is to be kept last. A cycle that still runs is pending; a night without a score
    gives no recovery. Energy is in kcal, though its column says `cal`.

    Raises:
        UnreadableFile: Nothing in it can be read.

    Source:
        The layout as seen in exports: the clock on the wall, with `Cycle timezone` as `UTC-04:00` or `UTCZ`.
    """
    records: list[DayRecord] = []
    problems: list[str] = []
    for line, row in rows_of(data):
        zone, start = zone_of(row.get("cycle timezone")), wall_clock(row.get("cycle start time"))
        if zone is None or start is None:
            problems.append(f"Line {line}: its time or its time zone cannot be read.")
            continue
        found = _records(row, start.replace(tzinfo=zone), zone)
        if not found:
            problems.append(f"Line {line}: it has no recovery, no strain and no sleep.")
        records += found
    if not records:
        raise UnreadableFile(problems[0] if problems else "The table has no day.")
    return DayTable(WHOOP_EXPORT, tuple(records), tuple(problems[:MOST_PROBLEMS]))


def _records(row: Row, start: datetime, zone: timezone) -> list[DayRecord]:
    key = start.isoformat()
    sleep = _sleep(row, key, zone)
    day = start.date() if sleep is None else sleep.local_date
    recovery, cycle = _recovery(row, key, day, sleep), _cycle(row, key, day, start, zone)
    return [one for one in (sleep, recovery, cycle) if one is not None]


def _sleep(row: Row, cycle_key: str, zone: timezone) -> Sleep | None:
    start, end = wall_clock(row.get("sleep onset")), wall_clock(row.get("wake onset"))
    if start is None or end is None or end <= start:
        return None
    offset = zone.utcoffset(None)
    return Sleep(
        key=start.replace(tzinfo=zone).isoformat(),
        local_date=end.date(),
        start=start.replace(tzinfo=zone).astimezone(UTC),
        end=end.replace(tzinfo=zone).astimezone(UTC),
        utc_offset_s=int(offset.total_seconds()),
        nap=row.get("nap", "").lower() == "true",
        cycle_key=cycle_key,
        asleep_s=_seconds(row, "asleep duration min"),
        in_bed_s=_seconds(row, "in bed duration min"),
        awake_s=_seconds(row, "awake duration min"),
        light_s=_seconds(row, "light sleep duration min"),
        deep_s=_seconds(row, "deep sws duration min"),
        rem_s=_seconds(row, "rem duration min"),
        needed_s=_seconds(row, "sleep need min"),
        respiratory_rate=number(row.get("respiratory rate rpm")),
        performance_percent=number(row.get("sleep performance %")),
        consistency_percent=number(row.get("sleep consistency %")),
        efficiency_percent=number(row.get("sleep efficiency %")),
    )


def _recovery(row: Row, key: str, day: date, sleep: Sleep | None) -> Recovery | None:
    columns = ("recovery score %", "heart rate variability ms", "resting heart rate bpm", "blood oxygen %")
    score, hrv, heart_rate, oxygen = (number(row.get(name)) for name in columns)
    if score is None and hrv is None and heart_rate is None:
        return None
    return Recovery(
        key=key,
        local_date=day,
        state=ScoreState.SCORED if score is not None else ScoreState.UNSCORABLE,
        score_percent=score,
        hrv_ms=hrv,
        resting_hr_bpm=heart_rate,
        spo2_percent=oxygen,
        skin_temperature_c=number(row.get("skin temp celsius")),
        sleep_key="" if sleep is None else sleep.key,
    )


def _cycle(row: Row, key: str, day: date, start: datetime, zone: timezone) -> Cycle | None:
    if "day strain" not in row and "recovery score %" not in row:
        return None  # a row of the table of sleeps
    end, strain = wall_clock(row.get("cycle end time")), number(row.get("day strain"))
    return Cycle(
        key=key,
        local_date=day,
        start=start.astimezone(UTC),
        end=None if end is None else end.replace(tzinfo=zone).astimezone(UTC),
        state=ScoreState.PENDING if strain is None else ScoreState.SCORED,
        strain=strain,
        energy_kcal=number(row.get("energy burned cal")),
        avg_hr_bpm=number(row.get("average hr bpm")),
        max_hr_bpm=number(row.get("max hr bpm")),
    )


def _seconds(row: Row, name: str) -> float | None:
    minutes = number(row.get(name))
    return None if minutes is None else minutes * 60.0

"""Values to keep: full of everything, or small."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np

from peaksdesk.domain.activity import Activity, DeviceTotals, Lap, Recording, SourceKind
from peaksdesk.domain.athlete import Athlete, Sex, Units
from peaksdesk.domain.load import Load, LoadMethod
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import Streams
from peaksdesk.services.kept import NewSource, Projection

START = datetime(2026, 5, 3, 6, 30, 15, 250000, tzinfo=UTC)

ATHLETE = Athlete(0, "Ann Ødegård", Sex.FEMALE, 1988, 61.5, 44.0, 187.0, "Europe/Oslo", Units.IMPERIAL, invented=True)

LAPS = (
    Lap(0.0, 600.125, 5000.1, 201.5, 141.0, 160.0, 88.5, 35.0, "manual"),
    Lap(600.125, 12.0),
)

SUMMARY = Summary(
    *(float(n) + 0.1 for n in range(18)),
    records=8357,
    estimated=("np_w", "work_kj"),
)

LOAD = Load(87.25, LoadMethod.TSS, 0.875, (("np_w", 245.5), ("ftp_w", 280.0), ("since", "2026-01-01")), "Because — so.")

PROJECTION = Projection(
    start=START,
    zone="Europe/Oslo",
    local_date=date(2026, 5, 3),
    sport=Sport.GRAVEL_RIDE,
    title="Morgentur 🚴 “rundt”",
    description="Line one\nline two\ttab",
    gear="Grävelhjul",
    rpe=6.5,
    excluded=False,
    summary=SUMMARY,
    load=LOAD,
    provenance={"np_w": "1", "title": "you", "sport": "2"},
    edits={"title": "Morgentur 🚴 “rundt”", "rpe": 6.5, "excluded": False, "gear": None},
    laps=LAPS,
    metrics=b"\x00\x01metrics\xff",
)

RECORDING = Recording(
    start=START,
    sport=Sport.GRAVEL_RIDE,
    streams=Streams(np.arange(3.0), {"power_w": np.array([100.0, np.nan, 300.0])}, (2,)),
    laps=LAPS,
    totals=DeviceTotals(*(float(n) / 3 for n in range(13))),
    utc_offset_s=7200,
    title="Gravel",
    description="as told",
    gear="bike",
    device="Edge 1040",
    rpe=7.0,
    external_id="9007199254740993",
    warnings=("Two records were cut off.", "Naïve clock."),
)

SOURCE = NewSource(
    kind=SourceKind.FIT,
    name="tur.fit.gz",
    sha256="a" * 64,
    session=1,
    recording=RECORDING,
    streams=b"\x01streams\x00",
    channels=("power_w", "Saturated Hemoglobin"),
    imported_at=datetime(2026, 11, 20, 23, 59, 59, 999999, tzinfo=UTC),
    batch_id=None,
)


def on_day(days: int, **changes: object) -> Projection:
    """The example some days later, with values of its own."""
    moved = replace(PROJECTION, start=START + timedelta(days=days), local_date=PROJECTION.local_date + timedelta(days))
    return replace(moved, **changes)


def activity_of(key: int, athlete_id: int, projection: Projection) -> Activity:
    """What a projection is read back as."""
    values = {name: value for name, value in vars(projection).items() if name not in ("laps", "metrics")}
    return Activity(id=key, athlete_id=athlete_id, **values)

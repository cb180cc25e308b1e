"""States of the Import page with invented data, for pictures and tests."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from peaksdesk.services.imports import BatchSummary
from peaksdesk.services.kept import Batch, BatchLine, Outcome
from peaksdesk.ui.pages.imports.presenter import ImportsState, Report
from peaksdesk.ui.problem import Problem

_NOW = datetime(2026, 11, 21, 9, 12, tzinfo=UTC)


def _summary(number: int, label: str, days: int, counts: tuple[int, int, int, int], **ends: bool) -> BatchSummary:
    started = _NOW - timedelta(days=days, minutes=number * 7)
    finished = None if ends.get("cut") else started + timedelta(seconds=40)
    undone = started + timedelta(hours=1) if ends.get("undone") else None
    imported, merged, already, failed = counts
    batch = Batch(number, 1, label, started, finished, undone)
    return BatchSummary(batch, imported=imported, already=already, merged=merged, failed=failed)


_EARLIER = (
    _summary(5, "strava_export_2026-11-21.zip", 0, (112, 3, 2, 1)),
    _summary(4, "2026-11-20-17-42-08-evening-endurance-with-strides-and-a-very-long-name.fit", 1, (1, 0, 0, 0)),
    _summary(3, "GARMIN/Activity", 6, (38, 0, 104, 0)),
    _summary(2, "old-laptop", 30, (214, 12, 0, 0), undone=True),
    _summary(1, "Downloads", 31, (6, 0, 0, 0), cut=True),
)

_LINES = (
    BatchLine("activities/8841203.tcx.gz", Outcome.FAILED, "This TCX file is damaged and holds no whole record."),
    *(
        BatchLine(f"activities/884{number}.fit.gz", Outcome.MERGED, f"Same session as “{title}”, start within 4 s.", 40)
        for number, title in ((1231, "Threshold 3 × 12"), (1260, "Long ride"), (1277, "Easy run"))
    ),
    *(
        BatchLine(f"activities/{88410 + n}.{kind}", Outcome.IMPORTED, "", n + 1)
        for n, kind in enumerate(
            (
                "fit.gz",
                "fit.gz",
                "gpx",
                "fit.gz",
                "tcx.gz",
                "fit.gz",
                "fit.gz",
                "gpx.gz",
                "fit.gz",
                "fit.gz",
                "tcx",
                "fit",
            )
        )
    ),
    BatchLine("activities/8799911.fit.gz", Outcome.ALREADY, "The same file was imported on 14 Nov 2026.", 7),
    BatchLine("activities/8799934.fit.gz", Outcome.ALREADY, "The same file was imported on 14 Nov 2026.", 8),
)

_WATCHED = (
    Path("/home/mira/Garmin/GARMIN/Activity"),
    Path("/home/mira/Documents/Cycling computer/Everything it ever wrote, from the old one too"),
)

_STOPPED = Report(
    batch_id=5, label="old-laptop", done=15, total=118, imported=11, merged=3, failed=1, lines=_LINES[:15]
)

_DONE = Report(
    batch_id=5,
    label="strava_export_2026-11-21.zip",
    done=118,
    total=118,
    imported=112,
    already=2,
    merged=3,
    failed=1,
    lines=_LINES,
)

EXAMPLES: dict[str, ImportsState] = {
    "empty": ImportsState(),
    "loading": ImportsState(loading=True),
    "error": ImportsState(problem=Problem("The disk did not answer. Your activities are safe.", "Try again")),
    "full": ImportsState(earlier=_EARLIER, watched=_WATCHED),
    "first": ImportsState(earlier=_EARLIER[3:4]),
    "running": ImportsState(
        earlier=_EARLIER[1:],
        report=Report(
            batch_id=5,
            label="strava_export_2026-11-21.zip",
            done=15,
            total=118,
            imported=11,
            merged=3,
            failed=1,
            lines=_LINES[:15],
            running=True,
        ),
    ),
    "finished": ImportsState(earlier=_EARLIER, report=_DONE, watched=_WATCHED),
    "stopped": ImportsState(
        earlier=_EARLIER[1:],
        report=_STOPPED,
        problem=Problem("The disk is full. 14 activities were kept; free some room and import the rest again."),
    ),
}
"""State name -> state."""

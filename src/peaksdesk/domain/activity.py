"""What a file or an account tells of one session, and what becomes of it here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from peaksdesk.domain.load import Load
from peaksdesk.domain.metrics import Summary
from peaksdesk.domain.sports import Sport
from peaksdesk.domain.streams import Streams


class SourceKind(StrEnum):
    """Where a recording came from, the richest first: the order decides whose value a field takes."""

    FIT = "fit"
    TCX = "tcx"
    GPX = "gpx"
    ACCOUNT = "account"
    """What a connected account tells of it; the source's name says which."""
    STRAVA_ARCHIVE = "strava_archive"
    """A row of a Strava export without a file of its own."""
    MANUAL = "manual"
    BAND = "band"
    """What a wrist band saw of the day, through its account; laid on the session that it overlaps."""
    INVENTED = "invented"
    """Made by the demo's generator, and marked so on screen."""


@dataclass(frozen=True)
class Lap:
    """A lap as the device marked it.

    Attributes:
        start_s: Offset from the session's start.
        duration_s: Timer seconds in the lap.
        distance_m: Metres, or None where the device does not tell; likewise the others.
    """

    start_s: float
    duration_s: float
    distance_m: float | None = None
    avg_power_w: float | None = None
    avg_hr_bpm: float | None = None
    max_hr_bpm: float | None = None
    avg_cadence_rpm: float | None = None
    ascent_m: float | None = None
    trigger: str = ""


@dataclass(frozen=True)
class DeviceTotals:
    """Totals as the device or the archive's row states them: used where the records cannot tell, shown beside ours."""

    elapsed_s: float | None = None
    timer_s: float | None = None
    distance_m: float | None = None
    ascent_m: float | None = None
    descent_m: float | None = None
    avg_hr_bpm: float | None = None
    max_hr_bpm: float | None = None
    avg_power_w: float | None = None
    max_power_w: float | None = None
    np_w: float | None = None
    avg_cadence_rpm: float | None = None
    energy_kcal: float | None = None
    pool_length_m: float | None = None
    strain: float | None = None
    """WHOOP's scale, 0 to 21."""


@dataclass(frozen=True)
class Recording:
    """One session as one source tells it: what every reader of files and accounts returns.

    Attributes:
        start: Aware, UTC.
        streams: The records; empty for a session without any (a manual entry).
        utc_offset_s: Offset of the device's local clock from UTC, where the file tells it.
        title: As the source names it, else empty.
        rpe: Perceived exertion 0 to 10, where the source has it.
        external_id: The source's own id of the session (text), else empty.
        warnings: Sentences about what was wrong with the file and was passed over.
        link: The page of it where it came from, else empty; `link_text` is what leads there, as the origin words it.
        attributions: Lines that its origin's terms want beside it.
    """

    start: datetime
    sport: Sport
    streams: Streams
    laps: tuple[Lap, ...] = ()
    totals: DeviceTotals = field(default_factory=DeviceTotals)
    utc_offset_s: int | None = None
    title: str = ""
    description: str = ""
    gear: str = ""
    device: str = ""
    rpe: float | None = None
    external_id: str = ""
    warnings: tuple[str, ...] = ()
    link: str = ""
    link_text: str = ""
    attributions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """One recording kept for an activity.

    Attributes:
        name: What the person would recognise it by: the file's name, or the archive's row.
        sha256: Hash of the original file's bytes (hex), or empty for a source without a file.
        session: Index of the session inside the file.
        recording: All that the source told, except its streams (these are loaded apart).
        imported_at: Aware, UTC.
        batch_id: The import it came with, or None.
        channels: Names of the stream channels it has.
    """

    id: int
    activity_id: int
    kind: SourceKind
    name: str
    sha256: str
    session: int
    recording: Recording
    imported_at: datetime
    batch_id: int | None
    channels: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What provenance calls this source; the same in whatever activity it is."""
        return source_key(self.sha256, self.session)


def source_key(sha256: str, session: int) -> str:
    """Return what provenance calls the session of a file: known before the source is kept."""
    return f"{sha256[:16]}.{session}"


EDITABLE = ("title", "sport", "description", "gear", "rpe", "excluded")
"""Fields of an activity that a person may set; what they set outlives a new merge."""

LONGEST = {"title": 300, "description": 20_000, "gear": 120}
"""Characters of text that an activity shows; what a source says beyond them stays in the source."""

YOU = "you"
"""Provenance of a field that the person typed; any other provenance is a source's key."""


@dataclass(frozen=True)
class Activity:
    """One training session: the joined view of its sources, with the person's own edits on top.

    Attributes:
        start: Aware, UTC.
        zone: Where it happened: an IANA name, or a fixed offset written `UTC+02:00`.
        local_date: The day it counts for: the local date of the start in that zone.
        gear: Name of the bike, shoes or boat, else empty.
        rpe: Session RPE 0 to 10, or None.
        excluded: The person left it out of the load.
        provenance: Field or channel name -> the key of its source, or `YOU`.
        edits: Fields the person set, by name; they outlive a new merge.
    """

    id: int
    athlete_id: int
    start: datetime
    zone: str
    local_date: date
    sport: Sport
    title: str
    description: str
    gear: str
    rpe: float | None
    excluded: bool
    summary: Summary
    load: Load
    provenance: Mapping[str, str] = field(default_factory=dict)
    edits: Mapping[str, str | float | bool | None] = field(default_factory=dict)

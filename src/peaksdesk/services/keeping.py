"""What an import writes: a read file becomes activities, or sources of activities that are there."""

from dataclasses import dataclass, replace
from datetime import datetime

from peaksdesk.domain.activity import SourceKind, source_key
from peaksdesk.domain.matching import OVERLAP_WITHIN_S, overlap, same_session
from peaksdesk.domain.merge import Part
from peaksdesk.formats import blob
from peaksdesk.services.kept import BatchLine, Candidate, NewSource, Outcome
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.projection import Scorer, project, reproject
from peaksdesk.services.reading import ReadFile, Session

_ROW_KEPT = "What the export's list tells of it was kept."
_ROW_ADDED = "Title and gear were added from the Strava export."


@dataclass(frozen=True)
class Keeper:
    """Keeps read files within one transaction.

    Attributes:
        now: The moment that is noted, aware.
    """

    uow: UnitOfWork
    scorer: Scorer
    batch_id: int
    now: datetime

    def keep(self, file: ReadFile) -> BatchLine:
        """Keep what a file holds, and say what became of it."""
        label, row = file.item.label, file.row
        if file.reason:
            # The file cannot be read; a Strava row still tells of the session.
            activity_id = self._row(file, row)[0] if row is not None else None
            reason = f"{file.reason} {_ROW_KEPT}" if row is not None else file.reason
            return BatchLine(label, Outcome.FAILED, reason, activity_id)
        if row is not None and not file.sha256:
            activity_id, outcome = self._row(file, row)
            return BatchLine(label, outcome, "", activity_id)
        here = self.uow.activities.with_original(self.scorer.athlete.id, file.sha256)
        if here:
            added = row is not None and self._row(file, row, here[0])[1] is Outcome.MERGED
            return BatchLine(label, Outcome.ALREADY, _ROW_ADDED if added else "", here[0])
        if not file.sessions:  # it was here when the import began: say so rather than lose it
            return BatchLine(label, Outcome.FAILED, "This was taken out while the import ran: import it again.")
        self.uow.originals.put(file.sha256, file.size, file.original)
        kept = [self._session(session) for session in file.sessions]
        if row is not None:
            self._row(file, row, kept[0][0])
        merged = all(outcome is Outcome.MERGED for _, outcome in kept)
        warnings = " ".join(dict.fromkeys(w for session in file.sessions for w in session.recording.warnings))
        return BatchLine(label, Outcome.MERGED if merged else Outcome.IMPORTED, warnings, kept[0][0])

    def _session(self, session: Session) -> tuple[int, Outcome]:
        """Keep a session as an activity of its own, or as one more source of the activity that it is."""
        here = same_session_here(self.uow, self.scorer.athlete.id, session)
        source = self._source(session)
        if here is not None:
            self.uow.activities.add_source(here, source)
            reproject(self.uow, here, self.scorer)
            return here, Outcome.MERGED
        return add_activity(self.uow, self.scorer, session, source)[0], Outcome.IMPORTED

    def _row(self, file: ReadFile, row: Session, activity_id: int | None = None) -> tuple[int, Outcome]:
        """Keep a Strava row: as a source of the activity that its file became, or on its own."""
        here = self.uow.activities.with_original(self.scorer.athlete.id, row.sha256)
        if here:
            return here[0], Outcome.ALREADY
        self.uow.originals.put(row.sha256, len(file.item.row_text), blob.pack_original(file.item.row_text))
        if activity_id is None:
            return self._session(row)
        self.uow.activities.add_source(activity_id, self._source(row))
        reproject(self.uow, activity_id, self.scorer)
        return activity_id, Outcome.MERGED

    def _source(self, session: Session) -> NewSource:
        return NewSource(
            kind=session.kind,
            name=session.name,
            sha256=session.sha256,
            session=session.number,
            recording=session.recording,
            streams=session.streams,
            channels=session.channels,
            imported_at=self.now,
            batch_id=self.batch_id,
        )


def same_session_here(uow: UnitOfWork, athlete_id: int, session: Session) -> int | None:
    """Return the athlete's activity that is this session, or None.

    What only a wrist band has told of so far begins and ends at other minutes: that is recognised by its overlap.
    """
    lasted, overlaps = session.metrics.summary.duration_s, []
    for candidate in uow.activities.near(athlete_id, session.recording.start, OVERLAP_WITHIN_S):
        if _matches(candidate, session):
            return candidate.id
        share = overlap(
            candidate.start,
            candidate.sport,
            candidate.duration_s,
            session.recording.start,
            session.recording.sport,
            lasted,
        )
        if share > 0:
            overlaps.append((share, candidate.id))
    for _, activity_id in sorted(overlaps, reverse=True):
        if all(source.kind is SourceKind.BAND for source in uow.activities.sources(activity_id)):
            return activity_id
    return None


def add_activity(uow: UnitOfWork, scorer: Scorer, session: Session, source: NewSource) -> tuple[int, int]:
    """Make an activity of a session; return its id and its source's."""
    # A worker measured it: there is no need to unpack its streams.
    key = source_key(session.sha256, session.number)
    part = Part(key, session.kind, session.recording)
    projection = project([part], scorer, {}, zone=session.zone, metrics=session.metrics)
    projection = replace(projection, provenance={**projection.provenance, **dict.fromkeys(session.channels, key)})
    activity_id = uow.activities.add(scorer.athlete.id, projection)
    return activity_id, uow.activities.add_source(activity_id, source)


def _matches(candidate: Candidate, session: Session) -> bool:
    summary = session.metrics.summary
    return same_session(
        candidate.start,
        candidate.sport,
        candidate.duration_s,
        candidate.distance_m,
        session.recording.start,
        session.recording.sport,
        summary.duration_s,
        summary.distance_m,
    )

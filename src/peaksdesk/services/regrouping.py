"""Sources moved between activities: split, merge, and an import taken back or brought again."""

from collections.abc import Sequence
from datetime import datetime

from peaksdesk.domain.matching import START_WITHIN_S, same_session
from peaksdesk.services.corrections import joined_edits
from peaksdesk.services.kept import Batch
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.projection import Scorer, parts_of, project, reproject


def split_off(uow: UnitOfWork, scorer: Scorer, activity_id: int, source_ids: Sequence[int]) -> int:
    """Make an activity of some of another's sources, and compute both anew; return the new one's id."""
    keys = {source.key for source in uow.activities.sources(activity_id) if source.id in source_ids}
    parts = [part for part in parts_of(uow, activity_id) if part.key in keys]
    new_id = uow.activities.add(scorer.athlete.id, project(parts, scorer, {}))
    for source_id in source_ids:
        uow.activities.move_source(source_id, new_id)
    reproject(uow, activity_id, scorer)
    return new_id


def join(uow: UnitOfWork, scorer: Scorer, keep_id: int, other_id: int) -> None:
    """Give all sources and edits of one activity to another, compute that anew, and forget the emptied one.

    Where the person edited both, what they set on the one that is kept wins. A source that both have, as when a file
    was imported again after an undo, is kept once.
    """
    keep, other = uow.activities.get(keep_id), uow.activities.get(other_id)
    if keep is not None and other is not None and other.edits:
        uow.activities.set_edits(keep_id, joined_edits(keep.edits, other.edits))
    here = {source.key for source in uow.activities.sources(keep_id)}
    for source in uow.activities.sources(other_id):
        if source.sha256 and source.key in here:
            uow.activities.remove_source(source.id)
        else:
            uow.activities.move_source(source.id, keep_id)
    uow.activities.forget(other_id)
    reproject(uow, keep_id, scorer)


def undo(uow: UnitOfWork, batch_id: int, at: datetime) -> tuple[int, int]:
    """Put what an import brought in the bin; return the athlete and how many activities went or changed."""
    batch = _batch(uow, batch_id)
    scorer = Scorer.of(uow, batch.athlete_id)
    touched: dict[int, list[int]] = {}
    for source in uow.activities.sources_of_batch(batch_id):
        touched.setdefault(source.activity_id, []).append(source.id)
    for activity_id, source_ids in touched.items():
        if len(uow.activities.sources(activity_id)) == len(source_ids):
            uow.activities.delete(activity_id, at)
            continue
        # The activity was there before: what this import added becomes an activity of its own, in the bin.
        split = split_off(uow, scorer, activity_id, source_ids)
        uow.activities.delete(split, at)
    uow.batches.mark_undone(batch_id, at)
    return batch.athlete_id, len(touched)


def redo(uow: UnitOfWork, batch_id: int) -> tuple[int, int]:
    """Take what an import brought out of the bin again; return the athlete and how many activities came."""
    batch = _batch(uow, batch_id)
    scorer = Scorer.of(uow, batch.athlete_id)
    binned = uow.activities.binned_of_batch(batch_id)
    for activity_id in binned:
        uow.activities.restore(activity_id)
        activity = uow.activities.get(activity_id)
        if activity is None:
            continue
        for candidate in uow.activities.near(batch.athlete_id, activity.start, START_WITHIN_S):
            same = candidate.id != activity_id and same_session(
                candidate.start,
                candidate.sport,
                candidate.duration_s,
                candidate.distance_m,
                activity.start,
                activity.sport,
                activity.summary.duration_s,
                activity.summary.distance_m,
            )
            if same:
                join(uow, scorer, candidate.id, activity_id)
                break
    uow.batches.mark_undone(batch_id, None)
    return batch.athlete_id, len(binned)


def _batch(uow: UnitOfWork, batch_id: int) -> Batch:
    batch = uow.batches.get(batch_id)
    if batch is None:
        raise LookupError(f"There is no import with the number {batch_id}.")
    return batch

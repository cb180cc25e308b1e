"""Loads computed anew from stored metrics, without opening any streams, and only where they can have changed."""

from collections.abc import Collection
from datetime import date

from peaksdesk.domain.athlete import ThresholdKind
from peaksdesk.domain.sports import Family, family
from peaksdesk.formats import blob
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.projection import Scorer

_TOUCHES = {
    ThresholdKind.FTP: frozenset({Family.CYCLING}),
    ThresholdKind.THRESHOLD_PACE: frozenset({Family.RUNNING}),
    ThresholdKind.SWIM_THRESHOLD: frozenset({Family.SWIMMING}),
    ThresholdKind.LTHR: frozenset(Family),
}
"""Sports whose load can depend on each threshold."""


def rescore_threshold(uow: UnitOfWork, athlete_id: int, kind: ThresholdKind, changed: date) -> int:
    """Score anew the activities for which a threshold of this kind set or removed on a day is the one in force.

    That is from the day until the next threshold of the kind, in the sports it concerns.

    Returns:
        How many activities got another load.
    """
    later = [t.valid_from for t in uow.athletes.thresholds(athlete_id) if t.kind is kind and t.valid_from > changed]
    until = date.fromordinal(min(later).toordinal() - 1) if later else None
    return _rescore(uow, athlete_id, changed, until, _TOUCHES[kind])


def rescore_all(uow: UnitOfWork, athlete_id: int) -> int:
    """Score all of an athlete's activities anew; return how many changed."""
    return _rescore(uow, athlete_id, None, None, frozenset(Family))


def _rescore(
    uow: UnitOfWork, athlete_id: int, since: date | None, until: date | None, families: Collection[Family]
) -> int:
    scorer = Scorer.of(uow, athlete_id)
    wanted = {
        activity.id: activity
        for activity in uow.activities.between(athlete_id, since, until)
        if family(activity.sport) in families
    }
    changed = 0
    for row in list(uow.activities.all_metrics(athlete_id, since, until)):
        activity = wanted.get(row.activity_id)
        if activity is None:
            continue
        metrics = blob.unpack_metrics(row.metrics, activity.summary)
        load = scorer.load(metrics, activity.sport, activity.local_date, activity.rpe, excluded=activity.excluded)
        if load != activity.load:
            uow.activities.set_load(activity.id, load)
            changed += 1
    return changed

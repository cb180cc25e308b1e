"""What the person changes about one activity, as a whole set of edits: laid down, and taken back as it was."""

from collections.abc import Mapping, Sequence

from peaksdesk.domain.spikes import Fix
from peaksdesk.services.corrections import CORRECTIONS, FIXES, Value, marks_in, with_fixes_of, with_marks
from peaksdesk.services.detail import streams_of
from peaksdesk.services.ports import UnitOfWork
from peaksdesk.services.projection import Scorer, reproject, score_again

_MEASURED = frozenset({"sport", *CORRECTIONS})
_SCORED = frozenset({"rpe", "excluded"})
_MISSING = object()


def put_edits(uow: UnitOfWork, activity_id: int, edits: Mapping[str, Value]) -> None:
    """Give an activity these edits and no others, and compute what they can have changed.

    An edit that goes brings back what the sources say; a title, a note or gear changes nothing but itself.

    Raises:
        LookupError: No such activity.
    """
    activity = uow.activities.get(activity_id)
    if activity is None:
        raise LookupError(f"There is no activity with the number {activity_id}.")
    before = activity.edits
    changed = {name for name in before.keys() | edits.keys() if before.get(name, _MISSING) != edits.get(name, _MISSING)}
    uow.activities.set_edits(activity_id, edits)
    if changed & _MEASURED or changed - edits.keys():
        reproject(uow, activity_id, Scorer.of(uow, activity.athlete_id))
    elif changed & _SCORED:
        score_again(uow, activity_id)


def fix_spikes(uow: UnitOfWork, activity_id: int, fixes: Sequence[Fix]) -> None:
    """Put other values in place of spikes, in records as they are now; the originals stay as they came."""
    activity = uow.activities.get(activity_id)
    if activity is None:
        raise LookupError(f"There is no activity with the number {activity_id}.")
    streams = streams_of(uow, activity)
    put_edits(uow, activity_id, with_fixes_of(activity.edits, fixes, streams, activity.start))


def take_fixes_back(uow: UnitOfWork, activity_id: int) -> None:
    """Bring back all values as they came."""
    activity = uow.activities.get(activity_id)
    if activity is not None:
        put_edits(uow, activity_id, {name: value for name, value in activity.edits.items() if name != FIXES})


def mark_lap(uow: UnitOfWork, activity_id: int, start_s: float, end_s: float) -> None:
    """Make a lap of a stretch, or where there is one of just this stretch, take it away.

    Raises:
        ValueError: The stretch is shorter than a second.
    """
    activity = uow.activities.get(activity_id)
    if activity is None:
        raise LookupError(f"There is no activity with the number {activity_id}.")
    if end_s - start_s < 1.0:
        raise ValueError("A lap is at least a second long.")
    began = activity.start.timestamp()
    mark = (round(began + start_s, 3), round(began + end_s, 3))
    marks = set(marks_in(activity.edits)) ^ {mark}
    put_edits(uow, activity_id, with_marks(activity.edits, sorted(marks)))

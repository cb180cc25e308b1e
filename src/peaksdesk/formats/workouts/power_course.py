"""What a step asks for as shares of a threshold, for files that know nothing else."""

from peaksdesk.domain.workouts.shares import Basis, shares
from peaksdesk.domain.workouts.steps import Step
from peaksdesk.domain.workouts.targets import PACE, POWER, Measure
from peaksdesk.formats.workouts.results import UnwritableWorkout

_BOUNDS = {False: (0.01, 5.0), True: (0.1, 2.5)}
"""Shares that can be read again: `checking.BOUNDS` in percent."""


def needs_ftp(kind: str) -> UnwritableWorkout:
    """Return the error for a file that cannot be written without an FTP."""
    return UnwritableWorkout(
        f"A {kind} file needs an FTP for this workout: set one for the athlete, or give it with --ftp."
    )


def asked(step: Step, held: Basis, kind: str, *, pace: bool = False) -> tuple[float, float] | None:
    """Return where a step starts and ends as shares of FTP, or of threshold speed.

    Args:
        kind: What the file is called, for the sentence.
        pace: The file goes by speed rather than by power.

    Returns:
        None for a step at will and for one whose target is in something else.

    Raises:
        UnwritableWorkout: Watts or a pace need a threshold that is not known.
    """
    target = step.target
    if target is None or target.measure not in (PACE if pace else POWER):
        return None
    found = shares(target, held)
    if found is None and target.measure is Measure.WATTS:
        raise needs_ftp(kind)
    if found is None and target.measure is Measure.SPEED:
        raise UnwritableWorkout(f"A {kind} file needs a threshold pace for this workout: set one for the athlete.")
    if found is None:
        return None
    low, high = _BOUNDS[pace]
    start, end = (min(max(share, low), high) for share in found)
    return start, end

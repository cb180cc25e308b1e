"""Which segment a step stands for where a file tells only how hard it is."""

from peaksdesk.domain.workouts.steps import Segment

_EASIEST_OF = ((1.05, Segment.INTERVAL), (0.90, Segment.WORK), (0.75, Segment.TEMPO), (0.55, Segment.STEADY))


def segment_for(share: float | None) -> Segment:
    """Return the segment whose range a share of the threshold lies in.

    Args:
        share: 1 = at threshold; None for a step at will, which is steady.

    Source:
        Above 105 % interval, above 90 % work, above 75 % tempo, to 75 % steady; Coggan's level 1 (to 55 %) recovery.
    """
    if share is None:
        return Segment.STEADY
    for above, segment in _EASIEST_OF:
        if share > above + 1e-9:
            return segment
    return Segment.RECOVERY

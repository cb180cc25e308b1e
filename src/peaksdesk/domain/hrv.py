"""Heart rate variability: rMSSD from beats, and the scores that apps make of it."""

import itertools
import math
from collections.abc import Sequence

SHORTEST_RR_MS, LONGEST_RR_MS = 300.0, 2000.0
LARGEST_STEP = 0.2
"""A beat that differs from the one before by more than this share of it is an artefact."""

LEAST_KEPT = 0.8
"""Share of the beats that must be left after correction."""


def corrected(rr_ms: Sequence[float]) -> list[float] | None:
    """Return the beats without artefacts, or None where too few are left.

    Args:
        rr_ms: Times between beats, ms.
    """
    kept: list[float] = []
    for rr in rr_ms:
        believed = SHORTEST_RR_MS <= rr <= LONGEST_RR_MS
        if believed and (not kept or abs(rr - kept[-1]) <= LARGEST_STEP * kept[-1]):
            kept.append(rr)
    return kept if rr_ms and len(kept) >= LEAST_KEPT * len(rr_ms) else None


def rmssd(rr_ms: Sequence[float]) -> float | None:
    """Return the root mean square of successive differences, ms; None with fewer than two sound beats.

    Args:
        rr_ms: Times between beats, ms; artefacts are left out first.
    """
    kept = corrected(rr_ms)
    if kept is None or len(kept) < 2:
        return None
    steps = [(b - a) ** 2 for a, b in itertools.pairwise(kept)]
    return math.sqrt(sum(steps) / len(steps))


def elite_hrv_score(rmssd_ms: float) -> float:
    """Return Elite HRV's score, ln(rMSSD) / 6.5 x 100."""
    return math.log(rmssd_ms) / 6.5 * 100.0


def hrv4training_points(rmssd_ms: float) -> float:
    """Return HRV4Training's recovery points, about 2 ln(rMSSD)."""
    return 2.0 * math.log(rmssd_ms)

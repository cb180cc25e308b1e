"""Where a noisy signal steps up or down and stays there: the edges that intervals are built from."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.streams import Floats

Places = npt.NDArray[np.intp]

SIGHT_S = 20
"""Seconds compared on each side of a place when edges are looked for."""

FAR_SIGHT_S = 180
"""Most seconds compared on each side of an edge when it is judged."""

SHORT_S = 60.0
"""Length at which a level needs twice the contrast of a long one: the mean of a short stretch is noisy."""

_APART_S = 10
_FAINT = 0.5
"""Share of the contrast asked for at which a place is worth a second look."""

_LEVEL_S = 25
"""Seconds on each side whose means are an edge's two levels when it is placed."""

_MOST_MOVED_S = 15


@dataclass(frozen=True, eq=False)
class Witness:
    """Another signal that moves with the same steps and knows better than the first whether they are real.

    Attributes:
        values: One value per second, shape (n,), finite, positive.
        contrast: As of `step_edges`, for this signal.
    """

    values: Floats
    contrast: float


def step_edges(values: Floats, contrast: float, witness: Witness | None = None) -> Places:
    """Return where the level of a signal changes for good.

    Places whose 20 s before and after differ are candidates. Each is judged by the means of up to 180 s on its two
    sides, no further than the next candidates; those that fall short are dropped, the weakest of each neighbourhood
    first, which lets their neighbours see further. An edge that is left moves to where the cumulative sum of the
    signal over the mean of its two levels turns.

    Args:
        values: One value per second, shape (n,), finite, not negative.
        contrast: Least natural logarithm of the ratio of two long levels; where the shorter lasts t seconds, 1 + 60 / t
            times that; t counts up to 180.
        witness: Judges the candidates in place of `values`: it must step the same way.

    Returns:
        Ascending indices of the first sample of each new level, shape (k,); never 0 or n.

    Source:
        Bottom-up segmentation: Keogh et al. 2001, Proc. IEEE ICDM, 289. Place of a change between two levels by the
        cumulative sum: Page 1954, Biometrika 41:100.
    """
    n = values.shape[0]
    total = np.concatenate(([0.0], np.cumsum(values)))
    if n <= 2 * _APART_S or total[-1] <= 0.0:
        return np.empty(0, np.intp)
    tiny = 0.05 * float(total[-1]) / n  # keeps the logarithm finite where a level is 0
    edges = _candidates(total, tiny, _FAINT * contrast)
    way, judge, needed = np.sign(_sight(total, tiny, edges)), total, contrast
    if witness is not None:
        judge, needed = np.concatenate(([0.0], np.cumsum(witness.values))), witness.contrast
    while edges.size:
        share = way * _judged(judge, tiny, edges, needed)
        around = np.concatenate(([np.inf], share, [np.inf]))
        weakest = (share < 1.0) & (share <= around[:-2]) & (share <= around[2:])
        if not weakest.any():
            break
        edges, way = edges[~weakest], way[~weakest]
    return _placed(values, total, edges)


def _candidates(total: Floats, tiny: float, faint: float) -> Places:
    """The places of most contrast within ten seconds either way."""
    n = total.shape[0] - 1
    at = np.arange(_APART_S, n - _APART_S + 1)
    step = np.abs(_sight(total, tiny, at))
    found: Places = at[(step >= faint) & (step >= _highest_around(step))]
    if found.size:
        found = found[np.concatenate(([True], np.diff(found) > _APART_S))]  # of equal neighbours the first
    return found


def _highest_around(values: Floats) -> Floats:
    """The maximum within ten samples either way, by doubling the width looked at."""
    highest = np.pad(values, _APART_S, constant_values=-np.inf)
    width, wanted = 1, 2 * _APART_S + 1
    while width < wanted:
        shift = min(width, wanted - width)
        highest = np.maximum(highest[:-shift], highest[shift:])
        width += shift
    return highest


def _judged(total: Floats, tiny: float, edges: Places, contrast: float) -> Floats:
    """Contrast of each edge over what lies next to it, as a share of what it needs."""
    bounds = np.concatenate(([0], edges, [total.shape[0] - 1]))
    before = np.maximum(bounds[:-2], edges - FAR_SIGHT_S)
    after = np.minimum(bounds[2:], edges + FAR_SIGHT_S)
    shorter = np.minimum(edges - before, after - edges)
    return _contrast(total, tiny, before, edges, after) / (contrast * (1.0 + SHORT_S / shorter))


def _sight(total: Floats, tiny: float, at: Places) -> Floats:
    return _contrast(total, tiny, np.maximum(at - SIGHT_S, 0), at, np.minimum(at + SIGHT_S, total.shape[0] - 1))


def _contrast(total: Floats, tiny: float, before: Places, at: Places, after: Places) -> Floats:
    low = (total[at] - total[before]) / (at - before)
    high = (total[after] - total[at]) / (after - at)
    ratio: Floats = np.log((high + tiny) / (low + tiny))
    return ratio


def _placed(values: Floats, total: Floats, edges: Places) -> Places:
    bounds = [0, *edges.tolist(), values.shape[0]]
    placed = []
    for before, edge, after in zip(bounds, bounds[1:-1], bounds[2:], strict=False):
        left, right = max((before + edge) // 2, edge - _LEVEL_S), min((edge + after + 1) // 2, edge + _LEVEL_S)
        low = float(total[edge] - total[left]) / (edge - left)
        high = float(total[right] - total[edge]) / (right - edge)
        first, last = max(left, edge - _MOST_MOVED_S), min(right, edge + _MOST_MOVED_S)
        above = np.cumsum(values[first : last - 1] - (low + high) / 2.0)
        placed.append(first + 1 + int(above.argmin() if high > low else above.argmax()))
    return np.array(placed, np.intp)

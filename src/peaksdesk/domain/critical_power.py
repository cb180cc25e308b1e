"""Critical power: its fit to best efforts, and the reserve above it (W'bal) through a session."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from peaksdesk.domain.streams import Floats

SHORTEST_S = 120
LONGEST_S = 1200
FIT_DURATIONS_S = (120, 180, 300, 480, 720, 1200)
"""Durations taken from a mean-max curve: few and spread, for neighbours on a curve are one effort."""


SPRINT_DURATIONS_S = (5, 15, 30, 60, *FIT_DURATIONS_S)
"""Durations for the fit with a third parameter, which speaks of sprints too."""

_LONGEST_TAU_S = 60.0


@dataclass(frozen=True)
class Effort:
    """Mean power held over a time.

    Attributes:
        duration_s: Seconds.
        power_w: Mean power, W.
    """

    duration_s: float
    power_w: float


@dataclass(frozen=True)
class CriticalPower:
    """A fit and what it rests on.

    Attributes:
        cp_w: Critical power, W.
        w_prime_j: W', the work available above it, J.
        points: The efforts used, by duration.
        r2: Share of the variance explained, in the form that was fitted; 1 for two points.
    """

    cp_w: float
    w_prime_j: float
    points: tuple[Effort, ...]
    r2: float


@dataclass(frozen=True)
class SprintPower(CriticalPower):
    """A fit with a third parameter.

    Attributes:
        p_max_w: Power at the first instant, W.
    """

    p_max_w: float


def fit_work_time(efforts: Iterable[Effort]) -> CriticalPower | None:
    """Fit work = CP x time + W' by least squares over the efforts of 2 to 20 minutes.

    Returns:
        None with fewer than two durations, or where the points give no positive CP and W' (not all were best efforts).

    Source:
        Monod & Scherrer 1965, Ergonomics 8:329; linear work-time form, Moritani 1981, Ergonomics 24:339.
    """
    points = _usable(efforts)
    if len(points) < 2:
        return None
    time = np.array([p.duration_s for p in points])
    slope, intercept, r2 = _line(time, time * np.array([p.power_w for p in points]))
    return _fit(slope, intercept, points, r2)


def fit_inverse_time(efforts: Iterable[Effort]) -> CriticalPower | None:
    """Fit power = CP + W' / time by least squares over the efforts of 2 to 20 minutes: more weight to the short ones.

    Returns:
        None as for `fit_work_time`.

    Source:
        Whipp et al. 1982; see Hill 1993, Sports Med 16:237.
    """
    points = _usable(efforts)
    if len(points) < 2:
        return None
    slope, intercept, r2 = _line(1.0 / np.array([p.duration_s for p in points]), np.array([p.power_w for p in points]))
    return _fit(intercept, slope, points, r2)


def fit_three_parameter(efforts: Iterable[Effort]) -> SprintPower | None:
    """Fit power = CP + W' / (time + W' / (Pmax - CP)) by least squares over efforts of 5 seconds to 20 minutes.

    For each W' / (Pmax - CP) the rest is a straight line; the one with the least error is searched on a grid, twice.

    Returns:
        None with fewer than five durations or none up to half a minute, where CP, W' or Pmax - CP is not positive, or
        where the best fit lies at the end of the range that is searched.

    Source:
        Morton 1996, Ergonomics 39:611.
    """
    points = _usable(efforts, SPRINT_DURATIONS_S[0])
    if len(points) < 5 or points[0].duration_s > 30 or points[-1].duration_s < SHORTEST_S:
        return None
    time = np.array([p.duration_s for p in points])
    power = np.array([p.power_w for p in points])
    taus = np.linspace(0.5, _LONGEST_TAU_S, 120)
    for _ in range(2):
        lines = [_line(1.0 / (time + tau), power) for tau in taus.tolist()]
        at = int(np.argmax([r2 for _, _, r2 in lines]))
        if at in (0, taus.size - 1):
            return None
        w_prime, cp, r2 = lines[at]
        tau = float(taus[at])
        taus = np.linspace(taus[at - 1], taus[at + 1], 41)
    if cp <= 0.0 or w_prime <= 0.0:
        return None
    return SprintPower(cp, w_prime, points, r2, cp + w_prime / tau)


def predicted_w(fit: CriticalPower, duration_s: float) -> float:
    """Return the power that a fit with two parameters says can be held for a time, W."""
    return fit.cp_w + fit.w_prime_j / duration_s


def residual(fit: CriticalPower, effort: Effort) -> float:
    """Return how far an effort lies above a fit (negative: below), as a share of what the fit says."""
    predicted = predicted_w(fit, effort.duration_s)
    return (effort.power_w - predicted) / predicted


def w_balance(power_w: Floats, cp_w: float, w_prime_j: float, second: npt.NDArray[np.int64] | None = None) -> Floats:
    """Return what is left of W' after each recorded second.

    Above CP it falls by the difference; below CP it recovers in proportion to what is missing. Pauses recover as 0 W.

    Args:
        power_w: Power of each recorded second, W, shape (n,), finite.
        cp_w: Critical power, W, positive.
        w_prime_j: W', J, more than one second at CP.
        second: Whole seconds from the session's start, shape (n,), ascending; None where there are no pauses.

    Returns:
        J, shape (n,). Below 0 the CP or W' is set too low.

    Raises:
        ValueError: CP is not positive, or W' not above one second at CP.

    Source:
        Froncioni & Clarke's differential form of Skiba et al. 2012, Med Sci Sports Exerc 44:1526; Skiba 2014.
    """
    if not 0.0 < cp_w < w_prime_j:
        raise ValueError(f"CP of {cp_w} W and W' of {w_prime_j} J do not go together")
    below = np.subtract(cp_w, power_w)
    pauses: dict[int, float] = {}
    if second is not None and len(second) > 1:
        resting = 1.0 - cp_w / w_prime_j
        gaps = np.diff(second) - 1
        at = np.flatnonzero(gaps > 0)
        pauses = dict(zip((at + 1).tolist(), (resting ** gaps[at]).tolist(), strict=True))
    # Kept as what is missing of W': above CP the excess adds to it (written as a negative step), below CP it shrinks by
    # a factor between 0 and 1.
    steps = np.where(below > 0.0, 1.0 - below / w_prime_j, below)
    missing, course = 0.0, []
    for i, step in enumerate(steps.tolist()):
        if i in pauses:
            missing *= pauses[i]
        missing = missing * step if step > 0.0 else missing - step
        course.append(missing)
    return w_prime_j - np.array(course, dtype=np.float64)


def _usable(efforts: Iterable[Effort], shortest_s: float = SHORTEST_S) -> tuple[Effort, ...]:
    best: dict[float, Effort] = {}
    for effort in efforts:
        if not (shortest_s <= effort.duration_s <= LONGEST_S and 0.0 < effort.power_w < np.inf):
            continue
        known = best.get(effort.duration_s)
        if known is None or effort.power_w > known.power_w:
            best[effort.duration_s] = effort
    return tuple(best[duration] for duration in sorted(best))


def _line(x: Floats, y: Floats) -> tuple[float, float, float]:
    """Slope, intercept and r2 of the least-squares line."""
    dx, dy = x - x.mean(), y - y.mean()
    slope = float(np.dot(dx, dy) / np.dot(dx, dx))
    total = float(np.dot(dy, dy))
    left = float(((dy - slope * dx) ** 2).sum())
    return slope, float(y.mean() - slope * x.mean()), 1.0 - left / total if total > 0.0 else 1.0


def _fit(cp_w: float, w_prime_j: float, points: tuple[Effort, ...], r2: float) -> CriticalPower | None:
    return CriticalPower(cp_w, w_prime_j, points, r2) if cp_w > 0.0 and w_prime_j > 0.0 else None

"""Monotony and strain of a training week."""

from dataclasses import dataclass

import numpy as np

from peaksdesk.domain.streams import Floats

HIGHEST_MONOTONY = 10.0
"""A week of equal days would divide by zero; no more than this is ever stated."""

_DAYS = 7


@dataclass(frozen=True)
class Monotony:
    """Foster's numbers for seven days.

    Attributes:
        load: Sum of the week.
        monotony: Mean / population standard deviation of the daily loads, at most 10; above 2 is high, from 1.5 worth
            watching.
        strain: Sum of the week x monotony.
    """

    load: float
    monotony: float
    strain: float


def weekly_monotony(loads: Floats) -> Monotony | None:
    """Return monotony and strain of a week.

    Args:
        loads: Load of seven consecutive days, days off included as 0, shape (7,), finite.

    Returns:
        None without any load.

    Raises:
        ValueError: It is not seven days.

    Source:
        Foster 1998, Med Sci Sports Exerc 30:1164. Population standard deviation and the cap of 10 are PeaksDesk's
        choice (docs/science/monotony.md).
    """
    if loads.shape != (_DAYS,):
        raise ValueError(f"a week has {_DAYS} days, not {loads.shape}")
    total = float(loads.sum())
    if total <= 0.0:
        return None
    mean, spread = total / _DAYS, float(loads.std())
    value = mean / spread if spread * HIGHEST_MONOTONY > mean else HIGHEST_MONOTONY
    return Monotony(total, value, total * value)


def rolling_monotony(loads: Floats) -> tuple[Floats, Floats]:
    """Return monotony and strain of the seven days up to each day.

    Args:
        loads: Load of each calendar day, oldest first, finite, shape (n,).

    Returns:
        Both of shape (n,); NaN for the first six days and where a week has no load.
    """
    monotony, strain = np.full(loads.shape, np.nan), np.full(loads.shape, np.nan)
    if loads.shape[0] < _DAYS:
        return monotony, strain
    weeks = np.lib.stride_tricks.sliding_window_view(loads, _DAYS)
    total, spread = weeks.sum(axis=1), weeks.std(axis=1)
    mean = total / _DAYS
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(spread * HIGHEST_MONOTONY > mean, mean / spread, HIGHEST_MONOTONY)
    trained = total > 0.0
    monotony[_DAYS - 1 :][trained] = value[trained]
    strain[_DAYS - 1 :][trained] = (total * value)[trained]
    return monotony, strain

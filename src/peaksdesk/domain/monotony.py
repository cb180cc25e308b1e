"""Monotony and strain of a training week."""

from dataclasses import dataclass

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

"""What form (TSB), ramp rate, monotony and strain mean, in a word."""

from enum import StrEnum

import numpy as np

from peaksdesk.domain.streams import Floats

STEEP_RAMP = 7.0
"""Fitness points a week from which building up is called steep (docs: alert rule 4 of the field notes)."""


class Form(StrEnum):
    """How rested somebody is."""

    RESTED_LONG = "rested_long"
    FRESH = "fresh"
    NEUTRAL = "neutral"
    TIRED = "tired"
    VERY_TIRED = "very_tired"


class Level(StrEnum):
    """How much of something there is, where less is easier on the body."""

    LOW = "low"
    RAISED = "raised"
    HIGH = "high"


FORM_BOUNDS = (25.0, 5.0, -10.0, -30.0)
"""Where one form ends and the next begins, from the top."""

RAISED_MONOTONY, HIGH_MONOTONY = 1.5, 2.0
"""docs/science/monotony.md"""

RAISED_STRAIN, HIGH_STRAIN = 0.80, 0.95
"""Share of the athlete's own weeks of a year that a strain exceeds (estimate: no limit holds for everybody)."""

_YEAR = 365
_LEAST_WEEKS = 56

_LOWEST = tuple(zip(FORM_BOUNDS, (Form.RESTED_LONG, Form.FRESH, Form.NEUTRAL, Form.TIRED), strict=True))


def form_of(tsb: float) -> Form:
    """Return what a training stress balance means.

    Args:
        tsb: Form in points, finite.

    Returns:
        Above 25 rested for so long that fitness goes; from 5 fresh; from -10 neutral; from -30 tired, as in a block of
        training; below that very tired.

    Source:
        Friel, "Managing Training Using TSB" (2015): 5 to 25 for racing, -10 to -30 while building up, below -30 to be
        taken back; between them he calls it neutral or grey.
    """
    if tsb > _LOWEST[0][0]:
        return Form.RESTED_LONG
    return next((form for lowest, form in _LOWEST[1:] if tsb >= lowest), Form.VERY_TIRED)


def monotony_level(monotony: float) -> Level:
    """Return how alike the days of a week are: from 1.5 worth watching, above 2 high."""
    if monotony > HIGH_MONOTONY:
        return Level.HIGH
    return Level.RAISED if monotony >= RAISED_MONOTONY else Level.LOW


def strain_level(strain: Floats) -> Level | None:
    """Return how the last day's strain stands among the athlete's own days of a year; None before there are enough.

    Args:
        strain: Of each day, oldest first, NaN where there is none.
    """
    own = strain[-_YEAR:]
    known = own[np.isfinite(own)]
    if known.size < _LEAST_WEEKS or not np.isfinite(strain[-1]):
        return None
    share = float((known < strain[-1]).mean())
    if share >= HIGH_STRAIN:
        return Level.HIGH
    return Level.RAISED if share >= RAISED_STRAIN else Level.LOW

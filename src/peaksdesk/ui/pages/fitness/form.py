"""What a form (TSB) and a ramp rate mean, in a word."""

from enum import StrEnum

STEEP_RAMP = 7.0
"""Fitness points a week from which building up is called steep (docs: alert rule 4 of the field notes)."""


class Form(StrEnum):
    """How rested somebody is."""

    RESTED_LONG = "rested_long"
    FRESH = "fresh"
    NEUTRAL = "neutral"
    TIRED = "tired"
    VERY_TIRED = "very_tired"


_LOWEST = ((25.0, Form.RESTED_LONG), (5.0, Form.FRESH), (-10.0, Form.NEUTRAL), (-30.0, Form.TIRED))


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

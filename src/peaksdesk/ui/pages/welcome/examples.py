"""Invented states of the welcome, for pictures and tests."""

from dataclasses import replace

from peaksdesk.domain.athlete import Athlete, Sex, ThresholdKind
from peaksdesk.services.imports import ImportProgress
from peaksdesk.ui.pages.welcome.presenter import Step, WelcomeState
from peaksdesk.ui.problem import Problem

_NOBODY = Athlete(1, "", time_zone="Europe/Vienna")
_MIRA = replace(_NOBODY, name="Mira Kovac", sex=Sex.FEMALE, birth_year=1991, weight_kg=61.5)
_LONG = replace(_MIRA, name="Wilhelmina-Charlotte Freifrau von und zu Hohenstein-Waldeck, called Mina by her friends")
_FULL = WelcomeState(
    athlete=_MIRA,
    thresholds={ThresholdKind.FTP: 262.0, ThresholdKind.THRESHOLD_PACE: 4.05},
    unknown=frozenset({ThresholdKind.LTHR}),
)

EXAMPLES: dict[str, WelcomeState] = {
    "empty": WelcomeState(athlete=_NOBODY),
    "loading": WelcomeState(loading=True),
    "error": WelcomeState(problem=Problem("The disk did not answer. Nothing is lost.", "Try again")),
    "full": _FULL,
    "refused": replace(_FULL, athlete=_LONG, refused={"weight_kg": "A weight is a number from 20 to 350 kg."}),
    "thresholds": replace(
        _FULL, step=Step.THRESHOLDS, refused={"swim_threshold_mps": "A pace is minutes and seconds."}
    ),
    "units": replace(_FULL, step=Step.UNITS),
    "data": replace(_FULL, step=Step.DATA),
    "sample": replace(_FULL, step=Step.DATA, sample=ImportProgress(1, 312, 871, imported=312)),
}
"""State name -> state."""

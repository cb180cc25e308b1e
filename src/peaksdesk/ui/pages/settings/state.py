"""What the Settings page shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from peaksdesk.domain.athlete import Athlete, Threshold
from peaksdesk.ui.pages.settings.intents import Section
from peaksdesk.ui.preferences import Choices
from peaksdesk.ui.problem import Problem

if TYPE_CHECKING:
    from peaksdesk.domain.suggestions import Suggestion


@dataclass(frozen=True)
class Saved:
    """What the last change did.

    Attributes:
        what: A field of `Athlete`, or the value of a kind of threshold.
        rescored: How many activities got another load.
    """

    what: str
    rescored: int


@dataclass(frozen=True)
class SettingsState:
    """What the page shows.

    Attributes:
        athlete: None until it is read.
        refused: For a field that holds what cannot be, the sentence that says what would be right.
        zones: Names of all time zones.
        thresholds: By kind and date.
        offers: Thresholds that recent training speaks for.
        choices: How the person likes the window.
    """

    section: Section = Section.ATHLETE
    loading: bool = False
    problem: Problem | None = None
    athlete: Athlete | None = None
    refused: Mapping[str, str] = field(default_factory=dict)
    saved: Saved | None = None
    zones: tuple[str, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    offers: "tuple[Suggestion, ...]" = ()
    today: date = date.min
    choices: Choices = field(default_factory=Choices)

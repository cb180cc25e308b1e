"""What the Settings page shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from peaksdesk.domain.athlete import Athlete, Threshold
from peaksdesk.ui.pages.settings.intents import Section
from peaksdesk.ui.preferences import Choices
from peaksdesk.ui.problem import Problem

if TYPE_CHECKING:
    from peaksdesk.domain.suggestions import Offer
    from peaksdesk.services.housekeeping import Copy, Held, House
    from peaksdesk.services.imports import BatchSummary


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
class Watched:
    """A watched folder.

    Attributes:
        last: The newest import that came from it, or None.
    """

    folder: Path
    last: "BatchSummary | None" = None


@dataclass(frozen=True)
class Keeping:
    """Where everything is kept.

    Attributes:
        folders: Watched for the athlete.
        house: Where everything is; None until it is read, as are `held` and `copies`.
        copies: Backups, newest first.
        checked: What is wrong with a backup that was looked at; empty if it is whole, None while it is looked at.
        doing: What runs: `backup`, `restore`, `bin` or `forget`; empty for nothing.
    """

    folders: tuple[Watched, ...] = ()
    house: "House | None" = None
    held: "Held | None" = None
    copies: "tuple[Copy, ...] | None" = None
    checked: Mapping[Path, str | None] = field(default_factory=dict)
    doing: str = ""


@dataclass(frozen=True)
class SettingsState:
    """What the page shows.

    Attributes:
        athlete: None until it is read.
        refused: For a field that holds what cannot be, the sentence that says what would be right.
        zones: Names of all time zones.
        thresholds: By kind and date.
        offers: Thresholds, and a maximal heart rate, that recent training speaks for.
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
    offers: "tuple[Offer, ...]" = ()
    today: date = date.min
    choices: Choices = field(default_factory=Choices)
    keeping: Keeping = field(default_factory=Keeping)

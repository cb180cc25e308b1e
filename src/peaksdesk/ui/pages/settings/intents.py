"""What the person wants of the Settings page: the view asks, the presenter does."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from peaksdesk.domain.athlete import Threshold, ThresholdKind


class Section(StrEnum):
    """The parts of the page, in the list's order."""

    ATHLETE = "athlete"
    THRESHOLDS = "thresholds"
    REGION = "region"
    APPEARANCE = "appearance"
    FOLDERS = "folders"
    BACKUPS = "backups"
    PRIVACY = "privacy"
    ABOUT = "about"


@dataclass(frozen=True)
class Open:
    """Show a section."""

    section: Section


@dataclass(frozen=True)
class Again:
    """Read everything once more."""


@dataclass(frozen=True)
class Enter:
    """Keep what was typed or chosen about the athlete.

    Attributes:
        field: Name of the field of `Athlete`.
        text: As typed, or the value of a choice.
    """

    field: str
    text: str


@dataclass(frozen=True)
class SetThreshold:
    """Put one threshold in another's place.

    Attributes:
        before: What goes, or None to add one.
        after: What comes, or None to remove one.
    """

    kind: ThresholdKind
    before: Threshold | None
    after: Threshold | None


@dataclass(frozen=True)
class Prefer:
    """Choose how the window is.

    Attributes:
        name: A field of `Choices`.
    """

    name: str
    value: str


@dataclass(frozen=True)
class Watch:
    """Watch a folder."""

    folder: Path


@dataclass(frozen=True)
class StopWatching:
    """Watch a folder no longer."""

    folder: Path


@dataclass(frozen=True)
class MakeBackup:
    """Back everything up now."""


@dataclass(frozen=True)
class VerifyBackup:
    """Look whether a backup is whole."""

    path: Path


@dataclass(frozen=True)
class RestoreBackup:
    """Put a backup in the place of everything that is here."""

    path: Path


@dataclass(frozen=True)
class EmptyBin:
    """Remove for good what lies in the bin."""


@dataclass(frozen=True)
class ForgetAthlete:
    """Remove the athlete with everything that is kept of them."""


Intent = (
    Open
    | Again
    | Enter
    | SetThreshold
    | Prefer
    | Watch
    | StopWatching
    | MakeBackup
    | VerifyBackup
    | RestoreBackup
    | EmptyBin
    | ForgetAthlete
)

"""What a person marks in their own calendar of days: illness, travel, a race, or a note."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LONGEST_TITLE = 200
LONGEST_DAYS = 366


class DayMarkKind(StrEnum):
    """What it was. The value is stored and appears in JSON; it never changes."""

    ILLNESS = "illness"
    TRAVEL = "travel"
    RACE = "race"
    NOTE = "note"


@dataclass(frozen=True)
class DayMark:
    """Some days with a name.

    Attributes:
        id: 0 until it is kept.
        last: The last day; that of `first` for a single day.
    """

    id: int
    kind: DayMarkKind
    first: date
    last: date
    title: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be.

        Raises:
            ValueError: One sentence.
        """
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}: a mark ends on its first day or later.")
        if (self.last - self.first).days > LONGEST_DAYS:
            raise ValueError("A mark lasts up to a year.")
        if len(self.title) > LONGEST_TITLE:
            raise ValueError(f"The title of a mark has up to {LONGEST_TITLE} characters.")

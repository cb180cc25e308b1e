"""What people say of their days, as kept; a part of `ports.UnitOfWork`."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from peaksdesk.domain.alerts import Quiet
from peaksdesk.domain.checkin import CheckIn
from peaksdesk.domain.day_marks import DayMark


class CheckInStore(Protocol):
    """Check-ins, marked days and quieted alerts, by athlete."""

    def get(self, athlete_id: int, day: date) -> CheckIn | None:
        """Return what was said of a day, or None."""
        ...

    def between(self, athlete_id: int, since: date | None, until: date | None) -> list[CheckIn]:
        """Return check-ins with `since <= day <= until`, oldest first."""
        ...

    def put(self, athlete_id: int, told: CheckIn, at: datetime) -> None:
        """Keep a day's check-in in place of any other; an empty one is forgotten."""
        ...

    def quiets(self, athlete_id: int) -> Mapping[str, Quiet]:
        """Return how alert rules are quieted, by rule; those that are not are missing."""
        ...

    def set_quiet(self, athlete_id: int, rule: str, quiet: Quiet | None, at: datetime) -> None:
        """Quiet a rule, or with None let it speak again."""
        ...

    def marks(self, athlete_id: int, since: date | None, until: date | None) -> list[DayMark]:
        """Return marked days that touch a range, by first day."""
        ...

    def add_mark(self, athlete_id: int, mark: DayMark) -> DayMark:
        """Keep a mark (with its id, where that is not 0) and return it with its id."""
        ...

    def remove_mark(self, athlete_id: int, mark_id: int) -> DayMark | None:
        """Forget a mark and return it; None where there is none."""
        ...

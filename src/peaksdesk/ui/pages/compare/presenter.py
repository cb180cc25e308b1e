"""What the Compare page knows and does; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from peaksdesk.services.comparison import Comparison, Span
from peaksdesk.ui.reading import Reading, ReadState

if TYPE_CHECKING:
    from peaksdesk.domain.athlete import Athlete
    from peaksdesk.ui.page import Desk

REMEMBERED = "compare"
"""Name under which the choices are remembered."""


class Preset(StrEnum):
    """Which periods are held against each other."""

    YEARS = "years"
    FOUR_WEEKS = "four_weeks"
    QUARTERS = "quarters"
    SEASONS = "seasons"
    CUSTOM = "custom"


@dataclass(frozen=True)
class Choice:
    """What the person looks at.

    Attributes:
        a: First and last day of a custom period; likewise `b`.
        measure: What runs up in the chart: one of `domain.periods.MEASURES`.
        zones: Measure of the zones; empty for the first there is.
    """

    preset: Preset = Preset.YEARS
    a: Span | None = None
    b: Span | None = None
    measure: str = "load"
    zones: str = ""


@dataclass(frozen=True, eq=False)
class CompareState(ReadState):
    """What the page shows.

    Attributes:
        comparison: None until it is read.
    """

    comparison: Comparison | None = None
    choice: Choice = Choice()


class ComparePresenter(Reading[CompareState]):
    """Reads two periods."""

    def __init__(self, desk: "Desk", show: Callable[[CompareState], None]) -> None:
        """Show states with `show`; re-read when activities or the athlete change."""
        super().__init__(desk, show, CompareState(loading=True, choice=_recalled(desk.preferences.recall(REMEMBERED))))

    def choose_preset(self, preset: Preset) -> None:
        """Compare other periods; custom ones begin as what is shown."""
        a, b = spans_of(self._state.choice, self._desk.services.today())
        self._remember(replace(self._state.choice, preset=preset, a=a, b=b))
        self.load()

    def choose_days(self, a: Span, b: Span) -> None:
        """Compare own periods, each in either order."""
        (a1, a2), (b1, b2) = sorted(a), sorted(b)
        self._remember(replace(self._state.choice, preset=Preset.CUSTOM, a=(a1, a2), b=(b1, b2)))
        self.load()

    def choose_measure(self, measure: str) -> None:
        """Let something else run up in the chart."""
        self._remember(replace(self._state.choice, measure=measure))

    def choose_zones(self, title: str) -> None:
        """Look at the zones of another measure."""
        self._remember(replace(self._state.choice, zones=title))

    def _remember(self, choice: Choice) -> None:
        self._desk.preferences.remember(REMEMBERED, _kept(choice))
        self._put(choice=choice)

    @property
    def _has_read(self) -> bool:
        return self._state.comparison is not None

    def _unread(self, error: Exception) -> str:
        return f"The periods could not be read: {type(error).__name__}."

    async def _read(self, athlete: "Athlete") -> None:
        services = self._desk.services
        a, b = spans_of(self._state.choice, services.today())
        comparison = await services.fitness.comparison(athlete.id, a, b)
        self._put(
            loading=False,
            problem=None,
            nothing=comparison is None,
            comparison=comparison,
            units=athlete.units,
        )


def spans_of(choice: Choice, today: date) -> tuple[Span, Span]:
    """Return first and last day of both periods."""
    match choice.preset:
        case Preset.FOUR_WEEKS:
            return _back(today, 28)
        case Preset.QUARTERS:
            return _back(today, 91)
        case Preset.SEASONS:
            year = today.year - 1
            return (date(year, 1, 1), date(year, 12, 31)), (date(year - 1, 1, 1), date(year - 1, 12, 31))
        case Preset.CUSTOM if choice.a is not None and choice.b is not None:
            return choice.a, choice.b
    return (date(today.year, 1, 1), today), (date(today.year - 1, 1, 1), _year_before(today))


def _back(today: date, days: int) -> tuple[Span, Span]:
    middle = today - timedelta(days=days)
    return (middle + timedelta(days=1), today), (middle - timedelta(days=days - 1), middle)


def _year_before(day: date) -> date:
    """The same day of the year before; 28 February for the 29th."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return date(day.year - 1, day.month, last)


def _kept(choice: Choice) -> dict[str, object]:
    def days(span: Span | None) -> list[str] | None:
        return [day.isoformat() for day in span] if span else None

    return {
        "preset": choice.preset,
        "a": days(choice.a),
        "b": days(choice.b),
        "measure": choice.measure,
        "zones": choice.zones,
    }


def _recalled(kept: object) -> Choice:
    """What was remembered, as far as it makes sense."""
    if not isinstance(kept, dict):
        return Choice()
    try:
        spans = [
            (date.fromisoformat(kept[name][0]), date.fromisoformat(kept[name][1])) if kept[name] else None
            for name in ("a", "b")
        ]
        return Choice(Preset(kept["preset"]), spans[0], spans[1], str(kept["measure"]), str(kept["zones"]))
    except (KeyError, IndexError, TypeError, ValueError):
        return Choice()

"""What the Fitness page knows and does; no Qt."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from peaksdesk.domain.fitness import Convention
from peaksdesk.domain.load import LoadMethod
from peaksdesk.domain.suggestions import Offer
from peaksdesk.services.history import FitnessSeries
from peaksdesk.services.marks import Mark
from peaksdesk.ui.reading import Reading, ReadState

if TYPE_CHECKING:
    from peaksdesk.domain.athlete import Athlete
    from peaksdesk.services.bundle import Services
    from peaksdesk.ui.page import Desk

Declined = tuple[str, float]

SPAN = "fitness-span"
"""Name under which the span is remembered."""


class Span(IntEnum):
    """How many days the chart shows."""

    SIX_WEEKS = 42
    THREE_MONTHS = 91
    SIX_MONTHS = 182
    ONE_YEAR = 365
    TWO_YEARS = 730
    ALL = 0


class Figure(StrEnum):
    """The large numbers of the page; each can be explained."""

    FITNESS = "fitness"
    FATIGUE = "fatigue"
    FORM = "form"
    RAMP = "ramp"
    MONOTONY = "monotony"
    STRAIN = "strain"


@dataclass(frozen=True)
class Unscored:
    """Activities without a load that miss the same thing."""

    count: int
    reason: str


@dataclass(frozen=True, eq=False)
class FitnessState(ReadState):
    """What the page shows.

    Attributes:
        series: None until it is read.
        suggestions: Those not put off.
        marks: What happened on the way, by day.
        unscored: Why activities have no load, the most frequent first.
        explaining: The number whose reason is on screen.
    """

    series: FitnessSeries | None = None
    suggestions: tuple[Offer, ...] = ()
    marks: tuple[Mark, ...] = ()
    unscored: tuple[Unscored, ...] = ()
    span: Span = Span.SIX_MONTHS
    explaining: Figure | None = None


class FitnessPresenter(Reading[FitnessState]):
    """Reads the long view of the athlete's training."""

    def __init__(
        self, desk: "Desk", show: Callable[[FitnessState], None], name_change: Callable[[Convention | Offer], str]
    ) -> None:
        """Show states with `show`; re-read when activities or the athlete change.

        Args:
            desk: The window.
            show: Shows a state.
            name_change: Says in the person's language what following a convention or a suggestion changes.
        """
        kept = desk.preferences.recall(SPAN)
        span = Span(kept) if isinstance(kept, int) and kept in set(Span) else Span.SIX_MONTHS
        super().__init__(desk, show, FitnessState(loading=True, span=span))
        self._services: Services = desk.services
        self._name_change = name_change
        self._declined: set[Declined] = set()
        self._offered: tuple[Offer, ...] = ()

    def choose_span(self, span: Span) -> None:
        """Show another stretch of the history, from now on."""
        self._desk.preferences.remember(SPAN, int(span))
        self._put(span=span)

    def choose_convention(self, convention: Convention) -> None:
        """Follow another convention from now on."""
        series = self._state.series
        if series is not None and convention is not series.convention:
            self._put(busy=True)
            self._desk.tasks.start("convention", self._set_convention(convention, series.convention))

    def explain(self, figure: Figure | None) -> None:
        """Show why a number is what it is; take the reason away where it is shown already, or for None."""
        self._put(explaining=None if figure is self._state.explaining else figure)

    def accept(self, suggestion: Offer) -> None:
        """Set what was suggested."""
        self._put(busy=True)
        self._desk.tasks.start("accept", self._accept(suggestion))

    def decline(self, suggestion: Offer) -> None:
        """Put a suggestion off until the program is started again, or the value changes."""
        self._declined.add((suggestion.kind, suggestion.value))
        self._put(suggestions=self._wanted())

    @property
    def _has_read(self) -> bool:
        return self._state.series is not None

    def _unread(self, error: Exception) -> str:
        return f"Fitness could not be read: {type(error).__name__}."

    async def _read(self, athlete: "Athlete") -> None:
        series = await self._services.fitness.series(athlete.id, None, None)
        self._put(series=series, units=athlete.units, loading=False, problem=None, busy=False)
        self._offered = await self._services.fitness.suggestions(athlete.id)
        self._put(suggestions=self._wanted())
        self._put(marks=await self._services.fitness.marks(athlete.id))
        await self._explain(athlete.id, series)

    async def _explain(self, athlete_id: int, series: FitnessSeries) -> None:
        if not series.unscored:
            self._put(unscored=())
            return
        activities = await self._services.activities.between(athlete_id, None, None)
        reasons = Counter(a.load.reason for a in activities if a.load.method is LoadMethod.NONE)
        self._put(unscored=tuple(Unscored(count, reason) for reason, count in reasons.most_common()))

    async def _set_convention(self, convention: Convention, before: Convention) -> None:
        fitness = self._services.fitness
        try:
            await fitness.set_convention(convention)
        except Exception as error:  # noqa: BLE001 - said in the corner; the page stays as it was
            self._put(busy=False)
            self._desk.notify(str(error) or "The convention could not be changed.", tone="bad")
            return
        self._desk.changes.record(
            self._name_change(convention),
            lambda: fitness.set_convention(before),
            lambda: fitness.set_convention(convention),
        )

    async def _accept(self, suggestion: Offer) -> None:
        services = self._services
        try:
            athlete = await services.athletes.current()
            before = await services.athletes.thresholds(athlete.id)
            held = await services.fitness.accept(athlete.id, suggestion)
        except Exception as error:  # noqa: BLE001 - said in the corner; the page stays as it was
            self._put(busy=False)
            self._desk.notify(str(error) or "The threshold could not be set.", tone="bad")
            return
        name = self._name_change(suggestion)
        if held is None:
            self._desk.changes.record(
                name,
                lambda: services.athletes.change(athlete.id, max_hr_bpm=athlete.max_hr_bpm),
                lambda: services.athletes.change(athlete.id, max_hr_bpm=suggestion.value),
            )
            return
        replaced = next((t for t in before if (t.kind, t.valid_from) == (held.kind, held.valid_from)), None)

        async def undo() -> None:
            if replaced is None:
                await services.athletes.remove_threshold(athlete.id, held.kind, held.valid_from)
            else:
                await services.athletes.set_threshold(athlete.id, held.kind, replaced.value, held.valid_from)

        async def redo() -> None:
            await services.athletes.set_threshold(athlete.id, held.kind, held.value, held.valid_from)

        self._desk.changes.record(name, undo, redo)

    def _wanted(self) -> tuple[Offer, ...]:
        return tuple(offer for offer in self._offered if (offer.kind, offer.value) not in self._declined)

"""What the Today page knows and does; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from peaksdesk.domain.checkin import Answer, Answers
from peaksdesk.domain.periods import WeekStart
from peaksdesk.services.day_values import DayAnswer
from peaksdesk.services.events import ActivitiesChanged, AthleteChanged, CheckInsChanged, DaysChanged, Fact
from peaksdesk.ui.pages.today.draft import Draft, Weigh, live
from peaksdesk.ui.reading import Reading, ReadState

if TYPE_CHECKING:
    from peaksdesk.domain.athlete import Athlete
    from peaksdesk.services.readiness import CheckInBefore
    from peaksdesk.ui.page import Desk

EARLIEST = date(1950, 1, 1)
ADVICE, ALERT = "advice", "alert:"
"""What can be explained beside the numbers: the advice, and an alert by its rule."""


@dataclass(frozen=True, eq=False)
class TodayState(ReadState):
    """What the page shows.

    Attributes:
        day: The day that is asked for; `answer` may still be of another.
        answer: None until it is read.
        explaining: Name of what is explained on screen: a key of `DayAnswer.explained`, `advice`, or `alert:RULE`.
        draft: The check-in being filled in; None while the form is closed.
    """

    day: date = date.min
    today: date = date.min
    answer: DayAnswer | None = None
    explaining: str = ""
    draft: Draft | None = None

    @property
    def answers(self) -> Answers | None:
        """The check-in of the day, with what is being filled in."""
        return None if self.answer is None else live(self.answer, self.draft)


class TodayPresenter(Reading[TodayState]):
    """Reads a day, goes to others, and takes the check-in."""

    def __init__(
        self,
        desk: "Desk",
        show: Callable[[TodayState], None],
        weigh: Weigh,
        kept: "Callable[[CheckInBefore, Answers], None]",
        week_start: Callable[[], WeekStart],
    ) -> None:
        """Show states with `show`; re-read when anything of the days changes.

        Args:
            desk: The window.
            show: Shows a state.
            weigh: Reads a weight as the person types it.
            kept: Told of a check-in that was kept: what was there before, and the answers.
            week_start: On which day a week begins.
        """
        today = desk.services.today()
        super().__init__(desk, show, TodayState(loading=True, day=today, today=today))
        self._weigh = weigh
        self._kept = kept
        self._week_start = week_start

    def opened(self, argument: object) -> None:
        """Come to the page, at today or at the day given."""
        day = argument if isinstance(argument, date) else None
        today = self._desk.services.today()
        if self._state.draft is not None and day is None and today == self._state.today:
            self._show(self._state)  # what is half filled in waits for whoever looked elsewhere
            return
        self._put(today=today)
        self.go(day or today, again=not self._has_read)

    def go(self, day: date, *, again: bool = False) -> None:
        """Go to a day, not after today."""
        day = min(max(day, EARLIEST), self._state.today)
        if day == self._state.day and not again:
            self._show(self._state)
            return
        self._put(day=day, draft=None, explaining="")
        self.load()

    def step(self, days: int) -> None:
        """Go some days on, or back."""
        self.go(self._state.day + timedelta(days=days))

    def go_today(self) -> None:
        """Go to today."""
        self._put(today=self._desk.services.today())
        self.go(self._state.today)

    def explain(self, name: str) -> None:
        """Show why a number is what it is; take the reason away where it is shown already, or for an empty name."""
        self._put(explaining="" if name == self._state.explaining else name)

    # The check-in

    def begin(self) -> None:
        """Open the form."""
        if self._state.answer is not None and self._state.draft is None:
            self._put(draft=Draft(), explaining="")

    def leave(self) -> None:
        """Close the form and keep nothing of it."""
        self._put(draft=None)

    def answer(self, asked: Answer, value: int | None) -> None:
        """Take an answer from 1 to 5, or take the person's own back."""
        if self._state.draft is not None:
            self._put(draft=self._state.draft.with_answer(asked, value))

    def write(self, name: str, text: str) -> None:
        """Take what is typed into the note on pain, or as a weight."""
        if self._state.draft is not None:
            self._put(draft=self._state.draft.with_text(name, text))

    def save(self) -> None:
        """Keep what was given; what cannot be is said in the form."""
        draft = self._state.draft
        if draft is None or draft.saving or self._state.answer is None:
            return
        draft = draft.checked(self._weigh)
        if draft.problems:
            self._put(draft=draft)
            return
        changes = draft.changes(self._weigh)
        if not changes:
            self.leave()
            return
        self._put(draft=replace(draft, saving=True))
        self._desk.tasks.start("save", self._save(self._state.answer, changes))

    async def _save(self, answer: DayAnswer, changes: dict[str, object]) -> None:
        given = self._state.answers or answer.answers
        try:
            before = await self._desk.services.readiness.check_in(answer.athlete_id, answer.day, changes)
        except Exception as error:  # noqa: BLE001 - said in the form, which keeps what was typed
            draft = self._state.draft or Draft()
            why = str(error) or f"It could not be kept: {type(error).__name__}."
            self._put(draft=replace(draft, saving=False, problems={"": why}))
            return
        if self._state.day == answer.day:
            self._put(draft=None)
        self._kept(before, given)

    # Parts

    @property
    def _has_read(self) -> bool:
        return self._state.answer is not None

    def _unread(self, error: Exception) -> str:
        return f"The day could not be read: {type(error).__name__}."

    async def _read(self, athlete: "Athlete") -> None:
        answer = await self._desk.services.readiness.day(athlete.id, self._state.day, self._week_start())
        explaining = self._state.explaining
        if explaining and not explained(answer, explaining):
            explaining = ""
        self._put(answer=answer, units=athlete.units, loading=False, problem=None, explaining=explaining)

    def _hear(self, fact: Fact) -> None:
        if isinstance(fact, ActivitiesChanged | AthleteChanged | DaysChanged | CheckInsChanged):
            self.load()


def explained(answer: DayAnswer, name: str) -> bool:
    """Tell whether something of a day can be explained."""
    if name.startswith(ALERT):
        return any(one.rule == name.removeprefix(ALERT) for one in answer.alerts)
    return name == ADVICE or name in answer.explained


def knows_nothing(answer: DayAnswer) -> bool:
    """Tell whether nothing at all is known of somebody up to a day."""
    return not (answer.measures or answer.answers.values or answer.training or answer.week.done or answer.told)
